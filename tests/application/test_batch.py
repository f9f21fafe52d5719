"""Runs over many things: in order, in batches, what is refused passed over by reason."""

from collections.abc import Sequence

import pytest

from application.batch import Done, Over, run
from domain.fees.vocabulary import FeeBecause
from domain.kernel.errors import Refused
from domain.kernel.money import Fen


def after(last: int | None) -> Sequence[int]:
    """One to ten, three at a time."""
    first = 1 if last is None else last + 1
    return [each for each in range(first, first + 3) if each <= 10]


def charge(each: int) -> Fen | None:
    if each == 4:
        raise Refused(FeeBecause.NO_QUOTA, "month")
    return None if each % 5 == 0 else Fen(each)


@pytest.mark.parametrize("at_once", [1, 8])
def test_what_a_run_has_done_is_counted_by_what_came_of_it(at_once: int) -> None:
    told: list[tuple[int, int]] = []
    over = Over(after, 10, lambda *done: told.append(done), at_once)
    assert run(over, charge) == Done(7, 2, Fen(36), {"no_quota": 1})
    assert told == [(done, 10) for done in range(1, 11)]


def test_what_nobody_expected_ends_the_run() -> None:
    def broken(each: int) -> Fen | None:
        raise LookupError(each)

    with pytest.raises(LookupError):
        run(Over(after), broken)


def test_of_nothing_nothing_comes() -> None:
    nothing: Sequence[int] = ()
    assert run(Over(lambda _: nothing), charge) == Done()
