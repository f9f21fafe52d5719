"""What may have happened to officers. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.kernel.messages import Duty, Event


class OfficerAppointed(Event, topic="organisation.officer-appointed"):
    name: str
    subject: str
    station: StationId | None = None


class DutyGranted(Event, topic="organisation.duty-granted"):
    duty: Duty
    from_on: date
    until_on: date | None = None


class DutyEnded(Event, topic="organisation.duty-ended"):
    duty: Duty
    until_on: date


class OfficerQualified(Event, topic="organisation.officer-qualified"):
    certificate_no: str
    from_on: date
    until_on: date | None = None


OfficerEvent: TypeAlias = OfficerAppointed | DutyGranted | DutyEnded | OfficerQualified
