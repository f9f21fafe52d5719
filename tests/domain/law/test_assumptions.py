"""What the law leaves open, and we have filled in."""

from datetime import date

import pytest

from domain.kernel.calendar import Term, Unit
from domain.kernel.identifiers import NumberKind
from domain.law.procedure import ProcedureRules
from domain.law.rule import (
    Confidence,
    Rule,
)
from domain.law.rulebook import RULE_BOOK, Rules

SPRING_2003 = RULE_BOOK.on(date(2003, 5, 12))
AUTUMN_2026 = RULE_BOOK.on(date(2026, 9, 1))


def procedure(rules: Rules) -> ProcedureRules:
    assert rules.procedure is not None
    return rules.procedure


def days(term: Term | None) -> tuple[int, Unit] | None:
    return (term.days, term.unit) if term else None


@pytest.mark.parametrize("rule", RULE_BOOK.rectification.rules)
def test_an_order_to_correct_runs_by_our_own_numbers_and_is_served_by_law(
    rule: Rule,
) -> None:
    rules = RULE_BOOK.on(rule.in_force_from)
    order = rules.rectification
    assert order is not None
    assert days(order.comply) == (15, Unit.CALENDAR_DAYS)
    assert (order.longest_days, order.extend_days_at_most) == (60, 30)
    assert days(order.escalate) == (5, Unit.WORKING_DAYS)
    assert order.serve == procedure(rules).serve_within
    assert order.confidence is Confidence.A
    assert order.comply.article is None
    assert order.confidence_in("serve") is procedure(rules).confidence_in("serve_within")


@pytest.mark.parametrize(
    ("rules", "article", "confidence"),
    [
        (SPRING_2003, "行政处罚法 1996 Art. 37", Confidence.H),
        (AUTUMN_2026, "行政处罚法 2021 Art. 42", Confidence.V),
    ],
)
def test_two_officers_enforce(rules: Rules, article: str, confidence: Confidence) -> None:
    assert rules.patrol is not None
    assert rules.patrol.officers_at_least == 2
    assert rules.patrol.article == article
    assert rules.patrol.confidence is confidence


def test_the_assumptions_have_no_article() -> None:
    assert SPRING_2003.abandonment.second_patrol_after_days == 30
    assert SPRING_2003.recording.backdating_days == 30
    for rule in RULE_BOOK:
        assert rule.confidence is not Confidence.A or rule.article is None


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        (date(2007, 6, 30), {NumberKind.OLD13}),
        (date(2007, 7, 1), {NumberKind.GS15}),
        (date(2015, 9, 30), {NumberKind.GS15}),
        (date(2015, 10, 1), {NumberKind.GS15, NumberKind.USCC}),
    ],
)
def test_a_number_is_issued_in_its_time(day: date, kinds: set[NumberKind]) -> None:
    numbers = RULE_BOOK.on(day).numbers
    assert numbers.kinds == kinds
    assert {kind for kind in NumberKind if numbers.allows(kind)} == kinds | {
        NumberKind.SOURCE
    }
