"""What a register from elsewhere tells of a case, as events of our own."""

from domain.enforcement.case.events import (
    CaseEvent,
    CaseOutcomeTranscribed,
    CaseTranscribed,
)
from domain.enforcement.case.facts import CaseBrought, CaseEnded, CaseFact
from domain.enforcement.case.states import Case, Transcribed, Unreceived


def transcribe(fact: CaseFact, case: Case) -> list[CaseEvent]:
    """History is not asked for and cannot be refused; out of order, it is no history."""
    match fact, case:
        case CaseBrought(), Unreceived():
            return [
                CaseTranscribed(
                    household=fact.household,
                    station=fact.station,
                    case_no=fact.case_no,
                    matter=fact.matter,
                    action=fact.action,
                    clause=fact.clause,
                    patrol=fact.patrol,
                )
            ]
        case CaseEnded(), Transcribed(closed=False):
            return [
                CaseOutcomeTranscribed(
                    household=case.household,
                    outcome=fact.outcome,
                    fine=fact.fine,
                    closed=fact.closed,
                )
            ]
        case CaseBrought(), _:
            raise ValueError("A case is transcribed once, and only where there is none.")
        case CaseEnded(), Transcribed():
            raise ValueError("The case was closed already; it ends only once.")
        case _:
            raise ValueError("An outcome is transcribed only to a case from elsewhere.")
