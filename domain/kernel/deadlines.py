"""What the daily tick may say to any stream: the day of one of its deadlines has passed."""

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Command


class MarkOverdue(Command):
    """期限届满: whether that is a breach, a lapse or the end of a restriction is the
    stream's affair. ``number`` tells deadlines of one kind apart, where there are several.
    """

    kind: DeadlineKind
    number: int | None = None
