"""工商管理人员: an officer of the bureau, with duties that begin and end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.claims import Claim, claiming
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identity import StationId
from domain.kernel.messages import Duty
from domain.organisation.commands import (
    AppointOfficer,
    EndDuty,
    GrantDuty,
    OfficerCommand,
    QualifyOfficer,
)
from domain.organisation.events import (
    DutyEnded,
    DutyGranted,
    OfficerAppointed,
    OfficerEvent,
    OfficerQualified,
)
from domain.organisation.vocabulary import SEPARATED, Subject
from domain.organisation.vocabulary import OfficerBecause as Because


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both included; without an end, for good."""

    from_on: date
    until_on: date | None

    def covers(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)

    def meets(self, other: "Span") -> bool:
        starts_in_time = self.until_on is None or other.from_on <= self.until_on
        return starts_in_time and (other.until_on is None or self.from_on <= other.until_on)


@dataclass(frozen=True, slots=True)
class Unappointed:
    """Not, or not yet, with the bureau."""


@dataclass(frozen=True, slots=True)
class Appointed:
    name: str
    subject: str
    station: StationId | None
    duties: tuple[tuple[Duty, Span], ...] = ()
    qualified: tuple[Span, ...] = ()

    def duties_on(self, day: date) -> frozenset[Duty]:
        return frozenset(duty for duty, span in self.duties if span.covers(day))

    def goes_on(self, duty: Duty, day: date) -> bool:
        """Whether a duty is held on a day, and would be on the next."""
        return any(
            held is duty and span.covers(day) and span.until_on != day
            for held, span in self.duties
        )

    def qualified_on(self, day: date) -> bool:
        """Whether an enforcement certificate (执法证) covers this day (APL Art. 42)."""
        return any(span.covers(day) for span in self.qualified)


Officer: TypeAlias = Unappointed | Appointed


def decide(command: OfficerCommand, officer: Officer) -> Sequence[OfficerEvent]:
    match command, officer:
        case AppointOfficer(), Unappointed():
            return [
                OfficerAppointed(
                    name=command.name, subject=command.subject, station=command.station
                )
            ]
        case GrantDuty(), Appointed():
            return grant(command, officer)
        case EndDuty(), Appointed() if officer.goes_on(command.duty, command.occurred_on):
            return [DutyEnded(duty=command.duty, until_on=command.occurred_on)]
        case EndDuty(), Appointed():
            return []
        case QualifyOfficer(), Appointed():
            span = Span(command.from_on, command.until_on)
            check_order(span)
            if span in officer.qualified:
                return []
            return [
                OfficerQualified(
                    certificate_no=command.certificate_no,
                    from_on=command.from_on,
                    until_on=command.until_on,
                )
            ]
        case _:
            raise Refused(Because.NOT_NOW)


def grant(command: GrantDuty, officer: Appointed) -> Sequence[OfficerEvent]:
    """Checked against every duty whose days meet the new one's (INV-01)."""
    span = Span(command.from_on, command.until_on)
    check_order(span)
    at_once = {duty for duty, held in officer.duties if held.meets(span)}
    if (command.duty, span) in officer.duties:
        return []
    if command.duty in SEPARATED and at_once & (SEPARATED - {command.duty}):
        raise Refused(Because.SEPARATED_DUTIES, "duty")
    personnel_meets = Duty.PERSONNEL in at_once | {command.duty}
    if personnel_meets and at_once | {command.duty} != {Duty.PERSONNEL}:
        raise Refused(Because.PERSONNEL_APART, "duty")
    return [
        DutyGranted(duty=command.duty, from_on=command.from_on, until_on=command.until_on)
    ]


def check_order(span: Span) -> None:
    if span.until_on is not None and span.until_on < span.from_on:
        raise Refused(Because.ENDS_BEFORE_IT_BEGINS, "until_on")


def evolve(officer: Officer, event: OfficerEvent) -> Officer:
    match officer, event:
        case Unappointed(), OfficerAppointed():
            return Appointed(event.name, event.subject, event.station)
        case Appointed(), DutyGranted():
            granted = (event.duty, Span(event.from_on, event.until_on))
            return replace(officer, duties=(*officer.duties, granted))
        case Appointed(), DutyEnded():
            return replace(officer, duties=tuple(ended(officer.duties, event)))
        case Appointed(), OfficerQualified():
            span = Span(event.from_on, event.until_on)
            return replace(officer, qualified=(*officer.qualified, span))
        case _:
            raise ValueError(f"{event.topic} cannot follow {officer}")


def ended(
    duties: tuple[tuple[Duty, Span], ...], event: DutyEnded
) -> Sequence[tuple[Duty, Span]]:
    return [
        (duty, replace(span, until_on=event.until_on))
        if duty is event.duty and span.covers(event.until_on)
        else (duty, span)
        for duty, span in duties
    ]


OFFICER: Decider[OfficerCommand, Officer, OfficerEvent] = Decider(
    Unappointed(), decide, evolve
)

ONE_SUBJECT = claiming(otherwise=Because.SUBJECT_TAKEN)


def one_subject(subject: Subject) -> Claim:
    """One name at the identity provider is one officer."""
    return Claim(rule="organisation.one-subject", about=(subject,))
