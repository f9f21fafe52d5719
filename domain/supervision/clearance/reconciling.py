"""核对汇总: the two counts brought together, difference by difference (INV-05)."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.supervision.clearance.classifying import check_not_before
from domain.supervision.clearance.commands import (
    CertifyClearance,
    ProposeResolution,
    RaiseDiscrepancy,
    ReconcileWithRegistration,
    ResolveDiscrepancy,
)
from domain.supervision.clearance.counting import (
    adds_up,
    explained,
    total,
    unresolved,
)
from domain.supervision.clearance.events import (
    ClearanceCertified,
    ClearanceEvent,
    ClearanceReconciled,
    DiscrepancyRaised,
    DiscrepancyResolved,
    ResolutionProposed,
)
from domain.supervision.clearance.states import (
    Certified,
    ClearanceSheet,
    Compared,
    Discrepancy,
    HandedIn,
)
from domain.supervision.clearance.vocabulary import ClearanceBecause as Because


def reconcile(
    command: ReconcileWithRegistration, clearance: HandedIn | Compared
) -> Sequence[ClearanceEvent]:
    """The branch may count again until it is certified."""
    sheet = clearance.sheet
    said = ClearanceReconciled(
        registered=command.registered,
        households=total(sheet),
        explained=explained(sheet),
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if isinstance(clearance, Compared) and clearance.reconciled == said:
        return []
    check_not_before(clearance.submitted.on, command.occurred_on)
    return [said]


def raise_discrepancy(
    command: RaiseDiscrepancy, sheet: ClearanceSheet
) -> Sequence[ClearanceEvent]:
    """The same difference is raised once."""
    known = (each.raised.difference for each in sheet.discrepancies.values())
    if command.difference in known:
        return []
    check_not_before(sheet.opened.on, command.occurred_on)
    return [
        DiscrepancyRaised(
            number=len(sheet.discrepancies) + 1,
            beat=sheet.opened.beat,
            station=sheet.opened.station,
            month=sheet.opened.month,
            difference=command.difference,
            on=command.occurred_on,
        )
    ]


def propose(command: ProposeResolution, sheet: ClearanceSheet) -> Sequence[ClearanceEvent]:
    """Either side may; what the other side proposed before is replaced."""
    discrepancy = found(sheet, command.number)
    if command.proposed_by is None:
        raise Refused(Because.UNSIGNED, "proposed_by")
    said = ResolutionProposed(
        number=command.number,
        side=command.side,
        resolution=command.resolution,
        proposed_by=command.proposed_by,
        on=command.occurred_on,
    )
    if discrepancy.proposed == said:
        return []
    if discrepancy.resolved is not None:
        raise Refused(Because.RESOLVED_ALREADY, "number")
    check_not_before(discrepancy.since, command.occurred_on)
    return [said]


def resolve(command: ResolveDiscrepancy, sheet: ClearanceSheet) -> Sequence[ClearanceEvent]:
    """The side that did not propose agrees, by another officer."""
    discrepancy = found(sheet, command.number)
    proposed = discrepancy.proposed
    if command.agreed_by is None:
        raise Refused(Because.UNSIGNED, "agreed_by")
    if proposed is None:
        raise Refused(Because.NOTHING_PROPOSED, "number")
    if command.side is proposed.side:
        raise Refused(Because.ONE_SIDE_ONLY, "side")
    if command.agreed_by == proposed.proposed_by:
        raise Refused(Because.SAME_OFFICER, "agreed_by")
    if discrepancy.resolved is not None:
        if discrepancy.resolved.agreed_by == command.agreed_by:
            return []
        raise Refused(Because.RESOLVED_ALREADY, "number")
    check_not_before(discrepancy.since, command.occurred_on)
    return [
        DiscrepancyResolved(
            number=command.number,
            side=command.side,
            resolution=proposed.resolution,
            proposed_by=proposed.proposed_by,
            agreed_by=command.agreed_by,
            explained=explained(sheet, command.number),
            on=command.occurred_on,
        )
    ]


def certify(command: CertifyClearance, clearance: Compared) -> Sequence[ClearanceEvent]:
    """Refused unless the categories add up to the register (INV-05)."""
    sheet, registered = clearance.sheet, clearance.reconciled.registered
    check_not_before(sheet.since, command.occurred_on)
    if unresolved(sheet):
        raise Refused(Because.OPEN_DISCREPANCY)
    if not adds_up(sheet, registered):
        raise Refused(Because.DOES_NOT_ADD_UP)
    return [certificate(command, sheet, registered)]


def certificate(
    command: CertifyClearance, sheet: ClearanceSheet, registered: int
) -> ClearanceCertified:
    return ClearanceCertified(
        beat=sheet.opened.beat,
        station=sheet.opened.station,
        month=sheet.opened.month,
        households=total(sheet),
        registered=registered,
        explained=explained(sheet),
        remarks=command.remarks,
        on=command.occurred_on,
    )


def certified_again(
    command: CertifyClearance, clearance: Certified
) -> Sequence[ClearanceEvent]:
    """The same word again is nothing; another one comes too late."""
    sheet, before = clearance.sheet, clearance.certified
    if certificate(command, sheet, before.registered) != before:
        raise Refused(Because.NOT_NOW)
    return []


def found(sheet: ClearanceSheet, number: int) -> Discrepancy:
    discrepancy = sheet.discrepancies.get(number)
    if discrepancy is None:
        raise Refused(Because.NO_SUCH_DISCREPANCY, "number")
    return discrepancy
