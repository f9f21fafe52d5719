"""What may be asked of an announcement."""

from datetime import date
from typing import TypeAlias

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, OfficerId, StationId, StreamId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Text
from domain.law.publicity import RepairClass
from domain.publicity.vocabulary import AnnouncementKind, Content, Sanction


class DraftAnnouncement(Command):
    """拟制公告: of a penalty by itself, when its decision is served; else by an officer.

    ``matter`` is where it comes from; ``sanctions`` are what a penalty consists of.
    """

    kind: AnnouncementKind
    household: HouseholdId | None = None
    station: StationId | None = None
    matter: StreamId | None = None
    decided_on: date
    sanctions: frozenset[Sanction] = frozenset()
    content: Content


class ReviseDraft(Command):
    """修改公告稿: what was reviewed before is reviewed again."""

    content: Content


class ClearSecrecyReview(Command):
    """保密审查通过: signed by the reviewer, who has seen to it that personal information
    and trade secrets are dealt with."""

    reviewer: OfficerId | None = None
    personal_removed: bool
    secrets_removed: bool


class Publish(Command):
    """公示. ``gravity`` is the class of credit repair, where the rules of the day have
    classes; ``low_fine``: a lower fine (较低数额罚款), as the province fixes it;
    ``barred_until``: the last day of a ban or restriction."""

    told_on: date | None = None
    gravity: RepairClass | None = None
    low_fine: bool = False
    barred_until: date | None = None


class Correct(Command):
    """更正: what is shown was wrong, or the decision was altered. What replaces it is
    reviewed by whoever signs."""

    content: Content
    reason: Text
    reviewer: OfficerId | None = None
    personal_removed: bool
    secrets_removed: bool


class AskForWithdrawal(Command):
    """要求撤回: by itself, when the decision behind it is revoked or altered.

    ``sanctions`` are those of the altered decision; none: it was revoked.
    """

    document_no: DocumentNo
    reason: Text
    sanctions: frozenset[Sanction] | None = None


class WithdrawAnnouncement(Command):
    """撤回, publicly with reasons; a draft is closed in the same way."""

    reason: Text


class EndEarly(Command):
    """提前停止公示: on application, where all four conditions hold."""

    gravity: RepairClass | None = None
    fulfilled: bool
    harm_removed: bool
    not_repeated: bool
    not_listed: bool
    reason: Text


AnnouncementCommand: TypeAlias = (
    DraftAnnouncement
    | ReviseDraft
    | ClearSecrecyReview
    | Publish
    | Correct
    | AskForWithdrawal
    | WithdrawAnnouncement
    | EndEarly
    | MarkOverdue
)
