"""Commands by which a credit file records what an event of another context tells."""

from typing import Any

from domain.credit.file.commands import (
    RecordBadConduct,
    RecordGoodConduct,
    StrikeConduct,
)
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.law.credit import ConductMatter

LONGEST = 300


def whose(recorded: Recorded[Any]) -> StreamId | None:
    """The household that an event is about: its own stream, or the one that it names."""
    if recorded.stream.startswith("household-"):
        return recorded.stream
    household: StreamId | None = recorded.event.household
    return household


def bad(
    recorded: Recorded[Any],
    matter: ConductMatter,
    *,
    part: object = None,
    said: str | None = None,
    replaces: bool = False,
) -> RecordBadConduct:
    return RecordBadConduct(
        occurred_on=recorded.occurred_on,
        matter=matter,
        evidence=recorded.id,
        origin=origin(recorded, part),
        said=said[:LONGEST] if said else None,
        replaces=replaces,
    )


def good(
    recorded: Recorded[Any],
    matter: ConductMatter,
    *,
    part: object = None,
    said: str | None = None,
    replaces: bool = False,
) -> RecordGoodConduct:
    return RecordGoodConduct(
        occurred_on=recorded.occurred_on,
        matter=matter,
        evidence=recorded.id,
        origin=origin(recorded, part),
        said=said[:LONGEST] if said else None,
        replaces=replaces,
    )


def struck(recorded: Recorded[Any], part: object = None) -> StrikeConduct:
    return StrikeConduct(
        occurred_on=recorded.occurred_on,
        origin=origin(recorded, part),
        cause=recorded.id,
    )


def origin(recorded: Recorded[Any], part: object) -> str:
    return recorded.stream if part is None else f"{recorded.stream}/{part}"
