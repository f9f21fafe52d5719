"""One month of fees for six hundred households on PostgreSQL, to the fen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.batch import Over, quiet
from application.fees.assessing import AssessmentRun
from application.fees.names import fee_of, leave_of
from application.fees.reactions import reactions
from application.handling import Ask, Handler
from domain.fees.account import ONE_FEE_RECEIPT, one_fee_receipt
from domain.fees.account.commands import RecordPayment
from domain.fees.account.events import FeeAccountOpened, QuotaSet
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Context, Duty, Event, Recorded
from domain.kernel.money import Fen
from domain.kernel.months import Month
from domain.law.rulebook import RULE_BOOK
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from interfaces.cli.asking import batches
from interfaces.cli.fees import ACCOUNT as FEE
from interfaces.cli.fees import ACCOUNTS
from tests.domain.fees.examples import ACCOUNT, APPROVE, LEAVES, OPEN_BOOK, REQUEST
from tests.domain.supervision.examples import OPENED
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import STATIONS, context, numbered

HOUSEHOLDS, ON_LEAVE, WITHOUT_QUOTA, PAID, PARTLY = 600, 20, 10, 60, 20
APRIL = Month("2003-04")
BEGUN, RUN_ON, PAID_ON, LATER = (
    date(2003, 1, 15),
    date(2003, 4, 5),
    date(2003, 4, 20),
    date(2003, 6, 2),
)


def quota(number: int) -> Fen:
    """Odd sums, so that nothing comes out even by chance."""
    return Fen(3_001 + 7 * number)


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def acting(number: int) -> Context:
    return context(number).model_copy(update={"duty": Duty.AUTOMATIC})


@pytest.fixture
def opened(ledger: Ledger, clock: Noon, handler: Handler, live: Live) -> None:
    """Six hundred cards and accounts; the first have leave, the last no quota yet."""
    clock.on(2003, 7, 1)
    entries: list[Recorded[Any]] = []

    def record(stream: StreamId, *happened: Event) -> None:
        entries.extend(
            Recorded(stream, version, clock(), BEGUN, context(1), event)
            for version, event in enumerate(happened, 1)
        )

    for number in range(HOUSEHOLDS):
        card, station = shop(number), STATIONS[number % 3]
        record(card, OPENED.model_copy(update={"station": station}))
        account = FeeAccountOpened(household=card, station=station, opened_on=BEGUN)
        fixed = QuotaSet(household=card, from_month="2003-01", amount=quota(number))
        has_quota = number < HOUSEHOLDS - WITHOUT_QUOTA
        record(fee_of(card), *([account, fixed] if has_quota else [account]))
    ledger.append(entries)
    for number in range(ON_LEAVE):
        go_on_leave(handler, ledger, number)
    live.advance()


def go_on_leave(handler: Handler, ledger: Ledger, number: int) -> None:
    """April to June, asked, approved, and followed by the account."""
    book = leave_of(shop(number))
    opening = OPEN_BOOK.model_copy(update={"household": shop(number)})
    for step, command in enumerate((opening, REQUEST, APPROVE)):
        key = acting(1_000_000 + 10 * number + step)
        handler.handle(Ask(LEAVES, book, command), context=key)
    follow = next(
        each
        for each in reactions(RULE_BOOK, ACCOUNT, LEAVES)
        if each.name == "fees.follow-leave"
    )
    for cause in ledger.histories([book])[book]:
        if isinstance(cause.event, follow.reads):
            for ask, key in follow.asks(cause):
                handler.handle(ask, context=key)


def pay(handler: Handler, number: int, amount: int, receipt: int) -> None:
    account = fee_of(shop(number))
    command = RecordPayment(
        occurred_on=PAID_ON, amount=Fen(amount), series="A", receipt_no=f"{receipt:07}"
    )
    claim = one_fee_receipt("A", command.receipt_no)
    take = Take(occurred_on=PAID_ON, claim=claim, by=account)
    handler.handle(
        Ask(ACCOUNT, account, command),
        Ask(ONE_FEE_RECEIPT, claim.stream, take),
        context=acting(2_000_000 + number),
    )


class Killed(BaseException):
    """What nobody catches."""


def killed_at(count: int) -> Callable[[int, int], None]:
    def told(done: int, _: int) -> None:
        if done == count:
            raise Killed

    return told


def asked(database: Database, statement: str) -> Sequence[tuple[Any, ...]]:
    with database.connect(Role.READER) as connection:
        return connection.execute(statement.encode()).fetchall()


@pytest.mark.usefixtures("opened")
def test_inv_28_a_run_that_is_killed_half_way_charges_nobody_twice(
    handler: Handler, operations: Operations, live: Live, database: Database
) -> None:
    """F1, F2, F3: charged, partly paid, some on leave; the balances to the fen."""
    run = AssessmentRun(handler, ACCOUNT)
    accounts = Over(
        batches(operations, ACCOUNTS, "account_id", FEE), HOUSEHOLDS, killed_at(300), 8
    )
    with pytest.raises(Killed):
        run.assess(APRIL, accounts, RUN_ON)
    found = run.assess(APRIL, replace(accounts, told=quiet), RUN_ON)
    charged = range(ON_LEAVE, HOUSEHOLDS - WITHOUT_QUOTA)
    assert found.charged + found.before == len(charged)
    assert found.before >= 300 - ON_LEAVE - WITHOUT_QUOTA
    assert found.passed_over == {"accrual_suspended": ON_LEAVE, "no_quota": WITHOUT_QUOTA}

    paid = [*charged[: PAID + PARTLY]]
    sums = [quota(each) for each in paid[:PAID]] + [1_999] * PARTLY
    for receipt, (number, amount) in enumerate(zip(paid, sums, strict=True)):
        pay(handler, number, amount, receipt)
    with pytest.raises(Refused):
        pay(handler, charged[-1], 100, 0)
    live.advance()

    assessed = sum(map(quota, charged))
    owed = assessed - sum(sums)
    for table in ("fee_line", "fee_account"):
        (totals,) = asked(
            database,
            "SELECT sum(assessed_fen), sum(paid_fen), sum(waived_fen),"
            f" sum(written_off_fen), sum(outstanding_fen) FROM read.{table}",
        )
        assert totals == (assessed, sum(sums), 0, 0, owed)
    unbalanced = "SELECT count(*) FROM read.fee_line WHERE assessed_fen <>"
    columns = "paid_fen + waived_fen + written_off_fen + outstanding_fen"
    assert asked(database, f"{unbalanced} {columns}") == [(0,)]
    (arrears,) = asked(
        database,
        "SELECT count(*), sum(months), sum(outstanding_fen)"
        f" FROM read.fee_arrears('{LATER}')",
    )
    assert arrears == (len(charged) - PAID, len(charged) - PAID, owed)
    (receipts,) = asked(database, "SELECT count(*), sum(amount_fen) FROM read.fee_payment")
    assert receipts == (PAID + PARTLY, sum(sums))
    leaks = "SELECT why, count(*) FROM read.fee_leakage('2003-04-01') GROUP BY why"
    assert asked(database, leaks) == [("NO_QUOTA", WITHOUT_QUOTA)]
    categories = (
        "SELECT primary_category, count(*)"
        f" FROM read.household_categories('{LATER}') GROUP BY 1 ORDER BY 1"
    )
    assert asked(database, categories) == [
        ("IN_ARREARS", len(charged) - PAID),
        ("NORMAL", PAID + WITHOUT_QUOTA),
        ("ON_LEAVE", ON_LEAVE),
    ]


@pytest.mark.usefixtures("opened")
def test_a_month_that_was_never_run_leaks_and_one_after_august_2008_does_not(
    database: Database,
) -> None:
    """F3: 杜绝跑冒滴漏."""
    count = "SELECT why, count(*) FROM read.fee_leakage('{}') GROUP BY why ORDER BY why"
    assert asked(database, count.format("2003-05-17")) == [
        ("NOT_ASSESSED", HOUSEHOLDS - ON_LEAVE - WITHOUT_QUOTA),
        ("NO_QUOTA", WITHOUT_QUOTA),
    ]
    assert asked(database, count.format("2008-09-01")) == []
    assert asked(database, count.format("2002-12-01")) == []
