"""A business is graded on what its card says, and applies for the award, over HTTP."""

import time
from typing import Any

from stdnum.cn import uscc

from tests.interfaces.http.callers import STATION, Bureau

BODY = "92620201MA7CRED17"


def awaited(bureau: Bureau, address: str, position: int) -> dict[str, Any]:
    """The row that appears by itself."""
    for _ in range(100):
        rows = bureau.beat.waits_for(address, position).json()["rows"]
        if rows:
            row: dict[str, Any] = rows[0]
            return row
        time.sleep(0.05)
    raise AssertionError(address)


def test_a_trustworthy_business_is_graded_and_seeks_the_award(bureau: Bureau) -> None:
    """E3: 「记录到经济户口卡片上」; K1: 「推进信用体系建设」; K2: 「划分信用等级」; K4:
    「“守合同、重信用”」; K3, E6."""
    beat, leader = bureau.beat, bureau.leader
    registration = {
        "number": {"kind": "USCC", "number": BODY + uscc.calc_check_digit(BODY)},
        "name": "样例守信面馆（虚构）",
        "kind": "INDIVIDUAL_BUSINESS",
        "registered_on": "2020-01-06",
    }
    card = bureau.household(registration=registration)
    card = beat.goes_on(card, "households", "claim-household")
    entry = {"conduct": "GOOD", "matter": "主动召回不合格商品"}
    card = beat.goes_on(card, "households", "record-conduct", entry)
    seen = awaited(bureau, f"credit-conducts?household={card.stream}", card.position)
    assert (seen["good"], seen["evidence"]) == (True, f"{card.stream}@{card.version}")
    file = f"credit-files/{seen['credit_file_id']}"
    review = {"reasons": "年度复核"}
    refused = beat.asks(f"{file}/commands/grade-credit", review, version=2)
    assert (refused.status_code, refused.json()["rule"]) == (409, "6.12-UP")
    named = {**review, "clean_evidence": [seen["evidence"]]}
    graded = beat.acts(f"{file}/commands/grade-credit", named, version=2)
    shown = beat.reads(file).json()
    assert shown["row"]["grade"] == "A"
    assert "无不良行为" in shown["row"]["explanation_zh"]
    assert shown["gradings"][0]["clean"] == [seen["evidence"]]
    asked = f"credit-files?grade=A&household={card.stream}"
    row = awaited(bureau, asked, graded.position)
    assert row["household_name"] == registration["name"]
    to_d = {"grade": "D", "reasons": "试改", "evidence": [seen["evidence"]]}
    never = leader.asks(f"{file}/commands/override-grade", to_d, version=graded.version)
    assert (never.status_code, never.json()["rule"]) == (409, "INV-34-D")
    wish = {"household": card.stream, "station": STATION, "grounds": "履约率百分之百"}
    award = beat.acts("awards/commands/apply-for-award", wish)
    again = beat.asks("awards/commands/apply-for-award", wish)
    assert (again.status_code, again.json()["rule"]) == (409, "K4-ONE")
    passed = {"passed": True, "remarks": "合同管理健全"}
    award = beat.goes_on(award, "awards", "screen-award", passed)
    award = leader.goes_on(award, "awards", "review-award", passed)
    notice = {"document_no": "样例公示〔2026〕1号"}
    award = leader.goes_on(award, "awards", "publicise-award", notice)
    assert [each["kind"] for each in award.body["deadlines"]] == ["OBJECTION"]
    listed = awaited(bureau, f"awards?open=true&household={card.stream}", award.position)
    assert listed["status"] == "PUBLICISED"
