"""Who may apply for relief, what an application claims, and what is given back."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from application.handling import Ask, Handler
from application.relief.reactions import reactions
from application.relief.service import ReliefBecause, grants
from application.relief.standing import relieves
from application.supervision.standing import standing
from domain.kernel.claims import Take
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import GrantId, HouseholdId, PersonId
from domain.kernel.messages import Command, Duty
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Span
from domain.relief import commands
from domain.relief.grant import ONE_GRANT, one_grant
from domain.relief.vocabulary import GrantBecause
from domain.supervision.events import HouseholdOpened
from tests.application.handing_in import CARD, handed_in
from tests.application.test_relief_waiving import ACCOUNT
from tests.domain.relief.grants import (
    APPLIED,
    APPLY,
    GRANT,
    IN_EFFECT,
    LATER,
    OTHER,
    PERSON,
    UNTIL,
    approve,
    reject,
    revoke,
    revoked,
    tick,
    verify,
)
from tests.domain.supervision.examples import (
    DAY,
    NOODLES,
    REGISTERED_ON,
    WEST,
    numbered,
)
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

DESK = grants(GRANT, ACCOUNT)
FIRST, SECOND = numbered("grant", 1), numbered("grant", 2)
CLAIM = one_grant(PERSON, APPLY.policy)


def card(operator: PersonId | None) -> HouseholdOpened:
    registration = NOODLES.model_copy(update={"operator": operator})
    return HouseholdOpened(registration=registration, station=WEST)


def checked(command: Command, operator: PersonId | None = PERSON) -> None:
    handed = handed_in(command, FIRST, {CARD: [card(operator)]})
    duties = ((Duty.REGISTRATION, Span(DAY, None)),)
    caller = replace(handed.caller, known=replace(handed.caller.known, duties=duties))
    DESK.verb(type(command)).check(replace(handed, caller=caller), GRANT.initial)


def test_inv_30_the_applicant_is_whoever_runs_the_business() -> None:
    """F6."""
    checked(APPLY)
    checked(APPLY, operator=None)
    with pytest.raises(Refused) as refusal:
        checked(APPLY, operator=OTHER)
    assert refusal.value.because is ReliefBecause.NOT_THE_OPERATOR
    another = APPLY.model_copy(update={"started_on": DAY})
    with pytest.raises(Refused) as refusal:
        checked(another)
    assert refusal.value.because is ReliefBecause.STARTED_ANOTHER_DAY
    assert APPLY.started_on == REGISTERED_ON


def test_a_household_of_another_station_is_unknown() -> None:
    elsewhere = APPLY.model_copy(update={"station": "620102-02"})
    with pytest.raises(Unknown):
        checked(elsewhere)
    nobody = APPLY.model_copy(update={"household": numbered("household", 9)})
    with pytest.raises(Unknown):
        checked(nobody)
    assert standing(handed_in(APPLY, FIRST).handler, HouseholdId(CARD)) is None


def test_whoever_collects_forgives_nothing() -> None:
    for verb in DESK.verbs:
        assert Duty.COLLECTION not in verb.duties
        assert Duty.SUPERVISION not in verb.duties
    assert DESK.verb(commands.ApproveGrant).duties == {Duty.LEADERSHIP}
    assert DESK.verb(commands.VerifyRealName).signed == "verified_by"


def at_noon(store: Memory) -> Handler:
    return Handler(store, lambda: datetime(2026, 11, 20, 4, tzinfo=UTC), RULE_BOOK)


class Bureau:
    """A log in memory; commands are told as the counter would, and followed up."""

    def __init__(self) -> None:
        self.store = Memory()
        self.told = 0

    def tell(self, stream: Any, command: Any) -> None:
        self.told += 1
        context = asked(self.told).model_copy(update={"duty": Duty.AUTOMATIC})
        found = [verb for verb in DESK.verbs if verb.command is type(command)]
        claims = [ask for verb in found for ask in verb.claims(handed_in(command, stream))]
        ask = Ask(GRANT, stream, command)
        at_noon(self.store).handle(ask, *claims, context=context)

    def react(self) -> None:
        for reaction in reactions():
            for cause in list(self.store.log):
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        at_noon(self.store).handle(ask, context=context)


def test_inv_30_a_laid_off_applicants_second_grant_is_refused() -> None:
    """F6: 「实名制管理」; one grant for each person and policy, whichever business it is
    for."""
    bureau = Bureau()
    bureau.tell(FIRST, APPLY)
    again = APPLY.model_copy(update={"household": numbered("household", 2)})
    for _ in ("applied for", "in effect"):
        with pytest.raises(Refused) as refusal:
            bureau.tell(SECOND, again)
        assert refusal.value.because is GrantBecause.ONE_GRANT
        assert refusal.value.because.reason.rule == "INV-30-ONE"
        bureau.tell(FIRST, verify())
        bureau.tell(FIRST, approve())
    bureau.tell(SECOND, again.model_copy(update={"person": OTHER}))


@pytest.mark.parametrize(
    "ends",
    [
        [reject()],
        [verify(), approve(), revoke(LATER)],
        [verify(), approve(), tick(UNTIL.replace(day=11))],
    ],
)
def test_inv_30_when_a_grant_is_over_the_person_may_apply_again(ends: list[Any]) -> None:
    bureau = Bureau()
    for command in (APPLY, *ends):
        bureau.tell(FIRST, command)
    bureau.react()
    bureau.react()
    bureau.tell(SECOND, APPLY)
    with pytest.raises(Refused):
        bureau.tell(numbered("grant", 3), APPLY)


def test_a_release_by_a_former_holder_takes_nothing_away() -> None:
    bureau = Bureau()
    bureau.tell(FIRST, APPLY)
    bureau.tell(FIRST, reject())
    bureau.react()
    bureau.tell(SECOND, APPLY)
    bureau.react()
    held = [each.event for each in bureau.store.histories([CLAIM.stream])[CLAIM.stream]]
    take = Take(occurred_on=DAY, claim=CLAIM, by=FIRST)
    with pytest.raises(Refused):
        ONE_GRANT.decide(take, ONE_GRANT.replay(held))


def test_inv_29_a_waiver_may_cite_the_households_own_grant_in_its_months() -> None:
    stream, shop = GrantId(FIRST), APPLIED.household
    handler = handed_in(APPLY, FIRST, {FIRST: IN_EFFECT}).handler
    assert relieves(GRANT, handler, stream, shop, LATER)
    assert not relieves(GRANT, handler, stream, shop, REGISTERED_ON)
    other = HouseholdId(numbered("household", 2))
    assert not relieves(GRANT, handler, stream, other, LATER)
    assert not relieves(GRANT, handler, GrantId(SECOND), shop, LATER)
    taken = handed_in(APPLY, FIRST, {FIRST: [*IN_EFFECT, revoked(LATER)]}).handler
    assert not relieves(GRANT, taken, stream, shop, LATER)
