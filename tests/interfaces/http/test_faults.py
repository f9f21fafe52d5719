"""A field that is not valid says why in the caller's language."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.supervision.clearance.commands import ClassifyHousehold, ProposeResolution
from domain.supervision.clearance.vocabulary import Difference, DiscrepancyKind
from interfaces.http.faults import WORDS, reason

DAY = "2003-03-25"


def faults(model: Any, **said: Any) -> list[dict[str, Any]]:
    with pytest.raises(ValidationError) as invalid:
        model.model_validate(said)
    return [dict(each) for each in invalid.value.errors()]


def in_words(model: Any, language: Any, **said: Any) -> set[str]:
    return {reason(each, language) for each in faults(model, **said)}


def test_what_is_missing_or_unknown_is_said_in_chinese() -> None:
    said = {"occurred_on": DAY, "household": "h", "flags": ["SMOKING"], "x": 1}
    assert in_words(ClassifyHousehold, "zh", **said) == {
        "须为下列之一：NORMAL、ABANDONED、ON_LEAVE、PREFERENTIAL、IN_ARREARS、IN_VIOLATION。",
        "没有此字段。",
        "格式不正确。",
    }
    assert in_words(ProposeResolution, "zh", occurred_on="25.3.", number=0) == {
        "日期须写作YYYY-MM-DD。",
        "不得小于1。",
        "缺少必填字段。",
    }


def test_english_stays_as_it_is_but_for_the_librarys_own_word() -> None:
    assert in_words(ProposeResolution, "en", occurred_on=DAY, number=1) == {
        "Field required"
    }
    kind = DiscrepancyKind.ON_STREET_NOT_IN_REGISTER
    what = "What the register has not says what was seen."
    assert in_words(Difference, "en", kind=kind) == {what}
    assert in_words(Difference, "zh", kind=kind) == {f"内容不符合规则（{what[:-1]}）。"}


def test_no_value_that_was_sent_is_repeated() -> None:
    secret = "91620200MA7111111X"
    for language in ("zh", "en"):
        said = in_words(
            LicenceNumber, language, kind=NumberKind.USCC, number=secret, owner=secret
        )
        assert said
        assert not any(secret in each for each in said)


def test_a_fault_without_words_of_ours_keeps_its_own() -> None:
    assert "frozen_set_type" not in WORDS
    fault = {"type": "frozen_set_type", "msg": "Input should be a valid frozenset"}
    assert reason(fault, "zh") == "Input should be a valid frozenset"
