"""What is seen of how campaigns made a law known (宣传)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from application.campaigns.views import numbered
from domain.campaigns import events
from domain.campaigns.vocabulary import PublicityKind
from domain.kernel.identity import CampaignId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class CampaignPublicityRow:
    """宣传: one meeting, one lot of materials or one appearance in the media. ``kind`` is
    MEETING, MATERIALS or MEDIA; ``people`` and ``copies`` only where they were counted."""

    publicity_id: str
    campaign_id: CampaignId
    made_on: date
    kind: PublicityKind
    subject: str
    people: int | None
    copies: int | None


def made_known(
    row: CampaignPublicityRow | None, key: str, recorded: Recorded[Any]
) -> CampaignPublicityRow | None:
    match recorded.event:
        case events.CampaignPublicityRecorded() as made:
            return CampaignPublicityRow(
                publicity_id=key,
                campaign_id=CampaignId(recorded.stream),
                made_on=recorded.occurred_on,
                kind=made.kind,
                subject=made.subject,
                people=made.people,
                copies=made.copies,
            )
        case _:
            return row


CAMPAIGN_PUBLICITY: Projection[CampaignPublicityRow] = Projection(
    name="campaign_publicity",
    row=CampaignPublicityRow,
    reads=(events.CampaignPublicityRecorded,),
    keys=numbered,
    evolve=made_known,
    sought_by=("campaign_id", "made_on"),
)
