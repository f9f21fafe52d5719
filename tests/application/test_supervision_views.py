"""What is seen of households and beats, and what is looked up before they change."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from application.desk import Desk
from application.supervision.card_views import CONDUCT, HOUSEHOLD_ALIAS
from application.supervision.service import AllocationBecause, beats, households
from application.supervision.spell_views import (
    ABANDONMENT,
    ASSIGNMENT,
    RESUMPTION,
    SUSPENSION,
)
from application.supervision.views import BEAT, HOUSEHOLD
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import EventId, StationId, StreamId
from domain.kernel.messages import Command, Event
from domain.kernel.projection import Projection
from domain.organisation.events import OfficerAppointed
from domain.supervision import beat, commands, events
from domain.supervision.commands import HouseholdCommand
from domain.supervision.events import HouseholdEvent
from domain.supervision.household import Opened, numbers, one_number
from domain.supervision.household.states import Abandoned, Assigned
from domain.supervision.office import OFFICE, office_of
from domain.supervision.vocabulary import Conduct, EntityKind, HouseholdBecause
from tests.application.handing_in import CARD, WHY, after, handed_in, history
from tests.domain.supervision import examples, revoked
from tests.domain.supervision.examples import BEAT_1, DAY, EAST, LI, NOODLES, WANG, WEST
from tests.given import told


def spells(view: Projection[Any], *happened: Event) -> list[tuple[date, date | None]]:
    """From when to when, for every row of a household."""
    return [(row.from_on, row.to_on) for row in view.fold(history(happened)).values()]


REASSIGNED = events.HouseholdReassigned(number=2, beat=BEAT_1, officer=LI, reason=WHY)
REPLACED = events.BusinessSuspended(number=2, replaces=True, reason="拒不改正")
RESUMED = events.BusinessResumed(suspension=2, number=1, reason=WHY)


def test_an_assignment_ends_where_the_next_begins() -> None:
    told_of = (examples.OPENED, examples.CLAIMED, examples.ASSIGNED, REASSIGNED)
    assert spells(ASSIGNMENT, *told_of) == [(after(2), after(3)), (after(3), None)]


@pytest.mark.parametrize(
    "end",
    [
        events.HouseholdDeregistered(reason=WHY, assignment=1),
        events.RegistrationRescinded(decision_no="甘撤1号", reason=WHY, assignment=1),
    ],
)
def test_an_assignment_ends_with_the_household(end: HouseholdEvent) -> None:
    told_of = (examples.OPENED, examples.CLAIMED, examples.ASSIGNED, end)
    assert spells(ASSIGNMENT, *told_of) == [(after(2), after(3))]
    row = HOUSEHOLD.fold(history(told_of))[CARD]
    assert (row.officer_id, row.ended_on) == (None, after(3))


def test_an_order_that_replaces_a_suspension_ends_it_the_same_day() -> None:
    told_of = (examples.OPENED, examples.SUSPENDED, REPLACED, RESUMED)
    assert spells(SUSPENSION, *told_of) == [(after(1), after(2)), (after(2), after(3))]
    assert HOUSEHOLD.fold(history(told_of[:3]))[CARD].suspended_on == after(2)
    assert HOUSEHOLD.fold(history(told_of))[CARD].suspended_on is None


def test_a_resumption_may_end_no_suspension_that_we_know_of() -> None:
    unknown = events.BusinessResumed(suspension=None, number=1, reason=WHY)
    assert spells(SUSPENSION, examples.OPENED, unknown) == []
    row = RESUMPTION.fold(history([examples.OPENED, unknown]))[f"{CARD}/1"]
    assert (row.resumed_on, row.suspension_no) == (after(1), None)


def test_abandonment_begins_when_it_is_confirmed_not_suspected() -> None:
    back = events.HouseholdReinstated(abandonment=1, reason=WHY)
    told_of = (examples.OPENED, examples.SUSPECTED, examples.ABANDONED)
    assert spells(ABANDONMENT, *told_of) == [(after(2), None)]
    assert spells(ABANDONMENT, *told_of, back) == [(after(2), after(3))]
    assert spells(ABANDONMENT, examples.OPENED, examples.SUSPECTED) == []


def test_a_corrected_conduct_reads_as_corrected_on_its_own_day() -> None:
    right = events.ConductCorrected(
        corrects=examples.event_id(2),
        number=1,
        conduct=Conduct.NEUTRAL,
        matter="执照悬挂不显眼",
        reason=WHY,
    )
    told_of = history([examples.OPENED, examples.RECORDED, right])
    row = CONDUCT.fold(told_of)[f"{CARD}/1"]
    assert (row.conduct, row.matter) == (Conduct.NEUTRAL, "执照悬挂不显眼")
    assert (row.corrected, row.recorded_on) == (True, after(1))


def test_an_old_number_goes_on_being_an_alias() -> None:
    renumbered = NOODLES.model_copy(
        update={"number": examples.FIFTEEN, "former_numbers": (examples.OLD,)}
    )
    amended = events.RegistrationDataAmended(registration=renumbered, reason=WHY)
    told_of = history([examples.OPENED, amended])
    rows = HOUSEHOLD_ALIAS.fold(told_of).values()
    assert {(row.number, row.valid_from, row.is_current) for row in rows} == {
        (examples.OLD.number, DAY, False),
        (examples.FIFTEEN.number, after(1), True),
    }
    row = HOUSEHOLD.fold(told_of)[CARD]
    assert (row.registration_no, row.opened_on) == (examples.FIFTEEN.number, DAY)


def test_equal_numbers_of_two_registers_are_two_aliases() -> None:
    other = examples.FOREIGN.model_copy(update={"register_name": "new-york"})
    both = NOODLES.model_copy(
        update={"number": examples.FOREIGN, "former_numbers": (other,)}
    )
    opened = events.HouseholdOpened(registration=both, station=WEST)
    rows = HOUSEHOLD_ALIAS.fold(history([opened])).values()
    assert {row.register_name for row in rows} == {"chicago", "new-york"}


def test_a_beat_is_seen_with_its_group() -> None:
    told_of = [
        events.BeatDefined(station=WEST, name="一片区", territory="东至天水路"),
        events.BeatAllocated(group="第一组", officers=(WANG, LI)),
        events.BeatRedrawn(territory="东至平凉路", reason=WHY),
    ]
    row = BEAT.fold(history(told_of, BEAT_1))[BEAT_1]
    assert (row.group_name, row.officers) == ("第一组", (WANG, LI))
    assert row.territory == "东至平凉路"


LATER = examples.A_MONTH_LATER
asked: st.SearchStrategy[HouseholdCommand] = st.sampled_from(
    [
        commands.ClaimHousehold(occurred_on=DAY),
        commands.ReturnHousehold(occurred_on=DAY, reason=WHY),
        commands.PushHousehold(occurred_on=DAY, station=EAST),
        commands.AssignHousehold(occurred_on=DAY, beat=BEAT_1, officer=WANG),
        commands.ReassignHousehold(occurred_on=DAY, beat=BEAT_1, officer=LI, reason=WHY),
        commands.MarkSuspectedAbandoned(occurred_on=DAY, patrol=examples.PATROL_1),
        commands.ConfirmAbandoned(occurred_on=LATER, patrol=examples.PATROL_2),
        commands.ReinstateHousehold(occurred_on=LATER, reason=WHY),
        commands.SuspendBusiness(occurred_on=DAY, reason=WHY),
        commands.SuspendBusiness(occurred_on=DAY, reason="拒不改正"),
        commands.PermitResumption(occurred_on=DAY, reason=WHY),
        commands.LapseLicence(occurred_on=DAY, reason=WHY),
        commands.DeregisterHousehold(occurred_on=LATER, reason=WHY),
    ]
)
OPEN = commands.OpenHousehold(occurred_on=DAY, registration=NOODLES, station=WEST)


@forall(st.lists(asked, max_size=20))
def test_what_is_seen_is_what_is_decided_on(orders: list[HouseholdCommand]) -> None:
    happened: list[HouseholdEvent] = told(examples.HOUSEHOLD, [OPEN, *orders])
    state = examples.HOUSEHOLD.replay(happened)
    assert isinstance(state, Opened)
    row = HOUSEHOLD.fold(history(happened))[CARD]
    custody, operation = state.custody, state.operation
    assert (row.station, row.registration_state) == (state.station, state.registered)
    assert row.custody_state == type(custody).__name__.upper()
    assert row.operation_state == type(operation).__name__.upper()
    assert row.officer_id == (custody.officer if isinstance(custody, Assigned) else None)
    assert (row.suspended_on is None) is (state.suspended is None)
    assert (row.ended_on is not None) is state.over
    for view, running in (
        (ASSIGNMENT, isinstance(custody, Assigned)),
        (SUSPENSION, state.suspended is not None),
        (ABANDONMENT, isinstance(operation, Abandoned)),
    ):
        ends = [to_on for _, to_on in spells(view, *happened)]
        assert ends.count(None) == running
        assert None not in ends[:-1]


@forall(st.lists(asked, max_size=12), st.integers(0, 12))
def test_a_history_folded_in_two_steps_is_the_same(
    orders: list[HouseholdCommand], cut: int
) -> None:
    events_told: list[HouseholdEvent] = told(examples.HOUSEHOLD, [OPEN, *orders])
    happened = history(events_told)
    views = (HOUSEHOLD, HOUSEHOLD_ALIAS, ASSIGNMENT, SUSPENSION, RESUMPTION, ABANDONMENT)
    for view in cast("tuple[Projection[Any], ...]", views):
        assert view.fold(happened[cut:], view.fold(happened[:cut])) == view.fold(happened)


HOUSEHOLDS = households(examples.HOUSEHOLD, lambda _, __: None, lambda *_: False)
BEATS = beats(beat.BEAT)


def checking(
    command: Command,
    state: object,
    known: Mapping[StreamId, Iterable[Event]] | None = None,
) -> None:
    """Puts a command to its check, where this is known of other streams."""
    put = handed_in(command, CARD, known)
    desk: Desk[Any] = BEATS if isinstance(command, commands.AllocateBeat) else HOUSEHOLDS
    desk.verb(type(command)).check(put, state)


ASSIGN = commands.AssignHousehold(occurred_on=DAY, beat=BEAT_1, officer=WANG)
HELD = examples.HOUSEHOLD.replay([examples.OPENED, examples.CLAIMED])
GROUP = events.BeatAllocated(group="第一组", officers=(WANG,))
ALLOCATE = commands.AllocateBeat(occurred_on=DAY, group="一组", officers=frozenset({WANG}))


def drawn(station: StationId) -> events.BeatDefined:
    return events.BeatDefined(station=station, name="一片区", territory="东至天水路")


def test_a_household_is_assigned_within_the_group_of_a_beat_of_its_station() -> None:
    checking(ASSIGN, HELD, {BEAT_1: [drawn(WEST), GROUP]})
    for known, because in (
        ([drawn(EAST), GROUP], HouseholdBecause.BEAT_OF_ANOTHER_STATION),
        ([drawn(WEST)], HouseholdBecause.NOT_OF_THE_GROUP),
        ([], HouseholdBecause.NOT_OF_THE_GROUP),
    ):
        with pytest.raises(Refused) as refusal:
            checking(ASSIGN, HELD, {BEAT_1: known})
        assert refusal.value.because is because


def test_a_group_is_of_officers_of_the_beats_station() -> None:
    mine = beat.BEAT.replay([drawn(WEST)])
    checking(ALLOCATE, mine, {WANG: [of_station(WEST)]})
    with pytest.raises(Refused) as refusal:
        checking(ALLOCATE, mine, {WANG: [of_station(EAST)]})
    assert refusal.value.because is AllocationBecause.OFFICER_OF_ANOTHER_STATION
    with pytest.raises(Unknown, match="officer"):
        checking(ALLOCATE, mine)


def of_station(station: StationId) -> OfficerAppointed:
    return OfficerAppointed(name="王建国", subject="wang", station=station)


def test_a_correction_names_an_event_of_its_own_household() -> None:
    amend = commands.AmendRegistrationData(
        occurred_on=DAY, registration=NOODLES, reason=WHY, corrects=examples.event_id(1)
    )
    checking(amend, HELD)
    other = EventId(f"{examples.numbered('household', 2)}@1")
    with pytest.raises(Refused) as refusal:
        checking(amend.model_copy(update={"corrects": other}), HELD)
    assert refusal.value.because is HouseholdBecause.CORRECTS_NOTHING


def test_a_household_takes_each_of_its_numbers_and_a_beat_its_name() -> None:
    asks = HOUSEHOLDS.verb(commands.OpenHousehold).claims(handed_in(OPEN, CARD))
    assert [ask.stream for ask in asks] == [
        one_number(each).stream for each in numbers(NOODLES)
    ]
    define = commands.DefineBeat(
        occurred_on=DAY, station=WEST, name="一片区", territory="东至天水路"
    )
    (name,) = BEATS.verb(commands.DefineBeat).claims(handed_in(define, StreamId(BEAT_1)))
    assert name.stream == beat.one_beat_name(WEST, "一片区").stream
    assert name.command.by == BEAT_1


def offices(command: HouseholdCommand, *before: Event) -> list[tuple[str, StreamId]]:
    """What a registration asks of the offices of persons."""
    put = handed_in(command, CARD, {CARD: before})
    asks = HOUSEHOLDS.verb(type(command)).claims(put)
    return [(type(a.command).__name__, a.stream) for a in asks if a.decider is OFFICE]


def test_inv_24_an_individual_business_is_registered_whoever_runs_it() -> None:
    alone = revoked.registering(kind=EntityKind.INDIVIDUAL_BUSINESS)
    assert offices(alone) == offices(revoked.registering(None)) == []
    taken = ("TakeOffice", office_of(revoked.DIRECTOR))
    assert offices(revoked.registering()) == [taken]


def test_inv_24_whoever_is_replaced_leaves_the_office() -> None:
    opened = events.HouseholdOpened(registration=revoked.COMPANY, station=WEST)
    new = revoked.registering(revoked.PARTNER).registration
    amend = commands.AmendRegistrationData(occurred_on=DAY, registration=new, reason=WHY)
    taken = ("TakeOffice", office_of(revoked.PARTNER))
    assert offices(amend, opened) == [taken, ("LeaveOffice", office_of(revoked.DIRECTOR))]
    assert offices(amend, opened, examples.DEREGISTERED) == offices(amend) == []
