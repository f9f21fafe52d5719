"""告知、陈述申辩与听证: what the party is told, and its right to be heard (INV-16)."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.enforcement.bands import hearing_due
from domain.enforcement.case import limits, penalties
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import (
    check_enough,
    check_impartial,
    check_not_before,
    is_past,
)
from domain.enforcement.case.commands import (
    CallHearing,
    CaseCommand,
    HoldHearing,
    ReceiveRepresentations,
    RequestHearing,
    ServePreDecisionNotice,
    WaiveRights,
    WithdrawHearing,
)
from domain.enforcement.case.events import (
    CaseEvent,
    HearingCalled,
    HearingHeld,
    HearingRequested,
    HearingWithdrawn,
    PreDecisionNoticeServed,
    RepresentationsReceived,
    RightsWaived,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law, for_party
from domain.enforcement.case.states import Asked, Held, NotAsked, Notified, Withdrawn
from domain.kernel.calendar import DeadlineKind, Term, Unit
from domain.kernel.errors import Refused
from domain.law.rule import NotCounted


def decide(command: CaseCommand, case: Notified, law: Law) -> Sequence[CaseEvent]:
    match command, case:
        case ServePreDecisionNotice(), _:
            return notify_again(command, case, law)
        case ReceiveRepresentations(), _:
            return plead(command, case)
        case WaiveRights(), _:
            return waive(command, case)
        case RequestHearing(), Notified(hearing=NotAsked()):
            return request(command, case)
        case RequestHearing(), Notified(hearing=Asked()):
            return []
        case CallHearing(), Notified(hearing=Asked() as asked):
            return call(command, case, asked, law)
        case HoldHearing(), Notified(hearing=Asked() as asked):
            return hold(command, case, asked, law)
        case HoldHearing(), Notified(hearing=Held()):
            return []
        case WithdrawHearing(), Notified(hearing=Asked() as asked):
            return withdraw(command, case, asked, law)
        case WithdrawHearing(), Notified(hearing=Withdrawn()):
            return []
        case _:
            raise Refused(Because.NOT_NOW)


def notify(command: ServePreDecisionNotice, file: File, law: Law) -> Sequence[CaseEvent]:
    """送达告知书: what is proposed lies within the bands already (INV-14)."""
    day = command.occurred_on
    check_not_before(file.since, command)
    penalties.bands(command.penalties, penalties.acts_of(file), file, law, day)
    rules = law.procedure(day)
    threshold = for_party(rules.hearing_fine_threshold, file.filed.party.kind)
    may_ask = hearing_due(command.penalties, threshold)
    request = rules.hearing_request if may_ask else None
    return [
        PreDecisionNoticeServed(
            household=file.household,
            document_no=command.document_no,
            penalties=command.penalties,
            mode=command.mode,
            recipient=command.recipient,
            hearing_due=may_ask,
            respond=law.deadline(rules.notice_response, DeadlineKind.RESPOND, day),
            request=law.deadline(request, DeadlineKind.HEARING_REQUEST, day),
            on=day,
        )
    ]


def notify_again(
    command: ServePreDecisionNotice, case: Notified, law: Law
) -> Sequence[CaseEvent]:
    """A new proposal opens the windows anew; it waits for a hearing that was asked for."""
    served = case.notice.served
    if (command.document_no, command.penalties, command.occurred_on) == (
        served.document_no,
        served.penalties,
        case.notice.served_on,
    ):
        return []
    if isinstance(case.hearing, Asked):
        raise Refused(Because.HEARING_PENDING)
    return notify(command, case.file, law)


def plead(command: ReceiveRepresentations, case: Notified) -> Sequence[CaseEvent]:
    """听取陈述申辩: as often as the party has something to say."""
    received = RepresentationsReceived(
        household=case.file.household,
        content=command.content,
        accepted=command.accepted,
        answer=command.answer,
        on=command.occurred_on,
    )
    if case.notice.pleaded == received:
        return []
    check_not_before(case.file.since, command)
    return [received]


def waive(command: WaiveRights, case: Notified) -> Sequence[CaseEvent]:
    if case.notice.waived:
        return []
    check_not_before(case.file.since, command)
    if isinstance(case.hearing, Asked):
        raise Refused(Because.HEARING_PENDING)
    return [
        RightsWaived(
            household=case.file.household,
            statement=command.statement,
            on=command.occurred_on,
        )
    ]


def request(command: RequestHearing, case: Notified) -> Sequence[CaseEvent]:
    check_not_before(case.file.since, command)
    if case.notice.request is None:
        raise Refused(Because.NO_RIGHT_TO_A_HEARING)
    if case.notice.waived:
        raise Refused(Because.RIGHTS_WAIVED)
    if is_past(case.notice.request, command.occurred_on):
        raise Refused(Because.HEARING_ASKED_TOO_LATE, "occurred_on")
    return [
        HearingRequested(
            household=case.file.household,
            statement=command.statement,
            on=command.occurred_on,
        )
    ]


def call(
    command: CallHearing, case: Notified, asked: Asked, law: Law
) -> Sequence[CaseEvent]:
    called = HearingCalled(
        household=case.file.household,
        held_on=command.held_on,
        place=command.place,
        chair=command.chair,
        on=command.occurred_on,
    )
    if called == asked.called:
        return []
    check_not_before(case.file.since, command)
    check_impartial(command.chair, case.file, Because.CHAIR_INVESTIGATED, "chair")
    before = law.procedure(command.occurred_on).hearing_notice_before
    if before is not None and command.held_on < earliest(before, command.occurred_on, law):
        raise Refused(Because.HEARING_CALLED_TOO_LATE, "held_on")
    return [called]


def earliest(before: Term, day: date, law: Law) -> date:
    """The first day of a hearing of which the party is told on a day. It is no deadline:
    where it falls on a day off it does not move on.
    """
    if before.unit is Unit.CALENDAR_DAYS:
        return day + timedelta(days=before.days)
    counted = law.deadline(before, DeadlineKind.HEARING_REQUEST, day)
    return counted.due_on if counted else day


def hold(
    command: HoldHearing, case: Notified, asked: Asked, law: Law
) -> Sequence[CaseEvent]:
    file, day = case.file, command.occurred_on
    check_not_before(file.since, command)
    if asked.called is None or day < asked.called.held_on:
        raise Refused(Because.HEARING_NOT_YET, "occurred_on")
    check_enough(file.officers, law, day)
    chair = asked.called.chair
    check_impartial(chair, file, Because.CHAIR_INVESTIGATED, "chair")
    pause, limit = limits.resumed(file, NotCounted.HEARING, asked.from_on, day, law)
    return [
        HearingHeld(
            household=file.household,
            chair=chair,
            record=command.record,
            opinion=command.opinion,
            pause=pause,
            deadline=limit,
            on=day,
        )
    ]


def withdraw(
    command: WithdrawHearing, case: Notified, asked: Asked, law: Law
) -> Sequence[CaseEvent]:
    file, day = case.file, command.occurred_on
    check_not_before(file.since, command)
    pause, limit = limits.resumed(file, NotCounted.HEARING, asked.from_on, day, law)
    return [
        HearingWithdrawn(
            household=file.household,
            reason=command.reason,
            pause=pause,
            deadline=limit,
            on=day,
        )
    ]
