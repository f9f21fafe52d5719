"""What a credit file is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.credit.file.events import (
    AwardNoted,
    AwardReleased,
    BadConductRecorded,
    ConductStruck,
    CreditEvent,
    CreditFileOpened,
    CreditGraded,
    CreditGradeOverridden,
    CreditMeasureApplied,
    CreditMeasureLifted,
    CreditRepaired,
    GoodConductRecorded,
)
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import AwardId, EventId, StationId
from domain.law.credit import ConductMatter, Gravity


@dataclass(frozen=True, slots=True)
class Unfiled:
    """No household has opened it yet."""


@dataclass(frozen=True, slots=True)
class OnRecord:
    """行为记录: one conduct; without a gravity it is a good one."""

    number: int
    matter: ConductMatter
    gravity: Gravity | None
    evidence: EventId
    origin: str
    on: date
    struck: bool = False
    repaired: bool = False

    @property
    def stands(self) -> bool:
        return not self.struck and not self.repaired


@dataclass(frozen=True, slots=True)
class OnFile:
    """信用档案. ``grade`` is ``None`` until something gives one; ``graded`` is what gave
    the present one, ``was_a`` whether it ever was A."""

    opened: CreditFileOpened
    conducts: tuple[OnRecord, ...] = ()
    grade: CreditGrade | None = None
    graded: CreditGraded | CreditGradeOverridden | None = None
    gradings: int = 0
    was_a: bool = False
    measures: CreditMeasureApplied | None = None
    award: AwardId | None = None

    @property
    def since(self) -> date:
        """The day of the present grade, before which nothing else is decided."""
        return self.graded.on if self.graded else self.opened.on

    @property
    def window_from(self) -> date | None:
        """The first day that the present grade looked at; an override looks at none."""
        return self.graded.window_from if isinstance(self.graded, CreditGraded) else None

    @property
    def bad(self) -> tuple[OnRecord, ...]:
        return tuple(each for each in self.conducts if each.stands and each.gravity)

    @property
    def good(self) -> tuple[OnRecord, ...]:
        return tuple(each for each in self.conducts if each.stands and not each.gravity)

    @property
    def eliminated(self) -> bool:
        """Whether a revocation, a closure or a serious listing stands (INV-34)."""
        return any(each.gravity is Gravity.ELIMINATING for each in self.bad)


CreditFile: TypeAlias = Unfiled | OnFile


def evolve(file: CreditFile, event: CreditEvent) -> CreditFile:
    match file, event:
        case Unfiled(), CreditFileOpened():
            return OnFile(event)
        case OnFile(), GoodConductRecorded():
            return recorded(file, event, None)
        case OnFile(), BadConductRecorded(gravity=gravity):
            return recorded(file, event, gravity)
        case OnFile(), ConductStruck(evidence=evidence):
            return changed(file, frozenset({evidence}), struck=True)
        case OnFile(), CreditRepaired(conducts=repaired):
            return changed(file, frozenset(repaired), repaired=True)
        case OnFile(), CreditGraded() | CreditGradeOverridden():
            was_a = file.was_a or event.grade is CreditGrade.A
            return replace(
                file, grade=event.grade, graded=event, gradings=event.number, was_a=was_a
            )
        case OnFile(), CreditMeasureApplied():
            return replace(file, measures=event)
        case OnFile(), CreditMeasureLifted():
            return replace(file, measures=None)
        case OnFile(), AwardNoted(award=award):
            return replace(file, award=award)
        case OnFile(), AwardReleased():
            return replace(file, award=None)
        case _:
            raise ValueError(f"{event.topic} cannot follow {file}")


def recorded(
    file: OnFile, event: GoodConductRecorded | BadConductRecorded, gravity: Gravity | None
) -> OnFile:
    one = OnRecord(
        event.number, event.matter, gravity, event.evidence, event.origin, event.on
    )
    return replace(file, conducts=(*file.conducts, one))


def changed(file: OnFile, named: frozenset[EventId], **how: bool) -> OnFile:
    conducts = (
        replace(each, **how) if each.evidence in named else each  # type: ignore[arg-type]
        for each in file.conducts
    )
    return replace(file, conducts=tuple(conducts))


def station_of(file: CreditFile) -> StationId | None:
    return None if isinstance(file, Unfiled) else file.opened.station
