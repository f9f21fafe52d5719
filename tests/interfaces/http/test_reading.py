"""R-06, R-09, R-10, R-14: what may be read, when, and by whom."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.interfaces.http.callers import (
    ELSEWHERE,
    PEOPLE,
    STATION,
    Answer,
    Bureau,
    every_page,
)

ABSENT = "household-0197a2c4-7b1d-7e42-a3b4-5c6d7e8f9a0b"


def corrected(bureau: Bureau) -> tuple[Answer, date, date, str]:
    """A bad mark of one day, corrected later: the household, the day, a day between, and
    an instant before the correction."""
    day, between = (bureau.today - timedelta(days=each) for each in (9, 5))
    household = bureau.household(occurred_on=(day - timedelta(days=1)).isoformat())
    bad = {"conduct": "BAD", "matter": "未亮照经营", "occurred_on": day.isoformat()}
    marked = bureau.beat.goes_on(household, "households", "record-conduct", bad)
    claimed = bureau.beat.goes_on(
        marked, "households", "claim-household", {"occurred_on": between.isoformat()}
    )
    story = bureau.beat.reads(f"households/{household.stream}/history").json()
    known = story["entries"][-1]["recorded_at"]
    right = {
        "corrects": f"{household.stream}@{marked.version}",
        "conduct": "NEUTRAL",
        "matter": "执照已悬挂于后厅",
        "reason": "复核照片后更正",
        "occurred_on": day.isoformat(),
    }
    done = bureau.beat.goes_on(claimed, "households", "correct-conduct", right)
    return done, day, between, known


def test_two_axes_tell_what_was_so_from_what_was_known(bureau: Bureau) -> None:
    household, day, between, known = corrected(bureau)
    asked: dict[str, dict[str, Any]] = {
        "now": {},
        "as corrected": {"valid_on": day.isoformat()},
        "as recorded": {"valid_on": day.isoformat(), "recorded_at": known},
        "the screen of then": {"recorded_at": known},
    }
    answers = {
        name: bureau.beat.reads(f"households/{household.stream}", params=each)
        for name, each in asked.items()
    }
    said = {
        name: (each.json()["conduct"][0]["conduct"], each.json()["row"]["custody_state"])
        for name, each in answers.items()
    }
    assert said == {
        "now": ("NEUTRAL", "CLAIMED"),
        "as corrected": ("NEUTRAL", "PUSHED"),
        "as recorded": ("BAD", "PUSHED"),
        "the screen of then": ("BAD", "CLAIMED"),
    }
    assert "ETag" in answers["now"].headers
    for name in ("as corrected", "as recorded", "the screen of then"):
        assert "ETag" not in answers[name].headers
        assert answers[name].headers["Huka-As-Of"].startswith(f"{household.stream}@")
    history = f"households/{household.stream}/history"
    lengths = {
        name: len(bureau.beat.reads(history, params=each).json()["entries"])
        for name, each in asked.items()
    }
    assert lengths == {
        "now": 4,
        "as corrected": 3,
        "as recorded": 2,
        "the screen of then": 3,
    }
    assert between > day


def test_there_was_no_version_before_the_first(bureau: Bureau) -> None:
    household = bureau.household()
    for address in (household.stream, f"{household.stream}/history"):
        for asked in ({"valid_on": "2001-01-01"}, {"recorded_at": "2001-01-01T00:00:00Z"}):
            refused = bureau.beat.reads(f"households/{address}", params=asked)
            assert (refused.status_code, refused.json()["code"]) == (404, "no_version_at")


@pytest.mark.parametrize(
    "asked",
    [
        {"valid_on": "0001-01-01"},
        {"valid_on": "9999-12-31"},
        {"valid_on": "yesterday"},
        {"recorded_at": "0001-01-01T00:00:00+14:00"},
        {"recorded_at": "9999-12-31T23:59:59Z"},
        {"recorded_at": "2026-01-01T00:00:00"},
    ],
)
def test_a_time_without_a_calendar_is_not_asked_for(
    bureau: Bureau, asked: dict[str, str]
) -> None:
    household = bureau.household()
    refused = bureau.beat.reads(f"households/{household.stream}", params=asked)
    assert refused.status_code == 422
    assert refused.headers["content-type"] == "application/problem+json"


def test_what_has_not_changed_is_not_sent_again(bureau: Bureau) -> None:
    household = bureau.household()
    address = f"households/{household.stream}"
    etag = bureau.beat.reads(address).headers["ETag"]
    for known in (etag, f'"99", {etag}', f"W/{etag}", "*"):
        same = bureau.beat.reads(address, headers={"If-None-Match": known})
        assert (same.status_code, same.content) == (304, b"")
        assert same.headers["ETag"] == etag
        assert same.headers["Cache-Control"] == "private, no-cache"
    headers = {"If-None-Match": etag}
    assert bureau.elsewhere.reads(address, headers=headers).status_code == 404
    bureau.beat.goes_on(household, "households", "claim-household")
    assert bureau.beat.reads(address, headers=headers).status_code == 200


def test_who_writes_can_read_it_at_once(bureau: Bureau) -> None:
    """I1: 「实时监控」."""
    for _ in range(5):
        opened = bureau.household()
        number = bureau.beat.reads(f"households/{opened.stream}").json()["row"]
        found = bureau.beat.waits_for(
            f"households?registration_no={number['registration_no']}", opened.position
        )
        assert [each["household_id"] for each in found.json()["rows"]] == [opened.stream]
        assert int(found.headers["Huka-Position"]) >= opened.position


@pytest.mark.parametrize("address", ["households?mine=true", "households/{}"])
def test_a_position_far_ahead_is_not_waited_for_long(bureau: Bureau, address: str) -> None:
    household = bureau.household()
    refused = bureau.beat.reads(
        address.format(household.stream),
        headers={"Huka-Min-Position": str(household.position + 10**9)},
    )
    assert (refused.status_code, refused.json()["code"]) == (503, "projection_behind")
    assert refused.headers["Retry-After"] == "1"


def test_what_is_listed_is_what_may_be_read(bureau: Bureau) -> None:
    """R-14: in the list, by its address, in its history, counted: all or none."""
    here = [bureau.household() for _ in range(3)]
    there = [bureau.household(ELSEWHERE) for _ in range(3)]
    patrol = bureau.patrol(here[0], bureau.beat)
    known = bureau.leader.waits_for(f"households?station={STATION}", patrol.position)
    assert known.json()["rows"]
    matters = [("households", "household_id", each.stream) for each in (*here, *there)]
    matters.append(("patrols", "patrol_id", patrol.stream))
    matters += [
        ("officers", "officer_id", bureau.people[each].id)
        for each in ("beat", "elsewhere", "leader", "collector", "houseless")
    ]
    seen = {}
    for subject in PEOPLE:
        officer = bureau.people[subject]
        for collection, key, stream in matters:
            listed = False
            for station in (STATION, ELSEWHERE, None):
                asked = f"{collection}?station={station}" if station else None
                if collection == "officers" and station is None:
                    name = next(n for n, each in bureau.people.items() if each.id == stream)
                    asked = f"{collection}?subject={name}"
                if asked is None:
                    continue
                rows = every_page(officer, asked, key, limit=200)
                counted = officer.reads(f"{asked}&limit=1&count=exact").json()["count"]
                assert counted == len(rows)
                listed = listed or stream in rows
            detail = officer.reads(f"{collection}/{stream}").status_code
            history = officer.reads(f"{collection}/{stream}/history").status_code
            as_of = officer.reads(
                f"{collection}/{stream}?valid_on={bureau.today}"
            ).status_code
            assert {detail, history, as_of} == ({200} if listed else {404}), (
                subject,
                collection,
                stream,
            )
            seen[subject, stream] = listed
    assert seen["beat", here[0].stream]
    assert not seen["beat", there[0].stream]
    assert seen["elsewhere", there[0].stream]
    assert seen["leader", here[0].stream]
    assert seen["leader", there[0].stream]


def test_of_another_station_nothing_is_known(bureau: Bureau) -> None:
    """O17: 「属地责任制」."""
    household = bureau.household()
    stranger = bureau.elsewhere
    absent = stranger.reads(f"households/{ABSENT}")
    for address in ("", "/history", "?valid_on=2026-01-01"):
        hidden = stranger.reads(f"households/{household.stream}{address}")
        assert hidden.status_code == 404
        assert hidden.json() == absent.json() | {"request_id": hidden.json()["request_id"]}
    for version in (1, 2):
        address = f"households/{household.stream}/commands/claim-household"
        hidden = stranger.asks(address, version=version)
        assert (hidden.status_code, hidden.json()["code"]) == (404, "not_found")
    planned = {
        "household": household.stream,
        "station": STATION,
        "kind": "ROUTINE",
        "planned_on": bureau.today.isoformat(),
    }
    assert stranger.asks("patrols/commands/plan-patrol", planned).status_code == 404
    bureau.leader.waits_for(f"households?station={STATION}", household.position)
    listed = stranger.reads(f"households?station={STATION}").json()
    assert (listed["rows"], listed["next"]) == ([], None)


def test_an_order_that_is_stored_has_names_in_its_history(bureau: Bureau) -> None:
    household = bureau.assigned()
    story = bureau.beat.reads(f"households/{household.stream}/history").json()
    assert [each["actor_name"] for each in story["entries"]] == [
        PEOPLE["registrar"].name,
        PEOPLE["beat"].name,
        PEOPLE["leader"].name,
    ]
    later = bureau.beat.reads(f"households/{household.stream}/history?after_version=2")
    assert [each["version"] for each in later.json()["entries"]] == [3]
