"""专项整治: what the bureau does against one kind of trouble, counted and then frozen."""

from typing import TypeAlias

from domain.campaigns.claiming import ONE_CAMPAIGN, one_campaign
from domain.campaigns.commands import CampaignCommand
from domain.campaigns.decide import decide
from domain.campaigns.events import CampaignEvent
from domain.campaigns.states import Campaign, NotPlanned, evolve, station_of
from domain.kernel.decider import Decider

__all__ = [
    "CAMPAIGN",
    "ONE_CAMPAIGN",
    "Campaign",
    "CampaignDecider",
    "NotPlanned",
    "one_campaign",
    "station_of",
]

CampaignDecider: TypeAlias = Decider[CampaignCommand, Campaign, CampaignEvent]

CAMPAIGN: CampaignDecider = Decider(NotPlanned(), decide, evolve)
