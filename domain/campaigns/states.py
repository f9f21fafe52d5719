"""What a special campaign is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.campaigns.events import (
    CampaignActionRecorded,
    CampaignConcluded,
    CampaignEvent,
    CampaignInspectionRecorded,
    CampaignLaunched,
    CampaignOrderRecorded,
    CampaignPlanned,
    CampaignPublicityRecorded,
    DispatchRecorded,
)
from domain.campaigns.vocabulary import CampaignFigures
from domain.kernel.identity import StationId


@dataclass(frozen=True, slots=True)
class NotPlanned:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class InPreparation:
    """Planned, and nobody has gone out."""

    planned: CampaignPlanned


@dataclass(frozen=True, slots=True)
class UnderWay:
    """Everything that was recorded, as it came."""

    planned: CampaignPlanned
    launched: CampaignLaunched
    dispatches: tuple[DispatchRecorded, ...] = ()
    inspections: tuple[CampaignInspectionRecorded, ...] = ()
    orders: tuple[CampaignOrderRecorded, ...] = ()
    actions: tuple[CampaignActionRecorded, ...] = ()
    publicity: tuple[CampaignPublicityRecorded, ...] = ()

    @property
    def last_on(self) -> date:
        """The latest day of anything recorded."""
        return max(
            self.launched.on,
            *(each.on for each in self.dispatches),
            *(each.on for each in self.inspections),
            *(each.on for each in self.orders),
            *(each.on for each in self.actions),
            *(each.on for each in self.publicity),
            self.planned.on,
        )


@dataclass(frozen=True, slots=True)
class Frozen:
    """Concluded: nothing more may happen."""

    planned: CampaignPlanned
    launched: CampaignLaunched
    concluded: CampaignConcluded


Campaign: TypeAlias = NotPlanned | InPreparation | UnderWay | Frozen


def evolve(campaign: Campaign, event: CampaignEvent) -> Campaign:
    match campaign, event:
        case NotPlanned(), CampaignPlanned():
            return InPreparation(event)
        case InPreparation(), CampaignLaunched():
            return UnderWay(campaign.planned, event)
        case UnderWay(), DispatchRecorded():
            return replace(campaign, dispatches=(*campaign.dispatches, event))
        case UnderWay(), CampaignInspectionRecorded():
            return replace(campaign, inspections=(*campaign.inspections, event))
        case UnderWay(), CampaignOrderRecorded():
            return replace(campaign, orders=(*campaign.orders, event))
        case UnderWay(), CampaignActionRecorded():
            return replace(campaign, actions=(*campaign.actions, event))
        case UnderWay(), CampaignPublicityRecorded():
            return replace(campaign, publicity=(*campaign.publicity, event))
        case UnderWay(), CampaignConcluded():
            return Frozen(campaign.planned, campaign.launched, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {campaign}")


def figures(campaign: UnderWay) -> CampaignFigures:
    """What has been recorded, counted (C2)."""
    return CampaignFigures(
        officer_times=sum(each.officer_times for each in campaign.dispatches),
        vehicle_times=sum(each.vehicle_times for each in campaign.dispatches),
        visits=len(campaign.inspections),
        units=len({each.unit.key for each in campaign.inspections}),
        orders=len(campaign.orders),
        ordered_units=len({each.unit.key for each in campaign.orders}),
        actions=len(campaign.actions),
        punished_units=len({each.unit.key for each in campaign.actions}),
    )


def station_of(campaign: Campaign) -> StationId | None:
    """The station whose campaign it is; ``None``: the whole bureau's, or none yet."""
    return None if isinstance(campaign, NotPlanned) else campaign.planned.station
