"""What is stored was stored for ever: shapes only grow, names never change."""

import json
from datetime import date
from typing import Any

import pytest

from application.counter import OPENED
from application.deadlines import TICKS
from application.enforcement.reactions import ORDERS
from application.organisation.appointing import APPOINTED
from application.reacting import REACTIONS
from domain.kernel.claims import CLAIMS, Claim
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import StationId
from domain.kernel.messages import Event, Value
from domain.organisation.officer import one_subject
from domain.supervision.beat import one_beat_name
from domain.supervision.household import one_number
from infrastructure.composition import BUREAU
from tests.architecture import shapes

STORED = shapes.stored()
CONTEXTS = ("enforcement", "organisation", "patrol", "supervision")


def grown(before: Any, now: Any, where: str = "") -> list[str]:
    """Where a schema is not what it was, growth left out: a new field with a default, or
    a new member of an enumeration.
    """
    if isinstance(before, dict) and isinstance(now, dict):
        told = [f"{where} lost {name}" for name in before.keys() - now.keys()]
        for name in before.keys() & now.keys():
            told += grown(before[name], now[name], f"{where}/{name}")
        kept = {"properties", "fields"}
        if where.rpartition("/")[2] not in kept:
            told += [f"{where} got {name}" for name in now.keys() - before.keys()]
        return told
    if where.endswith("/enum"):
        return [f"{where} lost {each}" for each in before if each not in now]
    return [] if before == now else [f"{where}: {before} is now {now}"]


@pytest.mark.parametrize("name", STORED)
def test_stored_shapes_only_grow(name: str) -> None:
    """Adding a field needs a default; removing one, a new version. New: ``make freeze``."""
    now = json.loads(json.dumps(shapes.shape(STORED[name])))
    assert grown(shapes.frozen(name), now) == []


def test_nothing_that_was_ever_stored_is_forgotten() -> None:
    names = {path.stem for path in shapes.DIRECTORY.glob("*.json")}
    first = {name.partition("@")[0] for name in names}
    assert first == {name.partition("@")[0] for name in STORED}


class Before(Value):
    name: str
    on: date | None = None


def test_a_shape_that_shrank_or_asks_for_more_is_noticed() -> None:
    class Wider(Value):
        name: str
        on: date | None = None
        note: str | None = None

    class Stricter(Value):
        name: str
        on: date | None = None
        note: str

    class Narrower(Value):
        name: str

    class Other(Value):
        name: int
        on: date | None = None

    before = shapes.shape(Before)
    assert grown(before, shapes.shape(Wider)) == []
    assert all(grown(before, shapes.shape(each)) for each in (Stricter, Narrower, Other))


def test_a_topic_names_its_context() -> None:
    for topic, event in Event.known.items():
        module = event.__module__.split(".")
        if module[0] == "domain":
            assert topic.partition(".")[0] == module[1]


def test_names_of_reactions_are_frozen() -> None:
    """Ids of commands follow from them; a new reaction is added here, none is renamed."""
    assert [each.name for each in BUREAU.reactions] == [
        "enforcement.draft-from-finding",
        "enforcement.ask-for-escalation",
    ]


def test_rules_of_claims_and_their_streams_are_frozen() -> None:
    number = LicenceNumber(kind=NumberKind.SOURCE, number="A-7", register_name="chicago")
    claims = [
        one_subject("wang"),
        one_beat_name(StationId("620102-01"), "东"),
        one_number(number),
    ]
    assert {claim.rule: claim.stream for claim in claims} == {
        "organisation.one-subject": "claim-a99b1a86-a144-5668-8179-0008d147bf25",
        "supervision.one-beat-name": "claim-685cf74a-483a-5675-b4fb-aa40cb2d53c1",
        "supervision.one-number": "claim-11509f00-4907-5b9b-a4ed-efa29d4cf2ff",
    }
    assert Claim(rule="a", about=("b",)).stream != Claim(rule="b", about=("a",)).stream


def test_namespaces_are_frozen() -> None:
    assert [
        str(each) for each in (CLAIMS, REACTIONS, TICKS, OPENED, ORDERS, APPOINTED)
    ] == [
        "5f1f7f0e-4b0a-5c5e-9d0b-2f4f3c1a7e10",
        "f3b0a6f2-6c0e-5b53-9a3b-3b5e9d6f0c11",
        "0c0a3c0e-2f5d-5f6e-8d3f-6c1b4c8a9d21",
        "8a4f9a53-9a52-5d1c-8b5f-0f6b6c1d2e3f",
        "b9c5d9f0-77a1-5a94-9e3f-5d2a4a1c7e02",
        "3c1d0c62-6a55-5c0b-9d55-1f5a6c7b8e90",
    ]


def test_the_words_cover_every_event_of_every_context() -> None:
    told = {
        event for topic, event in Event.known.items() if topic.partition(".")[0] in CONTEXTS
    }
    assert told <= BUREAU.phrases.events.keys()
