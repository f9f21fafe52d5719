"""From discovery to the one disposition, under the regimes of 2003, 2017 and 2022."""

from datetime import date

import pytest

from domain.enforcement.unlicensed.commands import UnlicensedCommand
from domain.enforcement.unlicensed.events import (
    EnforcementActionTaken,
    OperationBanned,
    OperationClassified,
    OperationExempted,
    OperationLicensed,
    OperationRecurred,
    RegularisationOverdue,
    RegularisationRefused,
    RegularisationUrged,
    UnlicensedOperationClosed,
)
from domain.enforcement.unlicensed.vocabulary import UnlicensedBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import RuleId, StreamId
from domain.law.unlicensed import UnlicensedType
from tests.domain.enforcement.unlicensed.stalls import (
    DAY,
    DUE_ON,
    EARLIER,
    OPERATION,
    OTHER_SHOP,
    SHOP,
    TODAY,
    UNDER_ACTION,
    URGED,
    act,
    ban,
    classify,
    close,
    discover,
    exempt,
    happened,
    later,
    link,
    penalise,
    tick,
    transfer,
    unwilling,
    urge,
)
from tests.given import given

LATE = later(1, DUE_ON)


def test_the_operator_is_urged_with_a_term_in_writing() -> None:
    """U2: 发放整改通知书, 要求限期整改."""
    urged = happened(*URGED)[-1]
    assert isinstance(urged, RegularisationUrged)
    assert urged.deadline.kind is DeadlineKind.COMPLY
    assert urged.deadline.due_on == DUE_ON
    assert urged.document_no == "样例责改1号"


def test_a_term_may_be_named_but_not_longer_than_the_rule_allows() -> None:
    history = happened(discover(), classify())
    given(OPERATION, *history).when(urge(term_days=61)).refused(Because.TERM_TOO_LONG)
    urged = happened(discover(), classify(), urge(term_days=10))[-1]
    assert isinstance(urged, RegularisationUrged)
    assert urged.deadline.days == 10


@pytest.mark.parametrize("of", UnlicensedType)
def test_nobody_cites_the_five_types_before_order_370_is_in_force(
    of: UnlicensedType,
) -> None:
    """U1: the Measures of 6 January 2003 came into force on 1 March.

    S10, U1: 「国务院第370号令《无照经营查处取缔办法》」.
    """
    last = date(2003, 2, 28)
    history = happened(discover(date(2003, 1, 15)))
    given(OPERATION, *history).when(classify(last, of)).refused(Because.NO_TYPES_THEN)
    classified = happened(discover(date(2003, 1, 15)), classify(date(2003, 3, 1), of))[-1]
    assert isinstance(classified, OperationClassified)
    assert classified.rule_id == RuleId("UNL-370")


def test_whoever_goes_on_after_the_licence_ended_is_of_type_t4_once_there_are_types() -> (
    None
):
    history = happened(discover(still_operating=True))
    assert [type(each) for each in history[1:]] == [OperationClassified]
    assert isinstance(history[1], OperationClassified)
    assert history[1].type is UnlicensedType.T4
    assert len(happened(discover(date(2003, 2, 3), still_operating=True))) == 1


def test_an_operation_is_classified_anew_until_something_follows() -> None:
    history = happened(discover(), classify(), classify(later(1), UnlicensedType.T3))
    assert len(history) == 3
    given(OPERATION, *happened(*URGED)).when(classify(later(9))).refused(Because.NOT_NOW)


def test_what_one_matter_comes_upon_again_is_the_same_operation() -> None:
    origin = StreamId("supervision-1")
    history = happened(discover(origin=origin), classify())
    given(OPERATION, *history).when(discover(later(20), origin=origin)).then()
    given(OPERATION, *history).when(discover(later(20))).refused(Because.NOT_NOW)


def test_a_recurrence_is_an_operation_of_its_own_linked_to_the_earlier() -> None:
    history = happened(discover(recurrence_of=EARLIER))
    assert history[-1] == OperationRecurred(household=None, earlier=EARLIER)


def test_after_the_term_action_is_taken_and_not_before() -> None:
    """U2: 到期仍未纠正的坚决查处取缔."""
    history = happened(*URGED)
    given(OPERATION, *history).when(act(DUE_ON)).refused(Because.NOT_YET_DUE)
    late, action = happened(*UNDER_ACTION)[-2:]
    assert late == RegularisationOverdue(household=None, due_on=DUE_ON)
    assert isinstance(action, EnforcementActionTaken)
    assert action.to_case
    assert action.operator == "样例甲"


def test_a_refusal_need_not_wait_for_the_end_of_the_term() -> None:
    history = happened(*URGED, unwilling(later(8)), act(later(9)))
    assert [type(each) for each in history[-2:]] == [
        RegularisationRefused,
        EnforcementActionTaken,
    ]


def test_the_tick_raises_the_term_once_and_not_before_its_end() -> None:
    history = happened(*URGED)
    given(OPERATION, *history).when(tick(DUE_ON)).refused(Because.NOT_YET_DUE)
    late = RegularisationOverdue(household=None, due_on=DUE_ON)
    given(OPERATION, *history).when(tick(LATE)).then(late)
    given(OPERATION, *history, late).when(tick(LATE)).then()
    other = MarkOverdue(occurred_on=LATE, kind=DeadlineKind.PAY)
    given(OPERATION, *history).when(other).then()


def test_what_is_dangerous_is_acted_against_at_once_and_else_urged_first() -> None:
    """U3: 「查处与教育、查处与引导」."""
    dangerous = happened(discover(), classify(dangerous=True))
    given(OPERATION, *dangerous).when(urge()).refused(Because.DANGEROUS)
    assert isinstance(
        happened(discover(), classify(dangerous=True), act(later(1)))[-1],
        EnforcementActionTaken,
    )
    harmless = happened(discover(), classify())
    given(OPERATION, *harmless).when(act(later(1))).refused(Because.URGE_FIRST)


def test_u4_most_are_licensed_in_time_or_late() -> None:
    """U4: 督促补办了560户."""
    licensed = OperationLicensed(
        household=None, licensed_as=SHOP, registered_on=later(10), on=later(11)
    )
    history = happened(*URGED)
    given(OPERATION, *history).when(link(later(11), later(10))).then(licensed)
    assert isinstance(
        happened(*UNDER_ACTION, link(later(9, LATE), LATE))[-1], OperationLicensed
    )


def test_inv_12_a_licence_is_not_older_than_the_discovery() -> None:
    history = happened(*URGED)
    given(OPERATION, *history).when(link(later(9), later(-1))).refused(
        Because.REGISTERED_BEFORE, "registered_on"
    )
    given(OPERATION, *history).when(link(later(9), later(10))).refused(
        Because.NOT_REGISTERED_YET, "registered_on"
    )


def test_inv_12_there_is_one_disposition_and_no_second() -> None:
    """U4: nobody counts twice."""
    licensed = happened(*URGED, link(later(11), later(10)))
    others: list[UnlicensedCommand] = [
        link(later(12), later(10)),
        link(later(11), later(10), OTHER_SHOP),
        transfer(later(12)),
        ban(later(12)),
        penalise(later(12), 100),
    ]
    for other in others:
        given(OPERATION, *licensed).when(other).refused(Because.ALREADY_DISPOSED)
    given(OPERATION, *licensed).when(act(later(12))).refused(Because.ALREADY_DISPOSED)
    given(OPERATION, *licensed).when(link(later(11), later(10))).then()


def test_an_exemption_is_of_order_684_and_not_older() -> None:
    early = happened(discover(), classify())
    given(OPERATION, *early).when(exempt(later(2))).refused(Because.NOT_EXEMPT_THEN)
    exempted = happened(discover(TODAY), classify(TODAY), exempt(TODAY))[-1]
    assert isinstance(exempted, OperationExempted)
    assert exempted.article == "无证无照经营查处办法 Art. 3"


@pytest.mark.parametrize("of", UnlicensedType)
def test_only_what_lacks_a_permit_is_handed_on(of: UnlicensedType) -> None:
    history = happened(discover(), classify(of=of))
    when = given(OPERATION, *history).when(transfer(later(1)))
    if of in {UnlicensedType.T1, UnlicensedType.T5}:
        when.then(*happened(discover(), classify(of=of), transfer(later(1)))[2:])
    else:
        when.refused(Because.NO_PERMIT_MISSING)


def test_after_action_it_is_banned_and_then_closed() -> None:
    """U2: 坚决查处取缔."""
    *_, banned, closed = happened(*UNDER_ACTION, ban(LATE), close(LATE))
    assert isinstance(banned, OperationBanned)
    assert banned.rule_id == RuleId("UNL-370")
    assert isinstance(closed, UnlicensedOperationClosed)
    given(OPERATION, *happened(*UNDER_ACTION)).when(close(LATE)).refused(Because.NOT_NOW)


def test_no_step_lies_before_the_last_one() -> None:
    history = happened(*URGED)
    given(OPERATION, *history).when(unwilling(DAY)).refused(Because.BEFORE_THE_LAST_STEP)
