"""What is seen of officers, and who may ask for what about them."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from application.desk import Asked
from application.organisation.service import officers, station
from application.organisation.views import OFFICER, DutyHeld, OfficerRow
from domain.kernel.claims import Take
from domain.kernel.identity import ActorId, OfficerId, StationId, StreamId, stream_id
from domain.kernel.messages import Context, Duty, Recorded
from domain.organisation import officer
from domain.organisation.commands import AppointOfficer
from domain.organisation.events import (
    DutyEnded,
    DutyGranted,
    OfficerAppointed,
    OfficerEvent,
    OfficerQualified,
)

WANG = OfficerId(stream_id("officer", UUID(int=1)))
STATION = StationId("620102-01")
MAY, JUNE, JULY = date(2003, 5, 1), date(2003, 6, 1), date(2003, 7, 1)
NOON = datetime(2003, 5, 1, 4, tzinfo=UTC)
CONTEXT = Context(
    actor=ActorId("tick"),
    duty=Duty.AUTOMATIC,
    command_id=UUID(int=0),
    correlation_id=UUID(int=0),
)
APPOINTED = OfficerAppointed(name="王建国", subject="wang", station=STATION)
SUPERVISES = DutyGranted(duty=Duty.SUPERVISION, from_on=MAY)
DESK = officers(officer.OFFICER)


def seen(*happened: OfficerEvent) -> OfficerRow:
    history = [
        Recorded(WANG, version, NOON, MAY, CONTEXT, event)
        for version, event in enumerate((APPOINTED, *happened), 1)
    ]
    return OFFICER.fold(history)[WANG]


def test_an_officer_is_seen_with_every_duty_and_its_days() -> None:
    assert seen(SUPERVISES).duties == (DutyHeld(Duty.SUPERVISION, MAY),)


def test_a_duty_that_ended_keeps_its_last_day() -> None:
    """O14: 「“三定方案”」."""
    row = seen(SUPERVISES, DutyEnded(duty=Duty.SUPERVISION, until_on=JUNE))
    assert row.duties == (DutyHeld(Duty.SUPERVISION, MAY, JUNE),)


def test_only_the_duty_that_runs_is_ended() -> None:
    later = DutyGranted(duty=Duty.SUPERVISION, from_on=JULY)
    row = seen(SUPERVISES, later, DutyEnded(duty=Duty.SUPERVISION, until_on=JUNE))
    assert row.duties == (
        DutyHeld(Duty.SUPERVISION, MAY, JUNE),
        DutyHeld(Duty.SUPERVISION, JULY),
    )


def test_of_two_certificates_the_one_that_ends_last_is_seen() -> None:
    long = OfficerQualified(certificate_no="甘A-1", from_on=MAY, until_on=JULY)
    short = OfficerQualified(certificate_no="甘A-2", from_on=MAY, until_on=JUNE)
    for row in (seen(long, short), seen(short, long)):
        assert (row.qualified_from, row.qualified_until) == (MAY, JULY)


def test_a_certificate_for_good_outlasts_every_other() -> None:
    for_good = OfficerQualified(certificate_no="甘A-1", from_on=JUNE)
    short = OfficerQualified(certificate_no="甘A-2", from_on=MAY, until_on=JUNE)
    for row in (seen(for_good, short), seen(short, for_good)):
        assert (row.qualified_from, row.qualified_until) == (JUNE, None)


def test_without_a_certificate_there_are_no_days() -> None:
    assert seen().qualified_from is None


def test_only_personnel_may_ask_anything_of_officers() -> None:
    """O9: 「办公室和法制科」."""
    assert {duty for verb in DESK.verbs for duty in verb.duties} == {Duty.PERSONNEL}


def test_an_appointment_takes_the_name_at_the_identity_provider() -> None:
    appoint = AppointOfficer(occurred_on=MAY, name="王建国", subject="wang")
    nobody: Any = None
    asked = Asked(appoint, StreamId(WANG), nobody, nobody, nobody)
    (claim,) = DESK.verb(AppointOfficer).claims(asked)
    about = officer.one_subject("wang")
    assert claim.stream == about.stream
    assert claim.command == Take(occurred_on=MAY, claim=about, by=WANG)


def test_an_officer_of_the_bureau_itself_is_of_no_station() -> None:
    assert station(officer.Appointed("李主任", "li", None)) is None
    assert station(officer.Appointed("王建国", "wang", STATION)) == STATION
