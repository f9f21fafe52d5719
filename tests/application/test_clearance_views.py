"""What is seen of clearances: rows, words and deadlines."""

from typing import Any, TypeVar

from application.deadline_view import DEADLINE
from application.supervision.clearance.household_views import (
    CLEARANCE_DISCREPANCY,
    CLEARANCE_HOUSEHOLD,
)
from application.supervision.clearance.listings import LISTINGS
from application.supervision.clearance.names import clearance_of
from application.supervision.clearance.views import CLEARANCE as ROWS
from application.supervision.clearance.words import PHRASES
from domain.kernel.identity import OfficerId
from domain.kernel.messages import Recorded
from domain.kernel.months import first_day
from domain.kernel.projection import Projection
from domain.law.clearance import DynamicCategory as Category
from domain.supervision.clearance.commands import ClearanceCommand
from domain.supervision.clearance.vocabulary import Side
from infrastructure.composition import BUREAU
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.supervision.clearing import (
    AN,
    BEGUN,
    CERTIFY,
    CLEARANCE,
    DUE_ON,
    HANDED_IN,
    JUNE,
    accept,
    classify,
    enrol,
    entry,
    in_register,
    june,
    on_street,
    propose,
    reconcile,
    resolve,
    shop,
    strike,
    tick,
)
from tests.domain.supervision.examples import BEAT_1, LI, WANG, WEST
from tests.infrastructure.telling_clearance import MANY

OURS = clearance_of(BEAT_1, JUNE)
R = TypeVar("R")


def recorded(*asked: ClearanceCommand) -> list[Recorded[Any]]:
    state, found = CLEARANCE.initial, list[Recorded[Any]]()
    for command in asked:
        for event in CLEARANCE.decide(command, state):
            state = CLEARANCE.evolve(state, event)
            day = command.occurred_on
            found.append(Recorded(OURS, len(found) + 1, NOW, day, CONTEXT, event))
    return found


def rows(model: Projection[R], *asked: ClearanceCommand) -> list[R]:
    return list(model.fold(recorded(*asked)).values())


def status(*asked: ClearanceCommand) -> str:
    (row,) = rows(ROWS, *asked)
    return row.status


def test_a_clearance_shows_how_far_it_is() -> None:
    """E4, E5: 6.2."""
    assert status(*BEGUN[:1]) == "OPEN"
    assert status(*BEGUN, classify(1)) == "OPEN"
    assert status(*BEGUN, accept()) == "CLASSIFIED"
    assert status(*HANDED_IN) == "SUBMITTED"
    assert status(*HANDED_IN, reconcile(3)) == "RECONCILED"
    assert status(*HANDED_IN, in_register(9)) == "SUBMITTED"
    differing = (*HANDED_IN, reconcile(4), in_register(9))
    assert status(*HANDED_IN, reconcile(4)) == "DISCREPANT"
    assert status(*differing, propose()) == "DISCREPANT"
    assert status(*differing, propose(), resolve()) == "RECONCILED"
    assert status(*HANDED_IN, reconcile(3), CERTIFY) == "CERTIFIED"
    assert status(*differing, enrol(entry(4), day=27)) == "OPEN"
    assert status(*BEGUN, strike(1, 2, 3)) == "OPEN"


def test_a_clearance_shows_both_counts() -> None:
    """E5."""
    (row,) = rows(
        ROWS, *HANDED_IN, reconcile(4), in_register(9), on_street(), propose(), resolve()
    )
    assert (row.beat_id, row.station, row.month) == (BEAT_1, WEST, first_day(JUNE))
    assert (row.households, row.remaining, row.roster_on) == (3, 0, june(2))
    assert (row.counted, row.registered, row.explained) == (3, 4, 1)
    assert (row.discrepancies, row.open_discrepancies) == (2, 1)
    assert (row.due_on, row.certified_on, row.overdue_on) == (DUE_ON, None, None)


def test_a_household_shows_what_was_proposed_and_what_was_seen() -> None:
    """E5: flags, and one primary category."""
    found = {
        row.household_id: row
        for row in rows(
            CLEARANCE_HOUSEHOLD,
            *BEGUN,
            classify(1, Category.IN_VIOLATION, Category.IN_ARREARS),
            accept(2),
        )
    }
    one, two, three = (found[shop(number)] for number in (1, 2, 3))
    assert one.flags == (Category.IN_ARREARS, Category.IN_VIOLATION)
    assert (one.primary_category, one.as_proposed) == (Category.IN_VIOLATION, False)
    assert (two.primary_category, two.as_proposed) == (Category.IN_ARREARS, True)
    assert two.flags == (Category.IN_ARREARS, Category.PREFERENTIAL)
    assert (three.primary_category, three.flags, three.officer_id) == (None, (), LI)
    assert three.proposed_category is Category.NORMAL


def test_who_changes_hands_or_leaves_changes_on_the_roster() -> None:
    found = rows(
        CLEARANCE_HOUSEHOLD,
        *BEGUN,
        classify(1),
        enrol(entry(1, Category.ON_LEAVE, officer=LI), day=21),
        strike(3),
    )
    assert {row.household_id for row in found} == {shop(1), shop(2)}
    (one,) = (row for row in found if row.household_id == shop(1))
    assert (one.officer_id, one.primary_category) == (LI, Category.NORMAL)
    assert (one.proposed_category, one.as_proposed) == (Category.ON_LEAVE, False)


def test_a_discrepancy_shows_who_signed_for_which_side() -> None:
    """E5."""
    found = rows(
        CLEARANCE_DISCREPANCY, *BEGUN, in_register(9), on_street(), propose(), resolve()
    )
    row, other = sorted(found, key=lambda each: each.number)
    assert (row.status, row.household_id, row.resolved_on) == (
        "RESOLVED",
        shop(9),
        june(27),
    )
    assert (row.proposed_side, row.proposed_by, row.agreed_by) == (Side.STREET, WANG, AN)
    assert (other.status, other.seen, other.place) == ("OPEN", "无照经营早点", "样例巷口")


def test_the_deadline_is_met_by_certifying_and_missed_by_the_tick() -> None:
    """E4."""
    for more, ended in (
        ((reconcile(3), CERTIFY), "MET"),
        ((tick(DUE_ON.replace(month=7, day=1)),), "MISSED"),
        ((), "RUNNING"),
    ):
        (row,) = rows(DEADLINE, *HANDED_IN, *more)
        assert (row.kind, row.status, row.due_on) == ("CLEARANCE", ended, DUE_ON)


def test_every_event_is_said_in_both_languages() -> None:
    steps = (*HANDED_IN, reconcile(4), in_register(9), propose(), resolve())
    flagged = tick(DUE_ON.replace(month=7, day=1))
    others = (*BEGUN, classify(1), MANY, strike(3), flagged)
    for each in (*recorded(*steps, CERTIFY), *recorded(*others)):
        for language in ("en", "zh"):
            said = BUREAU.phrases.say(each.event, language)
            assert "None" not in said
            assert said
    (sighting,) = (
        each.event for each in recorded(*BEGUN, on_street()) if "raised" in each.event.topic
    )
    assert BUREAU.phrases.say(sighting, "zh") == (
        "核对差异1：实际经营而无登记，无照经营早点，地点：样例巷口（样例甲）"
    )
    assert PHRASES.term(Category.PREFERENTIAL, "zh") == "优惠户"


def test_officers_see_the_clearances_of_their_groups() -> None:
    """O5: 「各管段人员」; O6."""
    (queue, cards, _) = LISTINGS
    mine = {each.name: (each.column, each.operator) for each in queue.filters}
    assert mine["mine"] == ("officers", "holds")
    assert {each.name for each in cards.filters} >= {"mine", "beat", "month", "open"}
    assert OfficerId in {each.kind for each in cards.filters}
