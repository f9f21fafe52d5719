"""注: what does not fit together, said beside the rows and never smoothed over.

Whatever can be computed is computed: from the source's numbers, and from the register's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from application.reports import note_words as words
from application.reports.checks import Values
from application.reports.claims import Claimed
from application.statistics.statistic import trimmed
from application.words import Words
from domain.law.relief import BeneficiaryClass

FIVE_PERCENT = Decimal("0.05")
FEN = Decimal(100)

Facts: TypeAlias = Callable[[str], Decimal | None]
"""The value of a statistic by its name."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note and its rows; ``warns`` where something is to be done."""

    number: int
    rows: tuple[str, ...]
    said: Words
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What notes are made of: the source's table if there is one, and the register's.

    ``limit`` is the most that a citizen could be fined on the spot (当场处罚), in fen.
    """

    claimed: Callable[[str], Claimed | None]
    values: Values
    facts: Facts
    parts: Callable[[str], tuple[int | None, int | None]]
    limit: Decimal | None

    def source(self, key: str) -> Decimal:
        """A number of the source. Only notes about a source ask for one."""
        claimed = self.claimed(key)
        if claimed is None or claimed.value is None:
            raise LookupError(f"the source says no number of {key}")
        return claimed.value


def notes(found: Found, *, of_source: bool) -> tuple[Note, ...]:
    """Notes 1 to 11 of the report of 2003; of another period those about the register."""
    own = (rate_base(found, of_source), summary_limit(found, of_source))
    shared = overlap(found, of_source)
    if not of_source:
        return (*own, shared)
    others = (
        eight_classes(found),
        computers(found),
        Note(6, ("R16", "R17"), words.TERMINALS),
        Note(7, ("R1", "R2", "R3", "R4", "R5"), words.TIME_BASE),
        relief_years(found),
        Note(9, ("R21",), words.NAMES_VARY),
        Note(10, (), words.COMMITMENT),
        Note(11, ("R4", "R19", "R20"), words.REVENUE),
    )
    return (*own, shared, *others)


def number(value: Decimal | int | None) -> str:
    return "—" if value is None else trimmed(Decimal(value))


def yuan(value: Decimal | None) -> str:
    return "—" if value is None else trimmed(round(value / FEN, 2))


def rate_base(found: Found, of_source: bool) -> Note:  # noqa: FBT001
    """1: a rate without its denominator."""
    part, whole = found.parts("unlicensed-rate")
    said = filled(words.RATE_HERE, part=number(part), whole=number(whole))
    if of_source:
        all_found = found.source("unlicensed-discovered")
        acted = found.source("unlicensed-dealt-with")
        gone = all_found - found.source("unlicensed-licensed") - acted
        source = filled(
            words.RATE_SOURCE,
            found=number(all_found),
            open=number(gone),
            base_of_found=number(all_found / FIVE_PERCENT),
            base_of_acted=number(acted / FIVE_PERCENT),
            acted=number(acted),
        )
        said = joined(source, said)
    return Note(1, ("R1", "R3", "R5"), said)


def summary_limit(found: Found, of_source: bool) -> Note:  # noqa: FBT001
    """2: 查处 is not 立案, and a fine above the limit of the spot needs a case."""
    above = found.facts("fines-above-summary-limit")
    said = filled(
        words.COUNTED_APART,
        acted=number(found.values("R3")),
        summary=number(found.facts("summary-penalties")),
        filed=number(found.values("R11")),
        above=number(above),
    )
    if of_source:
        acted = found.source("unlicensed-dealt-with")
        punished = found.source("campaign-punished-units")
        average = found.source("unlicensed-fines") / acted
        source = filled(
            words.AVERAGE_FINE,
            sum=number(acted + punished),
            acted=number(acted),
            punished=number(punished),
            filed=number(found.source("cases-filed")),
            average=yuan(average),
            limit=yuan(found.limit),
        )
        said = joined(source, said)
    return Note(2, ("R3", "R4", "R10", "R11"), said, warns=bool(above))


def overlap(found: Found, of_source: bool) -> Note:  # noqa: FBT001
    """3: three counts that are not said to be disjoint."""
    once, added = found.parts("dealt-with-distinct")
    twice = found.facts("dealt-with-overlap")
    said = filled(
        words.OVERLAP_HERE, added=number(added), once=number(once), twice=number(twice)
    )
    if of_source:
        source = filled(
            words.OVERLAP_SOURCE,
            campaign=number(found.source("campaign-punished-units")),
            unlicensed=number(found.source("unlicensed-dealt-with")),
            cases=number(found.source("cases-filed")),
        )
        said = joined(source, said)
    return Note(3, ("R3", "R10", "R11"), said)


def eight_classes(found: Found) -> Note:
    """4: eight classes, of which six are named."""
    said = filled(
        words.CLASSES,
        listed=number(len(BeneficiaryClass)),
        here=number(found.facts("relief-classes")),
    )
    return Note(4, ("R18",), said)


def computers(found: Found) -> Note:
    """5: a rate that no whole number of staff gives."""
    count, rate = found.source("R15"), found.source("R16")
    staff = count / rate
    nearest = [int(staff), int(staff) + 1]
    said = ", ".join(f"{many}: {percent(count / many)} %" for many in nearest)
    told = filled(words.COMPUTERS, staff=trimmed(round(staff, 2)), nearest=said)
    return Note(5, ("R15", "R16"), told)


def percent(value: Decimal) -> str:
    return trimmed(round(value * 100, 2))


def relief_years(found: Found) -> Note:
    """8: half a year's relief, and a loss ahead without a period."""
    half, here = found.source("relief-waived"), found.values("R19")
    doubled = None if here is None else 2 * here
    said = filled(
        words.RELIEF_YEARS,
        half=yuan(half),
        year=yuan(2 * half),
        here=yuan(here),
        doubled=yuan(doubled),
    )
    return Note(8, ("R19", "R20"), said)


def filled(template: Words, **values: str) -> Words:
    return Words(template.en.format(**values), template.zh.format(**values))


def joined(*said: Words) -> Words:
    return Words(" ".join(each.en for each in said), "".join(each.zh for each in said))


def of_row(found: tuple[Note, ...], row: str | None) -> Iterator[int]:
    """The numbers of the notes that a row refers to."""
    return (each.number for each in found if row is not None and row in each.rows)
