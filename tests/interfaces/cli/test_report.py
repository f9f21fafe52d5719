"""``huka report``: the table, the workbook, and what officers do to a report."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from zipfile import ZipFile

import pytest
import typer
from typer.testing import CliRunner

from application.handling import Handler
from application.reports.changing import VALUE_STAYS, changes_said
from application.reports.half_year import NoSuchPeriod, half_year
from application.reports.names import report_of
from application.reports.showing import shown
from application.reports.standing import NoSuchVersion
from application.services import Services
from domain.kernel.errors import Refused
from domain.kernel.messages import Event
from domain.law.rulebook import RULE_BOOK
from domain.reporting.vocabulary import FigureChanged, HalfYear
from interfaces.cli import report
from interfaces.xlsx import workbook
from tests.application.handing_in import history, only
from tests.application.reporting import H1, Told, but
from tests.domain.reporting import filing

REPORT = report_of(HalfYear("2003-H1"))


def frozen_by(*happened: Event) -> Handler:
    """A handler whose log holds this of the report."""
    known = {REPORT: history(happened, REPORT)}
    return Handler(only(known), lambda: None, RULE_BOOK)  # type: ignore[arg-type,return-value]


def program(*happened: Event, figures: Told | None = None) -> typer.Typer:
    services = SimpleNamespace(
        counter=SimpleNamespace(handler=frozen_by(*happened)),
        figures=figures or Told(),
        officer_name=lambda _: "样例统计员（虚构）",
    )

    @contextmanager
    def opened() -> Iterator[Services]:
        yield cast("Services", services)

    return report.commands(opened)


def said(made: typer.Typer, *arguments: str) -> str:
    found = CliRunner().invoke(made, [*arguments], catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found.output


def test_the_table_says_each_row_beside_its_source_then_the_notes() -> None:
    """I1, I2, U4, R1, R5, R20."""
    chinese = said(program(), "half-year", "2003-H1")
    row = next(each for each in chinese.splitlines() if each.split()[:1] == ["R1"])
    assert "697 户" in row
    assert "一致" in row
    assert "尚未定稿" in chinese
    assert "R20 不能得出" in chinese
    assert "13,940户" in chinese
    assert chinese.index("核对:") < chinese.index("指标定义:")
    english = said(program(), "half-year", "2003-H1", "--lang", "en")
    assert "R1 = R2 + R3: register 560 + 137 = 697 / 697 (holds)" in english
    assert "2 (R3, R4, R10, R11): The source has 154" in english


def test_a_warning_is_marked() -> None:
    """R4, R3: 9.2-2."""
    warned = program(figures=Told(but("dealings", fines_above_limit=1)))
    found = said(warned, "half-year", "2003-H1", "--lang", "en")
    assert "2 (R3, R4, R10, R11) WARNING:" in found


def test_what_is_frozen_is_shown_from_its_events_and_says_what_differs_now() -> None:
    """C3, C4: a frozen report does not follow later facts."""
    made = program(filing.FROZEN, filing.CERTIFIED, filing.AMENDED)
    found = said(made, "half-year", "2003-H1", "--lang", "en")
    assert "Frozen: version 2 of 2, of 2003-07-20" in found
    assert "Not certified yet." in found
    assert f"This version changed ({filing.REASON}):" in found
    assert "R11 Cases filed (cases-filed): 20 → 21" in found
    assert "amend:" in found
    assert "R11 Cases filed (cases-filed): 21 → 20" in found
    first = said(made, "half-year", "2003-H1", "--lang", "en", "--version", "1")
    assert "Frozen: version 1 of 2, of 2003-07-03" in first
    assert "Certified by 样例统计员（虚构） on 2003-07-04." in first
    data = json.loads(said(made, "half-year", "2003-H1", "--json"))
    assert data["frozen"]["digest"] == filing.AMENDED.digest
    with pytest.raises(NoSuchVersion):
        shown(frozen_by(filing.FROZEN), Told(), H1, 2)


def test_what_changed_is_said_with_its_unit_and_not_as_the_log_has_it() -> None:
    """I2: 元 and %, not fen and fractions; a row that nobody knows any more stays so."""
    found = (
        FigureChanged(key="case-value", number="R12", before="261100000", after=None),
        FigureChanged(key="case-closure-rate", number="R14", before="0.9", after="0.9"),
        FigureChanged(key="unlicensed-open", number=None, before="0", after="1"),
        FigureChanged(key="long-gone", number=None, before="3", after="4"),
    )
    assert [*changes_said(found, "zh")] == [
        "R12 案值 (case-value): 261.1 万元 → —",
        f"R14 结案率 (case-closure-rate): 90 % → 90 %{VALUE_STAYS.zh}",
        "其中尚未处理完毕 (unlicensed-open): 0 户 → 1 户",
        "long-gone: 3 → 4",
    ]


def test_a_figure_is_never_broken_in_two_and_a_file_has_the_full_width() -> None:
    """R12, R19."""
    lines = said(program(), "half-year", "2003-H1").splitlines()
    (value,) = (each for each in lines if each.split()[:2] == ["R12", "案值"])
    assert "261,100,000 / 20" in value
    assert "案值261.1万元" in value


def test_years_without_a_calendar_are_not_frozen() -> None:
    services = program()
    with pytest.raises(NoSuchPeriod, match="1950-H1 to 2099-H2"):
        CliRunner().invoke(
            services, ["freeze", "1900-H1", "--by", "statistician"], catch_exceptions=False
        )


def test_the_digest_is_computed_anew_and_says_how() -> None:
    """I2."""
    made = program(filing.FROZEN, filing.AMENDED)
    found = said(made, "verify", "2003-H1", "--lang", "en").splitlines()
    assert found[0].startswith("Version 1: the digest is that of its figures")
    assert found[-1].startswith("Computed from the figures in the events")
    (first, second) = json.loads(said(made, "verify", "2003-H1", "--json"))
    assert (first["sound"], second["computed"]) == (True, filing.AMENDED.digest)


def test_inv_42_a_figure_that_was_changed_in_the_log_is_found() -> None:
    forged = filing.FROZEN.model_copy(update={"measured": filing.LATER})
    found = CliRunner().invoke(program(forged), ["verify", "2003-H1", "--lang", "en"])
    assert found.exit_code == 1
    assert "THE DIGEST IS NOT THAT OF ITS FIGURES" in found.output


@pytest.mark.parametrize("act", ["verify", "certify", "amend"])
def test_what_is_not_frozen_is_not_there(act: str) -> None:
    more = {"verify": [], "certify": ["--by", "leader"]}.get(
        act, ["--by", "statistician", "--why", "补登"]
    )
    services = SimpleNamespace(today=lambda: filing.FROZEN_ON)
    with pytest.raises(Refused):
        CliRunner().invoke(program(), [act, "2003-H1", *more], catch_exceptions=False)
    assert services.today() == filing.FROZEN_ON


@pytest.mark.parametrize("name", ["a.csv", "a", "nowhere/a.xlsx"])
def test_a_path_that_is_no_workbook_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"\.xlsx|there is no folder"):
        report.checked_path(tmp_path / name)


def test_the_workbook_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "半年报.xlsx"
    assert "已写入" in said(program(), "half-year", "2003-H1", "--out", str(target))
    assert target.read_bytes() == workbook(half_year(Told(), H1), "zh")


def cells(held: ZipFile, sheet: int) -> dict[str, str]:
    """What stands in the cells of a sheet, texts looked up."""
    text = held.read(f"xl/worksheets/sheet{sheet}.xml").decode()
    assert "<f>" not in text
    shared = parts(held.read("xl/sharedStrings.xml").decode(), "<si>", "</si>")
    words = [each.partition(">")[2].partition("</t>")[0] for each in shared]
    found = {}
    for each in parts(text, "<c ", "</c>"):
        place = each.split('"')[1]
        value = parts(each, "<v>", "</v>")[0]
        found[place] = words[int(value)] if 't="s"' in each else value
    return found


def parts(text: str, begin: str, end: str) -> list[str]:
    return [each.split(end)[0] for each in text.split(begin)[1:]]


def test_the_workbook_holds_numbers_as_numbers_and_is_the_same_every_time() -> None:
    """R1, R4, R14: counts, money in yuan and rates; no formulas, and no clock."""
    made = workbook(half_year(Told(), H1), "zh")
    assert made == workbook(half_year(Told(), H1), "zh")
    with ZipFile(BytesIO(made)) as held:
        book = held.read("xl/workbook.xml").decode()
        for name in ("报表", "核对", "注", "指标定义"):
            assert f'name="{name}"' in book
        table, properties = cells(held, 1), held.read("docProps/core.xml").decode()
        sheet = held.read("xl/worksheets/sheet1.xml").decode()
        styles = held.read("xl/styles.xml").decode()
    rows: dict[str, Any] = {
        value: place[1:] for place, value in table.items() if place[0] == "A"
    }
    assert table["C" + rows["R1"]] == "697"
    assert table["C" + rows["R4"]] == "20300"
    assert table["D" + rows["R4"]] == "元"
    assert table["C" + rows["R14"]] == "0.9"
    assert table["E" + rows["R4"]] == "20300"
    assert table["E1"] == "分子（金额以元计）"
    assert table["G" + rows["R3"]] == "查处137查户"
    assert (table["H" + rows["R4"]], table["I" + rows["R4"]]) == ("20000", "不少于")
    assert (table["H" + rows["R14"]], table["I" + rows["R14"]]) == ("0.9", "确数")
    assert 'state="frozen"' in sheet
    assert "0.00%" in styles
    assert "2003-06-30" in properties


def test_the_workbook_says_its_period_who_has_certified_and_what_was_amended() -> None:
    """C3, C4, I2."""
    handler = frozen_by(filing.FROZEN, filing.CERTIFIED, filing.AMENDED)
    second, first = (shown(handler, Told(), H1, number) for number in (2, 1))
    with ZipFile(BytesIO(workbook(second, "zh"))) as held:
        told = [*cells(held, 3).values()]
    assert "半年报 2003-H1（2003-01-01至2003-06-30，首尾两日均计）" in told
    assert any(each.startswith("第2版，2003-07-20定稿") for each in told)
    assert "尚未审签" in told
    assert f"本版变动（更正事由：{filing.REASON}）：" in told
    assert "R11 立案 (cases-filed): 20 起 → 21 起" in told
    with ZipFile(BytesIO(workbook(first, "en"))) as held:
        notes, table = [*cells(held, 3).values()], [*cells(held, 1).values()]
    assert "Certified on 2003-07-04" in notes
    assert "R3, R10, R11" in notes
    assert not any("、" in each for each in table if each[:1].isdigit())
