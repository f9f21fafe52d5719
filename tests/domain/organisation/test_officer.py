"""Officers have duties for days; some duties are never held together."""

from datetime import date, timedelta
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

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
from domain.organisation.officer import OFFICER, ONE_SUBJECT, Appointed, one_subject
from domain.organisation.vocabulary import SEPARATED
from domain.organisation.vocabulary import OfficerBecause as Because
from tests.given import given, told

MAY, JUNE, JULY = date(2003, 5, 1), date(2003, 6, 1), date(2003, 7, 1)
EVE_OF_JUNE = JUNE - timedelta(days=1)
STATION = StationId("620102-01")

APPOINT = AppointOfficer(occurred_on=MAY, name="王建国", subject="wang", station=STATION)
APPOINTED = OfficerAppointed(name="王建国", subject="wang", station=STATION)


def grant(duty: Duty, from_on: date, until_on: date | None = None) -> GrantDuty:
    return GrantDuty(occurred_on=MAY, duty=duty, from_on=from_on, until_on=until_on)


def granted(duty: Duty, from_on: date, until_on: date | None = None) -> DutyGranted:
    return DutyGranted(duty=duty, from_on=from_on, until_on=until_on)


def appointed(*history: OfficerEvent) -> Appointed:
    officer = OFFICER.replay([APPOINTED, *history])
    assert isinstance(officer, Appointed)
    return officer


def test_an_officer_is_appointed() -> None:
    given(OFFICER).when(APPOINT).then(APPOINTED)


def test_nobody_is_appointed_twice() -> None:
    given(OFFICER, APPOINTED).when(APPOINT).refused(Because.NOT_NOW)


def test_only_the_appointed_get_duties() -> None:
    given(OFFICER).when(grant(Duty.LEGAL, MAY)).refused(Because.NOT_NOW)


def test_a_duty_is_granted_from_a_day_on() -> None:
    """O14, O15: 「重新划分管理职能，明确各自的职责任务」. O14: 「“三定方案”」."""
    given(OFFICER, APPOINTED).when(grant(Duty.LEGAL, JUNE)).then(granted(Duty.LEGAL, JUNE))
    officer = appointed(granted(Duty.LEGAL, JUNE))
    assert officer.duties_on(EVE_OF_JUNE) == frozenset()
    assert officer.duties_on(JUNE) == {Duty.LEGAL}


def test_the_same_duty_for_the_same_days_is_granted_once() -> None:
    history = (APPOINTED, granted(Duty.LEGAL, JUNE))
    given(OFFICER, *history).when(grant(Duty.LEGAL, JUNE)).then()


def test_a_duty_does_not_end_before_it_begins() -> None:
    command = grant(Duty.LEGAL, JUNE, EVE_OF_JUNE)
    given(OFFICER, APPOINTED).when(command).refused(Because.ENDS_BEFORE_IT_BEGINS)


@pytest.mark.parametrize(("held", "wanted"), list(combinations(sorted(SEPARATED), 2)))
def test_inv_01_two_separated_duties_are_never_held_at_once(
    held: Duty, wanted: Duty
) -> None:
    """E1: 「登记、收费、管理三分离」."""
    for first, second in [(held, wanted), (wanted, held)]:
        history = (APPOINTED, granted(first, MAY))
        given(OFFICER, *history).when(grant(second, JUNE)).refused(Because.SEPARATED_DUTIES)


def test_inv_01_one_separated_duty_may_follow_another() -> None:
    """O15: 「重新划分管理职能」."""
    history = (APPOINTED, granted(Duty.COLLECTION, MAY, EVE_OF_JUNE))
    command = grant(Duty.SUPERVISION, JUNE)
    given(OFFICER, *history).when(command).then(granted(Duty.SUPERVISION, JUNE))


def test_inv_01_a_single_common_day_is_one_too_many() -> None:
    history = (APPOINTED, granted(Duty.COLLECTION, MAY, JUNE))
    command = grant(Duty.SUPERVISION, JUNE)
    given(OFFICER, *history).when(command).refused(Because.SEPARATED_DUTIES)


def test_inv_01_a_duty_that_is_still_to_come_counts() -> None:
    history = (APPOINTED, granted(Duty.COLLECTION, JULY))
    command = grant(Duty.SUPERVISION, MAY)
    given(OFFICER, *history).when(command).refused(Because.SEPARATED_DUTIES)


def test_inv_01_other_duties_may_be_held_beside_a_separated_one() -> None:
    history = (APPOINTED, granted(Duty.SUPERVISION, MAY))
    command = grant(Duty.LEADERSHIP, JUNE)
    given(OFFICER, *history).when(command).then(granted(Duty.LEADERSHIP, JUNE))


def test_inv_01_whoever_grants_duties_gets_no_other() -> None:
    history = (APPOINTED, granted(Duty.PERSONNEL, MAY))
    given(OFFICER, *history).when(grant(Duty.LEGAL, JUNE)).refused(Because.PERSONNEL_APART)


def test_inv_01_whoever_has_another_duty_does_not_grant_duties() -> None:
    history = (APPOINTED, granted(Duty.LEGAL, MAY))
    command = grant(Duty.PERSONNEL, JUNE)
    given(OFFICER, *history).when(command).refused(Because.PERSONNEL_APART)


def test_a_duty_ends_with_its_last_day() -> None:
    history = (APPOINTED, granted(Duty.LEGAL, MAY))
    ended = DutyEnded(duty=Duty.LEGAL, until_on=JUNE)
    given(OFFICER, *history).when(EndDuty(occurred_on=JUNE, duty=Duty.LEGAL)).then(ended)
    officer = appointed(granted(Duty.LEGAL, MAY), ended)
    assert officer.duties_on(JUNE) == {Duty.LEGAL}
    assert officer.duties_on(JULY) == frozenset()


def test_a_duty_that_nobody_holds_need_not_end() -> None:
    command = EndDuty(occurred_on=JUNE, duty=Duty.LEGAL)
    given(OFFICER, APPOINTED).when(command).then()


def test_a_certificate_covers_its_days() -> None:
    asked = {"certificate_no": "甘01-001", "from_on": MAY, "until_on": JUNE}
    qualify = QualifyOfficer.model_validate({"occurred_on": MAY, **asked})
    qualified = OfficerQualified.model_validate(asked)
    given(OFFICER, APPOINTED).when(qualify).then(qualified)
    given(OFFICER, APPOINTED, qualified).when(qualify).then()
    officer = appointed(qualified)
    assert officer.qualified_on(JUNE)
    assert not officer.qualified_on(JULY)


def test_a_certificate_does_not_end_before_it_begins() -> None:
    command = QualifyOfficer(
        occurred_on=MAY, certificate_no="甘01-001", from_on=JUNE, until_on=MAY
    )
    given(OFFICER, APPOINTED).when(command).refused(Because.ENDS_BEFORE_IT_BEGINS)


def test_one_name_at_the_identity_provider_is_one_claim() -> None:
    assert one_subject("wang").stream == one_subject("wang").stream
    assert one_subject("wang").stream != one_subject("li").stream
    assert ONE_SUBJECT.replay([]) == ONE_SUBJECT.initial


days = st.sampled_from([MAY, EVE_OF_JUNE, JUNE, JULY])
duties = st.sampled_from([*sorted(SEPARATED), Duty.LEGAL, Duty.PERSONNEL])
commands: st.SearchStrategy[OfficerCommand] = st.one_of(
    st.just(APPOINT),
    st.builds(
        GrantDuty,
        occurred_on=days,
        late_entry=st.none(),
        duty=duties,
        from_on=days,
        until_on=st.none() | days,
    ),
    st.builds(EndDuty, occurred_on=days, late_entry=st.none(), duty=duties),
    st.builds(
        QualifyOfficer,
        occurred_on=days,
        late_entry=st.none(),
        certificate_no=st.just("甘01-001"),
        from_on=days,
        until_on=st.none() | days,
    ),
)
stories = st.lists(commands, max_size=12).map(lambda asked: [APPOINT, *asked])


@forall(stories)
@settings(max_examples=100)
def test_inv_01_no_story_ends_with_duties_that_are_kept_apart(
    asked: list[OfficerCommand],
) -> None:
    officer = OFFICER.replay(told(OFFICER, asked))
    assert isinstance(officer, Appointed)
    for day in (MAY, EVE_OF_JUNE, JUNE, JULY):
        held = officer.duties_on(day)
        assert len(held & SEPARATED) <= 1
        assert Duty.PERSONNEL not in held or held == {Duty.PERSONNEL}


@forall(stories, commands)
@settings(max_examples=100)
def test_asking_again_leaves_the_officer_as_it_was(
    asked: list[OfficerCommand], command: OfficerCommand
) -> None:
    history = told(OFFICER, [*asked, command])
    assert OFFICER.replay(told(OFFICER, [*asked, command, command])) == OFFICER.replay(
        history
    )


def test_every_event_can_happen() -> None:
    story: list[OfficerCommand] = [
        APPOINT,
        grant(Duty.LEGAL, MAY),
        EndDuty(occurred_on=JUNE, duty=Duty.LEGAL),
        QualifyOfficer(occurred_on=MAY, certificate_no="甘01-001", from_on=MAY),
    ]
    happened = told(OFFICER, story)
    assert {type(event) for event in happened} == set(get_args(OfficerEvent))
