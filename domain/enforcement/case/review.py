"""审核: whoever investigated does not review, and no penalty goes past it (INV-18)."""

from collections.abc import Sequence

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_impartial, check_not_before
from domain.enforcement.case.commands import (
    PassReview,
    ReturnFromReview,
    SubmitForReview,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseReturnedFromReview,
    CaseSubmittedForReview,
    LegalReviewPassed,
    ReviewOverdue,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import InReview
from domain.enforcement.case.vocabulary import ReviewKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId
from domain.law.procedure import LegalReview, ProcedureRules, ReviewClass


def classes_of(file: File) -> frozenset[ReviewClass]:
    """The classes of 法制审核 that a case falls under; a hearing adds its own."""
    stated = frozenset(file.conclusion.classes if file.conclusion else ())
    return stated | {ReviewClass.HEARING_AND_MAJOR_RIGHTS} if file.heard else stated


def kind_of(file: File, rules: ProcedureRules) -> ReviewKind:
    review = rules.legal_review
    if review is not None and _is_legal(file, review):
        return ReviewKind.LEGAL
    if review is not None and review.otherwise_case_review:
        return ReviewKind.CASE
    raise Refused(Because.NO_RULE, "occurred_on")


def _is_legal(file: File, review: LegalReview) -> bool:
    all_general = ReviewClass.ALL_GENERAL in review.scope
    return all_general or not review.scope.isdisjoint(classes_of(file))


def is_due_after_hearing(file: File, rules: ProcedureRules) -> bool:
    """Whether a hearing was held that the legal unit has yet to look at."""
    review = rules.legal_review
    return (
        file.review_after_hearing
        and review is not None
        and ReviewClass.HEARING_AND_MAJOR_RIGHTS in review.scope
    )


def is_to_be_discussed(file: File, rules: ProcedureRules) -> bool:
    """集体讨论: complex and major cases at all times, today all of the four classes."""
    classes, review = classes_of(file), rules.legal_review
    if ReviewClass.COMPLEX in classes:
        return True
    return (
        review is not None
        and review.collective_discussion
        and not review.scope.isdisjoint(classes)
    )


def submit(command: SubmitForReview, file: File, law: Law) -> Sequence[CaseEvent]:
    check_not_before(file.since, command)
    day = command.occurred_on
    rules = law.procedure(day)
    within = rules.review_within
    return [
        CaseSubmittedForReview(
            household=file.household,
            kind=kind_of(file, rules),
            deadline=law.deadline(
                within.term if within else None, DeadlineKind.REVIEW, day
            ),
            on=day,
        )
    ]


def give_back(command: ReturnFromReview, case: InReview) -> Sequence[CaseEvent]:
    return [
        *_late(command, case),
        CaseReturnedFromReview(
            household=case.file.household,
            reviewer=_reviewer(command, case.file),
            reasons=command.reasons,
            on=command.occurred_on,
        ),
    ]


def let_pass(command: PassReview, case: InReview) -> Sequence[CaseEvent]:
    return [
        *_late(command, case),
        LegalReviewPassed(
            household=case.file.household,
            kind=case.kind,
            reviewer=_reviewer(command, case.file),
            opinion=command.opinion,
            on=command.occurred_on,
        ),
    ]


def is_passed_so(command: PassReview, file: File) -> bool:
    passed = file.passed
    return passed is not None and (passed.reviewer, passed.opinion, passed.on) == (
        command.reviewer,
        command.opinion,
        command.occurred_on,
    )


def _late(command: PassReview | ReturnFromReview, case: InReview) -> Sequence[CaseEvent]:
    check_not_before(case.file.since, command)
    by = case.deadline
    if case.overdue or by is None or command.occurred_on <= by.due_on:
        return []
    return [ReviewOverdue(household=case.file.household, due_on=by.due_on)]


def _reviewer(command: PassReview | ReturnFromReview, file: File) -> OfficerId:
    if command.reviewer is None:
        raise Refused(Because.REVIEWER_UNNAMED, "reviewer")
    check_impartial(command.reviewer, file, Because.REVIEWER_INVESTIGATED, "reviewer")
    return command.reviewer
