"""作出决定: after the party was told and heard, never heavier than it was told."""

from collections.abc import Sequence

from domain.enforcement.bands import heavier
from domain.enforcement.case import limits, penalties
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_not_before
from domain.enforcement.case.commands import (
    DecideCase,
    DiscussCollectively,
    TransferCase,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseTransferred,
    CollectiveDiscussionHeld,
    NoPenaltyDecided,
    PenaltyDecided,
    ViolationNotEstablished,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.review import is_due_after_hearing, is_to_be_discussed
from domain.enforcement.case.states import (
    Asked,
    Concluded,
    Held,
    InReview,
    Lead,
    NotAsked,
    Notified,
    Reviewed,
    Undecided,
)
from domain.enforcement.case.vocabulary import Result
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused

Decidable = Concluded | InReview | Reviewed | Notified


def discuss(command: DiscussCollectively, file: File) -> Sequence[CaseEvent]:
    held = CollectiveDiscussionHeld(
        household=file.household,
        participants=tuple(sorted(command.participants)),
        conclusion=command.conclusion,
        on=command.occurred_on,
    )
    if held == file.discussed:
        return []
    check_not_before(file.since, command)
    return [held]


def decide(command: DecideCase, case: Decidable, law: Law) -> Sequence[CaseEvent]:
    check_form(command)
    check_not_before(case.file.since, command)
    decided = made(command, case, law)
    # Deciding late is allowed and said, never silent (INV-19).
    return [*limits.overrun(case.file, command.occurred_on), decided]


def made(command: DecideCase, case: Decidable, law: Law) -> CaseEvent:
    if command.result is Result.PENALTY:
        return penalise(command, case, law)
    check_open_to(command.result, case)
    return spare(command, case.file, law)


def check_form(command: DecideCase) -> None:
    """Each kind of decision says what belongs to it, and nothing else."""
    result = command.result
    kinds = {penalty.kind for penalty in command.penalties}
    if result is Result.PENALTY and not kinds:
        raise Refused(Because.PENALTIES_MISSING, "penalties")
    if result is not Result.PENALTY and kinds:
        raise Refused(Because.UNCALLED_FOR, "penalties")
    if result is Result.NO_PENALTY and command.ground is None:
        raise Refused(Because.GROUND_MISSING, "ground")
    if result is not Result.NO_PENALTY and command.ground is not None:
        raise Refused(Because.UNCALLED_FOR, "ground")
    if result is Result.TRANSFER and command.transferred_to is None:
        raise Refused(Because.RECEIVER_MISSING, "transferred_to")
    if result is not Result.TRANSFER and command.transferred_to is not None:
        raise Refused(Because.UNCALLED_FOR, "transferred_to")
    if command.responsible is not None and PenaltyKind.LICENCE_REVOCATION not in kinds:
        raise Refused(Because.RESPONSIBLE_WITHOUT_REVOCATION, "responsible")


def check_open_to(result: Result, case: Decidable) -> None:
    """What is no penalty needs no notice; before a review, only what was proposed."""
    match case:
        case Concluded():
            conclusion = case.file.conclusion
            if conclusion is None or conclusion.proposes is not result:
                raise Refused(Because.NOT_PROPOSED, "result")
        case Notified(hearing=Asked()):
            raise Refused(Because.HEARING_PENDING)
        case Reviewed() | Notified():
            return
        case _:
            raise Refused(Because.NOT_NOW)


def spare(command: DecideCase, file: File, law: Law) -> CaseEvent:
    """A decision that is no penalty."""
    day = command.occurred_on
    if command.transferred_to is not None:
        return CaseTransferred(
            household=file.household,
            to=command.transferred_to,
            reason=command.reasoning,
            document_no=command.document_no,
            on=day,
        )
    serve = law.deadline(law.procedure(day).serve_within, DeadlineKind.SERVE, day)
    if command.ground is not None:
        return NoPenaltyDecided(
            household=file.household,
            document_no=command.document_no,
            ground=command.ground,
            reasoning=command.reasoning,
            serve=serve,
            on=day,
        )
    return ViolationNotEstablished(
        household=file.household,
        document_no=command.document_no,
        reasoning=command.reasoning,
        serve=serve,
        on=day,
    )


def penalise(command: DecideCase, case: Decidable, law: Law) -> PenaltyDecided:
    match case:
        case Concluded() | InReview():
            raise Refused(Because.NOT_REVIEWED)
        case Reviewed():
            raise Refused(Because.NOT_NOTIFIED)
        case Notified():
            return penalty(command, case, law)
        case _:
            raise Refused(Because.NOT_NOW)


def penalty(command: DecideCase, case: Notified, law: Law) -> PenaltyDecided:
    file, day = case.file, command.occurred_on
    rules = law.procedure(day)
    check_heard(command, case)
    if is_due_after_hearing(file, rules):
        raise Refused(Because.NOT_REVIEWED_AFTER_HEARING)
    if is_to_be_discussed(file, rules) and file.discussed is None:
        raise Refused(Because.NOT_DISCUSSED)
    if heavier(command.penalties, case.notice.served.penalties):
        raise Refused(Because.HEAVIER_THAN_NOTIFIED, "penalties")
    acts = penalties.acts_of(file)
    return PenaltyDecided(
        household=file.household,
        document_no=command.document_no,
        penalties=command.penalties,
        reasoning=command.reasoning,
        responsible=command.responsible,
        bands=penalties.bands(command.penalties, acts, file, law, day),
        serve=law.deadline(rules.serve_within, DeadlineKind.SERVE, day),
        on=day,
    )


def check_heard(command: DecideCase, case: Notified) -> None:
    """The party pleaded, waived, or let its time pass; the same for a hearing (INV-16)."""
    notice, day = case.notice, command.occurred_on
    if isinstance(case.hearing, Asked):
        raise Refused(Because.HEARING_PENDING)
    if notice.waived:
        return
    may_ask = notice.request is not None and isinstance(case.hearing, NotAsked)
    if may_ask and notice.request is not None and day <= notice.request.due_on:
        raise Refused(Because.HEARING_MAY_BE_ASKED_FOR, "occurred_on")
    if notice.pleaded is not None or isinstance(case.hearing, Held):
        return
    # The law of 1996 fixes no time to plead: what is not used within the day of the notice
    # counts as unused. That is our assumption; nothing prescribes it.
    last = notice.respond.due_on if notice.respond else notice.served_on
    if day <= last:
        raise Refused(Because.STILL_TO_BE_HEARD, "occurred_on")


def transfer(command: TransferCase, case: Lead | Undecided) -> Sequence[CaseEvent]:
    household = case.received.household if isinstance(case, Lead) else case.file.household
    since = case.since if isinstance(case, Lead) else case.file.since
    check_not_before(since, command)
    return [
        CaseTransferred(
            household=household,
            to=command.to,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]
