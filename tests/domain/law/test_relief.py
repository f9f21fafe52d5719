"""Who is relieved of fees, and which trades were in the epidemic."""

from datetime import date

import pytest

from domain.law.epidemic import epidemic_relief
from domain.law.fees import RELIEF, Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.law.rule import Confidence
from domain.law.rulebook import RULE_BOOK

SPRING_2003 = RULE_BOOK.on(date(2003, 4, 1)).beneficiaries
(RELIEF_57,) = RELIEF


def test_the_report_names_eight_classes_each_with_its_paper() -> None:
    """F5: 「下岗失业职工、残疾、“两劳、”大中专毕业生、烈军属、特困等八类人员」."""
    assert SPRING_2003 is not None
    entitlements = SPRING_2003.entitlements
    assert {each.beneficiary for each in entitlements} == set(BeneficiaryClass)
    assert {each.certificate for each in entitlements} == set(Certificate)
    assert len(entitlements) == 8


def test_the_laid_off_have_what_the_notice_says() -> None:
    """F4."""
    assert SPRING_2003 is not None
    found = SPRING_2003.of(BeneficiaryClass.LAID_OFF, Policy.REEMPLOYMENT)
    assert found is not None
    assert (found.years, found.start_by) == (3, date(2005, 12, 31))
    assert found.excluded == RELIEF_57.excluded
    assert SPRING_2003.of(BeneficiaryClass.LAID_OFF, Policy.LOCAL) is None


def test_what_nobody_has_read_is_not_said_to_be_law() -> None:
    assert SPRING_2003 is not None
    for each in SPRING_2003.entitlements:
        if each.policy is not Policy.REEMPLOYMENT:
            assert each.confidence in {Confidence.A, Confidence.M}


def test_graduates_have_three_years_since_2006() -> None:
    later = RULE_BOOK.on(date(2006, 1, 1)).beneficiaries
    for rules, years in ((SPRING_2003, 1), (later, 3)):
        assert rules is not None
        found = rules.of(BeneficiaryClass.GRADUATE, Policy.GRADUATES)
        assert found is not None
        assert found.years == years


def test_since_the_fees_have_ended_nobody_is_relieved_of_them() -> None:
    last = date(2008, 8, 31)
    assert RULE_BOOK.on(last).beneficiaries is not None
    assert RULE_BOOK.on(date(2008, 9, 1)).beneficiaries is None


@pytest.mark.parametrize(
    ("sector", "month", "rule"),
    [
        (Sector.CATERING, date(2003, 4, 30), None),
        (Sector.CATERING, date(2003, 5, 31), "RELIEF-SARS"),
        (Sector.CATERING, date(2003, 9, 30), "RELIEF-SARS"),
        (Sector.CATERING, date(2003, 10, 1), None),
        (Sector.TOURISM, date(2003, 12, 31), "RELIEF-SARS-EXTENDED"),
        (Sector.CIVIL_AVIATION, date(2003, 10, 15), "RELIEF-SARS-EXTENDED"),
        (Sector.TOURISM, date(2004, 1, 1), None),
        (Sector.ADVERTISING, date(2003, 6, 1), None),
        (None, date(2003, 6, 1), None),
    ],
)
def test_inv_29_the_epidemic_relieves_by_sector_and_window(
    sector: Sector | None, month: date, rule: str | None
) -> None:
    """F4."""
    found = epidemic_relief(sector, month, RULE_BOOK)
    assert (found.id if found else None) == rule
