"""A lead is verified in time, and a case filed by two officers on four criteria."""

from datetime import date

import pytest

from domain.enforcement.case import station_of
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    DeclineFiling,
    ExtendVerification,
    TellInformant,
    TransferCase,
)
from domain.enforcement.case.events import (
    CaseFiled,
    CaseTransferred,
    FilingDeclined,
    InformantNotTold,
    InformantTold,
    LeadVerificationExtended,
    LeadVerificationOverdue,
)
from domain.enforcement.case.vocabulary import Criterion, DeclineGround
from domain.enforcement.penalty import Offence
from domain.kernel.calendar import DeadlineKind
from tests.domain.enforcement.case.cases import (
    FILE,
    HE,
    LEAD,
    SHOP,
    TO_FILE,
    after,
    answer,
    april,
    due_days,
    march,
    on,
    state,
    tick,
)

EXTEND = ExtendVerification(occurred_on=march(20), reason="案情复杂")
DECLINE = DeclineFiling(
    occurred_on=march(9), ground=DeclineGround.FIRST_OFFENCE, reason="初次违法且已改正"
)
TELL = TellInformant(occurred_on=march(12), told="已经立案")
NOT_TOLD = InformantNotTold(household=SHOP, due_on=march(16))


LINES_OF_WORK = (
    Offence.UNLICENSED_OPERATION,
    Offence.COUNTERFEIT_GOODS,
    Offence.SMUGGLING,
    Offence.PYRAMID_SELLING,
    Offence.REGIONAL_BLOCKADE,
    Offence.MONOPOLY,
)


@pytest.mark.parametrize("offence", LINES_OF_WORK)
def test_every_line_of_work_of_the_report_is_what_a_case_may_be_about(
    offence: Offence,
) -> None:
    """C5, C6: 「严厉打击制售假冒伪劣商品的违法行为，打击走私活动，打击传销活动，…」."""
    events = answer([LEAD], on(FILE, march(9), offence=offence))
    assert [each.offence for each in events if isinstance(each, CaseFiled)] == [offence]


def test_the_same_lead_twice_is_once() -> None:
    after(LEAD).when(LEAD).then()


def test_verification_is_extended_once_to_twice_the_term() -> None:
    [extended] = answer([LEAD], EXTEND)
    assert isinstance(extended, LeadVerificationExtended)
    # Thirty working days after Monday 2 March; Monday 6 April is Qingming.
    assert due_days(extended) == {DeadlineKind.FILE: april(14)}
    after(LEAD, EXTEND).when(EXTEND).then()
    after(LEAD, EXTEND).when(on(EXTEND, march(23))).refused(Because.ALREADY_EXTENDED)


def test_verification_is_extended_before_it_ends() -> None:
    after(LEAD).when(on(EXTEND, march(24))).refused(
        Because.EXTENDED_TOO_LATE, "occurred_on"
    )


def test_a_lead_of_2003_has_no_term_that_could_be_extended() -> None:
    old = on(LEAD, date(2003, 3, 3))
    after(old).when(on(EXTEND, date(2003, 3, 4))).refused(Because.NOTHING_TO_EXTEND)


def test_no_case_is_known_before_the_law_of_1996() -> None:
    after().when(on(LEAD, date(1996, 10, 16))).refused(Because.NO_RULE, "occurred_on")


def test_inv_09_a_case_is_filed_with_at_least_two_officers() -> None:
    after(LEAD).when(on(FILE, march(9), officers=frozenset({HE}))).refused(
        Because.TOO_FEW_OFFICERS, "officers"
    )


@pytest.mark.parametrize("missing", list(Criterion))
def test_a_case_is_filed_when_all_criteria_are_met(missing: Criterion) -> None:
    some = frozenset(Criterion) - {missing}
    after(LEAD).when(on(FILE, march(9), criteria=some)).refused(
        Because.CRITERIA_NOT_MET, "criteria"
    )


@pytest.mark.parametrize(
    ("until", "endangers", "in_time"),
    [
        (date(2024, 3, 9), False, True),
        (date(2024, 3, 8), False, False),
        (date(2024, 3, 8), True, True),
        (date(2021, 3, 9), True, True),
        (date(2021, 3, 8), True, False),
    ],
)
def test_conduct_is_punished_within_two_years_or_five_where_it_endangers(
    until: date, *, endangers: bool, in_time: bool
) -> None:
    command = on(
        FILE, march(9), conduct_from=until, conduct_until=until, endangers=endangers
    )
    if in_time:
        assert answer([LEAD], command)
    else:
        after(LEAD).when(command).refused(Because.OUT_OF_TIME, "conduct_until")


def test_under_the_law_of_1996_two_years_are_all_there_is() -> None:
    until = date(2001, 3, 1)
    command = on(
        FILE, date(2003, 3, 10), conduct_from=until, conduct_until=until, endangers=True
    )
    after(on(LEAD, date(2003, 3, 3))).when(command).refused(Because.OUT_OF_TIME)


def test_conduct_neither_ends_before_it_begins_nor_lies_ahead() -> None:
    after(LEAD).when(on(FILE, march(9), conduct_from=march(2))).refused(
        Because.ENDS_BEFORE_IT_BEGINS, "conduct_until"
    )
    after(LEAD).when(on(FILE, march(9), conduct_until=march(10))).refused(
        Because.NOT_DONE_YET, "conduct_until"
    )


def test_what_lies_before_the_last_step_is_refused() -> None:
    after(LEAD).when(on(FILE, march(1))).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


def test_filing_twice_is_once_and_under_another_number_is_refused() -> None:
    after(*TO_FILE).when(FILE).then()
    after(*TO_FILE).when(on(FILE, march(9), case_no="另一号")).refused(Because.NOT_NOW)


def test_a_declined_lead_is_over_and_the_informant_is_told() -> None:
    [declined] = answer([LEAD], DECLINE)
    assert isinstance(declined, FilingDeclined)
    assert due_days(declined) == {DeadlineKind.INFORM: march(16)}
    after(LEAD, DECLINE).when(DECLINE).then()
    after(LEAD, DECLINE).when(FILE).refused(Because.NOT_NOW)
    told = InformantTold(household=SHOP, told="已经立案", on=march(12))
    after(LEAD, DECLINE).when(TELL).then(told)
    after(LEAD, DECLINE, TELL).when(TELL).then()
    after(LEAD, DECLINE).when(tick(DeadlineKind.INFORM, march(17))).then(NOT_TOLD)


def test_who_reported_under_their_own_name_is_told_of_the_filing() -> None:
    told = InformantTold(household=SHOP, told="已经立案", on=march(12))
    after(*TO_FILE).when(TELL).then(told)
    after(*TO_FILE, TELL).when(tick(DeadlineKind.INFORM, march(17))).then()


def test_telling_the_informant_late_does_not_hide_that_it_was_late() -> None:
    late = on(TELL, march(17))
    told = InformantTold(household=SHOP, told="已经立案", on=march(17))
    after(*TO_FILE).when(late).then(NOT_TOLD, told)
    after(*TO_FILE, tick(DeadlineKind.INFORM, march(17))).when(late).then(told)


def test_an_anonymous_informant_cannot_be_told() -> None:
    anonymous = on(LEAD, march(2), real_name=False)
    after(anonymous, FILE).when(TELL).refused(Because.NOBODY_TO_TELL)


def test_a_lead_left_lying_is_said_once_and_filing_it_late_says_so_too() -> None:
    missed = LeadVerificationOverdue(household=SHOP, due_on=march(23))
    overdue = tick(DeadlineKind.FILE, march(24))
    after(LEAD).when(overdue).then(missed)
    after(LEAD, overdue).when(overdue).then()
    after(LEAD).when(tick(DeadlineKind.FILE, march(23))).refused(Because.NOT_YET_DUE)
    assert answer([LEAD], on(FILE, march(24)))[0] == missed
    assert len(answer([LEAD, overdue], on(FILE, march(24)))) == 1


def test_a_lead_may_be_another_authoritys_and_is_not_closed_as_a_case() -> None:
    transfer = TransferCase(occurred_on=march(5), to="样例区城管局", reason="非本局管辖")
    transferred = CaseTransferred(
        household=SHOP, to="样例区城管局", reason="非本局管辖", on=march(5)
    )
    after(LEAD).when(transfer).then(transferred)
    after(LEAD, transfer).when(transfer).then()
    after(LEAD, transfer).when(FILE).refused(Because.NOT_NOW)


def test_a_case_belongs_to_the_station_of_its_lead() -> None:
    for story in ((LEAD,), TO_FILE, (LEAD, DECLINE)):
        assert station_of(state(*story)) == LEAD.station
    assert station_of(state()) is None
