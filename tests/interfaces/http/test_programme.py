"""Over HTTP: what to look at, whom to visit, whom the lot has drawn."""

import time
from typing import Any

import pytest

from tests.interfaces.http.callers import STATION, Answer, Bureau
from tests.interfaces.http.test_case_work import checked

NOWHERE = "officer-00000000-0000-0000-0000-0000000000aa"


def scheduled(household: Answer, **said: Any) -> dict[str, Any]:
    return {"household": household.stream, "station": STATION, **said}


def in_time(bureau: Bureau, address: str, position: int, wanted: int) -> list[Any]:
    """The rows of a list, once reactions have brought so many about."""
    for _ in range(100):
        rows: list[Any] = bureau.beat.waits_for(address, position).json()["rows"]
        if len(rows) == wanted:
            return rows
        time.sleep(0.05)
    raise AssertionError(rows)


def test_the_checklist_of_a_day_says_what_where_how_and_what_then(bureau: Bureau) -> None:
    """P2, P3, P5, G5: 巡查什么、重点、怎么查、如何处理；巡查前、中、后."""
    said = bureau.beat.reads("checklists?on=2003-06-30").json()
    assert (said["on"], said["list_from"]) == ("2003-06-30", None)
    (focus,) = (each for each in said["items"] if each["focus"])
    assert focus["code"] == "PURCHASE-RECORDS"
    assert "限期改正" in focus["then"]["zh"]
    assert [each["code"] for each in focus["dispositions"]] == ["WARNED", "RECTIFY", "LEAD"]
    assert focus["dispositions"][1]["zh"] == "责令改正"
    assert focus["how"]["en"]
    assert {each["phase"] for each in said["steps"]} == {"BEFORE", "DURING", "AFTER"}
    today = bureau.beat.reads("checklists").json()
    assert (today["on"], today["list_from"]) == (bureau.today.isoformat(), "2022-03-01")


@pytest.mark.parametrize("day", ["yesterday", "1949-10-01", "2003-06-31"])
def test_a_day_that_is_none_has_no_checklist(bureau: Bureau, day: str) -> None:
    refused = bureau.beat.reads(f"checklists?on={day}")
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_fields")


def test_inv_35_nobody_is_exempt_on_an_officers_word_and_a_complaint_stays(
    bureau: Bureau,
) -> None:
    """P1, P4: refused, planned, scheduled, made, and seen in the list."""
    household, today = bureau.assigned(), bureau.today.isoformat()
    year = {"from_on": today, "to_on": f"{bureau.today.year + 1}-12-31"}
    beat = bureau.beat.reads(f"households/{household.stream}").json()["row"]["beat_id"]
    plan = scheduled(household, beat=beat, **year)
    refused = bureau.beat.asks("programmes/commands/plan-programme", {**plan, "grade": "A"})
    assert (refused.status_code, refused.json()["code"]) == (409, "other_grade")
    planned = bureau.beat.acts("programmes/commands/plan-programme", plan)
    address = "programmes/commands/schedule-visit"
    routine = scheduled(household, kind="ROUTINE", due_on=today)
    ordered = {**routine, "reason": "节前检查", "approved_by": bureau.beat.id}
    assert bureau.beat.asks(address, ordered).json()["rule"] == "O10"
    done = bureau.leader.acts(address, {**ordered, "approved_by": bureau.leader.id})
    assert done.stream == planned.stream
    complaint = scheduled(household, kind="COMPLAINT", due_on=today, reason="群众举报")
    last = bureau.beat.acts(address, complaint)
    number = len(bureau.beat.reads(f"programmes/{last.stream}").json()["visits"])
    kept = bureau.beat.asks(
        f"programmes/{last.stream}/commands/drop-visit",
        {"visit": number, "reason": "信用良好"},
        version=last.version,
    )
    assert (kept.status_code, kept.json()["rule"]) == (409, "INV-35")
    patrol = checked(bureau, bureau.patrol(household, bureau.beat), "")
    over = bureau.beat.goes_on(patrol, "patrols", "conclude-patrol", {"premises": "OPEN"})
    listed = f"programme-visits?household={household.stream}&status=DONE"
    (made,) = in_time(bureau, listed, over.position, 1)
    assert (made["kind"], made["patrol_id"]) == ("ROUTINE", patrol.stream)
    assert made["reason"] == "节前检查"
    still = f"programme-visits?household={household.stream}&open=true"
    waiting = in_time(bureau, still, over.position, number - 1)
    assert [each["kind"] for each in waiting].count("COMPLAINT") == 1
    read = bureau.beat.reads(f"programmes/{last.stream}").json()
    assert (read["row"]["exempt"], read["row"]["made"]) == (False, 1)


def opening(bureau: Bureau, households: list[Answer], **pools: Any) -> dict[str, Any]:
    return {
        "subject": "餐饮业双随机抽查（样例）",
        "station": STATION,
        "chosen_by": "样例名录库",
        "inspect_on": bureau.today.isoformat(),
        "pools": {
            "households": [
                {"household": each.stream, "station": STATION} for each in households
            ],
            "officers": [bureau.beat.id, bureau.second.id],
            "how_many": 2,
            **pools,
        },
    }


def test_a_draw_is_committed_held_by_a_leader_made_public_and_leads_to_patrols(
    bureau: Bureau,
) -> None:
    """P1, O10: 双随机、一公开. P1: 「创新巡查方式」."""
    households = [bureau.household() for _ in range(3)]
    address = "draws/commands/open-draw"
    opened = bureau.beat.acts(address, opening(bureau, households))
    read = bureau.beat.reads(f"draws/{opened.stream}").json()
    assert (read["row"]["status"], read["row"]["seed"], read["selection"]) == (
        "OPEN",
        None,
        [],
    )
    seed = {"seed": "05 11 18 23 29 33 + 07", "seed_source": "双色球样例期"}
    hold = f"draws/{opened.stream}/commands/hold-draw"
    refused = bureau.beat.asks(hold, seed, version=opened.version)
    assert (refused.status_code, refused.json()["rule"]) == (403, "INV-01")
    held = bureau.leader.goes_on(opened, "draws", "hold-draw", seed)
    place = {"place": "门户网站"}
    bureau.leader.goes_on(held, "draws", "disclose-draw", place)
    drawn = bureau.beat.reads(f"draws/{opened.stream}").json()
    assert drawn["row"]["pools_digest"] == read["row"]["pools_digest"]
    for each in drawn["selection"]:
        listed = f"patrols?household={each['household_id']}"
        (patrol,) = in_time(bureau, listed, held.position, 1)
        assert (patrol["patrol_id"], patrol["kind"]) == (each["patrol_id"], "RANDOM")
    assert len(drawn["selection"]) == 2


def test_pools_of_strangers_and_of_the_unqualified_are_refused(bureau: Bureau) -> None:
    households = [bureau.household() for _ in range(2)]
    address = "draws/commands/open-draw"
    unknown = opening(bureau, households, officers=[bureau.beat.id, NOWHERE])
    assert bureau.beat.asks(address, unknown).status_code == 404
    learning = opening(bureau, households, officers=[bureau.beat.id, bureau.trainee.id])
    assert bureau.beat.asks(address, learning).json()["rule"] == "INV-09"
    assert bureau.elsewhere.asks(address, opening(bureau, households)).status_code == 404
    alone = opening(bureau, households, officers_each=1)
    assert bureau.beat.asks(address, alone).status_code == 422
