"""The counter as the examples tell it: what is asked, and what happens."""

from datetime import date
from typing import Any

from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import OfficerId
from domain.law.rulebook import RULE_BOOK
from domain.law.service import ServiceItem
from domain.service import service_decider
from domain.service.commands import (
    AcceptHandOver,
    CompleteRequest,
    DeclineHandOver,
    DiscloseResult,
    HandOver,
    ReceiveRequest,
)
from domain.service.events import ServiceEvent
from domain.service.vocabulary import Applicant, ServiceOutcome
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.examples import LI, WANG, WEST
from tests.given import told

SERVICE = service_decider(RULE_BOOK, BureauCalendar())
SOMEBODY = Applicant(name="样例申请人")
RECEIVED_ON, DUE_ON, LATE = date(2003, 3, 3), date(2003, 3, 12), date(2003, 3, 13)
PAPERS = frozenset({"APPLICATION", "IDENTITY", "PREMISES", "PRE_APPROVAL"})


def receive(
    on: date = RECEIVED_ON, item: ServiceItem = ServiceItem.REGISTER_INDIVIDUAL
) -> ReceiveRequest:
    return ReceiveRequest(
        occurred_on=on,
        item=item,
        applicant=SOMEBODY,
        asked="申请设立登记",
        station=WEST,
        first_asked=WANG,
    )


def hand_over(on: date, to: OfficerId = LI, by: OfficerId = WANG) -> HandOver:
    return HandOver(occurred_on=on, to=to, reason="属登记岗位", officer=by)


def accept(on: date, by: OfficerId = LI) -> AcceptHandOver:
    return AcceptHandOver(occurred_on=on, officer=by)


def decline(on: date, by: OfficerId = LI) -> DeclineHandOver:
    return DeclineHandOver(occurred_on=on, officer=by, reason="不属本岗位")


def complete(on: date, by: OfficerId = WANG, **said: Any) -> CompleteRequest:
    wanted: dict[str, Any] = {"outcome": ServiceOutcome.GRANTED, "examined": PAPERS, **said}
    return CompleteRequest(occurred_on=on, officer=by, result="准予登记", **wanted)


def disclose(on: date, notice: str = "设立登记一件，按期办结") -> DiscloseResult:
    return DiscloseResult(occurred_on=on, notice=notice)


def overdue(kind: DeadlineKind, on: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=on, kind=kind)


def after(*commands: Any) -> list[ServiceEvent]:
    """What has happened when it was received and then asked all this."""
    return told(SERVICE, [receive(), *commands])
