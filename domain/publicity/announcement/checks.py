"""What is asked of every text that is to be shown, and of every step."""

from domain.kernel.errors import Refused
from domain.kernel.messages import Command
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.commands import ClearSecrecyReview, Correct
from domain.publicity.announcement.events import AnnouncementEvent
from domain.publicity.announcement.states import Wording
from domain.publicity.vocabulary import AnnouncementKind, Content


def already(*, so: bool) -> list[AnnouncementEvent]:
    """Nothing happens where it is already so."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []


def check_not_before(command: Command, notice: Wording) -> None:
    if command.occurred_on < notice.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def check_text(content: Content) -> None:
    """Nobody's identity number stands in anything that may come to be shown (INV-31)."""
    if content.tells_a_resident_number():
        raise Refused(Because.RESIDENT_NUMBER, "content")


def check_complete(content: Content, kind: AnnouncementKind) -> None:
    missing = content.lacks(kind)
    if missing is not None:
        raise Refused(Because.INCOMPLETE, f"content.{missing}")


def check_removed(command: ClearSecrecyReview | Correct) -> None:
    """保密审查 (INV-36)."""
    if not command.personal_removed:
        raise Refused(Because.NOT_REMOVED, "personal_removed")
    if not command.secrets_removed:
        raise Refused(Because.NOT_REMOVED, "secrets_removed")
