"""Review (审核): no penalty before it has passed where it is due (INV-18)."""

from collections.abc import Iterator

from application.legal.check.walk import (
    LAW,
    RULES,
    Breach,
    Decided,
    Finding,
    Step,
    Unknown,
    Walk,
    after,
    first,
    ids,
    last,
)
from application.words import Words
from domain.enforcement.case import events as cases
from domain.enforcement.case.vocabulary import ReviewKind
from domain.law.procedure import LegalReview, ReviewClass
from domain.law.rule import Confidence

UNSURE = frozenset({Confidence.M, Confidence.L})


def not_reviewed(walk: Walk) -> Iterator[Finding]:
    """INV-18: by the legal unit where the rules of the day name the case, otherwise by
    case review where they have it. What nobody could confirm is not asserted as law."""
    for decided in walk.decided:
        procedure = walk.rules(decided.step).procedure
        if procedure is None or procedure.legal_review is None:
            continue
        wanted = _wanted(procedure.legal_review, decided)
        if wanted is None or _passed(decided, wanted):
            continue
        if procedure.confidence_in("legal_review") in UNSURE:
            yield _unconfirmed(decided.step)
        else:
            yield _breach(walk, decided, wanted)


def _wanted(rule: LegalReview, decided: Decided) -> frozenset[ReviewKind] | None:
    """Which reviews would do; None where none is due."""
    classes = set(decided.concluded.event.classes) if decided.concluded else set()
    if first(decided.before, cases.HearingHeld):
        classes.add(ReviewClass.HEARING_AND_MAJOR_RIGHTS)
    if ReviewClass.ALL_GENERAL in rule.scope:
        return frozenset(ReviewKind)
    if rule.scope & classes:
        return frozenset({ReviewKind.LEGAL})
    return frozenset(ReviewKind) if rule.otherwise_case_review else None


def _passed(decided: Decided, wanted: frozenset[ReviewKind]) -> bool:
    """After whatever sent it back, and by a review of the right kind."""
    returned = last(decided.before, cases.CaseReturnedFromReview)
    since = after(decided.before, returned) if returned else decided.before
    return any(
        isinstance(step.event, cases.LegalReviewPassed) and step.event.kind in wanted
        for step in since
    )


def _breach(walk: Walk, decided: Decided, wanted: frozenset[ReviewKind]) -> Breach:
    if ReviewKind.CASE in wanted:
        article = f"{RULES} Art. 52"
        said = Words(
            "A penalty was decided without a review that passed it.",
            "未经审核通过即作出行政处罚决定。",
        )
    else:
        article = f"{LAW} Art. 58; {RULES} Art. 50"
        said = Words(
            "A penalty was decided without the legal unit's review.",
            "未经法制审核通过即作出行政处罚决定。",
        )
    shown = last(decided.before, cases.LegalReviewPassed, cases.CaseReturnedFromReview)
    return Breach(
        "INV-18",
        walk.article(decided.step, article),
        said,
        ids(decided.concluded, shown, decided.step),
    )


def _unconfirmed(step: Step) -> Unknown:
    return Unknown(
        "INV-18",
        Words(
            "No review is recorded; whether the rules of the day asked for one could not "
            "be confirmed.",
            "无审核记录；当时的规定是否要求审核，尚未核实。",
        ),
        ids(step),
    )
