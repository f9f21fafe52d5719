"""The fine that these tests speak of: 5,000 yuan, served on Monday 2 March 2026.

The day to pay is Tuesday 17 March; a day's surcharge is 150 yuan. The longer of the terms
to appeal, six months, ends on 2 September, and the time to apply to the court three months
after that.
"""

from datetime import date
from uuid import UUID

from domain.enforcement.case.vocabulary import ExecutionEnd, Party, PartyKind
from domain.enforcement.execution import execution_decider
from domain.enforcement.execution.commands import (
    AccrueSurcharge,
    ApplyToCourt,
    ExecutionCommand,
    GrantDeferral,
    GrantInstalments,
    Instalment,
    IssueDemand,
    OpenExecution,
    PauseSurcharge,
    ReceivePayment,
    RecordEnforced,
    ResumeSurcharge,
    TerminateExecution,
    WaiveSurcharge,
)
from domain.enforcement.execution.events import (
    CourtEnforcementApplied,
    DeferralGranted,
    DemandIssued,
    DemandUnanswered,
    ExecutionEvent,
    ExecutionOpened,
    FinePaid,
    InstalmentsGranted,
    Owed,
    PaymentOverdue,
    PenaltyDischarged,
    SurchargeAccrued,
)
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import CaseId, HouseholdId, RuleId, StationId, stream_id
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar

CALENDAR = BureauCalendar()
EXECUTION = execution_decider(RULE_BOOK, CALENDAR)
CASE = CaseId(stream_id("case", UUID(int=1)))
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
STATION = StationId("STATION-01")
PARTY = Party(kind=PartyKind.CITIZEN, name="样例甲")
NUMBER = "样例市监罚〔2026〕7号"

FINE, A_DAY = 500_000, 15_000
SERVED_ON, DUE_ON = date(2026, 3, 2), date(2026, 3, 17)
APPEAL_ENDS, COURT_BY = date(2026, 9, 2), date(2026, 12, 2)


def owed(fine: int = 0, gains: int = 0, surcharge: int = 0) -> Owed:
    return Owed(fine=Fen(fine), gains=Fen(gains), surcharge=Fen(surcharge))


def happened(*commands: ExecutionCommand) -> list[ExecutionEvent]:
    """Everything that happened when all this was asked, and nothing of it refused."""
    history: list[ExecutionEvent] = []
    for command in commands:
        history += EXECUTION.decide(command, EXECUTION.replay(history))
    return history


def opening(day: date = SERVED_ON, fine: int = FINE, gains: int = 0) -> OpenExecution:
    return OpenExecution(
        occurred_on=day,
        case=CASE,
        household=SHOP,
        station=STATION,
        document_no=NUMBER,
        party=PARTY,
        fine=Fen(fine),
        gains=Fen(gains),
    )


def pay(day: date, amount: int, receipt_no: str = "收据0001") -> ReceivePayment:
    return ReceivePayment(occurred_on=day, amount=Fen(amount), receipt_no=receipt_no)


def paid(
    day: date, amount: int, left: Owed | None = None, receipt_no: str = "收据0001"
) -> FinePaid:
    return FinePaid(
        case=CASE,
        household=SHOP,
        amount=Fen(amount),
        receipt_no=receipt_no,
        owed=left or owed(),
        on=day,
    )


def accrued(
    from_on: date, to_on: date, days: int, left: Owed, *, amount: int | None = None
) -> SurchargeAccrued:
    """What accrues under the law of 2021: 150 yuan a day, up to the fine."""
    grown = days * A_DAY if amount is None else amount
    return SurchargeAccrued(
        case=CASE,
        household=SHOP,
        from_on=from_on,
        to_on=to_on,
        days=days,
        amount=Fen(grown),
        rules=(RuleId("SURCHARGE-2021"),),
        capped=amount is not None,
        owed=left,
    )


def discharged(
    end: ExecutionEnd, received: int, left: Owed | None = None
) -> PenaltyDischarged:
    return PenaltyDischarged(
        case=CASE, household=SHOP, end=end, paid=Fen(received), owed=left or owed()
    )


def until(
    due_on: date,
    starts_on: date,
    days: int,
    *left_out: date,
    number: int | None = None,
    article: str | None = None,
) -> Deadline:
    """A day to pay, in calendar days under the procedure of 2021."""
    return Deadline(
        kind=DeadlineKind.PAY,
        due_on=due_on,
        starts_on=starts_on,
        days=days,
        unit=Unit.CALENDAR_DAYS,
        left_out=left_out,
        rule_id=RuleId("PROC-2021"),
        article=article,
        calendar_id=CALENDAR.calendar_id,
        number=number,
    )


PAY = until(DUE_ON, SERVED_ON, 15, article="行政处罚法 Art. 67")
COURT = Deadline(
    kind=DeadlineKind.COURT,
    due_on=COURT_BY,
    starts_on=APPEAL_ENDS,
    days=3,
    unit=Unit.MONTHS,
    rule_id=RuleId("COURT-2015"),
    article="行政强制法 Art. 53",
    calendar_id=CALENDAR.calendar_id,
)
OPENED = ExecutionOpened(
    case=CASE,
    household=SHOP,
    station=STATION,
    document_no=NUMBER,
    party=PARTY,
    owed=owed(FINE),
    served_on=SERVED_ON,
    pay=PAY,
)
OVERDUE = PaymentOverdue(case=CASE, household=SHOP, due_on=DUE_ON, court=COURT)
CAPPED = accrued(date(2026, 3, 18), date(2026, 9, 3), 34, owed(FINE, 0, FINE), amount=FINE)
DEMANDED = DemandIssued(
    case=CASE,
    household=SHOP,
    document_no="样例市监催〔2026〕5号",
    # Ten working days after Thursday the 3rd.
    deadline=Deadline(
        kind=DeadlineKind.DEMAND,
        due_on=date(2026, 9, 17),
        starts_on=date(2026, 9, 3),
        days=10,
        unit=Unit.WORKING_DAYS,
        left_out=(
            date(2026, 9, 5),
            date(2026, 9, 6),
            date(2026, 9, 12),
            date(2026, 9, 13),
        ),
        rule_id=RuleId("COURT-2015"),
        article="行政强制法 Art. 54, 69",
        calendar_id=CALENDAR.calendar_id,
    ),
    on=date(2026, 9, 3),
)
UNANSWERED = DemandUnanswered(case=CASE, household=SHOP, due_on=date(2026, 9, 17))
APPLIED = CourtEnforcementApplied(
    case=CASE,
    household=SHOP,
    court="样例区人民法院",
    document_no="样例市监强申〔2026〕2号",
    on=date(2026, 9, 18),
)
TO_DEMAND = (OPENED, OVERDUE, CAPPED, DEMANDED)
TO_COURT = (*TO_DEMAND, UNANSWERED, APPLIED)

OPEN = opening()
DEMAND = IssueDemand(occurred_on=date(2026, 9, 3), document_no="样例市监催〔2026〕5号")
APPLY = ApplyToCourt(
    occurred_on=date(2026, 9, 18),
    court="样例区人民法院",
    document_no="样例市监强申〔2026〕2号",
)


def accrue(day: date) -> AccrueSurcharge:
    return AccrueSurcharge(occurred_on=day)


def defer(day: date, until_on: date) -> GrantDeferral:
    return GrantDeferral(occurred_on=day, until_on=until_on, reason="店面失火")


def waive(day: date, amount: int) -> WaiveSurcharge:
    return WaiveSurcharge(occurred_on=day, amount=Fen(amount), reason="已履行罚款")


def pause(day: date, document_no: str = "样例复议〔2026〕3号") -> PauseSurcharge:
    return PauseSurcharge(
        occurred_on=day, cause=PauseCause.RECONSIDERATION, document_no=document_no
    )


def resume(day: date) -> ResumeSurcharge:
    return ResumeSurcharge(occurred_on=day, outcome="维持原处罚决定")


def enforce(day: date, amount: int) -> RecordEnforced:
    return RecordEnforced(
        occurred_on=day, amount=Fen(amount), document_no="样例执行裁定9号"
    )


def terminate(day: date) -> TerminateExecution:
    return TerminateExecution(occurred_on=day, reason="当事人死亡，无遗产")


def tick(kind: DeadlineKind, day: date, number: int | None = None) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind, number=number)


def plan(day: date, *instalments: tuple[date, int]) -> GrantInstalments:
    return GrantInstalments(
        occurred_on=day,
        instalments=tuple(
            Instalment(due_on=due_on, amount=Fen(amount)) for due_on, amount in instalments
        ),
        reason="经济困难",
    )


MAY, JUNE = date(2026, 5, 8), date(2026, 6, 8)
PLAN = plan(DUE_ON, (MAY, 300_000), (JUNE, 200_000))
PLANNED = InstalmentsGranted(
    case=CASE,
    household=SHOP,
    due_ons=(MAY, JUNE),
    amounts=(Fen(300_000), Fen(200_000)),
    reason="经济困难",
    pay=until(MAY, DUE_ON, 52, number=1),
    on=DUE_ON,
)
DEFERRED = DeferralGranted(
    case=CASE, household=SHOP, pay=until(MAY, DUE_ON, 52), reason="店面失火", on=DUE_ON
)
