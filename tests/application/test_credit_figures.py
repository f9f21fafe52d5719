"""Grades by station and the list of honoured businesses, as the database answers them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from application.credit.award_views import AWARD as AWARD_VIEW
from application.credit.listings import LISTINGS
from application.credit.views import CREDIT_CONDUCT, CREDIT_FILE, CREDIT_GRADING
from application.supervision.views import HOUSEHOLD
from domain.credit.file.commands import CreditCommand
from domain.kernel.identity import HouseholdId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.credit import ConductMatter
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.tables import Table
from tests.application.handing_in import after, history
from tests.application.test_credit_views import HELD, HONOUR, LATER, honoured, recorded
from tests.domain.credit.files import DAY, FILE, OPEN, OPENED_ON, STATION, bad, good, review
from tests.domain.credit.honours import GRANTED_ON, HOLDS_UNTIL, lose
from tests.domain.supervision import examples
from tests.domain.supervision.examples import numbered
from tests.infrastructure.conftest import quiet

Rows = list[dict[str, Any]]
FOLDED: tuple[Projection[Any], ...] = (
    HOUSEHOLD,
    CREDIT_FILE,
    CREDIT_CONDUCT,
    CREDIT_GRADING,
    AWARD_VIEW,
)
A_DAY = timedelta(days=1)


class Following:
    """A database into which histories are folded."""

    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def follow(self, *told: Recorded[Any]) -> None:
        with self.connection.cursor() as cursor:
            for each in FOLDED:
                Table(each).take(cursor, told)

    def file(self, number: int, *asked: CreditCommand) -> None:
        """Household and file of this number, and what the file was told."""
        household = HouseholdId(numbered("household", number))
        opening = OPEN.model_copy(update={"household": household})
        self.follow(*history([examples.OPENED], household))
        self.follow(*recorded(FILE, numbered("credit", number), (opening, *asked)))

    def asked(self, function: str, day: date) -> Rows:
        return self.connection.execute(
            f"SELECT * FROM read.{function}(%s)",
            (day,),
        ).fetchall()

    def grades(self, day: date) -> list[int]:
        found = self.asked("credit_grades_on", day)
        assert [each["station"] for each in found] == ([STATION] if found else [])
        return [int(each[name]) for each in found for name in (*"abcd", "ungraded")]


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("credit"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def following(migrated: str) -> Iterator[Following]:
    """Nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        yield Following(connection)
        connection.rollback()


def test_grades_of_a_day_are_counted_by_station(following: Following) -> None:
    """K1, K2: 实施分级管理; as it was on the day, not as it is."""
    following.file(1, good(), review(DAY, 1), bad(day=LATER))
    following.file(2, bad(ConductMatter.PENALTY_HEAVY))
    following.file(3, bad(ConductMatter.LICENCE_REVOKED))
    following.file(4)
    assert following.grades(OPENED_ON - A_DAY) == []
    assert following.grades(DAY - A_DAY) == [0, 0, 0, 0, 4]
    assert following.grades(DAY) == [1, 0, 1, 1, 1]
    assert following.grades(LATER) == [0, 1, 1, 1, 1]


def test_whoever_was_deregistered_is_counted_no_more(following: Following) -> None:
    following.file(1, bad())
    gone = history([examples.OPENED, examples.DEREGISTERED], numbered("household", 1))[1:]
    following.follow(*gone)
    assert following.grades(after(0)) == [0, 0, 0, 0, 1]
    assert following.grades(after(1)) == []


def test_the_list_of_honoured_businesses_is_that_of_the_day(following: Following) -> None:
    """O13: 「消费者协会」; K5: 「树立守信典型」; K4."""

    def names(day: date) -> list[str]:
        return [each["household_name"] for each in following.asked(LIST, day)]

    following.follow(*history([examples.OPENED], numbered("household", 1)))
    following.follow(*honoured(*HELD))
    shop = examples.NOODLES.name
    assert names(GRANTED_ON - A_DAY) == []
    assert names(GRANTED_ON) == names(HOLDS_UNTIL) == [shop]
    assert names(HOLDS_UNTIL + A_DAY) == []
    (row,) = following.asked(LIST, LATER)
    assert (row["award_id"], row["model"]) == (HONOUR, True)
    assert row["recommended_by"] == "CONSUMERS"
    lost = honoured(*HELD, lose(LATER))
    following.follow(*lost[len(honoured(*HELD)) :])
    assert names(LATER - A_DAY) == [shop]
    assert names(LATER) == []


LIST = "contract_honouring"


def test_whoever_was_deregistered_is_honoured_no_more(following: Following) -> None:
    """K5: nobody is held up as an example who is not there."""
    card = history([examples.OPENED, examples.DEREGISTERED], numbered("household", 1))
    following.follow(*card[:1], *honoured(*HELD))
    assert len(following.asked(LIST, LATER)) == 1
    following.follow(replace(card[1], occurred_on=LATER))
    assert following.asked(LIST, LATER) == []
    assert len(following.asked(LIST, LATER - A_DAY)) == 1


def test_every_list_has_the_columns_it_is_asked_by(following: Following) -> None:
    """K2: by grade, station, beat and whoever answers for it."""
    following.file(1, bad())
    for listing in LISTINGS:
        wanted = {each.column for each in listing.filters} | {listing.key, listing.order}
        found = following.connection.execute(f"SELECT * FROM read.{listing.relation}")
        assert found.description is not None
        assert wanted <= {each.name for each in found.description}
    of_grade = "SELECT household_name FROM read.credit_queue WHERE grade = 'B'"
    (row,) = following.connection.execute(of_grade).fetchall()
    assert row["household_name"] == examples.NOODLES.name
