"""How a bureau begins: its first officers are appointed by whoever runs the machine."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from application.handling import Ask, Handler
from domain.kernel.claims import Take
from domain.kernel.identity import ActorId, OfficerId, StationId, stream_id
from domain.kernel.messages import Context, Duty
from domain.organisation.commands import (
    AppointOfficer,
    GrantDuty,
    OfficerCommand,
    QualifyOfficer,
)
from domain.organisation.officer import OFFICER, ONE_SUBJECT, one_subject

APPOINTED = UUID("3c1d0c62-6a55-5c0b-9d55-1f5a6c7b8e90")
"""The namespace of officers appointed from the command line. Frozen: repeats meet there."""

OPERATOR = ActorId("operator")


@dataclass(frozen=True, slots=True)
class Appointment:
    """Somebody with a name to sign in by, and the duties held from a day on."""

    name: str
    subject: str
    duties: tuple[Duty, ...]
    station: StationId | None = None
    certificate_no: str | None = None


def appoint(handler: Handler, appointment: Appointment, on: date) -> OfficerId:
    """Appoints an officer with all duties; the same again is once. Raises ``Refused``."""
    officer = OfficerId(stream_id("officer", uuid5(APPOINTED, appointment.subject)))
    appointed = AppointOfficer(
        occurred_on=on,
        name=appointment.name,
        subject=appointment.subject,
        station=appointment.station,
    )
    claim = one_subject(appointment.subject)
    taken = Ask(ONE_SUBJECT, claim.stream, Take(occurred_on=on, claim=claim, by=officer))
    handler.handle(Ask(OFFICER, officer, appointed), taken, context=context(officer, "0"))
    granted: list[OfficerCommand] = [
        GrantDuty(occurred_on=on, duty=duty, from_on=on) for duty in appointment.duties
    ]
    if appointment.certificate_no:
        number = appointment.certificate_no
        granted.append(QualifyOfficer(occurred_on=on, certificate_no=number, from_on=on))
    for command in granted:
        which = command.model_dump_json()
        handler.handle(Ask(OFFICER, officer, command), context=context(officer, which))
    return officer


def context(officer: OfficerId, which: str) -> Context:
    command_id = uuid5(APPOINTED, f"{officer}/{which}")
    return Context(
        actor=OPERATOR,
        duty=Duty.PERSONNEL,
        command_id=command_id,
        correlation_id=command_id,
    )
