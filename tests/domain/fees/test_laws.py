"""The account balances line by line, whatever is asked of it and in whatever order."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from application.fees.account.views import FEE_ACCOUNT, FEE_ENTRY, FEE_LINE
from domain.fees.account import commands, events
from domain.fees.account.commands import FeeCommand
from domain.fees.account.states import CHARGES, FeeAccount, kind_of
from domain.fees.vocabulary import ByLeave, ByPolicy, EntryKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.kernel.months import Month, month_of
from domain.law.fees import Sector
from tests.application.handing_in import history as recorded
from tests.domain.fees.examples import ACCOUNT, LI, OPEN, SET, WANG, all_of

FIRST = date(2003, 1, 15)
DAYS = st.integers(0, 400).map(lambda number: FIRST + timedelta(days=number))
MONTHS = st.sampled_from([*(f"2003-{n:02}" for n in range(1, 13)), "2008-08", "2008-09"])
AMOUNTS = st.integers(1, 15_000)


def asking(command: Any, **fields: st.SearchStrategy[Any]) -> Any:
    return st.builds(command, occurred_on=DAYS, **fields)


LEAVE = st.integers(1, 2)
SOURCES = st.one_of(
    st.builds(ByLeave, leave=LEAVE),
    st.just(ByPolicy(policy=RuleId("RELIEF-SARS"), sector=Sector.CATERING)),
)
COMMANDS = st.one_of(
    asking(commands.AssessMonthlyFee, month=MONTHS),
    asking(commands.AssessMonthlyFee, month=MONTHS),
    asking(
        commands.RecordPayment,
        amount=AMOUNTS,
        series=st.just("A"),
        receipt_no=st.sampled_from(["01", "02", "03", "04"]),
        month=st.none() | MONTHS,
    ),
    asking(commands.SetQuota, from_month=MONTHS, amount=AMOUNTS),
    asking(commands.WaiveFee, month=MONTHS, source=SOURCES, amount=st.none() | AMOUNTS),
    asking(commands.SuspendAccrual, leave=LEAVE, from_on=DAYS, until_on=DAYS),
    asking(commands.ResumeAccrual, leave=LEAVE, last_on=DAYS),
    asking(commands.BackCharge, leave=LEAVE, from_month=MONTHS, to_month=MONTHS),
    asking(MarkOverdue, kind=st.just(DeadlineKind.FEE), number=st.integers(200301, 200312)),
    asking(commands.Dun, document_no=st.sampled_from(["D-1", "D-2"])),
    asking(
        commands.ProposeWriteOff,
        month=MONTHS,
        reason=st.just("下落不明"),
        proposed_by=st.sampled_from([LI, WANG]),
    ),
    asking(commands.ApproveWriteOff, month=MONTHS, approved_by=st.sampled_from([LI, WANG])),
    asking(commands.CorrectEntry, entry=st.integers(1, 9), reason=st.just("录入错误")),
    asking(commands.CloseFeeAccount, reason=st.just("注销")),
)
LISTS = st.lists(COMMANDS, max_size=40)


def asked(given_: list[FeeCommand]) -> list[events.FeeEvent]:
    return all_of(OPEN, SET, *given_)


def sums(happened: list[events.FeeEvent]) -> dict[Month, Counter[EntryKind]]:
    """By month and kind, added up from the entries alone."""
    found: dict[Month, Counter[EntryKind]] = defaultdict(Counter)
    for event in happened:
        if isinstance(event, events.FeeEntryReversed):
            found[event.month][event.kind] -= event.amount
        elif isinstance(
            event,
            events.FeeAssessed
            | events.FeeBackCharged
            | events.FeePaid
            | events.FeeWaived
            | events.FeeWrittenOff,
        ):
            found[event.month][kind_of(event)] += event.amount
    return found


@given(LISTS)
def test_inv_26_every_line_balances_and_so_does_the_account(
    given_: list[FeeCommand],
) -> None:
    """F2: assessed = paid + waived + written off + outstanding."""
    happened = asked(given_)
    state = ACCOUNT.replay(happened)
    assert isinstance(state, FeeAccount)
    for month, entered in sums(happened).items():
        charged = sum(entered[kind] for kind in CHARGES)
        came_off = sum(entered.values()) - charged
        line = state.lines.get(month)
        outstanding = line.outstanding if line else 0
        assert charged == came_off + outstanding
        assert min(entered.values()) >= 0
        assert outstanding >= 0


@given(LISTS)
def test_inv_26_the_read_models_say_the_same_to_the_fen(given_: list[FeeCommand]) -> None:
    happened = asked(given_)
    log = recorded(happened)
    (account,) = FEE_ACCOUNT.fold(log).values()
    lines = list(FEE_LINE.fold(log).values())
    entries = FEE_ENTRY.fold(log).values()
    for name in ("assessed", "paid", "waived", "written_off", "outstanding"):
        column = f"{name}_fen"
        assert getattr(account, column) == sum(getattr(each, column) for each in lines)
    off = account.paid_fen + account.waived_fen + account.written_off_fen
    assert account.assessed_fen == off + account.outstanding_fen
    standing = [each for each in entries if each.reversed_on is None]
    for kind, found in (
        (CHARGES, account.assessed_fen),
        ({EntryKind.PAYMENT}, account.paid_fen),
        ({EntryKind.WAIVER}, account.waived_fen),
        ({EntryKind.WRITE_OFF}, account.written_off_fen),
    ):
        assert sum(each.amount_fen for each in standing if each.kind in kind) == found
    assert account.lines == len(lines)
    for each in lines:
        assert (each.settled_on is None) == (each.outstanding_fen > 0)


@given(LISTS)
def test_inv_28_no_month_is_charged_twice_nor_after_august_2008(
    given_: list[FeeCommand],
) -> None:
    charged: set[Month] = set()
    for event in asked(given_):
        if isinstance(event, events.FeeAssessed | events.FeeBackCharged):
            assert event.month not in charged
            assert event.month <= month_of(date(2008, 8, 31))
            charged.add(event.month)
        elif isinstance(event, events.FeeEntryReversed) and event.kind in CHARGES:
            charged.remove(event.month)


@given(LISTS, AMOUNTS)
def test_inv_27_the_same_receipt_again_changes_nothing(
    given_: list[FeeCommand], amount: int
) -> None:
    pay = commands.RecordPayment(
        occurred_on=FIRST, amount=Fen(amount), series="B", receipt_no="77"
    )
    once = asked([*given_, pay])
    assert asked([*given_, pay, pay]) == once
