"""What a register from elsewhere may tell of a case; history, not requests."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Value
from domain.kernel.money import Fen
from domain.kernel.texts import Text, Word


class CaseBrought(Value):
    """``action`` is the register's word for how it was brought; ``patrol`` the visit that
    it follows from."""

    on: date
    household: HouseholdId
    station: StationId
    case_no: Word
    matter: Text
    action: Word
    clause: Word | None = None
    patrol: PatrolId | None = None


class CaseEnded(Value):
    """``closed`` is false where the register knows only how the case stands."""

    on: date
    outcome: Word
    fine: Fen = Fen(0)
    closed: bool = True


CaseFact: TypeAlias = CaseBrought | CaseEnded
