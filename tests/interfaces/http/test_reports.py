"""The statisticians' addresses: who may ask, what is refused, and what is answered."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

from application.reports.half_year import half_year, half_year_of
from application.statistics.statistic import Period
from infrastructure.composition import compose
from interfaces.http.app import API
from interfaces.xlsx import MEDIA_TYPE
from tests.application.reporting import NOTHING, Told
from tests.interfaces.http.callers import STATION, Bureau, fresh_key
from tests.interfaces.http.prosecuting import (
    Prosecution,
    enterprise,
    revoked,
    settle,
    somebody,
)

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


def test_the_report_has_every_row_in_the_language_that_is_asked_for(
    bureau: Bureau,
) -> None:
    """I1, I2, U4, R1, R14, R15."""
    statistician = bureau.people["statistician"]
    said = statistician.reads(REPORT).json()
    assert (said["from_on"], said["to_on"]) == ("2003-01-01", "2003-06-30")
    numbers = list(dict.fromkeys(row["row"] for row in said["rows"] if row["row"]))
    assert numbers == [f"R{number}" for number in range(1, 24)]
    rows = {row["row"]: row for row in reversed(said["rows"])}
    # Nothing was filed in 2003 here, and a rate of nothing has no value.
    cases = [rows[number] for number in ("R11", "R12", "R13", "R14")]
    assert [row["value"] for row in cases] == ["0", "0", "0", None]
    assert {row["agrees"] for row in cases} == {False}
    assert (rows["R14"]["source"], rows["R14"]["label"]) == ("结案率为90%", "Closure rate")
    assert (rows["R15"]["statistic"], rows["R15"]["agrees"]) == (None, None)
    chinese = statistician.reads(REPORT, headers=ZH).json()
    labels = {row["row"]: row["label"] for row in reversed(chinese["rows"])}
    assert (labels["R1"], labels["R14"]) == ("检查无照经营", "结案率")
    assert [note["number"] for note in chinese["notes"]] == list(range(1, 12))


def test_the_answer_is_what_the_report_says_itself(bureau: Bureau) -> None:
    """C4: there is one table, wherever it is read."""
    found = half_year(Told(NOTHING), half_year_of("2003-H1"))
    expected = {row["statistic"] for row in found.as_data("zh")["rows"]}
    said = bureau.people["leader"].reads(REPORT, headers=ZH).json()
    assert {row["statistic"] for row in said["rows"]} == expected
    assert said["checks"][0]["source"] == "560 + 137 = 697 / 697"


@pytest.mark.parametrize(
    "asked", [("?format=xlsx", {}), ("", {"Accept": MEDIA_TYPE}), ("?format=xlsx", ZH)]
)
def test_the_report_comes_as_a_workbook_too(
    bureau: Bureau, asked: tuple[str, dict[str, str]]
) -> None:
    """I2: by the address or by Accept."""
    address, more = asked
    found = bureau.people["statistician"].reads(f"{REPORT}{address}", headers=more)
    assert found.status_code == 200
    assert found.headers["Content-Type"] == MEDIA_TYPE
    assert found.headers["Content-Disposition"].endswith('"half-year-2003-H1.xlsx"')
    assert found.headers["Huka-Behind"].isdecimal()
    with ZipFile(BytesIO(found.content)) as held:
        assert "xl/workbook.xml" in held.namelist()


def test_inv_42_a_period_is_frozen_certified_and_shown_as_it_was(bureau: Bureau) -> None:
    """I1, I2, C3, C4: figures are computed here and typed in by nobody."""
    statistician, leader = bureau.people["statistician"], bureau.people["leader"]
    period = "2001-H1"
    address = "report-periods/commands/freeze-period"
    typed = {"figures": [], "parameters": [], "from_position": 0, "to_position": 1}
    refused = statistician.asks(address, {"period": period, "measured": typed})
    code = refused.json()["code"]
    assert (refused.status_code, code) == (409, "figures_are_computed")
    frozen = statistician.acts(address, {"period": period})
    key = fresh_key()
    again = statistician.acts(address, {"period": period}, key=key)
    replayed = statistician.acts(address, {"period": period}, key=key)
    assert (again.stream, again.version) == (frozen.stream, 1)
    assert replayed.response.headers["Idempotency-Replayed"] == "true"
    verb = f"report-periods/{frozen.stream}/commands/certify-report"
    wrong = leader.asks(verb, {"number": 2}, version=1)
    assert wrong.json()["code"] == "other_version"
    leader.acts(verb, {"number": 1}, version=1)
    said = leader.reads(f"reports/half-year/{period}").json()
    assert (said["frozen"]["version"], said["frozen"]["amendment_due"]) == (1, [])
    assert said["frozen"]["certified_by"] == leader.id
    missing = leader.reads(f"reports/half-year/{period}?version=2")
    assert (missing.status_code, missing.json()["code"]) == (404, "no_such_version")
    same = statistician.acts(
        f"report-periods/{frozen.stream}/commands/amend-report",
        {"reason": "并无变动"},
        version=2,
    )
    assert same.body["events"] == []


def test_inv_01_only_statistics_freeze_and_only_leaders_certify(bureau: Bureau) -> None:
    """O10: 「局领导班子」."""
    address = "report-periods/commands/freeze-period"
    for subject in ("leader", "beat", "legal"):
        found = bureau.people[subject].asks(address, {"period": "2001-H2"})
        assert (found.status_code, found.json()["code"]) == (403, "wrong_duty")


def test_frozen_reports_are_listed_with_their_figures(bureau: Bureau) -> None:
    """I1, C4."""
    statistician = bureau.people["statistician"]
    frozen = statistician.acts(
        "report-periods/commands/freeze-period", {"period": "2002-H1"}
    )
    found = statistician.waits_for("report-periods?period=2002-H1", frozen.position)
    (row,) = found.json()["rows"]
    assert (row["report_id"], row["status"]) == (frozen.stream, "FROZEN")
    whole = statistician.reads(f"report-periods/{frozen.stream}").json()
    assert row["digest"] in str(whole)
    assert bureau.people["beat"].reads(f"report-periods/{frozen.stream}").status_code == 404


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
