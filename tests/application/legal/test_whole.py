"""A case and all that it touched, what was known then, and what every event rests on."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from application.authority import Caller
from application.enforcement.execution.reactions import execution_of
from application.legal.basis import STEPS, basis
from application.legal.difference import difference
from application.legal.whole import seen, touched, touched_by_each, whole
from application.ports import EventStore
from application.read_models import DOSSIERS
from application.reading import NoVersionThen, Reading
from domain.enforcement.case import events as cases
from domain.enforcement.penalty import Offence
from domain.enforcement.rectification import events as orders
from domain.kernel.identity import OfficerId, StreamId, stream_id
from domain.kernel.messages import Duty, Recorded
from domain.law.rule import Confidence
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Appointed
from domain.patrol import events as patrol
from domain.supervision import events as supervision
from tests.application.legal.stories import (
    CASE,
    FAULTLESS,
    Told,
    bent,
    noon,
    recorded,
    told,
)
from tests.domain.enforcement.case.cases import SHOP, STATION, act, march
from tests.domain.enforcement.execution import fines
from tests.domain.supervision.examples import OPENED

ORDER = stream_id("rectification", UUID(int=1))
PATROL = stream_id("patrol", UUID(int=1))
OTHER_PATROL = stream_id("patrol", UUID(int=2))
CARD = StreamId(SHOP)
EXECUTION = execution_of(CASE)

STORY = bent(told(*FAULTLESS), cases.LeadReceived, origin=ORDER)
DRAFTED = orders.RectificationOrderDrafted(
    household=SHOP,
    station=STATION,
    matter="无照经营",
    demand="办理登记",
    patrol=PATROL,
    finding=1,
)
STARTED = patrol.PatrolStarted(household=SHOP, officers=())
MARKED = supervision.ConductRecorded.model_validate(
    {"number": 1, "conduct": "BAD", "matter": "未亮照", "patrol": OTHER_PATROL}
)
(DUE, *_) = fines.EXECUTION.decide(fines.opening(), fines.EXECUTION.initial)
LOG: dict[StreamId, Told] = {
    CASE: STORY,
    ORDER: [(march(1), DRAFTED)],
    PATROL: [(date(2026, 2, 27), STARTED)],
    OTHER_PATROL: [(date(2026, 3, 20), STARTED)],
    CARD: [
        (date(2020, 1, 1), OPENED),
        (date(2021, 1, 1), MARKED),
        (date(2026, 3, 20), MARKED),
    ],
    EXECUTION: [(date(2026, 4, 17), DUE)],
}


class Shelf:
    """A store of histories that counts how often it is asked."""

    def __init__(self, log: dict[StreamId, Told]) -> None:
        self.log = {stream: recorded(stream, story) for stream, story in log.items()}
        self.asked: list[int] = []

    def histories(self, streams: list[StreamId]) -> dict[StreamId, list[Recorded[Any]]]:
        self.asked.append(len(streams))
        return {stream: self.log.get(stream, []) for stream in streams}


def store(log: dict[StreamId, Told]) -> EventStore:
    return cast("EventStore", Shelf(log))


def test_a_case_touches_its_order_the_patrol_of_that_its_card_and_its_execution() -> None:
    found = touched(store(LOG), CASE)
    assert found.keys() == {CASE, ORDER, PATROL, CARD, EXECUTION}


def test_a_case_that_does_not_exist_touches_nothing() -> None:
    assert touched(store({}), CASE) == {}


def test_many_cases_are_read_together() -> None:
    shelf = Shelf(LOG)
    several = [CASE, *(stream_id("case", UUID(int=n)) for n in range(100, 150))]
    found = touched_by_each(cast("EventStore", shelf), several)
    assert found[CASE].keys() == touched(store(LOG), CASE).keys()
    assert len(shelf.asked) == 3
    assert shelf.asked[0] == 51


def test_the_whole_is_in_one_order_and_of_the_card_only_what_belongs_to_it() -> None:
    told_all = whole(touched(store(LOG), CASE))
    days = [each.occurred_on for each in told_all]
    assert days == sorted(days)
    of_card = [each.version for each in told_all if each.stream == CARD]
    assert of_card == [1, 3]
    assert [each.stream for each in told_all[:3]] == [CARD, PATROL, ORDER]


def caller(duty: Duty, station: str | None) -> Caller:
    known = Appointed("样例", "sample", cast("Any", station))
    officer = OfficerId(stream_id("officer", UUID(int=1)))
    made = Caller(officer, known)
    stations = None if duty is Duty.LEGAL else frozenset({station})
    return cast(
        "Caller",
        SimpleNamespace(
            officer=made.officer,
            stations=lambda _: stations,
            sees=lambda other, _: stations is None or other in stations,
        ),
    )


def test_what_belongs_to_another_station_is_not_shown_with_the_case() -> None:
    every = touched(store(LOG), CASE)
    dossiers = {each.kind: each for each in DOSSIERS}
    reading = Reading(store(LOG), lambda: noon(march(1)), dossiers)
    assert seen(every, reading, caller(Duty.LEGAL, None), march(1)) == every
    shown = seen(every, reading, caller(Duty.SUPERVISION, str(STATION)), march(1))
    assert CASE in shown
    assert CARD not in shown


CASES = next(each for each in DOSSIERS if each.kind == "case")


def known_on(day: date) -> datetime:
    return noon(day) + timedelta(minutes=1)


def test_the_difference_names_the_fields_and_the_events_recorded_since() -> None:
    history = recorded(CASE, STORY)
    found = difference(CASES, CASE, history, known_on(march(2)))
    changed = {each.name: (each.then, each.now) for each in found.fields}
    assert changed["status"] == ("LEAD", "CLOSED")
    assert changed["case_no"][0] is None
    assert len(found.since) == len(history) - 1
    parties = [each for each in found.parts if each.part == "parties"]
    assert [each.then for each in parties] == [None]


def test_nothing_differs_where_nothing_was_recorded_since() -> None:
    history = recorded(CASE, STORY)
    found = difference(CASES, CASE, history, known_on(date(2026, 5, 1)))
    assert (found.fields, found.parts, found.since) == ((), (), ())


def test_what_was_not_known_then_has_no_difference() -> None:
    with pytest.raises(NoVersionThen):
        difference(CASES, CASE, recorded(CASE, STORY), known_on(date(2026, 2, 1)))


def of(kind: type[Any], story: Told) -> Recorded[Any]:
    return next(each for each in recorded(CASE, story) if isinstance(each.event, kind))


def test_a_step_rests_on_its_article_and_on_the_rules_that_it_names() -> None:
    filed = basis(of(cases.CaseFiled, STORY), RULE_BOOK)
    assert (filed.rule_set, filed.article, filed.confidence) == (
        "PROC-2021",
        "市场监督管理行政处罚程序规定 Art. 19",
        Confidence.V,
    )
    assert "市场监督管理行政处罚程序规定 Art. 64" in {each.article for each in filed.rules}
    decided = basis(of(cases.PenaltyDecided, STORY), RULE_BOOK)
    assert decided.instrument == "市场监督管理行政处罚程序规定"
    assert "UNL-684" in {each.rule_id for each in decided.rules}


def test_a_provision_that_somebody_cited_is_named_with_its_article() -> None:
    facts = (act(Offence.OTHER, cited=(0, 100)),)
    story = bent(STORY, cases.InvestigationConcluded, acts=facts)
    concluded = basis(of(cases.InvestigationConcluded, story), RULE_BOOK)
    assert "某法 第一条" in {each.article for each in concluded.rules}


def test_a_step_of_2003_names_its_instrument_and_no_article_of_later_law() -> None:
    spring = [(day.replace(year=2003), event) for day, event in STORY]
    filed = basis(of(cases.CaseFiled, spring), RULE_BOOK)
    assert (filed.article, filed.rule_set) == (None, "PROC-1996")
    assert filed.instrument == "工商行政管理机关行政处罚程序暂行规定 (1996)"
    notice = basis(of(cases.PreDecisionNoticeServed, spring), RULE_BOOK)
    assert (notice.article, notice.confidence) == ("行政处罚法 1996 Art. 31", Confidence.H)


def test_no_article_is_asserted_that_nobody_is_sure_of() -> None:
    sure = {Confidence.V, Confidence.VP, Confidence.H}
    assert {cite.confidence for cites in STEPS.values() for cite in cites} <= sure
    for cites in STEPS.values():
        spans = sorted((cite.from_on, cite.to_on or date.max) for cite in cites)
        for (_, ends), (begins, _) in pairwise(spans):
            assert ends < begins
