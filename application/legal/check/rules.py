"""Every rule of the check, listed once; and the check itself."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from application.legal.check import (
    decision,
    execution,
    measures,
    notice,
    officers,
    orders,
    review,
    revocation,
    terms,
    transcribed,
)
from application.legal.check.walk import Breach, Finding, Rule, Unknown, Walk
from application.legal.whole import Touched
from application.reading import AsOf
from application.words import Words
from domain.kernel.calendar import WorkCalendar
from domain.kernel.identity import StreamId
from domain.law.rulebook import RuleBook

CHECKS: tuple[Rule, ...] = (
    officers.too_few,
    officers.reviewer_investigated,
    officers.chair_investigated,
    officers.recused,
    terms.passed,
    terms.order_served_late,
    terms.decided_late,
    measures.kept_too_long,
    notice.not_notified,
    notice.unheard,
    notice.hearing_cut_off,
    notice.not_held,
    notice.heavier_than_notified,
    review.not_reviewed,
    decision.no_order_before,
    decision.outside_the_band,
    execution.closed_without_ground,
    execution.surcharge_above_the_cap,
    revocation.not_carried_out,
    revocation.particulars_missing,
    revocation.not_watched,
    revocation.restricted_without_finding,
    orders.no_time_to_comply,
    orders.escalated_too_early,
    orders.not_taken_up,
    orders.overlooked,
    transcribed.untold,
)

TITLES: Mapping[str, Words] = {
    "6.4": Words("service of an order to rectify", "责令改正送达期限"),
    "6.6": Words("the terms of the procedure", "办案各环节期限"),
    "6.7": Words("the surcharge", "加处罚款"),
    "INV-09": Words("at least two officers", "执法人员不少于两人"),
    "INV-10": Words("the term of an order to rectify", "整改期限"),
    "INV-11": Words("what was not obeyed is taken up", "逾期未改正须移送查处"),
    "INV-13": Words("an order to correct before the fine", "先责令改正再罚款"),
    "INV-14": Words("the fine within its band", "罚款幅度"),
    "INV-15": Words("who investigates does not judge", "调查与审核、听证分离"),
    "INV-16": Words("notice and hearing", "告知与听证"),
    "INV-17": Words("not heavier than notified", "不得重于告知内容"),
    "INV-18": Words("review before the decision", "决定前审核"),
    "INV-19": Words("the limit to decide", "办案期限"),
    "INV-21": Words("the ground for closing", "结案事由"),
    "INV-22": Words("a revocation on the card", "吊销记录"),
    "INV-23": Words("the bar from office", "任职限制"),
    "INV-25": Words("one supervision for a revocation", "吊销后立案监管"),
    "INV-46": Words("nothing is kept beyond its day", "强制措施期限"),
}
"""What the rules are about, by their numbers."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the check found in one case: breaches, and what nobody can tell."""

    case: StreamId
    on: date
    breaches: tuple[Breach, ...]
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True, slots=True)
class Checker:
    """The law and the calendar by which histories are checked."""

    book: RuleBook
    calendar: WorkCalendar

    def check(self, case: StreamId, histories: Touched, on: date) -> Findings:
        """Walks a recorded history, of whatever origin, as it stood on a day."""
        then = {name: AsOf(on).of(history) for name, history in histories.items()}
        walk = Walk(case, then, on, self.book, self.calendar)
        found: list[Finding] = [each for rule in CHECKS for each in rule(walk)]
        return Findings(
            case=case,
            on=on,
            breaches=tuple(each for each in found if isinstance(each, Breach)),
            unknown=tuple(each for each in found if isinstance(each, Unknown)),
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """Many cases at once: how many of them break which rule, with the first examples."""

    cases: int
    breached: int
    by_rule: Mapping[str, int]
    examples: Mapping[str, tuple[StreamId, ...]]
    unknown: Mapping[str, int]


EXAMPLES = 3


def tally(findings: Iterable[Findings]) -> Tally:
    """Takes findings one by one, so that they need never be held together."""
    cases = breached = 0
    by_rule: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    examples: dict[str, list[StreamId]] = {}
    for each in findings:
        cases += 1
        breached += bool(each.breaches)
        unknown.update({one.rule for one in each.unknown})
        for rule in sorted({one.rule for one in each.breaches}):
            by_rule[rule] += 1
            if len(examples.setdefault(rule, [])) < EXAMPLES:
                examples[rule].append(each.case)
    return Tally(
        cases,
        breached,
        dict(sorted(by_rule.items())),
        {rule: tuple(found) for rule, found in sorted(examples.items())},
        dict(sorted(unknown.items())),
    )
