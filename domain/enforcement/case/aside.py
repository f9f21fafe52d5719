"""What may be done beside the main line, in any phase before a decision."""

from collections.abc import Sequence
from typing import TypeAlias

from domain.enforcement.case import limits, measures
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_enough, check_not_before
from domain.enforcement.case.commands import (
    AssignCaseOfficers,
    DecideRecusal,
    ExtendMeasure,
    ExtendTimeLimit,
    FileEvidence,
    LinkOperation,
    LinkOrder,
    NameParty,
    RequestRecusal,
    ValueCase,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseOfficersAssigned,
    CaseValued,
    EvidenceFiled,
    OperationLinked,
    OrderLinked,
    PartyNamed,
    RecusalDecided,
    RecusalRequested,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.kernel.errors import Refused

Aside: TypeAlias = (
    AssignCaseOfficers
    | RequestRecusal
    | DecideRecusal
    | NameParty
    | ValueCase
    | LinkOperation
    | LinkOrder
    | FileEvidence
    | ExtendMeasure
    | ExtendTimeLimit
)


def decide(command: Aside, file: File, law: Law) -> Sequence[CaseEvent]:
    match command:
        case AssignCaseOfficers():
            return assign(command, file, law)
        case RequestRecusal():
            return challenge(command, file)
        case DecideRecusal():
            return decide_recusal(command, file)
        case NameParty():
            return name(command, file)
        case ValueCase():
            return value(command, file)
        case LinkOrder():
            return link(command, file)
        case LinkOperation():
            return link_operation(command, file)
        case FileEvidence():
            return put_on_file(command, file, law)
        case ExtendMeasure():
            return measures.extend(command, file, law)
        case ExtendTimeLimit():
            return limits.extend(command, file, law)
        case _:
            raise Refused(Because.NOT_NOW)


def assign(command: AssignCaseOfficers, file: File, law: Law) -> Sequence[CaseEvent]:
    if command.officers == file.officers:
        return []
    check_not_before(file.since, command)
    if not command.officers.isdisjoint(file.recused):
        raise Refused(Because.RECUSED, "officers")
    check_enough(command.officers, law, command.occurred_on)
    return [
        CaseOfficersAssigned(
            household=file.household,
            officers=tuple(sorted(command.officers)),
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def challenge(command: RequestRecusal, file: File) -> Sequence[CaseEvent]:
    if command.officer in file.challenged | file.recused:
        return []
    check_not_before(file.since, command)
    return [
        RecusalRequested(
            household=file.household,
            officer=command.officer,
            by=command.by,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def decide_recusal(command: DecideRecusal, file: File) -> Sequence[CaseEvent]:
    decided = RecusalDecided(
        household=file.household,
        officer=command.officer,
        granted=command.granted,
        reason=command.reason,
        on=command.occurred_on,
    )
    if decided in file.recusals:
        return []
    if command.officer not in file.challenged:
        raise Refused(Because.NOT_CHALLENGED, "officer")
    check_not_before(file.since, command)
    return [decided]


def name(command: NameParty, file: File) -> Sequence[CaseEvent]:
    if (command.party, command.role) in file.parties:
        return []
    check_not_before(file.since, command)
    return [
        PartyNamed(
            household=file.household,
            number=len(file.parties) + 1,
            party=command.party,
            role=command.role,
            on=command.occurred_on,
        )
    ]


def value(command: ValueCase, file: File) -> Sequence[CaseEvent]:
    if command.case_value == file.case_value:
        return []
    check_not_before(file.since, command)
    return [
        CaseValued(
            household=file.household,
            case_value=command.case_value,
            before=file.case_value,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def link(command: LinkOrder, file: File) -> Sequence[CaseEvent]:
    if command.order == file.order:
        return []
    check_not_before(file.since, command)
    return [
        OrderLinked(household=file.household, order=command.order, on=command.occurred_on)
    ]


def link_operation(command: LinkOperation, file: File) -> Sequence[CaseEvent]:
    if command.operation == file.order:
        return []
    check_not_before(file.since, command)
    return [
        OperationLinked(
            household=file.household,
            operation=command.operation,
            on=command.occurred_on,
        )
    ]


def put_on_file(command: FileEvidence, file: File, law: Law) -> Sequence[CaseEvent]:
    """The same file twice is once, whatever it is called."""
    if command.sha256 in file.evidence:
        return []
    check_not_before(file.since, command)
    check_enough(file.officers, law, command.occurred_on)
    return [
        EvidenceFiled(
            household=file.household,
            number=len(file.evidence) + 1,
            kind=command.kind,
            name=command.name,
            description=command.description,
            sha256=command.sha256,
            size=command.size,
            media_type=command.media_type,
            on=command.occurred_on,
        )
    ]
