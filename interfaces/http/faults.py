"""Why a field is not valid, in 中文; what reads the fields knows English only."""

from collections.abc import Mapping
from typing import Any

from application.words import Language

DAY, WHOLE = "日期须写作YYYY-MM-DD。", "须为整数。"

WORDS: Mapping[str, str] = {
    "missing": "缺少必填字段。",
    "extra_forbidden": "没有此字段。",
    "enum": "须为下列之一：{expected}。",
    "literal_error": "须为下列之一：{expected}。",
    "string_type": "须为文字。",
    "string_too_short": "至少须有{min_length}个字。",
    "string_too_long": "至多{max_length}个字。",
    "string_pattern_mismatch": "格式不正确。",
    "too_short": "至少须有{min_length}项。",
    "too_long": "至多{max_length}项。",
    "greater_than_equal": "不得小于{ge}。",
    "less_than_equal": "不得大于{le}。",
    "int_type": WHOLE,
    "int_parsing": WHOLE,
    "bool_type": "须为true或者false。",
    "date_type": DAY,
    "date_parsing": DAY,
    "date_from_datetime_parsing": DAY,
    "value_error": "内容不符合规则（{msg}）。",
}
"""By the kind of fault; in braces what was allowed, never what was sent."""


def reason(fault: Mapping[str, Any], language: Language) -> str:
    """One sentence; a kind of fault that has no words of ours keeps those it came with."""
    said = str(fault["msg"]).removeprefix("Value error, ")
    words = WORDS.get(fault["type"])
    if language == "en" or words is None:
        return said
    allowed = {name: told(each) for name, each in fault.get("ctx", {}).items()}
    return words.format_map({**allowed, "msg": said.rstrip(".")})


def told(allowed: object) -> str:
    """A limit, or a list of words as the library writes one."""
    return str(allowed).replace(", ", "、").replace(" or ", "、").replace("'", "")
