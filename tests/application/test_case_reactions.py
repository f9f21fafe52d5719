"""What was found elsewhere becomes the lead of a case, once."""

from collections.abc import Iterable
from typing import Any

import pytest

from application.enforcement.case.reactions import (
    LEADS,
    case_from,
    case_of_finding,
    reactions,
)
from application.handling import Handler
from domain.enforcement.case import case_decider
from domain.enforcement.case.commands import ReceiveLead
from domain.enforcement.case.events import LeadReceived
from domain.enforcement.case.vocabulary import LeadSource
from domain.enforcement.rectification.events import RectificationEscalated
from domain.enforcement.rectification.vocabulary import Escalation
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.patrol.events import FindingDisposed
from domain.patrol.vocabulary import Disposition
from domain.supervision.aftercare.events import ContinuedOperationFound
from infrastructure.calendars import BureauCalendar
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.supervision.examples import DAY, EAST, WEST, numbered
from tests.infrastructure.eventstore.memory import Memory

SHOP = HouseholdId(numbered("household", 1))
PATROL, ORDER = numbered("patrol", 1), numbered("rectification", 1)
SUPERVISION = numbered("supervision", 1)
REACTIONS = reactions(case_decider(RULE_BOOK, BureauCalendar()))
FOUND = FindingDisposed(
    household=SHOP,
    station=WEST,
    number=2,
    disposition=Disposition.LEAD,
    matter="涉嫌无照经营",
)
ESCALATED = RectificationEscalated(
    household=SHOP,
    to=Escalation.CASE_LEAD,
    reason="逾期未改正",
    station=WEST,
    matter="未亮照经营",
)
CONTINUED = ContinuedOperationFound(
    household=SHOP, station=WEST, name="样例面馆", remarks="吊销后仍在经营"
)


def recorded(stream: StreamId, event: Event) -> Recorded[Any]:
    context = CONTEXT.model_copy(update={"station": EAST})
    return Recorded(stream, 1, NOW, DAY, context, event)


def asked(cause: Recorded[Any]) -> list[tuple[StreamId, ReceiveLead]]:
    """Every lead that a fact leads to."""
    return [
        (ask.stream, ask.command)
        for reaction in REACTIONS
        if isinstance(cause.event, reaction.reads)
        for ask, _ in reaction.asks(cause)
    ]


@pytest.mark.parametrize(
    ("cause", "stream", "source", "matter", "suspect"),
    [
        (
            recorded(PATROL, FOUND),
            case_of_finding(PATROL, 2),
            LeadSource.PATROL,
            FOUND.matter,
            None,
        ),
        (
            recorded(ORDER, ESCALATED),
            case_from(ORDER),
            LeadSource.RECTIFICATION,
            ESCALATED.matter,
            None,
        ),
        (
            recorded(SUPERVISION, CONTINUED),
            case_from(recorded(SUPERVISION, CONTINUED).id),
            LeadSource.SUPERVISION,
            CONTINUED.remarks,
            CONTINUED.name,
        ),
    ],
    ids=["finding", "order", "supervision"],
)
def test_a_lead_names_the_matter_it_comes_from(
    cause: Recorded[Any],
    stream: StreamId,
    source: LeadSource,
    matter: str,
    suspect: str | None,
) -> None:
    ((case, lead),) = asked(cause)
    assert (case, lead.origin, lead.source) == (stream, cause.stream, source)
    assert (lead.household, lead.station, lead.occurred_on) == (SHOP, WEST, DAY)
    assert (lead.matter, lead.suspect) == (matter, suspect)


def test_an_old_escalation_is_a_lead_of_the_station_that_escalated() -> None:
    old = ESCALATED.model_copy(update={"station": None, "matter": None})
    ((_, lead),) = asked(recorded(ORDER, old))
    assert (lead.station, lead.matter) == (EAST, ESCALATED.reason)


@pytest.mark.parametrize(
    "event",
    [
        FOUND.model_copy(update={"disposition": Disposition.RECTIFY}),
        ESCALATED.model_copy(update={"to": Escalation.ENFORCEMENT_ACTION}),
    ],
    ids=["finding", "order"],
)
def test_what_is_dealt_with_otherwise_leads_to_no_case(event: Event) -> None:
    assert asked(recorded(PATROL, event)) == []


def run(store: Memory, causes: Iterable[Recorded[Any]]) -> None:
    handler = Handler(store, lambda: NOW, RULE_BOOK)
    for cause in causes:
        for reaction in REACTIONS:
            if isinstance(cause.event, reaction.reads):
                for ask, context in reaction.asks(cause):
                    handler.handle(ask, context=context)


def test_a_fact_becomes_one_lead_however_often_it_is_reacted_to() -> None:
    causes = [recorded(PATROL, FOUND), recorded(ORDER, ESCALATED)]
    store = Memory(list(causes))
    for _ in range(2):
        run(store, causes)
    leads = store.log[len(causes) :]
    assert [type(each.event) for each in leads] == [LeadReceived, LeadReceived]
    assert [each.stream for each in leads] == [
        case_of_finding(PATROL, 2),
        case_from(ORDER),
    ]
    assert all(each.context.duty is Duty.AUTOMATIC for each in leads)
    assert [each.context.causation_id for each in leads] == [each.id for each in causes]


def test_names_and_streams_of_leads_are_frozen() -> None:
    """Ids follow from them; a new reaction is added here, none is renamed."""
    assert [each.name for each in REACTIONS] == [
        "enforcement.lead-from-finding",
        "enforcement.lead-from-order",
        "enforcement.lead-from-supervision",
    ]
    assert str(LEADS) == "4d0e6c1f-8b3a-5f27-a6d4-92c7e15b08f3"
    assert case_from("a") != case_from("b")
    assert case_from(ORDER).startswith("case-")
