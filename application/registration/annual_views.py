"""What is seen of annual files: each, its duties, and the list of abnormal operations."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import AnnualFileId, HouseholdId, StationId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.annual import AnnualControl
from domain.registration.annual import events
from domain.registration.vocabulary import AbnormalGround, BusinessForm, DutyStep


@dataclass(frozen=True, slots=True)
class AnnualFileRow:
    """``abnormal_since`` is set while the household is on the list of abnormal operations,
    ``serious_since`` and ``serious_until`` while it is on the serious list.
    """

    file_id: AnnualFileId
    household_id: HouseholdId
    station: StationId
    form: BusinessForm
    registered_on: date | None
    opened_on: date
    last_year: int | None = None
    open_duties: int = 0
    missed_duties: int = 0
    abnormal_since: date | None = None
    abnormal_grounds: int = 0
    serious_since: date | None = None
    serious_until: date | None = None
    closed_on: date | None = None


def evolve_file(
    row: AnnualFileRow | None, key: str, recorded: Recorded[Any]
) -> AnnualFileRow | None:
    match row, recorded.event:
        case None, events.AnnualFileOpened() as said:
            return AnnualFileRow(
                file_id=AnnualFileId(StreamId(key)),
                household_id=said.household,
                station=said.station,
                form=said.form,
                registered_on=said.registered_on,
                opened_on=said.on,
            )
        case AnnualFileRow(), event:
            return on_the_list(with_duty(row, event), event)
        case _:
            return row


def with_duty(row: AnnualFileRow, event: Any) -> AnnualFileRow:
    """How many duties still run, and how many were ever missed."""
    match event:
        case events.AnnualDutyOpened():
            return replace(row, last_year=event.year, open_duties=row.open_duties + 1)
        case events.AnnualDutyMissed():
            return replace(
                row,
                open_duties=row.open_duties - 1,
                missed_duties=row.missed_duties + 1,
            )
        case events.AnnualDutyReleased():
            return replace(row, open_duties=row.open_duties - 1)
        case events.AnnualReportFiled(late=False):
            return replace(row, open_duties=row.open_duties - 1)
        case events.AnnualInspectionFiled(first=True, late=False):
            return replace(row, open_duties=row.open_duties - 1)
        case _:
            return row


def on_the_list(row: AnnualFileRow, event: Any) -> AnnualFileRow:
    match event:
        case events.ListedAsAbnormal():
            return replace(
                row,
                abnormal_since=row.abnormal_since or event.on,
                abnormal_grounds=row.abnormal_grounds + 1,
            )
        case events.AbnormalGroundCleared():
            return replace(row, abnormal_grounds=row.abnormal_grounds - 1)
        case events.RemovedFromAbnormalList():
            return replace(row, abnormal_since=None, abnormal_grounds=0)
        case events.ListedAsSerious():
            return replace(row, serious_since=event.on, serious_until=event.removal.due_on)
        case events.RemovedFromSeriousList():
            return replace(row, serious_since=None, serious_until=None)
        case events.AnnualFileClosed():
            return replace(
                row,
                closed_on=event.on,
                abnormal_since=None,
                abnormal_grounds=0,
                serious_since=None,
                serious_until=None,
            )
        case _:
            return row


ANNUAL_FILE: Projection[AnnualFileRow] = Projection(
    name="annual_file",
    row=AnnualFileRow,
    reads=get_args(events.AnnualEvent),
    evolve=evolve_file,
    sought_by=("household_id", "station"),
)


@dataclass(frozen=True, slots=True)
class AnnualDutyRow:
    """One year of one household. ``status`` is OPEN, DONE, FAILED (年检不合格), MISSED,
    DONE_LATE or RELEASED. ``missed_on`` stays when it is done late."""

    duty_id: str
    file_id: AnnualFileId
    household_id: HouseholdId
    station: StationId
    year: int
    control: AnnualControl
    status: DutyStep
    opens_on: date
    due_on: date
    filed_on: date | None = None
    first_filed_on: date | None = None
    matters: tuple[str, ...] = ()
    missed_on: date | None = None
    released_on: date | None = None


def duty_keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.year}",)


def evolve_duty(
    row: AnnualDutyRow | None, key: str, recorded: Recorded[Any]
) -> AnnualDutyRow | None:
    match row, recorded.event:
        case None, events.AnnualDutyOpened() as said:
            return AnnualDutyRow(
                duty_id=key,
                file_id=AnnualFileId(recorded.stream),
                household_id=said.household,
                station=said.station,
                year=said.year,
                control=said.control,
                status=DutyStep.OPEN,
                opens_on=said.opens_on,
                due_on=said.deadline.due_on,
            )
        case AnnualDutyRow(), event:
            return followed(row, event)
        case _:
            return row


def followed(row: AnnualDutyRow, event: Any) -> AnnualDutyRow:
    match event:
        case events.AnnualDutyMissed():
            return replace(row, status=DutyStep.MISSED, missed_on=event.on)
        case events.AnnualDutyReleased():
            return replace(row, status=DutyStep.RELEASED, released_on=event.on)
        case events.AnnualInspectionFiled(passed=False):
            status, matters = DutyStep.FAILED, event.matters
        case events.AnnualInspectionFiled() | events.AnnualReportFiled():
            status, matters = DutyStep.DONE_LATE if event.late else DutyStep.DONE, ()
        case _:
            return row
    first = row.first_filed_on or event.on
    return replace(
        row, status=status, filed_on=event.on, first_filed_on=first, matters=matters
    )


ANNUAL_DUTY: Projection[AnnualDutyRow] = Projection(
    name="annual_duty",
    row=AnnualDutyRow,
    reads=(
        events.AnnualDutyOpened,
        events.AnnualInspectionFiled,
        events.AnnualReportFiled,
        events.AnnualDutyMissed,
        events.AnnualDutyReleased,
    ),
    keys=duty_keys,
    evolve=evolve_duty,
    sought_by=("file_id", "household_id", "year, status", "status, due_on"),
)


@dataclass(frozen=True, slots=True)
class AbnormalListRow:
    """经营异常名录: one entry of one household, from the day of its listing to the day on
    which it was taken off, which does not count. ``ended_by`` is REMOVED or CLOSED."""

    entry_id: str
    file_id: AnnualFileId
    household_id: HouseholdId
    station: StationId
    ground: AbnormalGround
    year: int | None
    matter: str | None
    document_no: str | None
    by_itself: bool
    listed_on: date
    serious_due_on: date | None
    removed_on: date | None = None
    removal_reason: str | None = None
    removal_no: str | None = None
    ended_by: str | None = None


def entry_keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    """The end of the file takes every entry that still stands with it."""
    event = recorded.event
    closed = isinstance(event, events.AnnualFileClosed)
    numbers = event.entries if closed else (event.number,)
    return tuple(f"{recorded.stream}/{number}" for number in numbers)


def evolve_entry(
    row: AbnormalListRow | None, key: str, recorded: Recorded[Any]
) -> AbnormalListRow | None:
    match row, recorded.event:
        case None, events.ListedAsAbnormal() as said:
            return AbnormalListRow(
                entry_id=key,
                file_id=AnnualFileId(recorded.stream),
                household_id=said.household,
                station=said.station,
                ground=said.ground,
                year=said.year,
                matter=said.matter,
                document_no=said.document_no,
                by_itself=said.by_itself,
                listed_on=said.on,
                serious_due_on=said.term.due_on if said.term else None,
            )
        case AbnormalListRow(), (
            events.AbnormalGroundCleared() | events.RemovedFromAbnormalList() as gone
        ):
            return replace(
                row,
                removed_on=gone.on,
                removal_reason=gone.reason,
                removal_no=gone.document_no,
                ended_by="REMOVED",
            )
        case AbnormalListRow(), events.AnnualFileClosed() as over:
            return replace(
                row, removed_on=over.on, removal_reason=over.reason, ended_by="CLOSED"
            )
        case _:
            return row


ABNORMAL_LIST: Projection[AbnormalListRow] = Projection(
    name="abnormal_list",
    row=AbnormalListRow,
    reads=(
        events.ListedAsAbnormal,
        events.AbnormalGroundCleared,
        events.RemovedFromAbnormalList,
        events.AnnualFileClosed,
    ),
    keys=entry_keys,
    evolve=evolve_entry,
    sought_by=("file_id", "household_id", "ground, listed_on"),
)
