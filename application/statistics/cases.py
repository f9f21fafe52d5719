"""Cases in figures: rows R11 to R14 of the report of 2003."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words

CASES_FILED = Statistic(
    name="cases-filed",
    version=1,
    label=Words("Cases filed", "立案"),
    unit=UnitOf.CASES,
    definition=Words(
        "Cases filed in the period, both days included. A count: no denominator.",
        "期间内（首尾两日均计）立案的案件数；计数指标，无分母。",
    ),
    source="case_closure",
    value="denominator",
    numerator="denominator",
    reads=("case_file",),
)

CASE_VALUE = Statistic(
    name="case-value",
    version=1,
    label=Words("Value of the cases filed", "案值"),
    unit=UnitOf.MONEY,
    definition=Words(
        "The sum of the case value, as it stands, of the cases filed in the period: the"
        " numerator, in fen, over so many cases.",
        "期间内立案案件的案值之和（按现行核定值）；分子以分计，分母为案件数。",
    ),
    source="case_closure",
    value="case_value_fen",
    numerator="case_value_fen",
    denominator="denominator",
    reads=("case_file",),
)

CASES_CLOSED = Statistic(
    name="cases-closed",
    version=1,
    label=Words("Of these closed", "结案"),
    unit=UnitOf.CASES,
    definition=Words(
        "Cases both filed and closed in the period.",
        "期间内立案、且于期间内结案的案件数。",
    ),
    source="case_closure",
    value="numerator",
    numerator="numerator",
    denominator="denominator",
    reads=("case_file",),
)

CLOSURE_RATE = Statistic(
    name="case-closure-rate",
    version=1,
    label=Words("Closure rate", "结案率"),
    unit=UnitOf.RATE,
    definition=Words(
        "Cases filed and closed in the period, of the cases filed in it.",
        "期间内立案且结案的案件数 ÷ 期间内立案的案件数。",
    ),
    source="case_closure",
    value="rate",
    numerator="numerator",
    denominator="denominator",
    reads=("case_file",),
)

CLOSINGS_TO_FILINGS = Statistic(
    name="case-closings-to-filings",
    version=1,
    label=Words("All closings to all filings", "结案立案比"),
    unit=UnitOf.RATE,
    definition=Words(
        "All cases closed in the period, whenever filed, to all cases filed in it.",
        "期间内结案的全部案件数（不论何时立案） ÷ 期间内立案的案件数。",
    ),
    source="case_closure",
    value="all_rate",
    numerator="all_closings",
    denominator="all_filings",
    reads=("case_file",),
)

ON_TIME = Statistic(
    name="cases-decided-on-time",
    version=1,
    label=Words("Dealt with in time", "按期办结率"),
    unit=UnitOf.RATE,
    definition=Words(
        "Cases decided or closed by their handling limit, of those whose limit ended in the"
        " period. Cases under rules without a limit do not count.",
        "期间内办案期限届满的案件中，按期作出决定或者结案的比例；"
        "无办案期限规定的案件不计。",
    ),
    source="case_closure",
    value="on_time_rate",
    numerator="on_time_closings",
    denominator="due_closings",
    reads=("case_file",),
)

CASES = (
    CASES_FILED,
    CASE_VALUE,
    CASES_CLOSED,
    CLOSURE_RATE,
    CLOSINGS_TO_FILINGS,
    ON_TIME,
)
