"""强制注销: since 10 October 2025, three years after a revocation, and never in silence."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from domain.kernel.calendar import DeadlineKind
from domain.supervision.aftercare.events import (
    DeregistrationObjected,
    ForcedDeregistrationAnnounced,
    ForcedDeregistrationTermEnded,
    ForciblyDeregistered,
    RegistrationRestored,
)
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.commands import (
    DeregisterHousehold,
    RestoreHousehold,
    RevokeLicence,
)
from domain.supervision.events import HouseholdDeregistered, HouseholdRestored
from domain.supervision.vocabulary import EntityKind, HouseholdBecause
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, HOUSEHOLD, REASON
from tests.domain.supervision.revoked import (
    AFTERCARE,
    ANNOUNCED,
    ANNOUNCED_ON,
    CASE,
    CEASED,
    FORCED,
    FORCED_ON,
    RESPONSIBLE,
    SHOP,
    TERM_ENDS,
    WATCHED,
    announce,
    check,
    close,
    force,
    happened,
    note,
    object_to,
    opening,
    restore,
    tick,
    watched,
)
from tests.given import given

A_DAY = timedelta(days=1)
OBJECTED_ON, RESTORED_ON = date(2026, 1, 5), date(2026, 6, 1)
TERM_ENDED = ForcedDeregistrationTermEnded(household=SHOP, due_on=TERM_ENDS)
DONE = ForciblyDeregistered(household=SHOP, document_no="甘强销1号", on=FORCED_ON)
RESTORED = RegistrationRestored(household=SHOP, reason="仍有未了结的债权", on=RESTORED_ON)


def test_nobody_is_deregistered_by_force_before_the_tenth_of_october_2025() -> None:
    history = happened(opening(date(2003, 6, 2)))
    given(AFTERCARE, *history).when(announce(date(2025, 10, 9))).refused(
        Because.NO_FORCED_DEREGISTRATION_THEN, "occurred_on"
    )
    *_, announced = happened(opening(date(2003, 6, 2)), announce(date(2025, 10, 10)))
    assert isinstance(announced, ForcedDeregistrationAnnounced)
    assert announced.deadline.due_on == date(2026, 1, 8)


def test_three_years_must_have_passed_since_the_revocation() -> None:
    history = happened(*CEASED)
    too_soon = announce(date(2025, 11, 17))
    given(AFTERCARE, *history).when(too_soon).refused(Because.TOO_SOON, "occurred_on")
    assert watched(*CEASED, announce(date(2025, 11, 18))).announcement is not None


def test_companies_that_need_an_approval_and_those_that_are_none_are_left_alone() -> None:
    needed = announce(ANNOUNCED_ON, approval_needed=True)
    given(AFTERCARE, *happened(*CEASED)).when(needed).refused(Because.APPROVAL_NEEDED)
    for entity in set(EntityKind) - {EntityKind.ENTERPRISE}:
        history = happened(opening(entity=entity))
        asked = announce(ANNOUNCED_ON)
        given(AFTERCARE, *history).when(asked).refused(Because.COMPANIES_ONLY)


def test_an_announcement_runs_ninety_days_and_is_made_once() -> None:
    history = happened(*ANNOUNCED)
    announced = history[-1]
    assert isinstance(announced, ForcedDeregistrationAnnounced)
    assert announced.deadline.due_on == TERM_ENDS
    given(AFTERCARE, *history).when(announce(ANNOUNCED_ON)).then()
    given(AFTERCARE, *history).when(announce(FORCED_ON)).refused(Because.NOT_NOW)


def test_only_after_the_announcement_has_run_is_anybody_deregistered() -> None:
    kind, history = DeadlineKind.FORCED_DEREGISTRATION, happened(*ANNOUNCED)
    given(AFTERCARE, *history).when(force(TERM_ENDS)).refused(Because.ANNOUNCEMENT_RUNS)
    given(AFTERCARE, *history).when(tick(kind, TERM_ENDS + A_DAY)).then(TERM_ENDED)
    given(AFTERCARE, *history, TERM_ENDED).when(force(FORCED_ON)).then(DONE)
    given(AFTERCARE, *history).when(force(FORCED_ON)).then(TERM_ENDED, DONE)
    given(AFTERCARE, *history, TERM_ENDED, DONE).when(force(FORCED_ON)).then()
    nothing = given(AFTERCARE, *happened(*CEASED))
    nothing.when(force(FORCED_ON)).refused(Because.NOT_NOW)


def test_an_objection_stops_it_and_it_may_be_announced_again() -> None:
    objected = DeregistrationObjected(
        household=SHOP, by="样例债权人", content="诉讼未结", on=OBJECTED_ON
    )
    history = happened(*ANNOUNCED)
    given(AFTERCARE, *history).when(object_to(OBJECTED_ON)).then(objected)
    stopped = given(AFTERCARE, *history, objected)
    stopped.when(object_to(OBJECTED_ON)).then()
    stopped.when(force(FORCED_ON)).refused(Because.NOT_NOW)
    stopped.when(tick(DeadlineKind.FORCED_DEREGISTRATION, FORCED_ON)).then()
    assert watched(*ANNOUNCED, object_to(OBJECTED_ON), announce(FORCED_ON)).announced


def test_an_objection_still_counts_until_it_is_done() -> None:
    assert watched(*ANNOUNCED, object_to(FORCED_ON)).announced is None
    history = happened(*FORCED)
    given(AFTERCARE, *history).when(object_to(FORCED_ON)).refused(Because.NOT_NOW)


def test_what_was_done_by_force_is_undone_within_three_years() -> None:
    history = happened(*FORCED)
    given(AFTERCARE, *history).when(restore(RESTORED_ON)).then(RESTORED)
    given(AFTERCARE, *history, RESTORED).when(restore(RESTORED_ON)).then()
    last = date(2029, 3, 2)
    assert watched(*FORCED, restore(last)).restored_on == last
    given(AFTERCARE, *history).when(restore(last + A_DAY)).refused(
        Because.RESTORED_TOO_LATE
    )
    never = given(AFTERCARE, *happened(*ANNOUNCED))
    never.when(restore(RESTORED_ON)).refused(Because.NOT_NOW)


def test_it_may_be_announced_again_three_years_after_it_was_undone() -> None:
    history = happened(*FORCED, restore(RESTORED_ON))
    too_soon = announce(date(2029, 5, 31))
    given(AFTERCARE, *history).when(too_soon).refused(Because.TOO_SOON)
    assert watched(*FORCED, restore(RESTORED_ON), announce(date(2029, 6, 1))).announced


def test_what_may_be_undone_is_still_watched() -> None:
    history, final = happened(*FORCED), date(2029, 3, 3)
    given(AFTERCARE, *history).when(note(FORCED_ON)).then()
    asked = close(final - A_DAY, "恢复期限届满")
    given(AFTERCARE, *history).when(asked).refused(Because.MAY_BE_RESTORED)
    assert watched(*FORCED, close(final, "恢复期限届满")).closed is not None
    look = check(FORCED_ON, ceased=False)
    given(AFTERCARE, *history).when(look).refused(Because.NOT_NOW)


GONE = HouseholdDeregistered(
    reason=REASON, revocation_no=examples.REVOKED.decision_no, forced_by=WATCHED
)
BACK = HouseholdRestored(reason=REASON)
DEREGISTER = DeregisterHousehold(occurred_on=DAY, reason=REASON, forced_by=WATCHED)
RESTORE = RestoreHousehold(occurred_on=DAY, reason=REASON)
REVOKED = (examples.OPENED, examples.REVOKED)


def test_a_household_that_was_restored_is_revoked_as_before() -> None:
    given(HOUSEHOLD, *REVOKED).when(DEREGISTER).then(GONE)
    given(HOUSEHOLD, *REVOKED, GONE).when(RESTORE).then(BACK)
    given(HOUSEHOLD, *REVOKED, GONE, BACK).when(RESTORE).then()
    given(HOUSEHOLD, *REVOKED, GONE, BACK).when(DEREGISTER).then(GONE)


@pytest.mark.parametrize("end", [(), (examples.REVOKED, examples.DEREGISTERED)])
def test_nothing_but_a_forced_deregistration_is_undone(
    end: tuple[HouseholdDeregistered, ...],
) -> None:
    given(HOUSEHOLD, examples.OPENED, *end).when(RESTORE).refused(
        HouseholdBecause.NOT_DONE_BY_FORCE
    )


def test_inv_22_a_revocation_tells_all_that_its_supervision_must_know() -> None:
    said = {"revoked_on": DAY, "decision_no": "甘工商处字〔2003〕1号", "served_on": DAY}
    asked = RevokeLicence.model_validate(
        {**said, "occurred_on": DAY, "case": CASE, "responsible": RESPONSIBLE}
    )
    told = examples.REVOKED.model_copy(update={"case": CASE, "responsible": RESPONSIBLE})
    given(HOUSEHOLD, examples.OPENED).when(asked).then(told)
    for missing in said:
        left = {name: each for name, each in said.items() if name != missing}
        with pytest.raises(ValidationError):
            RevokeLicence.model_validate({**left, "occurred_on": DAY})
