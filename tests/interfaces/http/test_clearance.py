"""One beat's month over HTTP: opened by the run, cleared, compared, signed, certified."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from application.supervision.clearance.names import clearance_of
from application.supervision.clearance.opening import OpeningRun
from domain.kernel.identity import BeatId, StationId, StreamId
from domain.kernel.months import Month
from infrastructure.composition import compose, operations
from interfaces.cli.clearance import roster
from tests.interfaces.http.callers import STATION, Answer, Bureau, Officer

CLEARANCES = "clearances"
SEEN = {
    "difference": {
        "kind": "ON_STREET_NOT_IN_REGISTER",
        "sighting": {"seen": "无照经营早点", "place": "样例巷口"},
    }
}
RESOLVED = {"number": 1, "side": "STREET", "resolution": "按无照经营另行处理"}


@pytest.fixture
def opened(bureau: Bureau, env: Mapping[str, str]) -> tuple[str, Answer]:
    """The clearance of a new beat with one household, and that household."""
    household = bureau.assigned()
    found = bureau.leader.reads(f"households/{household.stream}").json()["row"]
    bureau.leader.waits_for(f"households?station={STATION}", household.position)
    beat = BeatId(StreamId(found["beat_id"]))
    month = Month(f"{bureau.today:%Y-%m}")
    with compose(env, pool=2) as services:
        desk = services.bureau.desks["clearance"]
        handler = services.counter.handler
        run = OpeningRun(handler, desk.decider, roster(operations(env)))
        done = run.open(month, [(beat, StationId(STATION))], bureau.today)
    assert (done.opened, done.enrolled) == (1, 1)
    return clearance_of(beat, month), household


def asks(officer: Officer, stream: str, verb: str, body: Any = None) -> httpx.Response:
    """With the version that the officer has just seen."""
    seen = officer.reads(f"{CLEARANCES}/{stream}").headers["ETag"]
    address = f"{CLEARANCES}/{stream}/commands/{verb}"
    return officer.asks(address, body, version=seen)


def acts(officer: Officer, stream: str, verb: str, body: Any = None) -> int:
    """The position of what came of it."""
    answer = asks(officer, stream, verb, body)
    assert answer.status_code == 200, answer.text
    position: int = answer.json()["position"]
    return position


def refused(officer: Officer, stream: str, verb: str, body: Any = None) -> tuple[int, str]:
    answer = asks(officer, stream, verb, body)
    return answer.status_code, answer.json()["rule"]


def test_inv_05_a_month_goes_from_the_street_to_the_leaders_signature(
    bureau: Bureau, opened: tuple[str, Answer]
) -> None:
    """O6: 「市场管理人员」; E5, O2: 「与注册分局核对汇总」; E4, O5."""
    stream, household = opened
    beat, branch, leader = bureau.beat, bureau.registrar, bureau.leader
    assert refused(beat, stream, "submit-clearance") == (409, "INV-04-ALL")
    flags = {"household": household.stream, "flags": ["IN_VIOLATION", "IN_ARREARS"]}
    acts(beat, stream, "classify-household", flags)
    acts(beat, stream, "submit-clearance")
    count = "reconcile-with-registration"
    assert refused(beat, stream, count, {"registered": 1}) == (403, "INV-01")
    acts(branch, stream, count, {"registered": 2})
    assert refused(leader, stream, "certify-clearance") == (409, "INV-05")
    acts(branch, stream, count, {"registered": 1})
    acts(beat, stream, "raise-discrepancy", SEEN)
    acts(beat, stream, "propose-resolution", RESOLVED)
    agreed = {"number": 1, "side": "REGISTER"}
    for officer in (bureau.second, leader):
        assert refused(officer, stream, "resolve-discrepancy", agreed) == (403, "INV-01")
    acts(branch, stream, "resolve-discrepancy", agreed)
    last = acts(leader, stream, "certify-clearance")

    shown = beat.reads(f"{CLEARANCES}/{stream}").json()["row"]
    assert (shown["status"], shown["registered"], shown["counted"]) == ("CERTIFIED", 1, 1)
    mine = beat.waits_for(f"{CLEARANCES}?mine=true", last).json()
    assert stream in {row["clearance_id"] for row in mine["rows"]}
    cards = f"clearance-households?clearance={stream}&flag=IN_ARREARS"
    (card,) = beat.waits_for(cards, last).json()["rows"]
    assert card["primary_category"] == "IN_VIOLATION"
    differences = f"clearance-discrepancies?clearance={stream}"
    (row,) = leader.waits_for(differences, last).json()["rows"]
    assert (row["proposed_by"], row["agreed_by"]) == (beat.id, branch.id)


def test_another_station_knows_nothing_of_it(
    bureau: Bureau, opened: tuple[str, Answer]
) -> None:
    """O3: 「各工商所」; 属地管理."""
    stream, _ = opened
    assert bureau.elsewhere.reads(f"{CLEARANCES}/{stream}").status_code == 404
    address = f"{CLEARANCES}/{stream}/commands/accept-proposals"
    assert bureau.elsewhere.asks(address, version=2).status_code == 404
