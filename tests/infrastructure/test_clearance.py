"""Two months of clearance for twelve hundred households on PostgreSQL, counted by hand."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeAlias
from uuid import NAMESPACE_OID, uuid5

import pytest

from application.handling import Ask, Handler
from application.supervision.clearance.names import clearance_of
from application.supervision.clearance.opening import OpeningRun
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId, StreamId
from domain.kernel.messages import Event, Recorded
from domain.kernel.months import Month
from domain.law.clearance import DynamicCategory as Category
from domain.supervision.clearance import Clearing
from domain.supervision.clearance.commands import (
    AcceptProposals,
    CertifyClearance,
    ClassifyHousehold,
    ClearanceCommand,
    ReconcileWithRegistration,
    SubmitClearance,
)
from domain.supervision.events import (
    BeatAllocated,
    BeatDefined,
    HouseholdAssigned,
    HouseholdReassigned,
)
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from interfaces.cli.clearance import beats, roster
from tests.domain.supervision.clearing import CLEARANCE, tick
from tests.domain.supervision.examples import (
    ABANDONED,
    CLAIMED,
    DEREGISTERED,
    LI,
    OPENED,
    REVOKED,
    SUSPENDED,
    WANG,
)
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import STATIONS, context, numbered

Beats: TypeAlias = Sequence[tuple[BeatId, StationId]]

HOUSEHOLDS = 1_200
MAY, JUNE = Month("2003-05"), Month("2003-06")
BEGUN, LATER = date(2003, 1, 15), date(2003, 6, 2)
OFFICERS = (WANG, LI)
BEATS = [BeatId(numbered("beat", number)) for number in (1, 2, 3)]


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def beat_of(number: int) -> BeatId:
    """All but a hundred are of the first beat; the third has nobody."""
    return BEATS[0] if number < HOUSEHOLDS - 100 else BEATS[1]


def officer_of(number: int) -> OfficerId:
    return OFFICERS[number % 2]


def happened(number: int) -> Sequence[tuple[date, Event]]:
    """Every card is assigned; of some more is told: closed, suspended, revoked, gone."""
    where, who = beat_of(number), officer_of(number)
    told: list[tuple[date, Event]] = [
        (BEGUN, OPENED.model_copy(update={"station": STATIONS[0]})),
        (BEGUN, CLAIMED),
        (BEGUN, HouseholdAssigned(number=1, beat=where, officer=who)),
    ]
    more: dict[int, Event] = {
        1: ABANDONED,
        2: SUSPENDED,
        3: REVOKED,
        4: DEREGISTERED.model_copy(update={"assignment": 1}),
        5: HouseholdReassigned(number=2, beat=BEATS[1], officer=LI, reason="调整"),
    }
    if number in more:
        told.append((LATER, more[number]))
    if number == 1:
        told.append((LATER, SUSPENDED))
    return told


@pytest.fixture
def known(ledger: Ledger, clock: Noon, live: Live) -> None:
    clock.on(2003, 8, 1)
    entries: list[Recorded[Any]] = []

    def record(stream: StreamId, events: Iterable[tuple[date, Event]]) -> None:
        entries.extend(
            Recorded(stream, version, clock(), day, context(1), event)
            for version, (day, event) in enumerate(events, 1)
        )

    for number, beat in enumerate(BEATS):
        defined = BeatDefined(station=STATIONS[0], name=f"样例{number}", territory="河东")
        group = BeatAllocated(group="甲组", officers=OFFICERS)
        record(beat, [(BEGUN, defined), (BEGUN, group)])
    for number in range(HOUSEHOLDS):
        record(shop(number), happened(number))
    ledger.append(entries)
    live.advance()


def asked(database: Database, statement: str) -> Sequence[tuple[Any, ...]]:
    with database.connect(Role.READER) as connection:
        return connection.execute(statement.encode()).fetchall()


def do(handler: Handler, beat: StreamId, month: Month, *steps: ClearanceCommand) -> None:
    for number, step in enumerate(steps):
        key = uuid5(NAMESPACE_OID, f"{beat}/{month}/{number}")
        acting = context(1).model_copy(update={"command_id": key})
        handler.handle(Ask(CLEARANCE, clearance_of(beat, month), step), context=acting)


def cleared(day: date, registered: int, *first: ClearanceCommand) -> list[ClearanceCommand]:
    return [
        *first,
        AcceptProposals(occurred_on=day),
        SubmitClearance(occurred_on=day),
        ReconcileWithRegistration(occurred_on=day, registered=registered),
        CertifyClearance(occurred_on=day),
    ]


@pytest.mark.usefixtures("known")
def test_inv_02_the_roster_is_who_is_assigned_each_with_one_officer(
    operations: Operations,
) -> None:
    """O4, O5, E2, E3, E5: 「划片到组，定户到人」, and what the cards say on that day."""
    of = roster(operations)
    (first, second, nobody) = (of(beat, LATER) for beat, _ in beats(operations, ""))
    assert len(first) + len(second) == HOUSEHOLDS - 1
    assert nobody == []
    found = {each.household: each for each in (*first, *second)}
    assert len(found) == HOUSEHOLDS - 1
    assert found[shop(1)].proposed == {Category.ABANDONED, Category.IN_VIOLATION}
    assert found[shop(2)].proposed == {Category.IN_VIOLATION}
    assert found[shop(3)].proposed == {Category.IN_VIOLATION}
    assert shop(4) not in found
    assert found[shop(5)].officer == LI
    assert shop(5) in {each.household for each in second}
    assert found[shop(6)].proposed == {Category.NORMAL}
    assert all(each.proposed == {Category.NORMAL} for each in of(BEATS[0], BEGUN))


def two_months(handler: Handler, run: OpeningRun, every: Beats, clock: Noon) -> None:
    """The first beat in time, the second not at all in May and late in June."""
    first, last, late = date(2003, 5, 29), date(2003, 6, 30), date(2003, 7, 3)
    may = run.open(MAY, every, date(2003, 5, 20))
    assert (may.opened, may.households) == (2, HOUSEHOLDS)
    june = run.open(JUNE, every, LATER)
    everybody = HOUSEHOLDS - 1
    assert (june.opened, june.enrolled, june.households) == (2, everybody, everybody)
    again = run.open(JUNE, every, LATER)
    assert (again.before, again.enrolled, again.struck_off) == (2, 0, 0)
    clock.on(2003, 5, 29)
    do(handler, BEATS[0], MAY, *cleared(first, HOUSEHOLDS - 100))
    clock.on(2003, 6, 30)
    seen = ClassifyHousehold(
        occurred_on=last,
        household=shop(6),
        flags=frozenset({Category.IN_ARREARS, Category.PREFERENTIAL}),
    )
    do(handler, BEATS[0], JUNE, *cleared(last, HOUSEHOLDS - 102, seen))
    clock.on(2003, 7, 3)
    do(handler, BEATS[1], MAY, tick(late))
    do(handler, BEATS[1], JUNE, *cleared(late, 101))


def check_counts(database: Database) -> None:
    """E5: Σ primary = households, at every level."""
    counts = asked(
        database,
        "SELECT households, normal, abandoned, in_violation, in_arrears, preferential,"
        " flag_in_violation, flag_preferential, balances"
        f" FROM read.category_counts('{LATER}') ORDER BY households DESC LIMIT 1",
    )
    assert counts == [(1_199, 1_195, 1, 2, 1, 0, 3, 1, True)]
    every_level = "SELECT bool_and(balances), count(*) FROM read.category_counts('{}')"
    assert asked(database, every_level.format("2003-06-15")) == [(True, 1 + 1 + 2 + 4)]


def check_compliance(database: Database) -> None:
    """E4, E6: beats certified on time, and who is overdue."""
    compliance = (
        "SELECT numerator, denominator, rate::text, certified_late, overdue, not_opened,"
        " overdue_beats FROM read.clearance_compliance('{}') WHERE station IS NULL"
    )
    for month, found in (
        ("2003-05-01", (1, 2, "0.5000", 0, 1, 0, [BEATS[1]])),
        ("2003-06-01", (1, 2, "0.5000", 1, 0, 0, [])),
        ("2003-07-01", (0, 2, "0.0000", 0, 0, 2, [])),
    ):
        assert asked(database, compliance.format(month)) == [found]


def check_period(database: Database) -> None:
    """R23: six a beat in half a year, of which so many were certified."""
    period = (
        "SELECT station, numerator, denominator, beats, months"
        " FROM read.clearances_in('2003-01-01', '{}')"
    )
    assert asked(database, period.format("2003-06-30")) == [
        (None, 2, 12, 2, 6),
        (STATIONS[0], 2, 12, 2, 6),
    ]
    assert asked(database, period.format("2003-07-31"))[0] == (None, 3, 14, 2, 7)


@pytest.mark.usefixtures("known")
def test_inv_04_two_months_of_a_station_are_opened_cleared_and_counted(
    handler: Handler, operations: Operations, live: Live, database: Database, clock: Noon
) -> None:
    """E4, E5, E6, O6, R23: 「必须每月清理一次」, 「分别列出…并与注册分局核对汇总」. O6:
    「市场管理人员」."""
    run = OpeningRun(handler, CLEARANCE, roster(operations))
    two_months(handler, run, beats(operations, ""), clock)
    live.advance()
    check_counts(database)
    check_compliance(database)
    check_period(database)
    queue = (
        "SELECT count(*) FROM read.clearance_queue WHERE officers ? '{}' AND month = '{}'"
    )
    assert asked(database, queue.format(WANG, "2003-06-01")) == [(2,)]
    board = (
        "SELECT status, station, beat_id FROM read.deadline_queue"
        f" WHERE stream = '{clearance_of(BEATS[1], MAY)}'"
    )
    assert asked(database, board) == [("MISSED", STATIONS[0], BEATS[1])]


@pytest.mark.usefixtures("known")
def test_a_clearance_that_is_not_certified_goes_on_with_the_roster(
    handler: Handler, operations: Operations
) -> None:
    """E5: whoever leaves the beat within the month is struck off by the next run."""
    run = OpeningRun(handler, CLEARANCE, roster(operations))
    every = beats(operations, "")[:1]
    run.open(JUNE, every, date(2003, 6, 1))
    later = run.open(JUNE, every, LATER)
    assert (later.enrolled, later.struck_off) == (0, 2)
    state = handler.state(CLEARANCE, clearance_of(BEATS[0], JUNE))
    assert isinstance(state, Clearing)
    assert len(state.sheet.roster) == HOUSEHOLDS - 102
