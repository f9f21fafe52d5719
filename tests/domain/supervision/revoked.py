"""The revoked licences of which the examples speak, and what follows day by day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.enforcement.case.events import DecisionServed
from domain.enforcement.case.vocabulary import Party, PartyKind
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline, DeadlineKind, Unit, months_later
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    PersonId,
    RuleId,
    StreamId,
    SupervisionId,
)
from domain.kernel.messages import Recorded
from domain.kernel.persons import PersonallyResponsible
from domain.law.rulebook import RULE_BOOK
from domain.supervision import commands as card
from domain.supervision.aftercare import Watched, aftercare_decider
from domain.supervision.aftercare.commands import (
    AftercareCommand,
    AnnounceForcedDeregistration,
    CheckCessation,
    CloseSupervision,
    ForceDeregister,
    LiftRestriction,
    NoteDeregistered,
    NotifyLiquidationDuty,
    OpenSupervision,
    ReceiveObjection,
    RecordLiquidationGroup,
    RecordLiquidationReport,
    RestoreRegistration,
    RestrictRepresentative,
)
from domain.supervision.aftercare.events import AftercareEvent
from domain.supervision.vocabulary import EntityKind
from infrastructure.calendars import BureauCalendar
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.supervision.examples import DAY, NOODLES, WEST, numbered

CALENDAR = BureauCalendar()
AFTERCARE = aftercare_decider(RULE_BOOK, CALENDAR)
SHOP = HouseholdId(numbered("household", 1))
CASE = CaseId(numbered("case", 1))
WATCHED = SupervisionId(numbered("supervision", 1))
DIRECTOR = PersonId("person-00000000-0000-0000-0000-000000000001")
PARTNER = PersonId("person-00000000-0000-0000-0000-000000000002")
RESPONSIBLE = PersonallyResponsible(
    person=DIRECTOR, name="样例甲", reasons="明知许可证已被吊销，仍决定继续经营"
)

REVOKED_ON = date(2022, 11, 18)
SERVED_ON = date(2022, 11, 21)
LOOKED_ON = date(2022, 11, 24)
ANNOUNCED_ON = date(2025, 11, 20)
TERM_ENDS = date(2026, 2, 24)
"""The ninetieth day is 18 February 2026; the Spring Festival ends on the 23rd."""
FORCED_ON = date(2026, 3, 2)


def opening(
    revoked_on: date = REVOKED_ON,
    entity: EntityKind = EntityKind.ENTERPRISE,
    served_on: date | None = None,
) -> OpenSupervision:
    """Opened on the day of service."""
    served = served_on or revoked_on
    return OpenSupervision(
        occurred_on=served,
        household=SHOP,
        station=WEST,
        entity=entity,
        name="样例商贸有限公司",
        revoked_on=revoked_on,
        decision_no="甘工商处字〔2003〕1号",
        served_on=served,
        case=CASE,
    )


def happened(*asked: AftercareCommand) -> list[AftercareEvent]:
    """Everything that happens; nothing of it may be refused."""
    history: list[AftercareEvent] = []
    for command in asked:
        history += AFTERCARE.decide(command, AFTERCARE.replay(history))
    return history


def watched(*asked: AftercareCommand) -> Watched:
    state = AFTERCARE.replay(happened(*asked))
    assert isinstance(state, Watched)
    return state


def tick(kind: DeadlineKind, day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)


def check(day: date, *, ceased: bool) -> CheckCessation:
    return CheckCessation(occurred_on=day, ceased=ceased, remarks="现场查看")


def notify(day: date) -> NotifyLiquidationDuty:
    return NotifyLiquidationDuty(occurred_on=day, obligors=("样例甲（董事）",))


def form(day: date) -> RecordLiquidationGroup:
    return RecordLiquidationGroup(occurred_on=day, members=("样例甲", "样例丙"))


def report(day: date) -> RecordLiquidationReport:
    return RecordLiquidationReport(occurred_on=day, remarks="债权债务已清理完毕")


def restrict(
    day: date, responsible: PersonallyResponsible = RESPONSIBLE
) -> RestrictRepresentative:
    return RestrictRepresentative(occurred_on=day, responsible=responsible)


def lift(day: date) -> LiftRestriction:
    return LiftRestriction(occurred_on=day, reason="决定已被撤销")


def announce(day: date, *, approval_needed: bool = False) -> AnnounceForcedDeregistration:
    return AnnounceForcedDeregistration(
        occurred_on=day, document_no="甘强销告1号", approval_needed=approval_needed
    )


def object_to(day: date) -> ReceiveObjection:
    return ReceiveObjection(occurred_on=day, by="样例债权人", content="诉讼未结")


def force(day: date) -> ForceDeregister:
    return ForceDeregister(occurred_on=day, document_no="甘强销1号")


def restore(day: date) -> RestoreRegistration:
    return RestoreRegistration(occurred_on=day, reason="仍有未了结的债权")


def close(day: date, reason: str = "吊销决定已被撤销") -> CloseSupervision:
    return CloseSupervision(occurred_on=day, reason=reason)


def note(day: date) -> NoteDeregistered:
    return NoteDeregistered(occurred_on=day, reason="清算完结后申请注销")


def bar(revoked_on: date, rule_id: str, article: str) -> Deadline:
    """Three years, with no thought of holidays."""
    return Deadline(
        kind=DeadlineKind.OFFICE_RESTRICTION,
        due_on=months_later(revoked_on, 36),
        starts_on=revoked_on,
        days=36,
        unit=Unit.MONTHS,
        rule_id=RuleId(rule_id),
        article=article,
        calendar_id=CALENDAR.calendar_id,
    )


OPEN = opening(served_on=SERVED_ON)
CEASED = (OPEN, check(LOOKED_ON, ceased=True))
NOTIFIED = (*CEASED, notify(LOOKED_ON))
FORMED = (*NOTIFIED, form(date(2022, 12, 1)))
ANNOUNCED = (*CEASED, announce(ANNOUNCED_ON))
FORCED = (*ANNOUNCED, force(FORCED_ON))


COMPANY = NOODLES.model_copy(
    update={
        "kind": EntityKind.ENTERPRISE,
        "representative": DIRECTOR,
        "registered_on": DAY,
    }
)


def registering(person: PersonId | None = DIRECTOR, **other: Any) -> card.OpenHousehold:
    registration = COMPANY.model_copy(update={"representative": person, **other})
    return card.OpenHousehold(occurred_on=DAY, registration=registration, station=WEST)


def served(*kinds: PenaltyKind) -> DecisionServed:
    return DecisionServed(
        household=SHOP,
        station=WEST,
        document_no="甘工商处字〔2003〕1号",
        decided_on=DAY,
        party=Party(kind=PartyKind.ORGANISATION, name="样例商贸有限公司"),
        penalties=tuple(Penalty(kind=kind) for kind in kinds),
        mode=ServiceMode.DIRECT,
        recipient="样例甲",
        responsible=RESPONSIBLE,
    )


def recorded(stream: StreamId, asked: Iterable[AftercareCommand]) -> list[Recorded[Any]]:
    """Every event on the day of its command."""
    history: list[Recorded[Any]] = []
    for command in asked:
        state = AFTERCARE.replay(each.event for each in history)
        for event in AFTERCARE.decide(command, state):
            version, day = len(history) + 1, command.occurred_on
            history.append(Recorded(stream, version, NOW, day, CONTEXT, event))
    return history
