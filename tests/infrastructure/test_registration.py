"""Years of annual control on PostgreSQL: opened, filed, missed, listed, counted by hand."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest

from application.batch import Over
from application.deadlines import Tick
from application.handling import Ask, Handler
from application.registration.annual_run import AnnualRun
from application.registration.names import annual_of
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Duty, Recorded
from domain.registration.vocabulary import AnnualBecause
from domain.supervision.events import HouseholdOpened
from domain.supervision.vocabulary import EntityKind
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Datastore, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.due import ReadDeadlines
from infrastructure.projections.live import Live
from infrastructure.reactions import Reactions
from interfaces.cli import annual, asking
from tests.domain.registration import yearly
from tests.domain.supervision.examples import FOREIGN, NOODLES, OLD
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import STATIONS, context, numbered

SHOPS = 12
JANUARY, JUNE, JULY = date(2016, 1, 4), date(2016, 6, 30), date(2016, 7, 1)
COMPLIANCE = "SELECT * FROM read.annual_compliance(2016)"


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def opened(number: int) -> HouseholdOpened:
    """Two stations; the last of all is numbered by another register."""
    foreign = number == SHOPS - 1
    registration = NOODLES.model_copy(
        update={
            "number": FOREIGN if foreign else OLD,
            "name": f"样例{number}",
            "kind": EntityKind.ENTERPRISE,
        }
    )
    return HouseholdOpened(registration=registration, station=STATIONS[number % 2])


@pytest.fixture
def tick(database: Database, handler: Handler) -> Iterator[Tick]:
    with database.datastore(Role.READER, "read") as reading:
        yield Tick(handler, ReadDeadlines(reading), BUREAU.desks)


@pytest.fixture
def known(
    ledger: Ledger, clock: Noon, folding: Datastore, handler: Handler, live: Live
) -> None:
    """Every household of ours has its annual file, by reaction."""
    clock.on(2026, 11, 20)
    day = date(2015, 3, 2)
    ledger.append(
        [
            Recorded(shop(number), 1, clock(), day, context(1), opened(number))
            for number in range(SHOPS)
        ]
    )
    Reactions(folding, ledger, handler, BUREAU.reactions).advance()
    live.advance()


def asked(database: Database, statement: str) -> Sequence[tuple[Any, ...]]:
    with database.connect(Role.READER) as connection:
        return connection.execute(statement.encode()).fetchall()


def do(handler: Handler, number: int, command: Any) -> None:
    file = annual_of(shop(number))
    key = uuid5(NAMESPACE_OID, f"{file}/{command}")
    acting = context(1).model_copy(update={"command_id": key, "duty": Duty.AUTOMATIC})
    handler.handle(Ask(yearly.FILE, file, command), context=acting)


def files(operations: Operations) -> Over[StreamId]:
    return Over(asking.batches(operations, annual.FILES, "file_id", annual.FILE), at_once=4)


@pytest.mark.usefixtures("known")
def test_a_year_is_opened_once_however_often_the_run_is_killed(
    handler: Handler, operations: Operations, live: Live
) -> None:
    """P4: 「加强年检」, one duty for each household and year."""
    run = AnnualRun(handler, yearly.FILE)
    assert run.open_one(2016, annual_of(shop(3)), JANUARY) is not None
    found = run.open(2016, files(operations), JANUARY)
    assert (found.opened, found.before, found.passed_over) == (SHOPS - 2, 1, {})
    again = run.open(2016, files(operations), date(2016, 2, 1))
    assert (again.opened, again.before) == (0, SHOPS - 1)
    live.advance()
    counted = operations.query("SELECT count(*), sum(open_duties) FROM annual_file")[1]
    assert [tuple(map(int, row)) for row in counted] == [(SHOPS - 1, SHOPS - 1)]
    for year, because in (
        (2014, AnnualBecause.NO_CONTROL),
        (2017, AnnualBecause.NOT_ITS_YEAR),
    ):
        day = date(2014, 3, 3) if year == 2014 else JANUARY
        with pytest.raises(Refused) as refusal:
            run.open(year, files(operations), day)
        assert refusal.value.because is because
    assert annual.sentences(again) == ["2016: 0 opened now, 11 before."]


@pytest.mark.usefixtures("known")
def test_who_reported_in_time_is_counted_and_who_did_not_is_listed(
    handler: Handler, operations: Operations, live: Live, database: Database, tick: Tick
) -> None:
    """P4: 「加强年检」; numerator and denominator by station, and the list on any day."""
    AnnualRun(handler, yearly.FILE).open(2016, files(operations), JANUARY)
    for number in range(5):
        do(handler, number, yearly.report(JUNE))
    do(handler, 10, yearly.close(JUNE))
    live.advance()
    assert tick.run(JUNE) == 0
    assert tick.run(JULY) == 5
    live.advance()
    assert tick.run(JULY) == 0
    for number in (5, 6):
        do(handler, number, yearly.report(date(2016, 8, 1)))
    do(handler, 5, yearly.remove(yearly.NOT_REPORTED, date(2016, 8, 2)))
    do(handler, 7, yearly.list_for(yearly.UNREACHABLE, date(2016, 9, 1)))
    live.advance()

    west, east = STATIONS[:2]
    assert [tuple(map(str, row)) for row in asked(database, COMPLIANCE)] == [
        (west, "5", "3", "1", "0", "1", "0", "1", "0.6000"),
        (east, "5", "2", "1", "0", "2", "0", "0", "0.4000"),
    ]
    listed = "SELECT count(*) FROM read.abnormal_on('{}')"
    for day, count in (
        ("2016-06-30", 0),
        ("2016-07-01", 5),
        ("2016-08-01", 5),
        ("2016-08-02", 4),
    ):
        assert asked(database, listed.format(day)) == [(count,)], day
    both = (
        "SELECT household_name, grounds, since, serious_due_on"
        f" FROM read.abnormal_on('2016-09-01') WHERE household_id = '{shop(7)}'"
    )
    assert asked(database, both) == [
        ("样例7", ["NOT_REPORTED", "UNREACHABLE"], JULY, date(2019, 7, 1))
    ]


@pytest.mark.usefixtures("known")
def test_three_years_on_the_list_are_noted_by_the_daily_check(
    handler: Handler, operations: Operations, live: Live, database: Database, tick: Tick
) -> None:
    AnnualRun(handler, yearly.FILE).open(2016, files(operations), JANUARY)
    live.advance()
    tick.run(JULY)
    live.advance()
    assert tick.run(date(2019, 7, 1)) == 0
    assert tick.run(date(2019, 7, 2)) == SHOPS - 1
    live.advance()
    serious = "SELECT DISTINCT serious_since, serious_until FROM read.annual_file"
    assert asked(database, serious) == [(date(2019, 7, 2), date(2024, 7, 2))]
    still = "SELECT DISTINCT status FROM read.deadline WHERE kind = 'SERIOUS_LIST'"
    assert asked(database, still) == [("MET",)]
