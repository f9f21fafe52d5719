"""The counter: one who answers for it, in the time that was pledged, for all to see."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from domain.kernel.calendar import DeadlineKind
from domain.law.rulebook import RULE_BOOK
from domain.law.service import ServiceItem
from domain.service.events import (
    DisclosureOverdue,
    HandOverAccepted,
    HandOverDeclined,
    PledgeBreached,
    RequestCompleted,
    RequestHandedOver,
    RequestReceived,
    ResultDisclosed,
)
from domain.service.states import Done, InHand
from domain.service.vocabulary import Applicant, ServiceOutcome
from domain.service.vocabulary import ServiceBecause as Because
from tests.domain.service.asking import (
    DUE_ON,
    LATE,
    PAPERS,
    RECEIVED_ON,
    SERVICE,
    accept,
    after,
    complete,
    decline,
    disclose,
    hand_over,
    overdue,
    receive,
)
from tests.domain.supervision.examples import LI, WANG, ZHAO
from tests.given import given

NEXT = RECEIVED_ON + timedelta(days=1)


def test_inv_39_whoever_is_asked_first_is_responsible_until_the_hand_over_is_accepted() -> (
    None
):
    """S1: 首问责任制."""
    offered = after(hand_over(NEXT))
    given(SERVICE, *offered).when(complete(NEXT, LI)).refused(Because.NOT_RESPONSIBLE)
    given(SERVICE, *offered).when(accept(NEXT, ZHAO)).refused(Because.NOT_ITS_RECEIVER)
    accepted = HandOverAccepted(officer=LI, on=NEXT)
    given(SERVICE, *offered).when(accept(NEXT)).then(accepted)
    taken = [*offered, accepted]
    given(SERVICE, *taken).when(complete(NEXT)).refused(Because.NOT_RESPONSIBLE, "officer")
    given(SERVICE, *taken).when(accept(NEXT)).then()
    assert isinstance(
        SERVICE.decide(complete(NEXT, LI), SERVICE.replay(taken))[0], RequestCompleted
    )


def test_inv_39_the_first_asked_may_complete_what_nobody_has_accepted() -> None:
    """S1: a hand-over that waits, or was declined, takes nothing away."""
    for history in (after(hand_over(NEXT)), after(hand_over(NEXT), decline(NEXT))):
        (done,) = SERVICE.decide(complete(NEXT), SERVICE.replay(history))
        assert isinstance(done, RequestCompleted)
        assert done.officer == WANG


def test_a_hand_over_is_offered_once_and_may_be_declined() -> None:
    """S1."""
    offered = RequestHandedOver(officer=WANG, to=LI, reason="属登记岗位", on=NEXT)
    given(SERVICE, *after()).when(hand_over(NEXT)).then(offered)
    history = [*after(), offered]
    given(SERVICE, *history).when(hand_over(NEXT)).then()
    given(SERVICE, *history).when(hand_over(NEXT, ZHAO)).refused(Because.NOT_NOW)
    given(SERVICE, *history).when(decline(NEXT)).then(
        HandOverDeclined(officer=LI, reason="不属本岗位", on=NEXT)
    )
    given(SERVICE, *after()).when(hand_over(NEXT, WANG)).refused(Because.TO_ONESELF, "to")
    given(SERVICE, *after()).when(hand_over(NEXT, by=LI)).refused(Because.NOT_RESPONSIBLE)
    given(SERVICE, *after()).when(accept(NEXT)).refused(Because.NOT_NOW)


def test_a_pledge_is_computed_at_receipt_from_the_catalogue_of_the_day() -> None:
    """S2: 政务承诺制."""
    (received,) = SERVICE.decide(receive(), SERVICE.initial)
    assert isinstance(received, RequestReceived)
    assert received.pledge.kind is DeadlineKind.PLEDGE
    assert (received.pledge.due_on, received.pledge.rule_id) == (DUE_ON, "SERVICE-2002")
    given(SERVICE, received).when(receive()).then()


def test_a_pledge_shortens_the_term_of_the_law_and_never_lengthens_it() -> None:
    """A6, S2: before a long holiday the law's fifteen days would end first, or do not."""
    for day in (date(2015, 9, 28), date(2016, 2, 4), date(2026, 9, 28), date(2026, 11, 2)):
        (received,) = SERVICE.decide(receive(day), SERVICE.initial)
        assert isinstance(received, RequestReceived)
        entry = RULE_BOOK.on(day).service.entry(ServiceItem.REGISTER_INDIVIDUAL)
        statutory = entry.statutory if entry else None
        assert statutory is not None
        assert received.pledge.due_on <= day + timedelta(days=21)
        assert received.pledge.days <= statutory.days


def test_a_broken_pledge_is_a_flag_and_no_end() -> None:
    """S2: 「政务承诺制」; marked by the tick, or when it is completed too late; once."""
    breached = PledgeBreached(officer=WANG, due_on=DUE_ON)
    late = overdue(DeadlineKind.PLEDGE, LATE)
    given(SERVICE, *after()).when(overdue(DeadlineKind.PLEDGE, DUE_ON)).refused(
        Because.NOT_YET_DUE
    )
    given(SERVICE, *after()).when(late).then(breached)
    given(SERVICE, *after(), breached).when(late).then()
    assert isinstance(SERVICE.replay([*after(), breached]), InHand)
    first, done = SERVICE.decide(complete(LATE), SERVICE.replay(after()))
    assert first == breached
    assert isinstance(done, RequestCompleted)
    assert not done.in_time
    (alone,) = SERVICE.decide(complete(LATE), SERVICE.replay([*after(), breached]))
    assert alone == done


@pytest.mark.parametrize("on", [DUE_ON, LATE])
def test_no_pledge_lowers_a_condition_not_even_a_broken_one(on: date) -> None:
    """A6, N1: 不得随意降低条件和简化程序. A6: 「来不得半点马虎」."""
    for paper in PAPERS:
        asked = complete(on, examined=PAPERS - {paper})
        given(SERVICE, *after()).when(asked).refused(Because.CONDITIONS_MISSING, "examined")
    refused = complete(on, outcome=ServiceOutcome.REFUSED, examined=frozenset())
    *_, done = SERVICE.decide(refused, SERVICE.replay(after()))
    assert isinstance(done, RequestCompleted)


def test_the_conditions_are_those_of_the_day_of_receipt() -> None:
    """A6, N1: an item that has left the catalogue since is still dealt with."""
    leave = receive(date(2008, 8, 29), ServiceItem.LEAVE)
    history = list(SERVICE.decide(leave, SERVICE.initial))
    papers = frozenset({"APPLICATION", "LICENCE"})
    done = complete(date(2008, 9, 2), examined=papers)
    assert len(SERVICE.decide(done, SERVICE.replay(history))) == 1
    again = receive(date(2008, 9, 1), ServiceItem.LEAVE)
    given(SERVICE).when(again).refused(Because.NOT_IN_CATALOGUE, "item")


def test_inv_39_a_result_is_disclosed_after_completion_and_in_its_own_time() -> None:
    """I3, S1: 办事结果公开."""
    history = after(complete(NEXT))
    done = history[-1]
    assert isinstance(done, RequestCompleted)
    due_on = done.disclose.due_on
    assert due_on == date(2003, 3, 11)
    given(SERVICE, *after()).when(disclose(NEXT)).refused(Because.NOT_NOW)
    shown = ResultDisclosed(notice="设立登记一件，按期办结", on=due_on)
    given(SERVICE, *history).when(disclose(due_on)).then(shown)
    given(SERVICE, *history, shown).when(disclose(due_on)).then()
    missed = DisclosureOverdue(officer=WANG, due_on=due_on)
    later = due_on + timedelta(days=1)
    tick = overdue(DeadlineKind.DISCLOSE, later)
    given(SERVICE, *history).when(tick).then(missed)
    given(SERVICE, *history, missed).when(tick).then()
    given(SERVICE, *history).when(disclose(later)).then(
        missed, shown.model_copy(update={"on": later})
    )
    assert isinstance(SERVICE.replay([*history, missed]), Done)


@pytest.mark.parametrize(
    "notice", ["样例申请人已取得执照", "样例 申请人", "持证人110101199001011234已办结"]
)
def test_inv_31_what_is_disclosed_names_nobody(notice: str) -> None:
    """I3: published without personal fields."""
    history = after(complete(NEXT))
    given(SERVICE, *history).when(disclose(NEXT, notice)).refused(
        Because.NAMES_THE_APPLICANT, "notice"
    )


def test_inv_31_an_applicant_has_a_name_or_a_pseudonym_and_no_number() -> None:
    """S1."""
    for said in ({}, {"name": "样例", "person": "person-1"}, {"resident_id": "1"}):
        with pytest.raises(ValidationError):
            Applicant.model_validate(said)
    assert Applicant.model_fields.keys() == {"name", "person"}


def test_what_is_done_stays_done() -> None:
    """S1: repeats are once; another result is refused; nothing is before the last step."""
    history = after(complete(NEXT))
    given(SERVICE, *history).when(complete(NEXT)).then()
    another = complete(NEXT, outcome=ServiceOutcome.REFUSED)
    given(SERVICE, *history).when(another).refused(Because.NOT_NOW)
    given(SERVICE, *history).when(hand_over(NEXT)).refused(Because.NOT_NOW)
    given(SERVICE, *after()).when(complete(date(2003, 3, 2))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    given(SERVICE, *history).when(disclose(RECEIVED_ON)).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    unsigned = receive().model_copy(update={"first_asked": None})
    given(SERVICE).when(unsigned).refused(Because.NOT_RESPONSIBLE)
    with pytest.raises(ValueError, match="cannot follow"):
        SERVICE.evolve(SERVICE.initial, history[-1])
