"""The desk of special campaigns (专项整治)."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from application.campaigns.checks import (
    Matters,
    check_crew,
    check_inspection,
    check_order,
)
from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.seen import Visits
from domain.campaigns import (
    ONE_CAMPAIGN,
    Campaign,
    CampaignDecider,
    commands,
    one_campaign,
    station_of,
)
from domain.enforcement.rectification import RectificationDecider
from domain.kernel.claims import Take
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})

Claims: TypeAlias = Iterator[Ask[Any, Any, Any]]


def taken(asked: Asked[Any], matter: StreamId | None) -> Claims:
    """A matter counts for one campaign only (9.2-3)."""
    if matter is not None:
        claim = one_campaign(matter)
        day = asked.command.occurred_on
        take = Take(occurred_on=day, claim=claim, by=asked.stream)
        yield Ask(ONE_CAMPAIGN, claim.stream, take)


def its_patrol(asked: Asked[commands.RecordInspection]) -> Claims:
    return taken(asked, asked.command.patrol)


def its_order(asked: Asked[commands.RecordOrder]) -> Claims:
    return taken(asked, asked.command.order)


def its_matter(asked: Asked[commands.RecordAction]) -> Claims:
    return taken(asked, asked.command.matter)


def campaigns(
    decider: CampaignDecider,
    orders: RectificationDecider,
    matters: Matters,
    seen: Visits,
) -> Desk[Campaign]:
    """Leaders begin and end a campaign; what it did is entered by supervision."""
    inspected, ordered = check_inspection(seen), check_order(orders)
    return Desk(
        collection="campaigns",
        kind="campaign",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.PlanCampaign, LEADERSHIP, opens=True),
            Verb(commands.LaunchCampaign, LEADERSHIP),
            Verb(commands.RecordDispatch, SUPERVISION, check=check_crew),
            Verb(commands.RecordPublicity, SUPERVISION),
            Verb(
                commands.RecordInspection, SUPERVISION, check=inspected, claims=its_patrol
            ),
            Verb(commands.RecordOrder, SUPERVISION, check=ordered, claims=its_order),
            Verb(
                commands.RecordAction,
                SUPERVISION,
                check=matters.check,
                claims=its_matter,
            ),
            Verb(commands.ConcludeCampaign, LEADERSHIP),
        ),
    )
