"""Every row of the law is found on its days, and says what its instrument says."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.identity import RuleId
from domain.law.fees import FEES
from domain.law.procedure_sets import PROC_1996, PROC_2007
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    FineBand,
    Mark,
    Rule,
    Succession,
    of_yuan,
)
from domain.law.rulebook import RULE_BOOK

ROWS = [
    ("procedure", "PROC-1996", date(1996, 10, 17), date(2007, 9, 30)),
    ("procedure", "PROC-2007", date(2007, 10, 1), date(2019, 3, 31)),
    ("procedure", "PROC-2018", date(2019, 4, 1), date(2021, 7, 14)),
    ("procedure", "PROC-2021", date(2021, 7, 15), None),
    ("surcharge", "SURCHARGE-1996", date(1996, 10, 17), date(2011, 12, 31)),
    ("surcharge", "SURCHARGE-2012", date(2012, 1, 1), date(2021, 7, 14)),
    ("surcharge", "SURCHARGE-2021", date(2021, 7, 15), None),
    ("informant", "INFORMANT-2020", date(2020, 1, 1), None),
    ("reconsideration", "RECONSIDERATION-2024", date(2024, 1, 1), None),
    ("publicity", "PUB-2014", date(2014, 10, 1), date(2021, 8, 31)),
    ("publicity", "PUB-2021", date(2021, 9, 1), None),
    ("credit_repair", "REPAIR-2021", date(2021, 9, 1), date(2025, 12, 24)),
    ("credit_repair", "REPAIR-2025", date(2025, 12, 25), None),
    ("display", "DISPLAY-2021", date(2021, 9, 1), date(2026, 3, 31)),
    ("display", "DISPLAY-2026", date(2026, 4, 1), None),
    ("unlicensed", "UNL-370", date(2003, 3, 1), date(2017, 9, 30)),
    ("unlicensed", "UNL-684", date(2017, 10, 1), None),
    ("unregistered", "UNL-REG43", date(2022, 3, 1), None),
    ("summary", "SUMMARY-1996", date(1996, 10, 17), date(2021, 7, 14)),
    ("summary", "SUMMARY-2021", date(2021, 7, 15), None),
    ("revocation", "REV-1993", date(1994, 7, 1), date(2005, 12, 31)),
    ("revocation", "REV-2005", date(2006, 1, 1), date(2024, 6, 30)),
    ("revocation", "REV-2023", date(2024, 7, 1), None),
    ("forced_deregistration", "FORCED-DEREG", date(2025, 10, 10), None),
    ("court", "COURT-1996", date(1996, 10, 17), date(2011, 12, 31)),
    ("court", "COURT-2012", date(2012, 1, 1), date(2015, 4, 30)),
    ("court", "COURT-2015", date(2015, 5, 1), None),
    ("aftercare", "AFTERCARE-2003", SINCE_EVER, date(2022, 2, 28)),
    ("aftercare", "AFTERCARE-2022", date(2022, 3, 1), None),
    ("clearance", "CLEARANCE", SINCE_EVER, None),
    ("fees", "FEE-MGMT", SINCE_EVER, date(2008, 8, 31)),
    ("relief", "RELIEF-57", date(2002, 10, 17), None),
    ("beneficiaries", "BENEFICIARIES-2002", date(2002, 10, 17), date(2005, 12, 31)),
    ("beneficiaries", "BENEFICIARIES-2006", date(2006, 1, 1), date(2008, 8, 31)),
    ("epidemic_relief", "RELIEF-SARS", date(2003, 5, 1), date(2003, 9, 30)),
    ("epidemic_relief", "RELIEF-SARS-EXTENDED", date(2003, 10, 1), date(2003, 12, 31)),
    ("suspension", "XIEYE", date(2022, 3, 1), None),
    ("rectification", "RECT-1996", date(1996, 10, 17), date(2007, 9, 30)),
    ("rectification", "RECT-2007", date(2007, 10, 1), date(2019, 3, 31)),
    ("rectification", "RECT-2018", date(2019, 4, 1), date(2021, 7, 14)),
    ("rectification", "RECT-2021", date(2021, 7, 15), None),
    ("patrol", "PATROL-1996", date(1996, 10, 1), date(2021, 7, 14)),
    ("patrol", "PATROL-2021", date(2021, 7, 15), None),
    ("goods", "GOODS-2021", date(2021, 4, 29), None),
    ("collection", "COLLECTION", SINCE_EVER, None),
    ("abandonment", "ABANDONMENT", SINCE_EVER, None),
    ("recording", "RECORDING", SINCE_EVER, None),
    ("credit", "CREDIT-PILOT", SINCE_EVER, date(2003, 9, 30)),
    ("credit", "CREDIT-131", date(2003, 10, 1), None),
    ("award", "AWARD", SINCE_EVER, None),
    ("numbers", "NUMBERS-OLD13", SINCE_EVER, date(2007, 6, 30)),
    ("numbers", "NUMBERS-GS15", date(2007, 7, 1), date(2015, 9, 30)),
    ("numbers", "NUMBERS-USCC", date(2015, 10, 1), None),
    ("registration", "REG-1987", date(1987, 9, 1), date(2004, 6, 30)),
    ("registration", "REG-2004", date(2004, 7, 1), date(2011, 10, 31)),
    ("registration", "REG-2011", date(2011, 11, 1), date(2022, 2, 28)),
    ("registration", "REG-2022", date(2022, 3, 1), None),
    ("expedited", "EXPEDITED-2003", date(2003, 9, 1), date(2011, 10, 31)),
    ("annual", "ANNUAL-1996", date(1996, 1, 1), date(2005, 12, 31)),
    ("annual", "ANNUAL-2006", date(2006, 1, 1), date(2014, 2, 28)),
    ("annual", "ANNUAL-2014", date(2014, 10, 1), None),
    ("abnormal", "ABNORMAL-2014", date(2014, 10, 1), date(2024, 4, 30)),
    ("abnormal", "ABNORMAL-2024", date(2024, 5, 1), None),
    ("pre_approval", "CATALOGUE-2003", SINCE_EVER, date(2014, 2, 28)),
    ("pre_approval", "CATALOGUE-2014", date(2014, 3, 1), None),
    ("service", "SERVICE-EARLIER", SINCE_EVER, date(2002, 10, 16)),
    ("service", "SERVICE-2002", date(2002, 10, 17), date(2008, 8, 31)),
    ("service", "SERVICE-2008", date(2008, 9, 1), date(2011, 10, 31)),
    ("service", "SERVICE-2011", date(2011, 11, 1), date(2022, 2, 28)),
    ("service", "SERVICE-2022", date(2022, 3, 1), None),
    ("assessment", "ASSESS-2003", SINCE_EVER, date(2021, 7, 14)),
    ("assessment", "ASSESS-2021", date(2021, 7, 15), date(2022, 10, 31)),
    ("assessment", "ASSESS-2022", date(2022, 11, 1), None),
    ("programme", "PROGRAMME", SINCE_EVER, None),
]
ONE_DAY = timedelta(days=1)


def id_on(subject: str, day: date) -> str | None:
    rule: Rule | None = getattr(RULE_BOOK.on(day), subject)
    return rule.id if rule else None


@pytest.mark.parametrize(("subject", "rule_id", "first", "last"), ROWS)
def test_a_rule_holds_from_its_first_day_to_its_last(
    subject: str, rule_id: str, first: date, last: date | None
) -> None:
    """E7: 「使这项工作做到更科学、更规范」."""
    assert id_on(subject, first) == rule_id
    assert id_on(subject, last or date.max) == rule_id
    if first > SINCE_EVER:
        assert id_on(subject, first - ONE_DAY) != rule_id
    if last:
        assert id_on(subject, last + ONE_DAY) != rule_id


def test_the_rows_are_all_there_is() -> None:
    assert sorted(rule.id for rule in RULE_BOOK) == sorted(row[1] for row in ROWS)


@given(st.dates())
def test_no_day_has_two_rules_of_one_subject(day: date) -> None:
    for subject in fields(RULE_BOOK):
        rules: Succession[Rule] = getattr(RULE_BOOK, subject.name)
        assert sum(rule.holds_on(day) for rule in rules) <= 1


@given(st.dates())
def test_the_rule_set_is_the_procedure_of_the_day(day: date) -> None:
    rules = RULE_BOOK.on(day)
    assert rules.rule_set == (rules.procedure.id if rules.procedure else None)


def test_before_the_first_procedure_there_is_none() -> None:
    assert RULE_BOOK.on(date(1996, 10, 16)).procedure is None
    assert RULE_BOOK.on(date(1996, 10, 16)).rule_set is None


def test_rules_of_one_subject_may_not_overlap() -> None:
    late = replace(PROC_1996, in_force_to=date(2007, 10, 1))
    with pytest.raises(ValueError, match="PROC-1996 and PROC-2007"):
        Succession((late, PROC_2007))


def test_a_rule_without_an_end_has_no_successor() -> None:
    with pytest.raises(ValueError, match="in force on one day"):
        Succession((replace(PROC_1996, in_force_to=None), PROC_2007))


def test_a_rule_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        replace(PROC_1996, in_force_to=date(1996, 10, 16))


def test_a_mark_stands_beside_a_parameter_that_exists() -> None:
    with pytest.raises(ValueError, match="no parameter"):
        replace(PROC_1996, marks=(Mark("hearing_reqest", Confidence.L),))


def test_an_id_names_one_rule() -> None:
    (fees,) = FEES
    with pytest.raises(ValueError, match="names 2 rules"):
        replace(RULE_BOOK, fees=Succession((replace(fees, id=RuleId("PROC-1996")),)))


def test_an_assumption_that_is_always_needed_leaves_no_gap() -> None:
    numbers = tuple(RULE_BOOK.numbers)
    with pytest.raises(ValueError, match="days without a rule for numbers"):
        replace(RULE_BOOK, numbers=Succession(numbers[:1] + numbers[2:]))


def test_a_band_is_no_band_upside_down() -> None:
    with pytest.raises(ValueError, match="below the least"):
        FineBand(of_yuan(2), of_yuan(1))
