"""What is seen of patrols and findings, and what is looked up before one begins."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from application.authority import Authority, AuthorityBecause, Caller
from application.desk import Asked
from application.handling import Handler
from application.patrol.service import patrols, station
from application.patrol.views import FINDING, PATROL, FindingRow, PatrolRow
from application.ports import EventStore
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import ActorId, PatrolId, StationId, StreamId, stream_id
from domain.kernel.messages import Command, Context, Duty, Event, Recorded
from domain.kernel.projection import Projection
from domain.law.rulebook import RULE_BOOK
from domain.organisation.events import OfficerAppointed, OfficerQualified
from domain.organisation.officer import Appointed, Span
from domain.patrol.commands import PatrolCommand, PlanPatrol, RecordFinding, StartPatrol
from domain.patrol.events import FindingTranscribed, PatrolEvent, VisitTranscribed
from domain.patrol.patrol.states import InProgress
from domain.patrol.vocabulary import Disposition, PatrolKind, Premises, VisitOutcome
from domain.supervision.events import HouseholdDeregistered, HouseholdOpened
from tests.domain.patrol import visits
from tests.domain.patrol.visits import (
    DAY,
    LI,
    PLAN,
    SHOP,
    START,
    STATION,
    WANG,
    WHOLE_STORY,
)
from tests.domain.supervision.examples import NOODLES
from tests.given import told

VISIT = PatrolId(stream_id("patrol", UUID(int=7)))
ELSEWHERE = StationId("STATION-02")
NOW = datetime(2026, 5, 12, 4, tzinfo=UTC)
CONTEXT = Context(
    actor=ActorId("tick"),
    duty=Duty.AUTOMATIC,
    command_id=UUID(int=0),
    correlation_id=UUID(int=0),
)
DESK = patrols(visits.PATROL)


def history(events: Iterable[Event], stream: StreamId = VISIT) -> list[Recorded[Any]]:
    """One event a day, from the day of the examples on."""
    return [
        Recorded(stream, version, NOW, DAY + timedelta(days=version - 1), CONTEXT, event)
        for version, event in enumerate(events, 1)
    ]


def seen(*events: Event) -> PatrolRow:
    return PATROL.fold(history(events))[VISIT]


def found(*events: Event) -> FindingRow:
    return FINDING.fold(history(events))[f"{VISIT}/1"]


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def test_a_patrol_is_seen_from_its_plan_to_its_end() -> None:
    happened: list[PatrolEvent] = told(visits.PATROL, WHOLE_STORY)
    row = seen(*happened)
    assert (row.status, row.premises, row.officers) == (
        "CONCLUDED",
        Premises.OPEN,
        (LI, WANG),
    )
    assert (row.planned_on, row.visited_on, row.concluded_on) == (DAY, after(1), after(6))
    assert (row.findings, row.open_findings) == (1, 0)


def test_a_patrol_that_never_took_place_was_visited_on_no_day() -> None:
    row = seen(visits.PLANNED, visits.CANCELLED)
    assert (row.status, row.visited_on) == ("CANCELLED", None)


def test_a_finding_is_open_until_it_is_disposed_of() -> None:
    begun = (visits.PLANNED, visits.STARTED, visits.FOUND)
    assert found(*begun).disposition is None
    assert seen(*begun).open_findings == 1
    row = found(*begun, visits.RECTIFIED)
    assert (row.found_on, row.disposition, row.disposed_on) == (
        after(2),
        Disposition.RECTIFY,
        after(3),
    )


def visited(*outcomes: VisitOutcome) -> VisitTranscribed:
    return VisitTranscribed(
        household=SHOP, station=STATION, kind=PatrolKind.ROUTINE, outcomes=outcomes
    )


def test_a_visit_from_elsewhere_was_over_on_its_day() -> None:
    row = seen(visited())
    assert (row.planned_on, row.visited_on, row.concluded_on) == (DAY, DAY, DAY)
    assert (row.status, row.outcome, row.score) == ("TRANSCRIBED", None, None)


def test_of_several_outcomes_the_first_word_and_the_highest_score_are_seen() -> None:
    outcomes = (
        VisitOutcome(score=0),
        VisitOutcome(outcome="Pass", score=27, grade="B"),
        VisitOutcome(outcome="Fail", score=12, grade="A"),
    )
    row = seen(visited(*outcomes))
    assert (row.outcome, row.score, row.grade) == ("Pass", 27, "B")
    assert row.outcomes == outcomes


def test_a_score_of_nought_is_a_score() -> None:
    assert seen(visited(VisitOutcome(score=0))).score == 0


def test_a_finding_from_elsewhere_keeps_the_words_of_its_register() -> None:
    row = found(visits.VISITED, visits.FOUND_ELSEWHERE)
    assert (row.transcribed, row.severity) == (True, "Y")


commands: st.SearchStrategy[PatrolCommand] = st.sampled_from(
    [
        *WHOLE_STORY,
        visits.RECORD.model_copy(update={"matter": "台账不全"}),
        visits.RECTIFY.model_copy(update={"finding": 2}),
    ]
)


@forall(st.lists(commands, max_size=12))
def test_a_patrol_counts_the_findings_that_are_seen(asked: list[PatrolCommand]) -> None:
    events: list[PatrolEvent] = told(visits.PATROL, [PLAN, START, *asked])
    happened = history(events)
    row = PATROL.fold(happened)[VISIT]
    findings = FINDING.fold(happened).values()
    assert row.findings == len(findings)
    assert row.open_findings == sum(each.disposition is None for each in findings)


@forall(st.integers(0, 3))
def test_findings_folded_in_two_steps_are_the_same(cut: int) -> None:
    second = FindingTranscribed(household=SHOP, station=STATION, number=2, matter="Mice")
    happened = history([visits.VISITED, visits.FOUND_ELSEWHERE, second])
    views: tuple[Projection[Any], ...] = (PATROL, FINDING)
    for view in views:
        assert view.fold(happened[cut:], view.fold(happened[:cut])) == view.fold(happened)


def only(known: Mapping[StreamId, Sequence[Recorded[Any]]]) -> EventStore:
    """A store that is asked for nothing but histories."""
    store = SimpleNamespace(histories=lambda asked: {s: known.get(s, ()) for s in asked})
    return cast("EventStore", store)


def asking(command: Command, **known: Iterable[Event]) -> None:
    """Puts a command to its check, where this is known of the shop and two officers."""
    streams: dict[str, StreamId] = {"shop": SHOP, "li": LI, "wang": WANG}
    recorded = {
        streams[name]: history(events, streams[name]) for name, events in known.items()
    }
    handler = Handler(only(recorded), lambda: NOW, RULE_BOOK)
    duties = ((Duty.SUPERVISION, Span(DAY, None)),)
    caller = Caller(LI, Appointed("李", "li", STATION, duties))
    asked = Asked(command, VISIT, caller, handler, Authority(handler))
    DESK.verb(type(command)).check(asked, DESK.decider.initial)


def opened(at: StationId) -> HouseholdOpened:
    return HouseholdOpened(registration=NOODLES, station=at)


def test_a_patrol_is_planned_to_an_active_household_of_the_station() -> None:
    asking(PLAN, shop=[opened(STATION)])


@pytest.mark.parametrize(
    "shop",
    [[], [opened(ELSEWHERE)], [opened(STATION), HouseholdDeregistered(reason="歇业")]],
    ids=["unknown", "another station's", "ended"],
)
def test_no_patrol_is_planned_to_any_other_household(shop: list[Event]) -> None:
    with pytest.raises(Unknown, match="household"):
        asking(PLAN, shop=shop)


def test_a_station_of_others_cannot_be_asked_about_its_households() -> None:
    plan = PLAN.model_copy(update={"station": ELSEWHERE})
    with pytest.raises(Unknown, match="household"):
        asking(plan, shop=[opened(ELSEWHERE)])


APPOINTED = OfficerAppointed(name="李", subject="li", station=STATION)
QUALIFIED = OfficerQualified(certificate_no="甘A-1", from_on=DAY, until_on=DAY)
ALONE = StartPatrol(occurred_on=DAY, officers=frozenset({LI}))


def test_two_qualified_officers_begin_a_patrol() -> None:
    asking(START, li=[APPOINTED, QUALIFIED], wang=[APPOINTED, QUALIFIED])


def test_of_two_officers_none_may_be_unqualified() -> None:
    with pytest.raises(Refused) as refusal:
        asking(START, li=[APPOINTED, QUALIFIED], wang=[APPOINTED])
    assert refusal.value.because is AuthorityBecause.UNQUALIFIED


def test_a_certificate_counts_only_on_its_days() -> None:
    late = START.model_copy(update={"occurred_on": after(1)})
    with pytest.raises(Refused):
        asking(late, li=[APPOINTED, QUALIFIED], wang=[APPOINTED, QUALIFIED])


def test_one_officer_alone_need_not_be_qualified() -> None:
    asking(ALONE, li=[APPOINTED])


def test_nobody_goes_who_is_not_of_the_bureau() -> None:
    with pytest.raises(Unknown, match="officer"):
        asking(ALONE)


def test_only_supervision_patrols() -> None:
    assert {duty for verb in DESK.verbs for duty in verb.duties} == {Duty.SUPERVISION}
    assert [verb.command for verb in DESK.verbs if verb.opens] == [PlanPatrol]
    assert DESK.verb(RecordFinding).name == "record-finding"


def test_a_patrol_belongs_to_the_station_of_its_plan() -> None:
    assert station(visits.PATROL.replay([visits.PLANNED])) == STATION
    begun = visits.PATROL.replay([visits.PLANNED, visits.STARTED])
    assert isinstance(begun, InProgress)
    assert station(begun) == STATION
    assert station(visits.PATROL.replay([visits.VISITED])) == STATION
