"""调查: what only an open investigation allows."""

from collections.abc import Sequence

from domain.enforcement.case import limits, measures, penalties
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import already, check_enough, check_not_before
from domain.enforcement.case.commands import (
    CaseCommand,
    ConcludeInvestigation,
    FileCase,
    ReopenCase,
    ResumeInvestigation,
    SuspendInvestigation,
    TakeMeasure,
    TerminateInvestigation,
)
from domain.enforcement.case.events import (
    CaseEvent,
    InvestigationConcluded,
    InvestigationResumed,
    InvestigationSuspended,
    InvestigationTerminated,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import Investigating, Waiting
from domain.enforcement.case.vocabulary import Result
from domain.kernel.errors import Refused
from domain.law.rule import NotCounted

OF_THEMSELVES = frozenset({NotCounted.HEARING, NotCounted.ANNOUNCEMENT})
"""Pauses that are no suspension of the investigation."""


def decide(command: CaseCommand, case: Investigating, law: Law) -> Sequence[CaseEvent]:
    match command:
        case FileCase():
            return already(so=is_filed_so(command, case.file))
        case ReopenCase():
            return already(so=case.file.reopened)
        case TakeMeasure():
            return measures.take(command, case.file, law)
        case SuspendInvestigation():
            return suspend(command, case)
        case ResumeInvestigation():
            return resume(command, case, law)
        case TerminateInvestigation():
            check_not_before(case.file.since, command)
            return [
                InvestigationTerminated(
                    household=case.file.household,
                    reason=command.reason,
                    on=command.occurred_on,
                )
            ]
        case ConcludeInvestigation():
            return conclude(command, case, law)
        case _:
            raise Refused(Because.NOT_NOW)


def is_filed_so(command: FileCase, file: File) -> bool:
    return (command.case_no, command.occurred_on) == (file.filed.case_no, file.filed_on)


def is_concluded_so(command: ConcludeInvestigation, file: File) -> bool:
    return file.conclusion == concluded(command, file)


def suspend(command: SuspendInvestigation, case: Investigating) -> Sequence[CaseEvent]:
    """中止调查, or a test or an appraisal that the clock waits for."""
    if case.waiting == Waiting(command.why, command.occurred_on):
        return []
    if case.waiting is not None:
        raise Refused(Because.STILL_WAITING)
    check_not_before(case.file.since, command)
    if command.why in OF_THEMSELVES:
        raise Refused(Because.NO_CAUSE_TO_SUSPEND, "why")
    return [
        InvestigationSuspended(
            household=case.file.household,
            why=command.why,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def resume(
    command: ResumeInvestigation, case: Investigating, law: Law
) -> Sequence[CaseEvent]:
    waiting, day = case.waiting, command.occurred_on
    if waiting is None:
        return []
    check_not_before(case.file.since, command)
    pause, limit = limits.resumed(case.file, waiting.why, waiting.from_on, day, law)
    return [
        InvestigationResumed(
            household=case.file.household,
            pause=pause,
            reason=command.reason,
            deadline=limit,
            on=day,
        )
    ]


def conclude(
    command: ConcludeInvestigation, case: Investigating, law: Law
) -> Sequence[CaseEvent]:
    if case.waiting is not None:
        raise Refused(Because.STILL_WAITING)
    file, day = case.file, command.occurred_on
    check_not_before(file.since, command)
    check_enough(file.officers, law, day)
    if any(act.until_on > day for act in command.acts):
        raise Refused(Because.NOT_DONE_YET, "acts")
    if command.proposes is Result.PENALTY:
        if not command.acts:
            raise Refused(Because.ACTS_MISSING, "acts")
        penalties.bands(command.penalties, command.acts, file, law, day)
    elif command.penalties:
        raise Refused(Because.UNCALLED_FOR, "penalties")
    return [concluded(command, file)]


def concluded(command: ConcludeInvestigation, file: File) -> InvestigationConcluded:
    return InvestigationConcluded(
        household=file.household,
        acts=command.acts,
        proposes=command.proposes,
        penalties=command.penalties,
        classes=tuple(sorted(command.classes)),
        report=command.report,
        on=command.occurred_on,
    )
