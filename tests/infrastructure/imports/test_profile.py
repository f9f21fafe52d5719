"""A profile with a mistake is refused in one sentence, before anything is written."""

from pathlib import Path

import pytest

from infrastructure.database import Database
from infrastructure.imports.kinds import COLUMNS, FactKind
from infrastructure.imports.profile import ProfileRefused, read_profile
from tests.infrastructure.imports.conftest import Import
from tests.infrastructure.imports.real import NYC_PROFILE, ROOT, TORONTO_PROFILE
from tests.infrastructure.imports.shops import (
    HEADING,
    PROFILE,
    ROWS,
    log,
    profiled,
    written,
)

MISTAKES = {
    "an unknown kind": (
        'kind = "visit-made"',
        'kind = "visit"',
        'profile.toml: fact "visit" (number 2), kind: ',
    ),
    "a missing column": (
        "AS number",
        "AS name_of_number",
        'profile.toml: fact "household-known": the column number is missing.',
    ),
    "a column that the fact does not have": (
        "'TEST-1' AS station, 'ROUTINE'",
        "1 AS stars, 'TEST-1' AS station, 'ROUTINE'",
        'profile.toml: fact "visit-made": there is no column stars in this kind of fact.',
    ),
    "a column that the file does not have": (
        "code AS clause",
        "kode AS clause",
        (
            'profile.toml: fact "finding-made", sql: Binder Error: '
            'Referenced column "kode" not found'
        ),
    ),
    "SQL that is none": (
        "SELECT shop AS household, visit, day",
        "SELCT shop AS household, visit, day",
        'profile.toml: fact "finding-made", sql: Parser Error: ',
    ),
    "a cast that fails": (
        "day AS on_date, row_no, code",
        "action::DATE AS on_date, row_no, code",
        'profile.toml: fact "finding-made", sql: Conversion Error: ',
    ),
    "outcomes that are no list": (
        "list(DISTINCT {outcome: action, score: score})",
        "first(action)",
        'profile.toml: fact "visit-made": the column outcomes must be a LIST of STRUCT',
    ),
    "a reach for another file": (
        "FROM source WHERE code IS NOT NULL",
        "FROM read_csv('/etc/passwd')",
        'profile.toml: fact "finding-made", sql: Permission Error: ',
    ),
    "two SELECTs of one kind": (
        'kind = "finding-made"',
        'kind = "visit-made"',
        "profile.toml: each kind of fact is told by one SELECT.",
    ),
    "a type for no column": (
        "row_no =",
        "row =",
        "profile.toml: source, types: there is no column row.",
    ),
    "a name that could not be an id for ever": (
        'name = "shops"',
        'name = "Shops & co"',
        "profile.toml: register, name: ",
    ),
    "a word nobody knows": (
        "begins_on",
        "beginning",
        "profile.toml: register, beginning: ",
    ),
    "no TOML": ("[register]", "[register", "profile.toml: is not TOML: "),
    "an SQL file that is not there": (
        (
            "sql = '''\nSELECT shop AS household, day AS on_date, row_no, action AS reason,"
            " source_file AS file\n  FROM source WHERE action = 'CLOSED' '''"
        ),
        'sql = "closed.sql"',
        "closed.sql: cannot be read",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_profile_with_a_mistake_is_refused_in_one_sentence(
    mistake: str, run: Import, database: Database, tmp_path: Path
) -> None:
    right, wrong, sentence = MISTAKES[mistake]
    assert right in PROFILE
    with pytest.raises(ProfileRefused) as refusal:
        run(written(tmp_path, *ROWS), profile=PROFILE.replace(right, wrong, 1))
    said = str(refusal.value)
    assert said.startswith(sentence)
    assert said.endswith(".")
    assert "\n" not in said
    assert log(database) == []


def test_a_file_that_is_not_there_is_refused(run: Import, tmp_path: Path) -> None:
    with pytest.raises(ProfileRefused, match=r"^gone\.csv: .*\.$"):
        run(tmp_path / "gone.csv")


def test_a_file_without_a_heading_is_refused(run: Import, tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_text("", encoding="utf-8")
    with pytest.raises(ProfileRefused, match="must name every column"):
        run(file)


def test_two_files_of_one_name_are_refused(run: Import, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    files = [written(tmp_path, *ROWS), written(tmp_path / "b", *ROWS)]
    with pytest.raises(ProfileRefused, match="each with a name of its own"):
        run(*files)


def test_with_several_files_a_fact_must_say_which(run: Import, tmp_path: Path) -> None:
    files = [written(tmp_path, *ROWS), written(tmp_path, *ROWS, name="more.csv")]
    with pytest.raises(ProfileRefused, match="the column file is missing"):
        run(*files, profile=PROFILE.replace(", source_file AS file", ""))


def test_sql_may_stand_in_a_file_beside_the_profile() -> None:
    told = [
        each
        for place in (NYC_PROFILE, TORONTO_PROFILE)
        for each in read_profile(place).facts
    ]
    assert all("FROM" in each.sql for each in told)
    assert {each.kind for each in told} == set(FactKind)


def test_sql_from_elsewhere_is_refused(tmp_path: Path) -> None:
    place = profiled(tmp_path, PROFILE.replace("WHERE action = 'CLOSED' '''", "'''"))
    text = (place / "profile.toml").read_text(encoding="utf-8")
    start = text.index("sql = '''", text.index("suspension-ordered"))
    end = text.index("'''", start + 10) + 3
    text = text[:start] + 'sql = "../secrets.sql"' + text[end:]
    (place / "profile.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ProfileRefused, match="must stand beside the profile"):
        read_profile(place)


def test_the_guide_names_every_kind_with_every_column() -> None:
    guide = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    for kind, columns in COLUMNS.items():
        section = guide.split(f"### `{kind}`")[1].split("###")[0]
        for name in (*columns.own, *((columns.key,) if columns.key else ())):
            assert f"`{name}`" in section, f"{kind}: {name}"


def test_the_example_of_the_guide_can_be_imported(run: Import, tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    profile = guide.split("```toml\n")[1].split("```")[0]
    rows = guide.split("```csv\n")[1].split("```")[0].splitlines()
    assert rows[0] != HEADING
    file = tmp_path / "dinners.csv"
    file.write_text("\n".join((*rows, "")), encoding="utf-8")
    report = run(file, profile=profile)
    assert (report.appended, report.rejected) == (9, 0)
