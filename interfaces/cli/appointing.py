"""``huka appoint``: the first officers of a bureau, by whoever runs the machine."""

from datetime import date

from application.organisation.appointing import Appointment, appoint
from application.services import Services
from domain.kernel.claims import Held
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty
from domain.organisation.commands import AppointOfficer, GrantDuty, OfficerCommand
from domain.organisation.officer import OFFICER, ONE_SUBJECT, one_subject
from domain.organisation.vocabulary import OfficerBecause


def duties_of(said: str) -> tuple[Duty, ...]:
    """``SUPERVISION,LEADERSHIP``. Raises ``ValueError`` in one sentence."""
    known = [duty.value for duty in Duty if duty is not Duty.AUTOMATIC]
    names = [name.strip().upper() for name in said.split(",")]
    if not set(names) <= set(known):
        raise ValueError(f"duties are {', '.join(known)}")
    return tuple(Duty(name) for name in dict.fromkeys(names))


def appoint_first(found: Services, appointment: Appointment) -> str:
    """Returns what happened, in one line. Raises ``Refused``."""
    handler, claim = found.counter.handler, one_subject(appointment.subject)
    held = handler.state(ONE_SUBJECT, claim.stream)
    if isinstance(held, Held):
        return already(found, appointment, held)
    check_duties(appointment, found.today())
    officer = appoint(handler, appointment, found.today())
    return f"Appointed {appointment.name} as {officer}, who signs in as {claim.about[0]}."


def already(found: Services, appointment: Appointment, held: Held) -> str:
    """The same again is once; what differs is for an officer of the bureau to change."""
    known = found.counter.authority.caller(appointment.subject).known
    duties = known.duties_on(found.today())
    if (known.name, known.station) != (appointment.name, appointment.station) or not set(
        appointment.duties
    ) <= duties:
        raise Refused(OfficerBecause.SUBJECT_TAKEN)
    return f"{known.name} is {held.by} already."


def check_duties(appointment: Appointment, on: date) -> None:
    """All the duties or none: asked before anything is recorded (INV-01)."""
    said = {"name": appointment.name, "subject": appointment.subject}
    asked: list[OfficerCommand] = [AppointOfficer(occurred_on=on, **said)]
    asked += [
        GrantDuty(occurred_on=on, duty=duty, from_on=on) for duty in appointment.duties
    ]
    state = OFFICER.initial
    for command in asked:
        for event in OFFICER.decide(command, state):
            state = OFFICER.evolve(state, event)
