"""What a register from elsewhere may tell of a visit; history, not requests."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.messages import Value
from domain.kernel.texts import Text, Word
from domain.patrol.vocabulary import PatrolKind, VisitOutcome


class VisitMade(Value):
    on: date
    household: HouseholdId
    station: StationId
    kind: PatrolKind
    source_kind: Word | None = None
    outcomes: tuple[VisitOutcome, ...] = ()


class FindingMade(Value):
    on: date
    matter: Text
    clause: Word | None = None
    severity: Word | None = None
    outcome: Word | None = None


PatrolFact: TypeAlias = VisitMade | FindingMade
