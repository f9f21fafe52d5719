"""The household that these tests speak of: a shop that pays 60 yuan a month, in 2003."""

from datetime import date
from uuid import UUID

from domain.fees.account import fee_account
from domain.fees.account.commands import (
    AssessMonthlyFee,
    FeeCommand,
    OpenFeeAccount,
    RecordPayment,
    SetQuota,
)
from domain.fees.account.events import FeeEvent
from domain.fees.leave import leave_book
from domain.fees.leave.commands import ApproveLeave, OpenLeaveBook, RequestLeave
from domain.kernel.identity import HouseholdId, OfficerId, PatrolId, StationId, stream_id
from domain.kernel.money import Fen
from domain.kernel.months import Month, first_day
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from tests.given import told

CALENDAR = BureauCalendar()
ACCOUNT = fee_account(RULE_BOOK, CALENDAR)
LEAVES = leave_book(RULE_BOOK, CALENDAR)

SHOP = HouseholdId(stream_id("household", UUID(int=1)))
STATION = StationId("STATION-01")
LI, WANG = (OfficerId(stream_id("officer", UUID(int=number))) for number in (1, 2))
PATROL = PatrolId(stream_id("patrol", UUID(int=1)))
QUOTA = Fen(6_000)
JANUARY, MARCH, APRIL, MAY, JUNE = (
    Month(f"2003-{number:02}") for number in (1, 3, 4, 5, 6)
)
OPENED_ON = date(2003, 1, 15)

OPEN = OpenFeeAccount(occurred_on=OPENED_ON, household=SHOP, station=STATION)
SET = SetQuota(occurred_on=date(2003, 1, 20), from_month=JANUARY, amount=QUOTA)


def assess(month: str, on: date | None = None) -> AssessMonthlyFee:
    """On the fifth day of the month, unless another is named."""
    day = on or first_day(Month(month)).replace(day=5)
    return AssessMonthlyFee(occurred_on=day, month=Month(month))


def pay(receipt_no: str, amount: int, on: date, month: str | None = None) -> RecordPayment:
    return RecordPayment(
        occurred_on=on,
        amount=Fen(amount),
        series="样例-A",
        receipt_no=receipt_no,
        month=Month(month) if month else None,
    )


def all_of(*commands: FeeCommand) -> list[FeeEvent]:
    """Everything that happens to an account that is asked all this, refusals left out."""
    asked: list[FeeCommand] = [*commands]
    return told(ACCOUNT, asked)


def history(*commands: FeeCommand) -> list[FeeEvent]:
    """What has happened to an account that was opened and has a quota; nothing refused."""
    events = all_of(OPEN, SET, *commands)
    assert len(events) >= 2 + len(commands)
    return events


OPEN_BOOK = OpenLeaveBook(occurred_on=OPENED_ON, household=SHOP, station=STATION)
REQUEST = RequestLeave(
    occurred_on=date(2003, 3, 20),
    from_on=date(2003, 4, 1),
    until_on=date(2003, 6, 30),
    reason="回乡务农",
)
APPROVE = ApproveLeave(occurred_on=date(2003, 3, 25), number=1)
