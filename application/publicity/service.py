"""The desk of announcements (公告、公示)."""

from typing import Any

from application.desk import Asked, Desk, Verb
from application.supervision.standing import standing
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Unknown
from domain.kernel.messages import Duty
from domain.publicity.announcement import (
    Announcement,
    AnnouncementDecider,
    commands,
    station_of,
)

DRAFTING = frozenset({Duty.SUPERVISION, Duty.LEGAL, Duty.LEADERSHIP})
LEGAL = frozenset({Duty.LEGAL})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
PUBLISHING = LEGAL | LEADERSHIP


def check_draft(asked: Asked[commands.DraftAnnouncement], _: Any) -> None:
    """Of a station that the caller works for, and about a household that it may know of.
    What belongs to no station is for those who see them all."""
    command, day = asked.command, bureau_date(asked.handler.clock())
    if not asked.caller.sees(command.station, day):
        raise Unknown("station")
    if command.household is None:
        return
    found = standing(asked.handler, command.household)
    if found is None or not asked.caller.sees(found.station, day):
        raise Unknown("household")


def announcements(decider: AnnouncementDecider) -> Desk[Announcement]:
    """What a decision elsewhere asks for has no verb here: nobody else may.

    Whoever clears a text for the public signs for it (INV-36).
    """
    return Desk(
        collection="announcements",
        kind="announcement",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.DraftAnnouncement, DRAFTING, opens=True, check=check_draft),
            Verb(commands.ReviseDraft, DRAFTING),
            Verb(commands.ClearSecrecyReview, LEGAL, signed="reviewer"),
            Verb(commands.Publish, PUBLISHING),
            Verb(commands.Correct, LEGAL, signed="reviewer"),
            Verb(commands.WithdrawAnnouncement, PUBLISHING),
            Verb(commands.EndEarly, LEADERSHIP),
        ),
    )
