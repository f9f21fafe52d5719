"""What is seen of announcements, who may ask, and what becomes of their deadlines."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given as forall

from application.deadline_view import board
from application.publicity.ends import EVENTS
from application.publicity.reactions import announcement_of
from application.publicity.service import announcements
from application.publicity.views import ANNOUNCEMENT as VIEW
from application.publicity.views import AnnouncementRow
from application.publicity.words import PHRASES
from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty, Recorded
from domain.publicity.announcement.commands import AnnouncementCommand
from domain.publicity.announcement.events import AnnouncementEvent
from domain.publicity.announcement.states import Finished, Published, Undrafted
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.publicity.notices import (
    ANNOUNCEMENT,
    CASE,
    DUE_ON,
    FINE,
    LOWER,
    REVIEWER,
    SHOWING,
    SHOWN_ON,
    STATION,
    asking,
    clearing,
    correcting,
    drafting,
    ending,
    publishing,
    revising,
    tick,
    withdrawing,
)
from tests.domain.publicity.test_laws import stories

STREAM = announcement_of(CASE)
APRIL, JUNE, NEXT_YEAR = date(2026, 4, 8), date(2026, 6, 2), date(2027, 3, 11)
ASKED_ON = date(2026, 3, 31)


def recorded(*asked_for: AnnouncementCommand) -> list[Recorded[Any]]:
    """What was decided on the day of each command; what is refused is left out."""
    log: list[Recorded[Any]] = []
    for command in asked_for:
        state = ANNOUNCEMENT.replay(each.event for each in log)
        try:
            decided: Sequence[AnnouncementEvent] = ANNOUNCEMENT.decide(command, state)
        except Refused:
            continue
        for event in decided:
            day, version = command.occurred_on, len(log) + 1
            log.append(Recorded(STREAM, version, NOW, day, CONTEXT, event))
    return log


def row(*asked_for: AnnouncementCommand) -> AnnouncementRow:
    (found,) = VIEW.fold(recorded(*asked_for)).values()
    return found


def test_an_announcement_is_seen_from_its_draft_to_its_display() -> None:
    drafted = row(drafting())
    assert (drafted.status, drafted.publish_due_on) == ("DRAFTED", DUE_ON)
    assert (drafted.matter_id, drafted.station) == (CASE, STATION)
    cleared = row(drafting(), clearing())
    assert (cleared.status, cleared.reviewer_id) == ("CLEARED", REVIEWER)
    assert row(drafting(), clearing(), revising()).cleared_on is None
    shown = row(*SHOWING)
    assert (shown.status, shown.published_on, shown.late_days) == ("PUBLISHED", SHOWN_ON, 0)
    assert (shown.display_until, shown.ended_on) == (date(2027, 3, 10), None)
    late = row(drafting(), clearing(), publishing(APRIL))
    assert (late.late_days, late.overdue_on) == (9, APRIL)


@pytest.mark.parametrize(
    ("story", "status", "ended_on"),
    [
        ([drafting(), withdrawing(APRIL)], "DROPPED", APRIL),
        ([*SHOWING, withdrawing(APRIL)], "WITHDRAWN", APRIL),
        ([*SHOWING, ending(JUNE)], "ENDED_EARLY", JUNE),
        ([*SHOWING, tick(DeadlineKind.DISPLAY, NEXT_YEAR)], "EXPIRED", NEXT_YEAR),
        ([*SHOWING, asking(ASKED_ON)], "PUBLISHED", None),
        ([drafting(), clearing(), asking(ASKED_ON, FINE)], "DRAFTED", None),
    ],
)
def test_a_status_says_how_it_ended(
    story: list[AnnouncementCommand], status: str, ended_on: date | None
) -> None:
    assert (row(*story).status, row(*story).ended_on) == (status, ended_on)


def test_a_correction_is_what_is_seen_and_answers_what_was_asked() -> None:
    asked = row(*SHOWING, asking(ASKED_ON, FINE))
    assert (asked.withdrawal_asked_on, asked.withdraw_due_on) == (
        ASKED_ON,
        date(2026, 4, 3),
    )
    corrected = row(*SHOWING, asking(ASKED_ON, FINE), correcting(APRIL))
    assert (corrected.content, corrected.corrected_on) == (LOWER.text, APRIL)
    assert (corrected.withdrawal_asked_on, corrected.withdraw_due_on) == (None, None)
    assert corrected.withdrawal_overdue_on == APRIL


@forall(stories)
def test_a_row_says_what_the_announcement_itself_says(
    story: list[AnnouncementCommand],
) -> None:
    happened = recorded(*story)
    announcement = ANNOUNCEMENT.replay(each.event for each in happened)
    rows = list(VIEW.fold(happened).values())
    if isinstance(announcement, Undrafted):
        assert rows == []
        return
    (found,) = rows
    assert found.content == announcement.notice.content.text
    assert (found.ended_on is not None) is isinstance(announcement, Finished)
    assert (found.status == "PUBLISHED") is isinstance(announcement, Published)
    for each in happened:
        assert PHRASES.say(each.event, "zh")
        assert PHRASES.say(each.event, "en")


@pytest.mark.parametrize(
    ("story", "stands"),
    [
        ([drafting()], {"PUBLISH": "RUNNING"}),
        ([drafting(), withdrawing(APRIL)], {"PUBLISH": "MISSED"}),
        ([drafting(), asking(SHOWN_ON)], {"PUBLISH": "LIFTED"}),
        ([drafting(), tick(DeadlineKind.PUBLISH, APRIL)], {"PUBLISH": "MISSED"}),
        (list(SHOWING), {"PUBLISH": "MET", "DISPLAY": "RUNNING"}),
        (
            [*SHOWING, asking(ASKED_ON)],
            {"PUBLISH": "MET", "DISPLAY": "RUNNING", "WITHDRAW": "RUNNING"},
        ),
        (
            [*SHOWING, asking(ASKED_ON, FINE), correcting(ASKED_ON)],
            {"PUBLISH": "MET", "DISPLAY": "RUNNING", "WITHDRAW": "MET"},
        ),
        (
            [*SHOWING, asking(ASKED_ON), withdrawing(APRIL)],
            {"PUBLISH": "MET", "DISPLAY": "LIFTED", "WITHDRAW": "MISSED"},
        ),
        (
            [*SHOWING, tick(DeadlineKind.DISPLAY, NEXT_YEAR)],
            {"PUBLISH": "MET", "DISPLAY": "MET"},
        ),
    ],
)
def test_the_board_says_what_became_of_every_deadline(
    story: list[AnnouncementCommand], stands: dict[str, str]
) -> None:
    rows = board(EVENTS).fold(recorded(*story)).values()
    assert {each.kind: each.status for each in rows} == stands


def test_inv_36_who_clears_a_text_is_of_the_legal_unit_and_signs() -> None:
    verbs = {verb.name: verb for verb in announcements(ANNOUNCEMENT).verbs}
    for name in ("clear-secrecy-review", "correct"):
        assert verbs[name].duties == {Duty.LEGAL}
        assert verbs[name].signed == "reviewer"
    assert "ask-for-withdrawal" not in verbs
    assert "mark-overdue" not in verbs
