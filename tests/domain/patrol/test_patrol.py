"""What may happen on a patrol, and what is refused."""

from datetime import date

import pytest

from domain.patrol.commands import CancelPatrol, DisposeFinding, PatrolCommand
from domain.patrol.events import (
    ChecklistItemChecked,
    PatrolEvent,
    PatrolStarted,
)
from domain.patrol.patrol.states import Concluded
from domain.patrol.vocabulary import Disposition, ItemAnswer, Premises
from domain.patrol.vocabulary import PatrolBecause as Because
from tests.domain.patrol.visits import (
    ALL_ITEMS,
    ALONE,
    CANCELLED,
    CONCLUDE,
    CONCLUDED,
    DAY,
    FOUND,
    FOUND_ELSEWHERE,
    LI,
    PATROL,
    PLAN,
    PLANNED,
    RECORD,
    RECTIFIED,
    RECTIFY,
    START,
    STARTED,
    VISITED,
    WANG,
    WHOLE_STORY,
    ZHAO,
    check,
)
from tests.given import given, told

LICENCE_CHECKED = ChecklistItemChecked(item="LICENCE", answer=ItemAnswer.IN_ORDER)
PRICING_CHECKED = ChecklistItemChecked(item="PRICING", answer=ItemAnswer.PROBLEM)
CANCEL = CancelPatrol(occurred_on=DAY, reason="暴雨停业")
WARN = DisposeFinding(occurred_on=DAY, finding=1, disposition=Disposition.WARNED)


def test_a_patrol_is_planned_with_the_items_it_names() -> None:
    given(PATROL).when(PLAN).then(PLANNED)


def test_a_patrol_without_items_takes_the_checklist_of_the_day_it_is_planned_for() -> None:
    given(PATROL).when(PLAN.model_copy(update={"items": ()})).then(
        PLANNED.model_copy(update={"items": ALL_ITEMS})
    )


def test_an_item_named_twice_is_planned_once() -> None:
    twice = PLAN.model_copy(update={"items": ("LICENCE", "PRICING", "LICENCE")})
    given(PATROL).when(twice).then(PLANNED)


def test_items_are_those_of_the_planned_day_and_not_of_the_day_of_planning() -> None:
    eve = date(2022, 2, 28)
    ahead = {"occurred_on": eve, "planned_on": date(2022, 3, 1)}
    at_once = {"occurred_on": eve, "planned_on": eve}
    given(PATROL).when(PLAN.model_copy(update=ahead)).then(
        PLANNED.model_copy(update={"planned_on": date(2022, 3, 1)})
    )
    given(PATROL).when(PLAN.model_copy(update=at_once)).refused(
        Because.NO_SUCH_ITEM, "items"
    )


def test_a_patrol_is_planned_once() -> None:
    given(PATROL, PLANNED).when(PLAN).then()
    other = PLAN.model_copy(update={"items": ("LICENCE",)})
    given(PATROL, PLANNED).when(other).refused(Because.NOT_NOW)


def test_a_planned_patrol_starts_with_its_officers() -> None:
    given(PATROL, PLANNED).when(START).then(STARTED)


def test_a_patrol_may_start_before_the_day_it_was_planned_for() -> None:
    early = START.model_copy(update={"occurred_on": date(2026, 5, 8)})
    given(PATROL, PLANNED).when(early).then(STARTED)


def test_a_patrol_of_one_officer_may_start() -> None:
    alone = START.model_copy(update={"officers": frozenset({LI})})
    given(PATROL, PLANNED).when(alone).then(
        PatrolStarted(household=PLAN.household, officers=(LI,))
    )


def test_a_patrol_starts_once() -> None:
    given(PATROL, PLANNED, STARTED).when(START).then()
    others = START.model_copy(update={"officers": frozenset({WANG, ZHAO})})
    given(PATROL, PLANNED, STARTED).when(others).refused(Because.NOT_NOW)


def test_an_item_of_the_list_is_answered() -> None:
    given(PATROL, PLANNED, STARTED).when(check("LICENCE")).then(LICENCE_CHECKED)


def test_an_item_outside_the_list_cannot_be_answered() -> None:
    given(PATROL, PLANNED, STARTED).when(check("PERMITS")).refused(
        Because.NO_SUCH_ITEM, "item"
    )


def test_the_same_answer_again_is_no_answer() -> None:
    given(PATROL, PLANNED, STARTED, LICENCE_CHECKED).when(check("LICENCE")).then()


def test_another_answer_replaces_the_first_and_both_stay_on_record() -> None:
    other = check("LICENCE", ItemAnswer.PROBLEM)
    replaced = ChecklistItemChecked(item="LICENCE", answer=ItemAnswer.PROBLEM)
    given(PATROL, PLANNED, STARTED, LICENCE_CHECKED).when(other).then(replaced)
    given(PATROL, PLANNED, STARTED, LICENCE_CHECKED, replaced).when(check("LICENCE")).then(
        LICENCE_CHECKED
    )


def test_a_finding_is_numbered_within_its_patrol() -> None:
    given(PATROL, PLANNED, STARTED).when(RECORD).then(FOUND)
    second = RECORD.model_copy(update={"matter": "价目表被遮挡"})
    given(PATROL, PLANNED, STARTED, FOUND).when(second).then(
        FOUND.model_copy(update={"number": 2, "matter": "价目表被遮挡"})
    )


def test_a_finding_may_concern_no_item_of_the_list() -> None:
    free = RECORD.model_copy(update={"item": None})
    given(PATROL, PLANNED, STARTED).when(free).then(FOUND.model_copy(update={"item": None}))


def test_a_finding_cannot_concern_an_item_outside_the_list() -> None:
    outside = RECORD.model_copy(update={"item": "PERMITS"})
    given(PATROL, PLANNED, STARTED).when(outside).refused(Because.NO_SUCH_ITEM, "item")


def test_the_very_same_finding_again_is_once_even_after_it_is_disposed_of() -> None:
    given(PATROL, PLANNED, STARTED, FOUND).when(RECORD).then()
    given(PATROL, PLANNED, STARTED, FOUND, RECTIFIED).when(RECORD).then()


def test_inv_09_what_one_officer_finds_alone_does_not_count() -> None:
    given(PATROL, PLANNED, ALONE).when(RECORD).refused(Because.TOO_FEW_OFFICERS)


def test_inv_09_two_officers_were_asked_for_by_the_law_of_1996_too() -> None:
    first_day = RECORD.model_copy(update={"occurred_on": date(1996, 10, 1)})
    given(PATROL, PLANNED, ALONE).when(first_day).refused(Because.TOO_FEW_OFFICERS)


def test_inv_09_before_the_law_of_1996_no_rule_asked_for_a_second_officer() -> None:
    eve = RECORD.model_copy(update={"occurred_on": date(1996, 9, 30)})
    given(PATROL, PLANNED, ALONE).when(eve).then(FOUND)


def test_a_finding_is_disposed_of_with_the_matter_it_was_recorded_with() -> None:
    given(PATROL, PLANNED, STARTED, FOUND).when(RECTIFY).then(RECTIFIED)


@pytest.mark.parametrize("disposition", sorted(set(Disposition) - {Disposition.RECTIFY}))
def test_only_rectification_needs_a_demand(disposition: Disposition) -> None:
    dispose = WARN.model_copy(update={"disposition": disposition})
    given(PATROL, PLANNED, STARTED, FOUND).when(dispose).then(
        RECTIFIED.model_copy(update={"disposition": disposition, "demand": None})
    )


def test_rectification_says_what_must_be_put_right() -> None:
    silent = RECTIFY.model_copy(update={"demand": None})
    given(PATROL, PLANNED, STARTED, FOUND).when(silent).refused(
        Because.DEMAND_MISSING, "demand"
    )


def test_what_was_not_found_cannot_be_disposed_of() -> None:
    given(PATROL, PLANNED, STARTED).when(WARN).refused(Because.NO_SUCH_FINDING, "finding")
    second = WARN.model_copy(update={"finding": 2})
    given(PATROL, PLANNED, STARTED, FOUND).when(second).refused(
        Because.NO_SUCH_FINDING, "finding"
    )


def test_a_disposition_is_not_overwritten() -> None:
    given(PATROL, PLANNED, STARTED, FOUND, RECTIFIED).when(RECTIFY).then()
    given(PATROL, PLANNED, STARTED, FOUND, RECTIFIED).when(WARN).refused(
        Because.ALREADY_DISPOSED, "finding"
    )
    more = RECTIFY.model_copy(update={"demand": "三日内明码标价"})
    given(PATROL, PLANNED, STARTED, FOUND, RECTIFIED).when(more).refused(
        Because.ALREADY_DISPOSED, "finding"
    )


def test_a_patrol_is_concluded_once_every_item_is_answered() -> None:
    history = (PLANNED, STARTED, LICENCE_CHECKED, PRICING_CHECKED)
    given(PATROL, *history).when(CONCLUDE).then(CONCLUDED)


def test_a_patrol_with_an_unanswered_item_is_not_concluded() -> None:
    given(PATROL, PLANNED, STARTED, LICENCE_CHECKED).when(CONCLUDE).refused(
        Because.UNANSWERED_ITEM
    )


def test_inv_08_a_patrol_with_an_undisposed_finding_is_not_concluded() -> None:
    history = (PLANNED, STARTED, LICENCE_CHECKED, PRICING_CHECKED, FOUND)
    given(PATROL, *history).when(CONCLUDE).refused(Because.UNDISPOSED_FINDING)
    given(PATROL, *history, RECTIFIED).when(CONCLUDE).then(CONCLUDED)


def test_inv_08_one_disposed_finding_does_not_speak_for_another() -> None:
    second = FOUND.model_copy(update={"number": 2, "matter": "价目表被遮挡"})
    history = (PLANNED, STARTED, LICENCE_CHECKED, PRICING_CHECKED, FOUND, second)
    given(PATROL, *history, RECTIFIED).when(CONCLUDE).refused(Because.UNDISPOSED_FINDING)


def test_a_patrol_is_concluded_once() -> None:
    history = tuple(told(PATROL, WHOLE_STORY))
    given(PATROL, *history).when(CONCLUDE).then()
    closed = CONCLUDE.model_copy(update={"premises": Premises.CLOSED})
    given(PATROL, *history).when(closed).refused(Because.NOT_NOW)


def test_a_patrol_can_be_cancelled_until_it_starts() -> None:
    given(PATROL, PLANNED).when(CANCEL).then(CANCELLED)
    given(PATROL, PLANNED, CANCELLED).when(CANCEL).then()
    given(PATROL, PLANNED, STARTED).when(CANCEL).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [START, check("LICENCE"), RECORD, RECTIFY, CONCLUDE])
@pytest.mark.parametrize(
    "history", [(), (PLANNED, CANCELLED)], ids=["unplanned", "cancelled"]
)
def test_nothing_happens_on_a_patrol_that_does_not_take_place(
    history: tuple[PatrolEvent, ...], command: PatrolCommand
) -> None:
    given(PATROL, *history).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [check("LICENCE"), RECORD, RECTIFY, CONCLUDE])
def test_nothing_is_done_on_the_spot_before_the_patrol_starts(
    command: PatrolCommand,
) -> None:
    given(PATROL, PLANNED).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [PLAN, START, check("LICENCE"), RECORD, WARN, CANCEL])
def test_nothing_happens_after_a_patrol_is_concluded(command: PatrolCommand) -> None:
    given(PATROL, *told(PATROL, WHOLE_STORY)).when(command).refused(Because.NOT_NOW)


def test_a_finding_from_elsewhere_can_be_disposed_of() -> None:
    given(PATROL, VISITED, FOUND_ELSEWHERE).when(RECTIFY).then(
        RECTIFIED.model_copy(update={"matter": "Food not protected"})
    )


@pytest.mark.parametrize(
    "command", [PLAN, START, check("LICENCE"), RECORD, CONCLUDE, CANCEL]
)
def test_a_visit_from_elsewhere_is_over(command: PatrolCommand) -> None:
    given(PATROL, VISITED, FOUND_ELSEWHERE).when(command).refused(Because.NOT_NOW)


def test_the_whole_story_ends_concluded() -> None:
    assert PATROL.replay(told(PATROL, WHOLE_STORY)) == Concluded(PLANNED, CONCLUDED)


def test_an_event_that_cannot_follow_fails_loudly() -> None:
    with pytest.raises(ValueError, match=r"patrol\.concluded cannot follow"):
        PATROL.replay([PLANNED, CONCLUDED])
