"""On the spot: the limits of the day, what is collected at once, and what is filed."""

from datetime import date, timedelta

import pytest

from domain.enforcement.case.vocabulary import Party
from domain.enforcement.penalty import Offence
from domain.enforcement.summary.events import (
    FineCollectedOnTheSpot,
    FineHandedIn,
    HandInOverdue,
    SummaryEvent,
    SummaryFilingOverdue,
    SummaryFineOverdue,
    SummaryFinePaid,
    SummaryPenaltyFiled,
    SummaryPenaltyImposed,
)
from domain.enforcement.summary.vocabulary import SummaryBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import RuleId
from tests.domain.enforcement.summary.slips import (
    CITIZEN,
    COMPANY,
    FILE_BY,
    HAND_IN_BY,
    NOW,
    PAY_BY,
    SHOP,
    SUMMARY,
    THEN,
    WANG,
    YUAN,
    an_act,
    collect,
    file,
    hand_in,
    happened,
    pay_in,
    punish,
    tick,
)
from tests.given import given

A_DAY = timedelta(days=1)
LAST_OF_THE_OLD, FIRST_OF_THE_NEW = date(2021, 7, 14), date(2021, 7, 15)


def imposed(events: list[SummaryEvent]) -> SummaryPenaltyImposed:
    (first, *_) = events
    assert isinstance(first, SummaryPenaltyImposed)
    return first


@pytest.mark.parametrize(
    ("day", "party", "most", "because"),
    [
        (THEN, CITIZEN, 50, Because.ABOVE_50_YUAN),
        (THEN, COMPANY, 1_000, Because.ABOVE_1000_YUAN),
        (LAST_OF_THE_OLD, CITIZEN, 50, Because.ABOVE_50_YUAN),
        (FIRST_OF_THE_NEW, CITIZEN, 200, Because.ABOVE_200_YUAN),
        (FIRST_OF_THE_NEW, COMPANY, 3_000, Because.ABOVE_3000_YUAN),
    ],
)
def test_u4_a_fine_above_the_limit_of_the_day_is_refused_and_needs_a_case(
    day: date, party: Party, most: int, because: Because
) -> None:
    """U4: 137 were punished, 20 cases filed: what is above the limit cannot be hidden."""
    told = imposed(happened(punish(day, most * YUAN, party)))
    assert (told.fine, told.limit) == (most * YUAN, most * YUAN)
    given(SUMMARY).when(punish(day, most * YUAN + 1, party)).refused(because, "fine")
    assert f"{most:,}" in because.reason.en


def test_a_warning_is_allowed_and_nothing_is_due() -> None:
    warned = imposed(happened(punish(fine=None)))
    assert (warned.fine, warned.pay, warned.band) == (None, None, None)
    for asked in (collect(), pay_in(NOW)):
        given(SUMMARY, warned).when(asked).refused(Because.NOTHING_DUE)


def test_two_officers_are_needed_since_2021() -> None:
    alone = frozenset({WANG})
    given(SUMMARY).when(punish(officers=alone)).refused(Because.TOO_FEW_OFFICERS)
    assert imposed(happened(punish(THEN, officers=alone))).officers == (WANG,)


def test_before_there_was_a_procedure_nobody_is_punished_by_it() -> None:
    given(SUMMARY).when(punish(date(1996, 10, 16))).refused(Because.NO_RULE_THEN)


def test_what_is_not_done_yet_is_not_punished() -> None:
    act = an_act(NOW + A_DAY)
    given(SUMMARY).when(punish(act=act)).refused(Because.ACT_NOT_OVER)


def test_inv_14_the_fine_lies_within_the_band_that_is_cited_or_known() -> None:
    assert imposed(happened(punish())).band == RuleId("CITED")
    unknown = an_act(NOW, cited=None)
    given(SUMMARY).when(punish(act=unknown)).refused(Because.NOTHING_FINED_THEN)
    narrow = {"cited": {"instrument": "样例条例", "article": "一", "most": 4_999}}
    given(SUMMARY).when(punish(act=an_act(NOW, **narrow))).refused(
        Because.OUTSIDE_THE_BAND, "fine"
    )
    then = an_act(THEN, offence=Offence.UNLICENSED_OPERATION, cited=None)
    assert imposed(happened(punish(THEN, act=then))).band == RuleId("UNL-370")


def test_inv_13_operating_unregistered_is_not_fined_on_the_spot_since_march_2022() -> None:
    act = an_act(NOW, offence=Offence.UNREGISTERED_OPERATION, cited=None)
    given(SUMMARY).when(punish(act=act)).refused(Because.ORDER_FIRST, "fine")
    assert imposed(happened(punish(fine=None, act=act))).fine is None


@pytest.mark.parametrize(("day", "most"), [(THEN, 20), (NOW, 100)])
def test_little_is_collected_on_the_spot_and_more_where_it_is_hard_to_enforce(
    day: date, most: int
) -> None:
    little = happened(punish(day, most * YUAN, COMPANY), collect(day))[-1]
    assert isinstance(little, FineCollectedOnTheSpot)
    more = happened(punish(day, most * YUAN + 1, COMPANY))
    given(SUMMARY, *more).when(collect(day)).refused(Because.NOT_COLLECTED_THEN, "hardship")
    why = "当事人为流动摊贩，事后难以执行"
    collected = SUMMARY.decide(collect(day, why), SUMMARY.replay(more))[0]
    assert isinstance(collected, FineCollectedOnTheSpot)
    assert collected.hardship == why


def test_on_the_spot_is_on_the_day_itself() -> None:
    history = happened(punish())
    given(SUMMARY, *history).when(collect(NOW + A_DAY)).refused(Because.NOT_ON_THE_SPOT)


def test_what_was_collected_is_handed_in_within_two_working_days_since_2021() -> None:
    history = happened(punish(), collect())
    collected = history[-1]
    assert isinstance(collected, FineCollectedOnTheSpot)
    assert collected.hand_in is not None
    assert collected.hand_in.due_on == HAND_IN_BY
    handed = FineHandedIn(household=SHOP, amount=50 * YUAN, on=HAND_IN_BY)
    given(SUMMARY, *history).when(hand_in(HAND_IN_BY)).then(handed)
    late = HandInOverdue(household=SHOP, due_on=HAND_IN_BY)
    day = HAND_IN_BY + A_DAY
    given(SUMMARY, *history).when(tick(DeadlineKind.HAND_IN, day)).then(late)
    handed_late = FineHandedIn(household=SHOP, amount=50 * YUAN, on=day)
    given(SUMMARY, *history).when(hand_in(day)).then(late, handed_late)
    before = happened(punish(THEN, 20 * YUAN), collect(THEN))[-1]
    assert isinstance(before, FineCollectedOnTheSpot)
    assert before.hand_in is None
    given(SUMMARY, *happened(punish())).when(hand_in(NOW)).refused(Because.NOT_NOW)


def test_inv_27_what_is_not_collected_on_the_spot_is_paid_in_once_and_in_whole() -> None:
    history = happened(punish())
    pay = imposed(history).pay
    assert pay is not None
    assert pay.due_on == PAY_BY
    given(SUMMARY, *history).when(pay_in(PAY_BY, 100)).refused(Because.NOT_THE_WHOLE)
    paid = SummaryFinePaid(
        household=SHOP, amount=50 * YUAN, receipt_no="收据0102", on=FILE_BY
    )
    given(SUMMARY, *history).when(pay_in(FILE_BY)).then(paid)
    given(SUMMARY, *happened(punish(), collect())).when(pay_in(NOW)).refused(
        Because.NOT_NOW
    )


def test_a_fine_that_is_not_paid_in_time_is_overdue() -> None:
    history = happened(punish(), file(NOW))
    late = SummaryFineOverdue(household=SHOP, due_on=PAY_BY)
    day = PAY_BY + A_DAY
    given(SUMMARY, *history).when(tick(DeadlineKind.PAY, PAY_BY)).refused(
        Because.NOT_YET_DUE
    )
    given(SUMMARY, *history).when(tick(DeadlineKind.PAY, day)).then(late)
    given(SUMMARY, *history, late).when(tick(DeadlineKind.PAY, day)).then()


def test_the_papers_are_filed_within_seven_working_days_since_2021() -> None:
    history = happened(punish())
    deadline = imposed(history).file
    assert deadline is not None
    assert (deadline.kind, deadline.due_on) == (DeadlineKind.SUMMARY_FILE, FILE_BY)
    filed = SummaryPenaltyFiled(household=SHOP, file_no="样例备1号", on=FILE_BY)
    given(SUMMARY, *history).when(file(FILE_BY)).then(filed)
    late = SummaryFilingOverdue(household=SHOP, due_on=FILE_BY)
    day = FILE_BY + A_DAY
    given(SUMMARY, *history).when(tick(DeadlineKind.SUMMARY_FILE, day)).then(late)
    given(SUMMARY, *history, late).when(file(day)).then(
        SummaryPenaltyFiled(household=SHOP, file_no="样例备1号", on=day)
    )
    assert imposed(happened(punish(THEN))).file is None


def test_no_step_lies_before_the_penalty() -> None:
    given(SUMMARY, *happened(punish())).when(file(NOW - A_DAY)).refused(
        Because.BEFORE_THE_PENALTY
    )
    given(SUMMARY).when(file(NOW)).refused(Because.NOT_NOW)
