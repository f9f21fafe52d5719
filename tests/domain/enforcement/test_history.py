"""What a foreign register tells of orders and cases, and how officers go on from there."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.case import history as cases
from domain.enforcement.case.events import CaseOutcomeTranscribed, CaseTranscribed
from domain.enforcement.case.facts import CaseBrought, CaseEnded, CaseFact
from domain.enforcement.case.states import Transcribed, Unreceived
from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.events import (
    ComplianceTranscribed,
    OrderTranscribed,
    RectificationEvent,
    RectificationOrderServed,
)
from domain.enforcement.rectification.facts import OrderComplied, OrderFact, OrderIssued
from domain.enforcement.rectification.history import transcribe
from domain.enforcement.rectification.states import Over, Undrafted
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.kernel.identity import PatrolId, stream_id
from domain.kernel.money import Fen
from tests.domain.enforcement.orders import (
    ASK,
    COMPLIED,
    DRAFT,
    DRAFTED,
    ESCALATE,
    ESCALATED,
    EXTEND,
    FAIL,
    FAILED,
    ISSUE,
    LATE_PASS,
    ORDER,
    OVERDUE,
    PASS,
    PASSED,
    REFUSE,
    SERVE,
    SERVED,
    SERVED_ON,
    SHOP,
    STATION,
    TICK,
    WAIVE,
    WAIVED,
    WITHDRAW,
    WITHDRAWN,
    rechecked,
    tick,
)
from tests.given import given

DAY, LATER = date(2012, 3, 29), date(2012, 4, 2)
VISIT = PatrolId(stream_id("patrol", UUID(int=7)))
RETURN = PatrolId(stream_id("patrol", UUID(int=8)))
DIRTY = "Operator fail to properly wash equipment"

ISSUED = OrderIssued(on=DAY, household=SHOP, station=STATION, matter=DIRTY, patrol=VISIT)
OBEYED = OrderComplied(on=LATER, patrol=RETURN)
OPEN = OrderTranscribed(
    household=SHOP, station=STATION, matter=DIRTY, issued_on=DAY, patrol=VISIT
)
DONE = ComplianceTranscribed(household=SHOP, patrol=RETURN)

BROUGHT = CaseBrought(
    on=DAY,
    household=SHOP,
    station=STATION,
    case_no="102723170/1",
    matter=DIRTY,
    action="Ticket",
)
FINED = CaseEnded(on=DAY, outcome="Conviction - Fined", fine=Fen(30_750))
PENDING = CaseEnded(on=DAY, outcome="Pending", closed=False)
KNOWN = Transcribed(SHOP, STATION)

WITHOUT_TERM = (WITHDRAW, FAIL, PASS, SERVE, TICK)
"""What an officer may ask of an open order from elsewhere before it was rechecked."""


def test_an_order_from_elsewhere_is_transcribed_as_the_register_tells_it() -> None:
    assert transcribe(ISSUED, Undrafted()) == [OPEN]
    assert transcribe(OBEYED, ORDER.replay([OPEN])) == [DONE]
    assert ORDER.replay([OPEN, DONE]) == Over(STATION, DONE)


@pytest.mark.parametrize(
    ("fact", "history", "reason"),
    [
        (ISSUED, [OPEN], "transcribed once"),
        (ISSUED, [DRAFTED], "transcribed once"),
        (OBEYED, [], "only to an order from elsewhere that is open"),
        (OBEYED, [DRAFTED], "only to an order from elsewhere that is open"),
        (OBEYED, [OPEN, DONE], "only to an order from elsewhere that is open"),
        (OBEYED, [OPEN, WITHDRAWN], "only to an order from elsewhere that is open"),
        (OBEYED, [OPEN, FAILED], "before its last step"),
    ],
)
def test_what_cannot_follow_is_no_history(
    fact: OrderFact, history: list[RectificationEvent], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        transcribe(fact, ORDER.replay(history))


def test_an_open_order_from_elsewhere_is_over_when_a_recheck_finds_it_put_right() -> None:
    given(ORDER, OPEN).when(PASS).then(PASSED, COMPLIED)
    given(ORDER, OPEN, FAILED).when(LATE_PASS).then(rechecked(LATE_PASS), COMPLIED)


def test_what_a_recheck_found_not_put_right_can_be_escalated_or_that_be_waived() -> None:
    escalated = ESCALATED.model_copy(update={"matter": DIRTY})
    given(ORDER, OPEN).when(FAIL).then(FAILED)
    given(ORDER, OPEN, FAILED).when(ESCALATE).then(escalated)
    given(ORDER, OPEN, FAILED).when(WAIVE).then(WAIVED)


@pytest.mark.parametrize("command", [ESCALATE, WAIVE, ASK, REFUSE, EXTEND, ISSUE, DRAFT])
def test_without_a_term_and_a_recheck_nothing_says_that_an_order_was_disobeyed(
    command: RectificationCommand,
) -> None:
    given(ORDER, OPEN).when(command).refused(Because.NOT_NOW)


def test_an_order_from_elsewhere_is_withdrawn_like_any_other() -> None:
    given(ORDER, OPEN).when(WITHDRAW).then(WITHDRAWN)


def test_served_anew_it_has_a_term_like_any_other() -> None:
    given(ORDER, OPEN).when(SERVE).then(SERVED)
    given(ORDER, OPEN, SERVED).when(TICK).then(OVERDUE)


@pytest.mark.parametrize("kind", DeadlineKind)
def test_without_a_term_it_is_never_overdue(kind: DeadlineKind) -> None:
    given(ORDER, OPEN).when(tick(kind, date(2036, 1, 1))).then()


@pytest.mark.parametrize("command", [PASS, FAIL, WITHDRAW, SERVE])
def test_nothing_lies_before_the_day_the_register_tells_of(
    command: RectificationCommand,
) -> None:
    before = command.model_copy(update={"occurred_on": DAY - timedelta(days=1)})
    given(ORDER, OPEN).when(before).refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


@forall(st.lists(st.sampled_from([*WITHOUT_TERM, ESCALATE, WAIVE, LATE_PASS]), max_size=6))
def test_whatever_is_asked_of_it_can_be_replayed_and_asked_again(
    asked: list[RectificationCommand],
) -> None:
    history: list[RectificationEvent] = [OPEN]
    for command in asked:
        try:
            answer = ORDER.decide(command, ORDER.replay(history))
        except Refused:
            continue
        history += answer
        assert not answer or ORDER.decide(command, ORDER.replay(history)) == []
    terms = [each for each in history if isinstance(each, RectificationOrderServed)]
    assert all(each.deadline.starts_on == SERVED_ON for each in terms)


def test_a_history_that_is_over_stays_over() -> None:
    for command in (*WITHOUT_TERM[:-1], ESCALATE, WAIVE):
        given(ORDER, OPEN, DONE).when(command).refused(Because.NOT_NOW)
    given(ORDER, OPEN, DONE).when(TICK).then()


def test_a_case_from_elsewhere_is_transcribed_as_the_register_tells_it() -> None:
    assert cases.transcribe(BROUGHT, Unreceived()) == [
        CaseTranscribed(
            household=SHOP,
            station=STATION,
            case_no="102723170/1",
            matter=DIRTY,
            action="Ticket",
        )
    ]
    assert cases.transcribe(FINED, KNOWN) == [
        CaseOutcomeTranscribed(
            household=SHOP, outcome="Conviction - Fined", fine=Fen(30_750), closed=True
        )
    ]


def test_what_is_pending_may_still_end() -> None:
    (pending,) = cases.transcribe(PENDING, KNOWN)
    assert pending == CaseOutcomeTranscribed(
        household=SHOP, outcome="Pending", fine=Fen(0), closed=False
    )
    assert cases.transcribe(FINED, Transcribed(SHOP, STATION, "Pending")) != []


@pytest.mark.parametrize(
    ("fact", "case", "reason"),
    [
        (BROUGHT, KNOWN, "transcribed once"),
        (FINED, Unreceived(), "only to a case from elsewhere"),
        (FINED, Transcribed(SHOP, STATION, "Charges Quashed", closed=True), "only once"),
    ],
)
def test_what_cannot_follow_is_no_history_of_a_case(
    fact: CaseFact, case: Unreceived | Transcribed, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        cases.transcribe(fact, case)
