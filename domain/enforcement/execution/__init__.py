"""处罚执行: from the decision's service until the money is paid or nobody asks any more."""

from typing import TypeAlias

from domain.enforcement.execution.commands import ExecutionCommand
from domain.enforcement.execution.decide import Executions
from domain.enforcement.execution.events import ExecutionEvent
from domain.enforcement.execution.receipts import ONE_RECEIPT, one_receipt
from domain.enforcement.execution.states import Execution, Unopened, evolve, station_of
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "ONE_RECEIPT",
    "Execution",
    "ExecutionDecider",
    "Unopened",
    "execution_decider",
    "one_receipt",
    "station_of",
]

ExecutionDecider: TypeAlias = Decider[ExecutionCommand, Execution, ExecutionEvent]


def execution_decider(book: RuleBook, calendar: WorkCalendar) -> ExecutionDecider:
    """The decider of executions; the rules of the day are looked up in the book."""
    return Decider(Unopened(), Executions(book, calendar).decide, evolve)
