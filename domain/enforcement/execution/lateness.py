"""补登: what is entered late finds the execution as it was on its day."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.execution.commands import (
    ApplyToCourt,
    ExecutionCommand,
    IssueDemand,
    PauseSurcharge,
)
from domain.enforcement.execution.events import ExecutionEvent, OverdueTakenBack
from domain.enforcement.execution.states import (
    AtCourt,
    Overdue,
    Running,
)
from domain.enforcement.execution.surcharge import A_DAY, corrected
from domain.law.procedure import SurchargeRules
from domain.law.rule import Succession


def taken_back(
    rules: Succession[SurchargeRules], command: ExecutionCommand, execution: Running
) -> Sequence[ExecutionEvent]:
    """What was recorded for the days after a command's, as far as the command bears on it:
    the surcharge, and that a day to pay had passed. It is reckoned anew by itself, up to
    where it had been reckoned. No step is taken back: what lies before the last one, as an
    alteration may, counts from that on.
    """
    account, on, events = execution.account, command.occurred_on, list[ExecutionEvent]()
    is_of_the_sum = not isinstance(command, IssueDemand | ApplyToCourt)
    if is_of_the_sum and isinstance(execution, Overdue | AtCourt):
        events += corrected(rules, account, reckoned_to(command, account.since), on=on)
    missed = execution.missed if isinstance(execution, Overdue) else None
    if missed is None or missed.pay is None:
        return events
    if max(on, account.since) <= missed.pay.due_on:
        about = {"case": account.case, "household": account.household}
        events.append(OverdueTakenBack(**about, pay=missed.pay, on=on))
    return events


def reckoned_to(command: ExecutionCommand, since: date) -> date:
    """The last day whose surcharge does not depend on the command, which counts from the
    last step on: the day on which a review begins is its first."""
    day = max(command.occurred_on, since)
    return day - A_DAY if isinstance(command, PauseSurcharge) else day
