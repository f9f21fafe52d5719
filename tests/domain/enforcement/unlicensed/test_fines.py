"""What an unlicensed operation is fined, under Order 370 and since March 2022."""

from datetime import date

import pytest

from domain.enforcement.unlicensed.commands import PenaliseOperation, UnlicensedCommand
from domain.enforcement.unlicensed.events import OperationBanned, OperationPenalised
from domain.enforcement.unlicensed.vocabulary import UnlicensedBecause as Because
from domain.kernel.identity import RuleId
from domain.law.unlicensed import UnlicensedType
from tests.domain.enforcement.unlicensed.stalls import (
    CASE,
    DUE_ON,
    NOW_URGED,
    OPERATION,
    SUMMARY,
    TODAY,
    UNDER_ACTION,
    act,
    ban,
    classify,
    discover,
    happened,
    later,
    penalise,
    unwilling,
    urge,
)
from tests.given import given

LATE = later(1, DUE_ON)


@pytest.mark.parametrize(
    ("of", "rule", "most"),
    [
        (UnlicensedType.T2, "UNL-370", 2_000_000),
        (UnlicensedType.T5, "UNL-370", 2_000_000),
    ],
)
def test_inv_14_a_fine_of_2003_lies_within_the_band_of_order_370(
    of: UnlicensedType, rule: str, most: int
) -> None:
    """U4: 罚款2万余元 is a sum; 20,000 yuan is the most for one that is not serious."""
    begun = happened(discover(), classify(of=of), urge(), act(LATE))
    penalised = OperationPenalised(
        household=None,
        case=CASE,
        summary=None,
        fine=most,
        conduct_until=LATE,
        band=RuleId(rule),
        on=LATE,
    )
    given(OPERATION, *begun).when(penalise(LATE, most)).then(penalised)
    given(OPERATION, *begun).when(penalise(LATE, most + 1)).refused(
        Because.OUTSIDE_THE_BAND, "fine"
    )


def test_inv_14_conduct_that_ended_before_march_2003_is_fined_by_no_rule_we_know() -> None:
    begun = happened(*UNDER_ACTION)
    given(OPERATION, *begun).when(penalise(LATE, 100, date(2003, 2, 28))).refused(
        Because.NOTHING_FINED_THEN, "conduct_until"
    )


def test_inv_13_since_march_2022_a_fine_needs_an_order_refused_or_run_out() -> None:
    """What was dangerous, and never ordered to be put right, is banned and not fined."""
    at_once: list[UnlicensedCommand] = [
        discover(TODAY),
        classify(TODAY, dangerous=True),
        act(TODAY),
    ]
    given(OPERATION, *happened(*at_once)).when(penalise(TODAY, 1_000_000)).refused(
        Because.ORDER_FIRST, "fine"
    )
    assert isinstance(happened(*at_once, ban(TODAY))[-1], OperationBanned)
    refused: list[UnlicensedCommand] = [
        *NOW_URGED,
        unwilling(later(1, TODAY)),
        act(later(2, TODAY)),
    ]
    penalised = happened(*refused, penalise(later(3, TODAY), 1_000_000))[-1]
    assert isinstance(penalised, OperationPenalised)


def test_inv_13_an_order_that_ran_out_will_do_and_the_band_is_that_of_article_43() -> None:
    """The conduct and the decision both lie after March 2022: from 10,000 yuan on."""
    history = happened(*NOW_URGED, act(later(40, TODAY)))
    day = later(41, TODAY)
    given(OPERATION, *history).when(penalise(day, 999_999)).refused(
        Because.OUTSIDE_THE_BAND, "fine"
    )
    penalised = OPERATION.decide(penalise(day, 1_000_000), OPERATION.replay(history))[0]
    assert isinstance(penalised, OperationPenalised)
    assert penalised.band == RuleId("UNL-REG43")


def test_a_penalty_rests_on_one_case_or_on_one_summary_penalty() -> None:
    begun = happened(*UNDER_ACTION)
    for rests_on in ({}, {"case": CASE, "summary": SUMMARY}):
        asked = PenaliseOperation(occurred_on=LATE, conduct_until=LATE, **rests_on)
        given(OPERATION, *begun).when(asked).refused(Because.CASE_OR_SUMMARY)
    without_fine = PenaliseOperation(occurred_on=LATE, conduct_until=LATE, case=CASE)
    (penalised,) = OPERATION.decide(without_fine, OPERATION.replay(begun))
    assert isinstance(penalised, OperationPenalised)
    assert penalised.band is None
    given(OPERATION, *begun).when(penalise(LATE, 100, later(1, LATE))).refused(
        Because.CONDUCT_NOT_OVER
    )
