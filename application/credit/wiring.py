"""The desks and reactions of credit, under a book of rules and a calendar."""

from typing import Any

from application.credit import reactions as following
from application.credit import service
from application.desk import Desk
from application.reacting import Reaction
from domain.credit.award import award_decider
from domain.credit.file import credit_file
from domain.kernel.calendar import WorkCalendar
from domain.law.rulebook import RuleBook


def desks(book: RuleBook, calendar: WorkCalendar) -> tuple[Desk[Any], ...]:
    files = credit_file(book)
    return (
        service.credit_files(files),
        service.awards(award_decider(book, calendar), files),
    )


def reactions(
    book: RuleBook, calendar: WorkCalendar
) -> tuple[Reaction[Any, Any, Any], ...]:
    return following.reactions(credit_file(book), award_decider(book, calendar))
