"""What an award allows, from the application to its end (守合同重信用)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.credit.award import events
from domain.credit.award.commands import (
    ApplyForAward,
    AwardCommand,
    GrantAward,
    LoseAward,
    PubliciseAward,
    ReceiveAwardObjection,
    RefuseAward,
    ReviewAward,
    ScreenAward,
    SettleAwardObjection,
    WithdrawAward,
)
from domain.credit.award.objecting import check_settled, receive, settle
from domain.credit.award.states import Award, Honoured, NoLonger, Sought, Unsought
from domain.credit.vocabulary import AwardBecause as Because
from domain.credit.vocabulary import WithdrawalGround
from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Unit,
    WorkCalendar,
    due,
    months_later,
)
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.messages import Command
from domain.law.rulebook import RuleBook

Told = Sequence[events.AwardEvent]


@dataclass(frozen=True, slots=True)
class Honours:
    """The rules of an award, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: AwardCommand, award: Award) -> Told:
        match command, award:
            case ApplyForAward(), Unsought():
                return [applied(command)]
            case ApplyForAward(), _ if not isinstance(award, Unsought):
                return already(so=applied(command) == award.applied)
            case _, Unsought():
                raise Refused(Because.NOT_NOW)
            case MarkOverdue(), Sought() | Honoured():
                return mark_overdue(command, award)
            case ((MarkOverdue() | LoseAward()), _) if not isinstance(award, Honoured):
                return []  # before it is granted, the checks of the steps refuse
            case _, Sought():
                return self._sought(command, award)
            case _, Honoured():
                return honoured(command, award)
            case _, NoLonger(over=over):
                return already(so=ended(command, award) == over)
            case _:
                raise Refused(Because.NOT_NOW)

    def _sought(self, command: AwardCommand, award: Sought) -> Told:
        match command:
            case ScreenAward():
                return screen(command, award)
            case ReviewAward():
                return review(command, award)
            case PubliciseAward():
                return self._publicise(command, award)
            case ReceiveAwardObjection():
                return receive(command, award)
            case SettleAwardObjection():
                return settle(command, award)
            case GrantAward():
                return self._grant(command, award)
            case RefuseAward():
                check_order(command, award)
                return [refused(command, award)]
            case _:
                raise Refused(Because.NOT_NOW)

    def _publicise(self, command: PubliciseAward, award: Sought) -> Told:
        if award.publicised is not None:
            same = (command.document_no, command.occurred_on)
            return already(so=same == (award.publicised.document_no, award.publicised.on))
        if award.reviewed is None:
            raise Refused(Because.NOT_NOW)
        if not award.reviewed.passed:
            raise Refused(Because.NOT_PASSED)
        check_order(command, award)
        term = self.book.on(command.occurred_on).award.objection
        return [
            events.AwardPublicised(
                household=award.applied.household,
                document_no=command.document_no,
                deadline=due(
                    term, DeadlineKind.OBJECTION, command.occurred_on, self.calendar
                ),
                on=command.occurred_on,
            )
        ]

    def _grant(self, command: GrantAward, award: Sought) -> Told:
        """Whether the tick has come by makes no difference to the end of the notice."""
        if award.publicised is None:
            raise Refused(Because.NOT_NOW)
        if command.occurred_on <= award.publicised.deadline.due_on:
            raise Refused(Because.WINDOW_OPEN, "occurred_on")
        check_order(command, award)
        check_settled(award)
        before = [] if award.notice_ended else [notice_ended(award)]
        return [*before, self._granted(command, award)]

    def _granted(self, command: GrantAward, award: Sought) -> events.AwardGranted:
        rules = self.book.on(command.occurred_on).award
        until = Deadline(
            kind=DeadlineKind.AWARD_TERM,
            due_on=months_later(command.occurred_on, rules.months),
            starts_on=command.occurred_on,
            days=rules.months,
            unit=Unit.MONTHS,
            rule_id=rules.id,
            article=rules.article,
            calendar_id=self.calendar.calendar_id,
        )
        return events.AwardGranted(
            household=award.applied.household,
            station=award.applied.station,
            document_no=command.document_no,
            model=command.model,
            deadline=until,
            on=command.occurred_on,
        )


def already(*, so: bool) -> Told:
    """A repeat of what is so brings about nothing; anything else is out of time."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []


def applied(command: ApplyForAward) -> events.AwardApplied:
    return events.AwardApplied(
        household=command.household,
        station=command.station,
        grounds=command.grounds,
        activity=command.activity,
        recommended_by=command.recommended_by,
        on=command.occurred_on,
    )


def check_order(command: Command, award: Sought) -> None:
    if command.occurred_on < award.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def screen(command: ScreenAward, award: Sought) -> Told:
    said = events.AwardScreened(
        household=award.applied.household,
        passed=command.passed,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if award.screened is not None:
        return already(so=said == award.screened)
    check_order(command, award)
    return [said]


def review(command: ReviewAward, award: Sought) -> Told:
    said = events.AwardReviewed(
        household=award.applied.household,
        passed=command.passed,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if award.reviewed is not None:
        return already(so=said == award.reviewed)
    if award.screened is None:
        raise Refused(Because.NOT_NOW)
    if not award.screened.passed:
        raise Refused(Because.NOT_PASSED)
    check_order(command, award)
    return [said]


def refused(command: RefuseAward, award: Sought | NoLonger) -> events.AwardRefused:
    return events.AwardRefused(
        household=award.applied.household, reasons=command.reasons, on=command.occurred_on
    )


def withdrawn(command: WithdrawAward, award: Honoured | NoLonger) -> events.AwardWithdrawn:
    return events.AwardWithdrawn(
        household=award.applied.household,
        ground=WithdrawalGround.FOUND_UNWORTHY,
        cause=None,
        reasons=command.reasons,
        on=command.occurred_on,
    )


def ended(command: AwardCommand, award: NoLonger) -> events.AwardEvent | None:
    """What a command would have ended the award with, to tell a repeat."""
    match command:
        case RefuseAward():
            return refused(command, award)
        case WithdrawAward():
            return withdrawn(command, award)
        case _ if not isinstance(command, ApplyForAward):
            return None
        case _:
            raise Refused(Because.NOT_NOW)


def honoured(command: AwardCommand, award: Honoured) -> Told:
    day, granted = command.occurred_on, award.granted
    match command:
        case GrantAward():
            return already(
                so=(command.document_no, day) == (granted.document_no, granted.on)
            )
        case LoseAward() | WithdrawAward() if day > granted.deadline.due_on:
            return [expired(award)]  # the tick was late; there is nothing left to take away
        case LoseAward(ground=ground, cause=cause):
            return [
                events.AwardWithdrawn(
                    household=award.applied.household,
                    ground=ground,
                    cause=cause,
                    reasons=None,
                    on=max(day, granted.on),
                )
            ]
        case WithdrawAward():
            if day < granted.on:
                raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
            return [withdrawn(command, award)]
        case _:
            raise Refused(Because.NOT_NOW)


def notice_ended(award: Sought) -> events.NoticeEnded:
    if award.publicised is None:
        raise Refused(Because.NOT_NOW)
    return events.NoticeEnded(
        household=award.applied.household, due_on=award.publicised.deadline.due_on
    )


def expired(award: Honoured) -> events.AwardExpired:
    return events.AwardExpired(
        household=award.applied.household, due_on=award.granted.deadline.due_on
    )


def mark_overdue(command: MarkOverdue, award: Sought | Honoured) -> Told:
    match command.kind, award:
        case DeadlineKind.OBJECTION, Sought(publicised=events.AwardPublicised() as shown):
            if award.notice_ended:
                return []
            if command.occurred_on <= shown.deadline.due_on:
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            return [notice_ended(award)]
        case DeadlineKind.AWARD_TERM, Honoured(granted=granted):
            if command.occurred_on <= granted.deadline.due_on:
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            return [expired(award)]
        case _ if isinstance(award, Sought | Honoured):
            return []
        case _:
            raise Refused(Because.NOT_NOW)
