"""A revoked licence is watched: business ceases, debts are settled, or it is marked."""

from datetime import date, timedelta

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.law.rulebook import RULE_BOOK
from domain.supervision.aftercare import Watched
from domain.supervision.aftercare.commands import AftercareCommand
from domain.supervision.aftercare.events import (
    CessationCheckOverdue,
    CessationConfirmed,
    ContinuedOperationFound,
    LiquidationDutyNotified,
    LiquidationGroupFormed,
    LiquidationOverdueMarked,
    SpecialMarkSet,
    SupervisionClosed,
    SupervisionOpened,
)
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.vocabulary import EntityKind
from tests.domain.supervision.revoked import (
    AFTERCARE,
    CEASED,
    FORMED,
    LOOKED_ON,
    NOTIFIED,
    OPEN,
    REVOKED_ON,
    SERVED_ON,
    SHOP,
    check,
    close,
    form,
    happened,
    note,
    notify,
    opening,
    report,
    tick,
    watched,
)
from tests.given import given

GROUP_DUE_ON, MARK_DUE_ON = date(2022, 12, 5), date(2023, 5, 18)
LOOK_BY = date(2022, 12, 5)
A_DAY = timedelta(days=1)


def opened_by(command: AftercareCommand) -> SupervisionOpened:
    (event,) = happened(command)
    assert isinstance(event, SupervisionOpened)
    return event


def group_due(revoked_on: date, entity: EntityKind) -> date | None:
    """By when a liquidation group is due, as the notice tells the obligors."""
    history = happened(
        opening(revoked_on, entity), check(revoked_on, ceased=True), notify(revoked_on)
    )
    notified = history[-1]
    assert isinstance(notified, LiquidationDutyNotified)
    return notified.deadline.due_on if notified.deadline else None


def test_inv_25_a_supervision_is_due_one_working_day_after_service() -> None:
    opened = opened_by(OPEN)
    assert (opened.open_by, opened.deadline.due_on) == (date(2022, 11, 22), LOOK_BY)
    late = OPEN.model_copy(update={"occurred_on": date(2022, 12, 30)})
    assert opened_by(late).open_by == date(2022, 11, 22)


def test_inv_25_a_revocation_opens_exactly_one_supervision() -> None:
    """X1: 「都应实施事后监督，检查是否已停止经营活动并进行清算」."""
    history = happened(OPEN)
    given(AFTERCARE, *history).when(OPEN).then()
    other = OPEN.model_copy(update={"decision_no": "甘工商处字〔2022〕2号"})
    given(AFTERCARE, *history).when(other).refused(Because.NOT_NOW)
    given(AFTERCARE).when(check(LOOKED_ON, ceased=True)).refused(Because.NOT_OPENED)


def test_inv_22_what_is_watched_was_revoked_then_served_then_opened() -> None:
    early = OPEN.model_copy(update={"occurred_on": SERVED_ON - A_DAY})
    given(AFTERCARE).when(early).refused(Because.REVOCATION_INCOMPLETE)
    unserved = OPEN.model_copy(update={"served_on": REVOKED_ON - A_DAY})
    given(AFTERCARE).when(unserved).refused(Because.REVOCATION_INCOMPLETE, "served_on")


def test_business_ceases() -> None:
    confirmed = CessationConfirmed(household=SHOP, remarks="现场查看", on=LOOKED_ON)
    look = check(LOOKED_ON, ceased=True)
    given(AFTERCARE, *happened(OPEN)).when(look).then(confirmed)
    given(AFTERCARE, *happened(*CEASED)).when(look).then()
    given(AFTERCARE, *happened(OPEN)).when(check(REVOKED_ON, ceased=True)).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_whoever_goes_on_is_looked_at_again_within_thirty_days() -> None:
    *_, found = happened(OPEN, check(LOOKED_ON, ceased=False))
    assert isinstance(found, ContinuedOperationFound)
    assert found.deadline is not None
    assert found.deadline.due_on == date(2022, 12, 26)
    again = watched(*CEASED, check(LOOKED_ON + A_DAY, ceased=False))
    assert not again.ceased
    assert again.check is not None


def test_a_check_that_nobody_made_is_raised_once() -> None:
    kind, history = DeadlineKind.CESSATION, happened(OPEN)
    given(AFTERCARE, *history).when(tick(kind, LOOK_BY)).refused(Because.NOT_YET_DUE)
    raised = CessationCheckOverdue(household=SHOP, due_on=LOOK_BY)
    given(AFTERCARE, *history).when(tick(kind, LOOK_BY + A_DAY)).then(raised)
    given(AFTERCARE, *history, raised).when(tick(kind, LOOK_BY + A_DAY)).then()
    given(AFTERCARE, *happened(*CEASED)).when(tick(kind, LOOK_BY + A_DAY)).then()


def test_whoever_comes_late_raises_what_the_tick_has_not() -> None:
    late = LOOK_BY + A_DAY
    given(AFTERCARE, *happened(OPEN)).when(check(late, ceased=True)).then(
        CessationCheckOverdue(household=SHOP, due_on=LOOK_BY),
        CessationConfirmed(household=SHOP, remarks="现场查看", on=late),
    )


@pytest.mark.parametrize(
    ("revoked_on", "due_on"),
    [
        (date(2003, 6, 2), None),
        (date(2005, 12, 30), None),
        (date(2006, 1, 4), date(2006, 1, 19)),
        (REVOKED_ON, GROUP_DUE_ON),
        (date(2024, 6, 28), date(2024, 7, 15)),
        (date(2024, 7, 1), date(2024, 7, 16)),
    ],
)
def test_the_fifteen_days_of_the_liquidation_group_begin_with_2006(
    revoked_on: date, due_on: date | None
) -> None:
    assert group_due(revoked_on, EntityKind.ENTERPRISE) == due_on


@pytest.mark.parametrize(
    ("revoked_on", "rule"),
    [(date(2024, 6, 28), "REV-2005"), (date(2024, 7, 1), "REV-2023")],
)
def test_the_term_names_the_rule_of_the_day_of_revocation(
    revoked_on: date, rule: str
) -> None:
    group = watched(
        opening(revoked_on), check(revoked_on, ceased=True), notify(date(2024, 7, 3))
    ).group
    assert group is not None
    assert (group.rule_id, group.starts_on) == (rule, revoked_on)


@pytest.mark.parametrize("entity", sorted(set(EntityKind) - {EntityKind.ENTERPRISE}))
def test_nobody_else_has_a_term_for_a_group_or_is_marked(entity: EntityKind) -> None:
    assert group_due(REVOKED_ON, entity) is None
    assert opened_by(opening(entity=entity)).mark is None


def test_the_duty_is_notified_once_business_has_ceased() -> None:
    given(AFTERCARE, *happened(OPEN)).when(notify(LOOKED_ON)).refused(Because.NOT_CEASED)
    history = happened(*NOTIFIED)
    given(AFTERCARE, *history).when(notify(LOOKED_ON)).then()
    later = notify(LOOKED_ON + A_DAY)
    given(AFTERCARE, *history).when(later).refused(Because.NOT_NOW)


def formed(day: date, *, late: bool) -> LiquidationGroupFormed:
    members = ("样例甲", "样例丙")
    return LiquidationGroupFormed(household=SHOP, members=members, late=late, on=day)


def test_a_group_is_in_time_or_late_with_or_without_the_tick() -> None:
    history, late = happened(*NOTIFIED), GROUP_DUE_ON + A_DAY
    in_time = formed(GROUP_DUE_ON, late=False)
    given(AFTERCARE, *history).when(form(GROUP_DUE_ON)).then(in_time)
    marked = LiquidationOverdueMarked(household=SHOP, due_on=GROUP_DUE_ON)
    given(AFTERCARE, *history).when(form(late)).then(marked, formed(late, late=True))
    by_tick = tick(DeadlineKind.LIQUIDATION_GROUP, late)
    given(AFTERCARE, *history).when(by_tick).then(marked)
    given(AFTERCARE, *history, marked).when(form(late)).then(formed(late, late=True))
    given(AFTERCARE, *history, marked).when(form(GROUP_DUE_ON)).then(in_time)


def test_a_group_is_formed_after_the_notice_and_liquidates_before_it_reports() -> None:
    day = date(2022, 12, 1)
    given(AFTERCARE, *happened(*CEASED)).when(form(day)).refused(Because.NOT_NOTIFIED)
    given(AFTERCARE, *happened(*CEASED)).when(report(day)).refused(Because.NOT_NOTIFIED)
    notified = given(AFTERCARE, *happened(*NOTIFIED))
    notified.when(report(day)).refused(Because.NO_GROUP_YET)
    assert watched(*FORMED, report(day)).completed is not None


def test_in_2003_a_liquidation_may_end_without_a_group() -> None:
    day = date(2003, 6, 9)
    asked = (opening(date(2003, 6, 2)), check(day, ceased=True), notify(day), report(day))
    assert watched(*asked).completed is not None


def test_an_individual_business_settles_its_debts_and_has_no_group() -> None:
    """X1: 「检查是否已停止经营活动并进行清算」."""
    alone = opening(REVOKED_ON, EntityKind.INDIVIDUAL_BUSINESS)
    given(AFTERCARE, *happened(alone)).when(report(LOOKED_ON)).refused(Because.NOT_CEASED)
    ceased = (alone, check(LOOKED_ON, ceased=True))
    given(AFTERCARE, *happened(*ceased)).when(form(LOOKED_ON)).refused(Because.NO_GROUP)
    assert watched(*ceased, report(LOOKED_ON)).completed is not None


def test_after_six_months_a_company_is_marked_unless_it_was_liquidated() -> None:
    kind, day = DeadlineKind.SPECIAL_MARK, MARK_DUE_ON + A_DAY
    marked = SpecialMarkSet(household=SHOP, due_on=MARK_DUE_ON)
    given(AFTERCARE, *happened(*FORMED)).when(tick(kind, day)).then(marked)
    given(AFTERCARE, *happened(*FORMED), marked).when(tick(kind, day)).then()
    for end in (report(date(2023, 3, 1)), note(date(2023, 3, 1))):
        given(AFTERCARE, *happened(*FORMED, end)).when(tick(kind, day)).then()


def test_whoever_was_revoked_before_march_2022_is_not_marked() -> None:
    assert opened_by(opening(date(2022, 2, 28))).mark is None
    assert opened_by(opening(date(2022, 3, 1))).mark is not None
    assert RULE_BOOK.on(date(2022, 2, 28)).aftercare.special_mark is None


def test_a_deregistration_ends_the_supervision() -> None:
    history, day = happened(*FORMED), date(2023, 3, 1)
    ended = SupervisionClosed(
        household=SHOP, reason="清算完结后申请注销", deregistered=True, on=day
    )
    given(AFTERCARE, *history).when(note(day)).then(ended)
    given(AFTERCARE, *history, ended).when(note(day)).then()
    look = check(date(2023, 3, 2), ceased=False)
    given(AFTERCARE, *history, ended).when(look).refused(Because.NOT_NOW)


def test_a_supervision_ends_when_the_revocation_falls() -> None:
    state = watched(OPEN, close(LOOKED_ON))
    assert state.closed is not None
    assert not state.closed.deregistered
    given(AFTERCARE, *happened(OPEN, close(LOOKED_ON))).when(close(LOOKED_ON)).then()


def test_what_cannot_have_happened_is_not_read() -> None:
    opened = happened(OPEN)
    with pytest.raises(ValueError, match="cannot follow"):
        AFTERCARE.replay([*opened, *opened])
    assert isinstance(AFTERCARE.replay(opened), Watched)
