"""The files of a register in DuckDB, and the facts that a profile's SELECTs find there."""

import csv
import gzip
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import duckdb

from infrastructure.imports.kinds import (
    COLUMNS,
    FILE,
    OUTCOME_FIELDS,
    VISIT,
    FactKind,
)
from infrastructure.imports.profile import Profile, ProfileRefused, Reading, Telling
from infrastructure.imports.report import UNREADABLE, Reject

AT_ONCE = 2_000
"""How many rows of each kind are held while the facts are put in order."""

PLACED = ("household", "key", "on_date", "file", "row_no")

MEMORY = "1GB"
"""What DuckDB may hold before it puts rows aside on the disk."""


class Told(NamedTuple):
    """One row of a SELECT: where it comes from, and what it says, unchecked. ``key`` is
    the register's own of the visit, order or case that the fact is told of.
    """

    kind: FactKind
    household: str | None
    key: str | None
    on_date: Any
    file: str | None
    row_no: Any
    own: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """All facts are found before the first is given out: what is wrong shows at once."""

    connection: duckdb.DuckDBPyConnection
    files: tuple[str, ...]
    counts: Mapping[FactKind, int]
    own: Mapping[FactKind, tuple[str, ...]]
    unreadable: Sequence[Reject]
    unexpected: Sequence[str]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def nameless(self) -> Iterator[Told]:
        """Facts that belong to no household, because its key is missing."""
        for kind in self.counts:
            yield from self._rows(kind, "household IS NULL")

    def households(self) -> Iterator[tuple[str, list[Told]]]:
        """Every household with all its facts; those of one kind in the order of rows."""
        kinds = [self._rows(kind, "household IS NOT NULL") for kind in self.counts]
        household = attrgetter("household")
        for key, facts in groupby(merge(*kinds, key=household), household):
            yield key, list(facts)

    def _rows(self, kind: FactKind, where: str) -> Iterator[Told]:
        own = self.own[kind]
        found = self.connection.cursor().execute(
            f"SELECT {_listed((*PLACED, *own))}"  # noqa: S608
            f" FROM {_table(kind)} WHERE {where}"
            " ORDER BY household, try_cast(row_no AS INT), key"
        )
        while rows := found.fetchmany(AT_ONCE):
            for household, key, on_date, file, row_no, *rest in rows:
                said = dict(zip(own, rest, strict=True))
                yield Told(kind, household, key, on_date, file, row_no, said)


@contextmanager
def opened(profile: Profile, files: Sequence[Path], scratch: Path) -> Iterator[Source]:
    """Reads the files and puts every SELECT to them. Raises ``ProfileRefused``."""
    names = tuple(file.name for file in files)
    if not files or len(set(names)) < len(names):
        raise ProfileRefused("An import wants files, each with a name of its own.")
    scratch.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(dir=scratch) as spill,
        duckdb.connect(config=_limits(spill)) as connection,
    ):
        unreadable = _read(connection, profile.source, files)
        # From here on a profile reaches nothing but the rows it was given.
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        kinds = [telling.kind for telling in profile.facts]
        if len(set(kinds)) < len(kinds):
            raise ProfileRefused("profile.toml: each kind of fact is told by one SELECT.")
        own = {each.kind: _tell(connection, each, names) for each in profile.facts}
        counts = {kind: _count(connection, f"FROM {_table(kind)}") for kind in kinds}
        unexpected = [
            said
            for telling in profile.facts
            if (said := _unexpected(connection, telling, counts[telling.kind]))
        ]
        connection.execute("DROP TABLE source")
        yield Source(connection, names, counts, own, unreadable, unexpected)


def _limits(spill: str) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "threads": 2,
        "memory_limit": MEMORY,
        "temp_directory": spill,
        "autoinstall_known_extensions": False,
    }


def _read(
    connection: duckdb.DuckDBPyConnection, reading: Reading, files: Sequence[Path]
) -> list[Reject]:
    unreadable: list[Reject] = []
    for number, file in enumerate(files):
        rows = "SELECT *, ? AS source_file, row_number() OVER () AS source_row FROM {}"
        into = "INSERT INTO source BY NAME" if number else "CREATE TABLE source AS"
        try:
            call = rows.format(_reader(reading, file))
            connection.execute(f"{into} {call}", [file.name])
            if reading.format == "csv":
                unreadable += _unreadable(connection, file.name)
        except (duckdb.Error, OSError, UnicodeDecodeError) as error:
            raise ProfileRefused(f"{file.name}: {_sentence(error)}.") from error
    for column, of_type in reading.types.items() if reading.format != "csv" else ():
        try:
            connection.execute(f'ALTER TABLE source ALTER "{column}" TYPE {of_type}')
        except duckdb.Error as error:
            place = f"profile.toml: source, types, {column}"
            raise ProfileRefused(f"{place}: {_sentence(error)}.") from error
    return unreadable


def _reader(reading: Reading, file: Path) -> str:
    """The table function that reads a file, with nothing left to guessing."""
    match reading.format:
        case "csv":
            heading = _heading(reading, file)
            unknown = reading.types.keys() - set(heading)
            if unknown:
                raise ProfileRefused(
                    f"profile.toml: source, types: there is no column {min(unknown)}."
                )
            columns = (
                f"{_text(n)}: {_text(reading.types.get(n, 'TEXT'))}" for n in heading
            )
            return (
                f"read_csv({_text(str(file))}, auto_detect = false, header = true,"
                f" columns = {{{', '.join(columns)}}}, comment = '', store_rejects = true,"
                f" nullstr = [{', '.join(map(_text, reading.null))}],"
                f" delim = {_text(reading.delimiter)}, quote = {_text(reading.quote)},"
                f" escape = {_text(reading.quote)}, encoding = {_text(reading.encoding)})"
            )
        case "parquet":
            return f"read_parquet({_text(str(file))})"
        case "json":
            return f"read_json({_text(str(file))})"
        case _:
            raise ValueError(f"{reading.format} is no format of files")


def _heading(reading: Reading, file: Path) -> list[str]:
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding=reading.encoding, newline="") as lines:
        cells = csv.reader(lines, delimiter=reading.delimiter, quotechar=reading.quote)
        heading = next(cells, [])
    if not heading or len(set(heading)) < len(heading) or not all(heading):
        raise ProfileRefused(
            f"{file.name}: the first line must name every column, and none of them twice."
        )
    heading[0] = heading[0].removeprefix("\ufeff")
    return heading


def _unreadable(connection: duckdb.DuckDBPyConnection, file: str) -> Iterator[Reject]:
    lines = "SELECT DISTINCT ON (line) line, error_message FROM reject_errors ORDER BY line"
    for line, message in connection.execute(lines).fetchall():
        reason = f"Line {line} cannot be read: {message}"
        yield Reject(file, None, UNREADABLE, "", reason)
    connection.execute("DROP TABLE reject_errors; DROP TABLE reject_scans")


def _tell(
    connection: duckdb.DuckDBPyConnection, telling: Telling, files: Sequence[str]
) -> tuple[str, ...]:
    """Keeps the rows of a SELECT as a table; answers with its own columns."""
    kind, columns = telling.kind, COLUMNS[telling.kind]
    sql = telling.sql.strip().rstrip(";")
    place = f'profile.toml: fact "{kind}"'
    try:
        found = connection.sql(f"SELECT * FROM (\n{sql}\n)")  # noqa: S608
    except duckdb.Error as error:
        raise ProfileRefused(f"{place}, sql: {_sentence(error)}.") from error
    required = (*columns.placing, *columns.required, *((FILE,) if len(files) > 1 else ()))
    allowed = {*columns.placing, *columns.own, FILE}
    for name in required:
        if name not in found.columns:
            raise ProfileRefused(f"{place}: the column {name} is missing.")
    for name, of_type in zip(found.columns, found.types, strict=True):
        if name not in allowed:
            raise ProfileRefused(
                f"{place}: there is no column {name} in this kind of fact."
            )
        if name == "outcomes" and not _is_outcomes(of_type):
            raise ProfileRefused(
                f"{place}: the column outcomes must be a LIST of STRUCT"
                f" ({', '.join(OUTCOME_FIELDS)}), and it is {of_type}."
            )
    own = tuple(name for name in columns.own if name in found.columns)
    key = f'"{columns.key}"::TEXT' if columns.key else "NULL::TEXT"
    file = "file::TEXT" if FILE in found.columns else _text(files[0])
    try:
        connection.execute(
            f"CREATE TABLE {_table(kind)} AS SELECT household::TEXT AS household,"  # noqa: S608
            f" {key} AS key, on_date, {file} AS file, row_no{''.join(map(_own, own))}"
            f" FROM (\n{sql}\n)"
        )
    except duckdb.Error as error:
        raise ProfileRefused(f"{place}, sql: {_sentence(error)}.") from error
    return own


def _is_outcomes(of_type: Any) -> bool:
    if of_type.id != "list" or of_type.children[0][1].id != "struct":
        return False
    return {name for name, _ in of_type.children[0][1].children} <= set(OUTCOME_FIELDS)


def _unexpected(
    connection: duckdb.DuckDBPyConnection, telling: Telling, count: int
) -> str | None:
    """In words, that a control figure differs: a dirty row is enough for that."""
    if telling.expect is None:
        return None
    place = f'profile.toml: fact "{telling.kind}", expect'
    try:
        expected = connection.execute(telling.expect).fetchone()
    except duckdb.Error as error:
        raise ProfileRefused(f"{place}: {_sentence(error)}.") from error
    if expected == (count,):
        return None
    said = expected[0] if expected else "nothing"
    return f"{place}: says {said}, and the SELECT tells {count} facts."


def _count(connection: duckdb.DuckDBPyConnection, source: str) -> int:
    row = connection.execute(f"SELECT count(*) {source}").fetchone()
    return int(row[0]) if row else 0


def _table(kind: FactKind) -> str:
    return f'"told {kind}"'


def _own(name: str) -> str:
    """A key is a text wherever it stands, or the same visit would have two names."""
    return f', "{name}"::TEXT AS "{name}"' if name == VISIT else f', "{name}"'


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _text(value: str) -> str:
    """A text as SQL quotes it."""
    return "'" + value.replace("'", "''") + "'"


def _sentence(error: Exception) -> str:
    """The first line of what DuckDB says; the rest repeats the statement."""
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror})"
    return str(error).splitlines()[0].rstrip(".")
