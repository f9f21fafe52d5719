"""The statisticians' addresses: who may ask, what is refused, and what is answered."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from application.reports.half_year import half_year, half_year_of
from application.statistics.statistic import Period
from infrastructure.composition import compose
from interfaces.http.app import API
from tests.application.test_statistics import OF_2003
from tests.interfaces.http.callers import STATION, Bureau
from tests.interfaces.http.prosecuting import (
    Prosecution,
    enterprise,
    revoked,
    settle,
    somebody,
)

RATES = ("rate", "all_rate", "on_time_rate")
REPORT = "reports/half-year/2003-H1"
CLOSURE = "statistics/case-closure?from_date=2026-01-01&to_date=2026-12-31"
ZH = {"Accept-Language": "zh"}


@pytest.mark.parametrize("address", [REPORT, CLOSURE])
@pytest.mark.parametrize("subject", ["statistician", "leader", "legal", "both"])
def test_statistics_leadership_and_legal_affairs_read_figures(
    bureau: Bureau, subject: str, address: str
) -> None:
    found = bureau.people[subject].reads(address)
    assert found.status_code == 200, found.text
    assert found.headers["Huka-Behind"].isdecimal()
    assert found.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("address", [REPORT, CLOSURE, "reports/half-year/2003-H3"])
@pytest.mark.parametrize("subject", ["beat", "collector", "registrar", "personnel"])
def test_inv_01_nobody_else_does(bureau: Bureau, subject: str, address: str) -> None:
    found = bureau.people[subject].reads(address)
    said = found.json()
    assert (found.status_code, said["code"]) == (403, "wrong_duty")
    assert said["rule"] == "INV-01"


@pytest.mark.parametrize("address", [REPORT, CLOSURE, "supervision-queue"])
def test_without_a_token_there_is_no_answer(bureau: Bureau, address: str) -> None:
    found = bureau.people["leader"].http.get(
        f"{API}/{address}", headers={"Authorization": ""}
    )
    assert found.status_code == 401


def test_the_report_has_every_figure_in_the_language_that_is_asked_for(
    bureau: Bureau,
) -> None:
    statistician = bureau.people["statistician"]
    said = statistician.reads(REPORT).json()
    assert (said["from_on"], said["to_on"]) == ("2003-01-01", "2003-06-30")
    rows = {row["row"]: row for row in said["rows"] if row["row"]}
    assert list(rows) == ["R11", "R12", "R13", "R14"]
    # Nothing was filed in 2003 here, and a rate of nothing has no value.
    assert [row["value"] for row in rows.values()] == ["0", "0", "0", None]
    assert {row["agrees"] for row in rows.values()} == {False}
    assert rows["R14"]["source"] == "结案率为90%"
    assert rows["R14"]["label"] == "Closure rate"
    chinese = statistician.reads(REPORT, headers=ZH).json()
    assert [row["label"] for row in chinese["rows"]][:4] == [
        "立案",
        "案值",
        "结案",
        "结案率",
    ]
    assert chinese["not_yet"][0] == {"rows": "R1–R5", "label": "无照经营"}


def test_the_answer_is_what_the_report_says_itself(bureau: Bureau) -> None:
    class Told:
        def of(self, source: str, period: Period) -> Mapping[str, Any]:
            assert (source, period.name) == ("case_closure", "2003-H1")
            return {**dict.fromkeys(OF_2003, 0), **dict.fromkeys(RATES)}

        def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
            raise AssertionError(f"nobody asks for {source} of {day}")

    expected = half_year(Told(), half_year_of("2003-H1")).as_data("zh")
    assert bureau.people["leader"].reads(REPORT, headers=ZH).json() == expected


@pytest.mark.parametrize(
    "period", ["2003-H3", "20031", "2003-h1", "0000-H1", "%00", "半年"]
)
def test_a_period_that_is_none_is_told_so(bureau: Bureau, period: str) -> None:
    leader = bureau.people["leader"]
    found = leader.reads(f"reports/half-year/{period}")
    said = found.json()
    assert (found.status_code, said["code"]) == (422, "no_such_period")
    assert said["title"] == "A half-year is written like 2003-H1."
    (param,) = said["invalid_params"]
    assert (param["name"], param["code"]) == ("path.period", "no_such_period")
    assert period not in found.text
    chinese = leader.reads(f"reports/half-year/{period}", headers=ZH)
    assert chinese.json()["title"] == "半年写作 2003-H1。"
    assert chinese.json()["invalid_params"][0]["reason"] == "半年写作 2003-H1。"


def test_a_period_that_ends_before_it_begins_is_none(bureau: Bureau) -> None:
    address = "statistics/case-closure?from_date=2026-07-01&to_date=2026-06-30"
    found = bureau.people["legal"].reads(address)
    assert (found.status_code, found.json()["code"]) == (422, "no_such_period")
    assert found.json()["invalid_params"][0]["name"] == "query.to_date"


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "?from_date=2026-01-01",
        "?from_date=2026-01-01&to_date=2026-02-30",
        "?from_date=1949-12-31&to_date=2026-01-01",
        "?from_date=yesterday&to_date=today",
    ],
)
def test_days_are_days(bureau: Bureau, asked: str) -> None:
    found = bureau.people["legal"].reads(f"statistics/case-closure{asked}")
    assert (found.status_code, found.json()["code"]) == (422, "invalid_fields")


def test_the_closing_rate_is_that_of_the_read_models(
    bureau: Bureau, env: Mapping[str, str]
) -> None:
    """A case that is filed today counts today, and not tomorrow."""
    filed = Prosecution(bureau, enterprise(bureau).stream, bureau.today).filed()
    day, statistician = bureau.today, bureau.people["statistician"]
    address = f"statistics/case-closure?from_date={day}&to_date={day}"
    said = statistician.waits_for(address, filed.position).json()
    with compose(env, pool=2) as services:
        row = services.figures.of("case_closure", Period("today", day, day))
    figures = {each["statistic"]: each for each in said["figures"]}
    assert (said["from_date"], said["to_date"]) == (day.isoformat(), day.isoformat())
    count = figures["cases-filed"]
    assert count["numerator"] == row["denominator"] >= 1
    assert (count["value"], count["denominator"]) == (str(row["denominator"]), None)
    rate = figures["case-closure-rate"]
    assert Decimal(rate["value"]) == row["rate"]
    assert (rate["numerator"], rate["denominator"]) == (
        row["numerator"],
        row["denominator"],
    )
    value = figures["case-value"]
    assert value["numerator"] == row["case_value_fen"]
    assert value["reads"] == ["case_file"]
    later = day + timedelta(days=1)
    address = f"statistics/case-closure?from_date={later}&to_date={later}"
    tomorrow = statistician.reads(address).json()["figures"]
    assert [each["numerator"] for each in tomorrow if each["numerator"]] == []


def test_the_queue_holds_whom_one_may_see_the_riskiest_first(bureau: Bureau) -> None:
    household = revoked(bureau, somebody(bureau)).stream
    settle(bureau)
    said = bureau.people["beat"].reads("supervision-queue").json()
    assert said["on_date"] == bureau.today.isoformat()
    (row,) = (each for each in said["rows"] if each["household_id"] == household)
    assert (row["station"], row["entity"]) == (STATION, "ENTERPRISE")
    assert (row["days_since"], row["ceased"], row["risk"]) == (0, False, 0)
    assert (row["due"], row["next_step"]) == ("CESSATION", "CHECK_CESSATION")
    assert row["restriction_until"] > row["revoked_on"]
    risks = [each["risk"] for each in said["rows"]]
    assert risks == sorted(risks, reverse=True)
    for subject, sees in (("statistician", True), ("elsewhere", False)):
        rows = bureau.people[subject].reads("supervision-queue").json()["rows"]
        assert (household in {each["household_id"] for each in rows}) is sees


def test_the_queue_of_a_day_knows_nothing_of_later_days(bureau: Bureau) -> None:
    household = revoked(bureau, somebody(bureau)).stream
    settle(bureau)
    found = {
        days: bureau.people["leader"]
        .reads(f"supervision-queue?on_date={bureau.today + timedelta(days=days)}")
        .json()
        for days in (-1, 0, 365)
    }
    held = {
        days: [each for each in said["rows"] if each["household_id"] == household]
        for days, said in found.items()
    }
    assert [len(held[days]) for days in (-1, 0, 365)] == [0, 1, 1]
    assert (held[365][0]["overdue"], held[365][0]["risk"]) == (True, 2)


@pytest.mark.parametrize("on", ["2003-06-31", "0001-01-01", "2100-01-01", "now"])
def test_a_queue_is_of_a_day(bureau: Bureau, on: str) -> None:
    found = bureau.people["leader"].reads(f"supervision-queue?on_date={on}")
    assert (found.status_code, found.json()["code"]) == (422, "invalid_fields")
