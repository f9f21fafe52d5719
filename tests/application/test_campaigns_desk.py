"""Who may ask what of a campaign, what is looked up first, and what it claims."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from application.campaigns.checks import CampaignDeskBecause as Because
from application.campaigns.checks import Matters
from application.campaigns.service import LEADERSHIP, SUPERVISION, campaigns
from application.handling import Handler
from application.seen import Visit
from domain.campaigns import CAMPAIGN, commands
from domain.campaigns.events import CampaignPlanned
from domain.campaigns.vocabulary import CampaignBecause, CampaignMatter, InspectedUnit
from domain.enforcement.case import case_decider
from domain.enforcement.rectification import events as orders
from domain.enforcement.rectification import rectification
from domain.enforcement.summary import summary_decider
from domain.enforcement.unlicensed import unlicensed_decider
from domain.kernel.errors import Because as AnyBecause
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import HouseholdId, OfficerId, PatrolId
from domain.kernel.messages import Command, Duty, Event
from domain.law.rulebook import RULE_BOOK
from domain.organisation.events import OfficerAppointed
from domain.organisation.officer import Span
from infrastructure.calendars import BureauCalendar
from tests.application import test_case_views as told
from tests.application.handing_in import handed_in
from tests.domain.campaigns.campaigning import (
    PLANNED,
    STALL,
    act,
    look,
    march,
    numbered,
    order,
    shop,
)
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, EAST, WEST

SHOP = HouseholdId(numbered("household", 1))
OURS = numbered("campaign", 1)
Known = Mapping[Any, Iterable[Event]]
KNOWN: Known = {SHOP: (examples.OPENED,)}
OFFICER = OfficerAppointed(name="样例", subject="sample", station=WEST)


def visits(_: Handler, patrol: PatrolId) -> Visit | None:
    """The first patrol was to the first shop; of others nothing is known."""
    first = patrol == numbered("patrol", 1)
    return Visit(SHOP, found_closed=False) if first else None


DESK = campaigns(
    CAMPAIGN,
    rectification(RULE_BOOK, BureauCalendar()),
    Matters(
        case_decider(RULE_BOOK, BureauCalendar()),
        summary_decider(RULE_BOOK, BureauCalendar()),
        unlicensed_decider(RULE_BOOK, BureauCalendar()),
    ),
    visits,
)


def check(
    command: Command, known: Known = KNOWN, planned: CampaignPlanned = PLANNED
) -> None:
    """What the desk looks up before the campaign itself is asked."""
    asked = handed_in(command, OURS, known)
    on_duty = replace(asked.caller.known, duties=((Duty.SUPERVISION, Span(DAY, None)),))
    asked = replace(asked, caller=replace(asked.caller, known=on_duty))
    DESK.verb(type(command)).check(asked, CAMPAIGN.replay([planned]))


def refused(because: AnyBecause, command: Command, known: Known = KNOWN) -> None:
    with pytest.raises(Refused) as refusal:
        check(command, known)
    assert refusal.value.because is because


def unknown(what: str, command: Command, known: Known = KNOWN) -> None:
    with pytest.raises(Unknown) as found:
        check(command, known)
    assert found.value.what == what


def test_leaders_begin_and_end_a_campaign_and_supervision_enters_what_it_did() -> None:
    led = {commands.PlanCampaign, commands.LaunchCampaign, commands.ConcludeCampaign}
    for verb in DESK.verbs:
        assert verb.duties == (LEADERSHIP if verb.command in led else SUPERVISION)
    assert DESK.verb(commands.PlanCampaign).opens


def test_officers_who_are_named_are_of_the_bureau() -> None:
    named = OfficerId(numbered("officer", 7))
    sheet = commands.RecordDispatch(
        occurred_on=march(12), sheet_no="1号", officers=frozenset({named})
    )
    unknown("officer", sheet)
    check(sheet, {named: (OFFICER,)})


def test_a_unit_that_is_a_household_is_known_and_of_the_station() -> None:
    check(look(shop(1), march(12)))
    check(look(STALL, march(12)))
    unknown("household", look(shop(2), march(12)))
    of_the_east = PLANNED.model_copy(update={"station": EAST})
    with pytest.raises(Unknown):
        check(look(shop(1), march(12)), planned=of_the_east)
    check(
        look(shop(1), march(12)), planned=of_the_east.model_copy(update={"station": WEST})
    )


def test_a_visit_was_made_to_the_unit() -> None:
    check(look(shop(1), march(12), 1))
    refused(Because.PATROL_OF_ANOTHER, look(shop(1), march(12), 2))
    refused(Because.PATROL_OF_ANOTHER, look(STALL, march(12), 1))


DRAFTED = orders.RectificationOrderDrafted(
    household=SHOP, station=WEST, matter="未亮照经营", demand="亮照经营"
)


def test_an_order_was_issued_to_the_unit() -> None:
    """C2."""
    named = numbered("rectification", 1)
    unknown("rectification", order(1, shop(1), march(12)))
    drafted = {**KNOWN, named: (DRAFTED,)}
    refused(Because.NOT_ISSUED, order(1, shop(1), march(12)), drafted)
    withdrawn = orders.RectificationOrderWithdrawn(household=SHOP, reason="经核实")
    check(order(1, shop(1), march(12)), {**KNOWN, named: (DRAFTED, withdrawn)})
    refused(Because.MATTER_OF_ANOTHER, order(1, STALL, march(12)), drafted)


def test_an_action_is_a_case_that_was_filed_against_the_unit() -> None:
    """9.2-2, 9.2-3."""
    case, day = numbered("case", 1), march(12)
    unknown("case", act(1, shop(1), day))
    lead = told.LEAD.model_copy(update={"household": SHOP})
    refused(Because.NOT_FILED, act(1, shop(1), day), {**KNOWN, case: (lead,)})
    filed = {**KNOWN, case: (told.LEAD, told.FILED)}
    refused(Because.MATTER_OF_ANOTHER, act(1, STALL, day), filed)
    check(
        act(1, InspectedUnit(household=told.SHOP), day), {**filed, told.SHOP: KNOWN[SHOP]}
    )


def test_an_action_is_a_penalty_on_the_spot_against_the_unit() -> None:
    """9.2-2."""
    on_the_spot = act(1, shop(1), march(12), CampaignMatter.SUMMARY, "summary")
    unknown("summary", on_the_spot)
    check(on_the_spot, {**KNOWN, on_the_spot.matter: slips.happened(slips.punish())})
    of_nobody = slips.happened(slips.punish(household=None))
    refused(
        Because.MATTER_OF_ANOTHER, on_the_spot, {**KNOWN, on_the_spot.matter: of_nobody}
    )


def test_an_action_is_an_unlicensed_operation_that_was_dealt_with() -> None:
    """9.2-2, 9.2-3: a mere discovery is none."""
    dealt_with = act(1, shop(1), march(12), CampaignMatter.UNLICENSED, "unlicensed")
    unknown("unlicensed", dealt_with)
    urged = stalls.happened(stalls.discover(household=SHOP), *stalls.URGED[1:])
    refused(Because.NOT_DEALT_WITH, dealt_with, {**KNOWN, dealt_with.matter: urged})
    taken = stalls.happened(stalls.discover(household=SHOP), *stalls.UNDER_ACTION[1:])
    check(dealt_with, {**KNOWN, dealt_with.matter: taken})
    nobody = stalls.happened(*stalls.UNDER_ACTION)
    of_nobody = {**KNOWN, dealt_with.matter: nobody}
    refused(Because.MATTER_OF_ANOTHER, dealt_with, of_nobody)
    at_a_stall = act(1, STALL, march(12), CampaignMatter.UNLICENSED, "unlicensed")
    check(at_a_stall, of_nobody)


def test_every_matter_counts_for_one_campaign() -> None:
    """9.2-3: the second campaign to count it is refused."""
    for command in (look(shop(1), DAY, 1), order(1, shop(1), DAY), act(1, shop(1), DAY)):
        verb = DESK.verb(type(command))
        (ask,) = verb.claims(handed_in(command, OURS))
        (again,) = verb.claims(handed_in(command, numbered("campaign", 2)))
        taken = ask.decider.decide(ask.command, ask.decider.initial)
        with pytest.raises(Refused) as refusal:
            again.decider.decide(again.command, again.decider.replay(taken))
        assert refusal.value.because is CampaignBecause.COUNTED_ELSEWHERE
    without = look(shop(1), DAY)
    assert list(DESK.verb(type(without)).claims(handed_in(without, OURS))) == []
