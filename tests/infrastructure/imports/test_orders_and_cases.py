"""Orders to rectify and cases of another register, from small files with dirt in them."""

import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

import pytest

from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.commands import RecordRecheck
from domain.enforcement.rectification.states import Over
from domain.kernel.messages import Context, Duty, Recorded
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from infrastructure.database import Database
from infrastructure.eventstore.ledger import Ledger
from infrastructure.imports.identity import Names
from infrastructure.imports.importer import Importer
from infrastructure.imports.profile import read_profile
from infrastructure.imports.report import ImportReport
from tests.infrastructure.conftest import Noon
from tests.infrastructure.imports.real import TORONTO_PROFILE
from tests.infrastructure.imports.shops import log, rejects, topics

NAMES = Names("toronto-dinesafe")
ORDER = rectification(RULE_BOOK, BureauCalendar())
NOTICE, TICKET = "Notice to Comply", "Ticket"
HEADING = (
    "row_no,Establishment ID,Inspection ID,Establishment Name,Establishment Type,"
    "Establishment Address,Establishment Status,Infraction Details,Inspection Date,"
    "Severity,Action,Outcome,Amount Fined"
)
Row: TypeAlias = tuple[str, str, str, str, str, str]
"""Inspection, day, infraction, action, outcome and amount."""

DineSafe: TypeAlias = Callable[..., ImportReport]


@pytest.fixture
def dinesafe(importer: Importer, tmp_path: Path) -> DineSafe:
    """``dinesafe(*rows)`` imports rows of establishment 9000001."""

    def imported(*rows: Row) -> ImportReport:
        file = tmp_path / "toronto.csv"
        with file.open("w", encoding="utf-8", newline="") as opened:
            lines = csv.writer(opened)
            lines.writerow(HEADING.split(","))
            for number, (visit, day, found, action, outcome, fine) in enumerate(rows, 1):
                place = (number, "9000001", visit, "Soup", "Inn", "1 KING ST", "Pass")
                lines.writerow((*place, found, day, "M - Minor", action, outcome, fine))
        return importer.run(read_profile(TORONTO_PROFILE), [file], tmp_path / "rejects.csv")

    return imported


def quiet(visit: str, day: str) -> Row:
    return visit, day, "", "", "", ""


def noticed(visit: str, day: str, found: str = "Dirty floor") -> Row:
    return visit, day, found, NOTICE, "", ""


def charged(outcome: str, fine: str, found: str = "Mice") -> Row:
    return "105", "2012-05-01", found, TICKET, outcome, fine


def happened(ledger: Ledger, order: str) -> list[Recorded[Any]]:
    stream = NAMES.rectification("9000001", order)
    return list(ledger.histories([stream])[stream])


def outcomes(database: Database) -> list[dict[str, Any]]:
    return [
        json.loads(event)
        for _, _, topic, _, _, event in log(database)
        if topic == "enforcement.case-outcome-transcribed"
    ]


def test_the_notices_of_a_visit_are_one_order(dinesafe: DineSafe, ledger: Ledger) -> None:
    report = dinesafe(
        noticed("101", "2012-03-29"),
        ("101", "2012-03-29", "No soap", "Corrected During Inspection", "", ""),
        noticed("101", "2012-03-29", "No towels "),
    )
    assert (report.kinds["order-issued"].appended, report.rejected) == (1, 0)
    (told,) = happened(ledger, "101")
    assert told.occurred_on == told.event.issued_on == date(2012, 3, 29)
    assert told.event.matter == "Dirty floor; No towels"
    assert (told.event.demand, told.event.station) == (NOTICE, "TORONTO")
    assert told.event.patrol == NAMES.patrol("9000001", "101")


def test_the_first_later_visit_without_a_notice_complies(
    dinesafe: DineSafe, ledger: Ledger
) -> None:
    dinesafe(
        quiet("98", "2012-03-28"),
        noticed("101", "2012-03-29"),
        noticed("102", "2012-04-10"),
        quiet("103", "2012-04-11"),
        quiet("104", "2012-04-12"),
        noticed("105", "2012-05-01"),
    )
    for order in ("101", "102"):
        _, complied = happened(ledger, order)
        assert complied.occurred_on == date(2012, 4, 11)
        assert complied.event.patrol == NAMES.patrol("9000001", "103")
    assert len(happened(ledger, "105")) == 1


def test_visits_of_one_day_follow_each_other_by_their_numbers(
    dinesafe: DineSafe, ledger: Ledger
) -> None:
    dinesafe(
        quiet("9", "2012-03-29"),
        noticed("10", "2012-03-29"),
        noticed("99", "2012-06-01"),
        quiet("100", "2012-06-01"),
    )
    assert happened(ledger, "10")[1].event.patrol == NAMES.patrol("9000001", "100")
    assert happened(ledger, "99")[1].occurred_on == date(2012, 6, 1)


def test_a_later_edition_tells_that_an_open_order_was_complied_with(
    dinesafe: DineSafe, ledger: Ledger
) -> None:
    dinesafe(noticed("101", "2012-03-29"))
    report = dinesafe(quiet("102", "2012-04-02"), noticed("101", "2012-03-29"))
    assert (report.appended, report.already, report.rejected) == (2, 4, 0)
    assert isinstance(ORDER.replay(each.event for each in happened(ledger, "101")), Over)


def test_an_officer_has_gone_on_with_an_order_and_history_says_otherwise(
    dinesafe: DineSafe, ledger: Ledger, tmp_path: Path
) -> None:
    dinesafe(noticed("101", "2012-03-29"))
    (told,) = happened(ledger, "101")
    passed = RecordRecheck(occurred_on=date(2026, 10, 8), passed=True, remarks="已改正")
    officer = Context(
        actor=NAMES.actor,
        duty=Duty.SUPERVISION,
        command_id=UUID(int=1),
        correlation_id=UUID(int=1),
    )
    ledger.append(
        [
            Recorded(
                told.stream, version, Noon().instant, passed.occurred_on, officer, event
            )
            for version, event in enumerate(
                ORDER.decide(passed, ORDER.replay([told.event])), 2
            )
        ]
    )
    report = dinesafe(noticed("101", "2012-03-29"), quiet("102", "2012-04-02"))
    assert (report.kinds["order-complied"].rejected, report.rejected) == (1, 1)
    assert rejects(tmp_path)[0]["reason"] == (
        "Compliance is transcribed only to an order from elsewhere that is open."
    )
    assert len(happened(ledger, "101")) == 3


def test_every_charge_is_a_case_and_its_amount_is_exact(
    dinesafe: DineSafe, database: Database
) -> None:
    report = dinesafe(
        charged("Conviction - Fined", "307.5"),
        charged("Pending", "62.5", "Rats"),
        charged("", "", "Flies"),
        charged("Charges Quashed", "", "Wasps"),
    )
    assert (report.kinds["case-brought"].appended, report.rejected) == (4, 0)
    assert sorted(
        (each["outcome"], each["fine"], each["closed"]) for each in outcomes(database)
    ) == [
        ("Charges Quashed", 0, True),
        ("Conviction - Fined", 30_750, True),
        ("Pending", 6_250, False),
    ]
    assert topics(database)["enforcement.case-transcribed"] == 4


def test_what_is_no_amount_costs_its_own_row_and_no_other(
    dinesafe: DineSafe, tmp_path: Path
) -> None:
    report = dinesafe(
        charged("Conviction - Fined", "1,000", "Mice"),
        charged("Conviction - Fined", "307.555", "Rats"),
        charged("Conviction - Fined", "-5", "Flies"),
        charged("Conviction - Fined", "95", "Wasps"),
    )
    assert (report.kinds["case-ended"].appended, report.rejected) == (1, 3)
    assert [(each["row"], each["field"]) for each in rejects(tmp_path)] == [
        ("1", "fine_fen"),
        ("2", "fine_fen"),
        ("3", "fine_fen"),
    ]


def test_a_pending_case_ends_in_a_later_edition_and_only_once(
    dinesafe: DineSafe, database: Database, tmp_path: Path
) -> None:
    dinesafe(charged("Pending", ""))
    assert dinesafe(charged("Conviction - Fined", "95")).rejected == 0
    assert [each["outcome"] for each in outcomes(database)] == [
        "Pending",
        "Conviction - Fined",
    ]
    report = dinesafe(charged("Charges Withdrawn", ""))
    assert report.kinds["case-ended"].rejected == 1
    (reject,) = rejects(tmp_path)
    assert reject["reason"] == "The case was closed already; it ends only once."


def test_dirt_is_rejected_and_what_hangs_on_it(
    dinesafe: DineSafe, database: Database, tmp_path: Path
) -> None:
    report = dinesafe(
        noticed("101", "2012-13-40"),
        noticed("", "2012-03-29"),
        ("103", "2012-04-01", "x", TICKET, "Pending", ""),
        quiet("104", "2012-05-01"),
    )
    found = {(each["row"], each["fact"]): each for each in rejects(tmp_path)}
    assert found["1", "order-issued"]["field"] == "on_date"
    assert found["2", "order-issued"]["reason"] == "The key is missing."
    assert found["2", "order-issued"]["field"] == "order_no"
    assert found["3", "case-brought"]["field"] == "matter"
    assert found["3", "case-ended"]["reason"] == (
        "An outcome is transcribed only to a case from elsewhere."
    )
    assert report.facts == report.appended + report.rejected
    assert not any(topic.startswith("enforcement.") for topic in topics(database))


def test_an_order_of_a_visit_that_nobody_tells_of_is_rejected(
    importer: Importer, tmp_path: Path
) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("row_no,shop,day,visit\n1,A,2012-03-29,V1\n", encoding="utf-8")
    profile = tmp_path / "profile.toml"
    profile.write_text(
        """
[register]
name = "orders"
title = "Orders of a test"

[[facts]]
kind = "household-known"
sql = '''SELECT shop AS household, shop AS number, day AS on_date, row_no,
                'OTHER' AS kind, 'TEST-1' AS station FROM source'''

[[facts]]
kind = "order-issued"
sql = '''SELECT shop AS household, visit, row_no AS order_no, day AS on_date, row_no,
                'TEST-1' AS station, 'Dirty floor' AS matter FROM source'''
""",
        encoding="utf-8",
    )
    report = importer.run(read_profile(profile), [file], tmp_path / "rejects.csv")
    assert (report.appended, report.rejected) == (1, 1)
    assert rejects(tmp_path)[0]["reason"] == "No visit-made fact tells of this visit."


def test_the_same_rows_again_add_nothing(dinesafe: DineSafe, database: Database) -> None:
    rows = (
        noticed("101", "2012-03-29"),
        quiet("102", "2012-04-02"),
        charged("Conviction - Fined", "95"),
        ("106", "2012-06-01", "Rats", "Closure Order", "Pending", ""),
        ("107", "2012-07-01", "No hat", "Order", "", ""),
    )
    first, before = dinesafe(*rows), log(database)
    again = dinesafe(*rows)
    assert (first.rejected, again.appended, again.rejected) == (0, 0, 0)
    assert again.already == first.appended
    assert log(database) == before
    assert topics(database)["supervision.business-suspended"] == 1


def test_the_ids_of_orders_and_cases_are_frozen() -> None:
    assert (
        NAMES.rectification("A", "1")
        == "rectification-11a677a7-22c3-54ab-a1d8-b42796702b53"
    )
    assert NAMES.case("A", "1") == "case-b7367335-caa6-556e-9d7b-929352a88435"
