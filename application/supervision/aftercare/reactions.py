"""What follows by itself: a served decision revokes, and the revoked are watched."""

from collections.abc import Iterator
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from application.reacting import Reaction
from domain.enforcement.case.events import DecisionServed
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.identity import HouseholdId, StreamId, SupervisionId, stream_id
from domain.kernel.messages import Recorded
from domain.supervision import commands as card
from domain.supervision.aftercare import AftercareDecider, commands, events
from domain.supervision.events import HouseholdDeregistered, LicenceRevoked
from domain.supervision.household import HouseholdDecider
from domain.supervision.office import OFFICE, LiftOffice, RestrictOffice, office_of

Asks: TypeAlias = Iterator[tuple[StreamId, Any]]

SUPERVISIONS = UUID("6d1c8e52-3b7f-5a49-8e20-94c6f1b0a735")
"""The namespace of supervisions. Frozen: one revocation, one supervision (INV-25)."""


def supervision_of(household: StreamId, decision_no: str) -> SupervisionId:
    """The supervision that the revocation by a decision leads to."""
    name = f"{household}/{decision_no}"
    return SupervisionId(stream_id("supervision", uuid5(SUPERVISIONS, name)))


def inflicts(served: DecisionServed, kind: PenaltyKind) -> bool:
    return any(penalty.kind is kind for penalty in served.penalties)


def revoke(recorded: Recorded[Any]) -> Asks:
    """吊销营业执照: the licence goes when the decision is served."""
    served: DecisionServed = recorded.event
    revoked = inflicts(served, PenaltyKind.LICENCE_REVOCATION)
    if revoked and served.household is not None:
        yield (
            served.household,
            card.RevokeLicence(
                occurred_on=recorded.occurred_on,
                revoked_on=served.decided_on,
                decision_no=served.document_no,
                served_on=recorded.occurred_on,
                case=recorded.stream,
                responsible=served.responsible,
            ),
        )


def suspend(recorded: Recorded[Any]) -> Asks:
    """责令停产停业."""
    served: DecisionServed = recorded.event
    suspended = inflicts(served, PenaltyKind.BUSINESS_SUSPENSION)
    if suspended and served.household is not None:
        day, reason = recorded.occurred_on, served.document_no
        yield served.household, card.SuspendBusiness(occurred_on=day, reason=reason)


def watch(recorded: Recorded[Any]) -> Asks:
    """Revocations of the time when they told neither entity nor station are passed over."""
    revoked: LicenceRevoked = recorded.event
    if revoked.entity is None or revoked.station is None:
        return
    stream = supervision_of(recorded.stream, revoked.decision_no)
    yield (
        stream,
        commands.OpenSupervision(
            occurred_on=recorded.occurred_on,
            household=HouseholdId(recorded.stream),
            station=revoked.station,
            entity=revoked.entity,
            name=revoked.name,
            revoked_on=revoked.revoked_on,
            decision_no=revoked.decision_no,
            served_on=revoked.served_on,
            case=revoked.case,
        ),
    )
    if revoked.responsible is not None:
        yield (
            stream,
            commands.RestrictRepresentative(
                occurred_on=recorded.occurred_on, responsible=revoked.responsible
            ),
        )


def restrict(recorded: Recorded[Any]) -> Asks:
    barred: events.RepresentativeRestricted = recorded.event
    yield (
        office_of(barred.person),
        RestrictOffice(
            occurred_on=recorded.occurred_on,
            person=barred.person,
            supervision=SupervisionId(recorded.stream),
            from_on=barred.from_on,
            until_on=barred.until_on,
        ),
    )


def lift(recorded: Recorded[Any]) -> Asks:
    lifted: events.RestrictionLifted = recorded.event
    yield (
        office_of(lifted.person),
        LiftOffice(
            occurred_on=recorded.occurred_on,
            person=lifted.person,
            supervision=SupervisionId(recorded.stream),
        ),
    )


def note(recorded: Recorded[Any]) -> Asks:
    """What was deregistered by force is known where it was done, and may be undone."""
    ended: HouseholdDeregistered = recorded.event
    if ended.revocation_no is not None and ended.forced_by is None:
        yield (
            supervision_of(recorded.stream, ended.revocation_no),
            commands.NoteDeregistered(
                occurred_on=recorded.occurred_on, reason=ended.reason
            ),
        )


def deregister(recorded: Recorded[Any]) -> Asks:
    done: events.ForciblyDeregistered = recorded.event
    yield (
        done.household,
        card.DeregisterHousehold(
            occurred_on=recorded.occurred_on,
            reason=done.document_no,
            forced_by=recorded.stream,
        ),
    )


def restore(recorded: Recorded[Any]) -> Asks:
    back: events.RegistrationRestored = recorded.event
    yield (
        back.household,
        card.RestoreHousehold(occurred_on=recorded.occurred_on, reason=back.reason),
    )


def reactions(
    households: HouseholdDecider, supervisions: AftercareDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    """In the order in which they run: a deregistration comes before what undoes it."""
    return (
        Reaction("supervision.revoke-licence", (DecisionServed,), revoke, households),
        Reaction("supervision.suspend-business", (DecisionServed,), suspend, households),
        Reaction("supervision.open-supervision", (LicenceRevoked,), watch, supervisions),
        Reaction(
            "supervision.restrict-office",
            (events.RepresentativeRestricted,),
            restrict,
            OFFICE,
        ),
        Reaction("supervision.lift-office", (events.RestrictionLifted,), lift, OFFICE),
        Reaction(
            "supervision.note-deregistered", (HouseholdDeregistered,), note, supervisions
        ),
        Reaction(
            "supervision.deregister",
            (events.ForciblyDeregistered,),
            deregister,
            households,
        ),
        Reaction(
            "supervision.restore", (events.RegistrationRestored,), restore, households
        ),
    )
