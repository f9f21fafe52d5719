"""One month of fees of a whole bureau: charged, killed half way, charged again, waived,
partly paid; the balance to the fen. ``python -m tests.benchmarks.month_of_fees``.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from application.batch import AT_ONCE
from application.fees.names import fee_of
from application.handling import Ask, Handler
from domain.fees.account import ONE_FEE_RECEIPT, one_fee_receipt
from domain.fees.account.commands import RecordPayment
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU, now
from infrastructure.database import Database, Role
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from infrastructure.projections.tables import Table
from tests.benchmarks.history import ROOT
from tests.benchmarks.measuring import complete, progress
from tests.benchmarks.server import ledger, one, quiet, started
from tests.domain.fees.examples import ACCOUNT
from tests.infrastructure.charging import (
    CATERING,
    JUNE,
    PAID_ON,
    RUN_ON,
    charged,
    found,
    part_paid,
    quota,
    shop,
)
from tests.infrastructure.telling import context

HUKA = (sys.executable, "-c", "from interfaces.cli.main import main; main()")
ASKED = {
    "Deadlines on the board": "SELECT count(*) FROM read.deadline",
    "Rows of the work queue": "SELECT count(*) FROM read.work_on('2003-06-27')",
    "Rows of the workload": "SELECT count(*) FROM read.workload('2003-06-27')",
    "Overdue lines": "SELECT count(*) FROM read.fee_arrears('2003-12-31')",
}
CHARGED = "SELECT count(*) FROM log.events WHERE topic = 'fees.assessed'"


@dataclass(frozen=True, slots=True)
class Town:
    """A bureau on a server of its own."""

    database: Database
    data: Path
    households: int

    @property
    def env(self) -> dict[str, str]:
        said = {"HUKA_DATABASE_URL": self.database.owner, "HUKA_DATA": str(self.data)}
        return {**os.environ, **said}

    def timed(self, what: str, act: Callable[[], int]) -> None:
        began = time.perf_counter()
        count = act()
        seconds = time.perf_counter() - began
        print(
            f"{what}: {count:,} in {seconds:,.1f} s, {count / seconds:,.0f}/s", flush=True
        )

    def huka(self, *arguments: str) -> str:
        """What the command line answers, as an operator would see it."""
        command = [*HUKA, "fees", *arguments]
        said = subprocess.run(
            command, env=self.env, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True
        )
        print(f"$ huka fees {' '.join(arguments)}\n{said.stdout}", flush=True)
        return said.stdout

    def charged(self) -> int:
        return int(one(self.database, CHARGED))

    def founded(self) -> int:
        with ledger(self.database) as log:
            return found(log, self.households)

    def follow(self) -> int:
        with (
            self.database.datastore(Role.PROJECTOR, "log", pool=3) as folding,
            ledger(self.database) as log,
        ):
            return Live(
                folding, log, [Table(each) for each in BUREAU.read_models]
            ).advance()

    def rebuilt(self) -> int:
        operations = Operations(self.database, BUREAU)
        operations.rebuild(operations.models([]), quiet, keep=True)
        return int(one(self.database, "SELECT count(*) FROM log.events"))

    def killed(self, half: int) -> int:
        """A run that is killed when it has charged so many; says how many it had."""
        command = [*HUKA, "fees", "assess", JUNE, "--on", str(RUN_ON)]
        process = subprocess.Popen(command, env=self.env, cwd=ROOT)
        while self.charged() < half:
            complete("the run goes on", process.poll(), None)
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
        return self.charged()

    def paid(self) -> int:
        """Each payment with a receipt of its own; more than is owed is refused."""
        with ledger(self.database, pool=8) as log:
            handler = Handler(log, now, RULE_BOOK)
            paying = [each for each in range(self.households) if part_paid(each)]
            with ThreadPoolExecutor(AT_ONCE) as pool:
                return sum(pool.map(lambda number: pay(handler, number), paying))


def pay(handler: Handler, number: int) -> bool:
    account = fee_of(shop(number))
    receipt = f"{number:07}"
    command = RecordPayment(
        occurred_on=PAID_ON, amount=part_paid(number), series="样例", receipt_no=receipt
    )
    claim = one_fee_receipt("样例", receipt)
    take = Take(occurred_on=PAID_ON, claim=claim, by=account)
    asks: list[Ask[Any, Any, Any]] = [
        Ask(ACCOUNT, account, command),
        Ask(ONE_FEE_RECEIPT, claim.stream, take),
    ]
    key = context(2_000_000 + number).model_copy(update={"duty": Duty.AUTOMATIC})
    try:
        handler.handle(*asks, context=key)
    except Refused:
        return False
    return True


def month(town: Town) -> None:
    on = ("--on", str(RUN_ON))
    town.timed("Founded (events, in bulk)", town.founded)
    town.timed("Read models rebuilt (events)", town.rebuilt)
    whom = range(town.households)
    expected = sum(map(charged, whom))
    due = sum(quota(each) for each in whom if charged(each))
    town.timed("Charged until killed", lambda: town.killed(expected // 2))
    before = town.charged()

    def again() -> int:
        town.huka("assess", JUNE, *on)
        return town.charged() - before

    town.timed("Charged by the second run", again)
    complete("accounts charged", town.charged(), expected)
    town.huka("waive", JUNE, *on)
    town.timed("Paid", town.paid)
    town.huka("relieve", JUNE, "CATERING", "--trade", CATERING, *on)
    town.huka("assess", JUNE, *on)
    complete("accounts charged", town.charged(), expected)
    town.timed("Read models followed (events)", town.follow)
    town.huka("balance", JUNE)
    for name, statement in ASKED.items():
        town.timed(name, partial(lambda what: int(one(town.database, what)), statement))
    booked = int(one(town.database, "SELECT sum(assessed_fen) FROM read.fee_line"))
    complete("fen charged", booked, due)
    lost = "SELECT bool_and(balances) FROM read.fee_balance('2003-06-01', '2003-06-01')"
    complete("balances", one(town.database, lost), True)  # noqa: FBT003
    progress(f"balanced to the fen: {due:,} fen charged")


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.month_of_fees")
    parser.add_argument("--households", type=int, default=50_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huka-month-") as folder:
        server = started(Path(folder) / "server")
        month(Town(server.fresh(), Path(folder) / "data", asked.households))
    return 0


if __name__ == "__main__":
    sys.exit(main())
