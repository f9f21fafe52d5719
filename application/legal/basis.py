"""The basis (依据) of every event: its rule set, its articles, how sure we are of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from application.deadline_view import started
from application.legal.cites import LAW, RULES, Cite, law, rules
from application.legal.further import FURTHER, NOT_OF_FOOD
from domain.enforcement.bands import CITED
from domain.enforcement.case import events as cases
from domain.enforcement.case.vocabulary import MeasureKind
from domain.enforcement.execution import events as executions
from domain.enforcement.rectification import events as orders
from domain.kernel.identity import RuleId
from domain.kernel.messages import Event, Recorded
from domain.law.procedure import APL_2021
from domain.law.rule import Confidence
from domain.law.rulebook import RuleBook
from domain.patrol import events as patrol
from domain.supervision.aftercare import events as aftercare

H = Confidence.H
APL_1996 = date(1996, 10, 1)
UNTIL_2021 = APL_2021 - timedelta(days=1)
FORCE = "行政强制法"
COMPLAINTS = "市场监督管理投诉举报处理暂行办法"
DETAILS = "市场主体登记管理条例实施细则"

INSTRUMENTS: Mapping[str, str] = {
    "PROC-1996": "工商行政管理机关行政处罚程序暂行规定 (1996)",
    "PROC-2007": "工商行政管理机关行政处罚程序规定 (2007)",
    "PROC-2018": "市场监督管理行政处罚程序暂行规定 (2018)",
    "PROC-2021": RULES,
}
"""What the procedure of a case is called, where no article of a step is known."""


EXTENDED_2007 = Cite(
    "工商行政管理机关行政处罚程序规定 Art. 57", H, date(2007, 10, 1), date(2019, 3, 31)
)
TWO_OFFICERS = (
    Cite(f"{LAW} 1996 Art. 37", H, APL_1996, UNTIL_2021),
    *law("42"),
)
ORDERED = (Cite(f"{LAW} 1996 Art. 23", H, APL_1996, UNTIL_2021), *law("28"))
INFORMED = (Cite(f"{COMPLAINTS} Art. 31", from_on=date(2020, 1, 1)),)
SERVED = (Cite(f"{LAW} Art. 61; {RULES} Art. 81"),)
RELIEVED = (Cite(f"{LAW} Art. 66; {RULES} Art. 74, 76"),)
REVIEWED = (Cite(f"{LAW} Art. 58; {RULES} Art. 49, 50, 52"),)

STEPS: Mapping[type[Event], tuple[Cite, ...]] = {
    patrol.PatrolStarted: TWO_OFFICERS,
    orders.RectificationOrderIssued: ORDERED,
    cases.LeadReceived: rules("18"),
    cases.LeadVerificationExtended: rules("18"),
    cases.LeadVerificationOverdue: rules("18"),
    cases.CaseFiled: rules("19"),
    cases.FilingDeclined: rules("20"),
    cases.InformantTold: INFORMED,
    cases.InformantNotTold: INFORMED,
    cases.CaseOfficersAssigned: TWO_OFFICERS,
    cases.InvestigationSuspended: rules("46"),
    cases.InvestigationResumed: rules("46"),
    cases.CaseTimeLimitExtended: (EXTENDED_2007, *rules("64")),
    cases.CaseDecisionOverdue: (EXTENDED_2007, *rules("64")),
    cases.CaseSubmittedForReview: REVIEWED,
    cases.CaseReturnedFromReview: rules("53"),
    cases.LegalReviewPassed: REVIEWED,
    cases.ReviewOverdue: rules("55"),
    cases.PreDecisionNoticeServed: (
        Cite(f"{LAW} 1996 Art. 31", H, APL_1996, date(2007, 9, 30)),
        *law("44"),
    ),
    cases.RepresentationsReceived: law("45"),
    cases.RightsWaived: law("62"),
    cases.RightsLapsed: rules("57"),
    cases.HearingRequested: law("63, 64"),
    cases.HearingCalled: law("64"),
    cases.HearingHeld: law("64"),
    cases.HearingWithdrawn: law("64"),
    cases.CollectiveDiscussionHeld: (
        Cite(f"{LAW} 1996 Art. 38", H, APL_1996, UNTIL_2021),
        Cite(f"{LAW} Art. 57; {RULES} Art. 60"),
    ),
    cases.NoPenaltyDecided: law("33"),
    cases.DecisionServed: SERVED,
    cases.DecisionServiceOverdue: SERVED,
    cases.CaseClosed: rules("77"),
    cases.CaseClosingOverdue: rules("77"),
    cases.CaseArchived: (Cite(f"{LAW} Art. 47; {RULES} Art. 78, 79"),),
    executions.ExecutionOpened: law("67"),
    executions.FinePaid: law("67"),
    executions.DeferralGranted: RELIEVED,
    executions.InstalmentsGranted: RELIEVED,
    executions.DemandIssued: (Cite(f"{FORCE} Art. 54", from_on=date(2012, 1, 1)),),
    executions.CourtEnforcementApplied: (
        Cite(f"{FORCE} Art. 53", from_on=date(2012, 1, 1)),
    ),
    aftercare.SpecialMarkSet: (Cite(f"{DETAILS} Art. 67", from_on=date(2022, 3, 1)),),
    **FURTHER,
}
"""The article of a step by the day it was taken: only what was read, or is remembered for
sure. Steps that stand here for no day have the instrument of their rule set.
"""

HOLDS: Mapping[type[Event], tuple[Cite, ...]] = {
    cases.MeasureTaken: rules("33"),
    cases.MeasureLapsed: rules("35"),
}
"""Of evidence only: sealing and seizing have the article of their own deadline."""


@dataclass(frozen=True, slots=True)
class RuleCited:
    """A rule that an event names, with its article where one is known."""

    rule_id: RuleId
    article: str | None


@dataclass(frozen=True, slots=True)
class Basis:
    """What an event rests on. ``article`` is the step's own; ``instrument`` names the
    procedure of its day where the step has no article; ``rules`` are those that the event
    itself names, by its deadlines, its bands, its surcharge."""

    rule_set: RuleId | None
    instrument: str | None
    article: str | None
    confidence: Confidence | None
    rules: tuple[RuleCited, ...]


def basis(recorded: Recorded[Any], book: RuleBook) -> Basis:
    """The basis of one event, by what it says itself and by the law of its day."""
    cite = next(
        (each for each in _cites(recorded) if each.holds_on(recorded.occurred_on)), None
    )
    rule_set = recorded.context.rule_set
    of_procedure = recorded.event.topic.startswith("enforcement.") and not _elsewhere(
        recorded
    )
    instrument = INSTRUMENTS.get(rule_set or "") if of_procedure and cite is None else None
    return Basis(
        rule_set=rule_set,
        instrument=instrument,
        article=cite.article if cite else None,
        confidence=cite.confidence if cite else None,
        rules=tuple(dict.fromkeys(_named(recorded.event, book))),
    )


def _elsewhere(recorded: Recorded[Any]) -> bool:
    """What another register tells was done under whatever rules held there."""
    return isinstance(recorded.event, cases.CaseTranscribed | cases.CaseOutcomeTranscribed)


def _cites(recorded: Recorded[Any]) -> tuple[Cite, ...]:
    kind = getattr(recorded.event, "kind", None)
    if type(recorded.event) in HOLDS:
        return HOLDS[type(recorded.event)] if kind is MeasureKind.HOLD else ()
    if type(recorded.event) in NOT_OF_FOOD:
        return () if recorded.event.food else NOT_OF_FOOD[type(recorded.event)]
    return STEPS.get(type(recorded.event), ())


def _named(event: Event, book: RuleBook) -> Iterator[RuleCited]:
    for deadline in started(event):
        yield RuleCited(deadline.rule_id, deadline.article)
    named = (*getattr(event, "bands", ()), *getattr(event, "rules", ()))
    for rule_id in named:
        yield RuleCited(rule_id, articles(book).get(rule_id))
    for act in getattr(event, "acts", ()):
        for cited in (each.cited for each in act.provisions if each.cited is not None):
            yield RuleCited(CITED, f"{cited.instrument} {cited.article}")


@lru_cache(maxsize=4)
def articles(book: RuleBook) -> Mapping[RuleId, str | None]:
    """The instrument and article of every rule of the book, by its id."""
    return {rule.id: rule.article for rule in book}
