"""A deadline explains itself: golden cases for each regime, and May 2003."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from application.legal.explaining import (
    COUNTS,
    KINDS,
    STRETCHES,
    Counting,
    Explanation,
    explain,
)
from domain.kernel.calendar import Deadline, DeadlineKind, Pause, Term, Unit, due
from domain.kernel.identity import RuleId
from domain.law.rule import NotCounted
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar

CALENDAR = BureauCalendar()
DAYS = st.dates(date(1996, 10, 1), date(2027, 12, 31))


def explained(term: Term | None, kind: DeadlineKind, start: date) -> Explanation:
    assert term is not None
    return explain(due(term, kind, start, CALENDAR), CALENDAR)


def lines(found: Explanation) -> list[str]:
    return [each.said("en") for each in found.stretches]


def test_in_may_2003_the_days_after_the_shortened_holiday_count() -> None:
    """The State Council's notice on the epidemic: off to 5 May, the weekend before too."""
    rules = RULE_BOOK.on(date(2003, 4, 25)).rectification
    assert rules is not None
    found = explained(rules.escalate, DeadlineKind.ESCALATE, date(2003, 4, 25))
    assert found.deadline.due_on == date(2003, 5, 7)
    assert lines(found) == [
        "2003-04-26 – 2003-04-27: 2 days left out: weekend",
        "2003-04-28 – 2003-04-30: 3 days counted",
        "2003-05-01 – 2003-05-03: 3 days left out: Labor Day",
        "2003-05-04: 1 day left out: weekend",
        "2003-05-05: 1 day left out: Labor Day",
        "2003-05-06 – 2003-05-07: 2 days counted",
    ]
    assert found.said("zh") == (
        "移送查处期限：2003-05-07届满。自2003-04-25起5个工作日，当日不计入；依据RECT-1996。"
    )


def test_under_the_law_of_1996_three_days_to_ask_for_a_hearing_are_calendar_days() -> None:
    rules = RULE_BOOK.on(date(2003, 4, 29)).procedure
    assert rules is not None
    found = explained(
        rules.hearing_request, DeadlineKind.HEARING_REQUEST, date(2003, 4, 29)
    )
    assert found.deadline.rule_id == "PROC-1996"
    assert lines(found) == [
        "2003-04-30 – 2003-05-01: 2 days counted",
        "2003-05-02 – 2003-05-03: 2 days left out: Labor Day",
        "2003-05-04: 1 day left out: weekend",
        "2003-05-05: 1 day left out: Labor Day",
        "2003-05-06: 1 day counted",
    ]
    assert found.rolled_from == date(2003, 5, 2)
    assert found.said("en").endswith(
        "The last day, 2003-05-02, was a day off: it ends on the next working day."
    )


def test_under_the_rules_of_2007_a_lead_is_verified_in_seven_working_days() -> None:
    rules = RULE_BOOK.on(date(2008, 1, 28)).procedure
    assert rules is not None
    assert rules.file_decision is not None
    found = explained(rules.file_decision.term, DeadlineKind.FILE, date(2008, 1, 28))
    assert found.deadline.article == "工商行政管理机关行政处罚程序规定 Art. 17"
    assert lines(found) == [
        "2008-01-29 – 2008-02-01: 4 days counted",
        "2008-02-02 – 2008-02-03: 2 days counted: a weekend that was worked",
        "2008-02-04: 1 day counted",
    ]


def test_under_the_rules_of_2018_ninety_days_to_decide_wait_for_an_appraisal() -> None:
    rules = RULE_BOOK.on(date(2019, 7, 1)).procedure
    assert rules is not None
    assert rules.decide_within is not None
    pause = Pause(
        from_on=date(2019, 7, 15), to_on=date(2019, 7, 24), why=NotCounted.APPRAISAL
    )
    deadline = due(
        rules.decide_within.term,
        DeadlineKind.DECIDE,
        date(2019, 7, 1),
        CALENDAR,
        pauses=(pause,),
    )
    found = explain(deadline, CALENDAR)
    assert lines(found)[:2] == [
        "2019-07-02 – 2019-07-14: 13 days counted",
        "2019-07-15 – 2019-07-24: 10 days not counted: the term stood still (appraisal)",
    ]
    assert found.stretches[1].said("zh").endswith("10天，期限中止（鉴定），不计入")
    assert (deadline.rule_id, found.counted) == ("PROC-2018", 90)


def test_under_the_law_of_2021_five_working_days_leave_the_national_holiday_out() -> None:
    rules = RULE_BOOK.on(date(2026, 9, 30)).procedure
    assert rules is not None
    found = explained(rules.notice_response, DeadlineKind.RESPOND, date(2026, 9, 30))
    assert lines(found) == [
        "2026-10-01 – 2026-10-03: 3 days left out: National Day",
        "2026-10-04: 1 day left out: weekend",
        "2026-10-05: 1 day left out: National Day",
        "2026-10-06 – 2026-10-07: 2 days left out: off in place of a worked weekend",
        "2026-10-08 – 2026-10-09: 2 days counted",
        "2026-10-10: 1 day counted: a weekend that was worked",
        "2026-10-11: 1 day left out: weekend",
        "2026-10-12 – 2026-10-13: 2 days counted",
    ]
    assert "Art. 57" in found.said("en")


def test_a_year_whose_holidays_are_not_announced_makes_it_provisional() -> None:
    term = Term(5, Unit.WORKING_DAYS, RuleId("TEST"))
    found = explained(term, DeadlineKind.SERVE, date(2026, 12, 30))
    assert found.deadline.provisional
    assert "Provisional" in found.said("en")
    assert "暂定" in found.said("zh")


def test_the_calendar_is_asked_for_names_only_never_for_the_count() -> None:
    """The event says that it was left out, whatever a newer calendar would think."""
    deadline = Deadline(
        kind=DeadlineKind.SERVE,
        due_on=date(2026, 3, 5),
        starts_on=date(2026, 3, 2),
        days=2,
        unit=Unit.WORKING_DAYS,
        left_out=(date(2026, 3, 4),),
        rule_id=RuleId("TEST"),
        calendar_id="another",
    )
    found = explain(deadline, CALENDAR)
    assert [each.counting for each in found.stretches] == [
        Counting.COUNTED,
        Counting.MOVED,
        Counting.COUNTED,
    ]
    assert found.counted == 2


def test_every_kind_and_every_reason_has_words() -> None:
    assert KINDS.keys() == set(DeadlineKind)
    assert STRETCHES.keys() == set(Counting)


def test_months_run_by_the_calendar_whatever_was_paused() -> None:
    pause = Pause(from_on=date(2026, 3, 10), to_on=date(2026, 3, 20), why="中止")
    term = Term(1, Unit.MONTHS, RuleId("TEST"))
    deadline = due(term, DeadlineKind.COURT, date(2026, 3, 2), CALENDAR, pauses=(pause,))
    (only,) = explain(deadline, CALENDAR).stretches
    assert (only.from_on, only.to_on, only.counting) == (
        date(2026, 3, 3),
        date(2026, 4, 2),
        Counting.COUNTED,
    )


@st.composite
def pauses(draw: st.DrawFn, start: date) -> tuple[Pause, ...]:
    first = start.toordinal() + draw(st.integers(1, 40))
    length = draw(st.integers(0, 20))
    why = draw(st.sampled_from([*NotCounted, "自定"]))
    only = Pause(
        from_on=date.fromordinal(first), to_on=date.fromordinal(first + length), why=why
    )
    return (only,) if draw(st.booleans()) else ()


@given(
    start=DAYS,
    days=st.integers(1, 120),
    unit=st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]),
    draw=st.data(),
)
def test_the_days_counted_are_the_days_of_the_term_and_no_day_is_told_twice(
    start: date, days: int, unit: Unit, draw: st.DataObject
) -> None:
    term = Term(days, unit, RuleId("TEST"))
    deadline = due(
        term, DeadlineKind.DECIDE, start, CALENDAR, pauses=draw.draw(pauses(start))
    )
    found = explain(deadline, CALENDAR)
    told = [
        ordinal
        for each in found.stretches
        for ordinal in range(each.from_on.toordinal(), each.to_on.toordinal() + 1)
    ]
    assert told == list(range(start.toordinal() + 1, deadline.due_on.toordinal() + 1))
    assert found.counted == days
    assert found.counted + found.left_out == len(told)
    assert found.stretches[-1].counting in COUNTS


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_stretch_says_its_days_in_both_languages(language: str) -> None:
    found = explained(
        Term(30, Unit.WORKING_DAYS, RuleId("TEST")), DeadlineKind.FILE, date(2026, 9, 1)
    )
    for each in found.stretches:
        assert each.from_on.isoformat() in each.said(language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "en", "zh"),
    [
        (date(2026, 2, 17), "Chinese New Year (Spring Festival)", "春节"),
        (date(2026, 10, 5), "National Day", "国庆节"),
        (date(2003, 5, 5), "Labor Day", "劳动节"),
    ],
)
def test_a_holiday_has_its_bare_name_in_both_languages(day: date, en: str, zh: str) -> None:
    name = CALENDAR.named(day)
    assert name is not None
    assert (name.en, name.zh) == (en, zh)


@pytest.mark.parametrize(
    "day", [date(2003, 5, 6), date(2003, 4, 26), date(2026, 10, 6), date(2026, 10, 10)]
)
def test_a_day_that_is_no_holiday_has_no_name(day: date) -> None:
    assert CALENDAR.named(day) is None
