"""The penalty procedure of four eras."""

from dataclasses import fields
from datetime import date

import pytest

from domain.kernel.calendar import Term, Unit
from domain.law.procedure import AssessmentIndicator, ProcedureRules, ReviewClass
from domain.law.procedure_sets import PROCEDURES
from domain.law.rule import (
    Confidence,
    ExtendableTerm,
    NotCounted,
    of_yuan,
)
from domain.law.rulebook import RULE_BOOK, Rules

SPRING_2003 = RULE_BOOK.on(date(2003, 5, 12))
SUMMER_2010 = RULE_BOOK.on(date(2010, 6, 1))
NEW_YEAR_2020 = RULE_BOOK.on(date(2020, 1, 1))
AUTUMN_2026 = RULE_BOOK.on(date(2026, 9, 1))


def procedure(rules: Rules) -> ProcedureRules:
    assert rules.procedure is not None
    return rules.procedure


def days(term: Term | None) -> tuple[int, Unit] | None:
    return (term.days, term.unit) if term else None


def longest(term: ExtendableTerm | None) -> tuple[int, int | None] | None:
    return (term.term.days, term.longest.days if term.longest else None) if term else None


def test_1996_knows_no_limit_for_a_case() -> None:
    rules = procedure(SPRING_2003)
    assert rules.decide_within is None
    assert rules.file_decision is None
    assert rules.close_form_within is None
    assert rules.confidence_in("decide_within") is Confidence.L


def test_three_days_of_1996_are_calendar_days_and_five_of_2021_are_working_days() -> None:
    assert days(procedure(SPRING_2003).hearing_request) == (3, Unit.CALENDAR_DAYS)
    assert days(procedure(SUMMER_2010).hearing_request) == (3, Unit.WORKING_DAYS)
    assert days(procedure(AUTUMN_2026).hearing_request) == (5, Unit.WORKING_DAYS)


@pytest.mark.parametrize("rules", PROCEDURES.rules)
def test_fifteen_days_to_pay_and_ninety_to_decide_are_always_calendar_days(
    rules: ProcedureRules,
) -> None:
    assert days(rules.pay_within) == (15, Unit.CALENDAR_DAYS)
    if rules.decide_within:
        assert days(rules.decide_within.term) == (90, Unit.CALENDAR_DAYS)
        assert days(rules.decide_within.longest) == (120, Unit.CALENDAR_DAYS)
        assert rules.decide_within.then_collective


@pytest.mark.parametrize("rules", PROCEDURES.rules)
def test_every_term_is_named_after_the_rule_set_it_belongs_to(
    rules: ProcedureRules,
) -> None:
    for field in fields(rules):
        match getattr(rules, field.name):
            case Term() as term:
                assert term.rule_id == rules.id, field.name
            case ExtendableTerm() as extendable:
                assert extendable.term.rule_id == rules.id, field.name
                assert extendable.longest is None or extendable.longest.rule_id == rules.id
            case _:
                continue


def test_whether_to_file_is_decided_in_time() -> None:
    assert longest(procedure(SUMMER_2010).file_decision) == (7, 15)
    assert longest(procedure(NEW_YEAR_2020).file_decision) == (15, 30)
    assert longest(procedure(AUTUMN_2026).file_decision) == (15, 30)


@pytest.mark.parametrize(
    ("rules", "citizen", "organisation"),
    [
        (SPRING_2003, 5_000, 50_000),
        (SUMMER_2010, 3_000, 30_000),
        (NEW_YEAR_2020, 10_000, 100_000),
        (AUTUMN_2026, 10_000, 100_000),
    ],
)
def test_the_fine_that_calls_for_a_hearing(
    rules: Rules, citizen: int, organisation: int
) -> None:
    threshold = procedure(rules).hearing_fine_threshold
    assert threshold is not None
    assert (threshold.citizen, threshold.organisation) == (
        of_yuan(citizen),
        of_yuan(organisation),
    )


@pytest.mark.parametrize(
    ("rules", "citizen", "organisation", "taken"),
    [
        (SPRING_2003, 50, 1_000, 20),
        (SUMMER_2010, 50, 1_000, 20),
        (NEW_YEAR_2020, 50, 1_000, 20),
        (AUTUMN_2026, 200, 3_000, 100),
    ],
)
def test_what_may_be_fined_and_taken_on_the_spot(
    rules: Rules, citizen: int, organisation: int, taken: int
) -> None:
    most = procedure(rules).simple_max
    assert most is not None
    assert (most.citizen, most.organisation) == (of_yuan(citizen), of_yuan(organisation))
    assert procedure(rules).on_spot_collect_max == of_yuan(taken)


def test_service_becomes_seven_working_days_in_2021_and_is_doubted_since_2019() -> None:
    for rules in (SPRING_2003, SUMMER_2010, NEW_YEAR_2020):
        assert days(procedure(rules).serve_within) == (7, Unit.CALENDAR_DAYS)
        assert days(procedure(rules).evidence_hold) == (7, Unit.CALENDAR_DAYS)
        assert days(procedure(rules).hearing_notice_before) == (7, Unit.CALENDAR_DAYS)
    assert procedure(NEW_YEAR_2020).confidence_in("serve_within") is Confidence.M
    assert days(procedure(AUTUMN_2026).serve_within) == (7, Unit.WORKING_DAYS)
    assert days(procedure(AUTUMN_2026).evidence_hold) == (7, Unit.WORKING_DAYS)
    assert days(procedure(AUTUMN_2026).hearing_notice_before) == (7, Unit.WORKING_DAYS)


def test_what_only_2021_knows() -> None:
    new, old = procedure(AUTUMN_2026), procedure(NEW_YEAR_2020)
    assert days(new.serve_by_announcement) == (30, Unit.CALENDAR_DAYS)
    assert days(new.simple_file_within) == (7, Unit.WORKING_DAYS)
    assert longest(new.review_within) == (10, None)
    assert longest(new.seizure) == (30, 60)
    assert new.forbidden_indicators == frozenset(AssessmentIndicator)
    assert old.serve_by_announcement is old.simple_file_within is None
    assert old.review_within is old.seizure is None
    assert old.forbidden_indicators == frozenset()


def test_harm_lengthens_the_limitation_since_2021() -> None:
    new, old = procedure(AUTUMN_2026).limitation, procedure(SPRING_2003).limitation
    assert new is not None
    assert old is not None
    assert (old.general, old.with_harm, new.general, new.with_harm) == (2, None, 2, 5)


def test_every_general_case_was_reviewed_until_2019_and_four_classes_are_since() -> None:
    old, new = procedure(SUMMER_2010).legal_review, procedure(AUTUMN_2026).legal_review
    assert old is not None
    assert new is not None
    assert old.scope == {ReviewClass.ALL_GENERAL}
    assert len(new.scope) == 4
    assert ReviewClass.ALL_GENERAL not in new.scope
    assert new.otherwise_case_review
    assert new.collective_discussion


def test_a_surcharge_has_been_capped_since_2012() -> None:
    for rules, capped, paused in (
        (SPRING_2003, False, False),
        (NEW_YEAR_2020, True, False),
        (AUTUMN_2026, True, True),
    ):
        assert rules.surcharge is not None
        assert rules.surcharge.percent_per_day == 3
        assert rules.surcharge.capped_at_principal is capped
        assert rules.surcharge.paused_under_review is paused


def test_an_informant_hears_within_five_working_days_since_2020() -> None:
    assert RULE_BOOK.on(date(2019, 12, 31)).informant is None
    assert NEW_YEAR_2020.informant is not None
    assert days(NEW_YEAR_2020.informant.feedback_within) == (5, Unit.WORKING_DAYS)


def test_reconsideration_since_2024() -> None:
    rule = AUTUMN_2026.reconsideration
    assert rule is not None
    assert days(rule.apply_within) == (60, Unit.CALENDAR_DAYS)
    assert longest(rule.decide_within) == (60, 90)
    assert days(rule.decide_simplified) == (30, Unit.CALENDAR_DAYS)
    assert rule.mandatory_for_on_the_spot


def test_what_a_running_case_waits_for() -> None:
    new, old = procedure(AUTUMN_2026), procedure(SUMMER_2010)
    assert new.decide_within is not None
    assert new.decide_within.excluded == frozenset(NotCounted)
    assert new.file_decision is not None
    assert NotCounted.HEARING not in new.file_decision.excluded
    assert old.decide_within is not None
    assert old.decide_within.excluded == frozenset()
