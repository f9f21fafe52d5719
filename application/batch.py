"""Runs over many streams: in batches, several at once, whatever is refused passed over."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from domain.kernel.errors import Refused
from domain.kernel.money import Fen

T = TypeVar("T")

Next: TypeAlias = Callable[[T | None], Sequence[T]]
"""The next things after one of them, in order; empty after the last."""

Told: TypeAlias = Callable[[int, int], None]

NOTHING = Fen(0)

AT_ONCE = 64
"""How many commands of a run wait for the log together: they are committed together."""


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Over(Generic[T]):
    """What a run goes over. ``at_once`` is 1 where the log takes one writer only."""

    after: Next[T]
    total: int = 0
    told: Told = quiet
    at_once: int = 1


@dataclass(frozen=True, slots=True)
class Done:
    """What a run has done: how many now, how many before, how much money now, and how many
    were passed over for which reason."""

    now: int = 0
    before: int = 0
    sum_fen: Fen = NOTHING
    passed_over: Mapping[str, int] = field(default_factory=dict)


def run(over: Over[T], act: Callable[[T], Fen | None]) -> Done:
    """``act`` answers with what came of it now, ``None`` where it was done before, and
    raises ``Refused`` where it cannot be done."""
    now, before, total, passed_over = 0, 0, 0, Counter[str]()
    for found in attempts(over, act):
        if isinstance(found, str):
            passed_over[found] += 1
        elif found is None:
            before += 1
        else:
            now, total = now + 1, total + found
    return Done(now, before, Fen(total), dict(passed_over))


def attempts(over: Over[T], act: Callable[[T], Fen | None]) -> Iterator[Fen | str | None]:
    """What came of each, or the code of its refusal, in order."""

    def attempt(each: T) -> Fen | str | None:
        try:
            return act(each)
        except Refused as refusal:
            return refusal.because.code

    done, last = 0, None
    with ThreadPoolExecutor(over.at_once) as pool:
        while batch := over.after(last):
            for found in pool.map(attempt, batch):
                done += 1
                yield found
                over.told(done, max(done, over.total))
            last = batch[-1]
