"""The rows of one projection in one table, which may be the live one or a shadow."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, Generic, TypeVar

from psycopg import Cursor
from psycopg.sql import SQL, Composed, Identifier
from pydantic import TypeAdapter

from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from infrastructure.projections.columns import Column, columns

R = TypeVar("R")

LIVE = "read"
SHADOW = "shadow"
PREVIOUS = "previous"


@dataclass(frozen=True)
class Table(Generic[R]):
    """The first field of a row is the primary key."""

    projection: Projection[R]
    schema: str = LIVE

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return columns(self.projection.row)

    @cached_property
    def rows(self) -> TypeAdapter[R]:
        return TypeAdapter(self.projection.row)

    @cached_property
    def many(self) -> TypeAdapter[list[R]]:
        row: Any = self.projection.row
        return TypeAdapter(list[row])

    @property
    def key(self) -> str:
        return self.columns[0].name

    @cached_property
    def words(self) -> dict[str, Composed | SQL | Identifier]:
        names = [Identifier(each.name) for each in self.columns]
        news = [SQL("{0} = excluded.{0}").format(each) for each in names[1:]]
        typed = [
            SQL("{} " + each.sql).format(name)
            for each, name in zip(self.columns, names, strict=True)
        ]
        return {
            "table": Identifier(self.schema, self.projection.name),
            "key": Identifier(self.key),
            "names": SQL(", ").join(names),
            "typed": SQL(", ").join(typed),
            "news": SQL(", ").join(news),
            "definitions": SQL(", ").join(
                SQL("{} " + each.sql + (" NOT NULL" if each.required else "")).format(name)
                for each, name in zip(self.columns, names, strict=True)
            ),
        }

    def _sql(self, template: str) -> Composed:
        return SQL(template).format(**self.words)

    @cached_property
    def create(self) -> Composed:
        return self._sql("CREATE TABLE {table} ({definitions}, PRIMARY KEY ({key}))")

    @cached_property
    def indexes(self) -> tuple[Composed, ...]:
        """Made last: a table is filled quicker without them."""
        made = []
        for sought in self.projection.sought_by:
            parts = [part.strip() for part in sought.split(",")]
            named = Identifier("_".join((self.projection.name, *parts, "idx")))
            on = SQL(", ").join(Identifier(part) for part in parts)
            made.append(
                SQL("CREATE INDEX {named} ON {table} ({on})").format(
                    named=named, on=on, table=self.words["table"]
                )
            )
        return tuple(made)

    @property
    def shape(self) -> str:
        """What the table looks like, as a digest: another shape wants a rebuild."""
        said = [self.create.as_string(), *(each.as_string() for each in self.indexes)]
        said = [each.replace(f'"{self.schema}".', "") for each in said]
        return sha256("\n".join(said).encode()).hexdigest()[:16]

    @cached_property
    def _select(self) -> Composed:
        return self._sql("SELECT {names} FROM {table} WHERE {key} = ANY(%s)")

    @cached_property
    def _delete(self) -> Composed:
        return self._sql("DELETE FROM {table} WHERE {key} = ANY(%s)")

    @cached_property
    def _upsert(self) -> Composed:
        return self._sql(
            "INSERT INTO {table} ({names})"
            " SELECT {names} FROM json_to_recordset(%s::json) AS fresh({typed})"
            " ON CONFLICT ({key}) DO UPDATE SET {news}"
        )

    @cached_property
    def copy_in(self) -> Composed:
        return self._sql("COPY {table} ({names}) FROM STDIN")

    def take(self, cursor: Cursor[Any], events: Iterable[Recorded[Any]]) -> None:
        """Folds events into the rows, in the caller's transaction."""
        reads = frozenset(self.projection.reads)
        mine = [recorded for recorded in events if type(recorded.event) in reads]
        if not mine:
            return
        keys = {key for recorded in mine for key in self.projection.keys(recorded)}
        cursor.execute(self._select, (list(keys),), prepare=True)
        before = {each[self.key]: self.rows.validate_python(each) for each in cursor}
        rows = self.projection.fold(mine, before)
        gone = [key for key in before if key not in rows]
        changed = {key: row for key, row in rows.items() if row is not before.get(key)}
        if gone:
            cursor.execute(self._delete, (gone,), prepare=True)
        if changed:
            cursor.execute(self._upsert, (self.as_json(changed.values()),), prepare=True)

    def as_json(self, rows: Iterable[R]) -> str:
        """Many rows as one value, so that a step is one statement however long it is; no
        other way into the database costs less."""
        return self.many.dump_json(list(rows)).decode()
