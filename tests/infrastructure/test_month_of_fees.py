"""A month of fees from charge to arrears: killed, waived, paid, taken back, to the fen."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from application.batch import Over
from application.deadlines import Tick
from application.fees.assessing import AssessmentRun
from application.fees.names import fee_of
from application.handling import Ask, Handler
from application.relief.waiving import WaiverRun
from domain.fees.account.commands import CorrectEntry, RecordPayment
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.kernel.money import Fen
from domain.law.fees import Sector
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.due import ReadDeadlines
from infrastructure.projections.live import Live
from interfaces.cli import fees, waiving
from interfaces.cli.asking import batches
from tests.domain.fees.examples import ACCOUNT
from tests.domain.relief.grants import GRANT, revoke
from tests.infrastructure.charging import (
    CATERING,
    JUNE,
    PAID_ON,
    RUN_ON,
    charged,
    found,
    grant,
    part_paid,
    quota,
    shop,
)
from tests.infrastructure.conftest import Noon, quiet
from tests.infrastructure.telling import context

ROOT = Path(__file__).parents[2]
HUKA = (sys.executable, "-c", "from interfaces.cli.main import main; main()")
MANY, A_FEW = 1_200, 400
CHARGED = "SELECT count(*) FROM log.events WHERE topic = 'fees.assessed'"
BALANCE = "SELECT * FROM read.fee_balance('2003-06-01', '2003-06-30')"
CLASSES = (
    "SELECT beneficiary IS NULL AS by_policy, sum(waivers)::bigint AS waivers,"
    " sum(waived_fen)::bigint AS waived_fen"
    " FROM read.policy_relief('2003-06-01', '2003-07-31') GROUP BY 1 ORDER BY 1"
)
ON, LATER = ("--on", str(RUN_ON)), date(2003, 9, 1)


def asked(database: Database, statement: str) -> list[dict[str, Any]]:
    with database.connect() as connection:
        cursor = connection.execute(statement.encode())
        names = [each.name for each in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def whole(database: Database, station: str | None = None) -> dict[str, Any]:
    return next(each for each in asked(database, BALANCE) if each["station"] == station)


@dataclass(frozen=True, slots=True)
class Bureau:
    """What acts and what is read."""

    database: Database
    operations: Operations
    handler: Handler
    live: Live

    def over(self, chosen: str, key: str, kind: Any) -> Over[Any]:
        return Over(batches(self.operations, chosen, key, kind), at_once=8)

    @property
    def waivers(self) -> WaiverRun:
        return WaiverRun(self.handler, GRANT, ACCOUNT)

    @property
    def grants(self) -> Over[Any]:
        chosen = waiving.GRANTS.format("2003-06-01")
        return self.over(chosen, "grant_id", waiving.GRANT)

    def assess(self) -> None:
        accounts = self.over(fees.ACCOUNTS, "account_id", fees.ACCOUNT)
        AssessmentRun(self.handler, ACCOUNT).assess(JUNE, accounts, RUN_ON)
        self.live.advance()

    def tell(self, number: int, stream: StreamId, command: Any, decider: Any) -> None:
        key = context(3_000_000 + number).model_copy(update={"duty": Duty.AUTOMATIC})
        self.handler.handle(Ask(decider, stream, command), context=key)

    def pay(self, number: int) -> None:
        receipt = f"{number:07}"
        command = RecordPayment(
            occurred_on=PAID_ON,
            amount=part_paid(number),
            series="样例",
            receipt_no=receipt,
        )
        self.tell(number, fee_of(shop(number)), command, ACCOUNT)

    def tick(self, on: date) -> int:
        with self.database.datastore(Role.READER, "read", pool=2) as reading:
            raised = Tick(self.handler, ReadDeadlines(reading), BUREAU.desks).run(on)
        self.live.advance()
        return raised


@pytest.fixture
def bureau(
    operations: Operations, ledger: Ledger, handler: Handler, live: Live, clock: Noon
) -> Bureau:
    clock.on(2003, 9, 1)
    found(ledger, A_FEW)
    live.advance()
    return Bureau(operations.database, operations, handler, live)


def huka(database: Database, data: Path, *arguments: str) -> subprocess.Popen[str]:
    env = {"HUKA_DATABASE_URL": database.owner, "HUKA_DATA": str(data)}
    return subprocess.Popen(
        [*HUKA, "fees", *arguments],
        env={**os.environ, **env},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def answers(database: Database, data: Path, *arguments: str) -> str:
    process = huka(database, data, *arguments)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return said


def test_inv_28_a_run_that_is_killed_and_run_again_charges_every_account_once(
    database: Database, operations: Operations, ledger: Ledger, live: Live, tmp_path: Path
) -> None:
    """F1, F2, INV-26: real processes, SIGKILL half way; the ledger balances to the fen. F1:
    「定额管理」."""
    found(ledger, MANY)
    operations.rebuild(operations.models([]), quiet, keep=True)
    with huka(database, tmp_path, "assess", JUNE, *ON) as process:
        while asked(database, CHARGED)[0]["count"] < MANY // 8:
            assert process.poll() is None, "the run was over before it was killed"
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    before = asked(database, CHARGED)[0]["count"]
    expected = [number for number in range(MANY) if charged(number)]
    assert 0 < before < len(expected)

    said = answers(database, tmp_path, "assess", JUNE, *ON)
    due = sum(map(quota, expected))
    assert f"{len(expected) - before:,} charged now" in said
    assert f"; {before:,} before." in said
    twice = "SELECT originator_id FROM log.events WHERE topic = 'fees.assessed'"
    assert asked(database, f"{twice} GROUP BY 1 HAVING count(*) > 1") == []
    assert asked(database, CHARGED)[0]["count"] == len(expected)
    live.advance()
    told = whole(database)
    assert (told["lines"], told["accounts"]) == (len(expected),) * 2
    assert (told["assessed_fen"], told["outstanding_fen"]) == (due, due)
    assert told["balances"] is True
    assert str(due) in answers(database, tmp_path, "balance", JUNE, "--json")
    again = json.loads(answers(database, tmp_path, "assess", JUNE, *ON, "--json"))
    assert (again["charged"], again["before"]) == (0, len(expected))


def test_inv_26_what_was_charged_is_paid_waived_or_outstanding_by_station_and_class(
    bureau: Bureau,
) -> None:
    """F3, F4, F5, F7, I1, INV-27, INV-29, INV-33: grants, a relieved trade, leave. F3:
    「各项优惠政策」; F7: 「收费等工作」."""
    bureau.assess()
    expected = [number for number in range(A_FEW) if charged(number)]
    granted = bureau.waivers.waive_all(JUNE, bureau.grants, RUN_ON)
    by_grant = [number for number in expected if number % 80 == 1]
    assert (granted.now, granted.sum_fen) == (len(by_grant), sum(map(quota, by_grant)))
    again = bureau.waivers.waive_all(JUNE, bureau.grants, RUN_ON)
    assert (again.now, again.before, again.sum_fen) == (0, len(by_grant), 0)
    paying = [number for number in expected if part_paid(number)]
    for number in paying:
        bureau.pay(number)
    trade = waiving.OF_TRADES.format(f"'{CATERING}'")
    households = bureau.over(trade, "household_id", waiving.HOUSEHOLD)
    relieved = bureau.waivers.relieve_all(Sector.CATERING, JUNE, households, RUN_ON)
    caterers = [number for number in expected if number % 10 == 2]
    left = sum(quota(number) - part_paid(number) for number in caterers)
    assert (relieved.now, relieved.sum_fen) == (len(caterers), left)
    bureau.live.advance()

    rows = asked(bureau.database, BALANCE)
    assert [row["balances"] for row in rows] == [True] * 4
    total = rows[-1]
    due, paid = sum(map(quota, expected)), sum(map(part_paid, paying))
    waived = granted.sum_fen + relieved.sum_fen
    assert total["station"] is None
    assert (total["assessed_fen"], total["paid_fen"]) == (due, paid)
    assert (total["waived_fen"], total["outstanding_fen"]) == (waived, due - paid - waived)
    for column in ("assessed_fen", "paid_fen", "waived_fen", "outstanding_fen"):
        assert sum(row[column] for row in rows[:-1]) == total[column]
    classes = [tuple(row.values()) for row in asked(bureau.database, CLASSES)]
    assert classes == [
        (False, len(by_grant), total["waived_by_grant_fen"]),
        (True, len(caterers), total["waived_by_policy_fen"]),
    ]
    assert total["waived_by_leave_fen"] == 0


def test_what_rests_on_forfeited_grants_is_owed_again_and_balances(bureau: Bureau) -> None:
    """F6: 「让投机取巧的人无隙可钻」."""
    bureau.assess()
    bureau.waivers.waive_all(JUNE, bureau.grants, RUN_ON)
    bureau.tell(1, grant(1), revoke(LATER), GRANT)
    bureau.live.advance()
    forfeited = bureau.over(waiving.FORFEITED, "grant_id", waiving.GRANT)
    taken = bureau.waivers.take_back_all(forfeited, LATER)
    assert (taken.now, taken.sum_fen) == (1, quota(1))
    assert bureau.waivers.take_back_all(forfeited, LATER).now == 0
    bureau.live.advance()
    rows = asked(bureau.database, BALANCE)
    assert all(row["balances"] for row in rows)
    others = [number for number in range(A_FEW) if charged(number) and number % 80 == 1]
    assert rows[-1]["waived_fen"] == sum(map(quota, others)) - quota(1)
    (by_class,) = asked(bureau.database, CLASSES.replace("2003-07-31", "2003-09-30"))
    assert by_class["waivers"] == len(others) - 1
    assert by_class["waived_fen"] == rows[-1]["waived_by_grant_fen"]


def test_a_ledger_that_does_not_balance_is_told(bureau: Bureau) -> None:
    """INV-26: a line, and a sum that the entries do not come to."""
    bureau.assess()
    (line, *_) = asked(bureau.database, "SELECT * FROM read.fee_line ORDER BY line_id")
    change = "UPDATE read.fee_line SET {} WHERE line_id = '{}' RETURNING line_id"
    for columns in (
        "outstanding_fen = outstanding_fen - 1",
        "assessed_fen = assessed_fen - 1",
    ):
        asked(bureau.database, change.format(columns, line["line_id"]))
        assert whole(bureau.database)["balances"] is False
        assert whole(bureau.database, line["station"])["balances"] is False


def test_the_tick_finds_every_line_that_is_overdue_though_the_board_has_none(
    bureau: Bureau,
) -> None:
    """F7: 「实时监控、动态管理」; 欠费 is raised once for each line, and stands in no other
    place than its line."""
    bureau.assess()
    paying = [number for number in range(A_FEW) if part_paid(number) == quota(number)]
    for number in paying:
        bureau.pay(number)
    wrong = CorrectEntry(occurred_on=PAID_ON, entry=2, reason="录入错误")
    bureau.tell(900_000, fee_of(shop(paying[0])), wrong, ACCOUNT)
    bureau.live.advance()
    board = "SELECT count(*) FROM read.deadline WHERE kind = 'FEE'"
    assert asked(bureau.database, board) == [{"count": 0}]
    (due,) = asked(bureau.database, "SELECT max(due_on) AS day FROM read.fee_line")
    open_lines = sum(map(charged, range(A_FEW))) - len(paying) + 1
    arrears = "SELECT count(*) FROM read.fee_line WHERE arrears_on IS NOT NULL"
    for day, lines in ((due["day"], 0), (LATER, open_lines)):
        bureau.tick(day)
        assert asked(bureau.database, arrears) == [{"count": lines}]
    assert bureau.tick(LATER) == 0


def test_a_month_that_no_policy_covers_relieves_no_trade(bureau: Bureau) -> None:
    """F4: 发改电字〔2003〕28号 holds from May to September 2003."""
    nobody: Sequence[Any] = ()
    none: Over[Any] = Over(lambda _: nobody)
    with pytest.raises(Refused):
        bureau.waivers.relieve_all(Sector.CONSTRUCTION, JUNE, none, RUN_ON)
    assert bureau.waivers.relieve_all(Sector.TAXI, JUNE, none, RUN_ON).sum_fen == Fen(0)
