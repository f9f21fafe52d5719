"""What a fee account allows, under the law of the month and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.fees.account import arrears, assessing, collecting
from domain.fees.account.assessing import Charging
from domain.fees.account.commands import (
    ApproveWriteOff,
    AssessMonthlyFee,
    BackCharge,
    CloseFeeAccount,
    CorrectEntry,
    Dun,
    FeeCommand,
    OpenFeeAccount,
    ProposeWriteOff,
    RecordPayment,
    ResumeAccrual,
    SetQuota,
    SuspendAccrual,
    WaiveFee,
)
from domain.fees.account.events import FeeAccountClosed, FeeAccountOpened, FeeEvent
from domain.fees.account.posting import check_open_on
from domain.fees.account.states import Account, FeeAccount, Unopened
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.calendar import WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.months import month_of
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class FeeAccounts:
    """The rules of fee accounts."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: FeeCommand, account: Account) -> Sequence[FeeEvent]:
        match command, account:
            case OpenFeeAccount(), Unopened():
                return self._open(command)
            case CloseFeeAccount(), Unopened():
                return []  # most businesses that end never had an account
            case _, Unopened():
                raise Refused(Because.NOT_NOW)
            case OpenFeeAccount(), FeeAccount():
                return []
            case _, FeeAccount():
                check_open_on(account, command.occurred_on)
                return self._of_open(command, account)
            case _:
                raise Refused(Because.NOT_NOW)

    def _open(self, command: OpenFeeAccount) -> Sequence[FeeEvent]:
        self._charging.rule(month_of(command.occurred_on))
        return [
            FeeAccountOpened(
                household=command.household,
                station=command.station,
                opened_on=command.occurred_on,
            )
        ]

    def _of_open(self, command: FeeCommand, account: FeeAccount) -> Sequence[FeeEvent]:
        charging = self._charging
        match command:
            case SetQuota():
                return assessing.set_quota(charging, command, account)
            case AssessMonthlyFee():
                return assessing.assess(charging, command, account)
            case SuspendAccrual():
                return assessing.suspend(command, account)
            case ResumeAccrual():
                return assessing.resume(command, account)
            case BackCharge():
                return assessing.back_charge(charging, command, account)
            case RecordPayment():
                return collecting.record(command, account)
            case WaiveFee():
                return collecting.waive(charging, command, account)
            case CorrectEntry():
                return collecting.correct(command, account)
            case MarkOverdue():
                return arrears.mark_overdue(command, account)
            case Dun():
                return arrears.dun(command, account)
            case ProposeWriteOff():
                return arrears.propose(command, account)
            case ApproveWriteOff():
                return arrears.approve(command, account)
            case CloseFeeAccount():
                return close(command, account)
            case _:
                raise Refused(Because.NOT_NOW)

    @property
    def _charging(self) -> Charging:
        return Charging(self.book, self.calendar)


def close(command: CloseFeeAccount, account: FeeAccount) -> Sequence[FeeEvent]:
    if account.closed is not None:
        return []
    return [
        FeeAccountClosed(
            household=account.opened.household,
            closed_on=command.occurred_on,
            reason=command.reason,
        )
    ]
