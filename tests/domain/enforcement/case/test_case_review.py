"""No penalty goes past the review, and whoever investigated does not review."""

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import AssignCaseOfficers, ReturnFromReview
from domain.enforcement.case.events import (
    CaseReturnedFromReview,
    CaseSubmittedForReview,
    LegalReviewPassed,
    ReviewOverdue,
)
from domain.enforcement.case.states import Investigating, Notified
from domain.enforcement.case.vocabulary import ReviewKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import OfficerId
from domain.law.procedure import ReviewClass
from tests.domain.enforcement.case.cases import (
    CONCLUDE,
    DECIDE,
    HE,
    NOTIFY,
    PASS,
    PASS_AGAIN,
    REVIEWER,
    SHE,
    SHOP,
    SUBMIT,
    SUBMIT_AGAIN,
    THIRD,
    TO_CONCLUDE,
    TO_FILE,
    TO_HEARING,
    TO_REVIEW,
    after,
    answer,
    april,
    due_days,
    march,
    on,
    state,
    tick,
)

IN_REVIEW = (*TO_CONCLUDE, SUBMIT)
GIVE_BACK = ReturnFromReview(occurred_on=april(7), reasons="证据不足", reviewer=REVIEWER)
OTHERS = AssignCaseOfficers(
    occurred_on=march(20), officers=frozenset({SHE, THIRD}), reason="改派"
)
LATE = ReviewOverdue(household=SHOP, due_on=april(17))


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        ((), ReviewKind.CASE),
        ((ReviewClass.COMPLEX,), ReviewKind.LEGAL),
        ((ReviewClass.BY_LAW,), ReviewKind.LEGAL),
        ((ReviewClass.ALL_GENERAL,), ReviewKind.CASE),
    ],
)
def test_inv_18_the_four_classes_go_to_the_legal_unit(
    classes: tuple[ReviewClass, ...], kind: ReviewKind
) -> None:
    """O9: 「办公室和法制科」."""
    concluded = on(CONCLUDE, april(1), classes=frozenset(classes))
    [submitted] = answer([*TO_FILE, concluded], SUBMIT)
    assert isinstance(submitted, CaseSubmittedForReview)
    assert submitted.kind is kind
    # Ten working days after 2 April; Monday the 6th is Qingming.
    assert due_days(submitted) == {DeadlineKind.REVIEW: april(17)}


def test_submitting_and_passing_twice_is_once() -> None:
    after(*IN_REVIEW).when(SUBMIT).then()
    after(*TO_REVIEW).when(PASS).then()
    after(*TO_REVIEW, NOTIFY).when(PASS).then()
    other = on(PASS, april(7), reviewer=THIRD)
    after(*TO_REVIEW).when(other).refused(Because.NOT_NOW)


@pytest.mark.parametrize("reviewer", [HE, SHE, THIRD])
@pytest.mark.parametrize("review", [PASS, GIVE_BACK])
def test_inv_15_nobody_reviews_what_they_ever_investigated(
    review: ReturnFromReview, reviewer: OfficerId
) -> None:
    story = (*TO_FILE, OTHERS, CONCLUDE, SUBMIT)
    after(*story).when(on(review, april(7), reviewer=reviewer)).refused(
        Because.REVIEWER_INVESTIGATED, "reviewer"
    )


def test_inv_18_a_review_is_signed() -> None:
    after(*IN_REVIEW).when(on(PASS, april(7), reviewer=None)).refused(
        Because.REVIEWER_UNNAMED, "reviewer"
    )


def test_what_is_returned_is_investigated_again() -> None:
    returned = CaseReturnedFromReview(
        household=SHOP, reviewer=REVIEWER, reasons="证据不足", on=april(7)
    )
    after(*IN_REVIEW).when(GIVE_BACK).then(returned)
    again = state(*IN_REVIEW, GIVE_BACK)
    assert isinstance(again, Investigating)
    assert again.file.conclusion is None


def test_a_late_review_is_said_once() -> None:
    passed = LegalReviewPassed(
        household=SHOP,
        kind=ReviewKind.CASE,
        reviewer=REVIEWER,
        opinion="同意",
        on=april(20),
    )
    overdue = tick(DeadlineKind.REVIEW, april(20))
    after(*IN_REVIEW).when(overdue).then(LATE)
    after(*IN_REVIEW, overdue).when(overdue).then()
    after(*IN_REVIEW).when(on(PASS, april(20))).then(LATE, passed)
    after(*IN_REVIEW, overdue).when(on(PASS, april(20))).then(passed)


def test_inv_18_nothing_is_notified_or_decided_before_the_review() -> None:
    for story in (TO_CONCLUDE, IN_REVIEW):
        after(*story).when(NOTIFY).refused(Because.NOT_REVIEWED)
        after(*story).when(DECIDE).refused(Because.NOT_REVIEWED)


def test_inv_18_after_a_hearing_the_legal_unit_reviews_again() -> None:
    [submitted] = answer(TO_HEARING, SUBMIT_AGAIN)
    assert isinstance(submitted, CaseSubmittedForReview)
    assert submitted.kind is ReviewKind.LEGAL
    assert isinstance(state(*TO_HEARING, SUBMIT_AGAIN, PASS_AGAIN), Notified)
    after(*TO_HEARING, SUBMIT_AGAIN, PASS_AGAIN).when(on(SUBMIT_AGAIN, april(28))).refused(
        Because.NOT_NOW
    )


def test_without_a_hearing_there_is_one_review() -> None:
    after(*TO_REVIEW, NOTIFY).when(SUBMIT_AGAIN).refused(Because.NOT_NOW)
