"""What a register from elsewhere tells of a visit, as events of our own."""

from domain.patrol.events import FindingTranscribed, PatrolEvent, VisitTranscribed
from domain.patrol.facts import FindingMade, PatrolFact, VisitMade
from domain.patrol.patrol.states import Patrol, Transcribed, Unplanned


def transcribe(fact: PatrolFact, state: Patrol) -> list[PatrolEvent]:
    """History is not asked for and cannot be refused; out of order, it is no history."""
    match fact, state:
        case VisitMade(), Unplanned():
            return [
                VisitTranscribed(
                    household=fact.household,
                    station=fact.station,
                    kind=fact.kind,
                    source_kind=fact.source_kind,
                    outcomes=fact.outcomes,
                )
            ]
        case FindingMade(), Transcribed():
            return [
                FindingTranscribed(
                    household=state.household,
                    station=state.station,
                    number=len(state.findings) + 1,
                    clause=fact.clause,
                    matter=fact.matter,
                    severity=fact.severity,
                    outcome=fact.outcome,
                )
            ]
        case VisitMade(), _:
            raise ValueError("A visit is transcribed once, and only where there is none.")
        case _:
            raise ValueError("A finding is transcribed only to a visit from elsewhere.")
