"""Rounds in which contestants take turns, and the figures that come of them."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeAlias


class Incomplete(Exception):
    """A round did not do all that it was timed for; its time means nothing."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one contestant did in one round, and how long each part took, if asked."""

    count: int
    seconds: float
    latencies: Sequence[float] = ()

    @property
    def rate(self) -> float:
        return self.count / self.seconds

    def percentile(self, which: int) -> float:
        """In seconds: so many of a hundred parts took no longer."""
        return quantiles(self.latencies, n=100, method="inclusive")[which - 1]


Contestant: TypeAlias = Callable[[], Round]
"""Prepares, does and checks one round; times nothing but the doing."""

Told: TypeAlias = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of a few measurements, and how far they lie apart."""

    middle: float
    least: float
    most: float


def spread(values: Sequence[float]) -> Spread:
    return Spread(median(values), min(values), max(values))


@dataclass(frozen=True, slots=True)
class Figure:
    """Ours beside a named baseline, round by round. A ratio below 1: theirs is quicker."""

    what: str
    unit: str
    ours: Sequence[Round]
    baseline: Sequence[Round]
    named: str
    least_ratio: float | None = None
    least_rate: float | None = None

    @property
    def rate(self) -> Spread:
        return spread([each.rate for each in self.ours])

    @property
    def baseline_rate(self) -> Spread:
        return spread([each.rate for each in self.baseline])

    @property
    def ratio(self) -> Spread:
        """Of the two that stood side by side in a round, for what slowed one down then
        slowed the other down too."""
        pairs = zip(self.ours, self.baseline, strict=True)
        return spread([one.rate / other.rate for one, other in pairs])

    @property
    def aims(self) -> list[tuple[str, bool]]:
        """Each aim in words, and whether the median meets it."""
        found = []
        if self.least_ratio is not None:
            met = self.ratio.middle >= self.least_ratio
            found.append((f"≥ {self.least_ratio:g}×", met))
        if self.least_rate is not None:
            met = self.rate.middle >= self.least_rate
            found.append((f"≥ {self.least_rate:,.0f} {self.unit}/s", met))
        return found


def interleaved(
    rounds: int, contestants: Mapping[str, Contestant]
) -> dict[str, list[Round]]:
    """A B A B …: whatever else the machine does meanwhile, it does to all of them."""
    found: dict[str, list[Round]] = {name: [] for name in contestants}
    for number in range(1, rounds + 1):
        for name, contestant in contestants.items():
            one = contestant()
            found[name].append(one)
            progress(f"  round {number}: {name}: {one.rate:,.0f}/s in {one.seconds:.2f} s")
    return found


def complete(what: str, found: object, wanted: object) -> None:
    """Raises ``Incomplete`` where they differ."""
    if found != wanted:
        raise Incomplete(f"{what}: {found} instead of {wanted}")


def progress(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
