"""Numbers are accepted, refused and hidden as their standards, and privacy, ask."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from stdnum.cn import ric, uscc
from stdnum.iso7064 import mod_11_10

from domain.kernel.identifiers import (
    LicenceNumber,
    NumberKind,
    ResidentId,
    old_registration_number,
    registration_number,
    resident_id,
    unified_code,
)
from domain.kernel.messages import Value

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
DIGITS = "0123456789"
LANZHOU_1970 = "620102197003071232"
KNOWN = "620200197001011234"


class Owner(Value):
    number: ResidentId


def checked_unified(seventeen: str) -> str:
    """GB 32100-2015, written down once more."""
    total = sum(ALPHABET.index(c) * pow(3, n, 31) for n, c in enumerate(seventeen))
    return seventeen + ALPHABET[(31 - total % 31) % 31]


def checked_resident(seventeen: str) -> str:
    """GB 11643-1999, written down once more."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(c) * w for c, w in zip(seventeen, weights, strict=True))
    return seventeen + "10X98765432"[total % 11]


def checked_registration(fourteen: str) -> str:
    """ISO 7064 MOD 11,10, written down once more."""
    p = 10
    for digit in fourteen:
        p = 2 * ((p + int(digit)) % 10 or 10) % 11
    return fourteen + str((11 - p) % 10)


UNIFIED = st.builds(
    lambda head, division, body: checked_unified(head + division + body),
    st.text(ALPHABET, min_size=2, max_size=2),
    st.text(DIGITS, min_size=6, max_size=6),
    st.text(ALPHABET, min_size=9, max_size=9),
)
FIFTEEN = st.text(DIGITS, min_size=14, max_size=14).map(checked_registration)
SEVENTEEN = st.builds(
    lambda district, born, sequence: f"{district}{born:%Y%m%d}{sequence:03}",
    st.integers(110000, 659999),
    st.dates(date(1900, 1, 1), date(2020, 12, 31)),
    st.integers(0, 999),
)
RESIDENTS = SEVENTEEN.map(checked_resident)


def flipped(number: str, place: int, alphabet: str) -> str:
    old = alphabet.index(number[place])
    return number[:place] + alphabet[(old + 1) % len(alphabet)] + number[place + 1 :]


# Businesses


@pytest.mark.parametrize("code", ["92620200MA71ABCD8K", "91110000600037341L"])
def test_a_unified_code_is_accepted(code: str) -> None:
    assert unified_code(code) == code


@given(UNIFIED, st.integers(0, 17))
def test_one_wrong_character_of_a_unified_code_is_found(code: str, place: int) -> None:
    alphabet = DIGITS if 2 <= place < 8 else ALPHABET
    with pytest.raises(ValueError, match="check character"):
        unified_code(flipped(code, place, alphabet))


@given(UNIFIED)
def test_stdnum_agrees_wherever_the_code_begins_with_digits(code: str) -> None:
    assert unified_code(code) == code
    assert uscc.is_valid(code) is code[:2].isdigit()


@pytest.mark.parametrize("department", "NYA")
def test_departments_with_a_letter_have_codes_too(department: str) -> None:
    code = checked_unified(department + "1620200MA71ABCD8")
    assert not uscc.is_valid(code)
    assert unified_code(code) == code


@pytest.mark.parametrize(
    "code",
    [
        "",
        "92620200MA71ABCD8",
        "92620200MA71ABCD8KK",
        "9262O200MA71ABCD8K",
        "92620200MI71ABCD8K",
    ],
)
def test_what_is_no_unified_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="18 characters"):
        unified_code(code)


@pytest.mark.parametrize("number", ["620200600000017", "620200000000013"])
def test_a_registration_number_is_accepted(number: str) -> None:
    assert registration_number(number) == number


@given(FIFTEEN, st.integers(0, 14))
def test_one_wrong_digit_of_a_registration_number_is_found(number: str, place: int) -> None:
    assert registration_number(number) == number
    with pytest.raises(ValueError, match="check digit"):
        registration_number(flipped(number, place, DIGITS))


@given(st.text(DIGITS, min_size=15, max_size=15))
def test_stdnum_agrees_on_any_fifteen_digits(number: str) -> None:
    try:
        accepted = registration_number(number) == number
    except ValueError:
        accepted = False
    assert accepted is mod_11_10.is_valid(number)
    assert accepted is (checked_registration(number[:-1]) == number)


@given(st.text(DIGITS, min_size=13, max_size=13))
def test_any_thirteen_digits_may_be_an_old_number(number: str) -> None:
    assert old_registration_number(number) == number


@pytest.mark.parametrize("number", ["620200200000", "62020020000012", "62020020000O1"])
def test_an_old_number_has_thirteen_digits(number: str) -> None:
    with pytest.raises(ValueError, match="13 digits"):
        old_registration_number(number)


@pytest.mark.parametrize(
    ("kind", "given_as", "kept_as"),
    [
        (NumberKind.USCC, " 92 620200 ma71abcd8 k ", "92620200MA71ABCD8K"),
        (NumberKind.GS15, "6202 0060 0000 017", "620200600000017"),
        (NumberKind.OLD13, "6202002\u3000000012", "6202002000012"),
    ],
)
def test_a_licence_number_is_kept_without_spaces_and_in_capitals(
    kind: NumberKind, given_as: str, kept_as: str
) -> None:
    assert LicenceNumber(kind=kind, number=given_as).number == kept_as


def test_a_foreign_number_is_kept_as_it_is_with_its_register() -> None:
    foreign = LicenceNumber(
        kind=NumberKind.SOURCE, number=" hrb 12-a ", register_name="Handelsregister"
    )
    assert foreign.number == "hrb 12-a"
    assert LicenceNumber.model_validate_json(foreign.model_dump_json()) == foreign


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "USCC", "number": "92620200MA71ABCD8L"},
        {"kind": "GS15", "number": "620200600000018"},
        {"kind": "OLD13", "number": "620200600000017"},
        {"kind": "SOURCE", "number": "\x00secret", "register_name": "r"},
        {"kind": "SOURCE", "number": "", "register_name": "r"},
        {"kind": "SOURCE", "number": "4" * 41, "register_name": "r"},
        {"kind": "SOURCE", "number": "44224422"},
        {"kind": "GS15", "number": "620200600000017", "register_name": "r"},
        {"kind": "OTHER", "number": "620200600000017"},
    ],
)
def test_a_wrong_licence_number_is_refused_and_not_quoted(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        LicenceNumber.model_validate(fields)
    assert not fields["number"] or fields["number"] not in str(refused.value)


# Persons


def test_a_person_of_lanzhou_born_in_1970_is_accepted() -> None:
    number = checked_resident(LANZHOU_1970[:-1])
    assert not ric.is_valid(number)
    assert resident_id(number) == number


def test_a_district_that_no_table_knows_is_no_error() -> None:
    number = checked_resident("62020119900101123")
    assert resident_id(number) == number


@given(RESIDENTS, st.integers(0, 16))
def test_one_wrong_digit_of_a_resident_number_is_found(number: str, place: int) -> None:
    assert ResidentId(number).normalised() == number
    with pytest.raises(ValueError, match="resident identity number"):
        ResidentId(flipped(number, place, DIGITS))


@given(SEVENTEEN.filter(lambda seventeen: seventeen[6:8] == "19"))
def test_the_first_generation_is_the_same_person_in_18_places(seventeen: str) -> None:
    old = ResidentId(seventeen[:6] + seventeen[8:])
    new = ResidentId(checked_resident(seventeen))
    assert old.normalised() == new.normalised() == checked_resident(seventeen)
    assert old == new
    assert hash(old) == hash(new)
    assert old.reveal() == seventeen[:6] + seventeen[8:]


def test_the_check_character_may_be_a_small_x() -> None:
    numbers = (f"620200199001{day:02}001" for day in range(1, 29))
    with_x = next(n for n in map(checked_resident, numbers) if n.endswith("X"))
    assert ResidentId(f" {with_x.lower()} ").reveal() == with_x


@pytest.mark.parametrize(
    "number",
    [
        "",
        "62020019700101123",
        "6202001970010112345",
        "62020070010112",
        "620200700230123",
        checked_resident("62020019900230123"),
        checked_resident("62020017900101123"),
        checked_resident("02020019900101123"),
        "62020019900101١٢٣٤",
    ],
)
def test_a_bad_number_is_refused_and_not_quoted(number: str) -> None:
    with pytest.raises(ValueError, match="resident identity number") as refused:
        ResidentId(number)
    assert not re.search(r"\d{4,}", str(refused.value))
    assert refused.value.__cause__ is None


def test_persons_differ_and_are_no_texts() -> None:
    one, other = (
        ResidentId(checked_resident(f"62020019900101{n}")) for n in ("123", "124")
    )
    assert one != other
    assert one != one.reveal()


def test_a_person_is_masked_wherever_it_is_shown() -> None:
    clear = checked_resident(KNOWN[:-1])
    owner = Owner(number=ResidentId(clear))
    shown = [
        repr(owner.number),
        str(owner.number),
        f"{owner.number}",
        f"{owner}",
        repr(owner.model_dump()),
        repr(owner.model_dump(mode="json")),
        owner.model_dump_json(),
    ]
    assert all("***" in text for text in shown)
    assert not any(
        part in text for text in shown for part in (clear, clear[:6], clear[-4:])
    )
    assert repr(owner.number) == "ResidentId(***)"
    assert owner.model_dump_json() == '{"number":"***"}'


def test_a_person_is_read_from_json_and_from_python() -> None:
    clear = checked_resident(KNOWN[:-1])
    person = ResidentId(clear)
    assert Owner.model_validate_json(f'{{"number": "{clear}"}}').number == person
    assert Owner.model_validate({"number": clear}).number == person
    assert Owner(number=person).number is person
    assert Owner.model_json_schema()["properties"]["number"]["type"] == "string"


@given(RESIDENTS.map(lambda number: flipped(number, 10, DIGITS)))
def test_a_refused_person_is_not_quoted_by_pydantic(number: str) -> None:
    with pytest.raises(ValidationError) as from_python:
        Owner.model_validate({"number": number})
    with pytest.raises(ValidationError) as from_json:
        Owner.model_validate_json(f'{{"number": "{number}"}}')
    for refused in (from_python.value, from_json.value):
        for text in (str(refused), repr(refused)):
            assert number not in text
            assert number[6:14] not in text
