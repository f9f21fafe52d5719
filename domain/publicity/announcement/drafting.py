"""Before anything is shown: draft, revision, secrecy review, publication."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.checks import (
    already,
    check_complete,
    check_not_before,
    check_removed,
    check_text,
)
from domain.publicity.announcement.commands import (
    AskForWithdrawal,
    ClearSecrecyReview,
    DraftAnnouncement,
    Publish,
    ReviseDraft,
    WithdrawAnnouncement,
)
from domain.publicity.announcement.events import (
    AnnouncementDrafted,
    AnnouncementDropped,
    AnnouncementEvent,
    AnnouncementPublished,
    AnnouncementReturned,
    AnnouncementRevised,
    AnnouncementWithdrawn,
    SecrecyReviewCleared,
)
from domain.publicity.announcement.states import (
    Announcement,
    Cleared,
    Drafted,
    Finished,
    Published,
    Undrafted,
)
from domain.publicity.announcement.terms import Terms
from domain.publicity.vocabulary import PENAL


def draft(
    terms: Terms, command: DraftAnnouncement, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    """A case that is decided anew, after its decision fell, is announced anew."""
    drafted = drafting(terms, command)
    if isinstance(announcement, Undrafted):
        return [drafted]
    notice = announcement.notice
    if notice.draft == drafted:
        return []
    check_not_before(command, notice)
    is_new = notice.draft.content.document_no != command.content.document_no
    match announcement:
        case Finished() if is_new:
            return [drafted]
        case Published(asked=asked) if asked is not None and is_new:
            withdrawn = AnnouncementWithdrawn(
                household=notice.household, reason=asked.reason, on=command.occurred_on
            )
            return [withdrawn, drafted]
        case _:
            raise Refused(Because.NOT_NOW)


def drafting(terms: Terms, command: DraftAnnouncement) -> AnnouncementDrafted:
    day, is_penal = command.occurred_on, command.kind in PENAL
    if command.decided_on > day:
        raise Refused(Because.DECIDED_LATER, "decided_on")
    if is_penal != bool(command.sanctions):
        raise Refused(Because.NO_SANCTIONS, "sanctions")
    if terms.skips(command.sanctions, day):
        raise Refused(Because.WARNING_ONLY, "sanctions")
    check_text(command.content)
    return AnnouncementDrafted(
        kind=command.kind,
        household=command.household,
        station=command.station,
        matter=command.matter,
        decided_on=command.decided_on,
        sanctions=tuple(sorted(command.sanctions)),
        content=command.content,
        deadline=terms.publish(command.decided_on, day) if is_penal else None,
        on=day,
    )


def revise(
    command: ReviseDraft, announcement: Drafted | Cleared
) -> Sequence[AnnouncementEvent]:
    notice = announcement.notice
    if command.content == notice.content:
        if notice.returned is not None:
            raise Refused(Because.OUTDATED, "content")
        return []
    check_not_before(command, notice)
    check_text(command.content)
    return [
        AnnouncementRevised(
            household=notice.household, content=command.content, on=command.occurred_on
        )
    ]


def clear(
    command: ClearSecrecyReview, announcement: Drafted | Cleared
) -> Sequence[AnnouncementEvent]:
    """Of the text as it stands: whoever changes it has it reviewed again (INV-36)."""
    notice = announcement.notice
    cleared = SecrecyReviewCleared(
        household=notice.household, reviewer=command.reviewer, on=command.occurred_on
    )
    check_removed(command)
    if isinstance(announcement, Cleared):
        return already(so=announcement.review == cleared)
    check_not_before(command, notice)
    if notice.returned is not None:
        raise Refused(Because.OUTDATED)
    check_complete(notice.content, notice.draft.kind)
    return [cleared]


def publish(
    terms: Terms, command: Publish, announcement: Cleared
) -> Sequence[AnnouncementEvent]:
    """To be late is no obstacle, but it is said."""
    notice, day = announcement.notice, command.occurred_on
    check_not_before(command, notice)
    if terms.skips(notice.sanctions, day):
        raise Refused(Because.WARNING_ONLY)
    check_told(terms, command, announcement)
    by = notice.draft.deadline
    late = 0 if by is None else max(0, (day - by.due_on).days)
    return [
        AnnouncementPublished(
            household=notice.household,
            content=notice.content,
            told_on=command.told_on,
            gravity=command.gravity,
            low_fine=command.low_fine,
            barred_until=command.barred_until,
            late_days=late,
            deadline=terms.display(command, notice),
            on=day,
        )
    ]


def check_told(terms: Terms, command: Publish, announcement: Cleared) -> None:
    """书面告知 (Order 45 Art. 8): between the decision and its publication."""
    day, draft_ = command.occurred_on, announcement.notice.draft
    rules, told_on = terms.book.on(day).display, command.told_on
    is_wanted = draft_.kind in PENAL and rules is not None and rules.tells_party
    if told_on is None:
        if is_wanted:
            raise Refused(Because.PARTY_NOT_TOLD, "told_on")
    elif not draft_.decided_on <= told_on <= day:
        raise Refused(Because.PARTY_NOT_TOLD, "told_on")


def published_again(
    command: Publish, announcement: Published
) -> Sequence[AnnouncementEvent]:
    was = announcement.published
    asked = (command.told_on, command.gravity, command.low_fine, command.barred_until)
    return already(
        so=(*asked, command.occurred_on)
        == (was.told_on, was.gravity, was.low_fine, was.barred_until, was.on)
    )


def drop(
    command: WithdrawAnnouncement, announcement: Drafted | Cleared
) -> Sequence[AnnouncementEvent]:
    notice = announcement.notice
    check_not_before(command, notice)
    return [
        AnnouncementDropped(
            household=notice.household, reason=command.reason, on=command.occurred_on
        )
    ]


def give_back(
    terms: Terms, command: AskForWithdrawal, announcement: Drafted | Cleared
) -> Sequence[AnnouncementEvent]:
    """What follows from a decision elsewhere nobody can take back: no day is too early."""
    notice, day, left = announcement.notice, command.occurred_on, command.sanctions
    if not left or terms.skips(left, day):
        return [
            AnnouncementDropped(household=notice.household, reason=command.reason, on=day)
        ]
    returned = AnnouncementReturned(
        household=notice.household,
        document_no=command.document_no,
        reason=command.reason,
        sanctions=tuple(sorted(left)),
        on=day,
    )
    return [] if notice.returned == returned else [returned]
