"""A register in memory for programmes and draws: what is told, followed and seen."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from application.authority import Caller
from application.handling import Ask
from application.patrol.draw.reactions import reactions as draw_reactions
from application.patrol.draw.service import draws
from application.patrol.programme.names import programme_of
from application.patrol.programme.reactions import reactions as programme_reactions
from application.patrol.programme.service import programmes
from domain.credit.file import credit_file
from domain.kernel.identity import DrawId, HouseholdId, StreamId
from domain.kernel.messages import Command, Duty, Event
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Appointed, Span
from tests.application.handing_in import handed_in
from tests.application.test_execution_reactions import at_noon
from tests.domain.patrol import lots
from tests.domain.patrol import programmes as drive
from tests.domain.patrol.visits import PATROL
from tests.domain.supervision.examples import DAY, WANG, WEST, numbered
from tests.infrastructure.eventstore.asking import asked, entry
from tests.infrastructure.eventstore.memory import Memory

CARD = HouseholdId(numbered("household", 1))
PROGRAMME = programme_of(CARD)
LOTS = DrawId(numbered("draw", 1))
FILES = credit_file(RULE_BOOK)
PROGRAMMES, DRAWS = programmes(drive.PROGRAMME, FILES), draws(lots.DRAW)
REACTIONS = (*programme_reactions(drive.PROGRAMME), *draw_reactions(PATROL))
NUMBERS = count(1)


def tell(store: Memory, stream: StreamId, decider: Any, *commands: Command) -> None:
    for each in commands:
        context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
        at_noon(store).handle(Ask(decider, stream, each), context=context)


def happened(store: Memory, stream: StreamId, event: Event, on: date) -> None:
    version = len(store.histories([stream])[stream]) + 1
    store.append([replace(entry(stream, version, event), occurred_on=on)])


def react(store: Memory) -> None:
    for reaction in REACTIONS:
        for cause in list(store.log):
            if isinstance(cause.event, reaction.reads):
                for ask, context in reaction.asks(cause):
                    at_noon(store).handle(ask, context=context)


def rows(store: Memory, model: Any) -> list[Any]:
    return [row for _, row in sorted(model.fold(store.log).items())]


def check(desk: Any, command: Command, known: Mapping[Any, Iterable[Event]]) -> None:
    """Wang supervises in the west."""
    asks = handed_in(command, PROGRAMME, known)
    supervises = Appointed("王建国", "wang", WEST, ((Duty.SUPERVISION, Span(DAY, None)),))
    asks = replace(asks, caller=Caller(WANG, supervises))
    desk.verb(type(command)).check(asks, desk.decider.initial)
