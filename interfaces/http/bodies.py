"""Bodies are read as JSON says them: nothing converted, nothing the log cannot keep."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, StringConstraints
from pydantic import ValidationError as Invalid
from pydantic_core import InitErrorDetails, PydanticCustomError

FIRST, LAST = date(1950, 1, 1), date(2099, 12, 31)
"""The days of which we have a calendar of working days; nothing is recorded outside."""

CONTROLS = frozenset({*map(chr, range(0x20)), "\x7f"} - {"\t", "\n", "\r"})
"""What no text holds. PostgreSQL would refuse NUL; the others only hide."""

Where: TypeAlias = tuple[int | str, ...]
Wrapped: TypeAlias = Callable[[Any], Any]
D = TypeVar("D", bound=date)

NOT_A_DAY_OF_OURS = PydanticCustomError(
    "date_out_of_range", "A day lies between 1950-01-01 and 2099-12-31."
)
CONTROL_CHARACTER = PydanticCustomError(
    "control_character", "Text holds no control characters."
)


def in_range(day: D) -> D:
    """A day, or an instant, of which our calendar knows."""
    if not FIRST.year <= day.year <= LAST.year:
        raise NOT_A_DAY_OF_OURS
    return day


Day = Annotated[date, AfterValidator(in_range)]
Instant = Annotated[AwareDatetime, AfterValidator(in_range)]
SoughtText = Annotated[
    str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
]
"""What a list may be asked for, in an address."""


def as_said(model: type[BaseModel]) -> Callable[[Any, Wrapped], Any]:
    """Reads a body strictly: a number is no date, a word no truth value (R-21)."""

    def read(said: Any, lenient: Wrapped) -> Any:
        if not isinstance(said, dict):
            return lenient(said)
        made = model.model_validate_json(json.dumps(said), strict=True)
        faults = [
            InitErrorDetails(type=fault, loc=where, input=None)
            for where, fault in faults_of(made, ())
        ]
        if faults:
            raise Invalid.from_exception_data(model.__name__, faults, hide_input=True)
        return made

    return read


def faults_of(value: Any, where: Where) -> Iterator[tuple[Where, PydanticCustomError]]:
    """Every place that holds what can be neither stored nor reckoned with."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from faults_of(getattr(value, name), (*where, name))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from faults_of(each, (*where, number))
    elif isinstance(value, str):
        if not CONTROLS.isdisjoint(value):
            yield where, CONTROL_CHARACTER
    elif isinstance(value, date) and not FIRST <= value <= LAST:
        yield where, NOT_A_DAY_OF_OURS
