"""Numbers that registers give to businesses and persons; no error ever quotes one."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema
from stdnum.cn import ric, uscc
from stdnum.iso7064 import mod_11_10

from domain.kernel.messages import Value

# The alphabet of GB 32100-2015 has no I, O, S, V, Z. The first two places may be letters
# (N agriculture, Y other, A military), which is why stdnum.cn.uscc.validate, which wants
# eight digits there, is not asked.
UNIFIED = re.compile(r"[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}")
FIFTEEN_DIGITS = re.compile(r"[0-9]{15}")
THIRTEEN_DIGITS = re.compile(r"[0-9]{13}")
RESIDENT = re.compile(
    r"([1-9][0-9]{5})((?:18|19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X]"
)
RESIDENT_1984 = re.compile(r"([1-9][0-9]{5})([0-9]{6}[0-9]{3})")
LONGEST_SOURCE_NUMBER = 40
MASK = "***"


class NumberKind(StrEnum):
    """Which register's number it is."""

    USCC = "USCC"
    """统一社会信用代码, GB 32100-2015: 18 characters."""
    GS15 = "GS15"
    """注册号, GS 15-2006: 15 digits, the last a check digit."""
    OLD13 = "OLD13"
    """注册号 before July 2007: 13 digits without a check, opaque."""
    SOURCE = "SOURCE"
    """A foreign register's own number, opaque."""


def unified_code(text: str) -> str:
    """A unified social credit code (统一社会信用代码), normalised."""
    code = _compact(text)
    if not UNIFIED.fullmatch(code):
        raise ValueError(
            "A unified social credit code has 18 characters without I, O, S, V, Z."
        )
    if code[-1] != uscc.calc_check_digit(code):
        raise ValueError("The check character of the unified social credit code is wrong.")
    return code


def registration_number(text: str) -> str:
    """A 15-digit registration number (注册号), normalised."""
    number = _compact(text)
    if not FIFTEEN_DIGITS.fullmatch(number):
        raise ValueError("A registration number of GS 15-2006 has 15 digits.")
    if not mod_11_10.is_valid(number):
        raise ValueError("The check digit of the registration number is wrong.")
    return number


def old_registration_number(text: str) -> str:
    """A 13-digit registration number, normalised. It carries no check."""
    number = _compact(text)
    if not THIRTEEN_DIGITS.fullmatch(number):
        raise ValueError("A registration number from before July 2007 has 13 digits.")
    return number


def source_number(text: str) -> str:
    """A foreign register's number: as it is, but for the space around it."""
    number = text.strip()
    if not 1 <= len(number) <= LONGEST_SOURCE_NUMBER or not number.isprintable():
        raise ValueError("A foreign register's number has 1 to 40 printable characters.")
    return number


def resident_id(text: str) -> str:
    """A resident identity number (公民身份号码) of 15 or 18 places, compact.

    Its first six places name a district that need not exist any more, nor have existed
    when its holder was born: they are not looked up (stdnum.cn.ric.validate does, and
    refuses genuine numbers).
    """
    number = _compact(text)
    if RESIDENT_1984.fullmatch(number):
        _complete(number)
    elif RESIDENT.fullmatch(number):
        _check_birth(number)
        if number[-1] != ric.calc_check_digit(number):
            raise ValueError(
                "The check character of the resident identity number is wrong."
            )
    else:
        raise ValueError("A resident identity number has 15 digits, or 17 and a check.")
    return number


class LicenceNumber(Value):
    """营业执照号码: the number of a business, with the register that gave it."""

    kind: NumberKind
    number: str
    register_name: Annotated[
        str | None,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    ] = None

    @field_validator("number")
    @classmethod
    def _number_is_of_its_kind(cls, number: str, others: ValidationInfo) -> str:
        match others.data.get("kind"):
            case NumberKind.USCC:
                return unified_code(number)
            case NumberKind.GS15:
                return registration_number(number)
            case NumberKind.OLD13:
                return old_registration_number(number)
            case NumberKind.SOURCE:
                return source_number(number)
            case _:
                # The kind itself was refused; that is what will be reported.
                return number

    @model_validator(mode="after")
    def _only_a_foreign_register_is_named(self) -> "LicenceNumber":
        if (self.kind is NumberKind.SOURCE) != (self.register_name is not None):
            raise ValueError(
                "A foreign register is named for its own numbers, and only then."
            )
        return self


class ResidentId:
    """公民身份号码: a person's number, which shows itself only when asked by ``reveal``.

    Two forms of one number, of 15 and of 18 places, are equal.
    """

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = resident_id(text)

    def reveal(self) -> str:
        """The clear text, as it was given."""
        return self._text

    def normalised(self) -> str:
        """The clear text, in 18 places."""
        return _complete(self._text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({MASK})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ResidentId):
            return NotImplemented
        return self.normalised() == other.normalised()

    def __hash__(self) -> int:
        return hash(self.normalised())

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from_text = core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema()
        )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(cls), from_text], mode="left_to_right"
            ),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda _: MASK, return_schema=core_schema.str_schema(), when_used="json"
            ),
        )


def _compact(text: str) -> str:
    return "".join(text.split()).upper()


def _complete(number: str) -> str:
    """A number of the first generation in 18 places: the century, and the check."""
    found = RESIDENT_1984.fullmatch(number)
    if not found:
        return number
    seventeen = f"{found[1]}19{found[2]}"
    _check_birth(seventeen + "0")
    return seventeen + ric.calc_check_digit(seventeen + "0")


def _check_birth(number: str) -> None:
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError("The resident identity number holds no day of birth.") from None
