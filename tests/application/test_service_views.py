"""What is seen of requests, who may do what at the counter, what the public is given."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.deadline_view import DEADLINE
from application.service import ends
from application.service.disclosed import catalogue
from application.service.service import ANY, requests
from application.service.views import SERVICE_REQUEST, ServiceRequestRow
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Unknown
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty, Event
from domain.law.rulebook import RULE_BOOK
from domain.organisation.events import DutyGranted, OfficerAppointed
from domain.organisation.officer import Span
from domain.service import commands
from tests.application.counting_from import Told
from tests.application.handing_in import handed_in
from tests.domain.service import asking as ask
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, EAST, LI, WANG, WEST, numbered

OURS = numbered("service", 1)
DESK = requests(ask.SERVICE)
NEXT = date(2003, 3, 4)


def log(*asked: Any) -> Told:
    told = Told()
    told.decided(OURS, ask.SERVICE, (ask.receive(), *asked))
    return told


def row(*asked: Any) -> ServiceRequestRow:
    return SERVICE_REQUEST.fold(log(*asked).entries)[OURS]


def test_a_row_says_who_is_responsible_and_where_it_stands() -> None:
    """S1: 首问责任人 stays so until somebody has accepted."""
    fresh = row()
    assert (fresh.status, fresh.officer_id, fresh.first_asked_id) == (
        "RECEIVED",
        WANG,
        WANG,
    )
    offered = row(ask.hand_over(NEXT))
    assert (offered.status, offered.officer_id, offered.handed_to_id) == (
        "HANDED_OVER",
        WANG,
        LI,
    )
    assert row(ask.hand_over(NEXT), ask.decline(NEXT)) == fresh
    taken = row(ask.hand_over(NEXT), ask.accept(NEXT))
    assert (taken.status, taken.officer_id, taken.handed_to_id) == ("IN_HAND", LI, None)


def test_a_row_says_whether_the_pledge_was_kept_and_what_is_public() -> None:
    """S2, I3."""
    done = row(ask.complete(ask.DUE_ON), ask.disclose(ask.LATE))
    assert (done.status, done.in_time, done.breached) == ("DISCLOSED", True, False)
    assert (done.outcome, done.disclosed_on) == ("GRANTED", ask.LATE)
    late = row(ask.complete(ask.LATE))
    assert (late.status, late.in_time, late.breached) == ("DONE", False, True)


def test_pledge_and_disclosure_stand_on_the_deadline_board() -> None:
    """S2, I3."""
    late = date(2003, 3, 28)
    told = log(
        ask.complete(ask.LATE), ask.overdue(DeadlineKind.DISCLOSE, late), ask.disclose(late)
    )
    board = DEADLINE.fold(told.entries)
    assert {each.kind: each.status for each in board.values()} == {
        "PLEDGE": "MISSED",
        "DISCLOSE": "MISSED",
    }
    kept = DEADLINE.fold(log(ask.complete(NEXT), ask.disclose(NEXT)).entries)
    assert {each.status for each in kept.values()} == {"MET"}
    assert set(ends.ENDS) <= set(ends.EVENTS)


def test_everybody_may_receive_and_nobody_signs_for_somebody_else() -> None:
    """S1: whoever is asked first, in whatever duty."""
    assert frozenset(Duty) - {Duty.AUTOMATIC} == ANY
    for verb in DESK.verbs:
        assert verb.duties == ANY
        wanted = None if verb.command is commands.DiscloseResult else "officer"
        if verb.command is commands.ReceiveRequest:
            wanted = "first_asked"
        assert verb.signed == wanted


def test_what_is_handed_over_goes_to_somebody_who_acts_for_the_bureau() -> None:
    """S1."""
    check = DESK.verb(commands.HandOver).check
    state = ask.SERVICE.replay(ask.after())
    named = OfficerAppointed(name="样例", subject="li", station=WEST)
    duty = DutyGranted(duty=Duty.REGISTRATION, from_on=date(2003, 1, 2))
    check(handed_in(ask.hand_over(NEXT), OURS, {LI: (named, duty)}), state)
    supervises = duty.model_copy(update={"duty": Duty.SUPERVISION})
    afar = named.model_copy(update={"station": EAST})
    nothing: dict[StreamId, tuple[Event, ...]] = {}
    for known in (
        nothing,
        {**nothing, LI: (named,)},
        {**nothing, LI: (afar, supervises)},
    ):
        with pytest.raises(Unknown, match="officer"):
            check(handed_in(ask.hand_over(NEXT), OURS, known), state)


def test_a_household_that_is_named_is_known() -> None:
    """S1."""
    check = DESK.verb(commands.ReceiveRequest).check
    named = ask.receive().model_copy(update={"household": numbered("household", 1)})
    known = {numbered("household", 1): (examples.OPENED,)}
    for command, histories in ((ask.receive(), {}), (named, known)):
        asked = handed_in(command, OURS, histories)
        on_duty = replace(asked.caller.known, duties=((Duty.LEGAL, Span(DAY, None)),))
        asked = replace(asked, caller=replace(asked.caller, known=on_duty))
        check(asked, ask.SERVICE.initial)
    with pytest.raises(Unknown, match="household"):
        check(handed_in(named, OURS), ask.SERVICE.initial)


@pytest.mark.parametrize(("language", "free"), [("zh", "停止征收"), ("en", "stopped")])
def test_the_catalogue_of_a_day_is_told_in_either_language(
    language: Any, free: str
) -> None:
    """I3: 办事依据、办事程序、收费依据及标准."""
    for day, items in ((date(2003, 6, 1), 7), (date(2026, 11, 22), 5)):
        told = catalogue(RULE_BOOK.on(day).service, day, language)
        assert len(told["items"]) == items
        for each in told["items"]:
            assert each["basis"]
            assert each["procedure"]
            assert each["pledge"]["said"]
    quota = next(each for each in told["items"] if each["item"] == "FEE_QUOTA")
    assert free in quota["fee"]["standard"]
    assert quota["fee"]["charged"] == "FREE"
