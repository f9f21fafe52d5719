"""Officers: enough of them (INV-09), none recused, none who also judges (INV-15)."""

from collections.abc import Iterator, Sequence

from application.legal.check.walk import (
    LAW,
    RULES,
    Breach,
    Finding,
    Step,
    Walk,
    after,
    before,
    first,
    ids,
)
from application.words import Words
from domain.enforcement.case import events as cases
from domain.kernel.identity import OfficerId

ASSIGNS = (cases.CaseFiled, cases.CaseOfficersAssigned)


def too_few(walk: Walk) -> Iterator[Finding]:
    """INV-09: the case in the hands of fewer officers than the law of the day asks for."""
    for step in walk.all(*ASSIGNS):
        rule, count = walk.rules(step).patrol, len(set(step.event.officers))
        if rule is not None and count < rule.officers_at_least:
            yield Breach(
                "INV-09",
                rule.article,
                Words(
                    f"The case was given to {count} officer(s); the law asks for at least "
                    f"{rule.officers_at_least}.",
                    f"本案办案人员{count}人，少于法定的{rule.officers_at_least}人。",
                ),
                ids(step),
            )


def reviewer_investigated(walk: Walk) -> Iterator[Finding]:
    """INV-15: whoever was ever assigned to the case does not review it."""
    for step in walk.all(cases.LegalReviewPassed, cases.CaseReturnedFromReview):
        assigned = assigning(walk.steps, step.event.reviewer)
        if assigned is not None:
            yield Breach(
                "INV-15",
                walk.article(step, f"{RULES} Art. 49"),
                Words(
                    "The reviewer is one of those who investigated the case.",
                    "审核人员同时是本案的办案人员。",
                ),
                ids(assigned, step),
            )


def chair_investigated(walk: Walk) -> Iterator[Finding]:
    """INV-15: nor do they preside over its hearing."""
    for step in walk.all(cases.HearingCalled, cases.HearingHeld):
        assigned = assigning(walk.steps, step.event.chair)
        if assigned is not None:
            yield Breach(
                "INV-15",
                walk.article(step, f"{LAW} Art. 64"),
                Words(
                    "Whoever presides over the hearing is one of those who investigated.",
                    "听证主持人同时是本案的调查人员。",
                ),
                ids(assigned, step),
            )


def recused(walk: Walk) -> Iterator[Finding]:
    """INV-15: a recused officer is not assigned again, and is replaced where too few are
    left to go on."""
    for step in walk.all(cases.RecusalDecided):
        if not step.event.granted:
            continue
        later = after(walk.steps, step)
        shown = assigning(later, step.event.officer) or _not_replaced(walk, step, later)
        if shown is not None:
            yield Breach(
                "INV-15",
                None,
                Words(
                    "An officer was recused and assigned again, or never replaced.",
                    "已决定回避的人员又被指派办案，或者回避后未补足办案人员。",
                ),
                ids(step, shown),
            )


def _not_replaced(walk: Walk, step: Step, later: Sequence[Step]) -> Step | None:
    """The conclusion, where too few were left and nobody was assigned before it."""
    rule = walk.rules(step).patrol
    team = _team(before(walk.steps, step)) - {step.event.officer}
    if rule is None or len(team) >= rule.officers_at_least:
        return None
    next_ = first(later, cases.CaseOfficersAssigned, cases.InvestigationConcluded)
    concluded = next_ and isinstance(next_.event, cases.InvestigationConcluded)
    return next_ if concluded else None


def _team(history: Sequence[Step]) -> frozenset[OfficerId]:
    """Whoever has the case after a history."""
    team: frozenset[OfficerId] = frozenset()
    for step in history:
        match step.event:
            case (
                cases.CaseFiled(officers=officers)
                | cases.CaseOfficersAssigned(officers=officers)
            ):
                team = frozenset(officers)
            case cases.RecusalDecided(officer=officer, granted=True):
                team -= {officer}
            case _:
                pass
    return team


def assigning(history: Sequence[Step], officer: OfficerId) -> Step | None:
    """The event that gave the case to an officer."""
    return next(
        (
            step
            for step in history
            if isinstance(step.event, ASSIGNS) and officer in step.event.officers
        ),
        None,
    )
