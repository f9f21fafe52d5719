"""The breakfast stall that these tests speak of, found in March 2003, or in 2026."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from domain.enforcement.unlicensed import Operation, unlicensed_decider
from domain.enforcement.unlicensed.commands import (
    BanOperation,
    ClassifyOperation,
    CloseOperation,
    DiscoverOperation,
    ExemptOperation,
    LinkLicence,
    NoteUnwillingness,
    PenaliseOperation,
    TakeAction,
    TransferToPermitAuthority,
    UnlicensedCommand,
    UrgeRegularisation,
)
from domain.enforcement.unlicensed.events import UnlicensedEvent
from domain.enforcement.unlicensed.vocabulary import Exemption
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    StationId,
    SummaryId,
    UnlicensedId,
    stream_id,
)
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK
from domain.law.unlicensed import UnlicensedType
from infrastructure.calendars import BureauCalendar

OPERATION = unlicensed_decider(RULE_BOOK, BureauCalendar())
STATION = StationId("620102-01")
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
OTHER_SHOP = HouseholdId(stream_id("household", UUID(int=2)))
CASE = CaseId(stream_id("case", UUID(int=1)))
SUMMARY = SummaryId(stream_id("summary", UUID(int=1)))
EARLIER = UnlicensedId(stream_id("unlicensed", UUID(int=9)))

DAY = date(2003, 3, 3)
DUE_ON = date(2003, 3, 25)
"""Fifteen calendar days after Monday the 10th."""
TODAY = date(2026, 3, 2)


def later(days: int, day: date = DAY) -> date:
    return day + timedelta(days=days)


def discover(day: date = DAY, **more: object) -> DiscoverOperation:
    about = {"station": STATION, "matter": "无照销售早点", "operator": "样例甲"}
    return DiscoverOperation(occurred_on=day, **(about | more))


def classify(
    day: date = DAY, of: UnlicensedType = UnlicensedType.T2, *, dangerous: bool = False
) -> ClassifyOperation:
    return ClassifyOperation(occurred_on=day, type=of, dangerous=dangerous)


def urge(day: date | None = None, term_days: int | None = None) -> UrgeRegularisation:
    return UrgeRegularisation(
        occurred_on=day or later(7),
        document_no="样例责改1号",
        demand="限期办理营业执照",
        reason="符合条件，愿意补办",
        mode=ServiceMode.DIRECT,
        recipient="样例甲",
        term_days=term_days,
    )


def unwilling(day: date) -> NoteUnwillingness:
    return NoteUnwillingness(occurred_on=day, remarks="表示不办理")


def link(day: date, registered_on: date, household: HouseholdId = SHOP) -> LinkLicence:
    return LinkLicence(occurred_on=day, household=household, registered_on=registered_on)


def exempt(day: date) -> ExemptOperation:
    return ExemptOperation(
        occurred_on=day, exemption=Exemption.PERSONAL_SKILL, reason="便民劳务"
    )


def transfer(day: date) -> TransferToPermitAuthority:
    return TransferToPermitAuthority(
        occurred_on=day,
        authority="样例卫生局",
        document_no="样例移1号",
        reason="未取得许可",
    )


def act(day: date) -> TakeAction:
    return TakeAction(occurred_on=day, reason="期满未改正")


def ban(day: date) -> BanOperation:
    return BanOperation(occurred_on=day, document_no="样例取1号", reason="拒不改正")


def penalise(day: date, fine: int, until: date | None = None) -> PenaliseOperation:
    return PenaliseOperation(
        occurred_on=day, case=CASE, fine=Fen(fine), conduct_until=until or day
    )


def close(day: date) -> CloseOperation:
    return CloseOperation(occurred_on=day, remarks="已停止经营")


def tick(day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=DeadlineKind.COMPLY)


def happened(*commands: UnlicensedCommand) -> list[UnlicensedEvent]:
    """Everything that happened when all this was asked, and nothing of it refused."""
    history: list[UnlicensedEvent] = []
    for command in commands:
        history += OPERATION.decide(command, OPERATION.replay(history))
    return history


def state(history: Iterable[UnlicensedEvent]) -> Operation:
    return OPERATION.replay(history)


URGED = (discover(), classify(), urge())
UNDER_ACTION = (*URGED, act(later(1, DUE_ON)))
NOW_URGED = (discover(TODAY), classify(TODAY), urge(TODAY))
