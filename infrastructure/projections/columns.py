"""The fields of a row as typed columns, so that SQL needs to know nothing of us."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Annotated, Any, NewType, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import TypeAdapter

SQL_TYPE: dict[type, str] = {
    str: "text",
    bool: "boolean",
    int: "bigint",
    date: "date",
    datetime: "timestamptz",
    UUID: "uuid",
}
NESTED = "jsonb"


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a row in the database."""

    name: str
    sql: str
    required: bool
    adapter: TypeAdapter[Any]


def columns(row: type[Any]) -> tuple[Column, ...]:
    """One column for each field, in the order of the fields."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(column(field.name, hints[field.name]) for field in fields(row))


def column(name: str, hint: Any) -> Column:
    held, required = unwrapped(hint)
    classes = getattr(held, "__mro__", ())  # so an enumeration of strings is text
    sql = next((SQL_TYPE[each] for each in classes if each in SQL_TYPE), NESTED)
    return Column(name, sql, required, TypeAdapter(hint))


def unwrapped(hint: Any) -> tuple[Any, bool]:
    """The class behind a NewType, Annotated or optional; and whether it is required."""
    if isinstance(hint, NewType):
        return unwrapped(hint.__supertype__)
    if get_origin(hint) is Annotated:
        return unwrapped(get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType} and NoneType in get_args(hint):
        some = [each for each in get_args(hint) if each is not NoneType]
        return (unwrapped(some[0])[0] if len(some) == 1 else hint), False
    return hint, True
