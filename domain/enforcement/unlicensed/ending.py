"""The one disposition of an unlicensed operation, and its close (INV-12)."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.bands import band_of, needs_an_order
from domain.enforcement.penalty import Act, Offence, Provision
from domain.enforcement.unlicensed.commands import (
    BanOperation,
    CloseOperation,
    ExemptOperation,
    LinkLicence,
    PenaliseOperation,
    TransferToPermitAuthority,
    UnlicensedCommand,
)
from domain.enforcement.unlicensed.events import (
    OperationBanned,
    OperationExempted,
    OperationLicensed,
    OperationPenalised,
    OperationTransferred,
    UnlicensedEvent,
    UnlicensedOperationClosed,
)
from domain.enforcement.unlicensed.states import (
    Classified,
    Disposed,
    Disposition,
    UnderAction,
    Urged,
)
from domain.enforcement.unlicensed.vocabulary import UnlicensedBecause as Because
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId
from domain.law.rulebook import RuleBook
from domain.law.unlicensed import UnlicensedType

LACKS_A_PERMIT = frozenset({UnlicensedType.T1, UnlicensedType.T5})
"""Order 370 Art. 4(2): those two are shared with the permit authorities."""
REGISTERED = frozenset({UnlicensedType.T5})
"""Beyond its scope, but registered: no operation without registration."""


def licensed(
    command: LinkLicence, operation: Urged | UnderAction | Disposed
) -> Sequence[UnlicensedEvent]:
    """However late: whoever is registered operates without a licence no more."""
    ended = OperationLicensed(
        household=operation.found.household,
        licensed_as=command.household,
        registered_on=command.registered_on,
        on=command.occurred_on,
    )
    if isinstance(operation, Disposed):
        return only_one(operation, ended)
    check_not_before(operation.since, command)
    if command.registered_on < operation.found.on:
        raise Refused(Because.REGISTERED_BEFORE, "registered_on")
    if command.registered_on > command.occurred_on:
        raise Refused(Because.NOT_REGISTERED_YET, "registered_on")
    return [ended]


def exempted(
    command: ExemptOperation, operation: Classified | Disposed, book: RuleBook
) -> Sequence[UnlicensedEvent]:
    rules = book.on(command.occurred_on).unlicensed
    if rules is None or rules.exempt_article is None:
        raise Refused(Because.NOT_EXEMPT_THEN, "occurred_on")
    ended = OperationExempted(
        household=operation.found.household,
        exemption=command.exemption,
        reason=command.reason,
        article=rules.exempt_article,
        on=command.occurred_on,
    )
    if isinstance(operation, Disposed):
        return only_one(operation, ended)
    check_not_before(operation.since, command)
    return [ended]


def transferred(
    command: TransferToPermitAuthority, operation: Classified | Disposed
) -> Sequence[UnlicensedEvent]:
    ended = OperationTransferred(
        household=operation.found.household,
        authority=command.authority,
        document_no=command.document_no,
        reason=command.reason,
        on=command.occurred_on,
    )
    if isinstance(operation, Disposed):
        return only_one(operation, ended)
    check_not_before(operation.since, command)
    if operation.classified.type not in LACKS_A_PERMIT:
        raise Refused(Because.NO_PERMIT_MISSING)
    return [ended]


def banned(
    command: BanOperation, operation: UnderAction | Disposed, book: RuleBook
) -> Sequence[UnlicensedEvent]:
    rules = book.on(command.occurred_on).unlicensed
    if rules is None:
        raise Refused(Because.NO_RULE_THEN, "occurred_on")
    ended = OperationBanned(
        household=operation.found.household,
        document_no=command.document_no,
        reason=command.reason,
        rule_id=rules.id,
        on=command.occurred_on,
    )
    if isinstance(operation, Disposed):
        return only_one(operation, ended)
    check_not_before(operation.since, command)
    return [ended]


def penalised(
    command: PenaliseOperation, operation: UnderAction | Disposed, book: RuleBook
) -> Sequence[UnlicensedEvent]:
    """What a fine rests on bears it out: a fine above the limit of the summary procedure
    can only be that of a case."""
    day = command.occurred_on
    if isinstance(operation, Disposed):
        if not isinstance(operation.by, OperationPenalised) or not same(
            command, operation.by
        ):
            raise Refused(Because.ALREADY_DISPOSED)
        return []
    check_not_before(operation.since, command)
    if (command.case is None) == (command.summary is None):
        raise Refused(Because.CASE_OR_SUMMARY, "case")
    if command.conduct_until > day:
        raise Refused(Because.CONDUCT_NOT_OVER, "conduct_until")
    return [
        OperationPenalised(
            household=operation.found.household,
            case=command.case,
            summary=command.summary,
            fine=command.fine,
            conduct_until=command.conduct_until,
            band=band(command, operation, book) if command.fine else None,
            on=day,
        )
    ]


def same(command: PenaliseOperation, by: OperationPenalised) -> bool:
    asked = (command.case, command.summary, command.fine, command.conduct_until)
    told = (by.case, by.summary, by.fine, by.conduct_until)
    return (*asked, command.occurred_on) == (*told, by.on)


def band(command: PenaliseOperation, operation: UnderAction, book: RuleBook) -> RuleId:
    """The rule within whose band a fine lies, by the law of the conduct's last day unless
    that of the decision is lighter (INV-13, INV-14)."""
    unregistered = operation.classified.type not in REGISTERED
    offence = (
        Offence.UNREGISTERED_OPERATION if unregistered else Offence.UNLICENSED_OPERATION
    )
    act = Act(
        what=operation.found.matter,
        from_on=min(operation.found.on, command.conduct_until),
        until_on=command.conduct_until,
        provisions=(Provision(offence=offence, severity=command.severity),),
    )
    if needs_an_order(act, book) and not operation.disobeyed:
        raise Refused(Because.ORDER_FIRST, "fine")
    banded = band_of(act, command.occurred_on, book)
    if banded is None:
        raise Refused(Because.NOTHING_FINED_THEN, "conduct_until")
    rule_id, allowed = banded
    if not allowed.holds(command.fine):
        raise Refused(Because.OUTSIDE_THE_BAND, "fine")
    return rule_id


def closed(command: CloseOperation, operation: Disposed) -> Sequence[UnlicensedEvent]:
    over = UnlicensedOperationClosed(
        household=operation.found.household,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if operation.closed is not None:
        return already(so=operation.closed == over)
    check_not_before(operation.since, command)
    return [over]


def only_one(operation: Disposed, ended: Disposition) -> Sequence[UnlicensedEvent]:
    """The same again is nothing new; another disposition comes too late (INV-12)."""
    if operation.by != ended:
        raise Refused(Because.ALREADY_DISPOSED)
    return []


def already(*, so: bool) -> Sequence[UnlicensedEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []


def check_not_before(day: date, command: UnlicensedCommand) -> None:
    if command.occurred_on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
