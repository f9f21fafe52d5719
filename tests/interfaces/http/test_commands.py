"""R-06, R-07, R-08, R-10, R-11, R-20, R-21: what every command is held to."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.interfaces.http.callers import STATION, Bureau, fresh_key, fresh_number

OPEN = "households/commands/open-household"


def claim(stream: str) -> str:
    return f"households/{stream}/commands/claim-household"


def conduct(stream: str) -> str:
    return f"households/{stream}/commands/record-conduct"


def at_once(*calls: Callable[[], httpx.Response]) -> list[httpx.Response]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return [each.result() for each in [pool.submit(call) for call in calls]]


def test_a_stale_version_is_answered_with_what_happened_since(bureau: Bureau) -> None:
    household = bureau.household()
    bureau.beat.goes_on(household, "households", "claim-household")
    said = {"reason": "地址不在本所辖区"}
    address = f"households/{household.stream}/commands/return-household"
    for spoken, words in (("zh", "认领"), ("en", "accepted")):
        refused = bureau.second.asks(
            address, said, version=1, headers={"Accept-Language": spoken}
        )
        assert refused.status_code == 412
        body = refused.json()
        assert (body["expected_version"], body["current_version"]) == (1, 2)
        assert refused.headers["ETag"] == '"2"'
        (change,) = body["changes"]
        assert (change["version"], change["actor"]) == (2, "管户丙")
        assert change["topic"] == "supervision.household-claimed"
        assert words in change["said"]


def test_a_stranger_learns_nothing_from_a_stale_version(bureau: Bureau) -> None:
    household = bureau.household()
    refused = bureau.elsewhere.asks(claim(household.stream), version=9)
    assert refused.status_code == 404
    assert "changes" not in refused.json()


@pytest.mark.parametrize(
    ("version", "status", "code"),
    [
        (None, 428, "if_match_missing"),
        ("*", 400, "if_match_malformed"),
        ('W/"1"', 400, "if_match_malformed"),
        ('"1", "2"', 400, "if_match_malformed"),
        ("1", 400, "if_match_malformed"),
        ('"1-0af3"', 200, None),
    ],
)
def test_if_match_is_one_strong_version(
    bureau: Bureau, version: str | None, status: int, code: str | None
) -> None:
    household = bureau.household()
    answered = bureau.beat.asks(claim(household.stream), version=version)
    assert answered.status_code == status
    assert answered.json().get("code") == code


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (None, "idempotency_key_missing"),
        ("42", "idempotency_key_malformed"),
        ("{11111111-2222-5333-8444-555555555555}", "idempotency_key_malformed"),
        ("x" * 5000, "idempotency_key_malformed"),
    ],
)
def test_a_command_carries_a_key(bureau: Bureau, key: str | None, code: str) -> None:
    refused = bureau.registrar.asks(OPEN, {}, key=key)
    assert (refused.status_code, refused.json()["code"]) == (400, code)


@pytest.mark.parametrize("parameter", ["valid_on", "recorded_at"])
def test_a_command_is_never_of_the_past(bureau: Bureau, parameter: str) -> None:
    refused = bureau.registrar.asks(f"{OPEN}?{parameter}=2026-01-01", {})
    assert (refused.status_code, refused.json()["code"]) == (400, "as_of_on_command")


def test_a_repeated_key_is_answered_again_whatever_version_it_names(
    bureau: Bureau,
) -> None:
    household = bureau.household()
    key = fresh_key()
    first = bureau.beat.acts(claim(household.stream), version=1, key=key)
    bureau.beat.goes_on(
        first, "households", "record-conduct", {"conduct": "GOOD", "matter": "亮照经营"}
    )
    again = bureau.beat.acts(claim(household.stream), version=1, key=key)
    assert again.body == first.body
    assert again.response.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.response.headers
    history = bureau.beat.reads(f"households/{household.stream}/history").json()
    assert history["version"] == 3


def test_a_key_means_one_request(bureau: Bureau) -> None:
    household = bureau.household()
    key = fresh_key()
    said = {"conduct": "GOOD", "matter": "亮照经营"}
    done = bureau.beat.acts(conduct(household.stream), said, version=1, key=key)
    for other in ({"conduct": "BAD", "matter": "亮照经营"}, {**said, "matter": "未亮照"}):
        refused = bureau.beat.asks(
            conduct(household.stream), other, version=done.version, key=key
        )
        assert refused.status_code == 422
        assert refused.json()["code"] == "idempotency_key_reused"


def test_a_key_belongs_to_the_officer_who_sent_it(bureau: Bureau) -> None:
    household = bureau.household()
    key = fresh_key()
    said = {"conduct": "GOOD", "matter": "亮照经营"}
    first = bureau.beat.acts(conduct(household.stream), said, version=1, key=key)
    other = bureau.second.acts(
        conduct(household.stream), said, version=first.version, key=key
    )
    assert other.version == first.version + 1
    assert "Idempotency-Replayed" not in other.response.headers


def test_the_same_set_in_another_order_is_the_same_request(bureau: Bureau) -> None:
    number = fresh_key()
    defined = {"station": STATION, "name": f"片区{number}", "territory": "样例路以东"}
    beat = bureau.leader.acts("beats/commands/define-beat", defined)
    address, key = f"beats/{beat.stream}/commands/allocate-beat", fresh_key()
    group = [bureau.beat.id, bureau.second.id]
    for officers in (group, group[::-1]):
        body = {"group": "一组", "officers": officers}
        answered = bureau.leader.acts(address, body, version=1, key=key)
        assert answered.version == 2


def test_one_key_at_once_is_one_event(bureau: Bureau) -> None:
    household, key = bureau.household(), fresh_key()

    def ask() -> httpx.Response:
        return bureau.beat.asks(claim(household.stream), version=1, key=key)

    answers = at_once(*[ask] * 8)
    assert [each.status_code for each in answers] == [200] * 8
    assert len({each.text for each in answers}) == 1
    replayed = [each.headers.get("Idempotency-Replayed") for each in answers]
    assert sorted(replayed, key=str) == [None, *["true"] * 7]
    history = bureau.beat.reads(f"households/{household.stream}/history").json()
    assert history["version"] == 2


def test_one_key_at_once_opens_one_household(bureau: Bureau) -> None:
    registration = {"number": fresh_number(), "kind": "ENTERPRISE"}
    body, key = {"registration": registration, "station": STATION}, fresh_key()
    answers = at_once(*[lambda: bureau.registrar.asks(OPEN, body, key=key)] * 6)
    assert {each.status_code for each in answers} == {201}
    assert len({each.headers["Location"] for each in answers}) == 1


def test_of_several_acts_on_one_version_one_wins(bureau: Bureau) -> None:
    household = bureau.household()

    def ask(number: int) -> Callable[[], httpx.Response]:
        said = {"conduct": "GOOD", "matter": f"样例行为 {number}"}
        return lambda: bureau.beat.asks(conduct(household.stream), said, version=1)

    answers = at_once(*map(ask, range(8)))
    assert sorted(each.status_code for each in answers) == [200, *[412] * 7]
    for each in answers:
        if each.status_code == 412:
            assert each.json()["current_version"] == 2
            assert len(each.json()["changes"]) == 1


def test_of_several_registrations_of_one_number_one_is_opened(bureau: Bureau) -> None:
    registration = {"number": fresh_number(), "kind": "ENTERPRISE"}
    body = {"registration": registration, "station": STATION}
    answers = at_once(*[lambda: bureau.registrar.asks(OPEN, body)] * 6)
    assert sorted(each.status_code for each in answers) == [201, *[409] * 5]
    assert {each.json().get("rule") for each in answers} == {None, "INV-44"}


def faulty(**wrong: Any) -> dict[str, Any]:
    registration = {"number": fresh_number(), "kind": "ENTERPRISE"}
    body = {"registration": registration, "station": STATION, **wrong}
    if "registration" in wrong:
        body["registration"] = {**registration, **wrong["registration"]}
    return body


@pytest.mark.parametrize(
    ("wrong", "name", "code"),
    [
        ({"surprise": 1}, "body.surprise", "extra_forbidden"),
        (
            {"registration": {"surprise": 1}},
            "body.registration.surprise",
            "extra_forbidden",
        ),
        ({"station": 620200}, "body.station", "string_type"),
        ({"station": "no station"}, "body.station", "string_pattern_mismatch"),
        ({"occurred_on": 0}, "body.occurred_on", "date_type"),
        ({"occurred_on": "2026-01-01T08:00:00"}, "body.occurred_on", "date_parsing"),
        ({"occurred_on": "1949-12-31"}, "body.occurred_on", "date_out_of_range"),
        ({"occurred_on": "9999-12-31"}, "body.occurred_on", "date_out_of_range"),
        ({"occurred_on": "0001-01-01"}, "body.occurred_on", "date_out_of_range"),
        (
            {"registration": {"registered_on": "0001-01-01"}},
            "body.registration.registered_on",
            "date_out_of_range",
        ),
        (
            {"registration": {"name": "甲\0乙"}},
            "body.registration.name",
            "string_pattern_mismatch",
        ),
        ({"registration": {"name": ""}}, "body.registration.name", "string_too_short"),
        ({"registration": {"capital": 1.5}}, "body.registration.capital", "int_type"),
        ({"registration": {"capital": "100"}}, "body.registration.capital", "int_type"),
        (
            {"registration": {"capital": 10**40}},
            "body.registration.capital",
            "less_than_equal",
        ),
    ],
)
def test_a_field_at_fault_is_named(
    bureau: Bureau, wrong: dict[str, Any], name: str, code: str
) -> None:
    refused = bureau.registrar.asks(OPEN, faulty(**wrong))
    assert refused.status_code == 422, refused.text
    assert refused.headers["content-type"] == "application/problem+json"
    (found,) = refused.json()["invalid_params"]
    assert (found["name"], found["code"]) == (name, code)


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff\xfe",
        b'{"station": "\\ud800"}',
        b'{"capital": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"station": "620200-01"} and more',
    ],
)
def test_what_is_no_json_is_malformed(bureau: Bureau, body: bytes) -> None:
    headers = {"Idempotency-Key": fresh_key(), "Content-Type": "application/json"}
    refused = bureau.registrar.http.post(f"/api/v1/{OPEN}", content=body, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (400, "malformed")


def test_a_body_of_another_type_is_not_read(bureau: Bureau) -> None:
    headers = {"Idempotency-Key": fresh_key(), "Content-Type": "text/plain"}
    refused = bureau.registrar.http.post(
        f"/api/v1/{OPEN}", content=b'{"station": "620200-01"}', headers=headers
    )
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_fields")


def test_a_body_too_large_is_refused(bureau: Bureau) -> None:
    refused = bureau.registrar.asks(OPEN, {"station": "x" * 1_100_000})
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")
    assert refused.json()["request_id"] == refused.headers["X-Request-Id"]


def test_a_matter_of_another_kind_is_no_address(bureau: Bureau) -> None:
    household = bureau.household()
    address = f"patrols/{household.stream}/commands/cancel-patrol"
    refused = bureau.beat.asks(address, {"reason": "道路封闭"}, version=1)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_fields")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_nothing_is_overwritten_or_deleted(bureau: Bureau, method: str) -> None:
    household = bureau.household()
    for address in ("", f"/{household.stream}", f"/{household.stream}/history"):
        refused = bureau.leader.http.request(method, f"/api/v1/households{address}")
        assert (refused.status_code, refused.json()["code"]) == (405, "method_not_allowed")
