"""What a household's annual file allows, under the law of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from domain.kernel.calendar import Deadline, DeadlineKind, Unit, WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.annual import AnnualControl, AnnualRules, control_of
from domain.law.rulebook import RuleBook
from domain.registration.annual.abnormal import AbnormalList
from domain.registration.annual.commands import (
    AnnualCommand,
    CloseAnnualFile,
    FileAnnualInspection,
    FileAnnualReport,
    ListAsAbnormal,
    OpenAnnualDuty,
    OpenAnnualFile,
    RemoveFromAbnormalList,
)
from domain.registration.annual.events import (
    AnnualDutyMissed,
    AnnualDutyOpened,
    AnnualDutyReleased,
    AnnualEvent,
    AnnualFileClosed,
    AnnualFileOpened,
)
from domain.registration.annual.filing import file_inspection, file_report
from domain.registration.annual.states import (
    AnnualDuty,
    AnnualFile,
    AnnualRecord,
    NoAnnualFile,
    evolve,
)
from domain.registration.vocabulary import AnnualBecause as Because
from domain.registration.vocabulary import DutyStep


@dataclass(frozen=True, slots=True)
class AnnualFiles:
    """The rules of annual control: one file for a household, one duty for each year."""

    book: RuleBook
    calendar: WorkCalendar

    @property
    def abnormal(self) -> AbnormalList:
        return AbnormalList(self.book, self.calendar)

    def decide(self, command: AnnualCommand, record: AnnualRecord) -> Sequence[AnnualEvent]:
        match command, record:
            case OpenAnnualFile(), NoAnnualFile():
                said = command.model_dump(exclude={"occurred_on", "late_entry"})
                return [AnnualFileOpened(**said, on=command.occurred_on)]
            case OpenAnnualFile(), AnnualFile():
                return []
            case ((CloseAnnualFile() | MarkOverdue()), NoAnnualFile()):
                return []  # households that another register numbers have no file
            case _, NoAnnualFile():
                raise Refused(Because.NOT_NOW)
            case ((CloseAnnualFile() | MarkOverdue()), AnnualFile()) if record.closed:
                return []
            case _, AnnualFile() if record.closed:
                raise Refused(Because.CLOSED)
            case _, AnnualFile():
                return self._go_on(command, record)
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(self, command: AnnualCommand, file: AnnualFile) -> Sequence[AnnualEvent]:
        match command:
            case OpenAnnualDuty():
                return self._open_duty(command, file)
            case FileAnnualInspection() | FileAnnualReport():
                return self._file(command, file)
            case MarkOverdue(kind=DeadlineKind.ANNUAL):
                return self._mark_overdue(command, file)
            case MarkOverdue() | ListAsAbnormal() | RemoveFromAbnormalList():
                return self.abnormal.decide(command, file)
            case CloseAnnualFile():
                return close(command, file)
            case _:
                raise Refused(Because.NOT_NOW)

    def _open_duty(
        self, command: OpenAnnualDuty, file: AnnualFile
    ) -> Sequence[AnnualEvent]:
        if command.year in file.duties:
            return []
        if command.occurred_on.year != command.year:
            raise Refused(Because.NOT_ITS_YEAR, "year")
        rules = control_of(self.book.annual, command.year)
        if rules is None or (file.individual and not rules.individuals_too):
            raise Refused(Because.NO_CONTROL, "year")
        registered_on = file.opened.registered_on or file.opened.on
        if registered_on.year + rules.first_year_after > command.year:
            raise Refused(Because.REGISTERED_TOO_LATE, "year")
        return [
            AnnualDutyOpened(
                household=file.opened.household,
                station=file.opened.station,
                year=command.year,
                number=command.year,
                control=rules.control,
                opens_on=rules.opens.of(command.year),
                deadline=self._window(rules, command.year),
                on=command.occurred_on,
            )
        ]

    def _window(self, rules: AnnualRules, year: int) -> Deadline:
        """The window's own last day: that it ends on a holiday does not lengthen it."""
        opens, closes = rules.opens.of(year), rules.closes.of(year)
        before = date.fromordinal(opens.toordinal() - 1)
        return Deadline(
            kind=DeadlineKind.ANNUAL,
            due_on=closes,
            starts_on=before,
            days=(closes - before).days,
            unit=Unit.CALENDAR_DAYS,
            rule_id=rules.id,
            article=rules.article,
            calendar_id=self.calendar.calendar_id,
            number=year,
        )

    def _file(
        self, command: FileAnnualInspection | FileAnnualReport, file: AnnualFile
    ) -> Sequence[AnnualEvent]:
        """Whether the tick has come by since the window closed makes no difference."""
        duty = file.duties.get(command.year)
        if duty is None:
            raise Refused(Because.NO_SUCH_DUTY, "year")
        passed_by = duty.step is DutyStep.OPEN and command.occurred_on > duty.due_on
        before = self._missed(duty, file, command.occurred_on) if passed_by else []
        later = reduce(evolve, before, file)  # type: ignore[arg-type]
        now: AnnualDuty = later.duties[command.year]
        match command:
            case FileAnnualInspection():
                follows = file_inspection(command, now)
            case FileAnnualReport():
                follows = file_report(command, now)
            case _:
                raise Refused(Because.NOT_NOW)
        return [*before, *follows] if follows else []

    def _mark_overdue(
        self, command: MarkOverdue, file: AnnualFile
    ) -> Sequence[AnnualEvent]:
        duty = file.duties.get(command.number or 0)
        if duty is None or duty.step is not DutyStep.OPEN:
            return []
        if command.occurred_on <= duty.due_on:
            raise Refused(Because.NOT_YET_DUE, "occurred_on")
        return self._missed(duty, file, command.occurred_on)

    def _missed(
        self, duty: AnnualDuty, file: AnnualFile, day: date
    ) -> Sequence[AnnualEvent]:
        """A report that is not handed in puts a business on the list by itself."""
        said = duty.opened
        missed = AnnualDutyMissed(
            household=said.household,
            station=said.station,
            year=said.year,
            number=said.year,
            control=said.control,
            due_on=duty.due_on,
            on=day,
        )
        if said.control is not AnnualControl.REPORT:
            return [missed]
        return [missed, *self.abnormal.by_itself(file, said.year, day)]


def close(command: CloseAnnualFile, file: AnnualFile) -> Sequence[AnnualEvent]:
    """What was not yet due is not due any more; what was missed stays missed."""
    household, on = file.opened.household, command.occurred_on
    running = [each for each in file.duties.values() if each.step is DutyStep.OPEN]
    return [
        *(
            AnnualDutyReleased(
                household=household, year=each.opened.year, number=each.opened.year, on=on
            )
            for each in running
        ),
        AnnualFileClosed(
            household=household,
            reason=command.reason,
            entries=tuple(sorted(each.number for each in file.entries.values())),
            on=on,
        ),
    ]
