"""欠费: what is overdue is dunned, and written off by two people or not at all."""

from datetime import date

from domain.fees.account import commands, events
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.months import number_of
from tests.domain.fees.examples import ACCOUNT, LI, MARCH, QUOTA, WANG, assess, history, pay
from tests.given import given

OVERDUE = MarkOverdue(
    occurred_on=date(2003, 4, 5), kind=DeadlineKind.FEE, number=number_of(MARCH)
)
DUN = commands.Dun(occurred_on=date(2003, 4, 10), document_no="样例工商催缴〔2003〕1号")
PROPOSE = commands.ProposeWriteOff(
    occurred_on=date(2003, 6, 1), month=MARCH, reason="下落不明", proposed_by=LI
)
APPROVE = commands.ApproveWriteOff(
    occurred_on=date(2003, 6, 2), month=MARCH, approved_by=WANG
)


def test_a_line_is_in_arrears_once_its_day_has_passed() -> None:
    """F2: 应收尽收."""
    base = history(assess(MARCH))
    early = OVERDUE.model_copy(update={"occurred_on": date(2003, 4, 4)})
    given(ACCOUNT, *base).when(early).refused(Because.NOT_YET_DUE)
    (overdue,) = history(assess(MARCH), OVERDUE)[3:]
    assert isinstance(overdue, events.FeeInArrears)
    assert (overdue.outstanding, overdue.due_on) == (QUOTA, date(2003, 4, 4))
    given(ACCOUNT, *base, overdue).when(OVERDUE).then()
    paid = history(assess(MARCH), pay("001", QUOTA, date(2003, 3, 20)))
    given(ACCOUNT, *paid).when(OVERDUE).then()


def test_only_what_is_in_arrears_is_dunned() -> None:
    given(ACCOUNT, *history(assess(MARCH))).when(DUN).refused(Because.NOTHING_IN_ARREARS)
    happened = history(assess(MARCH), OVERDUE, DUN)
    assert isinstance(happened[-1], events.DunningNoticeIssued)
    assert (happened[-1].months, happened[-1].amount) == ((MARCH,), QUOTA)
    given(ACCOUNT, *happened).when(DUN).then()


def test_a_write_off_takes_two_people_and_what_was_dunned_in_vain() -> None:
    given(ACCOUNT, *history(assess(MARCH), OVERDUE)).when(PROPOSE).refused(
        Because.DUN_FIRST, "month"
    )
    dunned = history(assess(MARCH), OVERDUE, DUN)
    given(ACCOUNT, *dunned).when(APPROVE).refused(Because.NOT_PROPOSED)
    unsigned = PROPOSE.model_copy(update={"proposed_by": None})
    given(ACCOUNT, *dunned).when(unsigned).refused(Because.UNSIGNED)
    proposed = history(assess(MARCH), OVERDUE, DUN, PROPOSE)
    given(ACCOUNT, *proposed).when(PROPOSE).then()
    oneself = APPROVE.model_copy(update={"approved_by": LI})
    given(ACCOUNT, *proposed).when(oneself).refused(Because.SAME_PERSON, "approved_by")
    happened = history(assess(MARCH), OVERDUE, DUN, PROPOSE, APPROVE)
    written_off, settled = happened[-2:]
    assert isinstance(written_off, events.FeeWrittenOff)
    assert (written_off.amount, written_off.balance.outstanding) == (QUOTA, 0)
    assert isinstance(settled, events.FeeLineSettled)
    given(ACCOUNT, *happened).when(APPROVE).then()


def test_what_comes_in_after_all_takes_a_proposal_back() -> None:
    paid = pay("001", 1_000, date(2003, 6, 1))
    happened = history(assess(MARCH), OVERDUE, DUN, PROPOSE, paid)
    given(ACCOUNT, *happened).when(APPROVE).refused(Because.NOT_PROPOSED)


def test_a_write_off_reversed_leaves_the_line_in_arrears() -> None:
    wrong = commands.CorrectEntry(
        occurred_on=date(2003, 7, 1), entry=2, reason="当事人已找到"
    )
    happened = history(assess(MARCH), OVERDUE, DUN, PROPOSE, APPROVE, wrong)
    assert isinstance(happened[-1], events.FeeEntryReversed)
    assert (happened[-1].balance.outstanding, happened[-1].pay) == (QUOTA, None)
    line = ACCOUNT.replay(happened).lines[MARCH]  # type: ignore[union-attr]
    assert line.in_arrears
