"""What the check makes of older law, imported records, past days and many cases."""

from datetime import date

from application.legal.check.rules import TITLES, tally
from domain.enforcement.case import events as cases
from domain.kernel.calendar import Deadline
from domain.kernel.messages import Event
from tests.application.legal.stories import (
    CASE,
    FAULTLESS,
    Told,
    check,
    rules,
    told,
    without,
)
from tests.domain.enforcement.case.cases import april

STORY = told(*FAULTLESS)


def test_the_check_of_a_past_day_knows_only_what_had_happened_by_then() -> None:
    story = without(STORY, cases.PreDecisionNoticeServed)
    assert rules(story, on=april(10)) == []
    assert "INV-16" in rules(story)


def test_an_imported_case_has_no_breaches_but_what_nobody_can_tell() -> None:
    story: Told = [
        (
            date(2003, 3, 3),
            cases.CaseTranscribed.model_validate(
                {
                    "household": "household-00000000-0000-0000-0000-000000000001",
                    "station": "620102-01",
                    "case_no": "样例〔2003〕1号",
                    "matter": "无照经营",
                    "action": "立案",
                }
            ),
        )
    ]
    found = check(story)
    assert found.breaches == ()
    assert [each.rule for each in found.unknown] == ["INV-09", "INV-15", "INV-18", "INV-19"]
    outcome = cases.CaseOutcomeTranscribed.model_validate(
        {
            "household": "household-00000000-0000-0000-0000-000000000001",
            "outcome": "罚款",
            "fine": 50_000,
            "closed": True,
        }
    )
    more = check([*story, (date(2003, 5, 9), outcome)])
    assert more.breaches == ()
    assert {"INV-14", "INV-16", "INV-21"} <= {each.rule for each in more.unknown}


def test_a_case_of_2003_is_not_measured_by_the_ninety_days_of_later_law() -> None:
    spring = [
        (day.replace(year=2003), bare(event))
        for day, event in without(STORY, cases.InformantTold)
    ]
    found = check(spring, on=date(2004, 1, 1))
    assert found.breaches == ()
    unreviewed = check(without(spring, cases.LegalReviewPassed), on=date(2004, 1, 1))
    assert unreviewed.breaches == ()
    assert [each.rule for each in unreviewed.unknown] == ["INV-18"]


def bare(event: Event) -> Event:
    """The event without the deadlines of a later law."""
    return event.model_copy(
        update={
            name: None for name, value in vars(event).items() if isinstance(value, Deadline)
        }
    )


def test_many_cases_are_summed_up_by_rule_with_the_first_examples() -> None:
    broken = without(STORY, cases.PreDecisionNoticeServed)
    found = tally([check(STORY), *[check(broken)] * 5])
    assert (found.cases, found.breached, found.by_rule) == (6, 5, {"INV-16": 5})
    assert found.examples == {"INV-16": (CASE, CASE, CASE)}
    assert found.by_rule.keys() <= TITLES.keys()
