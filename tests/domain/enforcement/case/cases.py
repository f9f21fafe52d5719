"""The case that these tests speak of, step by step, in the spring of 2026."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from domain.enforcement.case import Case, case_decider
from domain.enforcement.case.commands import (
    CallHearing,
    CaseCommand,
    CloseCase,
    ConcludeInvestigation,
    DecideCase,
    DiscussCollectively,
    FileCase,
    FileEvidence,
    HoldHearing,
    LinkOperation,
    LinkOrder,
    NoteExecution,
    PassReview,
    ReceiveLead,
    ReceiveRepresentations,
    RequestHearing,
    ServeDecision,
    ServePreDecisionNotice,
    SubmitForReview,
    TakeMeasure,
)
from domain.enforcement.case.events import CaseEvent
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    Criterion,
    EvidenceKind,
    ExecutionEnd,
    LeadSource,
    MeasureKind,
    Party,
    PartyKind,
    Result,
)
from domain.enforcement.penalty import (
    Act,
    Cited,
    Offence,
    Penalty,
    PenaltyKind,
    Provision,
    Severity,
)
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    ExecutionId,
    HouseholdId,
    OfficerId,
    RectificationId,
    StationId,
    UnlicensedId,
    stream_id,
)
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.law.procedure import ReviewClass
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from tests.given import Given, given

CALENDAR = BureauCalendar()
CASE = case_decider(RULE_BOOK, CALENDAR)
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
STATION = StationId("STATION-01")
OPERATION = UnlicensedId(stream_id("unlicensed", UUID(int=1)))
ORDER = RectificationId(stream_id("rectification", UUID(int=1)))
EXECUTION = ExecutionId(stream_id("execution", UUID(int=1)))


def officer(number: int) -> OfficerId:
    return OfficerId(stream_id("officer", UUID(int=number)))


HE, SHE, THIRD, REVIEWER, CHAIR, LEADER = map(officer, range(1, 7))
PAIR = frozenset({HE, SHE})


C = TypeVar("C", bound=Command)


def march(day: int) -> date:
    return date(2026, 3, day)


def april(day: int) -> date:
    return date(2026, 4, day)


ENDED_ON = march(1)


def yuan(amount: int) -> Fen:
    return Fen(amount * 100)


def fine(amount: int, act: int = 1) -> Penalty:
    return Penalty(kind=PenaltyKind.FINE, act=act, amount=yuan(amount))


def penalty(kind: PenaltyKind) -> Penalty:
    return Penalty(kind=kind)


def act(
    *offences: Offence,
    until: date = ENDED_ON,
    severity: Severity = Severity.ORDINARY,
    cited: tuple[int, int] | None = None,
) -> Act:
    """An act of one month; ``cited`` is the band, in yuan, of a provision cited."""
    provision = cited and Cited(
        instrument="某法", article="第一条", least=yuan(cited[0]), most=yuan(cited[1])
    )
    return Act(
        what="无照从事餐饮经营",
        from_on=until.replace(day=1),
        until_on=until,
        provisions=tuple(
            Provision(offence=each, severity=severity, cited=provision or None)
            for each in offences
        ),
    )


UNLICENSED = act(Offence.UNLICENSED_OPERATION)
UNREGISTERED = act(Offence.UNREGISTERED_OPERATION)
PARTY = Party(kind=PartyKind.CITIZEN, name="样例一号")
COMPANY = Party(kind=PartyKind.ORGANISATION, name="样例有限公司")

LEAD = ReceiveLead(
    occurred_on=march(2),
    household=SHOP,
    station=STATION,
    source=LeadSource.REPORT,
    matter="无照经营",
    real_name=True,
)
FILE = FileCase(
    occurred_on=march(9),
    case_no="市监立案〔2026〕3号",
    party=PARTY,
    offence=Offence.UNLICENSED_OPERATION,
    conduct_from=march(1),
    conduct_until=march(1),
    criteria=frozenset(Criterion),
    officers=PAIR,
)
EVIDENCE = FileEvidence(
    occurred_on=march(10),
    kind=EvidenceKind.AUDIOVISUAL,
    name="现场照片",
    description="现场检查时拍摄",
    sha256="a" * 64,
    size=1,
    media_type="image/jpeg",
)
HOLD = TakeMeasure(
    occurred_on=march(10),
    kind=MeasureKind.HOLD,
    document_no="先登〔2026〕1号",
    items="账册一本",
    approved_by=LEADER,
)
SEIZE = HOLD.model_copy(
    update={"kind": MeasureKind.SEIZURE, "document_no": "扣〔2026〕1号"}
)
LINK = LinkOrder(occurred_on=march(10), order=ORDER)
LINK_OPERATION = LinkOperation(occurred_on=march(10), operation=OPERATION)
CONCLUDE = ConcludeInvestigation(
    occurred_on=april(1),
    acts=(UNLICENSED,),
    proposes=Result.PENALTY,
    penalties=(fine(5_000),),
    report="事实清楚",
)
SUBMIT = SubmitForReview(occurred_on=april(2))
PASS = PassReview(occurred_on=april(7), opinion="同意", reviewer=REVIEWER)
NOTIFY = ServePreDecisionNotice(
    occurred_on=april(8),
    document_no="罚告〔2026〕1号",
    penalties=(fine(5_000),),
    mode=ServiceMode.DIRECT,
    recipient="样例一号",
)
PLEAD = ReceiveRepresentations(
    occurred_on=april(9), content="经济困难", accepted=False, answer="不予采纳"
)
DECIDE = DecideCase(
    occurred_on=april(16),
    document_no="罚〔2026〕1号",
    result=Result.PENALTY,
    penalties=(fine(5_000),),
    reasoning="事实清楚，证据确凿",
)
SERVE = ServeDecision(occurred_on=april(17), mode=ServiceMode.DIRECT, recipient="样例一号")
PAID = NoteExecution(
    occurred_on=date(2026, 4, 27), execution=EXECUTION, end=ExecutionEnd.PAID
)
CLOSE = CloseCase(
    occurred_on=date(2026, 4, 28), ground=ClosingGround.EXECUTED, summary="已缴清"
)

TO_FILE: tuple[CaseCommand, ...] = (LEAD, FILE)
TO_CONCLUDE: tuple[CaseCommand, ...] = (*TO_FILE, EVIDENCE, CONCLUDE)
TO_REVIEW: tuple[CaseCommand, ...] = (*TO_CONCLUDE, SUBMIT, PASS)
TO_NOTICE: tuple[CaseCommand, ...] = (*TO_REVIEW, NOTIFY)
TO_DECISION: tuple[CaseCommand, ...] = (*TO_NOTICE, DECIDE)
TO_SERVICE: tuple[CaseCommand, ...] = (*TO_DECISION, SERVE)

# A licence is revoked: a hearing may be asked for.
GRAVE = (penalty(PenaltyKind.LICENCE_REVOCATION),)
NOTIFY_GRAVE = NOTIFY.model_copy(update={"penalties": GRAVE})
ASK = RequestHearing(occurred_on=april(10), statement="要求听证")
CALL = CallHearing(
    occurred_on=april(13), held_on=april(23), place="本局会议室", chair=CHAIR
)
HEAR = HoldHearing(occurred_on=april(23), record="双方质证", opinion="事实成立")
TO_HEARING: tuple[CaseCommand, ...] = (*TO_REVIEW, NOTIFY_GRAVE, ASK, CALL, HEAR)
SUBMIT_AGAIN = SubmitForReview(occurred_on=april(24))
PASS_AGAIN = PASS.model_copy(update={"occurred_on": april(27)})
DISCUSS = DiscussCollectively(
    occurred_on=april(28), participants=frozenset({LEADER, CHAIR}), conclusion="同意"
)
REVOKE_LICENCE = DECIDE.model_copy(update={"occurred_on": april(29), "penalties": GRAVE})
COMPLEX = frozenset({ReviewClass.COMPLEX})


def on(command: C, day: date, **changed: Any) -> C:
    """The same command on another day, or with other content."""
    update = {"occurred_on": day, **changed}
    return type(command).model_validate({**dict(command), **update})


def so_far(*commands: CaseCommand) -> list[CaseEvent]:
    """What has happened when all this was asked, and nothing of it refused."""
    history: list[CaseEvent] = []
    for command in commands:
        history += CASE.decide(command, CASE.replay(history))
    return history


def after(*commands: CaseCommand) -> Given[CaseCommand, Case, CaseEvent]:
    return given(CASE, *so_far(*commands))


def answer(history: Iterable[CaseCommand], command: CaseCommand) -> list[CaseEvent]:
    """What one more command brings about."""
    return list(CASE.decide(command, state(*history)))


def state(*commands: CaseCommand) -> Case:
    return CASE.replay(so_far(*commands))


def tick(kind: DeadlineKind, day: date, number: int | None = None) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind, number=number)


def due_days(event: CaseEvent) -> dict[DeadlineKind, date]:
    """The due days that an event fixed, by kind."""
    values = vars(event).values()
    return {each.kind: each.due_on for each in values if isinstance(each, Deadline)}
