"""The terms of an execution: counted out on the bureau's calendar, by the day's rules."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import Deadline, DeadlineKind, Unit, WorkCalendar, due
from domain.kernel.errors import Refused
from domain.law.courts import CourtRules
from domain.law.procedure import APL_2021
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Terms:
    """What the law and the calendar say of a day."""

    book: RuleBook
    calendar: WorkCalendar

    def pay(self, served_on: date) -> Deadline | None:
        """缴款期限, from service; ``None`` where no rule of the day fixes one."""
        rules = self.book.on(served_on).procedure
        if rules is None or rules.pay_within is None:
            return None
        return due(rules.pay_within, DeadlineKind.PAY, served_on, self.calendar)

    def until(
        self, granted_on: date, until_on: date, number: int | None = None
    ) -> Deadline:
        """A day to pay that a leader names: the calendar days until then are the term.
        Raises ``Refused`` where the day of the grant has no rules of payment."""
        rules = self.book.on(granted_on).procedure
        if rules is None or rules.pay_within is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        days = (until_on - granted_on).days
        term = replace(rules.pay_within, days=days, unit=Unit.CALENDAR_DAYS, article=None)
        return due(term, DeadlineKind.PAY, granted_on, self.calendar, number=number)

    def demand(self, day: date) -> Deadline:
        """催告期限. Raises ``Refused`` before there was such a thing."""
        rules = self.book.on(day).court
        if rules is None or rules.demand is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return due(rules.demand, DeadlineKind.DEMAND, day, self.calendar)

    def court(self, served_on: date, pay_by: date, *, was_granted: bool) -> Deadline | None:
        """申请法院强制执行的期限, of what is overdue since the day after ``pay_by``.

        It runs from the end of the longer of the terms to appeal. Under the law of 2021 it
        runs from the end of a deferral (Art. 72(2)); we read: if that is later, because
        before the appeal terms end nobody may apply.
        """
        overdue_on = pay_by + timedelta(days=1)
        rules, appeal = self.book.on(overdue_on).court, self.book.on(served_on).court
        if rules is None or rules.apply_within is None or appeal is None:
            return None
        start = self._appeal_ends(appeal, served_on)
        if was_granted and overdue_on >= APL_2021:
            start = max(start, pay_by)
        return due(rules.apply_within, DeadlineKind.COURT, start, self.calendar)

    def _appeal_ends(self, rules: CourtRules, served_on: date) -> date:
        return max(
            due(term, DeadlineKind.COURT, served_on, self.calendar).due_on
            for term in (rules.reconsider_within, rules.sue_within)
        )
