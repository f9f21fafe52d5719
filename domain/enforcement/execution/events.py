"""What may have happened to an execution. These shapes are stored: add, never edit.

Every event carries what is still owed after it (``owed``), in fen, so that no reader has to
add up again: the fine, the gains, and the surcharge accrued and not yet paid. ``on`` is
the day of an act that nothing else in the event dates.
"""

from datetime import date
from typing import TypeAlias

from domain.enforcement.case.vocabulary import ExecutionEnd, Party
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.calendar import Deadline
from domain.kernel.identity import CaseId, HouseholdId, RuleId, StationId
from domain.kernel.messages import Event, Value
from domain.kernel.money import Fen


class Owed(Value):
    """尚欠: fine, confiscated gains and surcharge, in fen."""

    fine: Fen = Fen(0)
    gains: Fen = Fen(0)
    surcharge: Fen = Fen(0)

    @property
    def total(self) -> Fen:
        return Fen(self.fine + self.gains + self.surcharge)


class ExecutionOpened(Event, topic="enforcement.execution-opened"):
    case: CaseId
    household: HouseholdId | None
    station: StationId | None
    document_no: str
    party: Party
    owed: Owed
    served_on: date
    pay: Deadline | None = None


class FinePaid(Event, topic="enforcement.fine-paid"):
    case: CaseId
    household: HouseholdId | None
    amount: Fen
    receipt_no: str
    owed: Owed
    on: date | None = None


class PaymentOverdue(Event, topic="enforcement.payment-overdue"):
    """A day to pay has passed: the whole sum's, or that of instalment ``number``."""

    case: CaseId
    household: HouseholdId | None
    due_on: date
    number: int | None = None
    court: Deadline | None = None


class DeferralGranted(Event, topic="enforcement.deferral-granted"):
    case: CaseId
    household: HouseholdId | None
    pay: Deadline
    reason: str
    on: date | None = None


class InstalmentsGranted(Event, topic="enforcement.instalments-granted"):
    """``pay`` is the next instalment that is due, with its number."""

    case: CaseId
    household: HouseholdId | None
    due_ons: tuple[date, ...]
    amounts: tuple[Fen, ...]
    reason: str
    pay: Deadline
    on: date | None = None


class InstalmentMet(Event, topic="enforcement.instalment-met"):
    """``number`` is paid; ``pay`` is the next one, if there is one."""

    case: CaseId
    household: HouseholdId | None
    number: int
    pay: Deadline | None = None


class SurchargeAccrued(Event, topic="enforcement.surcharge-accrued"):
    """So much for so many days; ``capped`` where it has reached the principal."""

    case: CaseId
    household: HouseholdId | None
    from_on: date
    to_on: date
    days: int
    amount: Fen
    rules: tuple[RuleId, ...]
    capped: bool
    owed: Owed


class SurchargeCorrected(Event, topic="enforcement.surcharge-corrected"):
    """补登更正: what was done ``on`` a day was entered after surcharge had been reckoned
    past it. The ``amount`` reckoned from ``from_on`` to ``to_on`` is taken back, to be
    reckoned anew; ``surcharge`` is what remains accrued."""

    case: CaseId
    household: HouseholdId | None
    from_on: date
    to_on: date
    amount: Fen
    surcharge: Fen
    owed: Owed
    on: date


class OverdueTakenBack(Event, topic="enforcement.overdue-taken-back"):
    """撤销逾期记录: what was done ``on`` a day was entered late; on that day the day to
    ``pay`` had not passed, so that it is what runs."""

    case: CaseId
    household: HouseholdId | None
    pay: Deadline
    on: date


class SurchargeWaived(Event, topic="enforcement.surcharge-waived"):
    case: CaseId
    household: HouseholdId | None
    amount: Fen
    reason: str
    owed: Owed
    on: date | None = None


class SurchargePaused(Event, topic="enforcement.surcharge-paused"):
    """``counts`` says whether the law of the day stops the surcharge, or it runs on."""

    case: CaseId
    household: HouseholdId | None
    cause: PauseCause
    document_no: str
    counts: bool
    on: date | None = None


class SurchargeResumed(Event, topic="enforcement.surcharge-resumed"):
    case: CaseId
    household: HouseholdId | None
    outcome: str
    paused_on: date
    on: date | None = None


class DemandIssued(Event, topic="enforcement.demand-issued"):
    case: CaseId
    household: HouseholdId | None
    document_no: str
    deadline: Deadline | None = None
    on: date | None = None


class DemandUnanswered(Event, topic="enforcement.demand-unanswered"):
    case: CaseId
    household: HouseholdId | None
    due_on: date


class CourtEnforcementApplied(Event, topic="enforcement.court-applied"):
    case: CaseId
    household: HouseholdId | None
    court: str
    document_no: str
    on: date | None = None


class CourtTermMissed(Event, topic="enforcement.court-term-missed"):
    """The day to apply to the court has passed."""

    case: CaseId
    household: HouseholdId | None
    due_on: date


class PenaltyEnforced(Event, topic="enforcement.penalty-enforced"):
    case: CaseId
    household: HouseholdId | None
    amount: Fen
    document_no: str
    owed: Owed


class EnforcementTerminated(Event, topic="enforcement.enforcement-terminated"):
    """``number`` is the instalment that would have been next."""

    case: CaseId
    household: HouseholdId | None
    reason: str
    owed: Owed
    number: int | None = None


class DueAltered(Event, topic="enforcement.due-altered"):
    """``surcharge`` is what remains accrued; ``overpaid`` is to be given back (退还)."""

    case: CaseId
    household: HouseholdId | None
    document_no: str
    fine: Fen
    gains: Fen
    owed: Owed
    surcharge: Fen = Fen(0)
    overpaid: Fen = Fen(0)
    on: date | None = None


class PenaltyDischarged(Event, topic="enforcement.penalty-discharged"):
    """执行完毕: nothing more is to be done; the case may close."""

    case: CaseId
    household: HouseholdId | None
    end: ExecutionEnd
    paid: Fen
    owed: Owed


ExecutionEvent: TypeAlias = (
    ExecutionOpened
    | FinePaid
    | PaymentOverdue
    | DeferralGranted
    | InstalmentsGranted
    | InstalmentMet
    | SurchargeAccrued
    | SurchargeCorrected
    | OverdueTakenBack
    | SurchargeWaived
    | SurchargePaused
    | SurchargeResumed
    | DemandIssued
    | DemandUnanswered
    | CourtEnforcementApplied
    | CourtTermMissed
    | PenaltyEnforced
    | EnforcementTerminated
    | DueAltered
    | PenaltyDischarged
)
