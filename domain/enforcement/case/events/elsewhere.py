"""Cases of a foreign register. Stored shapes: add, never edit."""

from domain.kernel.identity import (
    HouseholdId,
    PatrolId,
    StationId,
)
from domain.kernel.messages import Event
from domain.kernel.money import Fen


class CaseTranscribed(Event, topic="enforcement.case-transcribed"):
    """A case that a foreign register tells of, in its own words; ``patrol`` is the visit
    that it follows from."""

    household: HouseholdId
    station: StationId
    case_no: str
    matter: str
    action: str
    clause: str | None = None
    patrol: PatrolId | None = None


class CaseOutcomeTranscribed(Event, topic="enforcement.case-outcome-transcribed"):
    """How such a case ended, or stands; a fine may be known before it is closed."""

    household: HouseholdId
    outcome: str | None
    fine: Fen
    closed: bool
