"""What is published on a day and nothing else, as the database answers it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

import psycopg
import pytest
from eventsourcing.postgres import PostgresDatastore
from psycopg.rows import dict_row

from application.publicity.shown import SHOWN, shown_on
from application.publicity.views import ANNOUNCEMENT as VIEW
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId, stream_id
from domain.publicity.announcement.commands import AnnouncementCommand
from domain.publicity.vocabulary import AnnouncementKind
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.lists import ReadLists
from infrastructure.projections.tables import Table
from tests.application.test_publicity_views import recorded
from tests.domain.publicity.notices import (
    SHOWING,
    SHOWN_ON,
    asking,
    clearing,
    correcting,
    drafting,
    ending,
    publishing,
    tick,
    withdrawing,
)
from tests.infrastructure.conftest import quiet

LAST_DAY, JUNE = date(2027, 3, 10), date(2026, 6, 2)
ONE_DAY = timedelta(days=1)


class Following:
    """A database into which announcements are folded."""

    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def follow(self, number: int, *commands: AnnouncementCommand) -> StreamId:
        stream = stream_id("announcement", UUID(int=number))
        told = [
            type(each)(
                stream,
                each.version,
                each.recorded_at,
                each.occurred_on,
                each.context,
                each.event,
            )
            for each in recorded(*commands)
        ]
        with self.connection.cursor() as cursor:
            Table(VIEW).take(cursor, told)
        return stream

    def published(self, day: date) -> list[dict[str, Any]]:
        return self.connection.execute(
            "SELECT * FROM read.published(%s)", (day,)
        ).fetchall()

    def ids(self, day: date) -> list[str]:
        return [row["announcement_id"] for row in self.published(day)]


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("published"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def following(migrated: str) -> Iterator[Following]:
    """Nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        yield Following(connection)
        connection.rollback()


def test_what_is_not_published_is_not_shown(following: Following) -> None:
    following.follow(1, drafting())
    following.follow(2, drafting(), clearing())
    following.follow(3, drafting(), asking(SHOWN_ON))
    assert following.ids(SHOWN_ON) == []


@pytest.mark.parametrize("ticked", [True, False])
def test_it_is_shown_from_its_first_day_to_its_last_whether_or_not_the_tick_came(
    following: Following, *, ticked: bool
) -> None:
    mark = [tick(DeadlineKind.DISPLAY, LAST_DAY + ONE_DAY)] if ticked else []
    shown = following.follow(1, *SHOWING, *mark)
    assert following.ids(SHOWN_ON - ONE_DAY) == []
    assert following.ids(SHOWN_ON) == following.ids(LAST_DAY) == [shown]
    assert following.ids(LAST_DAY + ONE_DAY) == []


@pytest.mark.parametrize("end", [withdrawing(JUNE), ending(JUNE)])
def test_what_was_taken_down_is_not_shown_on_that_day_any_more(
    following: Following, end: AnnouncementCommand
) -> None:
    shown = following.follow(1, *SHOWING, end)
    assert following.ids(JUNE - ONE_DAY) == [shown]
    assert following.ids(JUNE) == []


def test_what_no_rule_limits_is_shown_until_it_is_withdrawn(following: Following) -> None:
    draft = drafting(kind=AnnouncementKind.AWARD, sanctions=frozenset())
    shown = following.follow(1, draft, clearing(), publishing(gravity=None))
    assert following.ids(date(2099, 1, 1)) == [shown]


def test_a_correction_is_what_is_read(following: Following) -> None:
    following.follow(1, *SHOWING, correcting(JUNE))
    (row,) = following.published(JUNE)
    assert (row["content"], row["updated_on"]) == ("罚款3,000.00元", JUNE)
    assert not {"household_id", "station", "matter_id", "reviewer_id"} & row.keys()


def test_pages_hold_everything_that_is_shown_once_the_latest_first(
    following: Following,
) -> None:
    for number in range(1, 8):
        day = SHOWN_ON + timedelta(days=number % 3)
        following.follow(number, drafting(), clearing(), publishing(day))
    following.follow(9, *SHOWING, withdrawing(JUNE))
    lists = ReadLists(cast("PostgresDatastore", Reader(following.connection)))
    found: list[str] = []
    after: tuple[Any, str] | None = None
    while True:
        entries, after = shown_on(lists, JUNE, after, 3)
        found += [each.announcement_id for each in entries]
        if after is None:
            break
    assert found == following.ids(JUNE)
    assert len(found) == len(set(found)) == 7
    assert SHOWN.row.__slots__


class Reader:
    """The pool of one connection."""

    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def get_connection(self) -> "Reader":
        return self

    def __enter__(self) -> psycopg.Connection[dict[str, Any]]:
        return self.connection

    def __exit__(self, *_: object) -> None:
        """The test itself ends what it has begun."""
