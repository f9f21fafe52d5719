"""What a household's annual file is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import StationId
from domain.registration.annual.events import (
    AbnormalGroundCleared,
    AbnormalTermPassed,
    AnnualDutyMissed,
    AnnualDutyOpened,
    AnnualDutyReleased,
    AnnualEvent,
    AnnualFileClosed,
    AnnualFileOpened,
    AnnualInspectionFiled,
    AnnualReportFiled,
    ListedAsAbnormal,
    ListedAsSerious,
    RemovedFromAbnormalList,
    RemovedFromSeriousList,
)
from domain.registration.vocabulary import AbnormalGround, BusinessForm, DutyStep


@dataclass(frozen=True, slots=True)
class AnnualDuty:
    """一个年度的年检或者年报."""

    opened: AnnualDutyOpened
    step: DutyStep = DutyStep.OPEN
    filed: AnnualInspectionFiled | AnnualReportFiled | None = None

    @property
    def due_on(self) -> date:
        return self.opened.deadline.due_on


@dataclass(frozen=True, slots=True)
class NoAnnualFile:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class AnnualFile:
    """年检、年报档案. ``entries`` stand on the list of abnormal operations now; ``term`` is
    how long they may before more follows."""

    opened: AnnualFileOpened
    duties: Mapping[int, AnnualDuty] = field(default_factory=dict)
    entries: Mapping[AbnormalGround, ListedAsAbnormal] = field(default_factory=dict)
    last_removed: AbnormalGroundCleared | RemovedFromAbnormalList | None = None
    listed: int = 0
    term: Deadline | None = None
    serious: ListedAsSerious | None = None
    closed: AnnualFileClosed | None = None

    @property
    def individual(self) -> bool:
        return self.opened.form is BusinessForm.INDIVIDUAL_BUSINESS

    def with_duty(self, duty: AnnualDuty) -> "AnnualFile":
        return replace(self, duties={**self.duties, duty.opened.year: duty})


AnnualRecord: TypeAlias = NoAnnualFile | AnnualFile


def station_of(record: AnnualRecord) -> StationId | None:
    """The station (工商所) whose matter it is."""
    return None if isinstance(record, NoAnnualFile) else record.opened.station


def evolve(record: AnnualRecord, event: AnnualEvent) -> AnnualRecord:
    match record, event:
        case NoAnnualFile(), AnnualFileOpened():
            return AnnualFile(event)
        case AnnualFile(closed=None), (
            AnnualDutyOpened()
            | AnnualInspectionFiled()
            | AnnualReportFiled()
            | AnnualDutyMissed()
            | AnnualDutyReleased()
        ):
            return of_a_duty(record, event)
        case AnnualFile(closed=None), _:
            return of_the_list(record, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {record}")


def of_a_duty(file: AnnualFile, event: AnnualEvent) -> AnnualFile:
    match event:
        case AnnualDutyOpened():
            return file.with_duty(AnnualDuty(event))
        case AnnualInspectionFiled(passed=False):
            duty = file.duties[event.year]
            return file.with_duty(replace(duty, step=DutyStep.FAILED, filed=event))
        case AnnualInspectionFiled() | AnnualReportFiled():
            step = DutyStep.DONE_LATE if event.late else DutyStep.DONE
            duty = file.duties[event.year]
            return file.with_duty(replace(duty, step=step, filed=event))
        case AnnualDutyMissed():
            duty = file.duties[event.year]
            return file.with_duty(replace(duty, step=DutyStep.MISSED))
        case AnnualDutyReleased():
            duty = file.duties[event.year]
            return file.with_duty(replace(duty, step=DutyStep.RELEASED))
        case _:
            raise ValueError(f"{event.topic} cannot follow {file}")


def of_the_list(file: AnnualFile, event: AnnualEvent) -> AnnualFile:
    match event:
        case ListedAsAbnormal():
            entries = {**file.entries, event.ground: event}
            term = event.term or file.term
            return replace(file, entries=entries, listed=event.number, term=term)
        case AbnormalGroundCleared():
            return replace(file, entries=without(file, event.ground), last_removed=event)
        case RemovedFromAbnormalList():
            entries = without(file, event.ground)
            return replace(file, entries=entries, term=None, last_removed=event)
        case AbnormalTermPassed():
            return replace(file, term=None)
        case ListedAsSerious():
            return replace(file, term=None, serious=event)
        case RemovedFromSeriousList():
            return replace(file, serious=None)
        case AnnualFileClosed():
            return replace(file, closed=event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {file}")


def without(
    file: AnnualFile, ground: AbnormalGround
) -> dict[AbnormalGround, ListedAsAbnormal]:
    if ground not in file.entries:
        raise ValueError(f"{ground} is not listed")
    return {each: entry for each, entry in file.entries.items() if each is not ground}
