"""Terms: what was done after its day, or is still to be done (INV-19 and the others)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from application.legal.check.walk import (
    Breach,
    Finding,
    Step,
    Walk,
    after,
    before,
    deadlines,
    first,
    ids,
    last,
)
from application.legal.explaining import KINDS
from application.words import Words
from domain.enforcement.case import events as cases
from domain.enforcement.rectification import events as orders
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.messages import Event
from domain.law.rule import NotCounted

Events = tuple[type[Event], ...]


@dataclass(frozen=True, slots=True)
class Ends:
    """What keeps a term; what takes it away; how it is noted that it passed."""

    keeps: Events
    lifts: Events
    notes: Events


OVER: Events = (cases.CaseTransferred, cases.InvestigationTerminated)
GONE: Events = (cases.DecisionRevoked, cases.CaseReopened)

TERMS: Mapping[DeadlineKind, Ends] = {
    DeadlineKind.FILE: Ends(
        (cases.CaseFiled, cases.FilingDeclined, cases.CaseTransferred),
        (),
        (cases.LeadVerificationOverdue,),
    ),
    DeadlineKind.INFORM: Ends((cases.InformantTold,), (), (cases.InformantNotTold,)),
    DeadlineKind.REVIEW: Ends(
        (cases.LegalReviewPassed, cases.CaseReturnedFromReview),
        OVER,
        (cases.ReviewOverdue,),
    ),
    DeadlineKind.SERVE: Ends(
        (cases.DecisionServed,), GONE, (cases.DecisionServiceOverdue,)
    ),
    DeadlineKind.CLOSE: Ends((cases.CaseClosed,), GONE, (cases.CaseClosingOverdue,)),
}
OF_ORDERS = Ends(
    (orders.RectificationOrderServed,),
    (orders.RectificationOrderWithdrawn,),
    (orders.RectificationServiceOverdue,),
)
OF_DECISION = Ends(
    (cases.PenaltyDecided, cases.NoPenaltyDecided, cases.ViolationNotEstablished),
    (*OVER, cases.CaseReopened),
    (cases.CaseDecisionOverdue,),
)
EXTENDS: Events = (cases.CaseTimeLimitExtended, cases.LeadVerificationExtended)
STARTS_AGAIN: Events = (
    cases.InvestigationResumed,
    cases.HearingHeld,
    cases.HearingWithdrawn,
)


def passed(walk: Walk) -> Iterator[Finding]:
    """6.6: filing, telling the informant, review, service, closing: each in its term."""
    for kind, ends in TERMS.items():
        yield from _passed(walk, walk.steps, kind, ends, "6.6")


def order_served_late(walk: Walk) -> Iterator[Finding]:
    """6.4: an order to rectify is served within its term."""
    for _, history in walk.of_kind("rectification"):
        yield from _passed(walk, history, DeadlineKind.SERVE, OF_ORDERS, "6.4")


def decided_late(walk: Walk) -> Iterator[Finding]:
    """INV-19: decided within the limit, as it was extended and as it stood still. Where
    the rules of the day knew no limit, there is none to pass."""
    for history in walk.rounds:
        yield from _passed(walk, history, DeadlineKind.DECIDE, OF_DECISION, "INV-19")


def _stands_still(walk: Walk, history: Sequence[Step], deadline: Deadline) -> bool:
    """Whether the limit to decide waits at the end of a history, for the investigation or
    for a hearing, by the rules of the day on which it began."""
    waits = last(history, cases.InvestigationSuspended, cases.HearingRequested)
    procedure = walk.book.on(deadline.starts_on).procedure
    if (
        deadline.kind is not DeadlineKind.DECIDE
        or waits is None
        or waits.occurred_on > deadline.due_on
        or first(after(history, waits), *STARTS_AGAIN)
        or procedure is None
        or procedure.decide_within is None
    ):
        return False
    event = waits.event
    suspended = isinstance(event, cases.InvestigationSuspended)
    why = event.why if suspended else NotCounted.HEARING
    return why in procedure.decide_within.excluded


def _passed(
    walk: Walk, history: Sequence[Step], kind: DeadlineKind, ends: Ends, rule: str
) -> Iterator[Finding]:
    for step, deadline in deadlines(history, kind):
        later = after(history, step)
        done, noted = first(later, *ends.keeps), first(later, *ends.notes)
        again = next((each for each, _ in deadlines(later, kind)), None)
        if again and _before(again, done):
            past = before(history, again)
            if _extended_late(again, deadline) and not _stands_still(walk, past, deadline):
                yield _late(rule, deadline, step, noted, again)
            continue
        settled = first(later, *ends.keeps, *ends.lifts)
        if settled is None and _stands_still(walk, history, deadline):
            continue
        on = settled.occurred_on if settled else walk.on
        if on > deadline.due_on:
            yield _late(rule, deadline, step, noted, settled)


def _extended_late(again: Step, deadline: Deadline) -> bool:
    return isinstance(again.event, EXTENDS) and again.occurred_on > deadline.due_on


def _before(step: Step, done: Step | None) -> bool:
    return done is None or step.version < done.version


def _late(
    rule: str, deadline: Deadline, step: Step, noted: Step | None, shown: Step | None
) -> Breach:
    kind, due_on = KINDS[deadline.kind], deadline.due_on
    if shown is None:
        said = Words(
            f"{kind.en}: due on {due_on}, and still not settled.",
            f"{kind.zh}：{due_on}届满，至今未办结。",
        )
    elif isinstance(shown.event, EXTENDS):
        said = Words(
            f"{kind.en}: due on {due_on}, extended on {shown.occurred_on} only.",
            f"{kind.zh}：{due_on}届满，{shown.occurred_on}才办理延期。",
        )
    else:
        said = Words(
            f"{kind.en}: due on {due_on}, settled on {shown.occurred_on} only.",
            f"{kind.zh}：{due_on}届满，{shown.occurred_on}才办结。",
        )
    return Breach(rule, deadline.article, said, ids(step, noted, shown))
