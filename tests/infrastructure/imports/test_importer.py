"""Facts of another register become history, once, and what cannot is told row by row."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from application.handling import Ask, Handler
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import ActorId
from domain.kernel.messages import Context, Duty, Source
from domain.law.rulebook import RULE_BOOK
from domain.supervision.household import ONE_NUMBER, Opened, household, one_number
from domain.supervision.vocabulary import HouseholdBecause
from infrastructure.database import Database
from infrastructure.eventstore.ledger import Ledger
from infrastructure.imports.identity import IMPORTS, Names, derived
from tests.infrastructure.conftest import Noon
from tests.infrastructure.imports.conftest import Import
from tests.infrastructure.imports.shops import (
    HEADING,
    PROFILE,
    ROWS,
    log,
    rejects,
    topics,
    written,
)

SHOP_A = Names("shops").household("A")
OFFICER = Context(
    actor=ActorId("officer-1"),
    duty=Duty.SUPERVISION,
    command_id=UUID(int=1),
    correlation_id=UUID(int=1),
)


def test_every_fact_is_an_event_and_a_number_is_claimed_too(
    run: Import, database: Database, tmp_path: Path
) -> None:
    """I4: 「录入企业各项信息」."""
    report = run(written(tmp_path, *ROWS))
    assert (report.facts, report.appended, report.rejected) == (11, 11, 0)
    assert (report.households, report.events, report.rejects) == (2, 13, None)
    assert topics(database) == {
        "supervision.household-opened": 2,
        "kernel.claim-taken": 2,
        "patrol.visit-transcribed": 4,
        "patrol.finding-transcribed": 3,
        "supervision.business-suspended": 1,
        "supervision.business-resumed": 1,
    }
    assert not (tmp_path / "rejects.csv").exists()


def test_an_event_says_where_it_comes_from_and_when_it_happened(
    run: Import, ledger: Ledger, clock: Noon, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    patrol = Names("shops").patrol("A", "V1")
    visit, first, second = ledger.histories([patrol])[patrol]
    assert visit.occurred_on == date(2015, 3, 2)
    assert visit.recorded_at == clock.instant
    assert visit.context.actor == "import:shops"
    assert visit.context.duty is Duty.AUTOMATIC
    assert [each.context.source for each in (visit, first, second)] == [
        Source(file="shops.csv", row=row) for row in (1, 1, 2)
    ]
    assert (second.event.number, second.event.clause) == (2, "06C")


def test_words_survive_as_they_were_written(
    run: Import, ledger: Ledger, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    patrol = Names("shops").patrol("A", "V1")
    visit, finding, _ = ledger.histories([patrol])[patrol]
    assert [(each.outcome, each.score) for each in visit.event.outcomes] == [
        ("Mice  seen", 12)
    ]
    assert finding.event.outcome == "Mice  seen"


def test_on_one_day_a_suspension_comes_before_its_end(
    run: Import, ledger: Ledger, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    events = [each.event for each in ledger.histories([SHOP_A])[SHOP_A]]
    state = household(RULE_BOOK).replay(events)
    assert isinstance(state, Opened)
    assert (state.suspensions, state.resumptions, state.suspended) == (1, 1, None)
    assert events[-1].suspension == 1


def test_dirt_is_rejected_row_by_row_with_its_reason(run: Import, tmp_path: Path) -> None:
    report = run(
        written(
            tmp_path,
            *ROWS,
            "6,A,Noodles,ENTERPRISE,2015-13-40,V6,7,04L,Bad day",
            "7,,Nobody,ENTERPRISE,2015-05-05,V7,7,,No key",
            "8,A,Noodles,ENTERPRISE,2016-01-05,V8,many,,Bad score",
            "9,A,Noodles,ENTERPRISE,2116-01-05,V9,1,,Not yet",
            "10,E,Never,ENTERPRISE,1900-01-01,V10,1,,Never",
            "11,too,few",
        )
    )
    found = {(each["row"], each["fact"]): each for each in rejects(tmp_path)}
    bad_day = found["6", "visit-made"]
    assert (bad_day["file"], bad_day["field"]) == ("shops.csv", "on_date")
    assert bad_day["reason"] == "A day is written like 2003-06-30."
    assert bad_day["value"] == "2015-13-40"
    assert found["6", "finding-made"]["field"] == "on_date"
    assert found["7", "household-known"]["reason"] == "The key is missing."
    assert found["7", "visit-made"]["reason"] == "The key is missing."
    assert found["8", "visit-made"]["field"] == "outcomes"
    assert "score: Input should be a valid integer" in found["8", "visit-made"]["reason"]
    assert found["9", "visit-made"]["reason"] == "The day lies in the future."
    assert found["10", "visit-made"]["reason"] == "The day is before the register began."
    assert found["", "source"]["reason"].startswith("Line 12 cannot be read:")
    assert report.unreadable == 1
    assert report.rejected == len(found) - 1
    assert report.facts == report.appended + report.rejected


def test_a_household_that_is_rejected_takes_its_facts_along(
    run: Import, database: Database, tmp_path: Path
) -> None:
    report = run(written(tmp_path, *(each.replace("ENTERPRISE", "SHOP") for each in ROWS)))
    found = rejects(tmp_path)
    known = next(each for each in found if each["fact"] == "household-known")
    assert (known["row"], known["field"], known["value"]) == ("1", "kind", "SHOP")
    others = {each["reason"] for each in found if each["fact"] != "household-known"}
    assert others == {"household rejected"}
    assert (report.appended, report.rejected) == (2, 9)
    assert topics(database)["supervision.household-opened"] == 1


def test_a_report_of_rejects_shows_nothing_personal(run: Import, tmp_path: Path) -> None:
    run(written(tmp_path, f"1,A,{'Wang' * 80},ENTERPRISE,2015-03-02,V1,12,,Fine"))
    assert "Wang" not in (tmp_path / "rejects.csv").read_text(encoding="utf-8")
    assert rejects(tmp_path)[0]["field"] == "name"


def test_a_dry_run_says_the_same_and_writes_nothing(
    run: Import, database: Database, tmp_path: Path
) -> None:
    file = written(tmp_path, *ROWS)
    tried = run(file, dry_run=True)
    assert tried.dry_run
    assert log(database) == []
    assert tried.kinds == run(file).kinds


def test_a_control_figure_that_differs_is_told_and_stops_nothing(
    run: Import, tmp_path: Path
) -> None:
    last = "WHERE action = 'CLOSED' '''"
    expecting = PROFILE.replace(last, f"{last}\nexpect = 'SELECT 7'")
    report = run(written(tmp_path, *ROWS), profile=expecting)
    assert report.appended == report.facts
    (said,) = report.unexpected
    assert said.endswith("says 7, and the SELECT tells 1 facts.")


def test_progress_ends_with_all_facts(run: Import, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    run(written(tmp_path, *ROWS), told=lambda done, total: told.append((done, total)))
    assert told == [(0, 11), (11, 11)]


def test_a_number_that_was_imported_is_taken(
    run: Import, handler: Handler, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    number = LicenceNumber(kind=NumberKind.SOURCE, number="A", register_name="shops")
    claim, other = one_number(number), Names("elsewhere").household("A")
    ask = Ask(
        ONE_NUMBER, claim.stream, Take(claim=claim, by=other, occurred_on=date(2026, 10, 8))
    )
    with pytest.raises(Refused) as refusal:
        handler.handle(ask, context=OFFICER)
    assert refusal.value.because is HouseholdBecause.NUMBER_TAKEN


def test_two_households_of_one_number_are_not_both_taken(
    run: Import, tmp_path: Path
) -> None:
    one_for_all = PROFILE.replace("shop AS number", "'7' AS number")
    report = run(written(tmp_path, *ROWS), profile=one_for_all)
    reasons = [each["reason"] for each in rejects(tmp_path)]
    assert reasons == [
        "This licence number belongs to another household.",
        "household rejected",
    ]
    assert report.kinds["household-known"].appended == 1


def test_several_files_are_one_import_and_each_fact_names_its_own(
    run: Import, database: Database, tmp_path: Path
) -> None:
    first = written(tmp_path, *ROWS[:4], name="first.csv")
    second = written(tmp_path, "1,C,Tea,OTHER,2015-04-01,V1,,,Fine", name="second.csv")
    run(first, second)
    files = {json.loads(row[4])["file"] for row in log(database)}
    assert files == {"first.csv", "second.csv"}


def test_a_file_may_be_json_or_parquet(run: Import, tmp_path: Path) -> None:
    columns = HEADING.split(",")
    rows: list[dict[str, Any]] = [
        dict(zip(columns, (cell or None for cell in row.split(",")), strict=True))
        for row in ROWS
    ]
    file = tmp_path / "shops.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    profile = PROFILE.replace("[source]", '[source]\nformat = "json"')
    assert run(file, profile=profile).appended == 11


def test_a_formula_in_a_cell_does_nothing_in_a_spreadsheet(
    run: Import, tmp_path: Path
) -> None:
    run(written(tmp_path, "1,A,Noodles,=1+1,2015-03-02,V1,12,,Fine"))
    assert rejects(tmp_path)[0]["value"] == "'=1+1"


def test_a_text_that_no_table_could_hold_is_rejected(run: Import, tmp_path: Path) -> None:
    file = written(tmp_path, *ROWS[:4], "5,B,Tea,OTHER,2015-04-01,V1,,07,x")
    bell = PROFILE.replace("action AS outcome", "action || chr(0) AS outcome")
    bell = bell.replace("{outcome: action,", "{outcome: chr(0),")
    report = run(file, profile=bell)
    assert {each["reason"] for each in rejects(tmp_path)} >= {
        "The text holds a NUL character."
    }
    assert report.kinds["visit-made"].rejected == 4
    assert report.kinds["finding-made"].rejected == 4


def test_a_day_may_be_of_any_type_and_is_checked_all_the_same(
    run: Import, tmp_path: Path
) -> None:
    file = written(tmp_path, *ROWS)
    typed = PROFILE.replace(
        "day AS on_date, row_no, code", "day::DATE AS on_date, row_no, code"
    )
    assert run(file, profile=typed).rejected == 0
    listed = PROFILE.replace(
        "day AS on_date, row_no, action", "[day] AS on_date, row_no, action"
    )
    assert run(file, profile=listed).rejected == 2
    assert {each["field"] for each in rejects(tmp_path)} == {"on_date"}


def test_the_ids_are_those_of_uuid5() -> None:
    assert derived("nyc-inspections/户卡") == uuid5(IMPORTS, "nyc-inspections/户卡")
