"""经营异常名录: who is put on the list, how one leaves it, and what follows if not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Term,
    Unit,
    WorkCalendar,
    months_later,
)
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.annual import AbnormalRules, AnnualControl
from domain.law.rulebook import RuleBook
from domain.registration.annual.commands import (
    AnnualCommand,
    ListAsAbnormal,
    RemoveFromAbnormalList,
)
from domain.registration.annual.events import (
    AbnormalGroundCleared,
    AbnormalTermPassed,
    AnnualEvent,
    ListedAsAbnormal,
    ListedAsSerious,
    RemovedFromAbnormalList,
    RemovedFromSeriousList,
)
from domain.registration.annual.states import AnnualFile
from domain.registration.vocabulary import AbnormalGround, DutyStep
from domain.registration.vocabulary import AnnualBecause as Because


@dataclass(frozen=True, slots=True)
class AbnormalList:
    """The rules of the list, under the law of each step's day."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: AnnualCommand, file: AnnualFile) -> Sequence[AnnualEvent]:
        match command:
            case ListAsAbnormal():
                return self._list(command, file)
            case RemoveFromAbnormalList():
                return remove(command, file)
            case MarkOverdue(kind=DeadlineKind.SERIOUS_LIST):
                return self._stayed(command, file)
            case MarkOverdue(kind=DeadlineKind.SERIOUS_REMOVAL):
                return leave_serious(command, file)
            case MarkOverdue():
                return []
            case _:
                raise Refused(Because.NOT_NOW)

    def by_itself(self, file: AnnualFile, year: int, day: date) -> Sequence[AnnualEvent]:
        """未按期公示年度报告: no officer decides it. Twice at one time is once."""
        rules = self._rules(file, day)
        if rules is None or AbnormalGround.NOT_REPORTED in file.entries:
            return []
        return [self._entry(file, rules, AbnormalGround.NOT_REPORTED, day, year=year)]

    def _rules(self, file: AnnualFile, day: date) -> AbnormalRules | None:
        """None where there was no list, or none for this form of business."""
        rules = self.book.on(day).abnormal
        if rules is None or (file.individual and not rules.individuals_too):
            return None
        return rules

    def _list(self, command: ListAsAbnormal, file: AnnualFile) -> Sequence[AnnualEvent]:
        day, ground = command.occurred_on, command.ground
        standing = file.entries.get(ground)
        if standing is not None:
            same = (standing.matter, standing.document_no, standing.on)
            if same != (command.matter, command.document_no, day):
                raise Refused(Because.LISTED_BEFORE, "ground")
            return []
        if self.book.on(day).abnormal is None:
            raise Refused(Because.NO_LIST, "occurred_on")
        rules = self._rules(file, day)
        if rules is None:
            raise Refused(Because.NOT_OF_THIS_FORM)
        if day < file.opened.on:
            raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
        year = None
        if ground is AbnormalGround.NOT_REPORTED:
            year = max(unreported(file), default=None)
            if year is None:
                raise Refused(Because.REPORTED, "ground")
        said = (command.matter, command.document_no)
        return [self._entry(file, rules, ground, day, year=year, said=said)]

    def _entry(  # noqa: PLR0913
        self,
        file: AnnualFile,
        rules: AbnormalRules,
        ground: AbnormalGround,
        day: date,
        *,
        year: int | None,
        said: tuple[str, str] | None = None,
    ) -> ListedAsAbnormal:
        term = None
        if rules.serious_after is not None and not file.entries:
            term = self._until(rules.serious_after, DeadlineKind.SERIOUS_LIST, day)
        matter, document_no = said or (None, None)
        return ListedAsAbnormal(
            household=file.opened.household,
            station=file.opened.station,
            number=file.listed + 1,
            ground=ground,
            year=year,
            matter=matter,
            document_no=document_no,
            by_itself=said is None,
            term=term,
            on=day,
        )

    def _until(self, term: Term, kind: DeadlineKind, day: date) -> Deadline:
        """Years to the day: nobody has to act by it, so no holiday lengthens it."""
        return Deadline(
            kind=kind,
            due_on=months_later(day, term.days),
            starts_on=day,
            days=term.days,
            unit=Unit.MONTHS,
            rule_id=term.rule_id,
            article=term.article,
            calendar_id=self.calendar.calendar_id,
        )

    def _stayed(self, command: MarkOverdue, file: AnnualFile) -> Sequence[AnnualEvent]:
        """列入严重违法企业名单, while the rules of the day know it."""
        if file.term is None:
            return []
        day, rules = command.occurred_on, self.book.on(command.occurred_on).abnormal
        if day <= file.term.due_on:
            raise Refused(Because.NOT_YET_DUE, "occurred_on")
        if rules is None or rules.serious_after is None or rules.serious_for is None:
            passed = AbnormalTermPassed(
                household=file.opened.household, due_on=file.term.due_on, on=day
            )
            return [passed]
        return [
            ListedAsSerious(
                household=file.opened.household,
                station=file.opened.station,
                listed_on=file.term.starts_on,
                removal=self._until(rules.serious_for, DeadlineKind.SERIOUS_REMOVAL, day),
                on=day,
            )
        ]


def unreported(file: AnnualFile) -> list[int]:
    """The years whose report is missing."""
    return [
        year
        for year, duty in file.duties.items()
        if duty.step is DutyStep.MISSED and duty.opened.control is AnnualControl.REPORT
    ]


def remove(command: RemoveFromAbnormalList, file: AnnualFile) -> Sequence[AnnualEvent]:
    entry = file.entries.get(command.ground)
    if entry is None:
        last = file.last_removed
        again = (command.ground, command.document_no, command.occurred_on)
        if last is None or (last.ground, last.document_no, last.on) != again:
            raise Refused(Because.NOT_LISTED, "ground")
        return []
    if command.occurred_on < entry.on:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    if command.ground is AbnormalGround.NOT_REPORTED and unreported(file):
        raise Refused(Because.STILL_NOT_REPORTED, "ground")
    gone = AbnormalGroundCleared if len(file.entries) > 1 else RemovedFromAbnormalList
    return [
        gone(
            household=file.opened.household,
            number=entry.number,
            ground=command.ground,
            reason=command.reason,
            document_no=command.document_no,
            on=command.occurred_on,
        )
    ]


def leave_serious(command: MarkOverdue, file: AnnualFile) -> Sequence[AnnualEvent]:
    """移出严重违法企业名单, when its years are over."""
    if file.serious is None:
        return []
    due_on = file.serious.removal.due_on
    if command.occurred_on <= due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return [
        RemovedFromSeriousList(
            household=file.opened.household, due_on=due_on, on=command.occurred_on
        )
    ]
