"""What the service counter allows: one who answers for it, in the time that was pledged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import Deadline, DeadlineKind, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId
from domain.law.rulebook import RuleBook
from domain.law.service import CatalogueEntry, ServiceItem
from domain.service.commands import (
    AcceptHandOver,
    CompleteRequest,
    DeclineHandOver,
    DiscloseResult,
    HandOver,
    ReceiveRequest,
    ServiceCommand,
)
from domain.service.events import (
    DisclosureOverdue,
    HandOverAccepted,
    HandOverDeclined,
    PledgeBreached,
    RequestCompleted,
    RequestHandedOver,
    RequestReceived,
    ResultDisclosed,
    ServiceEvent,
)
from domain.service.states import Disclosed, Done, InHand, NotReceived, ServiceRequest
from domain.service.vocabulary import ServiceBecause as Because
from domain.service.vocabulary import ServiceOutcome

IDENTITY_NUMBER = re.compile(r"(?<!\d)(\d{15}|\d{17}[\dXx])(?!\d)")


@dataclass(frozen=True, slots=True)
class ServiceRequests:
    """The rules of the counter; the catalogue of the day is looked up in the book."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: ServiceCommand, request: ServiceRequest
    ) -> Sequence[ServiceEvent]:
        match command, request:
            case ReceiveRequest(), NotReceived():
                return [self._received(command)]
            case ReceiveRequest(), InHand() | Done() | Disclosed():
                return already(so=self._received(command) == request.received)
            case MarkOverdue(), _:
                return overdue(command, request)
            case _, InHand():
                check_not_before(command, request.last_on)
                return self._in_hand(command, request)
            case DiscloseResult(), Done():
                check_not_before(command, request.completed.on)
                return disclose(command, request)
            case DiscloseResult(), Disclosed():
                return already(so=command.notice == request.disclosed.notice)
            case CompleteRequest(), Done() | Disclosed():
                said = (command.outcome, command.result)
                done = request.completed
                return already(so=said == (done.outcome, done.result))
            case _:
                raise Refused(Because.NOT_NOW)

    def _in_hand(self, command: ServiceCommand, request: InHand) -> Sequence[ServiceEvent]:
        match command:
            case HandOver():
                return hand_over(command, request)
            case AcceptHandOver() | DeclineHandOver():
                return answer(command, request)
            case CompleteRequest():
                return self._complete(command, request)
            case _:
                raise Refused(Because.NOT_NOW)

    def _entry(self, item: ServiceItem, day: date) -> CatalogueEntry:
        entry = self.book.on(day).service.entry(item)
        if entry is None:
            raise Refused(Because.NOT_IN_CATALOGUE, "item")
        return entry

    def _received(self, command: ReceiveRequest) -> RequestReceived:
        entry = self._entry(command.item, command.occurred_on)
        return RequestReceived(
            item=command.item,
            applicant=command.applicant,
            asked=command.asked,
            station=command.station,
            household=command.household,
            first_asked=signed(command.first_asked),
            pledge=self._pledge(entry, command.occurred_on),
            on=command.occurred_on,
        )

    def _pledge(self, entry: CatalogueEntry, day: date) -> Deadline:
        """A pledge shortens the term of the law, and never lengthens it (A6)."""
        terms = [entry.pledge, *([entry.statutory] if entry.statutory else [])]
        found = [due(term, DeadlineKind.PLEDGE, day, self.calendar) for term in terms]
        return min(found, key=lambda each: each.due_on)

    def _complete(
        self, command: CompleteRequest, request: InHand
    ) -> Sequence[ServiceEvent]:
        """In time or late, the conditions are the same: those of the day of receipt."""
        officer = responsible(command.officer, request)
        received, day = request.received, command.occurred_on
        wanted = self._entry(received.item, received.on).codes
        if command.outcome is ServiceOutcome.GRANTED and not wanted <= command.examined:
            raise Refused(Because.CONDITIONS_MISSING, "examined")
        late = day > received.pledge.due_on
        rules = self.book.on(day).service
        completed = RequestCompleted(
            household=received.household,
            officer=officer,
            outcome=command.outcome,
            result=command.result,
            examined=tuple(sorted(command.examined)),
            in_time=not late,
            disclose=due(rules.disclose, DeadlineKind.DISCLOSE, day, self.calendar),
            on=day,
        )
        return [*(breach(request) if late else ()), completed]


def signed(officer: OfficerId | None) -> OfficerId:
    """The counter fills in whoever asks."""
    if officer is None:
        raise Refused(Because.NOT_RESPONSIBLE, "officer")
    return officer


def responsible(officer: OfficerId | None, request: InHand) -> OfficerId:
    """首问责任: nobody else, until a hand-over is accepted (INV-39)."""
    if officer is None or officer != request.responsible:
        raise Refused(Because.NOT_RESPONSIBLE, "officer")
    return officer


def hand_over(command: HandOver, request: InHand) -> Sequence[ServiceEvent]:
    officer = responsible(command.officer, request)
    if command.to == officer:
        raise Refused(Because.TO_ONESELF, "to")
    if request.offered is not None:
        return already(so=command.to == request.offered.to)
    return [
        RequestHandedOver(
            officer=officer, to=command.to, reason=command.reason, on=command.occurred_on
        )
    ]


def answer(
    command: AcceptHandOver | DeclineHandOver, request: InHand
) -> Sequence[ServiceEvent]:
    accepts = isinstance(command, AcceptHandOver)
    if request.offered is None:
        return already(so=accepts and command.officer == request.responsible)
    if command.officer != request.offered.to:
        raise Refused(Because.NOT_ITS_RECEIVER, "officer")
    officer, day = request.offered.to, command.occurred_on
    if isinstance(command, AcceptHandOver):
        return [HandOverAccepted(officer=officer, on=day)]
    return [HandOverDeclined(officer=officer, reason=command.reason, on=day)]


def breach(request: InHand) -> Sequence[ServiceEvent]:
    """Once, and nothing ends by it."""
    if request.breached:
        return []
    due_on = request.received.pledge.due_on
    return [PledgeBreached(officer=request.responsible, due_on=due_on)]


def undisclosed(request: Done) -> Sequence[ServiceEvent]:
    if request.undisclosed:
        return []
    completed = request.completed
    due_on = completed.disclose.due_on
    return [DisclosureOverdue(officer=completed.officer, due_on=due_on)]


def overdue(command: MarkOverdue, request: ServiceRequest) -> Sequence[ServiceEvent]:
    match command.kind, request:
        case DeadlineKind.PLEDGE, InHand():
            check_passed(command, request.received.pledge)
            return breach(request)
        case DeadlineKind.DISCLOSE, Done():
            check_passed(command, request.completed.disclose)
            return undisclosed(request)
        case _:
            raise Refused(Because.NOT_NOW)


def check_passed(command: MarkOverdue, deadline: Deadline) -> None:
    if command.occurred_on <= deadline.due_on:
        raise Refused(Because.NOT_YET_DUE)


def disclose(command: DiscloseResult, request: Done) -> Sequence[ServiceEvent]:
    """办事结果公开, and nobody by name (I3, INV-31)."""
    name = request.received.applicant.name
    named = name is not None and "".join(name.split()) in "".join(command.notice.split())
    if named or IDENTITY_NUMBER.search(command.notice):
        raise Refused(Because.NAMES_THE_APPLICANT, "notice")
    late = command.occurred_on > request.completed.disclose.due_on
    return [
        *(undisclosed(request) if late else ()),
        ResultDisclosed(notice=command.notice, on=command.occurred_on),
    ]


def check_not_before(command: ServiceCommand, day: date) -> None:
    if command.occurred_on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def already(*, so: bool) -> Sequence[ServiceEvent]:
    """Nothing happens where it is so already; anything else is refused."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
