"""A worker of a small bureau, and the orders and findings that it follows."""

from datetime import date
from typing import Any

from application.handling import Ask, Handler
from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.commands import DraftOrder, IssueOrder, ServeOrder
from domain.kernel.identity import HouseholdId, StreamId
from domain.law.rulebook import RULE_BOOK
from domain.patrol.events import (
    FindingDisposed,
    FindingRecorded,
    PatrolPlanned,
    PatrolStarted,
)
from domain.patrol.vocabulary import Disposition, PatrolKind
from infrastructure.calendars import BureauCalendar
from tests.domain.enforcement.orders import DRAFT, ISSUE, SERVE
from tests.infrastructure.eventstore.asking import LI, WANG, asked
from tests.infrastructure.telling import STATIONS, numbered

SHOP = HouseholdId(numbered("household", 1))
ORDER = rectification(RULE_BOOK, BureauCalendar())
STEPS: tuple[DraftOrder | IssueOrder | ServeOrder, ...] = (DRAFT, ISSUE, SERVE)


def serve(handler: Handler, number: int) -> StreamId:
    """An order drafted, issued and served in September 2026, due on 8 October."""
    order = numbered("rectification", number)
    for step, command in enumerate(STEPS):
        handler.handle(Ask(ORDER, order, command), context=asked(1000 + 10 * number + step))
    return order


def found(count: int) -> list[Any]:
    """A patrol that finds so many things, each to be put right."""
    whose = {"household": SHOP, "station": STATIONS[0]}
    told: list[Any] = [
        PatrolPlanned(
            **whose, kind=PatrolKind.ROUTINE, planned_on=date(2026, 10, 8), items=()
        ),
        PatrolStarted(household=SHOP, officers=(LI, WANG)),
    ]
    for number in range(1, count + 1):
        matter = f"货架商品未标价 {number}"
        told.append(FindingRecorded(**whose, number=number, matter=matter))
    for number in range(1, count + 1):
        disposition = Disposition.RECTIFY if number % 2 else Disposition.WARNED
        said = {"matter": f"货架商品未标价 {number}", "demand": "明码标价"}
        told += [FindingDisposed(**whose, number=number, disposition=disposition, **said)]
    return told
