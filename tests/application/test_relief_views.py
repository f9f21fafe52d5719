"""What is seen of grants, in rows, in words and in the database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as forall

from application.deadline_view import DEADLINE
from application.relief.ends import EVENTS
from application.relief.views import PREFERENTIAL_GRANT, GrantRow
from application.relief.words import PHRASES
from domain.kernel.errors import Refused
from domain.kernel.identity import GrantId, StreamId
from domain.kernel.messages import Recorded
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief.commands import GrantCommand
from domain.relief.grant import Unapplied
from domain.relief.grant.states import Expired, Forfeited, InEffect, TurnedDown
from domain.relief.vocabulary import Mismatch, RevocationCause
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.relief.grants import (
    APPLY,
    DAY,
    GRANT,
    LATER,
    OFFICER,
    OTHER,
    PERSON,
    SHOP,
    STATION,
    UNTIL,
    approve,
    claw_back,
    reject,
    resume,
    revoke,
    suspend,
    tick,
    verify,
)
from tests.domain.relief.test_laws import stories
from tests.domain.supervision.examples import numbered

STREAM = numbered("grant", 1)
GRANTED: list[GrantCommand] = [APPLY, verify(), approve()]
AFTER = UNTIL + timedelta(days=1)
JULY, AUGUST = date(2003, 7, 2), date(2003, 8, 20)


def recorded(*asked_for: GrantCommand, stream: StreamId = STREAM) -> list[Recorded[Any]]:
    """What was decided on the day of each command; what is refused is left out."""
    log: list[Recorded[Any]] = []
    for command in asked_for:
        try:
            decided: Sequence[Any] = GRANT.decide(
                command, GRANT.replay(each.event for each in log)
            )
        except Refused:
            continue
        for event in decided:
            day, version = command.occurred_on, len(log) + 1
            log.append(Recorded(stream, version, NOW, day, CONTEXT, event))
    return log


def row(*asked_for: GrantCommand) -> GrantRow:
    (found,) = PREFERENTIAL_GRANT.fold(recorded(*asked_for)).values()
    return found


def test_a_grant_is_seen_from_its_application_to_its_end() -> None:
    applied = row(APPLY)
    assert applied == GrantRow(
        grant_id=GrantId(STREAM),
        household_id=SHOP,
        station=STATION,
        status="APPLIED",
        person_id=PERSON,
        beneficiary=BeneficiaryClass.LAID_OFF,
        policy=Policy.REEMPLOYMENT,
        certificate_kind=Certificate.REEMPLOYMENT,
        certificate_tail="0042",
        sector=Sector.CATERING,
        started_on=APPLY.started_on,
        applied_on=DAY,
    )
    granted = row(*GRANTED)
    assert granted == replace(
        applied,
        status="IN_EFFECT",
        verified_on=DAY,
        verified_by=OFFICER,
        approved_on=LATER,
        document_no="减1号",
        from_month=date(2003, 6, 1),
        until_month=date(2006, 3, 1),
        until_on=UNTIL,
    )
    expired = replace(granted, status="EXPIRED", ended_on=UNTIL)
    assert row(*GRANTED, tick(AFTER)) == expired


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ([APPLY, verify()], "VERIFIED"),
        ([APPLY, verify(photo_matches=False)], "MISMATCH"),
        ([APPLY, reject()], "REJECTED"),
        ([*GRANTED, suspend(JULY)], "SUSPENDED"),
        ([*GRANTED, suspend(JULY), resume(AUGUST)], "IN_EFFECT"),
        ([*GRANTED, revoke(JULY)], "REVOKED"),
    ],
)
def test_a_status_says_which_step_it_is_at(story: list[GrantCommand], status: str) -> None:
    assert row(*story).status == status


def test_what_was_wrong_and_what_is_clawed_back_are_seen() -> None:
    found = row(APPLY, verify(id_holder=OTHER, photo_matches=False))
    assert found.mismatches == (Mismatch.ID_HOLDER, Mismatch.PHOTO)
    assert row(APPLY, verify(id_holder=OTHER), verify(LATER)).mismatches == ()
    taken = row(*GRANTED, revoke(JULY), claw_back(AUGUST), claw_back(AUGUST, 1, "追2号"))
    assert (taken.end_cause, taken.claw_back_from) == (
        RevocationCause.FRAUD,
        date(2003, 6, 1),
    )
    assert (taken.clawed_back_fen, taken.ended_on) == (12_001, JULY)


@forall(stories)
def test_a_row_says_what_the_grant_itself_says(story: list[GrantCommand]) -> None:
    happened = recorded(*story)
    grant = GRANT.replay(each.event for each in happened)
    rows = list(PREFERENTIAL_GRANT.fold(happened).values())
    if isinstance(grant, Unapplied):
        assert rows == []
        return
    (found,) = rows
    assert (found.ended_on is not None) is isinstance(
        grant, TurnedDown | Expired | Forfeited
    )
    if isinstance(grant, InEffect):
        assert (found.status == "SUSPENDED") is (grant.suspended is not None)
    if isinstance(grant, Forfeited):
        assert found.clawed_back_fen == grant.total


def test_inv_31_neither_row_nor_event_holds_a_number_in_clear() -> None:
    """Persons and certificates are pseudonyms; four places of the certificate remain."""
    happened = recorded(*GRANTED, revoke(JULY))
    for each in happened:
        for name, value in vars(each.event).items():
            if name in {"person", "certificate"}:
                kind = "person-" if name == "person" else "certificate-"
                assert value.startswith(kind)
    (found,) = PREFERENTIAL_GRANT.fold(happened).values()
    assert found.person_id.startswith("person-")
    assert len(found.certificate_tail) <= 4
    for clear in ("62010219700101001X", "再就业证0042"):
        with pytest.raises(ValueError, match="validation error"):
            type(APPLY).model_validate(
                {**APPLY.model_dump(), "person": clear, "certificate": clear}
            )
        with pytest.raises(ValueError, match="certificate_tail"):
            type(APPLY).model_validate({**APPLY.model_dump(), "certificate_tail": clear})


@pytest.mark.parametrize(
    ("story", "stands"),
    [
        (GRANTED, "RUNNING"),
        ([*GRANTED, tick(AFTER)], "MET"),
        ([*GRANTED, revoke(JULY)], "LIFTED"),
        ([*GRANTED, tick(AFTER), revoke(AFTER)], "MET"),
    ],
)
def test_the_board_knows_when_a_grant_ends(story: list[GrantCommand], stands: str) -> None:
    (found,) = DEADLINE.fold(recorded(*story)).values()
    assert (found.kind, found.status, found.due_on) == ("GRANT", stands, UNTIL)
    assert found.household_id == SHOP


def test_every_event_and_every_term_has_its_words() -> None:
    assert set(EVENTS) <= PHRASES.events.keys()
    for vocabulary in (
        BeneficiaryClass,
        Policy,
        Certificate,
        Sector,
        Mismatch,
        RevocationCause,
    ):
        for term in vocabulary:
            assert PHRASES.term(term, "zh") != PHRASES.term(term, "en")
    told = [each.event for each in recorded(*GRANTED, revoke(JULY), claw_back(AUGUST))]
    assert [PHRASES.say(event, "zh") for event in told][2:] == [
        (
            "批准减免（减1号）：下岗失业职工，下岗失业人员再就业优惠政策，"
            "自2003-06-01当月至2006-03-10。"
        ),
        "撤销减免（撤1号），弄虚作假：冒用他人证件自2003-06-01当月起的减免予以追缴。",
        "追缴已减免规费120.00元（追1号），累计120.00元。",
    ]
