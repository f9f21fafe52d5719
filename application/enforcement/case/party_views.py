"""What is seen of a case's parties, its evidence, and what was held or seized for it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import (
    Disposal,
    EvidenceKind,
    MeasureKind,
    Party,
    PartyKind,
    PartyRole,
)
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import ActorId, CaseId, OfficerId, PersonId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection

OFFENDER = 1
"""The number of the party that is named when a case is filed."""


def numbered(recorded: Recorded[Any]) -> tuple[str, ...]:
    """One row for each number that the events of a case give."""
    return (f"{recorded.stream}/{getattr(recorded.event, 'number', OFFENDER)}",)


@dataclass(frozen=True, slots=True)
class CasePartyRow:
    """当事人及其他参加人: whom a case is about, and who else has a part in it."""

    party_id: str
    case_id: CaseId
    party_no: int
    role: PartyRole
    kind: PartyKind
    name: str
    person_id: PersonId | None
    number_kind: NumberKind | None
    registration_no: str | None
    named_on: date


def named(
    key: str, recorded: Recorded[Any], number: int, party: Party, role: PartyRole
) -> CasePartyRow:
    return CasePartyRow(
        party_id=key,
        case_id=CaseId(recorded.stream),
        party_no=number,
        role=role,
        kind=party.kind,
        name=party.name,
        person_id=party.person,
        number_kind=party.number.kind if party.number else None,
        registration_no=party.number.number if party.number else None,
        named_on=recorded.occurred_on,
    )


def evolve_party(
    row: CasePartyRow | None, key: str, recorded: Recorded[Any]
) -> CasePartyRow | None:
    match recorded.event:
        case events.CaseFiled(party=party):
            return named(key, recorded, OFFENDER, party, PartyRole.OFFENDER)
        case events.PartyNamed(number=number, party=party, role=role):
            return named(key, recorded, number, party, role)
        case _:
            return row


CASE_PARTY: Projection[CasePartyRow] = Projection(
    name="case_party",
    row=CasePartyRow,
    reads=(events.CaseFiled, events.PartyNamed),
    keys=numbered,
    evolve=evolve_party,
    sought_by=("case_id", "registration_no", "person_id"),
)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """证据: a file of a case. The file itself is kept under its hash."""

    evidence_id: str
    case_id: CaseId
    evidence_no: int
    kind: EvidenceKind
    name: str
    description: str
    sha256: str
    size: int
    media_type: str
    filed_on: date
    filed_by: ActorId


def evolve_evidence(
    row: EvidenceRow | None, key: str, recorded: Recorded[Any]
) -> EvidenceRow | None:
    match row, recorded.event:
        case None, events.EvidenceFiled() as filed:
            return EvidenceRow(
                evidence_id=key,
                case_id=CaseId(recorded.stream),
                evidence_no=filed.number,
                kind=filed.kind,
                name=filed.name,
                description=filed.description,
                sha256=filed.sha256,
                size=filed.size,
                media_type=filed.media_type,
                filed_on=recorded.occurred_on,
                filed_by=recorded.context.actor,
            )
        case _:
            return row


EVIDENCE: Projection[EvidenceRow] = Projection(
    name="evidence",
    row=EvidenceRow,
    reads=(events.EvidenceFiled,),
    keys=numbered,
    evolve=evolve_evidence,
    sought_by=("case_id", "sha256"),
)


@dataclass(frozen=True, slots=True)
class CaseMeasureRow:
    """先行登记保存、查封、扣押. ``lapsed_on`` is the day on which its term was found to be
    over and nothing decided; ``ended_on`` the day it was lifted, ``disposal`` what became
    of the goods.
    """

    measure_id: str
    case_id: CaseId
    measure_no: int
    kind: MeasureKind
    document_no: str
    items: str
    approved_by: OfficerId
    taken_on: date
    due_on: date | None = None
    extended: bool = False
    ended_on: date | None = None
    disposal: Disposal | None = None
    lapsed_on: date | None = None


def evolve_measure(
    row: CaseMeasureRow | None, key: str, recorded: Recorded[Any]
) -> CaseMeasureRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.MeasureTaken() as taken:
            return CaseMeasureRow(
                measure_id=key,
                case_id=CaseId(recorded.stream),
                measure_no=taken.number,
                kind=taken.kind,
                document_no=taken.document_no,
                items=taken.items,
                approved_by=taken.approved_by,
                taken_on=day,
                due_on=taken.deadline.due_on if taken.deadline else None,
            )
        case CaseMeasureRow(), events.MeasureExtended(deadline=deadline):
            return replace(row, extended=True, due_on=deadline.due_on)
        case CaseMeasureRow(), events.MeasureEnded(disposal=disposal):
            return replace(row, ended_on=day, disposal=disposal)
        case CaseMeasureRow(), events.MeasureLapsed():
            return replace(row, lapsed_on=day)
        case _:
            return row


CASE_MEASURE: Projection[CaseMeasureRow] = Projection(
    name="case_measure",
    row=CaseMeasureRow,
    reads=(
        events.MeasureTaken,
        events.MeasureExtended,
        events.MeasureEnded,
        events.MeasureLapsed,
    ),
    keys=numbered,
    evolve=evolve_measure,
    sought_by=("case_id", "due_on"),
)
