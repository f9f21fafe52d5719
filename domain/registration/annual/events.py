"""What may have happened in a household's annual file. Stored shapes: add, never edit.

``number`` of a duty is its year; ``number`` of an entry in the list of abnormal operations
counts the household's entries from 1. ``on`` is the day of the act.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.messages import Event
from domain.law.annual import AnnualControl
from domain.registration.vocabulary import AbnormalGround, BusinessForm


class AnnualFileOpened(Event, topic="registration.annual-file-opened"):
    household: HouseholdId
    station: StationId
    form: BusinessForm
    registered_on: date | None
    on: date


class AnnualDutyOpened(Event, topic="registration.annual-duty-opened"):
    """``opens_on`` is the first day of the window, the deadline its last."""

    household: HouseholdId
    station: StationId
    year: int
    number: int
    control: AnnualControl
    opens_on: date
    deadline: Deadline
    on: date


class AnnualInspectionFiled(Event, topic="registration.annual-inspection-filed"):
    """``first``: it was not looked into this year before; ``late``: after the window."""

    household: HouseholdId
    year: int
    number: int
    passed: bool
    matters: tuple[str, ...]
    first: bool
    late: bool
    on: date


class AnnualReportFiled(Event, topic="registration.annual-report-filed"):
    household: HouseholdId
    year: int
    number: int
    late: bool
    on: date


class AnnualDutyMissed(Event, topic="registration.annual-duty-missed"):
    household: HouseholdId
    station: StationId
    year: int
    number: int
    control: AnnualControl
    due_on: date
    on: date


class AnnualDutyReleased(Event, topic="registration.annual-duty-released"):
    """The household's registration ended before the window did."""

    household: HouseholdId
    year: int
    number: int
    on: date


class ListedAsAbnormal(Event, topic="registration.listed-as-abnormal"):
    """``year`` is the duty that was missed. ``term`` runs from the first of the entries
    that stand at one time; ``by_itself`` says that no officer decided it."""

    household: HouseholdId
    station: StationId
    number: int
    ground: AbnormalGround
    year: int | None
    matter: str | None
    document_no: str | None
    by_itself: bool
    term: Deadline | None
    on: date


class AbnormalGroundCleared(Event, topic="registration.abnormal-ground-cleared"):
    """One entry is gone, another still stands."""

    household: HouseholdId
    number: int
    ground: AbnormalGround
    reason: str
    document_no: str
    on: date


class RemovedFromAbnormalList(Event, topic="registration.removed-from-abnormal-list"):
    """The last of the entries is gone."""

    household: HouseholdId
    number: int
    ground: AbnormalGround
    reason: str
    document_no: str
    on: date


class AbnormalTermPassed(Event, topic="registration.abnormal-term-passed"):
    """So long on the list; the rules of the day know of no serious list that follows."""

    household: HouseholdId
    due_on: date
    on: date


class ListedAsSerious(Event, topic="registration.listed-as-serious"):
    household: HouseholdId
    station: StationId
    listed_on: date
    removal: Deadline
    on: date


class RemovedFromSeriousList(Event, topic="registration.removed-from-serious-list"):
    household: HouseholdId
    due_on: date
    on: date


class AnnualFileClosed(Event, topic="registration.annual-file-closed"):
    """``entries`` are those of the list of abnormal operations that end with it."""

    household: HouseholdId
    reason: str
    entries: tuple[int, ...]
    on: date


AnnualEvent: TypeAlias = (
    AnnualFileOpened
    | AnnualDutyOpened
    | AnnualInspectionFiled
    | AnnualReportFiled
    | AnnualDutyMissed
    | AnnualDutyReleased
    | ListedAsAbnormal
    | AbnormalGroundCleared
    | RemovedFromAbnormalList
    | AbnormalTermPassed
    | ListedAsSerious
    | RemovedFromSeriousList
    | AnnualFileClosed
)
