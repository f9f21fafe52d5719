"""经营异常名录: who is listed, how one leaves, and what follows after years, by example."""

from datetime import date

from domain.kernel.calendar import DeadlineKind
from domain.registration.annual import events as happened
from domain.registration.vocabulary import AnnualBecause as Because
from domain.registration.vocabulary import BusinessForm
from tests.domain.registration.yearly import (
    DUE_2016,
    FALSE_INFORMATION,
    FILE,
    IN_2003,
    IN_2014,
    JULY_2016,
    JUNE_2016,
    LISTED,
    NOT_REPORTED,
    UNREACHABLE,
    after,
    close,
    due,
    list_for,
    missed,
    open_file,
    remove,
    report,
    tick,
)
from tests.given import given

YEARS_LATER = date(2019, 7, 1)
THEREAFTER = date(2019, 7, 2)
SERIOUS, LEAVES = DeadlineKind.SERIOUS_LIST, DeadlineKind.SERIOUS_REMOVAL


def test_whoever_does_not_report_is_listed_by_itself() -> None:
    """P4: since the annual report, what was missed is public."""
    missing, listed = after(*LISTED)[-2:]
    assert isinstance(missing, happened.AnnualDutyMissed)
    assert isinstance(listed, happened.ListedAsAbnormal)
    assert (listed.number, listed.ground, listed.year) == (1, NOT_REPORTED, 2016)
    assert listed.by_itself
    assert listed.document_no is None
    assert listed.term is not None
    assert listed.term.due_on == YEARS_LATER


def test_twice_unreported_is_one_entry() -> None:
    again = (due(2017, date(2017, 1, 5)), missed(2017, date(2017, 7, 3)))
    more = after(*LISTED, *again)[len(after(*LISTED)) :]
    assert [type(each) for each in more] == [
        happened.AnnualDutyOpened,
        happened.AnnualDutyMissed,
    ]


def test_what_was_missed_before_the_list_is_on_no_list() -> None:
    from_2004 = after(IN_2003, due(2004, date(2004, 1, 5)), missed(2004, date(2004, 5, 3)))
    assert isinstance(from_2004[-1], happened.AnnualDutyMissed)
    given(FILE, *from_2004).when(list_for(UNREACHABLE, date(2014, 9, 30))).refused(
        Because.NO_LIST
    )
    given(FILE, *from_2004).when(list_for(NOT_REPORTED, date(2014, 10, 8))).refused(
        Because.REPORTED
    )


def test_the_list_is_one_of_enterprises() -> None:
    """P4: whether individual businesses stand on it was not read, and is not asserted."""
    file = open_file(date(2014, 12, 1), BusinessForm.INDIVIDUAL_BUSINESS)
    opened = (file, due(2016, date(2016, 1, 5)))
    given(FILE, *after(*opened)).when(list_for(UNREACHABLE, JULY_2016)).refused(
        Because.NOT_OF_THIS_FORM
    )
    assert isinstance(
        after(*opened, missed(2016, JULY_2016))[-1], happened.AnnualDutyMissed
    )


def test_an_officer_lists_whoever_is_not_there_or_says_what_is_not_so() -> None:
    history = after(IN_2014)
    for ground in (UNREACHABLE, FALSE_INFORMATION):
        listed = after(IN_2014, list_for(ground, JUNE_2016))
        assert not listed[-1].by_itself
        given(FILE, *listed).when(list_for(ground, JUNE_2016)).then()
        given(FILE, *listed).when(list_for(ground, JULY_2016)).refused(
            Because.LISTED_BEFORE
        )
    given(FILE, *history).when(list_for(NOT_REPORTED, JUNE_2016)).refused(Because.REPORTED)
    given(FILE, *history).when(list_for(UNREACHABLE, date(2014, 11, 28))).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_whoever_reports_after_all_may_leave_the_list() -> None:
    given(FILE, *after(*LISTED)).when(remove(NOT_REPORTED, JULY_2016)).refused(
        Because.STILL_NOT_REPORTED
    )
    reported = after(*LISTED, report(date(2016, 8, 1)))
    gone = remove(NOT_REPORTED, date(2016, 8, 2))
    left = after(*LISTED, report(date(2016, 8, 1)), gone)
    assert isinstance(left[-1], happened.RemovedFromAbnormalList)
    given(FILE, *left).when(gone).then()
    given(FILE, *left).when(tick(SERIOUS, THEREAFTER)).then()
    given(FILE, *reported).when(remove(UNREACHABLE, date(2016, 8, 2))).refused(
        Because.NOT_LISTED
    )
    given(FILE, *reported).when(remove(NOT_REPORTED, JUNE_2016)).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_with_two_grounds_one_leaves_when_both_are_gone() -> None:
    twice = (*LISTED, list_for(UNREACHABLE, date(2017, 1, 5)))
    second = after(*twice)[-1]
    assert (second.number, second.term) == (2, None)
    cleared = remove(UNREACHABLE, date(2017, 2, 6))
    assert isinstance(after(*twice, cleared)[-1], happened.AbnormalGroundCleared)
    last = after(*twice, cleared, report(date(2017, 3, 6)))
    assert isinstance(
        after(
            *(*twice, cleared, report(date(2017, 3, 6))),
            remove(NOT_REPORTED, date(2017, 3, 7)),
        )[-1],
        happened.RemovedFromAbnormalList,
    )
    assert FILE.replay(last).term.due_on == YEARS_LATER  # type: ignore[union-attr]


def test_three_years_on_the_list_lead_to_the_serious_list_and_five_out_of_it() -> None:
    """The regulation of 2014, Art. 17."""
    history = after(*LISTED)
    given(FILE, *history).when(tick(SERIOUS, YEARS_LATER)).refused(Because.NOT_YET_DUE)
    serious = after(*LISTED, tick(SERIOUS, THEREAFTER))
    assert isinstance(serious[-1], happened.ListedAsSerious)
    assert serious[-1].removal.due_on == date(2024, 7, 2)
    given(FILE, *serious).when(tick(SERIOUS, THEREAFTER)).then()
    given(FILE, *serious).when(tick(LEAVES, date(2024, 7, 2))).refused(Because.NOT_YET_DUE)
    left = after(*LISTED, tick(SERIOUS, THEREAFTER), tick(LEAVES, date(2024, 7, 3)))
    assert isinstance(left[-1], happened.RemovedFromSeriousList)
    given(FILE, *left).when(tick(LEAVES, date(2024, 7, 3))).then()


def test_from_may_2024_on_nothing_that_we_have_read_follows() -> None:
    opened = (IN_2014, due(2021, date(2021, 1, 5)), missed(2021, date(2021, 7, 1)))
    passed = after(*opened, tick(SERIOUS, date(2024, 7, 2)))
    assert isinstance(passed[-1], happened.AbnormalTermPassed)
    new = (IN_2014, due(2025, date(2025, 1, 6)), missed(2025, date(2025, 7, 1)))
    listed = after(*new)[-1]
    assert isinstance(listed, happened.ListedAsAbnormal)
    assert listed.term is None


def test_what_has_ended_stands_on_the_list_no_longer() -> None:
    """N3: exit."""
    closed = after(*LISTED, close(date(2016, 9, 1)))
    assert closed[-1].entries == (1,)
    given(FILE, *closed).when(tick(SERIOUS, THEREAFTER)).then()
    given(FILE, *closed).when(remove(NOT_REPORTED, date(2016, 9, 2))).refused(
        Because.CLOSED
    )
    given(FILE, *after(*DUE_2016)).when(tick(DeadlineKind.FEE, JULY_2016)).then()
