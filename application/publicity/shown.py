"""What the public is given (公示): what is shown on a day, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from application.listing import Condition, Listing, Lists, Page
from domain.kernel.identity import AnnouncementId
from domain.publicity.vocabulary import AnnouncementKind


@dataclass(frozen=True, slots=True)
class Shown:
    """One published announcement, as everybody may read it. ``recency`` puts the latest
    first; ``shown_until`` is its last day, the end of time where nothing limits it."""

    announcement_id: AnnouncementId
    kind: AnnouncementKind
    published_on: date
    updated_on: date
    display_until: date | None
    decided_on: date
    content: str
    party_name: str | None
    violation: str | None
    authority: str
    document_no: str | None
    recency: int


SHOWN = Listing(
    collection="published",
    relation="announcement_shown",
    row=Shown,
    key="announcement_id",
    order="recency",
    filters=(),
    models=("announcement",),
)


def shown_on(
    lists: Lists, day: date, after: tuple[Any, str] | None, limit: int
) -> tuple[Sequence[Shown], tuple[Any, str] | None]:
    """What is shown on a day, the latest first, and where the next page begins. Needs no
    tick: the day itself is compared."""
    conditions = [
        Condition("published_on", "<=", day),
        Condition("shown_until", ">=", day),
    ]
    page: Page = lists.page(SHOWN, conditions, after, limit)
    return [entry(each) for each in page.rows], page.after


def entry(row: Mapping[str, Any]) -> Shown:
    return Shown(**{each.name: row[each.name] for each in fields(Shown)})
