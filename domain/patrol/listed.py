"""What a list of patrol says: of every item what, where it matters, how, and what then."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.patrol.vocabulary import Disposition, ItemCode


@dataclass(frozen=True, slots=True)
class Said:
    """One thing in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to look at (巡查什么); ``focus`` (重点) where it matters most.

    ``look_for`` is what matters about it, ``how`` how it is checked (怎么查), ``then`` what
    is done about a problem (如何处理), and ``dispositions`` what may become of the finding,
    the mildest first.
    """

    code: ItemCode
    focus: bool
    zh: str
    en: str
    look_for: Said
    how: Said
    then: Said
    dispositions: tuple[Disposition, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items of every visit planned for ``from_on`` or later, until the next list."""

    from_on: date
    items: tuple[ChecklistItem, ...]


class PatrolPhase(StrEnum):
    """巡查前、巡查中、巡查后."""

    BEFORE = "BEFORE"
    DURING = "DURING"
    AFTER = "AFTER"


@dataclass(frozen=True, slots=True)
class ProcedureStep:
    """What is done in a phase, and what is to be minded with it (应该注意什么)."""

    phase: PatrolPhase
    do: Said
    mind: Said


@dataclass(frozen=True, slots=True)
class PatrolProcedure:
    """巡查程序: the steps of every visit planned for ``from_on`` or later, in order."""

    from_on: date
    steps: tuple[ProcedureStep, ...]
