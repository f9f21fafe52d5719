"""每一事项只计一次: an order, an action or a patrol counts for one campaign (9.2-3)."""

from domain.campaigns.vocabulary import CampaignBecause as Because
from domain.kernel.claims import Claim, claiming
from domain.kernel.identity import StreamId

ONE_CAMPAIGN = claiming(otherwise=Because.COUNTED_ELSEWHERE)


def one_campaign(matter: StreamId) -> Claim:
    """A matter, whichever campaign counts it. The rule is frozen."""
    return Claim(rule="campaigns.one-campaign", about=(matter,))
