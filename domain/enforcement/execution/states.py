"""What the execution of a penalty is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from domain.enforcement.execution.events import (
    CourtEnforcementApplied,
    CourtTermMissed,
    DeferralGranted,
    DemandIssued,
    DemandUnanswered,
    DueAltered,
    EnforcementTerminated,
    ExecutionEvent,
    ExecutionOpened,
    FinePaid,
    InstalmentMet,
    InstalmentsGranted,
    OverdueTakenBack,
    Owed,
    PaymentOverdue,
    PenaltyDischarged,
    PenaltyEnforced,
    SurchargeAccrued,
    SurchargeCorrected,
    SurchargePaused,
    SurchargeResumed,
    SurchargeWaived,
)
from domain.kernel.calendar import Deadline, Pause
from domain.kernel.identity import CaseId, HouseholdId, StationId
from domain.kernel.money import Fen

NOTHING = Fen(0)


@dataclass(frozen=True, slots=True)
class Account:
    """What is due and what was paid, at every step.

    ``since`` is the day of the last step; ``settled_to`` the last day for which the
    surcharge is reckoned up: no step, for what it grew by depends on the steps alone.
    ``grown`` is what had accrued by ``grown_to``, when a step last changed what it grows
    by. ``accrued`` holds what was waived as well.
    """

    opened: ExecutionOpened
    fine: Fen
    gains: Fen
    since: date
    settled_to: date
    grown_to: date
    grown: Fen = NOTHING
    accrued: Fen = NOTHING
    waived: Fen = NOTHING
    paid: Fen = NOTHING
    receipts: tuple[FinePaid, ...] = ()
    waiver: SurchargeWaived | None = None
    pauses: tuple[Pause, ...] = ()
    paused: SurchargePaused | None = None
    resumed: SurchargeResumed | None = None
    altered: DueAltered | None = None

    @property
    def case(self) -> CaseId:
        return self.opened.case

    @property
    def household(self) -> HouseholdId | None:
        return self.opened.household

    @property
    def owed(self) -> Owed:
        """What was paid goes to the fine, then to the gains, then to the surcharge."""
        fine = min(self.fine, self.paid)
        gains = min(self.gains, self.paid - fine)
        charged = self.accrued - self.waived
        return Owed(
            fine=Fen(self.fine - fine),
            gains=Fen(self.gains - gains),
            surcharge=Fen(max(0, charged - (self.paid - fine - gains))),
        )

    def received(self, amount: Fen) -> "Account":
        return replace(self, paid=Fen(self.paid + amount))

    def charged(self, amount: Fen) -> "Account":
        return replace(self, accrued=Fen(self.accrued + amount))

    def forgiven(self, amount: Fen) -> "Account":
        return replace(self, waived=Fen(self.waived + amount))

    def altered_to(self, fine: Fen, gains: Fen, accrued: Fen) -> "Account":
        """Less is due than was, and no more was waived than is left of the surcharge."""
        waived = min(self.waived, accrued)
        return replace(self, fine=fine, gains=gains, accrued=accrued, waived=waived)

    def stepped(self, day: date | None) -> "Account":
        """After a step of this day, before which no other may lie."""
        return replace(self, since=max(self.since, day or self.since))

    def turned(self, day: date | None) -> "Account":
        """After a step from which on the surcharge grows in another way."""
        return replace(self.stepped(day), grown=self.accrued, grown_to=self.settled_to)

    @property
    def overpaid(self) -> Fen:
        """多缴: received, and since a decision was altered not due any more."""
        charged = self.accrued - self.waived
        return Fen(max(0, self.paid - self.fine - self.gains - charged))


@dataclass(frozen=True, slots=True)
class Unopened:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Due:
    """待缴纳: the term to pay runs, the law's or that of a deferral (暂缓)."""

    account: Account
    pay: Deadline | None
    granted: DeferralGranted | None = None


@dataclass(frozen=True, slots=True)
class InInstalments:
    """分期缴纳: ``pay`` is the next one; ``paid_before`` what had come in when granted."""

    account: Account
    pay: Deadline
    granted: InstalmentsGranted
    paid_before: Fen


@dataclass(frozen=True, slots=True)
class Overdue:
    """逾期: the surcharge runs; a demand (催告) and the court may follow. ``missed`` is
    what it was before its day to pay passed."""

    account: Account
    missed: Due | InInstalments | None = None
    court: Deadline | None = None
    court_missed: bool = False
    demand: DemandIssued | None = None
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class AtCourt:
    """已申请法院强制执行."""

    account: Account
    applied: CourtEnforcementApplied


@dataclass(frozen=True, slots=True)
class Ended:
    """Nothing more is to be done; a decision may still be altered, and money be due back.

    ``by`` is what ended it where that was not the last payment.
    """

    account: Account
    by: PenaltyEnforced | EnforcementTerminated | None = None


Running: TypeAlias = Due | InInstalments | Overdue | AtCourt
Execution: TypeAlias = Unopened | Running | Ended
Closing: TypeAlias = PenaltyEnforced | EnforcementTerminated


def station_of(execution: Execution) -> StationId | None:
    """The station (工商所) whose matter it is."""
    return None if isinstance(execution, Unopened) else execution.account.opened.station


def evolve(execution: Execution, event: ExecutionEvent) -> Execution:
    match execution, event:
        case Unopened(), ExecutionOpened():
            return Due(opened(event), event.pay)
        case Ended(), ExecutionOpened():
            receipts = execution.account.receipts
            return Due(replace(opened(event), receipts=receipts), event.pay)
        case Due() | InInstalments(), PaymentOverdue():
            to_on = max(execution.account.settled_to, event.due_on)
            account = replace(execution.account, settled_to=to_on).turned(None)
            return Overdue(account, missed=execution, court=event.court)
        case Overdue(missed=Due() | InInstalments() as missed), OverdueTakenBack():
            return replace(missed, account=execution.account)
        case Due() | Overdue(), DeferralGranted():
            return Due(execution.account.turned(event.on), event.pay, event)
        case Due() | Overdue(), InstalmentsGranted():
            account = execution.account.turned(event.on)
            return InInstalments(account, event.pay, event, account.paid)
        case InInstalments(), InstalmentMet(pay=Deadline() as following):
            return replace(execution, pay=following)
        case InInstalments(), InstalmentMet():
            # The plan is kept; if anything is owed now, it is surcharge of before.
            return Overdue(execution.account)
        case Overdue(), DemandIssued():
            account = execution.account.stepped(event.on)
            return replace(execution, account=account, demand=event, unanswered=False)
        case Overdue(), DemandUnanswered():
            return replace(execution, unanswered=True)
        case Overdue(), CourtTermMissed():
            return replace(execution, court_missed=True)
        case Overdue(), CourtEnforcementApplied():
            return AtCourt(execution.account.stepped(event.on), event)
        case AtCourt(), PenaltyEnforced():
            return Ended(execution.account.received(event.amount), event)
        case Due() | InInstalments() | Overdue() | AtCourt(), EnforcementTerminated():
            return Ended(execution.account, event)
        case Ended(by=PenaltyEnforced() | EnforcementTerminated()), PenaltyDischarged():
            return execution
        case Due() | InInstalments() | Overdue() | AtCourt(), PenaltyDischarged():
            return Ended(execution.account)
        case Due() | InInstalments() | Overdue() | AtCourt(), _:
            return replace(execution, account=entered(execution.account, event))
        case Ended(), DueAltered():
            return replace(execution, account=entered(execution.account, event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {execution}")


def opened(event: ExecutionOpened) -> Account:
    day = event.served_on
    return Account(event, event.owed.fine, event.owed.gains, day, day, day)


def entered(account: Account, event: ExecutionEvent) -> Account:
    """What an event means to the account, whatever the step."""
    match event:
        case SurchargeAccrued():
            return replace(account.charged(event.amount), settled_to=event.to_on)
        case SurchargeCorrected():
            settled_to = event.from_on - timedelta(days=1)
            return replace(account, accrued=event.surcharge, settled_to=settled_to)
        case FinePaid():
            account = account.received(event.amount).turned(event.on)
            return replace(account, receipts=(*account.receipts, event))
        case SurchargeWaived():
            account = account.forgiven(event.amount).turned(event.on)
            return replace(account, waiver=event)
        case SurchargePaused():
            return replace(account.turned(event.on), paused=event)
        case SurchargeResumed():
            pause = Pause(
                from_on=event.paused_on,
                to_on=event.on or event.paused_on,
                why=account.paused.cause if account.paused else event.outcome,
            )
            pauses = (*account.pauses, pause)
            account = replace(account, paused=None, pauses=pauses, resumed=event)
            return account.turned(event.on)
        case DueAltered():
            account = account.altered_to(event.fine, event.gains, event.surcharge)
            return replace(account.turned(event.on), altered=event)
        case _:
            raise ValueError(f"{event.topic} cannot follow what {account} says")
