"""重演: a draw done again from what was stored, and where the two do not agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from domain.patrol.draw.algorithm import SPECIFICATIONS, committed, drawn
from domain.patrol.draw.events import DrawHeld, DrawOpened
from domain.patrol.draw.vocabulary import Commitment, DrawnHousehold


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What is stored, and what it should be."""

    what: str
    stored: str
    recomputed: str


def differences(opened: DrawOpened, held: DrawHeld | None) -> tuple[Disagreement, ...]:
    """Nothing where the log agrees with itself. Without a result only digests are told."""
    algorithm = opened.commitment.algorithm
    if algorithm not in SPECIFICATIONS:
        known = ", ".join(SPECIFICATIONS)
        return (Disagreement("algorithm", algorithm, known),)
    sound = committed(opened.pools, algorithm)
    found = list(in_digests("opened", opened.commitment, sound))
    if held is not None:
        found += in_digests("held", held.commitment, sound)
        found += in_selection(held.drawn, drawn(opened.pools, held.seed))
        if held.inspect_on != opened.inspect_on:
            days = (str(held.inspect_on), str(opened.inspect_on))
            found.append(Disagreement("inspect_on", *days))
        if held.on < opened.on:
            found.append(Disagreement("order of days", str(held.on), f">= {opened.on}"))
    return tuple(found)


def in_digests(where: str, stored: Commitment, sound: Commitment) -> Iterator[Disagreement]:
    for name, value in stored:
        if value != getattr(sound, name):
            yield Disagreement(f"{where} {name}", value, getattr(sound, name))


def in_selection(
    stored: Sequence[DrawnHousehold], sound: Sequence[DrawnHousehold]
) -> Iterator[Disagreement]:
    for place, (one, other) in enumerate(zip_longest(stored, sound), start=1):
        if one != other:
            yield Disagreement(f"drawn as number {place}", told(one), told(other))


def told(drawn_: DrawnHousehold | None) -> str:
    if drawn_ is None:
        return "nobody"
    return f"{drawn_.household} of {drawn_.station} by {', '.join(drawn_.officers)}"
