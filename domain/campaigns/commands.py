"""What may be asked of special campaigns."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field, model_validator

from domain.campaigns.vocabulary import (
    CampaignMatter,
    CampaignTarget,
    CampaignTargets,
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
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text

Headcount = Annotated[int, Field(ge=1, le=10_000)]
Reached = Annotated[int, Field(ge=1, le=1_000_000)]
Crew = Annotated[frozenset[OfficerId], Field(min_length=1, max_length=500)]


class PlanCampaign(Command):
    """制定专项整治方案. Without a station it is the whole bureau's."""

    name: Name
    targets: CampaignTargets
    station: StationId | None = None
    from_on: date
    to_on: date


class LaunchCampaign(Command):
    """部署开展专项整治."""

    document_no: DocumentNo | None = None


class RecordDispatch(Command):
    """出动: who went out, by count or by name, and in how many vehicles (C2).

    ``sheet_no`` is the number of the dispatch sheet: the same sheet is one dispatch.
    """

    sheet_no: DocumentNo
    headcount: Headcount | None = None
    officers: Crew | None = None
    vehicles: int = Field(default=0, ge=0, le=1_000)

    @model_validator(mode="after")
    def _counts_or_names(self) -> "RecordDispatch":
        if (self.headcount is None) == (self.officers is None):
            raise ValueError("Officers are counted or named, and never both.")
        return self


class RecordPublicity(Command):
    """宣传: a meeting, materials or the media, and whom it reached where that was
    counted (U1). ``subject`` is what was made known.
    """

    kind: PublicityKind
    subject: Text
    people: Reached | None = None
    copies: Reached | None = None


class RecordInspection(Command):
    """检查经营单位. ``patrol`` is the visit, where it is on record."""

    target: CampaignTarget
    unit: InspectedUnit
    patrol: PatrolId | None = None


class RecordOrder(Command):
    """责令整改: an order of its own, which counts for this campaign."""

    order: RectificationId
    unit: InspectedUnit


class RecordAction(Command):
    """查处: a matter of its own, which counts for this campaign."""

    kind: CampaignMatter
    matter: StreamId = Field(max_length=60, pattern=r"^[a-z]+-[0-9a-f-]{36}$")
    unit: InspectedUnit


class ConcludeCampaign(Command):
    """专项整治结束: its figures are frozen (C4)."""

    report: Text


CampaignCommand: TypeAlias = (
    PlanCampaign
    | LaunchCampaign
    | RecordDispatch
    | RecordPublicity
    | RecordInspection
    | RecordOrder
    | RecordAction
    | ConcludeCampaign
)
