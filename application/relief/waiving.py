"""The run of waivers (减免): what rests on a grant is waived, and taken back, by itself.

An officer never names the days of a grant: the grant is asked whether it covers the month
(INV-29). Ids follow from the grant and the month, so that a run that is killed half way and
run again waives nothing twice. What relieves whole trades needs no grant: the accounts of a
trade are asked one by one, and the dated policy says whether it covers the month (F4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from application.batch import Done, Over, run
from application.fees.names import fee_of
from application.handling import Ask, EnvelopeBecause, Handler
from domain.fees.account import Account, FeeAccountDecider
from domain.fees.account.commands import CorrectEntry, FeeCommand, WaiveFee
from domain.fees.account.events import FeeWaived
from domain.fees.account.states import FeeAccount
from domain.fees.vocabulary import ByGrant, ByPolicy, FeeBecause
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, GrantId, HouseholdId, StreamId
from domain.kernel.messages import Context, Duty
from domain.kernel.money import Fen
from domain.kernel.months import Month, first_day, month_of
from domain.law.epidemic import epidemic_relief
from domain.law.fees import EpidemicReliefRules, Sector
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

    def check(self, on: date, month: Month | None = None) -> None:
        """Raises ``Refused`` where nothing at all could be waived."""
        if on > bureau_date(self.handler.clock()):
            raise Refused(EnvelopeBecause.IN_THE_FUTURE, "occurred_on")
        if month is None:
            return
        if self.handler.book.on(first_day(month)).fees is None:
            raise Refused(FeeBecause.NO_FEE_IN_FORCE, "month")
        if month > month_of(on):
            raise Refused(FeeBecause.NOT_BEGUN, "month")

    def waive_all(self, month: Month, grants: Over[GrantId], on: date) -> Done:
        """Every grant is asked for the month; what refuses is passed over, with why."""
        self.check(on, month)

        def waive(grant: GrantId) -> Fen | None:
            resting = self._resting_on(grant, month, on)
            if resting is None:
                raise Refused(FeeBecause.NOT_IN_THE_PERIOD, "month")
            return self._ask(f"{month}/{grant}", *resting) or None

        return run(grants, waive)

    def take_back_all(self, grants: Over[GrantId], on: date) -> Done:
        """Every grant had by fraud is asked what still rests on it."""
        self.check(on)
        return run(grants, lambda grant: self.take_back(grant, on) or None)

    def policy(self, sector: Sector, month: Month) -> EpidemicReliefRules:
        """What relieves a trade in a month. Raises ``Refused`` where nothing does."""
        found = epidemic_relief(sector, first_day(month), self.handler.book)
        if found is None:
            raise Refused(FeeBecause.NOT_IN_THE_PERIOD, "month")
        return found

    def relieve_all(
        self, sector: Sector, month: Month, households: Over[HouseholdId], on: date
    ) -> Done:
        """行业减免: what is still unpaid of a month is waived for the households of a
        trade; what was paid is not refunded (F4)."""
        self.check(on, month)
        source = ByPolicy(policy=self.policy(sector, month).id, sector=sector)
        command = WaiveFee(occurred_on=on, month=month, source=source)

        def relieve(household: HouseholdId) -> Fen | None:
            name = f"{month}/{household}/{source.policy}/{sector}"
            return self._ask(name, household, command) or None

        return run(households, relieve)

    def waive(self, grant: GrantId, month: Month, on: date) -> Fen:
        """How much of the month's fee was waived now. Raises ``Refused`` where nothing, or
        nothing any more, is outstanding of it.
        """
        resting = self._resting_on(grant, month, on)
        return self._ask(f"{month}/{grant}", *resting) if resting else Fen(0)

    def _resting_on(
        self, grant: GrantId, month: Month, on: date
    ) -> tuple[HouseholdId, WaiveFee] | None:
        """What the grant gives for a month, ``None`` where it does not cover it."""
        found = self.handler.state(self.grants, grant)
        if not isinstance(found, InEffect | Expired | Forfeited):
            return None
        effect = found if isinstance(found, InEffect) else found.effect
        if not waives(found, first_day(month)):
            return None
        source = cited(grant, effect.approved)
        command = WaiveFee(occurred_on=on, month=month, source=source)
        return effect.approved.household, command

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
            total += self._ask(name, household, command)
        return Fen(total)

    def _standing(self, grant: GrantId, household: HouseholdId) -> Iterator[FeeWaived]:
        account = self.handler.state(self.accounts, fee_of(household))
        if isinstance(account, FeeAccount):
            for entry in account.standing():
                if isinstance(entry, FeeWaived) and cites(entry, grant):
                    yield entry

    def _ask(self, name: str, household: HouseholdId, command: FeeCommand) -> Fen:
        """How much was waived, or owed again, now; nothing where that was done before."""
        command_id = uuid5(WAIVERS, name)
        seen: list[Account] = []
        ask: Ask[Any, Any, Any] = Ask(
            self.accounts,
            fee_of(household),
            command,
            guard=seen.append,
            filled=frozenset({"occurred_on"}),
        )
        context = Context(
            actor=WAIVER,
            duty=Duty.AUTOMATIC,
            command_id=command_id,
            correlation_id=command_id,
        )
        answer = self.handler.handle(ask, context=context)
        if answer.replayed or not answer.outcome.events or not seen:
            return Fen(0)
        return amount_of(command, seen[-1])


def amount_of(command: FeeCommand, before: Account) -> Fen:
    """What a command of the run is about, on the account as it was found."""
    match command, before:
        case WaiveFee(month=month), FeeAccount():
            return before.lines[month].outstanding
        case CorrectEntry(entry=entry), FeeAccount():
            return before.entries[entry - 1].amount
        case _:
            return Fen(0)


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
