"""What an indicator may count, read off the classes of the events (INV-40)."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel

from application.deadline_view import may_start
from domain.assessment.countable import FINES, GROWTH, Countable, Countables
from domain.enforcement.penalty import Penalty
from domain.kernel.messages import Event
from domain.supervision.vocabulary import EntityKind

ABOUT_FINES = ("domain.enforcement.execution", "domain.enforcement.summary")
"""Everything that is told of the execution of a penalty, or of one on the spot."""
BEGINNINGS = re.compile(
    r"household opened|licence (issued|granted)|registration (approved|granted)"
)
"""That a business comes into being."""


def countables() -> Countables:
    """Every event there is when it is asked."""
    return {topic: countable(event) for topic, event in Event.known.items()}


def countable(event: type[Event]) -> Countable:
    """One event. That it carries a fine shows in its name, in the names of its fields
    however deep, in what they hold, or in where it is from."""
    said = [spaced(event.topic), *(spaced(name) for name in event.model_fields)]
    held = set(everything(event))
    said += [spaced(name) for each in held for name in names_of(each)]
    fines = (
        event.__module__.startswith(ABOUT_FINES)
        or Penalty in held
        or any(FINES.search(each) for each in said)
    )
    topic = spaced(event.topic)
    growth = (
        EntityKind in held
        or GROWTH.search(topic) is not None
        or BEGINNINGS.search(topic) is not None
    )
    return Countable(
        fields=frozenset(event.model_fields),
        starts_deadlines=may_start(event),
        fines=fines,
        growth=growth,
    )


def spaced(name: str) -> str:
    return re.sub(r"[_.-]", " ", name).lower()


def names_of(held: type) -> Iterator[str]:
    """The fields of a value; the members of a vocabulary that says how one is punished."""
    if issubclass(held, BaseModel):
        yield from held.model_fields
    elif issubclass(held, Enum) and "FINE" in held.__members__:
        yield "FINE"


def everything(event: type[BaseModel]) -> Iterator[type]:
    """Every class that a field holds, however deep."""
    to_see = [field.annotation for field in event.model_fields.values()]
    seen = list[Any]()
    while to_see:
        found = to_see.pop()
        found = getattr(found, "__supertype__", found)
        if found is None or any(found is each for each in seen):
            continue
        seen.append(found)
        to_see += get_args(found)
        if isinstance(found, type):
            yield found
            if issubclass(found, BaseModel):
                to_see += [field.annotation for field in found.model_fields.values()]
