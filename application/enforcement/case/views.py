"""What is seen of cases: how every event changes the row."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias, get_args

from application.enforcement.case.rows import CaseRow
from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import Result
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.kernel.calendar import Deadline
from domain.kernel.identity import CaseId, OfficerId
from domain.kernel.messages import Event, Recorded
from domain.kernel.projection import Projection

CONFISCATIONS = {PenaltyKind.CONFISCATION_OF_GAINS, PenaltyKind.CONFISCATION_OF_GOODS}

Step: TypeAlias = Callable[[CaseRow, Any, date], CaseRow]
"""What an event of a day makes of a row."""


def due(deadline: Deadline | None) -> date | None:
    return deadline.due_on if deadline else None


def handled_by(row: CaseRow, officers: tuple[OfficerId, ...]) -> CaseRow:
    return replace(row, officers=officers, lead_officer=next(iter(officers), None))


def weighed(row: CaseRow, penalties: Iterable[Penalty]) -> CaseRow:
    """The row with what these penalties come to."""
    decided = tuple(penalties)
    return replace(
        row,
        fine_fen=sum(p.amount or 0 for p in decided if p.kind is PenaltyKind.FINE),
        confiscated_fen=sum(p.amount or 0 for p in decided if p.kind in CONFISCATIONS),
        revokes_licence=any(p.kind is PenaltyKind.LICENCE_REVOCATION for p in decided),
    )


def undecided(row: CaseRow) -> CaseRow:
    """The row of a case that has no decision any more, nor what led to one."""
    return replace(
        weighed(row, ()),
        overdue_on=None,
        suspended_on=None,
        concluded_on=None,
        review_kind=None,
        submitted_on=None,
        reviewed_on=None,
        reviewer=None,
        notice_served_on=None,
        hearing_on=None,
        decided_on=None,
        decision_no=None,
        result=None,
        served_on=None,
        closed_on=None,
        closing_ground=None,
        archived_on=None,
        ended_on=None,
    )


def begun(recorded: Recorded[Any]) -> CaseRow | None:
    day = recorded.occurred_on
    match recorded.event:
        case events.LeadReceived() as lead:
            return CaseRow(
                case_id=CaseId(recorded.stream),
                status="LEAD",
                received_on=day,
                last_on=day,
                matter=lead.matter,
                household_id=lead.household,
                station=lead.station,
                source=lead.source,
                origin=lead.origin,
                party_name=lead.suspect,
                file_due_on=due(lead.deadline),
            )
        case events.CaseTranscribed() as told:
            return CaseRow(
                case_id=CaseId(recorded.stream),
                status="FILED",
                received_on=day,
                last_on=day,
                matter=told.matter,
                household_id=told.household,
                station=told.station,
                case_no=told.case_no,
                filed_on=day,
            )
        case _:
            return None


def filed(row: CaseRow, event: events.CaseFiled, day: date) -> CaseRow:
    return handled_by(
        replace(
            row,
            status="INVESTIGATING",
            household_id=event.household or row.household_id,
            station=event.station or row.station,
            case_no=event.case_no,
            party_name=event.party.name,
            party_kind=event.party.kind,
            offence=event.offence,
            conduct_from=event.conduct_from,
            conduct_until=event.conduct_until,
            case_value_fen=event.case_value,
            filed_on=day,
            due_on=due(event.deadline),
        ),
        event.officers,
    )


def closed(row: CaseRow, day: date) -> CaseRow:
    return replace(row, status="CLOSED", closed_on=day, ended_on=day)


def in_lead(row: CaseRow, event: Any, day: date) -> CaseRow:
    match event:
        case events.LeadVerificationExtended(deadline=deadline):
            return replace(row, file_due_on=deadline.due_on)
        case events.CaseFiled():
            return filed(row, event, day)
        case events.FilingDeclined():
            return replace(row, status="NOT_FILED", declined_on=day, ended_on=day)
        case events.CaseTransferred(document_no=None):
            ended_on = None if row.filed_on else day
            return replace(row, status="TRANSFERRED", ended_on=ended_on)
        case events.CaseTransferred(document_no=number):
            return replace(
                row,
                status="TRANSFERRED",
                result=Result.TRANSFER,
                decided_on=day,
                decision_no=number,
            )
        case events.CaseOutcomeTranscribed():
            told = replace(row, outcome=event.outcome, fine_fen=event.fine)
            return closed(told, day) if event.closed else told
        case _:
            return row


def in_investigation(row: CaseRow, event: Any, day: date) -> CaseRow:
    match event:
        case events.CaseOfficersAssigned(officers=officers):
            return handled_by(row, officers)
        case events.RecusalDecided(granted=True, officer=recused):
            others = tuple(each for each in row.officers if each != recused)
            return handled_by(row, others)
        case events.CaseValued(case_value=value):
            return replace(row, case_value_fen=value)
        case events.InvestigationSuspended():
            return replace(row, status="SUSPENDED", suspended_on=day)
        case events.InvestigationResumed(deadline=deadline):
            return replace(
                row,
                status="INVESTIGATING",
                suspended_on=None,
                due_on=due(deadline) or row.due_on,
            )
        case events.CaseTimeLimitExtended(deadline=deadline):
            return replace(row, due_on=deadline.due_on)
        case events.InvestigationTerminated():
            return replace(row, status="TERMINATED", suspended_on=None)
        case events.InvestigationConcluded():
            return replace(row, status="CONCLUDED", concluded_on=day)
        case _:
            return row


def in_hearing(row: CaseRow, event: Any, day: date) -> CaseRow:
    match event:
        case events.CaseSubmittedForReview(kind=kind):
            return replace(row, status="IN_REVIEW", review_kind=kind, submitted_on=day)
        case events.CaseReturnedFromReview():
            status, overdue_on = "INVESTIGATING", row.overdue_on
            return replace(undecided(row), status=status, overdue_on=overdue_on)
        case events.LegalReviewPassed(kind=kind, reviewer=reviewer):
            # A review after the hearing leads back to the notice.
            status = "NOTIFIED" if row.notice_served_on else "REVIEWED"
            return replace(
                row,
                status=status,
                review_kind=kind,
                reviewed_on=day,
                reviewer=reviewer,
            )
        case events.PreDecisionNoticeServed():
            return replace(row, status="NOTIFIED", notice_served_on=day)
        case events.HearingRequested():
            return replace(row, status="HEARING")
        case events.HearingCalled(held_on=held_on):
            return replace(row, hearing_on=held_on)
        case events.HearingHeld(deadline=deadline):
            status, until = "NOTIFIED", due(deadline) or row.due_on
            return replace(row, status=status, hearing_on=day, due_on=until)
        case events.HearingWithdrawn(deadline=deadline):
            status, until = "NOTIFIED", due(deadline) or row.due_on
            return replace(row, status=status, hearing_on=None, due_on=until)
        case _:
            return row


def decided(row: CaseRow, event: Any, day: date, result: Result) -> CaseRow:
    return replace(
        row,
        status="DECIDED",
        decided_on=day,
        decision_no=event.document_no,
        result=result,
    )


def in_decision(row: CaseRow, event: Any, day: date) -> CaseRow:
    match event:
        case events.CaseDecisionOverdue():
            return replace(row, overdue_on=day)
        case events.PenaltyDecided(penalties=penalties):
            return decided(weighed(row, penalties), event, day, Result.PENALTY)
        case events.NoPenaltyDecided():
            return decided(row, event, day, Result.NO_PENALTY)
        case events.ViolationNotEstablished():
            return decided(row, event, day, Result.NOT_ESTABLISHED)
        case events.DecisionServed():
            return replace(row, status="SERVED", served_on=day)
        case events.DecisionAltered(penalties=penalties):
            return weighed(row, penalties)
        case events.DecisionRevoked():
            return replace(
                weighed(row, ()),
                status="REVOKED",
                closed_on=None,
                closing_ground=None,
                archived_on=None,
                ended_on=None,
            )
        case events.CaseReopened(deadline=deadline):
            status, until = "INVESTIGATING", due(deadline)
            return replace(undecided(row), status=status, due_on=until)
        case events.CaseClosed(ground=ground):
            return replace(closed(row, day), closing_ground=ground)
        case events.CaseArchived():
            return replace(row, status="ARCHIVED", archived_on=day)
        case _:
            return row


PHASES: tuple[Step, ...] = (in_lead, in_investigation, in_hearing, in_decision)
"""Every event is of one phase; the others leave the row as it is."""

EVENTS: tuple[type[Event], ...] = get_args(events.CaseEvent)


def evolve(row: CaseRow | None, _: str, recorded: Recorded[Any]) -> CaseRow | None:
    if row is None:
        return begun(recorded)
    for phase in PHASES:
        row = phase(row, recorded.event, recorded.occurred_on)
    return replace(row, last_on=max(row.last_on, recorded.occurred_on))


CASE_FILE: Projection[CaseRow] = Projection(
    name="case_file",
    row=CaseRow,
    reads=EVENTS,
    evolve=evolve,
    sought_by=(
        "station, status",
        "household_id",
        "lead_officer",
        "case_no",
        "filed_on",
        "closed_on",
        "due_on",
    ),
)
