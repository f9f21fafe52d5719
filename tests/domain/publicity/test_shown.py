"""While it is shown: for how long, corrected, withdrawn, or ended before its time."""

from datetime import date

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.law.publicity import RepairClass
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.events import (
    AnnouncementCorrected,
    AnnouncementEndedEarly,
    AnnouncementExpired,
    AnnouncementPublished,
    AnnouncementWithdrawn,
    WithdrawalAsked,
    WithdrawalOverdue,
)
from domain.publicity.vocabulary import AnnouncementKind, Sanction
from tests.domain.publicity.notices import (
    ANNOUNCEMENT,
    CONTENT,
    FINE,
    LOWER,
    SHOP,
    SHOWING,
    asking,
    clearing,
    correcting,
    drafting,
    ending,
    happened,
    publishing,
    tick,
    withdrawing,
)
from tests.given import given

SHOWN = happened(*SHOWING)
LAST_DAY = date(2027, 3, 10)
ASKED_ON, ASKED_BY = date(2026, 3, 31), date(2026, 4, 3)
LOW = frozenset({Sanction.FINE, Sanction.CRITICISM})
OLD = date(2024, 5, 6)


def until(day: date, sanctions: frozenset[Sanction], **said: object) -> date | None:
    """The last day on which a penalty is shown that was published on its own day."""
    event = happened(
        drafting(day, decided_on=day, sanctions=sanctions),
        clearing(day),
        publishing(day, told_on=day, **said),
    )[-1]
    assert isinstance(event, AnnouncementPublished)
    return event.deadline.due_on if event.deadline else None


def test_three_months_for_criticism_and_lower_fines_three_years_for_others() -> None:
    """Order 45 Art. 13; who fixes what is a lower fine is the province."""
    said = {"gravity": None}
    assert until(OLD, frozenset({Sanction.CRITICISM}), **said) == date(2024, 8, 6)
    assert until(OLD, FINE, low_fine=True, **said) == date(2024, 8, 6)
    assert until(OLD, LOW, low_fine=True, **said) == date(2024, 8, 6)
    assert until(OLD, FINE, **said) == date(2027, 5, 6)
    with_goods = FINE | {Sanction.CONFISCATION}
    assert until(OLD, with_goods, low_fine=True, **said) == date(2027, 5, 6)


def test_a_ban_is_shown_as_long_as_it_lasts() -> None:
    ban, ends = frozenset({Sanction.BAN}), date(2029, 5, 5)
    assert until(OLD, ban, gravity=None, barred_until=ends) == ends
    ready = happened(drafting(), clearing())
    given(ANNOUNCEMENT, *ready).when(publishing(barred_until=ends)).refused(
        Because.NOT_BARRED, "barred_until"
    )
    given(ANNOUNCEMENT, *happened(drafting(sanctions=ban), clearing())).when(
        publishing(low_fine=True)
    ).refused(Because.NO_FINE, "low_fine")


def test_since_december_2025_no_class_is_shown_longer_than_its_longest() -> None:
    day = date(2025, 12, 25)
    assert until(day, FINE, gravity=RepairClass.MINOR) == date(2026, 3, 25)
    assert until(day, FINE, gravity=RepairClass.GENERAL) == date(2026, 12, 25)
    assert until(day, FINE, gravity=RepairClass.SERIOUS) == date(2028, 12, 25)
    low = until(day, LOW, gravity=RepairClass.GENERAL, low_fine=True)
    assert low == date(2026, 3, 25)
    assert until(date(2025, 12, 24), FINE, gravity=None) == date(2028, 12, 24)


def test_since_april_2026_the_months_of_a_class_count_from_the_decision() -> None:
    ready = (drafting(), clearing())
    for day, ends in ((ASKED_ON, date(2027, 3, 31)), (ASKED_BY, date(2027, 3, 2))):
        shown = happened(*ready, publishing(day))[-1]
        assert isinstance(shown, AnnouncementPublished)
        assert shown.deadline
        assert shown.deadline.due_on == ends
    given(ANNOUNCEMENT, *happened(*ready)).when(
        publishing(date(2026, 6, 3), gravity=RepairClass.MINOR)
    ).refused(Because.DISPLAY_IS_OVER)


def test_before_2021_no_rule_limits_the_display() -> None:
    assert until(date(2021, 8, 31), FINE, gravity=None) is None


def test_the_display_ends_by_the_tick_after_its_last_day() -> None:
    """Whatever is asked afterwards comes too late, whether or not the tick came by."""
    over = AnnouncementExpired(household=SHOP, last_on=LAST_DAY)
    after = date(2027, 3, 11)
    given(ANNOUNCEMENT, *SHOWN).when(tick(DeadlineKind.DISPLAY, LAST_DAY)).refused(
        Because.NOT_YET_DUE
    )
    given(ANNOUNCEMENT, *SHOWN).when(tick(DeadlineKind.DISPLAY, after)).then(over)
    given(ANNOUNCEMENT, *SHOWN, over).when(tick(DeadlineKind.DISPLAY, after)).then()
    for late in (withdrawing(after), ending(after), correcting(after)):
        given(ANNOUNCEMENT, *SHOWN).when(late).refused(Because.NOT_NOW)
    given(ANNOUNCEMENT, *SHOWN).when(asking(after)).then()


def test_inv_36_a_decision_that_fell_is_withdrawn_within_three_working_days() -> None:
    asked = happened(*SHOWING, asking(ASKED_ON))
    assert isinstance(asked[-1], WithdrawalAsked)
    assert asked[-1].deadline
    assert asked[-1].deadline.due_on == ASKED_BY
    given(ANNOUNCEMENT, *asked).when(asking(ASKED_ON)).then()
    given(ANNOUNCEMENT, *asked).when(correcting(ASKED_BY)).refused(
        Because.MUST_BE_WITHDRAWN
    )
    withdrawn = AnnouncementWithdrawn(household=SHOP, reason="处罚决定已撤销", on=ASKED_BY)
    given(ANNOUNCEMENT, *asked).when(withdrawing(ASKED_BY)).then(withdrawn)
    given(ANNOUNCEMENT, *asked, withdrawn).when(withdrawing(ASKED_BY)).then()
    given(ANNOUNCEMENT, *asked, withdrawn).when(asking(ASKED_BY)).then()
    late = date(2026, 4, 8)
    overdue = WithdrawalOverdue(household=SHOP, due_on=ASKED_BY)
    given(ANNOUNCEMENT, *asked).when(tick(DeadlineKind.WITHDRAW, late)).then(overdue)
    given(ANNOUNCEMENT, *asked).when(withdrawing(late)).then(
        overdue, withdrawn.model_copy(update={"on": late})
    )


def test_inv_36_a_decision_that_was_altered_is_corrected_or_withdrawn() -> None:
    asked = happened(*SHOWING, asking(ASKED_ON, FINE))
    given(ANNOUNCEMENT, *asked).when(correcting(ASKED_BY, CONTENT)).refused(
        Because.OUTDATED, "content"
    )
    (corrected,) = ANNOUNCEMENT.decide(correcting(ASKED_BY), ANNOUNCEMENT.replay(asked))
    assert isinstance(corrected, AnnouncementCorrected)
    assert corrected.content == LOWER
    given(ANNOUNCEMENT, *asked, corrected).when(correcting(ASKED_BY)).then()
    given(ANNOUNCEMENT, *asked, corrected).when(
        tick(DeadlineKind.WITHDRAW, date(2026, 5, 6))
    ).then()


def test_inv_37_what_is_a_warning_now_cannot_be_corrected_into_one() -> None:
    asked = happened(*SHOWING, asking(ASKED_ON, frozenset({Sanction.WARNING})))
    given(ANNOUNCEMENT, *asked).when(correcting(ASKED_BY)).refused(
        Because.MUST_BE_WITHDRAWN
    )


def test_inv_36_a_correction_is_reviewed_like_the_first_text() -> None:
    for field in ("personal_removed", "secrets_removed"):
        given(ANNOUNCEMENT, *SHOWN).when(
            correcting(ASKED_ON, LOWER, **{field: False})
        ).refused(Because.NOT_REMOVED, field)
    lacking = LOWER.model_copy(update={"authority": None})
    given(ANNOUNCEMENT, *SHOWN).when(correcting(ASKED_ON, lacking)).refused(
        Because.INCOMPLETE, "content.authority"
    )


def test_a_display_ends_early_after_its_waiting_time_and_not_before() -> None:
    """The general class: three months, from the decision since April 2026."""
    day = date(2026, 6, 2)
    given(ANNOUNCEMENT, *SHOWN).when(ending(date(2026, 6, 1))).refused(Because.TOO_SOON)
    ended = AnnouncementEndedEarly(
        household=SHOP, gravity=RepairClass.GENERAL, reason="条件均已具备", on=day
    )
    given(ANNOUNCEMENT, *SHOWN).when(ending(day)).then(ended)
    given(ANNOUNCEMENT, *SHOWN, ended).when(ending(day)).then()


@pytest.mark.parametrize(
    ("gravity", "months_end"),
    [
        (RepairClass.OTHER, date(2024, 11, 6)),
        (RepairClass.FOOD_DRUG_SPECIAL_EQUIPMENT, date(2025, 5, 6)),
    ],
)
def test_until_2025_the_waiting_time_goes_by_the_field(
    gravity: RepairClass, months_end: date
) -> None:
    shown = happened(
        drafting(OLD, decided_on=OLD),
        clearing(OLD),
        publishing(OLD, told_on=OLD, gravity=gravity),
    )
    early = date.fromordinal(months_end.toordinal() - 1)
    given(ANNOUNCEMENT, *shown).when(ending(early)).refused(Because.TOO_SOON)
    assert ANNOUNCEMENT.decide(ending(months_end), ANNOUNCEMENT.replay(shown))
    given(ANNOUNCEMENT, *shown).when(ending(date(2026, 1, 5))).refused(
        Because.GRAVITY_WANTED
    )
    assert ANNOUNCEMENT.decide(
        ending(date(2026, 1, 5), gravity=RepairClass.GENERAL), ANNOUNCEMENT.replay(shown)
    )


@pytest.mark.parametrize(
    "missing", ["fulfilled", "harm_removed", "not_repeated", "not_listed"]
)
def test_a_display_ends_early_only_where_all_four_conditions_hold(missing: str) -> None:
    given(ANNOUNCEMENT, *SHOWN).when(ending(date(2026, 7, 1), **{missing: False})).refused(
        Because.CONDITIONS_NOT_MET, missing
    )


@pytest.mark.parametrize("sanction", [Sanction.CLOSURE, Sanction.REVOCATION])
def test_closure_and_revocation_are_shown_to_the_end(sanction: Sanction) -> None:
    shown = happened(
        drafting(kind=AnnouncementKind.REVOCATION, sanctions=FINE | {sanction}),
        clearing(),
        publishing(),
    )
    given(ANNOUNCEMENT, *shown).when(ending(date(2027, 1, 4))).refused(Because.NEVER_EARLY)


def test_what_ends_by_itself_or_is_no_penalty_does_not_end_early() -> None:
    minor = happened(drafting(), clearing(), publishing(gravity=RepairClass.MINOR))
    given(ANNOUNCEMENT, *minor).when(ending(date(2026, 5, 6))).refused(Because.NO_EARLY_END)
    draft = drafting(kind=AnnouncementKind.AWARD, sanctions=frozenset())
    award = happened(draft, clearing(), publishing(gravity=None))
    given(ANNOUNCEMENT, *award).when(ending(date(2027, 1, 4))).refused(
        Because.PENALTIES_ONLY
    )
