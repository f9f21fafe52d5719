"""What no indicator counts (INV-40), and what it must name rightly."""

from collections.abc import Iterable

from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.countable import (
    FINES,
    FINES_DUE,
    GROWTH,
    REPORTS_DUE,
    Countables,
    sides,
    words,
)
from domain.assessment.vocabulary import Indicator
from domain.kernel.errors import Refused
from domain.law.assessment import AssessmentRules


def check_indicators(
    indicators: tuple[Indicator, ...], rules: AssessmentRules, known: Countables
) -> None:
    """Raises ``Refused``: what is barred comes before what is merely wrong."""
    for number, indicator in enumerate(indicators):
        at = f"indicators.{number}"
        check_fines(indicator, at, rules, known)
        if rules.growth_barred:
            check_growth(indicator, at, known)
    for number, indicator in enumerate(indicators):
        check_named(indicator, f"indicators.{number}", known)
    codes = [each.code for each in indicators]
    if len(set(codes)) < len(codes):
        raise Refused(Because.SAME_CODE_TWICE, "indicators")


def check_fines(
    indicator: Indicator, at: str, rules: AssessmentRules, known: Countables
) -> None:
    """At every date; by what, depends on the date."""
    by_law = rules.fines_barred_by_law
    because = Because.FINES_COUNTED if by_law else Because.FINES_COUNTED_EARLIER
    for part, counted in sides(indicator):
        events = [known[each] for each in counted.topics if each in known]
        if any(event.fines for event in events):
            raise Refused(because, f"{at}.{part}.topic")
        if counted.deadline in FINES_DUE:
            raise Refused(because, f"{at}.{part}.deadline")
    for each in words(indicator, at):
        if FINES.search(each.text):
            raise Refused(because, each.where)


def check_growth(indicator: Indicator, at: str, known: Countables) -> None:
    """From 2022-11-01. Households that are somebody's to look after are no growth, and a
    term that was kept is none; what comes in a period is."""
    for part, counted in sides(indicator):
        event = known.get(counted.topic)
        counts_growth = event is not None and event.growth and counted.deadline is None
        if counts_growth:
            raise Refused(Because.GROWTH_COUNTED, f"{at}.{part}.topic")
        if counted.deadline in REPORTS_DUE:
            raise Refused(Because.GROWTH_COUNTED, f"{at}.{part}.deadline")
    for each in words(indicator, at):
        if GROWTH.search(each.text):
            raise Refused(Because.GROWTH_COUNTED, each.where)


def check_named(indicator: Indicator, at: str, known: Countables) -> None:
    for part, counted in sides(indicator):
        event = known.get(counted.topic)
        if event is None or not known.keys() >= set(counted.topics):
            raise Refused(Because.NO_SUCH_EVENT, f"{at}.{part}.topic")
        if missing(counted.fields, event.fields):
            raise Refused(Because.NO_SUCH_FIELD, f"{at}.{part}.field")
        if counted.deadline is not None and not event.starts_deadlines:
            raise Refused(Because.NO_SUCH_DEADLINE, f"{at}.{part}.deadline")


def missing(asked: Iterable[str], there: frozenset[str]) -> bool:
    return not set(asked) <= there
