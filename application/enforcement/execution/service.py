"""The desk of executions (处罚执行)."""

from collections.abc import Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from domain.enforcement.execution import (
    ONE_RECEIPT,
    Execution,
    ExecutionDecider,
    commands,
    one_receipt,
    station_of,
)
from domain.kernel.claims import Take
from domain.kernel.messages import Duty

COLLECTION = frozenset({Duty.COLLECTION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
LEGAL = frozenset({Duty.SUPERVISION, Duty.LEGAL})
"""Whoever brought the case, and the unit that represents the bureau in review and court."""


def its_receipt(asked: Asked[commands.ReceivePayment]) -> Iterator[Ask[Any, Any, Any]]:
    """A receipt is one payment, for one execution (INV-27)."""
    claim = one_receipt(asked.command.receipt_no)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_RECEIPT, claim.stream, take)


def executions(decider: ExecutionDecider) -> Desk[Execution]:
    """An execution opens by itself when a decision is served, so that has no verb here.

    Whoever punishes does not collect: payments are entered by the collection duty alone
    (INV-27, 罚缴分离).
    """
    return Desk(
        collection="executions",
        kind="execution",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.ReceivePayment, COLLECTION, claims=its_receipt),
            Verb(commands.GrantDeferral, LEADERSHIP),
            Verb(commands.GrantInstalments, LEADERSHIP),
            Verb(commands.AccrueSurcharge, LEGAL),
            Verb(commands.WaiveSurcharge, LEADERSHIP),
            Verb(commands.PauseSurcharge, LEGAL),
            Verb(commands.ResumeSurcharge, LEGAL),
            Verb(commands.IssueDemand, LEGAL),
            Verb(commands.ApplyToCourt, LEADERSHIP),
            Verb(commands.RecordEnforced, LEGAL),
            Verb(commands.TerminateExecution, LEADERSHIP),
            Verb(commands.AlterDue, LEADERSHIP),
        ),
    )
