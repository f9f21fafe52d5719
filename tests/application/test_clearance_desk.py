"""Who may ask what of a clearance, what opens it, and what follows from it by itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.authority import AuthorityBecause
from application.enforcement.unlicensed.sightings import operation_of_sighting, reactions
from application.handling import EnvelopeBecause, Handler
from application.supervision.clearance.names import clearance_of
from application.supervision.clearance.opening import OpeningRun
from application.supervision.clearance.service import (
    LEADERSHIP,
    REGISTRATION,
    SUPERVISION,
    clearances,
)
from domain.enforcement.unlicensed import Disposed, Undiscovered, unlicensed_decider
from domain.enforcement.unlicensed.states import Discovered
from domain.kernel.errors import NotPermitted, Refused, Unknown
from domain.kernel.identity import BeatId, StationId
from domain.kernel.messages import Command, Duty, Event
from domain.kernel.months import Month
from domain.law.clearance import DynamicCategory as Category
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Span
from domain.supervision.clearance import Certified, Clearing, commands
from domain.supervision.clearance.vocabulary import (
    AT_ONCE,
    ClearanceBecause,
    RosterEntry,
    Side,
)
from infrastructure.calendars import BureauCalendar
from tests.application.handing_in import NOW, handed_in, history
from tests.domain.supervision import examples
from tests.domain.supervision.clearing import (
    BEGUN,
    CERTIFY,
    CLEARANCE,
    HANDED_IN,
    JUNE,
    entry,
    happened,
    in_register,
    june,
    on_street,
    propose,
    reconcile,
    resolve,
    shop,
)
from tests.domain.supervision.examples import BEAT_1, BEAT_2, DAY, EAST, LI, WEST
from tests.infrastructure.eventstore.memory import Memory

OPERATIONS = unlicensed_decider(RULE_BOOK, BureauCalendar())
DESK = clearances(CLEARANCE)
OURS = clearance_of(BEAT_1, JUNE)
EVERYBODY = [entry(number) for number in range(1, 1_203)]


def check(
    command: Command,
    duty: Duty = Duty.SUPERVISION,
    known: Mapping[Any, Iterable[Event]] | None = None,
) -> None:
    """What the desk looks up before the clearance itself is asked."""
    asked = handed_in(command, OURS, known)
    on_duty = replace(asked.caller.known, duties=((duty, Span(DAY, None)),))
    asked = replace(asked, caller=replace(asked.caller, known=on_duty))
    state = CLEARANCE.replay(happened(*BEGUN))
    DESK.verb(type(command)).check(asked, state)


def test_officers_clear_the_branch_counts_and_leaders_certify() -> None:
    """E1, E5, O2, O6: registration and supervision are kept apart."""
    duties = {verb.command: verb.duties for verb in DESK.verbs}
    assert duties[commands.ClassifyHousehold] == SUPERVISION
    assert duties[commands.SubmitClearance] == SUPERVISION
    assert duties[commands.ReconcileWithRegistration] == REGISTRATION
    assert duties[commands.RaiseDiscrepancy] == SUPERVISION | REGISTRATION
    assert duties[commands.CertifyClearance] == LEADERSHIP
    for automatic in (commands.OpenClearance, commands.EnrolHouseholds):
        assert automatic not in duties


def test_nobody_signs_for_a_side_whose_duty_is_not_theirs() -> None:
    """E5: both sides, each by its own duty."""
    for command in (propose(side=Side.STREET), resolve(side=Side.STREET)):
        check(command)
        with pytest.raises(NotPermitted) as refusal:
            check(command, Duty.REGISTRATION)
        assert refusal.value.because is AuthorityBecause.WRONG_DUTY
    check(propose(side=Side.REGISTER), Duty.REGISTRATION)
    signed = {verb.command: verb.signed for verb in DESK.verbs if verb.signed}
    assert signed == {
        commands.ProposeResolution: "proposed_by",
        commands.ResolveDiscrepancy: "agreed_by",
    }


def test_a_household_that_is_named_is_of_the_station() -> None:
    check(on_street())
    known = {shop(1): (examples.OPENED,)}
    check(in_register(1), known=known)
    elsewhere = examples.OPENED.model_copy(update={"station": EAST})
    over = (examples.OPENED, examples.DEREGISTERED)
    for others in (None, {shop(1): (elsewhere,)}, {shop(1): over}):
        with pytest.raises(Unknown):
            check(in_register(1), known=others)


def test_what_is_seen_and_not_registered_becomes_an_unlicensed_operation_once() -> None:
    """E5, U2: 「与注册分局核对」; the reaction's name is frozen."""
    (reaction,) = reactions(OPERATIONS)
    assert reaction.name == "clearance.unlicensed-found"
    seen = happened(*BEGUN, in_register(9), on_street(day=27))
    causes = [
        each for each in history(seen, OURS) if isinstance(each.event, reaction.reads)
    ]
    asks = [ask for each in causes for ask, _ in reaction.asks(each)]
    assert [ask.stream for ask in asks] == [operation_of_sighting(OURS, 2)]
    (ask,) = asks
    events = OPERATIONS.decide(ask.command, Undiscovered())
    operation = OPERATIONS.replay(events)
    assert isinstance(operation, Discovered)
    found = operation.found
    assert (found.station, found.operator, found.place) == (WEST, "样例甲", "样例巷口")
    assert found.origin == OURS
    assert list(OPERATIONS.decide(ask.command, operation)) == []
    assert not isinstance(operation, Disposed)


class Killed(BaseException):
    """What nobody catches."""


def run_over(
    store: Memory,
    entries: Sequence[RosterEntry] = EVERYBODY,
    seen: list[date] | None = None,
) -> OpeningRun:
    def roster(beat: BeatId, day: date) -> Sequence[RosterEntry]:
        if seen is not None:
            seen.append(day)
        return entries if beat == BEAT_1 else []

    return OpeningRun(Handler(store, lambda: NOW, RULE_BOOK), CLEARANCE, roster)


BEATS: list[tuple[BeatId, StationId]] = [(BEAT_1, WEST), (BEAT_2, WEST)]


def state(store: Memory) -> Any:
    return CLEARANCE.replay(each.event for each in store.histories([OURS])[OURS])


def test_inv_04_a_run_that_is_killed_and_run_again_enrols_nobody_twice() -> None:
    """E4: one clearance of a beat and a month; a beat without households has none."""

    class Dying(Memory):
        def record(self, *asked: Any) -> Any:
            if len(self.log) == 2:
                raise Killed
            return super().record(*asked)

    store = Dying()
    with pytest.raises(Killed):
        run_over(store).open(JUNE, BEATS, june(2))
    assert len(state(store).sheet.roster) == AT_ONCE
    again = Memory(log=store.log)
    found = run_over(again).open(JUNE, BEATS, june(2))
    assert (found.opened, found.before) == (0, 1)
    assert found.enrolled == len(EVERYBODY) - AT_ONCE
    assert len(state(again).sheet.roster) == len(EVERYBODY)
    assert len(again.log) == 1 + 3
    third = run_over(again).open(JUNE, BEATS, june(2))
    assert (third.enrolled, third.households) == (0, len(EVERYBODY))
    assert len(again.log) == 1 + 3


def test_inv_04_the_roster_follows_the_assignments_until_it_is_certified() -> None:
    """E5: whoever came is entered, whoever went is struck off; then it is immutable."""
    store = Memory()
    run_over(store, EVERYBODY[:3]).open(JUNE, BEATS, june(2))
    moved = [entry(1, Category.IN_ARREARS, officer=LI), entry(2), entry(4)]
    found = run_over(store, moved).open(JUNE, BEATS, june(9))
    assert (found.enrolled, found.struck_off, found.households) == (1, 1, 3)
    sheet = state(store).sheet
    assert sheet.roster.keys() == {shop(1), shop(2), shop(4)}
    assert sheet.roster[shop(1)].officer == LI
    assert isinstance(state(store), Clearing)
    before = run_over(store, EVERYBODY[:3]).open(JUNE, BEATS, june(9))
    assert before.enrolled == 1
    assert before.struck_off == 1

    done = Memory(log=history(happened(*HANDED_IN, reconcile(3), CERTIFY), OURS))
    assert isinstance(state(done), Certified)
    found = run_over(done, moved).open(JUNE, BEATS, june(30))
    assert (found.certified, found.enrolled) == (1, 0)


def test_the_roster_is_that_of_the_day_and_later_of_the_months_last() -> None:
    """E4."""
    days: list[date] = []
    run = run_over(Memory(), EVERYBODY[:1], days)
    run.open(JUNE, BEATS[:1], june(2))
    run.open(JUNE, BEATS[:1], date(2003, 7, 5))
    assert days == [june(2), june(30)]


def test_a_month_that_is_not_to_be_cleared_is_refused_before_anybody_is_asked() -> None:
    run = run_over(Memory())
    with pytest.raises(Refused) as early:
        run.open(Month("2003-07"), BEATS, june(30))
    assert early.value.because is ClearanceBecause.NOT_BEGUN
    with pytest.raises(Refused) as ahead:
        run.open(Month("2003-12"), BEATS, date(2003, 12, 2))
    assert ahead.value.because is EnvelopeBecause.IN_THE_FUTURE
