"""The counter, the public catalogue and the schemes, over HTTP as people use them."""

from typing import Any

import httpx
import pytest

from application.scoring.standard import STANDARD
from interfaces.http.examples.assessment import FINDINGS, PLEDGES
from tests.interfaces.http.callers import STATION, Answer, Bureau

ASKED = {
    "item": "LOOK_UP",
    "applicant": {"name": "样例申请人（虚构）"},
    "asked": "查询登记信息",
    "station": STATION,
}
ANSWERED = {"outcome": "ANSWERED", "result": "已提供登记信息"}
FINES = {
    "code": "fines collected",
    "label": {"zh": "罚款收缴额", "en": "fines collected"},
    "numerator": {"topic": "enforcement.fine-paid", "counts_for": "ACTOR"},
    "denominator": {"topic": "enforcement.penalty-decided", "counts_for": "ACTOR"},
    "weight": 50,
}


def scheme(period: str, *indicators: Any) -> dict[str, Any]:
    return {"period": period, "title": "样例考评办法", "indicators": list(indicators)}


def public(bureau: Bureau, address: str, **headers: str) -> Any:
    """As anybody does: nobody is signed in."""
    answer = httpx.get(
        f"{bureau.url}/api/v1/published/{address}", headers=headers, timeout=20
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


def adopts(bureau: Bureau, body: Any) -> httpx.Response:
    return bureau.leader.asks("assessment-schemes/commands/adopt-scheme", body)


@pytest.mark.parametrize(
    ("indicator", "basis", "field"),
    [
        (FINES, "行政处罚法 第七十四条", "indicators.1.numerator.topic"),
        (
            {**FINDINGS, "code": "fines collected"},
            "行政处罚法 第七十四条",
            "indicators.1.code",
        ),
        (
            {
                **FINDINGS,
                "code": "OPENED",
                "numerator": {
                    "topic": "supervision.household-opened",
                    "counts_for": "ACTOR",
                },
            },
            "促进个体工商户发展条例 第三十二条",
            "indicators.1.numerator.topic",
        ),
    ],
)
def test_inv_40_a_scheme_that_counts_fines_or_growth_is_refused_with_the_article(
    bureau: Bureau, indicator: Any, basis: str, field: str
) -> None:
    """A5: 「增收节支工作」; by hand, over REST."""
    refused = adopts(bureau, scheme("2026-03", PLEDGES, indicator))
    problem = refused.json()
    assert refused.status_code in {409, 422}
    assert problem["rule"] == "INV-40"
    assert problem["basis"] == basis
    assert field in refused.text


def test_a_scheme_of_the_standard_indicators_is_adopted_once_for_its_period(
    bureau: Bureau,
) -> None:
    """S6: 「管理目标考评办法」; E6, A1."""
    indicators = [each.model_dump(mode="json") for each in STANDARD]
    assert adopts(bureau, scheme("2026-04", *indicators)).status_code == 201
    again = adopts(bureau, scheme("2026-04", *indicators))
    assert again.json()["code"] == "period_taken"
    denied = bureau.beat.asks(
        "assessment-schemes/commands/adopt-scheme", scheme("2026-05", *indicators)
    )
    assert denied.status_code == 403


def test_inv_39_a_request_goes_from_hand_to_hand_only_by_acceptance(
    bureau: Bureau,
) -> None:
    """S1, S2, I3: received, handed over, accepted, completed, disclosed, public. S1:
    「首问责任制」; I3: 「办事结果“三公开”」."""
    received = bureau.beat.acts("service-requests/commands/receive-request", ASKED)
    (pledge,) = received.body["deadlines"]
    assert pledge["kind"] == "PLEDGE"
    offer = {"to": bureau.second.id, "reason": "属其岗位"}
    offered = bureau.beat.goes_on(received, "service-requests", "hand-over", offer)
    address = f"service-requests/{received.stream}/commands/complete-request"
    early = bureau.second.asks(address, ANSWERED, version=offered.version)
    assert early.json()["code"] == "not_responsible"
    taken = bureau.second.goes_on(offered, "service-requests", "accept-hand-over")
    done = bureau.second.goes_on(taken, "service-requests", "complete-request", ANSWERED)
    notice = {"notice": "查询登记信息一件，按期办结"}
    shown = bureau.second.goes_on(done, "service-requests", "disclose-result", notice)
    followed(bureau, shown)
    results = public(bureau, "results?limit=200")["results"]
    (mine,) = [each for each in results if each["request_id"] == received.stream]
    assert mine["notice"] == notice["notice"]
    assert "样例申请人" not in str(results)


def followed(bureau: Bureau, answer: Answer) -> None:
    """Waits until the read model has come so far."""
    bureau.leader.waits_for(f"service-requests?station={STATION}", answer.position)


def test_the_catalogue_is_for_everybody_as_of_any_day(bureau: Bureau) -> None:
    """I3: 「“三公开”」; 三公开 without signing in."""
    today = public(bureau, "catalogue", **{"accept-language": "zh"})
    then = public(bureau, "catalogue?on=2003-06-01")
    assert (today["rule"], then["rule"]) == ("SERVICE-2022", "SERVICE-2002")
    assert {each["item"] for each in then["items"]} > {"LEAVE", "FEE_RELIEF"}
    quota = {each["item"]: each["fee"] for each in today["items"]}["FEE_QUOTA"]
    assert quota["charged"] == "FREE"
    assert quota["basis"]["article"] == "财综〔2008〕61号"
    wrong = httpx.get(f"{bureau.url}/api/v1/published/catalogue?on=soon", timeout=20)
    assert wrong.status_code == 422
    no_cursor = httpx.get(f"{bureau.url}/api/v1/published/results?cursor=x", timeout=20)
    assert no_cursor.status_code == 400
