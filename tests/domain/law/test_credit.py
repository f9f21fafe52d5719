"""The criteria of credit are ours, and say so; only the mechanisms were reported."""

from datetime import date

from domain.kernel.calendar import Unit
from domain.kernel.credit import CreditGrade
from domain.law.credit import CREDIT, ConductMatter, CreditMeasure, Gravity, Mechanism
from domain.law.rule import Confidence
from domain.law.rulebook import RULE_BOOK

PILOT, OPINION = (RULE_BOOK.on(date(2003, month, 30)).credit for month in (6, 10))
AWARD = RULE_BOOK.on(date(2003, 9, 1)).award


def test_what_was_graded_before_october_2003_is_a_pilot() -> None:
    """K1: the report is older than 工商企字〔2003〕131号."""
    assert (PILOT.pilot, OPINION.pilot) == (True, False)
    assert PILOT.confidence is Confidence.A
    assert OPINION.confidence is Confidence.L
    assert OPINION.confidence_in("in_force_from") is Confidence.M
    assert OPINION.confidence_in("grades") is Confidence.VP
    assert all(rule.article is None for rule in CREDIT)


def test_one_looks_back_a_year_in_the_pilot_and_two_since() -> None:
    assert PILOT.window(date(2003, 6, 30)) == date(2002, 6, 30)
    assert OPINION.window(date(2004, 2, 29)) == date(2002, 2, 28)


def test_every_grade_has_its_mechanism_and_measures() -> None:
    """K2: 激励、预警、惩戒、淘汰."""
    mechanisms = [OPINION.of(grade).mechanism for grade in CreditGrade]
    assert mechanisms == list(Mechanism)
    told = [measure for grade in CreditGrade for measure in OPINION.of(grade).measures]
    assert sorted(told) == sorted(CreditMeasure)


def test_only_revocation_closure_and_the_serious_list_eliminate() -> None:
    """INV-34."""
    eliminating = {each for each, gravity in OPINION.gravities if gravity == "ELIMINATING"}
    assert eliminating == {
        ConductMatter.LICENCE_REVOKED,
        ConductMatter.CLOSURE_ORDERED,
        ConductMatter.SERIOUS_LIST,
    }
    assert OPINION.gravity(ConductMatter.CARD_GOOD) is None
    assert OPINION.repairable_on(Gravity.GRAVE, date(2004, 1, 5)) == date(2005, 1, 5)


def test_the_numbers_of_the_award_are_assumed() -> None:
    """K4."""
    assert AWARD.confidence is Confidence.A
    assert AWARD.confidence_in("months") is Confidence.VP
    assert (AWARD.objection.days, AWARD.objection.unit) == (10, Unit.CALENDAR_DAYS)
    assert AWARD.looks_back_to(date(2003, 9, 1)) == date(2001, 9, 1)
