"""What holds of every patrol, whatever was asked of it."""

from collections import Counter
from datetime import date
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.kernel.errors import Refused
from domain.patrol.commands import (
    CancelPatrol,
    CheckItem,
    ConcludePatrol,
    DisposeFinding,
    PatrolCommand,
    PlanPatrol,
    RecordFinding,
    StartPatrol,
)
from domain.patrol.events import PatrolEvent
from domain.patrol.facts import FindingMade, PatrolFact, VisitMade
from domain.patrol.history import transcribe
from domain.patrol.vocabulary import Disposition, ItemAnswer, PatrolKind, Premises
from tests.domain.patrol.visits import (
    CANCELLED,
    CONCLUDE,
    DAY,
    LI,
    PATROL,
    PLAN,
    SHOP,
    START,
    STATION,
    WANG,
    WHOLE_STORY,
    ZHAO,
    check,
)
from tests.given import told

days = st.sampled_from([date(1995, 5, 1), date(2003, 5, 6), DAY])
items = st.sampled_from(["LICENCE", "PRICING", "SCOPE"])
words = st.sampled_from(["标价不清", "台账不全"])
perhaps = st.none() | words
officers = st.frozensets(st.sampled_from([LI, WANG, ZHAO]), min_size=1)
PREPARED: list[PatrolCommand] = [PLAN, START]

commands: st.SearchStrategy[PatrolCommand] = st.one_of(
    st.builds(
        PlanPatrol,
        occurred_on=days,
        household=st.just(SHOP),
        station=st.just(STATION),
        kind=st.sampled_from(PatrolKind),
        planned_on=days,
        items=st.lists(items, max_size=3).map(tuple),
        late_entry=st.none(),
    ),
    st.builds(StartPatrol, occurred_on=days, officers=officers, late_entry=st.none()),
    st.builds(
        CheckItem,
        occurred_on=days,
        item=items,
        answer=st.sampled_from(ItemAnswer),
        remarks=perhaps,
        late_entry=st.none(),
    ),
    st.builds(
        RecordFinding,
        occurred_on=days,
        matter=words,
        item=st.none() | items,
        clause=perhaps,
        late_entry=st.none(),
    ),
    st.builds(
        DisposeFinding,
        occurred_on=days,
        finding=st.integers(1, 3),
        disposition=st.sampled_from(Disposition),
        remarks=perhaps,
        demand=perhaps,
        late_entry=st.none(),
    ),
    st.builds(
        ConcludePatrol,
        occurred_on=days,
        premises=st.sampled_from(Premises),
        remarks=perhaps,
        late_entry=st.none(),
    ),
    st.builds(CancelPatrol, occurred_on=days, reason=words, late_entry=st.none()),
)
stories = st.sampled_from([[], PREPARED]).flatmap(
    lambda begun: st.lists(commands, max_size=25).map(lambda more: [*begun, *more])
)
visits = st.builds(
    VisitMade,
    on=days,
    household=st.just(SHOP),
    station=st.just(STATION),
    kind=st.sampled_from(PatrolKind),
    source_kind=perhaps,
    outcomes=st.just(()),
)
findings_made = st.builds(
    FindingMade, on=days, matter=words, clause=perhaps, severity=perhaps, outcome=perhaps
)


def transcribed(facts: list[PatrolFact]) -> list[PatrolEvent]:
    """Everything that a register told, one fact after another."""
    history: list[PatrolEvent] = []
    for fact in facts:
        history += transcribe(fact, PATROL.replay(history))
    return history


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[PatrolCommand]) -> None:
    PATROL.replay(told(PATROL, asked))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[PatrolCommand], command: PatrolCommand
) -> None:
    """What was granted is not refused a moment later, either."""
    history = told(PATROL, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


def answers(
    command: PatrolCommand, history: list[PatrolEvent]
) -> list[PatrolEvent] | Refused:
    try:
        return list(PATROL.decide(command, PATROL.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_inv_08_whatever_was_asked_a_concluded_patrol_has_disposed_of_everything(
    asked: list[PatrolCommand],
) -> None:
    asked = [*asked, *(check(item) for item in PLAN.items), CONCLUDE]
    history = told(PATROL, asked)
    happened = Counter(event.topic for event in history)
    found, disposed = (
        happened[f"patrol.finding-{what}"] for what in ("recorded", "disposed")
    )
    assert disposed <= found
    if happened["patrol.concluded"]:
        assert disposed == found


def test_every_event_can_happen() -> None:
    finding = FindingMade(on=DAY, matter="Food not protected")
    visit = VisitMade(on=DAY, household=SHOP, station=STATION, kind=PatrolKind.ROUTINE)
    cancelled: list[PatrolCommand] = [
        PLAN,
        CancelPatrol(occurred_on=DAY, reason=CANCELLED.reason),
    ]
    happened = [
        *told(PATROL, WHOLE_STORY),
        *told(PATROL, cancelled),
        *transcribed([visit, finding]),
    ]
    assert {type(event) for event in happened} == set(get_args(PatrolEvent))


@forall(visits, st.lists(findings_made, max_size=30))
def test_whatever_is_transcribed_can_be_replayed_and_disposed_of(
    visit: VisitMade, made: list[FindingMade]
) -> None:
    history = transcribed([visit, *made])
    dispositions: list[PatrolCommand] = [
        DisposeFinding(occurred_on=DAY, finding=number, disposition=Disposition.EDUCATED)
        for number in range(1, len(made) + 1)
    ]
    for command, finding in zip(dispositions, made, strict=True):
        [disposed] = PATROL.decide(command, PATROL.replay(history))
        assert disposed.model_dump()["matter"] == finding.matter
        history.append(disposed)
    assert [answers(command, history) for command in dispositions] == [[]] * len(made)
