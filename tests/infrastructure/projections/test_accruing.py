"""The surcharge of unpaid fines, day by day, as the daily tick finds them in PostgreSQL."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from psycopg.rows import dict_row

from application.deadlines import Tick
from application.enforcement.execution.reactions import execution_of
from application.handling import Ask, Handler
from domain.enforcement.execution.commands import ExecutionCommand
from domain.enforcement.execution.events import SurchargeAccrued
from domain.kernel.identity import CaseId, StreamId, stream_id
from domain.kernel.messages import Duty
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Datastore, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections.due import ReadDeadlines
from infrastructure.projections.live import Live
from infrastructure.reactions import Reactions
from tests.domain.enforcement.execution import fines
from tests.infrastructure.conftest import Noon
from tests.infrastructure.eventstore.asking import asked

LATE = date(2026, 3, 18)
NUMBERS = count(50_000)


def fine_of(number: int) -> StreamId:
    return execution_of(CaseId(stream_id("case", UUID(int=number))))


@dataclass(frozen=True)
class Days:
    """A worker's days: commands, the tick, and what follows them."""

    handler: Handler
    clock: Noon
    live: Live
    reactions: Reactions
    tick: Tick
    reading: Datastore

    def tell(self, stream: StreamId, *told: ExecutionCommand) -> None:
        for each in told:
            context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
            ask = Ask(fines.EXECUTION, stream, each)
            self.handler.handle(ask, context=context)
        self.follow()

    def follow(self) -> None:
        while self.reactions.advance() + self.live.advance():
            pass

    def on(self, day: date) -> int:
        """The bureau's day, its tick, and what follows from it."""
        self.clock.on(day.year, day.month, day.day)
        raised = self.tick.run(day)
        self.follow()
        return raised

    def owed(self, stream: StreamId) -> tuple[int, int, date | None]:
        with self.reading.get_connection() as connection:
            cursor = connection.cursor(row_factory=dict_row)
            found = cursor.execute(
                "SELECT owed_fen, surcharge_fen, accrued_to FROM read.penalty"
                " WHERE execution_id = %s",
                (stream,),
            ).fetchone()
        assert found is not None
        return found["owed_fen"], found["surcharge_fen"], found["accrued_to"]


@pytest.fixture
def days(
    database: Database, folding: Datastore, handler: Handler, clock: Noon, live: Live
) -> Iterator[Days]:
    with database.datastore(Role.READER, "read") as reading:
        ledger = live.ledger
        yield Days(
            handler,
            clock,
            live,
            Reactions(folding, ledger, handler, BUREAU.reactions),
            Tick(handler, ReadDeadlines(reading), BUREAU.desks),
            reading,
        )


def accruals(ledger: Ledger, stream: StreamId) -> list[Any]:
    history = ledger.histories([stream])[stream]
    return [each for each in history if isinstance(each.event, SurchargeAccrued)]


def test_what_is_owed_grows_every_day_and_the_same_tick_twice_is_once(
    days: Days, ledger: Ledger
) -> None:
    fine = fine_of(1)
    days.clock.on(2026, 3, 2)
    days.tell(fine, fines.OPEN)
    assert days.on(fines.DUE_ON) == 0
    for late in range(3):
        day = LATE + timedelta(days=late)
        assert days.on(day) == (late == 0)
        grown = (late + 1) * fines.A_DAY
        assert days.owed(fine) == (fines.FINE + grown, grown, day)
        with ThreadPoolExecutor(3) as pool:
            assert sum(pool.map(days.tick.run, [day] * 3)) == 0
    assert len(accruals(ledger, fine)) == 3


def test_only_what_still_grows_is_reckoned_up(days: Days, ledger: Ledger) -> None:
    """Of five: unpaid, at court, paid, under review, and owing nothing but surcharge."""
    unpaid, court, paid, paused, surcharge = (fine_of(number) for number in range(1, 6))
    days.clock.on(2026, 10, 8)
    demand = fines.DEMAND.model_copy(update={"occurred_on": LATE})
    part = fines.pay(LATE, 499_000)
    days.tell(unpaid, fines.OPEN, part.model_copy(update={"receipt_no": "1号"}))
    days.tell(
        court,
        fines.OPEN,
        demand,
        part.model_copy(update={"receipt_no": "2号"}),
        fines.APPLY,
    )
    days.tell(paid, fines.OPEN, fines.pay(fines.DUE_ON, fines.FINE, "3号"))
    days.tell(paused, fines.OPEN, fines.pause(LATE))
    days.tell(surcharge, fines.OPEN, fines.pay(LATE, fines.FINE, "4号"))
    before = {each: len(accruals(ledger, each)) for each in (paid, paused, surcharge)}
    found = set(days.tick.due.accruing(date(2026, 10, 8)))
    assert found == {unpaid, court, paused}
    days.on(date(2026, 10, 8))
    for each in (unpaid, court):
        assert accruals(ledger, each)[-1].occurred_on == date(2026, 10, 8)
    assert before == {each: len(accruals(ledger, each)) for each in before}
    assert set(days.tick.due.accruing(date(2026, 10, 8))) == {paused}


def test_a_payment_of_yesterday_entered_today_leaves_what_it_left_yesterday(
    days: Days,
) -> None:
    late, in_order = fine_of(1), fine_of(2)
    yesterday, today = LATE, LATE + timedelta(days=1)
    days.clock.on(2026, 3, 2)
    days.tell(late, fines.OPEN)
    days.tell(in_order, fines.OPEN)
    days.on(yesterday)
    days.tell(in_order, fines.pay(yesterday, 400_000, "1号"))
    days.on(today)
    days.tell(late, fines.pay(yesterday, 400_000, "2号"))
    assert days.owed(late) == days.owed(in_order) == (118_000, 18_000, today)
