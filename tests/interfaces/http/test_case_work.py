"""A household from its registration to an order to rectify, by officers over HTTP."""

import time

from tests.interfaces.http.callers import STATION, Answer, Bureau


def checked(bureau: Bureau, patrol: Answer, problem: str) -> Answer:
    """Every item of the checklist answered; one of them is a problem."""
    read = bureau.beat.reads(f"patrols/{patrol.stream}/history").json()
    items = read["entries"][0]["data"]["items"]
    for item in items:
        answer = "PROBLEM" if item == problem else "IN_ORDER"
        said = {"item": item, "answer": answer}
        patrol = bureau.beat.goes_on(patrol, "patrols", "check-item", said)
    return patrol


def drafted(bureau: Bureau, household: str, position: int) -> str:
    """The order that drafts itself after a finding was disposed of."""
    for _ in range(100):
        found = bureau.beat.waits_for(f"rectifications?household={household}", position)
        if found.json()["rows"]:
            id: str = found.json()["rows"][0]["rectification_id"]  # noqa: A001
            return id
        time.sleep(0.05)
    raise AssertionError("no order was drafted")


def test_a_household_comes_to_an_officer_and_a_finding_becomes_an_order(
    bureau: Bureau,
) -> None:
    """I4: 「做好录入企业各项信息的软件」."""
    beat = bureau.beat
    household = bureau.assigned()
    mine = beat.waits_for("households?mine=true&limit=200", household.position).json()
    assert household.stream in {each["household_id"] for each in mine["rows"]}
    patrol = bureau.patrol(household, beat, bureau.second)
    patrol = checked(bureau, patrol, "LICENCE")
    finding = {"matter": "营业执照未置于醒目位置", "item": "LICENCE"}
    patrol = beat.goes_on(patrol, "patrols", "record-finding", finding)
    address = f"patrols/{patrol.stream}/commands/conclude-patrol"
    refused = beat.asks(address, {"premises": "OPEN"}, version=patrol.version)
    assert refused.status_code == 409
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["rule"] == "INV-08"
    assert refused.json()["basis"]
    disposed = {"finding": 1, "disposition": "RECTIFY", "demand": "将执照置于醒目位置"}
    patrol = beat.goes_on(patrol, "patrols", "dispose-finding", disposed)
    beat.goes_on(patrol, "patrols", "conclude-patrol", {"premises": "OPEN"})
    order = drafted(bureau, household.stream, patrol.position)
    address = f"rectifications/{order}/commands"
    issued = beat.acts(
        f"{address}/issue-order", {"document_no": "样例责改〔2026〕1号"}, version=1
    )
    assert [each["kind"] for each in issued.body["deadlines"]] == ["SERVE"]
    to_serve = {"mode": "DIRECT", "recipient": "经营者本人", "term_days": 10}
    served = beat.acts(f"{address}/serve-order", to_serve, version=issued.version)
    (deadline,) = served.body["deadlines"]
    assert (deadline["kind"], deadline["days"]) == ("COMPLY", 10)
    shown = beat.reads(f"rectifications/{order}").json()
    assert (shown["row"]["status"], shown["row"]["due_on"]) == (
        "SERVED",
        deadline["due_on"],
    )
    board = beat.waits_for(f"deadlines?household={household.stream}", served.position)
    assert {each["status"] for each in board.json()["rows"]} == {"RUNNING", "MET"}
    story = beat.reads(f"rectifications/{order}/history").json()["entries"]
    assert story[0]["context"]["actor"] == "reaction:enforcement.draft-from-finding"
    assert story[0]["actor_name"] is None
    assert story[1]["actor_name"] == "管户丙"


def test_an_act_answers_with_its_stream_its_version_and_its_position(
    bureau: Bureau,
) -> None:
    opened = bureau.household()
    response = opened.response
    assert response.status_code == 201
    assert response.headers["Location"] == f"/api/v1/households/{opened.stream}"
    assert response.headers["ETag"] == '"1"'
    assert response.headers["Huka-Position"] == str(opened.position)
    assert response.headers["API-Version"] == "1"
    assert opened.body["events"] == [
        {"id": f"{opened.stream}@1", "topic": "supervision.household-opened"}
    ]
    assert bureau.beat.reads(f"households/{opened.stream}").status_code == 200


def test_one_officer_alone_finds_nothing(bureau: Bureau) -> None:
    patrol = bureau.patrol(bureau.household(), bureau.beat)
    address = f"patrols/{patrol.stream}/commands/record-finding"
    refused = bureau.beat.asks(address, {"matter": "无照经营"}, version=patrol.version)
    assert (refused.status_code, refused.json()["rule"]) == (409, "INV-09")


def test_a_collector_does_not_supervise(bureau: Bureau) -> None:
    """E1: 「登记、收费、管理三分离」."""
    household = bureau.household()
    address = f"households/{household.stream}/commands/claim-household"
    refused = bureau.collector.asks(address, version=1)
    assert (refused.status_code, refused.json()["rule"]) == (403, "INV-01")


def test_a_licence_number_is_of_one_household(bureau: Bureau) -> None:
    household = bureau.household()
    read = bureau.registrar.reads(f"households/{household.stream}/history").json()
    registration = read["entries"][0]["data"]["registration"]
    refused = bureau.registrar.asks(
        "households/commands/open-household",
        {"registration": registration, "station": STATION},
    )
    assert (refused.status_code, refused.json()["rule"]) == (409, "INV-44")
    assert refused.json()["code"] == "number_taken"


def test_an_act_of_long_ago_needs_a_leader(bureau: Bureau) -> None:
    long_ago = {"occurred_on": "2012-05-14"}
    registration = {
        "number": {"kind": "SOURCE", "number": "late-1", "register_name": "样例名册"},
        "kind": "ENTERPRISE",
    }
    body = {"registration": registration, "station": STATION, **long_ago}
    address = "households/commands/open-household"
    refused = bureau.registrar.asks(address, body)
    assert (refused.status_code, refused.json()["rule"]) == (409, "INV-07")
    assert [each["name"] for each in refused.json()["invalid_params"]] == ["occurred_on"]
    for approver in (bureau.registrar.id, bureau.beat.id):
        late = {"late_entry": {"approved_by": approver, "reason": "补录纸质户卡"}}
        refused = bureau.registrar.asks(address, {**body, **late})
        assert (refused.status_code, refused.json()["rule"]) == (409, "INV-07")
    late = {"late_entry": {"approved_by": bureau.leader.id, "reason": "补录纸质户卡"}}
    opened = bureau.registrar.acts(address, {**body, **late})
    read = bureau.registrar.reads(f"households/{opened.stream}/history").json()
    (entry,) = read["entries"]
    assert entry["occurred_on"] == "2012-05-14"
    assert entry["context"]["approved_by"] == bureau.leader.id
    assert entry["recorded_at"].startswith(bureau.today.isoformat()[:4])


def test_tomorrow_cannot_be_recorded_today(bureau: Bureau) -> None:
    household = bureau.household()
    address = f"households/{household.stream}/commands/claim-household"
    refused = bureau.beat.asks(address, {"occurred_on": "2099-12-31"}, version=1)
    assert (refused.status_code, refused.json()["rule"]) == (409, "INV-07")


def test_refusals_are_told_in_chinese_to_whom_prefers_it(bureau: Bureau) -> None:
    household = bureau.household()
    address = f"households/{household.stream}/commands/claim-household"
    titles = {}
    for spoken in ("zh-CN,zh;q=0.9", "en"):
        refused = bureau.collector.asks(
            address, version=1, headers={"Accept-Language": spoken}
        )
        titles[refused.headers["Content-Language"]] = refused.json()["title"]
    assert titles == {
        "zh": "您当日的职责均无权办理此事项。",
        "en": "None of your duties on this day allows this act.",
    }
    said = bureau.beat.reads(
        f"households/{household.stream}/history", headers={"Accept-Language": "zh"}
    )
    assert any("一" <= each <= "鿿" for each in said.json()["entries"][0]["said"])
