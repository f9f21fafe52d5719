"""A random but true story of a bureau: decided command by command, told in order.

The same seed tells the same story. What a rule refuses is left out, as in life. What chance
hardly finds is scripted, and told among the rest.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any, TypeAlias
from uuid import UUID

from domain.enforcement.rectification import commands as orders
from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import DeadlineKind
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import (
    ActorId,
    BeatId,
    EventId,
    HouseholdId,
    OfficerId,
    PatrolId,
    StationId,
    StreamId,
    stream_id,
)
from domain.kernel.messages import Command, Context, Duty, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.organisation import commands as organisation
from domain.organisation.officer import OFFICER
from domain.patrol import commands as patrols
from domain.patrol import facts
from domain.patrol import history as foreign
from domain.patrol.patrol import patrol
from domain.patrol.vocabulary import (
    Disposition,
    ItemAnswer,
    PatrolKind,
    Premises,
    VisitOutcome,
)
from domain.supervision import commands as supervision
from domain.supervision.beat import BEAT
from domain.supervision.household import household
from domain.supervision.vocabulary import Conduct, EntityKind, Registration
from infrastructure.calendars import BureauCalendar
from tests.infrastructure import (
    telling_cases,
    telling_clearance,
    telling_contexts,
    telling_credit,
    telling_programme,
    telling_registration,
    telling_reporting,
    telling_service,
)
from tests.infrastructure.telling_cases import Decided

BEGINNING = date(2026, 1, 5)
STATIONS = tuple(StationId(f"620102-0{number}") for number in (1, 2, 3))
WORDS = ("经核实", "经群众举报", "未亮照经营", "tab\tand \\ backslash", "O'Hara — “quoted”")

Asking: TypeAlias = Callable[[Random, dict[str, Any]], Command | Sequence[Any]]


def numbered(kind: str, number: int) -> StreamId:
    return stream_id(kind, UUID(int=number))


def context(number: int) -> Context:
    key = UUID(int=10_000 + number)
    return Context(
        actor=ActorId("tests"),
        duty=Duty.SUPERVISION,
        station=STATIONS[0],
        command_id=key,
        correlation_id=key,
    )


def story(seed: int, length: int, streams: int = 4) -> list[Recorded[Any]]:
    """At least ``length`` events of so many streams of each kind, mixed as they come, and
    the scripted histories among them."""
    random = Random(seed)
    scripted = (
        *telling_cases.scripted(),
        *telling_clearance.scripted(),
        *telling_contexts.scripted(),
        *telling_credit.scripted(),
        *telling_registration.scripted(),
        *telling_reporting.scripted(),
        *telling_programme.scripted(),
        *telling_service.scripted(),
    )
    sources = [by_chance(random, length, streams), *scripted]
    turns = [number for number, source in enumerate(sources) for _ in source]
    random.shuffle(turns)
    to_come = [iter(source) for source in sources]
    versions, history = Counter[StreamId](), list[Recorded[Any]]()
    for asked, turn in enumerate(turns):
        stream, day, events = next(to_come[turn])
        for event in events:
            versions[stream] += 1
            at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=len(history))
            version = versions[stream]
            history.append(Recorded(stream, version, at, day, context(asked), event))
    return history


def by_chance(random: Random, length: int, streams: int) -> list[Decided]:
    """What is decided when anything is asked of any stream, day after day."""
    decided, states, told = list[Decided](), dict[StreamId, Any](), 0
    for number in count():
        if told >= length:
            return decided
        day = BEGINNING + timedelta(days=number // 40)
        kind = random.choice(KINDS)
        stream = numbered(kind, random.randint(1, streams))
        decider = DECIDERS[kind]
        state = states.get(stream, decider.initial)
        try:
            events = ask(random, kind, day, decider, state)
        except (Refused, ValueError):
            continue
        decided.append((stream, day, events))
        told += len(events)
        for event in events:
            state = decider.evolve(state, event)
        states[stream] = state
    raise AssertionError


def ask(
    random: Random, kind: str, day: date, decider: Decider[Any, Any, Any], state: Any
) -> Sequence[Any]:
    """What is decided when somebody asks something of this kind of stream."""
    if kind == "patrol" and random.random() < 0.3:
        return foreign.transcribe(fact(random, day), state)
    asked: type[Any] = random.choice(COMMANDS[kind])
    fields = {
        name: PARTS[name](random, day)
        for name, field in asked.model_fields.items()
        if name in PARTS and (field.is_required() or random.random() < 0.5)
    }
    return decider.decide(asked(occurred_on=day, **fields), state)


def fact(random: Random, day: date) -> facts.PatrolFact:
    if random.random() < 0.5:
        said = [
            VisitOutcome(outcome="Fail", score=random.randint(0, 40), grade="B"),
            VisitOutcome(),
        ]
        return facts.VisitMade(
            on=day,
            household=PARTS["household"](random, day),
            station=STATIONS[0],
            kind=PatrolKind.ROUTINE,
            outcomes=tuple(said[: random.randint(0, 2)]),
        )
    return facts.FindingMade(on=day, matter=random.choice(WORDS), severity="Critical")


def registration(random: Random, day: date) -> Registration:
    number = random.randint(1, 9)
    foreign_number = LicenceNumber(
        kind=NumberKind.SOURCE,
        number=f"店-{number}",
        register_name=random.choice(("chicago", "纽约")),
    )
    return Registration(
        number=foreign_number,
        name=random.choice(("城关区老王牛肉面馆", "Ó'Néill & 子", None)),
        kind=random.choice(list(EntityKind)),
        registered_on=None if random.random() < 0.5 else day - timedelta(days=400),
    )


def of(kind: str, wrap: Callable[[StreamId], Any]) -> Callable[[Random, date], Any]:
    return lambda random, _: wrap(numbered(kind, random.randint(1, 4)))


def one_of(*values: Any) -> Callable[[Random, date], Any]:
    return lambda random, _: random.choice(values)


def soon(least: int, most: int) -> Callable[[Random, date], Any]:
    return lambda random, day: day + timedelta(days=random.randint(least, most))


def officers(random: Random, _: date) -> frozenset[OfficerId]:
    drawn = random.sample(range(1, 5), random.randint(1, 3))
    return frozenset(OfficerId(numbered("officer", number)) for number in drawn)


def corrected(random: Random, _: date) -> EventId:
    return EventId(f"{numbered('household', 1)}@{random.randint(1, 12)}")


PARTS: dict[str, Callable[[Random, date], Any]] = {
    "registration": registration,
    "officers": officers,
    "corrects": corrected,
    "household": of("household", HouseholdId),
    "beat": of("beat", BeatId),
    "officer": of("officer", OfficerId),
    "patrol": of("patrol", PatrolId),
    "station": one_of(*STATIONS),
    **dict.fromkeys(("reason", "matter", "remarks", "demand", "recipient"), one_of(*WORDS)),
    **dict.fromkeys(("name", "group", "subject"), one_of("甲组", "东城", "wang")),
    "territory": one_of("河东", "河西"),
    "conduct": one_of(*Conduct),
    "duty": one_of(
        *(each for each in Duty if each not in {Duty.AUTOMATIC, Duty.PERSONNEL})
    ),
    "certificate_no": one_of("甘01-001", "甘01-002"),
    "document_no": one_of("市监责改〔2026〕12号"),
    "decision_no": one_of("甘工商处字〔2026〕1号"),
    "kind": one_of(PatrolKind.ROUTINE, *DeadlineKind),
    "mode": one_of(*ServiceMode),
    "to": one_of(*Escalation),
    "passed": one_of(*(False, False, True)),
    "term_days": one_of(1, 2, 5),
    "disposition": one_of(*Disposition),
    "finding": one_of(1, 2, 3),
    "premises": one_of(*Premises),
    "item": one_of("LICENCE", "PRICING"),
    "items": one_of(("LICENCE",), ("PRICING", "LICENCE")),
    "answer": one_of(*ItemAnswer),
    "clause": one_of("价格法 第十三条"),
    "planned_on": soon(0, 5),
    "from_on": soon(-5, 20),
    "until_on": soon(10, 60),
    "new_due_on": soon(1, 9),
    "revoked_on": soon(-2, 0),
    "served_on": soon(-1, 0),
}

DECIDERS: dict[str, Decider[Any, Any, Any]] = {
    "officer": OFFICER,
    "beat": BEAT,
    "household": household(RULE_BOOK),
    "patrol": patrol(RULE_BOOK),
    "rectification": rectification(RULE_BOOK, BureauCalendar()),
}

KINDS = ("officer", "beat", *("household", "patrol", "rectification") * 3)


def members(alias: Any, *rarely: type[Any]) -> list[type[Any]]:
    """The commands of a kind; what ends everything comes up less often."""
    every = list(alias.__args__)
    return [each for each in every if each not in rarely] * 6 + list(rarely)


COMMANDS: dict[str, list[type[Any]]] = {
    "officer": members(organisation.OfficerCommand),
    "beat": members(supervision.BeatCommand),
    "household": members(
        supervision.HouseholdCommand,
        supervision.RevokeLicence,
        supervision.LapseLicence,
        supervision.DeregisterHousehold,
        supervision.RescindRegistration,
    ),
    "patrol": members(patrols.PatrolCommand, patrols.CancelPatrol),
    "rectification": members(
        orders.RectificationCommand,
        orders.WithdrawOrder,
        orders.EscalateOrder,
        orders.WaiveEscalation,
    ),
}


def chunks(history: Sequence[Recorded[Any]], size: int) -> Iterator[list[Recorded[Any]]]:
    """A history in appends of so many events."""
    for start in range(0, len(history), size):
        yield list(history[start : start + size])
