"""While it is shown: corrected, withdrawn, or ended before its time."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.checks import (
    check_complete,
    check_not_before,
    check_removed,
    check_text,
)
from domain.publicity.announcement.commands import (
    AskForWithdrawal,
    Correct,
    EndEarly,
    WithdrawAnnouncement,
)
from domain.publicity.announcement.events import (
    AnnouncementCorrected,
    AnnouncementEndedEarly,
    AnnouncementEvent,
    AnnouncementWithdrawn,
    WithdrawalAsked,
)
from domain.publicity.announcement.states import Published
from domain.publicity.announcement.terms import Terms
from domain.publicity.vocabulary import NEVER_EARLY, PENAL


def correct(command: Correct, announcement: Published) -> Sequence[AnnouncementEvent]:
    notice, asked = announcement.notice, announcement.asked
    check_removed(command)
    if asked is not None and not asked.correctable:
        raise Refused(Because.MUST_BE_WITHDRAWN)
    if command.content == notice.content:
        if asked is not None:
            raise Refused(Because.OUTDATED, "content")
        return []
    check_not_before(command, notice)
    check_text(command.content)
    check_complete(command.content, notice.draft.kind)
    return [
        AnnouncementCorrected(
            household=notice.household,
            content=command.content,
            reason=command.reason,
            reviewer=command.reviewer,
            on=command.occurred_on,
        )
    ]


def ask(
    terms: Terms, command: AskForWithdrawal, announcement: Published
) -> Sequence[AnnouncementEvent]:
    """A decision that was revoked, or is a warning now, leaves nothing to be shown."""
    day, left = command.occurred_on, command.sanctions or frozenset()
    asked = WithdrawalAsked(
        household=announcement.notice.household,
        document_no=command.document_no,
        reason=command.reason,
        sanctions=tuple(sorted(left)),
        correctable=bool(left) and not terms.skips(left, day),
        deadline=terms.withdraw(day),
        on=day,
    )
    return [] if announcement.asked == asked else [asked]


def withdraw(
    command: WithdrawAnnouncement, announcement: Published
) -> Sequence[AnnouncementEvent]:
    notice = announcement.notice
    check_not_before(command, notice)
    return [
        AnnouncementWithdrawn(
            household=notice.household, reason=command.reason, on=command.occurred_on
        )
    ]


def end_early(
    terms: Terms, command: EndEarly, announcement: Published
) -> Sequence[AnnouncementEvent]:
    """提前停止公示 (Order 45 Art. 14), by the classes and waiting times of this day."""
    notice, day = announcement.notice, command.occurred_on
    check_not_before(command, notice)
    if notice.draft.kind not in PENAL:
        raise Refused(Because.PENALTIES_ONLY)
    if not notice.sanctions.isdisjoint(NEVER_EARLY):
        raise Refused(Because.NEVER_EARLY)
    gravity = command.gravity or announcement.published.gravity
    earliest = terms.earliest_end(gravity, notice, announcement.published.on, day)
    for name in ("fulfilled", "harm_removed", "not_repeated", "not_listed"):
        if not getattr(command, name):
            raise Refused(Because.CONDITIONS_NOT_MET, name)
    if gravity is None:
        raise Refused(Because.GRAVITY_WANTED, "gravity")
    if day < earliest:
        raise Refused(Because.TOO_SOON, "occurred_on")
    return [
        AnnouncementEndedEarly(
            household=notice.household, gravity=gravity, reason=command.reason, on=day
        )
    ]
