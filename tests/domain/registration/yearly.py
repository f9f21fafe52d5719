"""A shop's and a company's annual files, step by step, of which the examples speak."""

from datetime import date
from typing import Any

from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, StationId
from domain.law.rulebook import RULE_BOOK
from domain.registration.annual import annual_decider, commands
from domain.registration.vocabulary import AbnormalGround, BusinessForm
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.examples import numbered
from tests.given import told

FILE = annual_decider(RULE_BOOK, BureauCalendar())
SHOP = HouseholdId(numbered("household", 1))
WEST = StationId("620102-01")

JANUARY_2004, APRIL_2004, MAY_2004 = (
    date(2004, 1, 5),
    date(2004, 4, 30),
    date(2004, 5, 1),
)
JANUARY_2016, JUNE_2016, JULY_2016 = (
    date(2016, 1, 4),
    date(2016, 6, 30),
    date(2016, 7, 1),
)
NOT_REPORTED = AbnormalGround.NOT_REPORTED
UNREACHABLE = AbnormalGround.UNREACHABLE
FALSE_INFORMATION = AbnormalGround.FALSE_INFORMATION


def open_file(
    registered_on: date, form: BusinessForm = BusinessForm.ENTERPRISE
) -> commands.OpenAnnualFile:
    return commands.OpenAnnualFile(
        occurred_on=registered_on,
        household=SHOP,
        station=WEST,
        form=form,
        registered_on=registered_on,
    )


def due(year: int, on: date) -> commands.OpenAnnualDuty:
    return commands.OpenAnnualDuty(occurred_on=on, year=year)


def inspect(on: date, *matters: str, year: int = 2004) -> commands.FileAnnualInspection:
    return commands.FileAnnualInspection(
        occurred_on=on, year=year, passed=not matters, matters=matters
    )


def report(on: date, year: int = 2016) -> commands.FileAnnualReport:
    return commands.FileAnnualReport(occurred_on=on, year=year)


def list_for(
    ground: AbnormalGround, on: date, document_no: str = "样例列异〔2016〕1号"
) -> commands.ListAsAbnormal:
    return commands.ListAsAbnormal(
        occurred_on=on, ground=ground, matter="样例路1号查无此户", document_no=document_no
    )


def remove(ground: AbnormalGround, on: date) -> commands.RemoveFromAbnormalList:
    return commands.RemoveFromAbnormalList(
        occurred_on=on, ground=ground, reason="已补报", document_no="样例移异〔2016〕1号"
    )


def close(on: date) -> commands.CloseAnnualFile:
    return commands.CloseAnnualFile(occurred_on=on, reason="注销")


def tick(kind: DeadlineKind, on: date, number: int | None = None) -> MarkOverdue:
    return MarkOverdue(occurred_on=on, kind=kind, number=number)


def missed(year: int, on: date) -> MarkOverdue:
    return tick(DeadlineKind.ANNUAL, on, year)


IN_2003 = open_file(date(2003, 6, 2))
IN_2014 = open_file(date(2014, 12, 1))
DUE_2004 = (IN_2003, due(2004, JANUARY_2004))
DUE_2016 = (IN_2014, due(2016, JANUARY_2016))
LISTED = (*DUE_2016, missed(2016, JULY_2016))


def after(*asked: Any) -> list[Any]:
    return told(FILE, asked)
