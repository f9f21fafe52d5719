"""Read models as they stand, for lists: conditions in, a page out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from eventsourcing.postgres import PostgresDatastore
from psycopg.sql import SQL, Composable, Identifier

from application.listing import Condition, Listing, Page
from infrastructure.projections.positions import of

COMPARE = {
    "=": "{} = %s",
    "<": "{} < %s",
    "<=": "{} <= %s",
    ">=": "{} >= %s",
    "in": "{} = ANY(%s)",
    "filled": "{} IS NOT NULL",
    "empty": "{} IS NULL",
    "holds": "{} ? %s",
}


@dataclass(frozen=True, slots=True)
class ReadLists:
    """Implements ``application.listing.Lists`` with the role that may only read."""

    datastore: PostgresDatastore

    def page(
        self,
        listing: Listing,
        conditions: Sequence[Condition],
        after: tuple[Any, str] | None,
        limit: int,
    ) -> Page:
        where, values = said(conditions)
        order, key = Identifier(listing.order), Identifier(listing.key)
        if after is not None:
            where += [SQL("({}, {}) > (%s, %s)").format(order, key)]
            values += after
        query = SQL(
            "SELECT {names} FROM read.{relation} {where} ORDER BY {order}, {key} LIMIT %s"
        ).format(
            names=SQL(", ").join(Identifier(each.name) for each in fields(listing.row)),
            relation=Identifier(listing.relation),
            where=all_of(where),
            order=order,
            key=key,
        )
        with self.datastore.get_connection() as connection:
            rows = connection.execute(query, [*values, limit + 1]).fetchall()
        if len(rows) <= limit:
            return Page(rows, None)
        last = rows[limit - 1]
        return Page(rows[:limit], (last[listing.order], last[listing.key]))

    def count(
        self, listing: Listing, conditions: Sequence[Condition], *, exact: bool
    ) -> int:
        """How many rows there are; an estimate is the planner's, and costs nothing."""
        where, values = said(conditions)
        query = SQL("{explain}SELECT {what} FROM read.{relation} {where}").format(
            explain=SQL("" if exact else "EXPLAIN (FORMAT JSON) "),
            what=SQL("count(*) AS n" if exact else "1"),
            relation=Identifier(listing.relation),
            where=all_of(where),
        )
        with self.datastore.get_connection() as connection:
            row = connection.execute(query, values).fetchone() or {}
        if exact:
            return int(row["n"])
        plan: Any = row["QUERY PLAN"]
        return int(plan[0]["Plan"]["Plan Rows"])

    def positions(self) -> Mapping[str, int]:
        with self.datastore.get_connection() as connection:
            return of(connection)


def said(conditions: Sequence[Condition]) -> tuple[list[Composable], list[Any]]:
    """Conditions as SQL; the values travel apart from it."""
    where: list[Composable] = []
    values: list[Any] = []
    for each in conditions:
        where.append(SQL(COMPARE[each.operator]).format(Identifier(each.column)))
        if each.operator not in {"filled", "empty"}:
            values.append(each.value)
    return where, values


def all_of(where: Sequence[Composable]) -> Composable:
    return SQL("WHERE ") + SQL(" AND ").join(where) if where else SQL("")
