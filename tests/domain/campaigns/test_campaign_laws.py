"""What holds of every campaign, whatever was asked of it."""

from datetime import date

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.campaigns import CAMPAIGN
from domain.campaigns.commands import CampaignCommand
from domain.campaigns.events import CampaignEvent
from domain.campaigns.states import Frozen, UnderWay, figures
from domain.campaigns.vocabulary import CampaignFigures, PublicityKind
from domain.kernel.errors import Refused
from tests.domain.campaigns.campaigning import (
    LAUNCH,
    PLAN,
    STALL,
    act,
    announce,
    conclude,
    look,
    order,
    send,
    shop,
)
from tests.given import told

days = st.dates(date(2003, 3, 1), date(2003, 3, 20))
units = st.sampled_from([shop(1), shop(2), STALL])
numbers = st.integers(1, 3)
commands: st.SearchStrategy[CampaignCommand] = st.one_of(
    st.builds(send, st.sampled_from(["1号", "2号"]), days, st.integers(1, 4)),
    st.builds(look, units, days, st.none() | numbers),
    st.builds(order, numbers, units, days),
    st.builds(act, numbers, units, days),
    st.builds(announce, st.sampled_from(PublicityKind), days, st.none() | numbers),
    st.builds(conclude, days),
)
stories = st.lists(commands, max_size=14).map(lambda more: [PLAN, LAUNCH, *more])


def answers(
    command: CampaignCommand, history: list[CampaignEvent]
) -> list[CampaignEvent] | Refused:
    try:
        return list(CAMPAIGN.decide(command, CAMPAIGN.replay(history)))
    except Refused as refusal:
        return refusal


def counted(history: list[CampaignEvent]) -> CampaignFigures:
    campaign = CAMPAIGN.replay(history)
    if isinstance(campaign, Frozen):
        return campaign.concluded.figures
    assert isinstance(campaign, UnderWay)
    return figures(campaign)


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[CampaignCommand]) -> None:
    CAMPAIGN.replay(told(CAMPAIGN, asked))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[CampaignCommand], command: CampaignCommand
) -> None:
    history = told(CAMPAIGN, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories)
def test_nobody_is_ordered_or_punished_who_was_not_inspected(
    asked: list[CampaignCommand],
) -> None:
    """C2."""
    said = counted(told(CAMPAIGN, asked))
    assert said.ordered_units <= said.units <= said.visits
    assert said.punished_units <= said.units
    assert said.ordered_units <= said.orders
    assert said.punished_units <= said.actions


@forall(stories, st.lists(commands, max_size=6))
def test_what_is_frozen_never_changes(
    asked: list[CampaignCommand], more: list[CampaignCommand]
) -> None:
    """C4."""
    ended = [*asked, conclude(date(2003, 4, 1))]
    history = told(CAMPAIGN, ended)
    assert told(CAMPAIGN, [*ended, *more]) == history
