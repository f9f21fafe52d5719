"""The officers' queue (工作台) and the managers' summary (工作量), on PostgreSQL."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.enforcement.case.listings import WORK
from application.fees.names import leave_of
from application.listing import Condition
from domain.campaigns import CAMPAIGN
from domain.kernel.identity import StreamId
from domain.kernel.messages import Command, Event, Recorded
from domain.supervision.events import HouseholdAssigned, HouseholdClaimed
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.lists import ReadLists
from infrastructure.projections.live import Live
from interfaces.cli import workload
from tests.domain.campaigns import campaigning
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.fees.examples import APPROVE, LEAVES, OPEN_BOOK, REQUEST, SHOP
from tests.domain.publicity import notices
from tests.domain.relief import grants
from tests.domain.supervision.examples import (
    ASSIGNED,
    BEAT_1,
    CLAIMED,
    EAST,
    LI,
    OPENED,
    WANG,
    WEST,
    numbered,
)
from tests.infrastructure.telling import context

TOLD_AT = datetime(2026, 3, 3, 4, tzinfo=UTC)
OPENED_ON, TODAY = date(2003, 3, 10), date(2026, 3, 11)
STALL, SLIP, GRANT = (numbered(kind, 1) for kind in ("unlicensed", "summary", "grant"))
NOTICE, ROUND, OTHER = (
    numbered(kind, number)
    for kind, number in (("announcement", 1), ("campaign", 1), ("household", 2))
)
LEAVE = StreamId(f"{leave_of(SHOP)}/1")
SUMS = ("open", "due_in_7_days", "overdue", "unclaimed")


class Desk:
    """A log to which histories are told, and the read models that follow it."""

    def __init__(self, ledger: Ledger, live: Live, database: Database) -> None:
        self.ledger, self.live, self.database = ledger, live, database

    def happens(self, stream: StreamId, day: date, *events: Event) -> None:
        begun = len(self.ledger.histories([stream])[stream])
        self.ledger.append(
            [
                Recorded(stream, version, TOLD_AT, day, context(1), event)
                for version, event in enumerate(events, begun + 1)
            ]
        )

    def asks(self, stream: StreamId, decider: Any, *commands: Command) -> None:
        for command in commands:
            history = self.ledger.histories([stream])[stream]
            state = decider.replay(each.event for each in history)
            self.happens(stream, command.occurred_on, *decider.decide(command, state))

    def rows(self, statement: str) -> list[dict[str, Any]]:
        self.live.advance()
        with self.database.connect(Role.READER) as connection:
            cursor = connection.execute(statement.encode())
            names = [each.name for each in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def work(self, on: date = TODAY) -> dict[str, dict[str, Any]]:
        return {
            row["matter_id"]: row
            for row in self.rows(f"SELECT * FROM read.work_on('{on}')")
        }


@pytest.fixture
def desk(ledger: Ledger, live: Live, database: Database) -> Desk:
    """One matter of every kind that came after cases, and one household for the taking."""
    made = Desk(ledger, live, database)
    made.happens(SHOP, OPENED_ON, OPENED, CLAIMED, ASSIGNED)
    made.happens(OTHER, OPENED_ON, OPENED.model_copy(update={"station": EAST}))
    made.asks(leave_of(SHOP), LEAVES, OPEN_BOOK, REQUEST)
    made.asks(STALL, stalls.OPERATION, stalls.discover(), stalls.classify(), stalls.urge())
    made.asks(SLIP, slips.SUMMARY, slips.punish(household=None))
    made.asks(GRANT, grants.GRANT, grants.APPLY)
    made.asks(NOTICE, notices.ANNOUNCEMENT, notices.drafting())
    made.asks(ROUND, CAMPAIGN, campaigning.PLAN)
    return made


def test_every_matter_that_an_officer_has_to_act_on_is_in_the_queue(desk: Desk) -> None:
    """Whose it is, what is due, whether that is late, whether anybody has it."""
    found = {
        row["kind"]: (row["matter_id"], row["status"], row["officer_id"], row["due_on"])
        for row in desk.work().values()
    }
    first = min(WANG, LI)
    assert found == {
        "UNLICENSED": (STALL, "URGED", None, stalls.DUE_ON),
        "SUMMARY": (SLIP, "UNPAID", first, slips.FILE_BY),
        "LEAVE": (LEAVE, "REQUESTED", WANG, REQUEST.from_on - timedelta(days=1)),
        "GRANT": (GRANT, "APPLIED", WANG, None),
        "ANNOUNCEMENT": (NOTICE, "DRAFTED", WANG, notices.DUE_ON),
        "CAMPAIGN": (ROUND, "PLANNED", None, None),
        "HOUSEHOLD": (OTHER, "PUSHED", None, None),
    }
    rows = desk.work()
    assert {each for each in rows if rows[each]["unclaimed"]} == {STALL, ROUND, OTHER}
    assert {each for each in rows if rows[each]["overdue"]} == {STALL, LEAVE}
    assert (rows[SLIP]["days_left"], rows[LEAVE]["beat_id"]) == (0, BEAT_1)
    assert set(rows[SLIP]["officers"]) == {WANG, LI}


def test_what_was_done_is_work_no_more(desk: Desk) -> None:
    desk.asks(leave_of(SHOP), LEAVES, APPROVE)
    desk.asks(GRANT, grants.GRANT, grants.verify(), grants.approve())
    desk.asks(NOTICE, notices.ANNOUNCEMENT, notices.clearing(), notices.publishing())
    desk.asks(SLIP, slips.SUMMARY, slips.pay_in(slips.NOW))
    assert desk.work()[SLIP]["status"] == "TO_FILE"
    desk.asks(SLIP, slips.SUMMARY, slips.file(slips.NOW))
    desk.happens(OTHER, OPENED_ON, HouseholdClaimed(station=EAST))
    assert desk.work()[OTHER]["status"] == "CLAIMED"
    assigned = HouseholdAssigned(number=1, beat=BEAT_1, officer=WANG)
    desk.happens(OTHER, OPENED_ON, assigned)
    assert set(desk.work()) == {STALL, ROUND}


def test_the_summary_of_managers_adds_up_to_the_queue(desk: Desk) -> None:
    rows = desk.rows(f"SELECT * FROM read.workload('{TODAY}')")
    by_level: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_level.setdefault(row["level"], []).append(row)
    (bureau,) = by_level["BUREAU"]
    assert [bureau[each] for each in SUMS] == [7, 1, 2, 3]
    assert bureau["oldest_on"] == stalls.DAY
    for level in ("STATION", "OFFICER"):
        for column in SUMS:
            assert sum(row[column] for row in by_level[level]) == bureau[column]
    whose = {
        (row["station"], row["officer_id"]): row["open"] for row in by_level["OFFICER"]
    }
    assert whose[EAST, None] == 1
    assert whose[WEST, WANG] >= 1
    nothing = desk.rows("SELECT * FROM read.workload('2003-03-01') WHERE overdue > 0")
    assert nothing == []


def test_a_list_knows_what_is_overdue_on_the_day_it_is_asked(desk: Desk) -> None:
    """INV-01: with the filters that officers asked for, and within what they may see."""
    desk.live.advance()

    def listed(stations: frozenset[str] | None = None, **asked: Any) -> set[str]:
        caller: Any = SimpleNamespace(officer=WANG, stations=lambda _: stations)
        conditions = WORK.conditions(asked, caller, TODAY)
        with desk.database.datastore(Role.READER, "read", pool=1) as reading:
            page = ReadLists(reading).page(WORK, conditions, None, 100)
            return {str(row["matter_id"]) for row in page.rows}

    assert listed(overdue=True) == {STALL, LEAVE}
    assert listed(unclaimed=True) == {STALL, ROUND, OTHER}
    assert listed(beat=BEAT_1, kind="LEAVE") == {LEAVE}
    assert listed(mine=True) == {SLIP, LEAVE, GRANT, NOTICE}
    assert listed(due_before=slips.FILE_BY) == {STALL, LEAVE}
    assert listed(frozenset({EAST})) == {OTHER}
    caller: Any = SimpleNamespace(officer=WANG, stations=lambda _: None)
    assert WORK.conditions({"overdue": True}, caller, TODAY) == [
        Condition("next_due_on", "<", TODAY)
    ]


def test_the_command_line_prints_the_queue_and_the_workload(
    desk: Desk, operations: Operations
) -> None:
    desk.live.advance()

    @contextmanager
    def opened() -> Iterator[Any]:
        yield SimpleNamespace(today=lambda: TODAY)

    huka = typer.Typer()
    workload.add(huka, opened, lambda: operations)

    def said(*arguments: str) -> list[dict[str, Any]]:
        done = CliRunner().invoke(huka, [*arguments, "--json"])
        assert done.exit_code == 0, done.output
        rows: list[dict[str, Any]] = json.loads(done.stdout)
        return rows

    def matters(*arguments: str) -> list[str]:
        return [row["matter_id"] for row in said("queue", *arguments)]

    assert matters("--overdue") == [STALL, LEAVE]
    assert set(matters("--officer", LI)) == {SLIP}
    assert matters("--station", EAST, "--unclaimed") == [OTHER]
    assert matters("--beat", BEAT_1, "--kind", "grant") == [GRANT]
    assert matters("--due-before", "2003-03-26") == [STALL]
    assert matters("--overdue", "--on", "2003-03-26") == [STALL]
    assert len(matters("--limit", "2")) == 2
    bureau = said("workload")[-1]
    assert (bureau["level"], bureau["open"]) == ("BUREAU", 7)
    assert {row["station"] for row in said("workload", "--station", EAST)} == {EAST}
    for wrong in (("--officer", "x' OR true --"), ("--due-before", "heute")):
        refused = CliRunner().invoke(huka, ["queue", *wrong])
        assert refused.exit_code == 2
