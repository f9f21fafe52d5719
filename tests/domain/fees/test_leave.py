"""请销假: asked, approved, started, extended, cancelled, overstayed, revoked."""

from datetime import date

import pytest

from domain.fees.leave import commands, events
from domain.fees.leave.states import LeaveBook, Unopened, evolve
from domain.fees.vocabulary import LeaveBecause as Because
from domain.fees.vocabulary import LeaveStep
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from tests.domain.fees.examples import (
    APPROVE,
    LEAVES,
    OPEN_BOOK,
    PATROL,
    REQUEST,
    SHOP,
)
from tests.given import given, told

BACK_ON = date(2003, 6, 10)


def happened(*asked: commands.LeaveCommand) -> list[events.LeaveEvent]:
    said: list[commands.LeaveCommand] = [OPEN_BOOK, REQUEST, *asked]
    return told(LEAVES, said)


def book(*asked: commands.LeaveCommand) -> LeaveBook:
    state = LEAVES.replay(happened(*asked))
    assert isinstance(state, LeaveBook)
    return state


def cancel(on: date) -> commands.CancelLeave:
    return commands.CancelLeave(occurred_on=on, number=1)


def tick(kind: DeadlineKind, on: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=on, kind=kind, number=1)


def found(on: date) -> commands.FoundOperating:
    return commands.FoundOperating(occurred_on=on, patrol=PATROL)


def closed(on: date) -> commands.NoteClosed:
    return commands.NoteClosed(occurred_on=on, patrol=PATROL)


def test_inv_32_a_leave_is_asked_for_and_approved_before_it_starts() -> None:
    """F2: 请销假管理制度."""
    late = REQUEST.model_copy(update={"occurred_on": date(2003, 4, 1)})
    given(LEAVES, *told(LEAVES, [OPEN_BOOK])).when(late).refused(
        Because.NOT_BEFORE_ITS_START
    )
    on_its_day = APPROVE.model_copy(update={"occurred_on": date(2003, 4, 1)})
    given(LEAVES, *happened()).when(on_its_day).refused(Because.NOT_BEFORE_ITS_START)
    approved = happened(APPROVE)[-1]
    assert isinstance(approved, events.LeaveApproved)
    assert (approved.start.due_on, approved.back.due_on) == (
        date(2003, 3, 31),
        date(2003, 7, 1),
    )
    given(LEAVES, *happened(APPROVE)).when(APPROVE).then()
    given(LEAVES, *happened()).when(REQUEST).then()


@pytest.mark.parametrize(
    ("from_on", "until_on"),
    [
        (date(2003, 6, 30), date(2003, 7, 31)),
        (date(2003, 3, 28), date(2003, 4, 1)),
        (date(2003, 5, 1), date(2003, 5, 2)),
    ],
)
def test_inv_32_no_leave_overlaps_another(from_on: date, until_on: date) -> None:
    other = REQUEST.model_copy(update={"from_on": from_on, "until_on": until_on})
    given(LEAVES, *happened(APPROVE)).when(other).refused(Because.OVERLAPS, "from_on")
    both = happened(other, APPROVE)
    second = APPROVE.model_copy(update={"number": 2})
    given(LEAVES, *both).when(second).refused(Because.OVERLAPS)
    next_day = REQUEST.model_copy(
        update={"from_on": date(2003, 7, 1), "until_on": date(2003, 7, 31)}
    )
    assert len(happened(APPROVE, next_day)) == 4


def test_a_leave_starts_on_its_day_whether_the_tick_has_come_by_or_not() -> None:
    starts = tick(DeadlineKind.LEAVE_START, date(2003, 4, 1))
    early = starts.model_copy(update={"occurred_on": date(2003, 3, 31)})
    given(LEAVES, *happened(APPROVE)).when(early).refused(Because.NOT_YET_DUE)
    begun = events.LeaveStarted(household=SHOP, number=1, from_on=date(2003, 4, 1))
    given(LEAVES, *happened(APPROVE)).when(starts).then(begun)
    given(LEAVES, *happened(APPROVE), begun).when(starts).then()
    ended = events.LeaveCancelled(
        household=SHOP,
        number=1,
        from_on=date(2003, 4, 1),
        last_on=date(2003, 6, 9),
        on=BACK_ON,
    )
    given(LEAVES, *happened(APPROVE)).when(cancel(BACK_ON)).then(begun, ended)
    given(LEAVES, *happened(APPROVE), begun).when(cancel(BACK_ON)).then(ended)
    given(LEAVES, *happened(APPROVE, cancel(BACK_ON))).when(cancel(BACK_ON)).then()


def test_a_leave_that_is_called_off_before_it_starts_has_no_day() -> None:
    (ended,) = happened(APPROVE, cancel(date(2003, 3, 28)))[3:]
    assert isinstance(ended, events.LeaveCancelled)
    assert ended.last_on == date(2003, 3, 31)
    again = REQUEST.model_copy(update={"occurred_on": date(2003, 3, 29)})
    assert len(happened(APPROVE, cancel(date(2003, 3, 28)), again)) == 5


def test_nobody_back_by_the_day_has_overstayed() -> None:
    """The return is reported by the working day after the last day: an assumption."""
    late = tick(DeadlineKind.LEAVE_RETURN, date(2003, 7, 2))
    on_time = late.model_copy(update={"occurred_on": date(2003, 7, 1)})
    given(LEAVES, *happened(APPROVE)).when(on_time).refused(Because.NOT_YET_DUE)
    over = happened(APPROVE, late)
    assert [each.topic for each in over[3:]] == [
        "fees.leave-started",
        "fees.leave-overstayed",
    ]
    given(LEAVES, *over).when(late).then()
    back = book(APPROVE, late, cancel(date(2003, 7, 10))).leaves[1]
    assert (back.step, back.until_on) == (LeaveStep.ENDED, date(2003, 6, 30))


def test_a_leave_is_extended_before_it_ends_and_onto_no_other() -> None:
    longer = commands.ExtendLeave(
        occurred_on=date(2003, 6, 20), number=1, until_on=date(2003, 7, 31), reason="农忙"
    )
    assert book(APPROVE, longer).leaves[1].until_on == date(2003, 7, 31)
    given(LEAVES, *happened(APPROVE, longer)).when(longer).then()
    late = longer.model_copy(update={"occurred_on": date(2003, 7, 1)})
    given(LEAVES, *happened(APPROVE)).when(late).refused(Because.NOT_NOW)
    shorter = longer.model_copy(update={"until_on": date(2003, 6, 29)})
    given(LEAVES, *happened(APPROVE)).when(shorter).refused(Because.NOT_LATER)
    other = REQUEST.model_copy(
        update={"from_on": date(2003, 7, 20), "until_on": date(2003, 8, 1)}
    )
    second = APPROVE.model_copy(update={"number": 2})
    taken = happened(APPROVE, other, second)
    given(LEAVES, *taken).when(longer).refused(Because.OVERLAPS, "until_on")


def test_inv_33_found_operating_a_leave_is_revoked_from_its_start() -> None:
    """F2: 堵塞人为的管理漏洞."""
    revoked = happened(APPROVE, found(date(2003, 5, 20)))[-1]
    assert isinstance(revoked, events.LeaveRevoked)
    assert (revoked.back_from, revoked.back_until, revoked.patrol) == (
        date(2003, 4, 1),
        date(2003, 5, 20),
        PATROL,
    )
    after = happened(APPROVE, found(date(2003, 5, 20)))
    given(LEAVES, *after).when(found(date(2003, 5, 20))).then()


def test_inv_33_or_from_the_day_after_it_was_last_seen_closed() -> None:
    seen = happened(
        APPROVE,
        closed(date(2003, 4, 30)),
        closed(date(2003, 5, 25)),
        found(date(2003, 5, 20)),
    )
    revoked = seen[-1]
    assert isinstance(revoked, events.LeaveRevoked)
    assert revoked.back_from == date(2003, 5, 1)


def test_inv_33_a_visit_that_is_known_only_after_the_return_revokes_all_the_same() -> None:
    revoked = happened(APPROVE, cancel(BACK_ON), found(date(2003, 5, 20)))[-1]
    assert isinstance(revoked, events.LeaveRevoked)
    assert revoked.back_until == date(2003, 6, 9)


def test_visits_that_concern_no_leave_change_nothing() -> None:
    for visit in (found(date(2003, 3, 30)), closed(date(2003, 3, 30)), found(BACK_ON)):
        given(LEAVES).when(visit).then()
        given(LEAVES, *happened()).when(visit).then()
        given(LEAVES, *happened(APPROVE, cancel(date(2003, 4, 2)))).when(visit).then()


def test_an_officer_revokes_a_leave_on_one_of_its_days() -> None:
    revoke = commands.RevokeLeave(
        occurred_on=date(2003, 5, 20), number=1, reason="群众举报属实"
    )
    given(LEAVES, *happened()).when(revoke).refused(Because.NOT_NOW)
    assert book(APPROVE, revoke).leaves[1].step is LeaveStep.REVOKED
    given(LEAVES, *happened(APPROVE, revoke)).when(revoke).then()
    outside = revoke.model_copy(update={"occurred_on": date(2003, 3, 30)})
    given(LEAVES, *happened(APPROVE)).when(outside).refused(Because.NOT_NOW)


def test_a_leave_that_was_not_approved_is_none() -> None:
    reject = commands.RejectLeave(
        occurred_on=date(2003, 3, 24), number=1, reason="事由不实"
    )
    rejected = happened(reject)
    given(LEAVES, *rejected).when(reject).then()
    given(LEAVES, *rejected).when(APPROVE).refused(Because.NOT_NOW)
    nobody = APPROVE.model_copy(update={"number": 7})
    given(LEAVES, *rejected).when(nobody).refused(Because.NO_SUCH_LEAVE, "number")
    before = APPROVE.model_copy(update={"occurred_on": date(2003, 3, 1)})
    given(LEAVES, *happened()).when(before).refused(Because.BEFORE_THE_LAST_STEP)
    given(LEAVES).when(REQUEST).refused(Because.NOT_NOW)
    given(LEAVES, *happened()).when(OPEN_BOOK).then()
    with pytest.raises(ValueError, match="cannot follow"):
        evolve(Unopened(), rejected[-1])
