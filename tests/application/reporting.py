"""Read models that answer with the report of 2003, and reports made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from application.reports.half_year import half_year_of
from application.statistics.statistic import Period

Answer = dict[str, Any]
H1 = half_year_of("2003-H1")

CLOSURE: Answer = {
    "numerator": 18,
    "denominator": 20,
    "rate": Decimal("0.9000"),
    "all_closings": 18,
    "all_filings": 20,
    "all_rate": Decimal("0.9000"),
    "on_time_closings": 0,
    "due_closings": 0,
    "on_time_rate": None,
    "case_value_fen": 261_100_000,
}
PIPELINE: Answer = {
    "station": None,
    "discovered": 697,
    "licensed": 560,
    "exempted": 0,
    "transferred": 0,
    "banned": 60,
    "penalised": 75,
    "still_open": 2,
    "balances": True,
    "fine_fen": 2_030_000,
    "under_action": 2,
    "dealt_with": 137,
}
RATE: Answer = {
    "station": None,
    "numerator": 2,
    "denominator": 880,
    "rate": Decimal("0.0023"),
}
CAMPAIGNS: Answer = {
    "campaigns": 1,
    "officer_times": 325,
    "vehicle_times": 53,
    "visits": 970,
    "units": 957,
    "orders": 45,
    "ordered_units": 43,
    "actions": 17,
    "punished_units": 17,
}
RELIEF: Answer = {
    "persons": 612,
    "classes": 8,
    "grants": 615,
    "waivers": 2_769,
    "waived_fen": 63_768_000,
}
DEALINGS: Answer = {
    "unlicensed": 137,
    "campaign": 17,
    "cases": 20,
    "counted": 174,
    "distinct_subjects": 157,
    "in_more_than_one": 17,
    "summary_penalties": 75,
    "fines_above_limit": 0,
}
CLEARANCES: Answer = {
    "station": None,
    "numerator": 48,
    "denominator": 48,
    "rate": Decimal("1.0000"),
    "beats": 8,
    "months": 6,
}
OF_2003: Mapping[str, Answer] = {
    "case_closure": CLOSURE,
    "unlicensed_pipeline": PIPELINE,
    "unlicensed_rate": RATE,
    "campaign_results": CAMPAIGNS,
    "relief_total": RELIEF,
    "dealings": DEALINGS,
    "clearances_in": CLEARANCES,
}
RATES = {"rate", "all_rate", "on_time_rate"}
NOTHING: Mapping[str, Answer] = {
    source: {name: None if name in RATES else 0 for name in row}
    for source, row in OF_2003.items()
}


def but(source: str, **changed: Any) -> Mapping[str, Answer]:
    """The report of 2003 with other answers of one function."""
    return {**OF_2003, source: {**OF_2003[source], **changed}}


@dataclass
class Told:
    """Read models that hold what they are told."""

    rows: Mapping[str, Answer] = field(default_factory=lambda: OF_2003)
    asked: list[str] = field(default_factory=list)
    days: list[date] = field(default_factory=list)

    def of(self, source: str, period: Period) -> Mapping[str, Any]:
        self.asked.append(source)
        self.days.append(period.from_on)
        return self.rows[source]

    def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
        self.asked.append(source)
        self.days.append(day)
        return [self.rows[source], {"station": "620200-01"}]
