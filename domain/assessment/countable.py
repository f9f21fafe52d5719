"""What may be counted: the events there are, and what of them nobody is assessed by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from domain.assessment.vocabulary import Counted, Indicator
from domain.kernel.calendar import DeadlineKind

FINES = re.compile(
    r"\bfin(e|es|ed|ing)\b|penalt|penali[sz]|confiscat|forfeit|surcharge|罚|没收",
    re.IGNORECASE,
)
GROWTH = re.compile(
    r"growth|increase|new (businesses|households)|annual[ -]?(report|duty|file|inspection)"
    r"|newly (opened|registered|licensed)"
    r"|(新增|新设|新开|净增)\S{0,8}(户|主体)|(户|主体)\S{0,4}(新增|净增|增加|增量)"
    r"|增长|增幅|年报|年度报告",
    re.IGNORECASE,
)
FINES_DUE = frozenset(
    {
        DeadlineKind.PAY,
        DeadlineKind.HAND_IN,
        DeadlineKind.DEMAND,
        DeadlineKind.COURT,
        DeadlineKind.SUMMARY_FILE,
    }
)
"""Terms in which a fine is paid, handed in, demanded or filed."""
REPORTS_DUE = frozenset({DeadlineKind.ANNUAL})
"""Terms in which an annual report is."""


@dataclass(frozen=True, slots=True)
class Countable:
    """One topic. ``fines`` says that it tells of fines or confiscations, ``growth`` that it
    tells of individual businesses coming or of annual reports."""

    fields: frozenset[str]
    starts_deadlines: bool = False
    fines: bool = False
    growth: bool = False


Countables: TypeAlias = Mapping[str, Countable]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where something stands in a definition."""

    where: str
    text: str


def words(indicator: Indicator, at: str) -> Iterator[Mentioned]:
    """What an indicator calls itself, and what it looks at; a name may give it away."""
    yield Mentioned(f"{at}.code", indicator.code.replace("_", " "))
    yield Mentioned(f"{at}.label", indicator.label.zh)
    yield Mentioned(f"{at}.label", indicator.label.en)
    for part, counted in sides(indicator):
        for topic in counted.topics:
            said = topic.replace("_", " ").replace("-", " ")
            yield Mentioned(f"{at}.{part}.topic", said)
        for field in counted.fields:
            yield Mentioned(f"{at}.{part}.field", field.replace("_", " "))
        if counted.where is not None:
            yield Mentioned(f"{at}.{part}.where", counted.where.value.replace("_", " "))


def sides(indicator: Indicator) -> tuple[tuple[str, Counted], tuple[str, Counted]]:
    return ("numerator", indicator.numerator), ("denominator", indicator.denominator)
