"""核对: what must add up among the rows, in the register and in the source (9.1)."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from application.statistics.statistic import trimmed

Values: TypeAlias = Callable[[str], Decimal | None]
"""The value of a row by its number; money in fen, none where there is none."""

LOSS_FROM, LOSS_UPTO = Decimal(100_000_000), Decimal(150_000_000)
"""R20, in fen: from one million yuan to one and a half."""
FEN = Decimal(100)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out, as people write it, and whether it holds, if it is that kind."""

    said: str
    holds: bool | None = None


NOTHING = Outcome("—")


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checkable table: the formula, and the rows that it is about."""

    formula: str
    rows: tuple[str, ...]
    of: Callable[[Values], Outcome]


def sums(whole: str, *parts: str) -> Check:
    """Whether parts are the whole."""

    def of(values: Values) -> Outcome:
        said, found = values(whole), [values(part) for part in parts]
        known = [each for each in found if each is not None]
        if said is None or len(known) < len(found):
            return NOTHING
        summed = " + ".join(trimmed(each) for each in known)
        total = sum(known, Decimal(0))
        return Outcome(f"{summed} = {trimmed(total)} / {trimmed(said)}", total == said)

    return Check(f"{whole} = {' + '.join(parts)}", (whole, *parts), of)


def share(top: str, bottom: str, equals: str | None = None) -> Check:
    """A part of a whole in percent, and whether another row says the same."""

    def of(values: Values) -> Outcome:
        part, whole = values(top), values(bottom)
        if part is None or not whole:
            return NOTHING
        rate = round(part / whole, 4)
        holds = None if equals is None else values(equals) == rate
        return Outcome(f"{trimmed(rate * 100)} %", holds)

    named = f"{top} / {bottom}"
    rows = (top, bottom) if equals is None else (top, bottom, equals)
    return Check(named if equals is None else f"{equals} = {named}", rows, of)


def each_of(top: str, bottom: str, unit: Decimal = Decimal(1), places: int = 1) -> Check:
    """How much of one there is for each of another; fen are said in yuan."""

    def of(values: Values) -> Outcome:
        much, many = values(top), values(bottom)
        if much is None or not many:
            return NOTHING
        return Outcome(trimmed(round(much / unit / many, places)))

    return Check(f"{top} / {bottom}", (top, bottom), of)


def left_open(filed: str, closed: str) -> Check:
    """How many of the filed are not closed."""

    def of(values: Values) -> Outcome:
        first, last = values(filed), values(closed)
        if first is None or last is None:
            return NOTHING
        return Outcome(trimmed(first - last), first >= last)

    return Check(f"{filed} - {closed} ≥ 0", (filed, closed), of)


def twice(values: Values) -> Outcome:
    """Whether a half-year's relief, doubled, lies within the loss that was expected."""
    waived = values("R19")
    if waived is None:
        return NOTHING
    doubled = 2 * waived
    return Outcome(trimmed(doubled / FEN), LOSS_FROM <= doubled <= LOSS_UPTO)


CHECKS = (
    sums("R1", "R2", "R3"),
    share("R2", "R1"),
    share("R3", "R1"),
    each_of("R4", "R3", FEN, 2),
    each_of("R6", "R7"),
    each_of("R8", "R7"),
    each_of("R8", "R6"),
    share("R9", "R8"),
    share("R10", "R8"),
    share("R10", "R9"),
    each_of("R12", "R11", FEN, 2),
    left_open("R11", "R13"),
    share("R13", "R11", "R14"),
    each_of("R19", "R18", FEN, 2),
    Check("1000000 ≤ 2 × R19 ≤ 1500000", ("R19", "R20"), twice),
)
