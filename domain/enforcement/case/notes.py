"""What events beside the main line mean to the file of a case."""

from dataclasses import replace
from typing import TypeAlias, get_args

from domain.enforcement.case.events import (
    CaseDecisionOverdue,
    CaseEvent,
    CaseOfficersAssigned,
    CaseTimeLimitExtended,
    CaseValued,
    CollectiveDiscussionHeld,
    EvidenceFiled,
    InformantNotTold,
    InformantTold,
    MeasureEnded,
    MeasureExtended,
    MeasureLapsed,
    MeasureTaken,
    OperationLinked,
    OrderLinked,
    PartyNamed,
    RecusalDecided,
    RecusalRequested,
)
from domain.enforcement.case.file import File, Informing, Measure

Note: TypeAlias = (
    CaseDecisionOverdue
    | CaseOfficersAssigned
    | CaseTimeLimitExtended
    | CaseValued
    | CollectiveDiscussionHeld
    | EvidenceFiled
    | InformantNotTold
    | InformantTold
    | MeasureEnded
    | MeasureExtended
    | MeasureLapsed
    | MeasureTaken
    | OperationLinked
    | OrderLinked
    | PartyNamed
    | RecusalDecided
    | RecusalRequested
)
NOTES: tuple[type[CaseEvent], ...] = get_args(Note)


def evolve(file: File, event: CaseEvent) -> File:
    match event:
        case CaseOfficersAssigned():
            officers = frozenset(event.officers)
            everyone = file.investigators | officers
            return replace(file, officers=officers, investigators=everyone)
        case RecusalRequested():
            return replace(file, challenged=file.challenged | {event.officer})
        case RecusalDecided():
            return recused(file, event)
        case PartyNamed():
            return replace(file, parties=(*file.parties, (event.party, event.role)))
        case CaseValued():
            return replace(file, case_value=event.case_value)
        case OrderLinked():
            return replace(file, order=event.order)
        case OperationLinked():
            return replace(file, order=event.operation)
        case EvidenceFiled():
            return replace(file, evidence=file.evidence | {event.sha256})
        case MeasureTaken():
            taken_on = event.on or file.since
            measure = Measure(event, taken_on, event.deadline)
            return replace(file, measures=(*file.measures, measure))
        case MeasureExtended() | MeasureEnded() | MeasureLapsed():
            return file.with_measure(event.number, measured(file, event))
        case CaseTimeLimitExtended():
            extensions = (*file.extensions, event)
            return replace(file, limit=event.deadline, extensions=extensions)
        case CaseDecisionOverdue():
            return replace(file, overdue=True)
        case CollectiveDiscussionHeld():
            return replace(file.on(event.on), discussed=event)
        case InformantTold():
            return replace(file, informing=replace(informing(file, event), told=True))
        case InformantNotTold():
            return replace(file, informing=replace(informing(file, event), overdue=True))
        case _:
            raise ValueError(f"{event.topic} is no note")


def recused(file: File, event: RecusalDecided) -> File:
    file = replace(
        file,
        recusals=(*file.recusals, event),
        challenged=file.challenged - {event.officer},
    )
    if not event.granted:
        return file
    officers, gone = file.officers - {event.officer}, file.recused | {event.officer}
    return replace(file, officers=officers, recused=gone)


def measured(file: File, event: MeasureExtended | MeasureEnded | MeasureLapsed) -> Measure:
    measure = file.measure(event.number)
    match measure, event:
        case Measure(), MeasureExtended():
            return replace(measure, deadline=event.deadline, extended=event)
        case Measure(), MeasureEnded():
            return replace(measure, ended=event)
        case Measure(), MeasureLapsed():
            return replace(measure, lapsed=True)
        case _:
            raise ValueError(f"{event.topic}: there is no measure {event.number}")


def informing(file: File, event: CaseEvent) -> Informing:
    if file.informing is None:
        raise ValueError(f"{event.topic}: nobody is to be told")
    return file.informing
