"""The queues of cases and of all work, and 结案率, as the database answers them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from application.enforcement.case.listings import CASES, WORK
from application.enforcement.case.views import CASE_FILE
from application.patrol.views import PATROL
from application.supervision.views import HOUSEHOLD
from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import DeclineGround
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Event, Recorded
from domain.kernel.money import Fen
from domain.patrol.events import PatrolCancelled, PatrolPlanned
from domain.patrol.vocabulary import PatrolKind
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.columns import columns
from infrastructure.projections.tables import Table
from tests.application import test_case_views as told
from tests.application.handing_in import CONTEXT, NOW, after, history
from tests.application.test_case_views import CASE, OF, SHOP, WHY, until
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, WANG, WEST, numbered
from tests.infrastructure.conftest import quiet

DEADLINE = next(each for each in BUREAU.read_models if each.name == "deadline")
OTHERS = [numbered("case", number) for number in range(2, 6)]
ASSIGNED = (examples.OPENED, examples.CLAIMED, examples.ASSIGNED)


class Following:
    """A database into which histories are folded."""

    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def follow(self, *recorded: Recorded[Any]) -> None:
        with self.connection.cursor() as cursor:
            for each in (HOUSEHOLD, CASE_FILE, PATROL, DEADLINE):
                Table(each).take(cursor, recorded)

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        return self.connection.execute(query, values).fetchall()

    def work(self) -> Mapping[str, dict[str, Any]]:
        return {row["matter_id"]: row for row in self.rows("SELECT * FROM read.work_queue")}

    def closure(self, from_date: date, to_date: date) -> dict[str, Any]:
        asked = "SELECT * FROM read.case_closure(%s, %s)"
        (row,) = self.rows(asked, from_date, to_date)
        return row


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("queues"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def following(migrated: str) -> Iterator[Following]:
    """Nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        yield Following(connection)
        connection.rollback()


def happened(stream: StreamId, *days: tuple[int, Event]) -> Iterable[Recorded[Any]]:
    return [
        Recorded(stream, version, NOW, after(day), CONTEXT, event)
        for version, (day, event) in enumerate(days, 1)
    ]


def test_a_case_is_listed_with_its_household_or_without_one(following: Following) -> None:
    following.follow(*history(ASSIGNED, SHOP), *history([told.LEAD], CASE))
    nobody = told.LEAD.model_copy(update={"household": None})
    following.follow(*history([nobody], OTHERS[0]))
    rows = following.rows("SELECT * FROM read.case_queue ORDER BY case_id")
    assert [(row["household_name"], row["beat_id"]) for row in rows] == [
        (examples.NOODLES.name, examples.BEAT_1),
        (None, None),
    ]


def test_every_column_that_a_list_names_is_there(following: Following) -> None:
    for listing in (CASES, WORK):
        found = following.rows(
            "SELECT column_name AS name FROM information_schema.columns"
            " WHERE table_schema = 'read' AND table_name = %s",
            listing.relation,
        )
        there = {row["name"] for row in found}
        shown = {column.name for column in columns(listing.row)}
        assert shown | {each.column for each in listing.filters} <= there
        assert {listing.key, listing.order, "station"} <= there


def test_a_case_is_the_work_of_its_first_officer_else_of_the_household(
    following: Following,
) -> None:
    following.follow(*history(ASSIGNED, SHOP))
    following.follow(*history([told.LEAD], CASE))
    following.follow(*history([told.LEAD, told.FILED], OTHERS[0]))
    nobody = told.LEAD.model_copy(update={"household": None})
    following.follow(*history([nobody], OTHERS[1]))
    work = following.work()
    assigned = examples.ASSIGNED.officer
    assert [work[each]["officer_id"] for each in (CASE, *OTHERS[:2])] == [
        assigned,
        WANG,
        None,
    ]
    lead, filed = work[CASE], work[OTHERS[0]]
    assert (lead["kind"], lead["status"], lead["since_on"]) == ("CASE", "LEAD", DAY)
    assert (lead["next_due_kind"], lead["next_due_on"]) == ("FILE", after(15))
    assert (filed["next_due_kind"], filed["next_due_on"]) == ("DECIDE", told.LIMIT)


def test_what_is_over_is_no_work_unless_something_is_still_due(
    following: Following,
) -> None:
    declined = events.FilingDeclined(**OF, ground=DeclineGround.NO_FAULT, reason=WHY)
    to_tell = until(after(9), DeadlineKind.INFORM)
    owing = declined.model_copy(update={"inform": to_tell})
    following.follow(*history([told.LEAD, declined], CASE))
    following.follow(*history([told.LEAD, owing], OTHERS[0]))
    following.follow(*history(told.WHOLE, OTHERS[1]))
    work = following.work()
    assert list(work) == [OTHERS[0]]
    assert work[OTHERS[0]]["next_due_kind"] == "INFORM"


def test_a_planned_patrol_is_work_and_a_cancelled_one_is_not(following: Following) -> None:
    planned = PatrolPlanned(
        household=SHOP, station=WEST, kind=PatrolKind.ROUTINE, planned_on=DAY, items=()
    )
    cancelled = PatrolCancelled(household=SHOP, reason=WHY)
    first, second = numbered("patrol", 1), numbered("patrol", 2)
    following.follow(*history(ASSIGNED, SHOP))
    following.follow(*history([planned], first))
    following.follow(*history([planned, cancelled], second))
    work = following.work()
    assert list(work) == [first]
    assert (work[first]["kind"], work[first]["officer_id"]) == (
        "PATROL",
        examples.ASSIGNED.officer,
    )


def test_closing_is_counted_against_filing_in_the_same_period(following: Following) -> None:
    """C3, R14: 「结案率为90%」."""
    lead, filed, closed = told.LEAD, told.FILED, told.CLOSED
    following.follow(
        *happened(OTHERS[0], (0, lead), (1, filed), (5, closed)),
        *happened(OTHERS[1], (0, lead), (2, filed), (20, closed)),
        *happened(OTHERS[2], (0, lead), (3, filed)),
        *happened(OTHERS[3], (-30, lead), (-20, filed), (4, closed)),
        *happened(CASE, (0, lead)),
    )
    row = following.closure(DAY, after(10))
    assert (row["numerator"], row["denominator"]) == (1, 3)
    assert str(row["rate"]) == "0.3333"
    assert (row["all_closings"], row["all_filings"]) == (2, 3)
    assert str(row["all_rate"]) == "0.6667"
    assert row["case_value_fen"] == 3 * 300_000


def test_a_decision_is_on_time_when_it_falls_by_its_own_limit(
    following: Following,
) -> None:
    overdue = events.CaseDecisionOverdue(**OF, due_on=told.LIMIT)
    filed = (0, told.LEAD), (1, told.FILED)
    following.follow(
        *happened(OTHERS[0], *filed, (90, told.DECIDED)),
        *happened(OTHERS[1], *filed, (91, overdue), (91, told.DECIDED)),
        *happened(OTHERS[2], *filed, (95, told.CLOSED)),
        *happened(OTHERS[3], *filed, (60, told.DECIDED), (95, told.CLOSED)),
        *happened(
            CASE, *filed, (60, told.DECIDED), (70, told.REVOKED), (71, told.REOPENED)
        ),
    )
    row = following.closure(told.LIMIT, told.LIMIT)
    assert (row["on_time_closings"], row["due_closings"]) == (2, 4)
    assert str(row["on_time_rate"]) == "0.5000"
    assert following.closure(told.LAST, told.LAST)["on_time_closings"] == 0


def test_where_nothing_was_filed_there_is_no_rate(following: Following) -> None:
    row = following.closure(DAY, after(10))
    assert (row["rate"], row["all_rate"], row["on_time_rate"]) == (None, None, None)
    assert (row["numerator"], row["denominator"], row["case_value_fen"]) == (0, 0, Fen(0))
