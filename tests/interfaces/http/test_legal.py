"""The legal division's addresses, on histories that are held in memory."""

import asyncio
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from application.legal.division import Legal
from application.read_models import DOSSIERS
from domain.kernel.identity import StationId, StreamId, stream_id
from domain.law.rulebook import RULE_BOOK
from interfaces.http import dependencies, legal, system
from interfaces.http.app import every_answer
from interfaces.http.problems import add_problems
from tests.application.legal.held import UNTOLD, services
from tests.application.legal.stories import CALENDAR, CASE, Told, noon
from tests.application.legal.test_whole import EXECUTION, LOG, ORDER, STORY
from tests.domain.enforcement.case.cases import STATION

NOWHERE = stream_id("case", UUID(int=99))


def reader(stations: frozenset[str] | None) -> Any:
    """Somebody who sees these stations; all of them where none is named."""

    def sees(station: StationId | None, _: date) -> bool:
        return stations is None or station in stations

    return SimpleNamespace(stations=lambda _: stations, sees=sees)


def asked(
    address: str,
    log: dict[StreamId, Told] | None = None,
    stations: frozenset[str] | None = None,
    **more: Any,
) -> httpx.Response:
    app = FastAPI()
    app.state.metrics = system.Metrics()
    add_problems(app)
    app.middleware("http")(every_answer)
    for dossier in DOSSIERS:
        app.include_router(legal.router(dossier, Legal(RULE_BOOK, CALENDAR)))
    app.dependency_overrides[dependencies.services] = lambda: services(log or LOG)
    app.dependency_overrides[dependencies.caller] = lambda: reader(stations)

    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://huka") as http:
            return await http.get(address, **more)

    return asyncio.run(get())


def test_every_deadline_of_a_case_is_explained() -> None:
    said = asked(f"/cases/{CASE}/deadlines", headers={"Accept-Language": "zh"}).json()
    first = said["deadlines"][0]
    assert first["deadline"]["kind"] == "FILE"
    assert first["status"] == "MET"
    assert first["counted"] == 15
    assert first["said"].startswith("立案期限：2026-03-23届满。")
    assert first["stretches"][0]["said"] == "2026-03-03 – 2026-03-06：4天，计入"


def test_deadlines_may_be_asked_for_as_of_a_day() -> None:
    address = f"/cases/{CASE}/deadlines"
    said = asked(address, params={"valid_on": "2026-03-02"}).json()
    assert [each["status"] for each in said["deadlines"]] == ["RUNNING"]
    early = asked(address, params={"valid_on": "2026-03-01"})
    assert (early.status_code, early.json()["code"]) == (404, "no_version_at")


@pytest.mark.parametrize(
    ("collection", "stream"), [("executions", EXECUTION), ("rectifications", ORDER)]
)
def test_other_matters_have_deadlines_too(collection: str, stream: StreamId) -> None:
    assert asked(f"/{collection}/{stream}/deadlines").status_code == 200


def test_the_whole_history_has_a_basis_for_every_event() -> None:
    said = asked(f"/cases/{CASE}/whole-history").json()
    assert ORDER in said["streams"]
    assert all(each["basis"]["rule_set"] or each["stream"] for each in said["entries"])
    filed = next(
        each for each in said["entries"] if each["topic"] == "enforcement.case-filed"
    )
    assert filed["basis"]["article"].endswith("Art. 19")
    assert filed["basis"]["confidence"] == "V"


def test_who_sees_one_station_sees_of_the_whole_what_belongs_to_it() -> None:
    every = asked(f"/cases/{CASE}/whole-history").json()["streams"]
    own = asked(f"/cases/{CASE}/whole-history", stations=frozenset({STATION})).json()
    assert CASE in own["streams"]
    assert set(own["streams"]) < set(every)


def test_the_difference_is_told_field_by_field() -> None:
    known = noon(date(2026, 3, 2)).isoformat()
    said = asked(f"/cases/{CASE}/difference", params={"recorded_at": known}).json()
    changed = {each["name"]: each for each in said["fields"]}
    assert (changed["status"]["then"], changed["status"]["now"]) == ("LEAD", "CLOSED")
    assert changed["closed_on"]["now"] == "2026-04-28"
    assert len(said["since"]) == len(STORY) - 1


def test_a_difference_wants_an_instant_at_which_something_was_known() -> None:
    assert asked(f"/cases/{CASE}/difference").status_code == 422
    early = noon(date(2026, 2, 1)).isoformat()
    asked_early = asked(f"/cases/{CASE}/difference", params={"recorded_at": early})
    assert asked_early.json()["code"] == "no_version_at"


def test_the_check_names_the_rule_the_article_and_the_events() -> None:
    said = asked(f"/cases/{CASE}/check", UNTOLD).json()
    (breach,) = [each for each in said["breaches"] if each["rule"] == "INV-16"]
    assert breach["title"] == "notice and hearing"
    assert breach["article"] == "行政处罚法 Art. 44, 62"
    assert all(each.startswith(CASE) for each in breach["events"])
    earlier = asked(f"/cases/{CASE}/check", UNTOLD, params={"on": "2026-04-10"}).json()
    assert "INV-16" not in {each["rule"] for each in earlier["breaches"]}


@pytest.mark.parametrize("name", ["deadlines", "whole-history", "check"])
def test_nobody_learns_of_a_case_that_is_not_theirs_to_see(name: str) -> None:
    absent = asked(f"/cases/{NOWHERE}/{name}")
    hidden = asked(f"/cases/{CASE}/{name}", stations=frozenset({"620200-99"}))
    assert absent.status_code == hidden.status_code == 404
    assert absent.json()["code"] == hidden.json()["code"] == "not_found"
