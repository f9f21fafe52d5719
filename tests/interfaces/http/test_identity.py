"""Who asks, and what an answer or a log line never says."""

import base64
import json
from datetime import timedelta
from typing import Any

import httpx
import pytest

from infrastructure.composition import now, token
from tests.interfaces.http.callers import STATION, Bureau, fresh_key

SOMEBODY = "11010519491231002X"
"""A number with a right check character; of nobody, it is everybody's example."""
WRONG = "110105194912310021"


def forged(**claims: Any) -> str:
    """A token that says what it likes and is signed by nobody."""

    def part(said: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{part(claims)}."


def as_bearer(bureau: Bureau, said: str | bytes) -> httpx.Response:
    scheme = b"Bearer " + (said.encode() if isinstance(said, str) else said)
    return httpx.get(f"{bureau.url}/api/v1/me", headers={b"Authorization": scheme})


def test_a_token_gives_a_name_and_the_records_the_duties(bureau: Bureau) -> None:
    said = bureau.beat.reads("me").json()
    assert said["officer_id"] == bureau.beat.id
    assert (said["duties"], said["station"]) == (["SUPERVISION"], STATION)


def test_nobody_is_let_in_without_a_good_token(bureau: Bureau, env: dict[str, str]) -> None:
    good = bureau.beat.token
    head, claims, signature = good.split(".")
    changed = base64.urlsafe_b64decode(claims + "==").replace(b'"beat"', b'"lead"')
    other_claims = base64.urlsafe_b64encode(changed).decode().rstrip("=")
    expired = token(env, "beat", lambda: now() - timedelta(hours=13))
    bad: list[str | bytes] = [
        "x",
        "a.b.c",
        "..",
        "a.b.c.d.e",
        "W10.W10.W10",
        "MQ.MQ.MQ",
        b"\xff\xfe",
        "x" * 20_000,
        forged(sub="leader", iss="huka-embedded", aud="huka-embedded"),
        f"{head}.{other_claims}.{signature}",
        f"{head}.{claims}.{signature[:-4]}AAAA",
        expired,
        token(env, "somebody-else"),
    ]
    for each in bad:
        refused = as_bearer(bureau, each)
        assert refused.status_code == 401, each
        assert refused.json()["code"] == "not_signed_in"
        assert refused.headers["WWW-Authenticate"] == "Bearer"
    assert as_bearer(bureau, good).status_code == 200
    assert httpx.get(f"{bureau.url}/api/v1/me").status_code == 401
    basic = {"Authorization": "Basic YTpi"}
    assert httpx.get(f"{bureau.url}/api/v1/me", headers=basic).status_code == 401


def test_who_is_not_signed_in_is_told_nothing_else(bureau: Bureau) -> None:
    household = bureau.household()
    with httpx.Client(base_url=f"{bureau.url}/api/v1") as nobody:
        for address in (f"households/{household.stream}", "households", "households/x"):
            assert nobody.get(address).status_code == 401
        address = f"households/{household.stream}/commands/claim-household"
        assert nobody.post(address, json={}).status_code == 401


@pytest.mark.parametrize("number", [SOMEBODY, WRONG])
@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("persons/search", {"resident_id": "?", "note": "?"}),
        ("persons/search", {"id": "?"}),
        ("persons/search", {"?": "1"}),
        ("persons/search", "?"),
        ("persons/search", ["?"]),
        ("households/commands/open-household", {"station": "?", "registration": "?"}),
        (
            "households/commands/open-household",
            {"registration": {"operator": "?", "kind": "?", "number": {"number": "?"}}},
        ),
        (
            "households/commands/open-household",
            {"occurred_on": "?", "registration": {"registered_on": "?", "?": "?"}},
        ),
    ],
)
def test_what_was_sent_is_never_told_back(
    bureau: Bureau, number: str, address: str, body: Any
) -> None:
    said = json.loads(json.dumps(body).replace("?", number))
    refused = bureau.registrar.asks(address, said)
    assert refused.status_code == 422, refused.text
    assert number not in refused.text
    assert not any(number in each for each in refused.headers.values())
    assert number not in bureau.log.read_text()


def test_a_resident_id_goes_in_and_a_pseudonym_comes_out(bureau: Bureau) -> None:
    found = [
        bureau.registrar.asks("persons/search", {"resident_id": each})
        for each in (SOMEBODY, "110105491231002", SOMEBODY.lower())
    ]
    assert {each.status_code for each in found} == {200}
    assert len({each.json()["person_id"] for each in found}) == 1
    assert all(SOMEBODY not in each.text for each in found)
    refused = bureau.registrar.asks("persons/search", {"resident_id": WRONG})
    assert refused.status_code == 422
    assert WRONG not in refused.text
    assert SOMEBODY not in bureau.log.read_text()
    assert WRONG not in bureau.log.read_text()
    not_theirs = bureau.beat.asks("persons/search", {"resident_id": SOMEBODY})
    assert (not_theirs.status_code, not_theirs.json()["rule"]) == (403, "INV-01")


def test_an_officer_who_appoints_gives_duties_but_has_no_other(bureau: Bureau) -> None:
    subject = f"new.{fresh_key()}"
    said = {"name": "样例新", "subject": subject, "station": STATION}
    appointed = bureau.personnel.acts("officers/commands/appoint-officer", said)
    granted = {"duty": "SUPERVISION", "from_on": bureau.today.isoformat()}
    appointed = bureau.personnel.goes_on(appointed, "officers", "grant-duty", granted)
    refused = bureau.personnel.asks(
        f"officers/{appointed.stream}/commands/grant-duty",
        {"duty": "COLLECTION", "from_on": bureau.today.isoformat()},
        version=appointed.version,
    )
    assert (refused.status_code, refused.json()["rule"]) == (409, "INV-01")
    again = bureau.personnel.asks("officers/commands/appoint-officer", said)
    assert (again.status_code, again.json()["code"]) == (409, "subject_taken")
