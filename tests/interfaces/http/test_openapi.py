"""The document that clients are made from: complete, kept, and with examples that hold."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from application.desk import Desk, Verb
from infrastructure.composition import BUREAU
from interfaces.http.app import REQUIRED
from interfaces.http.commands import body_of
from interfaces.http.examples import EXAMPLES
from tests.interfaces.http.contract import KEPT, document, written

DOCUMENT = document()
PUBLIC = {
    "/api/v1/published",
    "/api/v1/published.atom",
    "/api/v1/published/catalogue",
    "/api/v1/published/results",
}
"""What everybody may read, without signing in."""
VERBS = [(desk, verb) for desk in BUREAU.desks.values() for verb in desk.verbs]


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def test_the_document_is_the_one_that_is_kept() -> None:
    """New on purpose: ``python -m tests.interfaces.http.contract``."""
    assert KEPT.read_text() == written(DOCUMENT)


@pytest.mark.parametrize(
    ("desk", "verb"), VERBS, ids=lambda each: getattr(each, "name", "")
)
def test_every_command_has_an_example_that_is_good(
    desk: Desk[Any], verb: Verb[Any, Any]
) -> None:
    said = dict(EXAMPLES[verb.command])
    TypeAdapter(body_of(verb.command)).validate_python(json.loads(json.dumps(said)))
    path = f"/api/v1/{desk.collection}/{'' if verb.opens else '{id}/'}commands/{verb.name}"
    body = DOCUMENT["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    assert body["examples"]["example"]["value"] == said


def test_no_example_is_of_a_command_that_nobody_takes() -> None:
    assert set(EXAMPLES) == {verb.command for _, verb in VERBS}


@pytest.mark.parametrize(
    ("path", "method", "operation"), [*operations()], ids=lambda each: str(each)[:60]
)
def test_every_operation_says_what_it_is_and_what_may_go_wrong(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    assert operation["operationId"].count(".") == 1
    assert operation["summary"]
    if not path.startswith("/api/v1"):
        return
    problems = {code: each for code, each in operation["responses"].items() if code >= "4"}
    assert ({"503"} if path in PUBLIC else {"401", "503"}) <= problems.keys()
    assert method == "get" or {"400", "403", "422"} <= problems.keys()
    for each in problems.values():
        assert list(each["content"]) == ["application/problem+json"]
        assert each["description"]


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [operation["operationId"] for _, _, operation in operations()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("desk", "verb"), VERBS, ids=lambda each: getattr(each, "name", "")
)
def test_headers_that_must_be_sent_are_marked(
    desk: Desk[Any], verb: Verb[Any, Any]
) -> None:
    path = f"/api/v1/{desk.collection}/{'' if verb.opens else '{id}/'}commands/{verb.name}"
    parameters = DOCUMENT["paths"][path]["post"]["parameters"]
    required = {each["name"] for each in parameters if each["in"] == "header"}
    expected = {"idempotency-key"} if verb.opens else set(REQUIRED)
    assert required == expected
    assert all(each["required"] for each in parameters)


def test_nothing_has_a_method_that_overwrites() -> None:
    assert {method for _, method, _ in operations()} == {"get", "post"}
