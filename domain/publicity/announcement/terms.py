"""The terms of publicity: to publish, to withdraw, to show; and how early it may end."""

from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Unit,
    WorkCalendar,
    due,
    months_later,
)
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId
from domain.law.publicity import PublicityRules, RepairClass, RepairWindow
from domain.law.rulebook import RuleBook
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.commands import Publish
from domain.publicity.announcement.states import Wording
from domain.publicity.vocabulary import LIGHT, PENAL, Sanction

A_YEAR = 12
"""Months."""

BARS = frozenset({Sanction.BAN, Sanction.RESTRICTION})


@dataclass(frozen=True, slots=True)
class Terms:
    """What the law and the calendar say of a day."""

    book: RuleBook
    calendar: WorkCalendar

    def publish(self, decided_on: date, day: date) -> Deadline | None:
        """公示期限, from the decision; none before there was such a duty."""
        rules = self.book.on(day).publicity
        if rules is None:
            return None
        return due(rules.within, DeadlineKind.PUBLISH, decided_on, self.calendar)

    def withdraw(self, day: date) -> Deadline | None:
        rules = self.book.on(day).publicity
        if rules is None or rules.withdraw_within is None:
            return None
        return due(rules.withdraw_within, DeadlineKind.WITHDRAW, day, self.calendar)

    def skips(self, sanctions: frozenset[Sanction], day: date) -> bool:
        """仅受到警告 (INV-37)."""
        rules = self.book.on(day).publicity
        only_warned = sanctions == {Sanction.WARNING}
        return rules is not None and rules.skips_warning_only and only_warned

    def display(self, command: Publish, notice: Wording) -> Deadline | None:
        """公示期限, the last day included: a holiday does not lengthen it."""
        self._check_said(command, notice)
        day = command.occurred_on
        rules = self.book.on(day).publicity
        if notice.draft.kind not in PENAL or rules is None or rules.display is None:
            return None
        shown = self._by_sanction(command, notice, rules)
        window = self.window(command.gravity, day)
        if window is not None and window.max_months is not None:
            shown = self._capped(shown, window.max_months, notice, day)
        if shown.due_on < day:
            raise Refused(Because.DISPLAY_IS_OVER, "occurred_on")
        return shown

    def window(self, gravity: RepairClass | None, day: date) -> RepairWindow | None:
        """The class among those of the day. Raises ``Refused`` where it is none of them,
        or where one is wanted to know how long it may be shown."""
        rules = self.book.on(day).credit_repair
        windows = rules.windows if rules else ()
        for window in windows:
            if window.gravity is gravity:
                return window
        is_capped = any(each.max_months is not None for each in windows)
        if gravity is not None or is_capped:
            raise Refused(Because.GRAVITY_WANTED, "gravity")
        return None

    def earliest_end(
        self, gravity: RepairClass | None, notice: Wording, published_on: date, day: date
    ) -> date:
        """From when the display may end early. Raises ``Refused`` where it never may."""
        window = self.window(gravity, day)
        if window is None or window.min_months is None:
            raise Refused(Because.NO_EARLY_END, "gravity")
        return months_later(
            self._class_runs_from(notice, published_on, day), window.min_months
        )

    def _check_said(self, command: Publish, notice: Wording) -> None:
        if command.low_fine and Sanction.FINE not in notice.sanctions:
            raise Refused(Because.NO_FINE, "low_fine")
        until = command.barred_until
        if until is None:
            return
        if notice.sanctions.isdisjoint(BARS) or until <= command.occurred_on:
            raise Refused(Because.NOT_BARRED, "barred_until")

    def _by_sanction(
        self, command: Publish, notice: Wording, rules: PublicityRules
    ) -> Deadline:
        day, display = command.occurred_on, rules.display
        if display is None:
            raise Refused(Because.NOT_NOW)
        if command.barred_until is not None:
            days = (command.barred_until - day).days
            return self._until(
                command.barred_until, day, days, Unit.CALENDAR_DAYS, rules.id, rules.article
            )
        months = A_YEAR * display.other_years
        is_low = Sanction.FINE not in notice.sanctions or command.low_fine
        if notice.sanctions <= LIGHT and is_low:
            months = display.criticism_or_low_fine_months
        return self._months(day, months, rules.id, rules.article)

    def _capped(self, shown: Deadline, most: int, notice: Wording, day: date) -> Deadline:
        rules = self.book.on(day).credit_repair
        if rules is None:
            return shown
        start = self._class_runs_from(notice, day, day)
        longest = self._months(start, most, rules.id, rules.article)
        return min(shown, longest, key=lambda each: each.due_on)

    def _class_runs_from(self, notice: Wording, published_on: date, day: date) -> date:
        rules = self.book.on(day).display
        from_decision = rules is not None and rules.runs_from_decision
        return notice.draft.decided_on if from_decision else published_on

    def _months(
        self, start: date, months: int, rule_id: RuleId, article: str | None
    ) -> Deadline:
        until = months_later(start, months)
        return self._until(until, start, months, Unit.MONTHS, rule_id, article)

    def _until(  # noqa: PLR0913, PLR0917
        self,
        until: date,
        start: date,
        count: int,
        unit: Unit,
        rule_id: RuleId,
        article: str | None,
    ) -> Deadline:
        return Deadline(
            kind=DeadlineKind.DISPLAY,
            due_on=until,
            starts_on=start,
            days=count,
            unit=unit,
            rule_id=rule_id,
            article=article,
            calendar_id=self.calendar.calendar_id,
        )
