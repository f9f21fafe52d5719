"""Whatever was recorded reads the same for ever."""

import json
from collections.abc import Iterator
from datetime import UTC, date
from typing import Any

import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.claims import Claim, ClaimReleased, ClaimTaken
from domain.kernel.identity import RuleId
from domain.kernel.messages import Event, Recorded, Source
from infrastructure.composition import BUREAU
from infrastructure.eventstore import codec
from infrastructure.eventstore.codec import decode, encode, stored_names
from infrastructure.eventstore.upcasts import UPCASTS
from tests.infrastructure.eventstore.asking import LI, entry
from tests.infrastructure.telling import context, story

OURS = sorted(
    topic for topic, event in Event.known.items() if event.__module__.startswith("domain.")
)
CLAIM = Claim(rule="tests.one", about=("甲", "乙"))
TOLD = [
    *(recorded for seed in range(4) for recorded in story(seed, 1500, streams=40)),
    entry(CLAIM.stream, 1, ClaimTaken(claim=CLAIM, by=LI)),
    entry(CLAIM.stream, 2, ClaimReleased(claim=CLAIM, by=LI)),
]


def again(recorded: Recorded[Any]) -> Recorded[Any]:
    stored = encode(recorded)
    return decode(stored.topic, stored.state)


@pytest.mark.parametrize("topic", OURS)
def test_every_event_comes_back_equal(topic: str) -> None:
    assert BUREAU.phrases.events
    told = [recorded for recorded in TOLD if recorded.event.topic == topic]
    assert told
    for recorded in told:
        back = again(recorded)
        assert back == recorded
        assert type(back.event) is type(recorded.event)


texts = st.text(max_size=30)
days = st.dates()


@forall(
    st.datetimes(timezones=st.just(UTC)),
    days,
    st.none() | texts,
    st.none() | st.builds(Source, file=texts, row=st.integers(1, 10**9)),
)
@settings(max_examples=60)
def test_the_whole_envelope_comes_back(
    at: Any, day: date, reason: str | None, source: Source | None
) -> None:
    said = context(1).model_copy(update={"reason": reason, "source": source})
    recorded = Recorded(LI, 7, at, day, said, entry(LI, 1).event)
    assert again(recorded) == recorded


@forall(days, st.integers(), st.lists(days, max_size=4), st.booleans(), texts)
@settings(max_examples=60)
def test_a_deadline_comes_back_whole(
    due: date, count: int, out: list[date], provisional: Any, text: str
) -> None:
    deadline = Deadline(
        kind=DeadlineKind.COMPLY,
        due_on=due,
        starts_on=due,
        days=count,
        unit=Unit.WORKING_DAYS,
        left_out=tuple(out),
        rule_id=RuleId(text),
        calendar_id=text,
        provisional=provisional,
    )
    served = next(
        each for each in TOLD if each.event.topic.endswith("rectification-served")
    )
    event = served.event.model_copy(update={"deadline": deadline})
    recorded = entry(served.stream, 1, event)
    assert again(recorded) == recorded


def test_the_state_binds_the_whole_envelope() -> None:
    recorded = entry(LI, 3)
    state = json.loads(encode(recorded).state)
    assert state.keys() == set(Recorded.__slots__)
    assert (state["stream"], state["version"]) == (LI, 3)


def test_defaults_are_written_out() -> None:
    recorded = entry(LI, 3)
    state = json.loads(encode(recorded).state)
    assert state["event"].keys() == set(type(recorded.event).model_fields)
    assert state["event"]["until_on"] is None
    assert state["context"].keys() == set(type(recorded.context).model_fields)


def test_a_first_shape_has_the_bare_topic_for_its_name() -> None:
    assert encode(entry(LI, 1)).topic == "organisation.duty-granted"


def test_what_is_not_in_the_shape_is_not_read() -> None:
    stored = encode(entry(LI, 1))
    state = json.loads(stored.state)
    state["event"]["surprise"] = 1
    with pytest.raises(ValidationError):
        decode(stored.topic, json.dumps(state).encode())


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Event]]:
    """An event whose shape has changed twice: a name in one field, then in two."""
    monkeypatch.setattr(Event, "known", dict(Event.known))
    codec.shape.cache_clear()
    codec.reading.cache_clear()

    class Renamed(Event, topic="tests.renamed", version=3):
        family: str
        given: str
        title: str | None = None

    def split(old: dict[str, Any]) -> dict[str, Any]:
        return {"family": old["name"][:1], "given": old["name"][1:]}

    def entitle(old: dict[str, Any]) -> dict[str, Any]:
        return {**old, "title": "所长"}

    monkeypatch.setitem(UPCASTS, ("tests.renamed", 1), split)
    monkeypatch.setitem(UPCASTS, ("tests.renamed", 2), entitle)
    yield Renamed
    codec.shape.cache_clear()
    codec.reading.cache_clear()


def test_old_shapes_are_read_through_every_later_upcast(renamed: type[Event]) -> None:
    now = entry(LI, 1, renamed.model_validate({"family": "李", "given": "建国"}))
    stored = encode(now)
    assert stored.topic == "tests.renamed@3"
    assert decode(stored.topic, stored.state) == now

    old = json.loads(stored.state)
    old["event"] = {"name": "李建国"}
    first = decode("tests.renamed", json.dumps(old).encode())
    old["event"] = {"family": "李", "given": "建国"}
    second = decode("tests.renamed@2", json.dumps(old).encode())
    entitled = renamed.model_validate({"family": "李", "given": "建国", "title": "所长"})
    assert first == second == entry(LI, 1, entitled)


def test_an_event_is_looked_for_under_all_its_names(renamed: type[Event]) -> None:
    names = ["tests.renamed", "tests.renamed@2", "tests.renamed@3"]
    assert stored_names(renamed) == names


def test_every_old_shape_of_ours_can_be_read() -> None:
    for topic in OURS:
        for version in range(1, Event.known[topic].version):
            assert (topic, version) in UPCASTS
