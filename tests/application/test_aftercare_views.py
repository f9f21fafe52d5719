"""What is seen after a revocation, who may ask for what, and what follows by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from application.deadline_view import started
from application.handling import Ask, Handler
from application.seen import Visit
from application.supervision.aftercare.ends import ENDS, EVENTS
from application.supervision.aftercare.reactions import reactions, supervision_of
from application.supervision.aftercare.service import CheckBecause, supervisions
from application.supervision.aftercare.views import (
    RESTRICTED_PERSON,
    SUPERVISION,
    SupervisionRow,
)
from application.supervision.aftercare.words import PHRASES
from application.supervision.service import households
from application.supervision.views import HOUSEHOLD as HOUSEHOLD_VIEW
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Because, Refused
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.supervision import commands as card
from domain.supervision.aftercare import commands
from domain.supervision.aftercare.commands import AftercareCommand
from domain.supervision.events import (
    BusinessSuspended,
    HouseholdDeregistered,
    HouseholdOpened,
    HouseholdRestored,
    LicenceRevoked,
)
from domain.supervision.office import OFFICE, OfficeBecause, office_of
from domain.supervision.vocabulary import EntityKind, RegistrationState
from tests.application.handing_in import CARD, CONTEXT, NOW, handed_in
from tests.domain.supervision import examples
from tests.domain.supervision import revoked as of
from tests.domain.supervision.examples import DAY, HOUSEHOLD, PATROL_1, WEST
from tests.infrastructure.eventstore.memory import Memory

A_DAY = timedelta(days=1)
LONG_AFTER = datetime(2032, 1, 5, 4, tzinfo=UTC)


def seen(*asked: AftercareCommand) -> SupervisionRow:
    return SUPERVISION.fold(of.recorded(of.WATCHED, asked))[of.WATCHED]


LATER = date(2023, 3, 1)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ((of.OPEN,), "OPEN"),
        (of.CEASED, "CEASED"),
        ((*of.CEASED, of.check(LATER, ceased=False)), "STILL_OPERATING"),
        (of.NOTIFIED, "LIQUIDATION_DUE"),
        (of.FORMED, "LIQUIDATING"),
        ((*of.FORMED, of.report(LATER)), "LIQUIDATED"),
        (of.ANNOUNCED, "ANNOUNCED"),
        ((*of.ANNOUNCED, of.object_to(of.FORCED_ON)), "CEASED"),
        (of.FORCED, "FORCIBLY_DEREGISTERED"),
        ((*of.FORCED, of.restore(of.FORCED_ON)), "CEASED"),
        ((*of.FORMED, of.note(LATER)), "CLOSED"),
    ],
)
def test_a_supervision_is_seen_as_it_stands(
    asked: tuple[AftercareCommand, ...], status: str
) -> None:
    assert seen(*asked).status == status


def test_every_day_of_a_supervision_is_seen() -> None:
    row = seen(*of.FORMED, of.report(LATER), of.note(LATER + A_DAY))
    assert (row.opened_on, row.open_by) == (of.SERVED_ON, date(2022, 11, 22))
    assert (row.ceased_on, row.check_due_on) == (of.LOOKED_ON, None)
    assert (row.liquidation_notified_on, row.liquidation_due_on) == (
        of.LOOKED_ON,
        date(2022, 12, 5),
    )
    assert (row.group_formed_on, row.liquidated_on) == (date(2022, 12, 1), LATER)
    assert (row.special_mark_due_on, row.special_mark_on) == (date(2023, 5, 18), None)
    assert (row.deregistered_on, row.closed_on) == (LATER + A_DAY, LATER + A_DAY)
    assert (row.case_id, row.forced_eligible_on) == (of.CASE, date(2025, 11, 18))


def test_what_a_tick_raises_is_seen() -> None:
    late = date(2023, 6, 1)
    kinds = (DeadlineKind.LIQUIDATION_GROUP, DeadlineKind.SPECIAL_MARK)
    row = seen(*of.NOTIFIED, *(of.tick(kind, late) for kind in kinds))
    assert (row.liquidation_overdue_on, row.special_mark_on) == (late, late)
    again = seen(of.OPEN, of.check(of.LOOKED_ON, ceased=False))
    assert (again.still_operating_on, again.check_due_on) == (
        of.LOOKED_ON,
        date(2022, 12, 26),
    )


def test_nobody_is_eligible_before_the_law_nor_without_being_a_company() -> None:
    assert seen(of.opening(date(2003, 6, 2))).forced_eligible_on == date(2025, 10, 10)
    alone = of.opening(entity=EntityKind.INDIVIDUAL_BUSINESS)
    assert seen(alone).forced_eligible_on is None
    back = seen(*of.FORCED, of.restore(of.FORCED_ON))
    assert (back.deregistered_on, back.restored_on) == (None, of.FORCED_ON)
    assert back.forced_eligible_on == date(2029, 3, 2)


def test_a_restriction_is_seen_until_it_is_lifted_or_runs_out() -> None:
    barred = (of.OPEN, of.restrict(LATER))
    key = f"{of.WATCHED}/{of.DIRECTOR}"
    lifted = RESTRICTED_PERSON.fold(of.recorded(of.WATCHED, (*barred, of.lift(LATER))))
    assert lifted[key].lifted_on == LATER
    expiry = of.tick(DeadlineKind.OFFICE_RESTRICTION, date(2025, 11, 20))
    expired = RESTRICTED_PERSON.fold(of.recorded(of.WATCHED, (*barred, expiry)))
    row = expired[key]
    assert (row.from_on, row.until_on) == (of.REVOKED_ON, date(2025, 11, 18))
    assert (row.expired_on, row.lifted_on) == (date(2025, 11, 20), None)
    assert (row.household_id, row.reasons) == (of.SHOP, of.RESPONSIBLE.reasons)


def test_every_deadline_ends_somehow() -> None:
    assert set(ENDS) < set(EVENTS)
    ended = {kind for each in ENDS.values() for kind in each}
    told = of.recorded(of.WATCHED, EVERYTHING)
    assert ended == {term.kind for each in told for term in started(each.event)}


EVERYTHING = (*of.NOTIFIED, of.restrict(LATER), of.announce(of.ANNOUNCED_ON))


def test_inv_25_one_revocation_is_one_supervision() -> None:
    assert supervision_of(of.SHOP, "罚1号") == supervision_of(of.SHOP, "罚1号")
    other = HouseholdId(examples.numbered("household", 2))
    streams = {
        supervision_of(household, number)
        for household in (of.SHOP, other)
        for number in ("罚1号", "罚2号")
    }
    assert len(streams) == 4
    assert supervision_of(of.SHOP, "罚1号") == (
        "supervision-0f2f9d7f-d730-564f-80cc-33eda5c2a08f"
    )


def telling(stream: StreamId, event: Event, day: date = DAY) -> Recorded[Any]:
    return Recorded(stream, 1, NOW, day, CONTEXT, event)


def following(*told_of: Recorded[Any]) -> Memory:
    """The log after everything that follows by itself has followed, twice over."""
    store = Memory(list(told_of))
    handler = Handler(store, lambda: LONG_AFTER, RULE_BOOK)
    for _ in range(2):
        for reaction in reactions(HOUSEHOLD, of.AFTERCARE):
            for cause in [
                each for each in store.log if isinstance(each.event, reaction.reads)
            ]:
                for ask, context in reaction.asks(cause):
                    handler.handle(ask, context=context)
    return store


def events_of(store: Memory, stream: StreamId) -> list[Any]:
    return [each.event for each in store.histories([stream])[stream]]


OPENED = telling(of.SHOP, HouseholdOpened(registration=of.COMPANY, station=WEST))
WATCHING = supervision_of(of.SHOP, "甘工商处字〔2003〕1号")


def test_inv_25_a_served_revocation_is_watched_and_bars_the_responsible() -> None:
    case = telling(of.CASE, of.served(PenaltyKind.LICENCE_REVOCATION))
    store = following(OPENED, case)
    _, gone = events_of(store, of.SHOP)
    assert isinstance(gone, LicenceRevoked)
    assert (gone.revoked_on, gone.served_on, gone.case) == (DAY, DAY, of.CASE)
    topics = [event.topic for event in events_of(store, WATCHING)]
    assert topics == [
        "supervision.supervision-opened",
        "supervision.representative-restricted",
    ]
    (bound,) = events_of(store, office_of(of.DIRECTOR))
    assert (bound.supervision, bound.until_on) == (WATCHING, date(2006, 6, 2))


def test_a_served_suspension_suspends_and_other_penalties_do_nothing() -> None:
    store = following(OPENED, telling(of.CASE, of.served(PenaltyKind.BUSINESS_SUSPENSION)))
    _, suspended = events_of(store, of.SHOP)
    assert isinstance(suspended, BusinessSuspended)
    assert len(following(OPENED, telling(of.CASE, of.served(PenaltyKind.WARNING))).log) == 2
    nobody = of.served(PenaltyKind.LICENCE_REVOCATION).model_copy(
        update={"household": None}
    )
    assert len(following(OPENED, telling(of.CASE, nobody)).log) == 2


def test_a_revocation_that_tells_too_little_is_passed_over() -> None:
    old = LicenceRevoked(revoked_on=DAY, decision_no="罚1号", served_on=DAY)
    assert len(following(telling(of.SHOP, old)).log) == 1


def test_a_deregistration_ends_the_supervision_of_its_revocation() -> None:
    gone = HouseholdDeregistered(
        reason="申请注销", revocation_no=examples.REVOKED.decision_no
    )
    entered = of.recorded(WATCHING, [of.opening(DAY)])
    store = following(*entered, telling(of.SHOP, gone))
    assert events_of(store, WATCHING)[-1].deregistered
    never_revoked = HouseholdDeregistered(reason="申请注销")
    assert len(following(*entered, telling(of.SHOP, never_revoked)).log) == 2


def test_what_is_done_by_force_is_done_to_the_household_and_undone() -> None:
    revoked = LicenceRevoked(revoked_on=DAY, decision_no="罚1号", served_on=DAY)
    card_before = [OPENED, replace(telling(of.SHOP, revoked), version=2)]
    forced = of.recorded(WATCHING, of.FORCED)
    store = following(*card_before, *forced)
    gone = events_of(store, of.SHOP)[-1]
    assert isinstance(gone, HouseholdDeregistered)
    assert gone.forced_by == WATCHING
    assert "closed" not in events_of(store, WATCHING)[-1].topic
    back = following(
        *card_before, *of.recorded(WATCHING, [*of.FORCED, of.restore(of.FORCED_ON)])
    )
    assert isinstance(events_of(back, of.SHOP)[-1], HouseholdRestored)
    row = HOUSEHOLD_VIEW.fold(back.histories([of.SHOP])[of.SHOP])[of.SHOP]
    assert row.registration_state is RegistrationState.REVOKED
    assert (row.inactive_on, row.ended_on) == (DAY, None)


def test_a_lifted_restriction_binds_nobody_any_more() -> None:
    store = following(*of.recorded(WATCHING, (of.OPEN, of.restrict(LATER), of.lift(LATER))))
    assert OFFICE.replay(events_of(store, office_of(of.DIRECTOR))).restrictions == ()


DESK = households(HOUSEHOLD, lambda _, __: None, lambda *_: False)
OPENS = DESK.verb(card.OpenHousehold)
BARRED = of.recorded(WATCHING, (of.opening(DAY), of.restrict(DAY)))


def test_inv_24_a_restricted_person_is_refused_at_the_registration_desk() -> None:
    store = following(*BARRED)
    handler = Handler(store, lambda: LONG_AFTER, RULE_BOOK)
    (*_, claim) = OPENS.claims(handed_in(of.registering(), CARD))
    with pytest.raises(Refused) as refusal:
        handler.handle(Ask(HOUSEHOLD, CARD, of.registering()), claim, context=CONTEXT)
    assert refusal.value.because is OfficeBecause.RESTRICTED
    assert refusal.value.field == "registration.representative"
    assert not events_of(store, CARD)
    (*_, other) = OPENS.claims(handed_in(of.registering(of.PARTNER), CARD))
    handler.handle(Ask(HOUSEHOLD, CARD, of.registering(of.PARTNER)), other, context=CONTEXT)
    assert len(events_of(store, CARD)) == 1


def refused(command: Any, state: object, desk: Any) -> Because:
    with pytest.raises(Refused) as refusal:
        desk.verb(type(command)).check(handed_in(command, CARD), state)
    return refusal.value.because


def test_a_check_names_a_visit_to_the_household_that_is_watched() -> None:
    look = of.check(of.LOOKED_ON, ceased=True).model_copy(update={"patrol": PATROL_1})
    here, elsewhere, none = (
        supervisions(of.AFTERCARE, lambda _, __, visit=visit: visit)  # type: ignore[misc]
        for visit in (Visit(of.SHOP, True), Visit(HouseholdId(WATCHING), True), None)  # noqa: FBT003
    )
    state = of.watched(of.OPEN)
    here.verb(type(look)).check(handed_in(look, WATCHING), state)
    for desk in (elsewhere, none):
        assert refused(look, state, desk) is CheckBecause.NOT_OF_THIS_HOUSEHOLD


def test_nobody_opens_a_supervision_or_deregisters_by_force_at_a_counter() -> None:
    desk = supervisions(of.AFTERCARE, lambda _, __: None)
    verbs = {verb.command for verb in desk.verbs}
    assert verbs.isdisjoint({commands.OpenSupervision, commands.NoteDeregistered})
    assert card.RestoreHousehold not in {verb.command for verb in DESK.verbs}
    by_force = card.DeregisterHousehold(
        occurred_on=DAY, reason="强制注销", forced_by=WATCHING
    )
    state = HOUSEHOLD.replay([examples.OPENED])
    assert refused(by_force, state, DESK).code == "done_by_force_elsewhere"
    leaders = {verb.command for verb in desk.verbs if verb.duties == {Duty.LEADERSHIP}}
    assert commands.RestrictRepresentative in leaders
    assert commands.CloseSupervision in leaders


def test_what_happened_reads_like_a_story() -> None:
    first, ceased = of.happened(*of.CEASED)
    assert PHRASES.say(ceased, "zh") == "已停止经营活动：现场查看"
    assert "样例商贸有限公司于2022-11-18被吊销营业执照" in PHRASES.say(first, "zh")
    assert "to begin by 2022-11-22" in PHRASES.say(first, "en")
