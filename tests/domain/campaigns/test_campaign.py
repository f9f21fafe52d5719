"""A special campaign: planned, launched, counted, concluded and frozen (C1, C2, C4)."""

import pytest
from pydantic import ValidationError

from domain.campaigns import CAMPAIGN, one_campaign, station_of
from domain.campaigns.commands import CampaignCommand, RecordDispatch
from domain.campaigns.events import (
    CampaignConcluded,
    CampaignEvent,
    CampaignPlanned,
    DispatchRecorded,
)
from domain.campaigns.states import NotPlanned
from domain.campaigns.vocabulary import CampaignBecause as Because
from domain.campaigns.vocabulary import (
    CampaignFigures,
    CampaignMatter,
    CampaignTarget,
    InspectedUnit,
    PublicityKind,
    Target,
)
from domain.kernel.identity import OfficerId
from tests.domain.campaigns.campaigning import (
    CATERING,
    CHARGERS,
    ENDED_ON,
    LAUNCH,
    LAUNCHED,
    MEASURES,
    PLAN,
    PLANNED,
    PLANNED_ON,
    REPORT,
    SIX,
    STALL,
    STATION,
    act,
    acted,
    announce,
    announced,
    conclude,
    look,
    looked,
    march,
    numbered,
    order,
    ordered,
    send,
    sent,
    shop,
)
from tests.given import given

RUNNING = (PLANNED, LAUNCHED)
MET = (*RUNNING, looked(shop(1), march(12)))


def test_c1_a_campaign_has_the_six_targets_of_the_report_and_may_have_others() -> None:
    """C1: 「农资、娱乐、餐饮、美容美发」."""
    given(CAMPAIGN).when(PLAN).then(PLANNED)
    assert len(SIX) == 6
    wider = PLAN.model_copy(update={"targets": (*SIX, CHARGERS), "station": STATION})
    planned = CampaignPlanned(
        **{**dict(PLANNED), "targets": wider.targets, "station": STATION}
    )
    given(CAMPAIGN).when(wider).then(planned)
    assert station_of(CAMPAIGN.replay([planned])) == STATION
    assert station_of(NotPlanned()) is None


def test_a_target_outside_the_list_is_named_and_no_other_is() -> None:
    with pytest.raises(ValidationError):
        CampaignTarget(target=Target.OTHER)
    with pytest.raises(ValidationError):
        CampaignTarget(target=Target.CATERING, name="餐饮")


def test_a_plan_names_each_target_once_and_ends_after_it_begins() -> None:
    twice = PLAN.model_copy(update={"targets": (CATERING, CATERING)})
    given(CAMPAIGN).when(twice).refused(Because.SAME_TARGET_TWICE, "targets")
    backwards = PLAN.model_copy(update={"to_on": PLANNED_ON})
    given(CAMPAIGN).when(backwards).refused(Because.ENDS_BEFORE_IT_BEGINS, "to_on")


def test_a_campaign_is_launched_after_it_was_planned() -> None:
    given(CAMPAIGN).when(LAUNCH).refused(Because.NOT_NOW)
    given(CAMPAIGN, PLANNED).when(LAUNCH).then(LAUNCHED)
    early = LAUNCH.model_copy(update={"occurred_on": march(1)})
    given(CAMPAIGN, PLANNED).when(early).refused(Because.BEFORE_THE_LAST_STEP)
    given(CAMPAIGN, *RUNNING).when(LAUNCH).then()
    given(CAMPAIGN, *RUNNING).when(PLAN).then()
    other = PLAN.model_copy(update={"name": "另一方案"})
    given(CAMPAIGN, *RUNNING).when(other).refused(Because.NOT_NOW)
    given(CAMPAIGN, PLANNED).when(send("1号", march(12))).refused(Because.NOT_NOW)


def test_c2_a_dispatch_counts_officers_and_vehicles_as_times() -> None:
    """C2: 325人（次）, 53台（次）.

    O8: 「执法人员」.
    """
    given(CAMPAIGN, *RUNNING).when(send("1号", march(12))).then(sent("1号", march(12)))
    names = frozenset(OfficerId(numbered("officer", each)) for each in (2, 1))
    named = RecordDispatch(
        occurred_on=march(12), sheet_no="2号", officers=names, vehicles=1
    )
    given(CAMPAIGN, *RUNNING).when(named).then(
        DispatchRecorded(
            sheet_no="2号",
            officer_times=2,
            officers=tuple(sorted(names)),
            vehicle_times=1,
            on=march(12),
        )
    )


def test_officers_are_counted_or_named() -> None:
    with pytest.raises(ValidationError):
        RecordDispatch(occurred_on=march(12), sheet_no="1号")


def test_a_dispatch_sheet_counts_once() -> None:
    gone = (*RUNNING, sent("1号", march(12)))
    given(CAMPAIGN, *gone).when(send("1号", march(12))).then()
    given(CAMPAIGN, *gone).when(send("1号", march(12), 7)).refused(
        Because.SHEET_TAKEN, "sheet_no"
    )
    early = send("2号", march(9))
    given(CAMPAIGN, *gone).when(early).refused(Because.BEFORE_THE_LAST_STEP)


def test_a_campaign_makes_a_law_known_by_meetings_materials_and_the_media() -> None:
    """U1: 「通过召开会议、发放宣传材料和利用新闻媒体」, before anybody is inspected."""
    unlicensed = CampaignTarget(target=Target.OTHER, name="无照经营")
    plan = PLAN.model_copy(update={"name": MEASURES, "targets": (unlicensed,)})
    planned = CampaignPlanned(
        **{**dict(PLANNED), "name": MEASURES, "targets": (unlicensed,)}
    )
    given(CAMPAIGN).when(plan).then(planned)
    day, known = march(12), given(CAMPAIGN, planned, LAUNCHED)
    for kind in PublicityKind:
        known.when(announce(kind, day)).then(announced(kind, day))
    meeting, materials = PublicityKind.MEETING, PublicityKind.MATERIALS
    counted = announced(meeting, day, people=60)
    known.when(announce(meeting, day, people=60)).then(counted)
    known.when(announce(materials, day, copies=800)).then(
        announced(materials, day, copies=800)
    )
    known.when(announce(meeting, day, copies=800)).refused(
        Because.NO_COPIES_GIVEN_OUT, "copies"
    )
    known.when(announce(meeting, march(9))).refused(Because.BEFORE_THE_LAST_STEP)


def test_the_same_publicity_is_recorded_once_and_nothing_after_the_end() -> None:
    """U1."""
    meeting, day = PublicityKind.MEETING, march(12)
    done = (*RUNNING, announced(meeting, day, people=60))
    given(CAMPAIGN, *done).when(announce(meeting, day, people=60)).then()
    given(CAMPAIGN, *done).when(announce(meeting, day, people=61)).refused(
        Because.PUBLICITY_TAKEN
    )
    given(CAMPAIGN, *done).when(conclude(march(11))).refused(Because.BEFORE_THE_LAST_STEP)
    given(CAMPAIGN, PLANNED).when(announce(meeting, day)).refused(Because.NOT_NOW)
    ended = CAMPAIGN.decide(conclude(), CAMPAIGN.replay(done))
    given(CAMPAIGN, *done, *ended).when(announce(meeting, ENDED_ON)).refused(Because.FROZEN)


def test_an_inspection_is_of_a_target_of_the_campaign_once_a_day() -> None:
    given(CAMPAIGN, *RUNNING).when(look(STALL, march(12))).then(looked(STALL, march(12)))
    given(CAMPAIGN, *MET).when(look(shop(1), march(12))).then()
    elsewhere = look(shop(1), march(12)).model_copy(update={"target": SIX[0]})
    given(CAMPAIGN, *MET).when(elsewhere).refused(Because.VISIT_TAKEN)
    outside = look(shop(1), march(12)).model_copy(update={"target": CHARGERS})
    given(CAMPAIGN, *MET).when(outside).refused(Because.NOT_A_TARGET, "target")
    given(CAMPAIGN, *MET).when(look(shop(1), march(9))).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_two_patrols_on_one_day_are_two_visits_and_one_patrol_is_one() -> None:
    seen = (*RUNNING, looked(shop(1), march(12), 1))
    given(CAMPAIGN, *seen).when(look(shop(1), march(12), 2)).then(
        looked(shop(1), march(12), 2)
    )
    given(CAMPAIGN, *seen).when(look(shop(2), march(12), 1)).refused(Because.VISIT_TAKEN)
    given(CAMPAIGN, *seen).when(look(shop(1), march(12))).refused(Because.VISIT_TAKEN)


def test_a_unit_is_a_household_or_a_name_however_it_is_spaced() -> None:
    with pytest.raises(ValidationError):
        InspectedUnit()
    assert InspectedUnit(name="样例早市3号摊").key == STALL.key
    assert shop(1).key == shop(1).household


def test_c2_an_order_counts_once_and_only_where_its_unit_was_inspected() -> None:
    """C2: 责令整改43户."""
    day = march(13)
    given(CAMPAIGN, *MET).when(order(1, shop(1), day)).then(ordered(1, shop(1), day))
    done = (*MET, ordered(1, shop(1), day))
    given(CAMPAIGN, *done).when(order(1, shop(1), day)).then()
    given(CAMPAIGN, *done).when(order(1, shop(1), march(14))).refused(
        Because.COUNTED_ALREADY
    )
    given(CAMPAIGN, *MET).when(order(1, shop(2), day)).refused(Because.NOT_INSPECTED)
    given(CAMPAIGN, *MET).when(order(1, shop(1), march(11))).refused(
        Because.NOT_INSPECTED, "unit"
    )


def test_c2_an_action_is_linked_by_its_id_and_counts_once() -> None:
    """C2: 查处17户, which may be among the 137 and the 20 (9.2-3)."""
    day = march(13)
    given(CAMPAIGN, *MET).when(act(1, shop(1), day)).then(acted(1, shop(1), day))
    done = (*MET, acted(1, shop(1), day))
    given(CAMPAIGN, *done).when(act(1, shop(1), day)).then()
    given(CAMPAIGN, *done).when(act(1, shop(1), march(14))).refused(Because.COUNTED_ALREADY)
    given(CAMPAIGN, *MET).when(act(1, STALL, day)).refused(Because.NOT_INSPECTED)
    as_summary = act(1, shop(1), day, CampaignMatter.SUMMARY)
    given(CAMPAIGN, *MET).when(as_summary).refused(Because.NOT_OF_THIS_KIND, "matter")


def test_c4_a_concluded_campaign_is_frozen_with_its_figures() -> None:
    """C2, C4: units count once, visits and times as they come. C4: 「阶段性的成果」."""
    history: list[CampaignEvent] = [
        *MET,
        sent("1号", march(12)),
        sent("2号", march(20), 4, 2),
        looked(shop(1), march(20)),
        looked(STALL, march(20)),
        ordered(1, shop(1), march(20)),
        ordered(2, shop(1), march(21)),
        acted(1, STALL, march(25)),
    ]
    ended = CampaignConcluded(
        figures=CampaignFigures(
            officer_times=10,
            vehicle_times=3,
            visits=3,
            units=2,
            orders=2,
            ordered_units=1,
            actions=1,
            punished_units=1,
        ),
        report=REPORT,
        on=ENDED_ON,
    )
    given(CAMPAIGN, *history).when(conclude(march(24))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    given(CAMPAIGN, *history).when(conclude()).then(ended)
    over = given(CAMPAIGN, *history, ended)
    over.when(conclude()).then()
    over.when(PLAN).then()
    over.when(LAUNCH).then()
    over.when(conclude(report="另一报告")).refused(Because.NOT_NOW)
    over.when(send("3号", ENDED_ON)).refused(Because.FROZEN)
    over.when(look(shop(3), ENDED_ON)).refused(Because.FROZEN)
    over.when(act(2, STALL, ENDED_ON)).refused(Because.FROZEN)


def test_the_figures_of_the_report_can_be_reached() -> None:
    """C2: 325人（次）, 53台（次）, 957户, 43户, 17户."""
    sheets = [send(f"{each}号", march(11), 6 + (each < 7), 1) for each in range(53)]
    met = [look(shop(each), march(12)) for each in range(957)]
    orders = [order(each, shop(each), march(13)) for each in range(43)]
    acts = [act(each, shop(each), march(14)) for each in range(17)]
    state = CAMPAIGN.replay([PLANNED, LAUNCHED])
    asked: list[CampaignCommand] = [*sheets, *met, *orders, *acts, conclude()]
    for command in asked:
        for event in CAMPAIGN.decide(command, state):
            state, last = CAMPAIGN.evolve(state, event), event
    assert isinstance(last, CampaignConcluded)
    said = last.figures
    assert (said.officer_times, said.vehicle_times, said.units) == (325, 53, 957)
    assert (said.ordered_units, said.punished_units) == (43, 17)


def test_a_matter_is_claimed_by_its_id() -> None:
    """9.2-3."""
    case, other = numbered("case", 1), numbered("case", 2)
    assert one_campaign(case) == one_campaign(case)
    assert one_campaign(case).stream != one_campaign(other).stream
