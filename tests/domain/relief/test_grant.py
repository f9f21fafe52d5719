"""A grant of relief by example."""

from datetime import date, timedelta

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.law.fees import RELIEF, Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief import events
from domain.relief.grant import waives
from domain.relief.vocabulary import GrantBecause as Because
from domain.relief.vocabulary import Mismatch, RevocationCause
from tests.domain.relief.grants import (
    APPLIED,
    APPLY,
    APPROVED,
    DAY,
    GRANT,
    IN_EFFECT,
    LATER,
    OFFICER,
    OTHER,
    OTHER_PAPER,
    PERSON,
    SHOP,
    UNTIL,
    VERIFIED,
    approve,
    claw_back,
    reject,
    resume,
    revoke,
    revoked,
    suspend,
    tick,
    verify,
)
from tests.given import given

EXPIRED = events.GrantExpired(
    household=SHOP, person=PERSON, policy=Policy.REEMPLOYMENT, due_on=UNTIL
)
AFTER = UNTIL + timedelta(days=1)
JULY, AUGUST, SEPTEMBER = date(2003, 7, 2), date(2003, 8, 20), date(2003, 9, 1)
(RELIEF_57,) = RELIEF


def test_a_laid_off_worker_is_granted_relief() -> None:
    """F4, F6: three years from the approval of the business, from the month of asking."""
    given(GRANT).when(APPLY).then(APPLIED)
    given(GRANT, APPLIED).when(verify()).then(VERIFIED)
    given(GRANT, APPLIED, VERIFIED).when(approve()).then(APPROVED)


@pytest.mark.parametrize(
    ("shown", "mismatch"),
    [
        (verify(id_holder=OTHER), Mismatch.ID_HOLDER),
        (verify(certificate_holder=OTHER), Mismatch.CERTIFICATE_HOLDER),
        (verify(certificate=OTHER_PAPER), Mismatch.CERTIFICATE_NO),
        (verify(photo_matches=False), Mismatch.PHOTO),
    ],
)
def test_inv_30_card_certificate_number_and_photo_must_agree(
    shown: object, mismatch: Mismatch
) -> None:
    """F6: 「让投机取巧的人无隙可钻」."""
    found = events.RealNameMismatchFound(
        household=SHOP, mismatches=(mismatch,), verified_by=OFFICER, on=DAY
    )
    given(GRANT, APPLIED).when(shown).then(found)  # type: ignore[arg-type]
    given(GRANT, APPLIED, found).when(approve()).refused(Because.NOT_VERIFIED)
    given(GRANT, APPLIED, found).when(verify(LATER)).then(
        VERIFIED.model_copy(update={"on": LATER})
    )


def test_inv_30_nobody_is_granted_anything_unchecked() -> None:
    given(GRANT, APPLIED).when(approve()).refused(Because.NOT_VERIFIED)


@pytest.mark.parametrize("sector", sorted(RELIEF_57.excluded))
def test_inv_30_excluded_sectors_are_granted_nothing(sector: Sector) -> None:
    said = APPLIED.model_copy(update={"sector": sector})
    given(GRANT, said, VERIFIED).when(approve()).refused(Because.SECTOR_EXCLUDED)
    assert len(RELIEF_57.excluded) == 7


def test_relief_ends_three_years_after_the_start_and_asks_for_one_by_2005() -> None:
    """Three years from the approval of the business, and started by the end of 2005."""
    old = APPLIED.model_copy(update={"started_on": date(2000, 6, 22)})
    given(GRANT, old, VERIFIED).when(approve()).refused(Because.YEARS_ARE_OVER)
    just = APPLIED.model_copy(update={"started_on": date(2000, 6, 23)})
    assert GRANT.decide(approve(), GRANT.replay([just, VERIFIED]))
    new = date(2006, 1, 1)
    late = APPLIED.model_copy(update={"started_on": new, "on": new})
    checked = VERIFIED.model_copy(update={"on": new})
    given(GRANT, late, checked).when(approve(new)).refused(Because.STARTED_TOO_LATE)
    last = late.model_copy(update={"started_on": date(2005, 12, 31)})
    assert GRANT.decide(approve(new), GRANT.replay([last, checked]))


def test_an_application_fits_the_policy_of_its_day() -> None:
    wrong = APPLY.model_copy(update={"policy": Policy.LOCAL})
    given(GRANT).when(wrong).refused(Because.NOT_ENTITLED, "policy")
    paper = APPLY.model_copy(update={"certificate_kind": Certificate.DIPLOMA})
    given(GRANT).when(paper).refused(Because.WRONG_CERTIFICATE, "certificate_kind")
    early = APPLY.model_copy(update={"occurred_on": date(2003, 3, 9)})
    given(GRANT).when(early).refused(Because.NOT_STARTED, "started_on")
    ended = APPLY.model_copy(update={"occurred_on": date(2008, 9, 1)})
    given(GRANT).when(ended).refused(Because.NO_RULE, "occurred_on")


def test_a_graduate_has_one_year_in_2003() -> None:
    said = APPLIED.model_copy(
        update={
            "beneficiary": BeneficiaryClass.GRADUATE,
            "policy": Policy.GRADUATES,
            "certificate_kind": Certificate.DIPLOMA,
        }
    )
    (approved,) = GRANT.decide(approve(), GRANT.replay([said, VERIFIED]))
    assert isinstance(approved, events.GrantApproved)
    assert approved.deadline.due_on == date(2004, 3, 10)


def test_a_rejected_application_is_over() -> None:
    rejected = events.GrantRejected(
        household=SHOP,
        person=PERSON,
        policy=Policy.REEMPLOYMENT,
        reason="人证不符",
        on=LATER,
    )
    given(GRANT, APPLIED).when(reject()).then(rejected)
    given(GRANT, APPLIED, rejected).when(reject()).then()
    given(GRANT, APPLIED, rejected).when(verify(LATER)).refused(Because.NOT_NOW)
    given(GRANT, APPLIED).when(reject(date(2003, 6, 1))).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


def test_the_tick_ends_a_grant_after_its_last_day() -> None:
    given(GRANT, *IN_EFFECT).when(tick(UNTIL)).refused(Because.NOT_YET_DUE)
    given(GRANT, *IN_EFFECT).when(tick(AFTER)).then(EXPIRED)
    given(GRANT, *IN_EFFECT, EXPIRED).when(tick(AFTER)).then()
    given(GRANT, *IN_EFFECT).when(tick(AFTER, DeadlineKind.PAY)).then()
    given(GRANT, *IN_EFFECT).when(suspend(AFTER)).refused(Because.NOT_NOW)


def test_fraud_takes_everything_back() -> None:
    """Also when it comes out after the grant has expired, tick or no tick."""
    taken = revoked(AUGUST)
    given(GRANT, *IN_EFFECT).when(revoke(AUGUST)).then(taken)
    late = revoked(AFTER)
    given(GRANT, *IN_EFFECT, EXPIRED).when(revoke(AFTER)).then(late)
    given(GRANT, *IN_EFFECT).when(revoke(AFTER)).then(EXPIRED, late)
    clawed = events.WaiverClawedBack(
        household=SHOP,
        beneficiary=BeneficiaryClass.LAID_OFF,
        amount=Fen(12_000),
        total=Fen(12_000),
        document_no="追1号",
        on=SEPTEMBER,
    )
    history = (*IN_EFFECT, taken)
    given(GRANT, *history).when(claw_back(SEPTEMBER)).then(clawed)
    given(GRANT, *history, clawed).when(claw_back(SEPTEMBER)).then()
    given(GRANT, *history, clawed).when(claw_back(SEPTEMBER, 1)).refused(
        Because.DOCUMENT_TAKEN, "document_no"
    )
    more = clawed.model_copy(
        update={"amount": Fen(1), "total": Fen(12_001), "document_no": "追2号"}
    )
    given(GRANT, *history, clawed).when(claw_back(SEPTEMBER, 1, "追2号")).then(more)


def test_who_is_no_longer_entitled_keeps_what_was_waived() -> None:
    lapsed = revoke(AUGUST, RevocationCause.NO_LONGER_ENTITLED)
    happened = GRANT.decide(lapsed, GRANT.replay(IN_EFFECT))
    grant = GRANT.replay([*IN_EFFECT, *happened])
    assert waives(grant, AUGUST)
    assert not waives(grant, SEPTEMBER)
    given(GRANT, *IN_EFFECT, *happened).when(claw_back(SEPTEMBER)).refused(
        Because.NOTHING_TO_CLAW_BACK
    )
    given(GRANT, *IN_EFFECT, EXPIRED).when(
        revoke(AFTER, RevocationCause.NO_LONGER_ENTITLED)
    ).refused(Because.NOT_NOW)


def test_inv_29_a_suspended_grant_waives_nothing_meanwhile() -> None:
    history = [*IN_EFFECT, *GRANT.decide(suspend(JULY), GRANT.replay(IN_EFFECT))]
    assert waives(GRANT.replay(history), JULY)  # it ran on the month's first day
    assert not waives(GRANT.replay(history), AUGUST)
    given(GRANT, *history).when(suspend(JULY)).then()
    given(GRANT, *history).when(suspend(AUGUST)).refused(Because.NOT_NOW)
    history += GRANT.decide(resume(AUGUST), GRANT.replay(history))
    given(GRANT, *history).when(resume(AUGUST)).then()
    months = [date(2003, month, 15) for month in range(5, 10)]
    assert [waives(GRANT.replay(history), month) for month in months] == [
        False,
        True,
        True,
        False,
        True,
    ]


def test_inv_29_no_fee_cites_what_was_never_approved_or_had_by_fraud() -> None:
    never: list[list[events.GrantEvent]] = [
        [],
        [APPLIED],
        [APPLIED, VERIFIED],
        [*IN_EFFECT, revoked(AUGUST)],
    ]
    for history in never:
        assert not waives(GRANT.replay(history), JULY)
    assert waives(GRANT.replay([*IN_EFFECT, EXPIRED]), UNTIL)


def test_what_cannot_follow_is_no_history() -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        GRANT.replay([APPLIED, APPROVED])


def test_nothing_is_asked_of_a_grant_that_nobody_applied_for() -> None:
    for command in (verify(), approve(), tick(AFTER)):
        with pytest.raises(Refused):
            GRANT.decide(command, GRANT.initial)
