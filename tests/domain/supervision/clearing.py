"""A clearance as the examples tell it: a beat of three households in June 2003."""

from datetime import date

from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, OfficerId, RuleId
from domain.kernel.months import Month
from domain.law.clearance import DynamicCategory as Category
from domain.law.rulebook import RULE_BOOK
from domain.supervision.clearance import clearance_decider
from domain.supervision.clearance.commands import (
    AcceptProposals,
    CertifyClearance,
    ClassifyHousehold,
    ClearanceCommand,
    EnrolHouseholds,
    OpenClearance,
    ProposeResolution,
    RaiseDiscrepancy,
    ReconcileWithRegistration,
    ResolveDiscrepancy,
    StrikeHouseholds,
    SubmitClearance,
)
from domain.supervision.clearance.events import (
    ClearanceEvent,
    ClearanceOpened,
    HouseholdsEnrolled,
)
from domain.supervision.clearance.vocabulary import (
    Difference,
    DiscrepancyKind,
    EnrolledHousehold,
    RosterEntry,
    Side,
    Sighting,
    in_order,
)
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.examples import BEAT_1, LI, WANG, WEST, ZHAO, numbered
from tests.given import told

CLEARANCE = clearance_decider(RULE_BOOK, BureauCalendar())
RULES = RULE_BOOK.on(date(2003, 6, 1)).clearance
JUNE = Month("2003-06")
DUE_ON = date(2003, 6, 30)
AN = ZHAO
"""安: an officer of the registration branch."""


def june(day: int) -> date:
    return date(2003, 6, day)


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def entry(number: int, *flags: Category, officer: OfficerId = WANG) -> RosterEntry:
    proposed = frozenset(flags or {Category.NORMAL})
    return RosterEntry(household=shop(number), officer=officer, proposed=proposed)


def enrolled_as(wanted: RosterEntry) -> EnrolledHousehold:
    return EnrolledHousehold(
        household=wanted.household,
        officer=wanted.officer,
        proposed=in_order(wanted.proposed),
        primary=RULES.primary(wanted.proposed),
    )


def enrol(*entries: RosterEntry, day: int = 2) -> EnrolHouseholds:
    return EnrolHouseholds(occurred_on=june(day), entries=entries)


def enrolled(*entries: RosterEntry, day: int = 2) -> HouseholdsEnrolled:
    return HouseholdsEnrolled(
        beat=BEAT_1,
        station=WEST,
        month=JUNE,
        entries=tuple(map(enrolled_as, entries)),
        enrolled=len(entries),
        remaining=len(entries),
        on=june(day),
    )


def classify(number: int, *flags: Category, day: int = 20) -> ClassifyHousehold:
    found = frozenset(flags or {Category.NORMAL})
    return ClassifyHousehold(occurred_on=june(day), household=shop(number), flags=found)


def strike(*numbers: int, day: int = 21) -> StrikeHouseholds:
    return StrikeHouseholds(occurred_on=june(day), households=tuple(map(shop, numbers)))


def accept(*numbers: int, day: int = 24) -> AcceptProposals:
    named = tuple(map(shop, numbers)) or None
    return AcceptProposals(occurred_on=june(day), households=named)


def reconcile(registered: int, day: int = 26) -> ReconcileWithRegistration:
    return ReconcileWithRegistration(occurred_on=june(day), registered=registered)


def in_register(number: int, day: int = 26) -> RaiseDiscrepancy:
    missing = Difference(
        kind=DiscrepancyKind.IN_REGISTER_NOT_ON_STREET, household=shop(number)
    )
    return RaiseDiscrepancy(occurred_on=june(day), difference=missing)


def on_street(number: int | None = None, day: int = 26) -> RaiseDiscrepancy:
    found = Difference(
        kind=DiscrepancyKind.ON_STREET_NOT_IN_REGISTER,
        household=None if number is None else shop(number),
        sighting=Sighting(seen="无照经营早点", place="样例巷口", operator="样例甲"),
    )
    return RaiseDiscrepancy(occurred_on=june(day), difference=found)


def propose(
    number: int = 1, by: OfficerId | None = WANG, side: Side = Side.STREET, day: int = 27
) -> ProposeResolution:
    return ProposeResolution(
        occurred_on=june(day),
        number=number,
        side=side,
        resolution="登记地址在邻区，本月不计入本片区",
        proposed_by=by,
    )


def resolve(
    number: int = 1, by: OfficerId | None = AN, side: Side = Side.REGISTER, day: int = 27
) -> ResolveDiscrepancy:
    return ResolveDiscrepancy(occurred_on=june(day), number=number, side=side, agreed_by=by)


def happened(*asked: ClearanceCommand) -> list[ClearanceEvent]:
    """Everything that happened when it was asked all this, refusals left out."""
    return told(CLEARANCE, asked)


def tick(day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=DeadlineKind.CLEARANCE)


OPEN = OpenClearance(occurred_on=june(2), beat=BEAT_1, month=JUNE, station=WEST)
DEADLINE: Deadline = RULES.deadline(date(2003, 6, 1), BureauCalendar())
OPENED = ClearanceOpened(
    beat=BEAT_1, station=WEST, month=JUNE, deadline=DEADLINE, on=june(2)
)
RULE = RuleId("CLEARANCE")
ROSTER = (
    entry(1),
    entry(2, Category.IN_ARREARS, Category.PREFERENTIAL),
    entry(3, officer=LI),
)
ENROLLED: tuple[ClearanceEvent, ...] = (OPENED, enrolled(*ROSTER))
SUBMIT = SubmitClearance(occurred_on=june(25))
CERTIFY = CertifyClearance(occurred_on=june(30))
BEGUN: tuple[ClearanceCommand, ...] = (OPEN, enrol(*ROSTER))
HANDED_IN: tuple[ClearanceCommand, ...] = (*BEGUN, accept(), SUBMIT)
