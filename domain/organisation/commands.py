"""What may be asked about officers and their duties."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.kernel.messages import Command, Duty
from domain.kernel.texts import Name
from domain.organisation.vocabulary import Subject


class AppointOfficer(Command):
    """任职: somebody joins the bureau; without a station, at the bureau itself."""

    name: Name
    subject: Subject
    station: StationId | None = None


class GrantDuty(Command):
    """授予职责, from a day on; the last day, if known, is included."""

    duty: Duty
    from_on: date
    until_on: date | None = None


class EndDuty(Command):
    """解除职责: ``occurred_on`` is the last day."""

    duty: Duty


class QualifyOfficer(Command):
    """取得执法资格: holds an enforcement certificate for these days."""

    certificate_no: Name
    from_on: date
    until_on: date | None = None


OfficerCommand: TypeAlias = AppointOfficer | GrantDuty | EndDuty | QualifyOfficer
