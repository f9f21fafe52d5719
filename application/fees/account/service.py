"""The desk of fee accounts (规费账户)."""

from collections.abc import Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from domain.fees.account import (
    ONE_FEE_RECEIPT,
    Account,
    FeeAccountDecider,
    commands,
    one_fee_receipt,
    station_of,
)
from domain.fees.vocabulary import ByGrant, FeeBecause
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty

COLLECTION = frozenset({Duty.COLLECTION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
SUPERVISION = frozenset({Duty.SUPERVISION, Duty.LEADERSHIP})
"""Whoever collects does not fix what is collected (登记、收费、管理三分离)."""


def its_receipt(asked: Asked[commands.RecordPayment]) -> Iterator[Ask[Any, Any, Any]]:
    """A receipt of a series is one payment, of one household (INV-27)."""
    claim = one_fee_receipt(asked.command.series, asked.command.receipt_no)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_FEE_RECEIPT, claim.stream, take)


def check_grounds(asked: Asked[commands.WaiveFee], _: Account) -> None:
    """The period of a grant is the grant's own to say: what rests on one is waived by
    itself, never by an officer who names the days (F6)."""
    if isinstance(asked.command.source, ByGrant):
        raise Refused(FeeBecause.GRANT_SPEAKS_FOR_ITSELF, "source")


def fee_accounts(decider: FeeAccountDecider) -> Desk[Account]:
    """What opens an account, suspends it and charges it back follows by itself and has no
    verb, so that nobody can do a favour (堵塞人为的管理漏洞)."""
    return Desk(
        collection="fee-accounts",
        kind="fee",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.SetQuota, SUPERVISION),
            Verb(commands.AssessMonthlyFee, COLLECTION),
            Verb(commands.RecordPayment, COLLECTION, claims=its_receipt),
            Verb(commands.WaiveFee, LEADERSHIP, check=check_grounds),
            Verb(commands.Dun, COLLECTION),
            Verb(commands.ProposeWriteOff, LEADERSHIP, signed="proposed_by"),
            Verb(commands.ApproveWriteOff, LEADERSHIP, signed="approved_by"),
            Verb(commands.CorrectEntry, LEADERSHIP),
            Verb(commands.CloseFeeAccount, COLLECTION),
        ),
    )
