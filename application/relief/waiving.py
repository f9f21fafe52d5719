"""The run of waivers (减免): what rests on a grant is waived, and taken back, by itself.

An officer never names the days of a grant: the grant is asked whether it covers the month
(INV-29). Ids follow from the grant and the month, so that a run that is killed half way and
run again waives nothing twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from application.fees.names import fee_of
from application.handling import Ask, Handler
from domain.fees.account import Account, FeeAccountDecider
from domain.fees.account.commands import CorrectEntry, FeeCommand, WaiveFee
from domain.fees.account.events import FeeWaived
from domain.fees.account.states import FeeAccount
from domain.fees.months import Month, first_day
from domain.fees.vocabulary import ByGrant
from domain.kernel.identity import ActorId, GrantId, HouseholdId, StreamId
from domain.kernel.messages import Context, Duty
from domain.kernel.money import Fen
from domain.relief.events import GrantApproved
from domain.relief.grant import GrantDecider, waives
from domain.relief.grant.states import Expired, Forfeited, InEffect

WAIVERS = UUID("7c2a9e14-5d60-5b38-b1f7-e09d4a63c285")
"""The namespace of commands that the run gives. Frozen."""

WAIVER = ActorId("waiver")


@dataclass(frozen=True, slots=True)
class WaiverRun:
    """Puts grants and fee accounts together."""

    handler: Handler
    grants: GrantDecider
    accounts: FeeAccountDecider

    def waive(self, grant: GrantId, month: Month, on: date) -> bool:
        """Whether the month's fee was waived now. Raises ``Refused`` where nothing, or
        nothing any more, is outstanding of it.
        """
        found = self.handler.state(self.grants, grant)
        if not isinstance(found, InEffect | Expired | Forfeited):
            return False
        effect = found if isinstance(found, InEffect) else found.effect
        if not waives(found, first_day(month)):
            return False
        source = cited(grant, effect.approved)
        command = WaiveFee(occurred_on=on, month=month, source=source)
        return self._ask(f"{month}/{grant}", effect.approved.household, command)

    def take_back(self, grant: GrantId, on: date) -> Fen:
        """追缴: every waiver that rests on a grant had by fraud is reversed, and owed
        again. Returns how much that is, now.
        """
        found = self.handler.state(self.grants, grant)
        if not isinstance(found, Forfeited) or found.revoked.claw_back_from is None:
            return Fen(0)
        total, household = 0, found.applied.household
        for waived in self._standing(grant, household):
            command = CorrectEntry(
                occurred_on=on, entry=waived.entry, reason=found.revoked.document_no
            )
            name = f"{waived.month}/{waived.entry}/{grant}/back"
            if self._ask(name, household, command):
                total += waived.amount
        return Fen(total)

    def _standing(self, grant: GrantId, household: HouseholdId) -> Iterator[FeeWaived]:
        account = self.handler.state(self.accounts, fee_of(household))
        if isinstance(account, FeeAccount):
            for entry in account.standing():
                if isinstance(entry, FeeWaived) and cites(entry, grant):
                    yield entry

    def _ask(self, name: str, household: HouseholdId, command: FeeCommand) -> bool:
        command_id = uuid5(WAIVERS, name)
        ask: Ask[Any, Any, Any] = Ask(
            self.accounts, fee_of(household), command, filled=frozenset({"occurred_on"})
        )
        context = Context(
            actor=WAIVER,
            duty=Duty.AUTOMATIC,
            command_id=command_id,
            correlation_id=command_id,
        )
        answer = self.handler.handle(ask, context=context)
        return bool(answer.outcome.events) and not answer.replayed


def cited(grant: GrantId, approved: GrantApproved) -> ByGrant:
    """The grant as a waiver cites it."""
    return ByGrant(
        grant=grant, from_on=approved.from_month, until_on=approved.deadline.due_on
    )


def waived_by(account: Account, grant: StreamId) -> Fen:
    """All that was ever waived of this account because of a grant."""
    if not isinstance(account, FeeAccount):
        return Fen(0)
    waivers = (each for each in account.entries if isinstance(each, FeeWaived))
    return Fen(sum(each.amount for each in waivers if cites(each, grant)))


def cites(waived: FeeWaived, grant: StreamId) -> bool:
    return isinstance(waived.source, ByGrant) and waived.source.grant == grant
