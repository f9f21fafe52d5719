"""Requests that nobody thought of: every answer is one that the document promises."""

from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from tests.interfaces.http.callers import STATION, Answer, Bureau
from tests.interfaces.http.contract import document

CHECKED = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
SUBJECTS = ("registrar", "beat", "leader", "personnel", "elsewhere", None)

AT_THE_EDGES = [
    "households.open-household",
    "households.get",
    "deadlines.list",
    "rectifications.serve-order",
    "persons.search",
]
"""One of each shape: each value that is just allowed, or just not, in every place."""

api = schemathesis.openapi.from_dict(document())
api.config.generation.update(modes=list(schemathesis.GenerationMode))


@pytest.fixture(scope="session")
def known(bureau: Bureau) -> dict[str, Answer]:
    """One matter of each kind, so that not every address is absent."""
    household = bureau.assigned()
    patrol = bureau.patrol(household, bureau.beat, bureau.second)
    order = bureau.beat.acts(
        "rectifications/commands/draft-order",
        {
            "household": household.stream,
            "station": STATION,
            "matter": "营业执照未置于醒目位置",
            "demand": "将执照置于醒目位置",
        },
    )
    appointed = bureau.personnel.acts(
        "officers/commands/appoint-officer", {"name": "样例", "subject": "fuzzed"}
    )
    beat = bureau.leader.acts(
        "beats/commands/define-beat",
        {"station": STATION, "name": "西片", "territory": "样例路以西"},
    )
    return {
        "households": household,
        "patrols": patrol,
        "rectifications": order,
        "officers": appointed,
        "beats": beat,
    }


def tried(case: schemathesis.Case[Any], bureau: Bureau, known: dict[str, Answer]) -> None:
    """Sent by one officer or another, mostly about a matter that there is."""
    dice = sha256(repr((case.body, case.query, case.headers)).encode()).digest()
    subject = SUBJECTS[dice[0] % len(SUBJECTS)]
    headers = {"Authorization": f"Bearer {bureau.people[subject].token}"} if subject else {}
    collection = (case.path.split("/") + [""] * 4)[3]
    matter = known.get(collection) if "{id}" in case.path else None
    if matter is not None and dice[1] % 4:
        case.path_parameters["id"] = matter.stream
        if case.method == "POST" and dice[1] % 4 > 1:
            headers |= {"If-Match": f'"{matter.version}"', "Idempotency-Key": key(dice)}
    elif case.method == "POST" and dice[1] % 2:
        headers["Idempotency-Key"] = key(dice)
    case.headers.pop("Huka-Min-Position", None)  # a position far ahead costs two seconds
    response = case.call(base_url=bureau.url, headers=headers)
    case.validate_response(response, checks=CHECKED)


def key(dice: bytes) -> str:
    return str(UUID(bytes=dice[:16], version=5))


REPEATABLE = settings(
    max_examples=5,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@api.parametrize()
@settings(REPEATABLE, phases=[Phase.generate])
def test_every_answer_is_promised(
    case: schemathesis.Case[Any], bureau: Bureau, known: dict[str, Answer]
) -> None:
    tried(case, bureau, known)


@api.include(operation_id=AT_THE_EDGES).parametrize()
@settings(REPEATABLE, phases=[Phase.explicit])
def test_so_is_every_answer_at_the_edge_of_what_is_allowed(
    case: schemathesis.Case[Any], bureau: Bureau, known: dict[str, Answer]
) -> None:
    tried(case, bureau, known)
