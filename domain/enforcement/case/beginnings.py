"""What events mean to a lead, and to a case of a foreign register."""

from dataclasses import replace
from datetime import date

from domain.enforcement.case.events import (
    CaseEvent,
    CaseFiled,
    CaseOutcomeTranscribed,
    CaseTranscribed,
    CaseTransferred,
    FilingDeclined,
    InformantNotTold,
    InformantTold,
    LeadReceived,
    LeadVerificationExtended,
    LeadVerificationOverdue,
)
from domain.enforcement.case.file import File, Informing
from domain.enforcement.case.states import (
    Case,
    Investigating,
    Lead,
    NotFiled,
    Transcribed,
    Transferred,
    Unreceived,
)
from domain.enforcement.case.vocabulary import PartyRole
from domain.kernel.calendar import Deadline

Beginning = Unreceived | Lead | NotFiled | Transcribed


def evolve(case: Beginning, event: CaseEvent) -> Case:
    match case, event:
        case Unreceived(), LeadReceived():
            since = event.on or starts_on(event.deadline)
            return Lead(event, since, event.deadline)
        case Unreceived(), CaseTranscribed():
            return Transcribed(event.household, event.station)
        case Transcribed(), CaseOutcomeTranscribed():
            return replace(case, outcome=event.outcome, closed=event.closed)
        case Lead(), LeadVerificationExtended():
            since = event.on or case.since
            return replace(case, verify=event.deadline, extension=event, since=since)
        case Lead(), LeadVerificationOverdue():
            return replace(case, overdue=True)
        case Lead(), CaseFiled():
            return Investigating(filed(event, case))
        case Lead(), FilingDeclined():
            since = event.on or case.since
            return NotFiled(case, event, since, informing(case, event.inform))
        case Lead(), CaseTransferred():
            received = case.received
            return Transferred(received.household, received.station, event, None)
        case NotFiled(informing=Informing() as each), InformantTold():
            return replace(case, informing=replace(each, told=True))
        case NotFiled(informing=Informing() as each), InformantNotTold():
            return replace(case, informing=replace(each, overdue=True))
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


def starts_on(deadline: Deadline | None) -> date:
    """The day of a step that does not say its day."""
    return deadline.starts_on if deadline else date.min


def filed(event: CaseFiled, lead: Lead) -> File:
    filed_on = event.on or (event.deadline.starts_on if event.deadline else lead.since)
    officers = frozenset(event.officers)
    return File(
        filed=event,
        filed_on=filed_on,
        since=filed_on,
        officers=officers,
        investigators=officers,
        case_value=event.case_value,
        parties=((event.party, PartyRole.OFFENDER),),
        limit=event.deadline,
        informing=informing(lead, event.inform),
    )


def informing(lead: Lead, deadline: Deadline | None) -> Informing | None:
    """Only who reported under their own name is told."""
    return Informing(deadline) if lead.received.real_name else None
