"""Schemes: definitions over events, versioned, and none that counts fines."""

from datetime import date
from typing import Any

import pytest

from application.scoring.countables import countable, countables
from application.scoring.standard import STANDARD
from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.scheme import NotAdopted, SchemeInForce
from domain.assessment.scheme.events import SchemeAdopted, SchemeAmended
from domain.assessment.vocabulary import (
    AssessmentPeriod,
    Counted,
    CountsFor,
    FieldIs,
    IndicatorLabel,
    SchemeInstrument,
    span_of,
)
from domain.enforcement.penalty import Penalty
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from tests.domain.assessment.assessing import (
    ADOPTED_ON,
    FINDINGS,
    PATROLS,
    SCHEME,
    adopt,
    amend,
    counted,
    indicator,
)
from tests.given import given

TODAY = date(2026, 11, 22)
KNOWN = countables()
FINES = sorted(topic for topic, each in KNOWN.items() if each.fines)
THIS_YEAR = AssessmentPeriod("2026")


def adopted(*, on: date = ADOPTED_ON) -> SchemeAdopted:
    (event,) = SCHEME.decide(adopt(on=on), NotAdopted())
    assert isinstance(event, SchemeAdopted)
    return event


def test_a_scheme_is_adopted_for_a_period_with_its_indicators() -> None:
    """S6, S8, A2: 管理目标考评办法, 年终考核."""
    event = adopted()
    assert (event.from_on, event.to_on) == (date(2003, 1, 1), date(2003, 6, 30))
    assert (event.rule, event.indicators) == ("ASSESS-2003", (FINDINGS, PATROLS))
    given(SCHEME, event).when(adopt()).then()
    year = adopt(
        period=AssessmentPeriod("2003"),
        instrument=SchemeInstrument.OBJECTIVE_RESPONSIBILITY,
    )
    given(SCHEME, event).when(year).refused(Because.NOT_NOW)
    (at_year_end,) = SCHEME.decide(year, NotAdopted())
    assert isinstance(at_year_end, SchemeAdopted)
    assert at_year_end.to_on == date(2003, 12, 31)


def test_a_scheme_is_amended_and_a_changed_definition_has_the_next_version() -> None:
    """A2: 修改和完善."""
    heavier = indicator(version=2, weight=70)
    event = SchemeAmended(
        number=1,
        indicators=(heavier,),
        reason="修改和完善",
        document_no=None,
        rule=adopted().rule,
        on=date(2003, 3, 3),
    )
    given(SCHEME, adopted()).when(amend(heavier)).then(event)
    given(SCHEME, adopted(), event).when(amend(heavier)).then()
    given(SCHEME, adopted()).when(amend(indicator(weight=70))).refused(Because.SAME_VERSION)
    given(SCHEME, adopted()).when(amend(FINDINGS, on=date(2003, 1, 1))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    given(SCHEME).when(amend(FINDINGS)).refused(Because.NOT_NOW)
    scheme = SCHEME.replay([adopted(), event])
    assert isinstance(scheme, SchemeInForce)
    assert scheme.defined["PATROLS"] == PATROLS
    with pytest.raises(ValueError, match="cannot follow"):
        SCHEME.evolve(NotAdopted(), event)


@pytest.mark.parametrize("topic", FINES)
def test_inv_40_nothing_that_tells_of_fines_is_counted_at_any_date(topic: str) -> None:
    """A5: revenue is no merit; 行政处罚法 第七十四条 since 2021-07-15."""
    asked = indicator(numerator=counted(topic))
    given(SCHEME).when(adopt(asked)).refused(
        Because.FINES_COUNTED_EARLIER, "indicators.0.numerator.topic"
    )
    given(SCHEME).when(adopt(asked, on=TODAY, period=THIS_YEAR)).refused(
        Because.FINES_COUNTED, "indicators.0.numerator.topic"
    )


def test_inv_40_the_refusal_cites_what_was_right_on_the_date() -> None:
    """A5: before, it rests on 收支两条线; from 2021-07-15 on the statute."""
    fines = indicator("fines collected", numerator=counted("fines"))
    for period, because in (
        ("2003", Because.FINES_COUNTED_EARLIER),
        ("2021-06", Because.FINES_COUNTED_EARLIER),
        ("2021-H2", Because.FINES_COUNTED),
        ("2021", Because.FINES_COUNTED),
    ):
        asked = adopt(fines, period=AssessmentPeriod(period))
        given(SCHEME).when(asked).refused(because, "indicators.0.code")
    assert Because.FINES_COUNTED.reason.basis == "行政处罚法 第七十四条"
    given(SCHEME).when(adopt(fines, on=TODAY)).refused(Because.FINES_COUNTED)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"label": IndicatorLabel(zh="罚款入库率", en="revenue")}, "label"),
        ({"label": IndicatorLabel(zh="没收物品", en="goods")}, "label"),
        ({"label": IndicatorLabel(zh="收入", en="Fines paid")}, "label"),
        ({"denominator": counted(deadline=DeadlineKind.PAY)}, "denominator.deadline"),
        ({"denominator": counted(deadline=DeadlineKind.COURT)}, "denominator.deadline"),
        ({"numerator": counted(distinct=("penalties",))}, "numerator.field"),
        (
            {
                "numerator": Counted(
                    topic="patrol.concluded", counts_for=CountsFor.FIELD, field="fined_by"
                )
            },
            "numerator.field",
        ),
        ({"numerator": counted(where=FieldIs(field="by", value="FINE"))}, "where"),
        (
            {
                "numerator": counted(
                    "enforcement.case-filed",
                    deadline=DeadlineKind.DECIDE,
                    met=True,
                    by="enforcement.fine-paid",
                )
            },
            "numerator.topic",
        ),
    ],
)
def test_inv_40_nor_is_what_does_so_in_disguise(said: dict[str, Any], field: str) -> None:
    """A5: 直接或者变相挂钩."""
    asked = adopt(indicator("REVENUE", **said), on=TODAY, period=THIS_YEAR)
    found = given(SCHEME).when(asked)
    where = field if field.startswith(("num", "den", "label")) else f"numerator.{field}"
    found.refused(Because.FINES_COUNTED, f"indicators.0.{where}")


def test_inv_40_a_new_event_that_carries_a_fine_is_barred_without_being_listed() -> None:
    """A5: the forbidden set is read off the classes."""

    class TollFined(Event, topic="tests.toll-taken"):
        fine: Fen

    class Decided(Event, topic="tests.something-decided"):
        what: tuple[Penalty, ...] | None = None

    class Nothing(Event, topic="tests.nothing-of-the-kind"):
        amount: Fen

    assert countable(TollFined).fines
    assert countable(Decided).fines
    assert not countable(Nothing).fines
    for each in (TollFined, Decided, Nothing):
        del Event.known[each.topic]


def test_inv_40_every_event_with_a_penalty_or_a_sum_of_one_is_in_the_set() -> None:
    """A5: and the work itself is not."""
    for topic in (
        "enforcement.penalty-decided",
        "enforcement.fine-paid",
        "enforcement.summary-imposed",
        "enforcement.surcharge-accrued",
        "enforcement.operation-penalised",
        "publicity.announcement-drafted",
    ):
        assert KNOWN[topic].fines, topic
    for indicator_ in STANDARD:
        for side in (indicator_.numerator, indicator_.denominator):
            assert not KNOWN[side.topic].fines, side.topic


def test_inv_40_growth_and_annual_reports_are_barred_from_november_2022() -> None:
    """A5: 促进个体工商户发展条例 第三十二条."""
    opened = indicator("OPENED", numerator=counted("supervision.household-opened"))
    reports = indicator(
        "REPORTS", label=IndicatorLabel(zh="个体工商户年报率", en="annual report rate")
    )
    duties = indicator(
        "DUTIES",
        numerator=counted(
            "registration.annual-duty-opened", deadline=DeadlineKind.ANNUAL, met=True
        ),
    )
    in_time = indicator("DUTIES", numerator=counted(deadline=DeadlineKind.ANNUAL))
    given(SCHEME).when(adopt(in_time, on=TODAY)).refused(Because.GROWTH_COUNTED)
    for asked in (opened, reports, duties):
        for period in ("2022-10", "2003"):
            scheme = adopt(asked, period=AssessmentPeriod(period))
            assert len(SCHEME.decide(scheme, NotAdopted())) == 1
        barred = adopt(asked, period=AssessmentPeriod("2022-11"))
        given(SCHEME).when(barred).refused(Because.GROWTH_COUNTED)
    assert Because.GROWTH_COUNTED.reason.basis == "促进个体工商户发展条例 第三十二条"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("个体工商户新增数", "businesses seen"),
        ("新设经营户数", "businesses seen"),
        ("经营主体净增", "businesses seen"),
        ("走访户数", "newly registered businesses"),
    ],
)
def test_inv_40_growth_is_growth_by_whatever_name(zh: str, en: str) -> None:
    """What a label calls growth is barred, whatever it counts."""
    disguised = indicator("SEEN", label=IndicatorLabel(zh=zh, en=en))
    given(SCHEME).when(adopt(disguised, on=TODAY)).refused(
        Because.GROWTH_COUNTED, "indicators.0.label"
    )


@pytest.mark.parametrize("zh", ["新增问题处置率", "管户巡查覆盖率", "投诉户回访率"])
def test_what_only_sounds_like_growth_is_allowed(zh: str) -> None:
    (event,) = SCHEME.decide(
        adopt(indicator("SEEN", label=IndicatorLabel(zh=zh, en="seen")), on=TODAY),
        SCHEME.initial,
    )
    assert event.indicators[0].label.zh == zh


def test_the_standard_indicators_are_allowed_today_and_in_2003() -> None:
    """A1, E6, A5: households, clearances, rechecks, cases, pledges, completeness of
    assessed fees, findings; 应收尽收 counts months that were assessed and settled."""
    for on, period in ((ADOPTED_ON, "2003"), (TODAY, "2026")):
        asked = adopt(*STANDARD, on=on, period=AssessmentPeriod(period))
        assert len(SCHEME.decide(asked, NotAdopted())) == 1
    assert len({each.code for each in STANDARD}) == 7
    fees = next(each for each in STANDARD if each.code == "FEES_COMPLETE")
    assert fees.denominator.topic == "fees.assessed"


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ({"numerator": counted("patrol.nothing")}, Because.NO_SUCH_EVENT),
        ({"numerator": counted(distinct=("colour",))}, Because.NO_SUCH_FIELD),
        (
            {"numerator": counted(deadline=DeadlineKind.DECIDE)},
            Because.NO_SUCH_DEADLINE,
        ),
    ],
)
def test_a_definition_names_what_there_is(said: dict[str, Any], because: Because) -> None:
    """S6."""
    given(SCHEME).when(adopt(indicator(**said))).refused(because)
    given(SCHEME).when(adopt(FINDINGS, FINDINGS)).refused(Because.SAME_CODE_TWICE)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("2003-H2", date(2003, 7, 1), date(2003, 12, 31)),
        ("2004-Q1", date(2004, 1, 1), date(2004, 3, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
    ],
)
def test_a_period_has_a_first_day_and_a_last(period: str, first: date, last: date) -> None:
    """S8."""
    assert span_of(AssessmentPeriod(period)) == (first, last)


@pytest.mark.parametrize(
    "said",
    [
        {"counts_for": "FIELD"},
        {"counts_for": "ACTOR", "field": "officers"},
        {"counts_for": "ACTOR", "met": True},
        {"counts_for": "ACTOR", "deadline": "DECIDE", "by": "patrol.concluded"},
    ],
)
def test_a_definition_that_says_too_little_or_too_much_is_none(
    said: dict[str, Any],
) -> None:
    """S6."""
    with pytest.raises(ValueError, match="validation error"):
        Counted.model_validate({"topic": "patrol.concluded", **said})
