"""规费账户: what a household is charged by the month, and what became of it."""

from typing import TypeAlias

from domain.fees.account.commands import FeeCommand
from domain.fees.account.decide import FeeAccounts
from domain.fees.account.events import FeeEvent
from domain.fees.account.receipts import ONE_FEE_RECEIPT, one_fee_receipt
from domain.fees.account.states import Account, FeeAccount, Unopened, evolve, station_of
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "ONE_FEE_RECEIPT",
    "Account",
    "FeeAccount",
    "FeeAccountDecider",
    "Unopened",
    "fee_account",
    "one_fee_receipt",
    "station_of",
]

FeeAccountDecider: TypeAlias = Decider[FeeCommand, Account, FeeEvent]


def fee_account(book: RuleBook, calendar: WorkCalendar) -> FeeAccountDecider:
    """The decider of fee accounts; the rules of the day are looked up in the book."""
    return Decider(Unopened(), FeeAccounts(book, calendar).decide, evolve)
