"""What is seen of grants."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import (
    GrantId,
    HouseholdId,
    OfficerId,
    PersonId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded, Value
from domain.kernel.projection import Projection
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief import events
from domain.relief.vocabulary import Mismatch, RevocationCause


class Spell(Value):
    """暂停期间: from a day, included, to the day of resumption, not included."""

    from_on: date
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One person's relief under one policy. ``status`` is APPLIED, MISMATCH, VERIFIED,
    REJECTED, IN_EFFECT, SUSPENDED, EXPIRED or REVOKED.

    The person is a pseudonym; of the certificate's number only the last places are kept.
    ``from_month`` and ``until_month`` are the first days of the months; ``last_month``
    is the last one that stays waived after a revocation, ``claw_back_from`` the first to
    be charged after all. ``until_on`` is the last day of the grant.
    """

    grant_id: GrantId
    household_id: HouseholdId
    station: StationId
    status: str
    person_id: PersonId
    beneficiary: BeneficiaryClass
    policy: Policy
    certificate_kind: Certificate
    certificate_tail: str
    sector: Sector | None
    started_on: date
    applied_on: date
    mismatches: tuple[Mismatch, ...] = ()
    verified_on: date | None = None
    verified_by: OfficerId | None = None
    approved_on: date | None = None
    document_no: str | None = None
    from_month: date | None = None
    until_month: date | None = None
    until_on: date | None = None
    suspensions: tuple[Spell, ...] = ()
    ended_on: date | None = None
    end_cause: RevocationCause | None = None
    end_reason: str | None = None
    last_month: date | None = None
    claw_back_from: date | None = None
    clawed_back_fen: int = 0


def evolve(row: GrantRow | None, key: str, recorded: Recorded[Any]) -> GrantRow | None:
    match row, recorded.event:
        case None, events.GrantApplied() as said:
            return applied(key, said)
        case GrantRow(), event:
            return stepped(row, event)
        case _:
            return row


def applied(key: str, said: events.GrantApplied) -> GrantRow:
    return GrantRow(
        grant_id=GrantId(StreamId(key)),
        household_id=said.household,
        station=said.station,
        status="APPLIED",
        person_id=said.person,
        beneficiary=said.beneficiary,
        policy=said.policy,
        certificate_kind=said.certificate_kind,
        certificate_tail=said.certificate_tail,
        sector=said.sector,
        started_on=said.started_on,
        applied_on=said.on,
    )


def stepped(row: GrantRow, event: Any) -> GrantRow:
    match event:
        case events.RealNameVerified():
            return replace(
                row,
                status="VERIFIED",
                mismatches=(),
                verified_on=event.on,
                verified_by=event.verified_by,
            )
        case events.RealNameMismatchFound():
            return replace(row, status="MISMATCH", mismatches=event.mismatches)
        case events.GrantApproved():
            return replace(
                row,
                status="IN_EFFECT",
                approved_on=event.on,
                document_no=event.document_no,
                from_month=event.from_month,
                until_month=event.until_month,
                until_on=event.deadline.due_on,
            )
        case events.GrantSuspended():
            suspensions = (*row.suspensions, Spell(from_on=event.on))
            return replace(row, status="SUSPENDED", suspensions=suspensions)
        case events.GrantResumed():
            over = Spell(from_on=event.suspended_on, to_on=event.on)
            suspensions = (*row.suspensions[:-1], over)
            return replace(row, status="IN_EFFECT", suspensions=suspensions)
        case _:
            return ended(row, event)


def ended(row: GrantRow, event: Any) -> GrantRow:
    match event:
        case events.GrantRejected():
            return replace(
                row, status="REJECTED", ended_on=event.on, end_reason=event.reason
            )
        case events.GrantExpired():
            return replace(row, status="EXPIRED", ended_on=event.due_on)
        case events.GrantRevoked():
            return replace(
                row,
                status="REVOKED",
                ended_on=event.on,
                end_cause=event.cause,
                end_reason=event.reason,
                last_month=event.last_month,
                claw_back_from=event.claw_back_from,
            )
        case events.WaiverClawedBack():
            return replace(row, clawed_back_fen=event.total)
        case _:
            return row


PREFERENTIAL_GRANT: Projection[GrantRow] = Projection(
    name="preferential_grant",
    row=GrantRow,
    reads=get_args(events.GrantEvent),
    evolve=evolve,
    sought_by=("household_id", "person_id, policy", "station, status", "until_on"),
)
