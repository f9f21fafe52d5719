"""What a supervision after a revocation allows, under the law and the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from domain.kernel.calendar import DeadlineKind, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.supervision.aftercare import forced, liquidation, restriction
from domain.supervision.aftercare.checks import already, check_not_before
from domain.supervision.aftercare.commands import (
    AftercareCommand,
    AnnounceForcedDeregistration,
    CheckCessation,
    CloseSupervision,
    ForceDeregister,
    LiftRestriction,
    NoteDeregistered,
    NotifyLiquidationDuty,
    OpenSupervision,
    ReceiveObjection,
    RecordLiquidationGroup,
    RecordLiquidationReport,
    RestoreRegistration,
    RestrictRepresentative,
)
from domain.supervision.aftercare.events import (
    AftercareEvent,
    CessationConfirmed,
    ContinuedOperationFound,
    RestrictionLifted,
    SupervisionClosed,
    SupervisionOpened,
)
from domain.supervision.aftercare.overdue import mark_overdue, overdue
from domain.supervision.aftercare.states import Aftercare, Unopened, Watched, evolve
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.vocabulary import EntityKind

DEREGISTERED = "注销"


@dataclass(frozen=True, slots=True)
class Supervisions:
    """The rules of a supervision: of the day of the step for what officers must do, of
    the day of the revocation for what the revocation entails."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: AftercareCommand, aftercare: Aftercare
    ) -> Sequence[AftercareEvent]:
        match command, aftercare:
            case OpenSupervision(), Unopened():
                return [self._opened(command)]
            case OpenSupervision(), Watched():
                return opened_again(command, aftercare)
            case MarkOverdue(), Watched():
                return mark_overdue(command, aftercare)
            case _, Unopened():
                raise Refused(Because.NOT_OPENED)
            case _, Watched():
                late = overdue(aftercare, command.occurred_on)
                said = self._go_on(command, after(late, aftercare))
                return [*late, *said] if said else []
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(
        self, command: AftercareCommand, aftercare: Aftercare
    ) -> Sequence[AftercareEvent]:
        match command, aftercare:
            case RestrictRepresentative() | LiftRestriction(), Watched():
                return restriction.decide(command, aftercare, self.book, self.calendar)
            case NoteDeregistered(), Watched():
                return note(command, aftercare)
            case CloseSupervision(), Watched():
                return self._close(command, aftercare)
            case (
                AnnounceForcedDeregistration()
                | ReceiveObjection()
                | ForceDeregister()
                | RestoreRegistration(),
                Watched(closed=None),
            ):
                return forced.decide(command, aftercare, self.book, self.calendar)
            case CheckCessation(), Watched(closed=None, forced=None):
                return self._check(command, aftercare)
            case (
                NotifyLiquidationDuty()
                | RecordLiquidationGroup()
                | RecordLiquidationReport(),
                Watched(closed=None, forced=None),
            ):
                return liquidation.decide(command, aftercare, self.book, self.calendar)
            case _:
                raise Refused(Because.NOT_NOW)

    def _opened(self, command: OpenSupervision) -> SupervisionOpened:
        """Within a working day of service (INV-25); to be late is no obstacle."""
        day, entailed = command.occurred_on, self.book.on(command.revoked_on).aftercare
        if not command.revoked_on <= command.served_on <= day:
            raise Refused(Because.REVOCATION_INCOMPLETE, "served_on")
        rules, mark = self.book.on(day).aftercare, None
        open_by = due(
            rules.open_within, DeadlineKind.CESSATION, command.served_on, self.calendar
        )
        if command.entity is EntityKind.ENTERPRISE and entailed.special_mark is not None:
            mark = due(
                entailed.special_mark,
                DeadlineKind.SPECIAL_MARK,
                command.revoked_on,
                self.calendar,
            )
        return SupervisionOpened(
            household=command.household,
            station=command.station,
            entity=command.entity,
            name=command.name,
            revoked_on=command.revoked_on,
            decision_no=command.decision_no,
            served_on=command.served_on,
            case=command.case,
            open_by=open_by.due_on,
            deadline=due(rules.check_within, DeadlineKind.CESSATION, day, self.calendar),
            mark=mark,
        )

    def _check(
        self, command: CheckCessation, aftercare: Watched
    ) -> Sequence[AftercareEvent]:
        """Whoever had ceased may be found in business again."""
        opened, day = aftercare.opened, command.occurred_on
        found: CessationConfirmed | ContinuedOperationFound
        if command.ceased:
            found = CessationConfirmed(
                household=opened.household,
                remarks=command.remarks,
                patrol=command.patrol,
                on=day,
            )
        else:
            again = self.book.on(day).aftercare.check_again_within
            found = ContinuedOperationFound(
                household=opened.household,
                station=opened.station,
                name=opened.name,
                remarks=command.remarks,
                patrol=command.patrol,
                deadline=due(again, DeadlineKind.CESSATION, day, self.calendar),
                on=day,
            )
        if found == aftercare.checked:
            return []
        check_not_before(command, aftercare)
        return [found]

    def _close(
        self, command: CloseSupervision, aftercare: Watched
    ) -> Sequence[AftercareEvent]:
        """A fallen revocation takes the restriction with it, a deregistration does not."""
        if aftercare.closed is not None:
            return already(so=aftercare.closed.reason == command.reason)
        check_not_before(command, aftercare)
        over = SupervisionClosed(
            household=aftercare.opened.household,
            reason=command.reason,
            on=command.occurred_on,
        )
        if aftercare.forced is not None:
            forced.check_final(command, aftercare, self.book)
            return [over]
        if aftercare.restriction is None or aftercare.bar is None:
            return [over]
        lifted = RestrictionLifted(
            household=aftercare.opened.household,
            person=aftercare.restriction.person,
            reason=command.reason,
        )
        return [lifted, over]


def after(happened: Sequence[AftercareEvent], aftercare: Aftercare) -> Aftercare:
    return reduce(evolve, happened, aftercare)


def opened_again(command: OpenSupervision, aftercare: Watched) -> list[AftercareEvent]:
    """Every revocation opens exactly one supervision (INV-25)."""
    opened = aftercare.opened
    return already(
        so=(command.household, command.revoked_on, command.decision_no, command.served_on)
        == (opened.household, opened.revoked_on, opened.decision_no, opened.served_on)
    )


def note(command: NoteDeregistered, aftercare: Watched) -> list[AftercareEvent]:
    """After a forced deregistration it stays open as long as that may be undone."""
    if aftercare.closed is not None or aftercare.forced is not None:
        return []
    return [
        SupervisionClosed(
            household=aftercare.opened.household,
            reason=command.reason or DEREGISTERED,
            deregistered=True,
            on=command.occurred_on,
        )
    ]
