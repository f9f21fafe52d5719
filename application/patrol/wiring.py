"""The desks and reactions of programmes and draws, put together under a book of rules."""

from typing import Any

from application.desk import Desk
from application.patrol.draw import reactions as draw_reactions
from application.patrol.draw.service import draws
from application.patrol.programme import reactions as programme_reactions
from application.patrol.programme.service import programmes
from application.reacting import Reaction
from domain.credit.file import credit_file
from domain.law.rulebook import RuleBook
from domain.patrol.draw import draw_decider
from domain.patrol.patrol import PatrolDecider
from domain.patrol.programme import programme_decider


def desks(book: RuleBook) -> tuple[Desk[Any], ...]:
    return programmes(programme_decider(book), credit_file(book)), draws(draw_decider(book))


def reactions(
    book: RuleBook, patrols: PatrolDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        *programme_reactions.reactions(programme_decider(book)),
        *draw_reactions.reactions(patrols),
    )
