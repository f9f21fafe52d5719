"""What may have happened to special campaigns. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.campaigns.vocabulary import (
    CampaignFigures,
    CampaignMatter,
    CampaignTarget,
    InspectedUnit,
    PublicityKind,
)
from domain.kernel.identity import (
    OfficerId,
    PatrolId,
    RectificationId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Event


class CampaignPlanned(Event, topic="campaigns.campaign-planned"):
    name: str
    targets: tuple[CampaignTarget, ...]
    station: StationId | None
    from_on: date
    to_on: date
    on: date


class CampaignLaunched(Event, topic="campaigns.campaign-launched"):
    document_no: str | None
    on: date


class DispatchRecorded(Event, topic="campaigns.dispatch-recorded"):
    """``officers`` is empty where they were counted only."""

    sheet_no: str
    officer_times: int
    officers: tuple[OfficerId, ...]
    vehicle_times: int
    on: date


class CampaignPublicityRecorded(Event, topic="campaigns.publicity-recorded"):
    """``people`` and ``copies`` are empty where nobody counted them."""

    kind: PublicityKind
    subject: str
    people: int | None
    copies: int | None
    on: date


class CampaignInspectionRecorded(Event, topic="campaigns.inspection-recorded"):
    target: CampaignTarget
    unit: InspectedUnit
    patrol: PatrolId | None
    on: date


class CampaignOrderRecorded(Event, topic="campaigns.order-recorded"):
    order: RectificationId
    unit: InspectedUnit
    on: date


class CampaignActionRecorded(Event, topic="campaigns.action-recorded"):
    kind: CampaignMatter
    matter: StreamId
    unit: InspectedUnit
    on: date


class CampaignConcluded(Event, topic="campaigns.campaign-concluded"):
    """``figures`` are those of the report, and never change (C2)."""

    figures: CampaignFigures
    report: str
    on: date


CampaignEvent: TypeAlias = (
    CampaignPlanned
    | CampaignLaunched
    | DispatchRecorded
    | CampaignPublicityRecorded
    | CampaignInspectionRecorded
    | CampaignOrderRecorded
    | CampaignActionRecorded
    | CampaignConcluded
)
