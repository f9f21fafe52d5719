"""The announcement that these tests speak of: a fine, decided on Monday 2 March 2026.

It must be published by Monday 30 March; of the general class it is shown for a year.
"""

from datetime import date
from typing import Any
from uuid import UUID

from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    StationId,
    StreamId,
    stream_id,
)
from domain.law.publicity import RepairClass
from domain.law.rulebook import RULE_BOOK
from domain.publicity.announcement import announcement_decider
from domain.publicity.announcement.commands import (
    AnnouncementCommand,
    AskForWithdrawal,
    ClearSecrecyReview,
    Correct,
    DraftAnnouncement,
    EndEarly,
    Publish,
    ReviseDraft,
    WithdrawAnnouncement,
)
from domain.publicity.announcement.events import AnnouncementEvent
from domain.publicity.vocabulary import AnnouncementKind, Content, Sanction
from infrastructure.calendars import BureauCalendar

ANNOUNCEMENT = announcement_decider(RULE_BOOK, BureauCalendar())
CASE = StreamId(stream_id("case", UUID(int=1)))
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
STATION = StationId("STATION-01")
REVIEWER = OfficerId(stream_id("officer", UUID(int=7)))

DECIDED_ON, DUE_ON = date(2026, 3, 2), date(2026, 3, 30)
DRAFTED_ON, SHOWN_ON = date(2026, 3, 4), date(2026, 3, 10)
FINE = frozenset({Sanction.FINE})
CONTENT = Content(
    party="样例面馆（虚构）",
    violation="违反食品安全规定",
    text="罚款5,000.00元",
    authority="样例区市场监督管理局",
    document_no="样例市监罚〔2026〕7号",
)
LOWER = CONTENT.model_copy(update={"text": "罚款3,000.00元"})


def drafting(day: date = DRAFTED_ON, **said: Any) -> DraftAnnouncement:
    asked: dict[str, Any] = {
        "occurred_on": day,
        "kind": AnnouncementKind.PENALTY,
        "household": SHOP,
        "station": STATION,
        "matter": CASE,
        "decided_on": DECIDED_ON,
        "sanctions": FINE,
        "content": CONTENT,
    }
    return DraftAnnouncement(**{**asked, **said})


def revising(day: date = DRAFTED_ON, content: Content = LOWER) -> ReviseDraft:
    return ReviseDraft(occurred_on=day, content=content)


def clearing(day: date = DRAFTED_ON, **said: Any) -> ClearSecrecyReview:
    asked = {"reviewer": REVIEWER, "personal_removed": True, "secrets_removed": True}
    return ClearSecrecyReview(occurred_on=day, **{**asked, **said})


def publishing(day: date = SHOWN_ON, **said: Any) -> Publish:
    asked = {"told_on": DRAFTED_ON, "gravity": RepairClass.GENERAL}
    return Publish(occurred_on=day, **{**asked, **said})


def correcting(day: date, content: Content = LOWER, **said: Any) -> Correct:
    asked = {"reviewer": REVIEWER, "personal_removed": True, "secrets_removed": True}
    reason = "数额有误"
    return Correct(occurred_on=day, content=content, reason=reason, **{**asked, **said})


def asking(
    day: date, sanctions: frozenset[Sanction] | None = None, number: str = "复议1号"
) -> AskForWithdrawal:
    """Without sanctions, the decision was revoked."""
    return AskForWithdrawal(
        occurred_on=day, document_no=number, reason="程序违法", sanctions=sanctions
    )


def withdrawing(day: date) -> WithdrawAnnouncement:
    return WithdrawAnnouncement(occurred_on=day, reason="处罚决定已撤销")


def ending(day: date, **said: Any) -> EndEarly:
    asked = {
        "fulfilled": True,
        "harm_removed": True,
        "not_repeated": True,
        "not_listed": True,
        "reason": "条件均已具备",
    }
    return EndEarly(occurred_on=day, **{**asked, **said})


def tick(kind: DeadlineKind, day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)


def happened(*commands: AnnouncementCommand) -> list[AnnouncementEvent]:
    """Everything that happened when all this was asked, and nothing of it refused."""
    history: list[AnnouncementEvent] = []
    for command in commands:
        history += ANNOUNCEMENT.decide(command, ANNOUNCEMENT.replay(history))
    return history


SHOWING = (drafting(), clearing(), publishing())
