"""The officers and orders that these tests ask about, and how they are asked."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from application.handling import Ask
from domain.kernel.claims import Take
from domain.kernel.identity import ActorId, OfficerId, StreamId, stream_id
from domain.kernel.messages import Context, Duty, Event, Recorded
from domain.organisation.commands import AppointOfficer, GrantDuty
from domain.organisation.events import DutyGranted
from domain.organisation.officer import OFFICER, ONE_SUBJECT, one_subject
from tests.infrastructure.telling import context

DAY = date(2026, 10, 8)
NOON = datetime(2026, 10, 8, 4, tzinfo=UTC)
LI = OfficerId(stream_id("officer", UUID(int=1)))
WANG = OfficerId(stream_id("officer", UUID(int=2)))


def asked(number: int, actor: str = "officer-li") -> Context:
    """On whose behalf; the number makes the command's id."""
    key = UUID(int=number)
    return Context(
        actor=ActorId(actor), duty=Duty.PERSONNEL, command_id=key, correlation_id=key
    )


def appointing(officer: StreamId = LI, name: str = "李建国") -> Ask[Any, Any, Any]:
    command = AppointOfficer(occurred_on=DAY, name=name, subject="li")
    return Ask(OFFICER, officer, command)


def claiming(officer: StreamId = LI, subject: str = "li") -> Ask[Any, Any, Any]:
    """One name at the identity provider is one officer."""
    claim = one_subject(subject)
    take = Take(occurred_on=DAY, claim=claim, by=officer)
    return Ask(ONE_SUBJECT, claim.stream, take)


def granting(duty: Duty = Duty.LEGAL, from_on: date = DAY) -> Ask[Any, Any, Any]:
    return Ask(OFFICER, LI, GrantDuty(occurred_on=DAY, duty=duty, from_on=from_on))


def entry(stream: StreamId, version: int, event: Event | None = None) -> Recorded[Any]:
    """Something recorded, whatever it is."""
    happened = event or DutyGranted(duty=Duty.LEGAL, from_on=DAY)
    return Recorded(stream, version, NOON, DAY, context(version), happened)


def entries(stream: StreamId, count: int, after: int = 0) -> list[Recorded[Any]]:
    return [entry(stream, version) for version in range(after + 1, after + count + 1)]
