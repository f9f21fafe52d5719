"""A year of visits to a beat on PostgreSQL: the roster, the run, what was made."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from psycopg.types.json import Jsonb

from application.batch import Over
from application.handling import Ask, Handler
from application.patrol.draw.names import patrol_of
from application.patrol.programme.names import programme_of
from application.patrol.programme.planning import PlanningRun
from application.patrol.wiring import reactions
from domain.enforcement.case.facts import CaseBrought, CaseEnded
from domain.enforcement.case.history import transcribe
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import DrawId, HouseholdId
from domain.kernel.messages import Recorded
from domain.law.rulebook import RULE_BOOK
from domain.patrol.events import PatrolConcluded
from domain.patrol.programme.commands import ScheduleVisit
from domain.patrol.vocabulary import PatrolKind, Premises
from domain.supervision.events import HouseholdAssigned, HouseholdDeregistered
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from interfaces.cli import drawing, patrol
from tests.domain.patrol import lots
from tests.domain.patrol import programmes as drive
from tests.domain.patrol.visits import PATROL
from tests.domain.supervision.examples import BEAT_1, OPENED, WANG, WEST
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import context, numbered
from tests.infrastructure.telling_cases import CASE
from tests.infrastructure.test_fees import acting, asked

BEGUN, YEARS_END = date(2003, 1, 2), date(2003, 12, 31)
MARCH, AUGUST = date(2003, 3, 5), date(2003, 8, 5)
HOUSEHOLDS, ENDED = 5, 5
GRADES = {1: "A", 2: "C", 3: "D"}
PROGRESS = "SELECT * FROM read.programme_progress('2003-01-01', '2003-12-31')"


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


@pytest.fixture
def opened(ledger: Ledger, clock: Noon, live: Live, database: Database) -> None:
    """Five cards on Wang's beat: A, C and D, one never graded, one that has ended."""
    clock.on(2003, 12, 31)
    happened = [OPENED, HouseholdAssigned(number=1, beat=BEAT_1, officer=WANG)]
    entries: list[Recorded[Any]] = []
    for number in range(1, HOUSEHOLDS + 1):
        over = [HouseholdDeregistered(reason="样例注销")] if number == ENDED else []
        entries += [
            Recorded(shop(number), version, clock(), BEGUN, context(1), event)
            for version, event in enumerate([*happened, *over], 1)
        ]
    ledger.append(entries)
    live.advance()
    with database.connect(Role.PROJECTOR) as connection:
        for number, grade in GRADES.items():
            connection.execute(
                "INSERT INTO read.credit_file (credit_file_id, household_id, station,"
                " opened_on, in_business_since, grade, gradings, pilot, good, bad,"
                " measures) VALUES (%s, %s, %s, %s, %s, %s, 1, false, 0, 0, %s)",
                (f"credit-{number}", shop(number), WEST, BEGUN, BEGUN, grade, Jsonb([])),
            )
        connection.commit()


def plan(handler: Handler, operations: Operations) -> tuple[int, int]:
    run = PlanningRun(handler, drive.PROGRAMME, BEAT_1, date(2003, 1, 1), YEARS_END)
    done = run.plan(Over(patrol.roster(operations, BEAT_1), HOUSEHOLDS), BEGUN)
    assert not done.passed_over
    return done.now, done.before


def visited(ledger: Ledger, handler: Handler, number: int, day: date) -> None:
    concluded = PatrolConcluded(
        household=shop(number), premises=Premises.OPEN, kind=PatrolKind.ROUTINE
    )
    stream = numbered("patrol", 1_000 * number + day.month)
    cause = Recorded(stream, 1, handler.clock(), day, context(number), concluded)
    ledger.append([cause])
    note, _ = reactions(RULE_BOOK, PATROL)
    for ask, key in note.asks(cause):
        handler.handle(ask, context=key)


@pytest.mark.usefixtures("opened")
def test_the_visits_of_a_year_are_planned_by_grade_made_and_counted(
    handler: Handler, operations: Operations, live: Live, ledger: Ledger, database: Database
) -> None:
    """P1, P4, C5, A7: 2 ungraded, 4 for C, 12 for D, none for A; what came of them. P4, P1:
    「日常监管，提高巡查效能」."""
    assert plan(handler, operations) == (4, 0)
    assert plan(handler, operations) == (0, 4)
    visited(ledger, handler, 4, MARCH)
    visited(ledger, handler, 4, AUGUST)
    visited(ledger, handler, 2, AUGUST)
    live.advance()
    rows = asked(
        database,
        "SELECT household_id, count(*), count(done_on) FROM read.programme_visit"
        " GROUP BY 1 ORDER BY 1",
    )
    assert rows == [(shop(2), 4, 1), (shop(3), 12, 0), (shop(4), 2, 2)]
    assert asked(database, PROGRESS) == [(WEST, BEAT_1, WANG, 18, 3, 2, 15)]
    exempt = "SELECT household_id, grade FROM read.programme WHERE exempt"
    assert asked(database, exempt) == [(shop(1), "A")]


@pytest.mark.usefixtures("opened")
def test_inv_35_a_complaint_against_the_exempt_is_on_the_programme(
    handler: Handler, operations: Operations, live: Live, database: Database
) -> None:
    plan(handler, operations)
    asks = ScheduleVisit(
        occurred_on=MARCH,
        household=shop(1),
        station=WEST,
        kind=PatrolKind.COMPLAINT,
        due_on=MARCH,
    )
    programme = programme_of(shop(1))
    handler.handle(Ask(drive.PROGRAMME, programme, asks), context=acting(77))
    live.advance()
    found = "SELECT household_id, kind, due_on, status FROM read.programme_visit"
    mine = f"{found} WHERE programme_id = '{programme}'"
    assert asked(database, mine) == [(shop(1), "COMPLAINT", MARCH, "DUE")]


@pytest.mark.usefixtures("opened")
def test_the_roster_is_whoever_has_not_ended_with_grade_and_last_case(
    operations: Operations, live: Live, ledger: Ledger, clock: Noon
) -> None:
    """A7, C5, G5: whatever kind of business it is; after a case it is seen again."""
    elsewhere = replace(CASE, decide=transcribe)
    brought = CaseBrought(
        on=BEGUN,
        household=shop(2),
        station=WEST,
        case_no="样例-1",
        matter="销售不合格商品",
        action="立案",
    )
    steps = (brought, CaseEnded(on=MARCH, outcome="结案"))
    told: list[Any] = []
    for step in steps:
        told += elsewhere.decide(step, elsewhere.replay(told))
    ledger.append(
        [
            Recorded(numbered("case", 1), version, clock(), day, context(5), event)
            for version, (day, event) in enumerate(
                zip((BEGUN, MARCH), told, strict=True), 1
            )
        ]
    )
    live.advance()
    found = patrol.roster(operations, BEAT_1)(None)
    assert [(each.household, each.grade, each.case_closed_on) for each in found] == [
        (shop(1), CreditGrade.A, None),
        (shop(2), CreditGrade.C, MARCH),
        (shop(3), CreditGrade.D, None),
        (shop(4), None, None),
    ]
    assert patrol.roster(operations, BEAT_1)(found[-1]) == []


@pytest.mark.usefixtures("opened")
def test_only_what_was_made_public_is_shown_to_the_public(
    handler: Handler, operations: Operations, live: Live, database: Database
) -> None:
    """P1: 一公开."""
    draw = DrawId(numbered("draw", 1))
    households = drawing.pooled(operations, f" AND beat_id = '{BEAT_1}'")
    assert [each.household for each in households] == [shop(n) for n in range(1, 5)]
    pools = lots.pools(1, 4, 2).model_copy(update={"households": households})
    opening = lots.opening(pools).model_copy(update={"occurred_on": MARCH})
    public = "SELECT household_id, officers FROM read.draw_public ORDER BY place"
    steps = (opening, lots.holding(on=AUGUST), lots.disclosing(on=AUGUST))
    for number, command in enumerate(steps, 90):
        assert asked(database, public) == []
        handler.handle(Ask(lots.DRAW, draw, command), context=acting(number))
        live.advance()
    chosen = asked(database, "SELECT household_id, patrol_id FROM read.draw_selection")
    assert {patrol_of(draw, row[0]) for row in chosen} == {row[1] for row in chosen}
    assert {row[0] for row in asked(database, public)} == {row[0] for row in chosen}
    assert {row[1] for row in asked(database, public)} == {2}
