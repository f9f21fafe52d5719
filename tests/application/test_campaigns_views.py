"""What is seen of special campaigns, in rows, in words and in the database."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from application.campaigns.listings import LISTINGS
from application.campaigns.publicity_views import CAMPAIGN_PUBLICITY
from application.campaigns.views import (
    CAMPAIGN,
    CAMPAIGN_ACTION,
    CAMPAIGN_DISPATCH,
    CAMPAIGN_INSPECTION,
    CampaignRow,
)
from application.campaigns.words import PHRASES
from domain.campaigns import CAMPAIGN as DECIDER
from domain.campaigns import station_of
from domain.campaigns.commands import CampaignCommand
from domain.campaigns.states import Frozen
from domain.campaigns.vocabulary import PublicityKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.columns import columns
from infrastructure.projections.tables import Table
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.campaigns.campaigning import (
    ENDED_ON,
    LAUNCH,
    MEASURES,
    PLAN,
    REPORT,
    STALL,
    act,
    announce,
    conclude,
    look,
    march,
    numbered,
    order,
    send,
    shop,
)
from tests.infrastructure.conftest import quiet

MODELS: tuple[Projection[Any], ...] = (
    CAMPAIGN,
    CAMPAIGN_DISPATCH,
    CAMPAIGN_PUBLICITY,
    CAMPAIGN_INSPECTION,
    CAMPAIGN_ACTION,
)
ONE, OTHER = numbered("campaign", 1), numbered("campaign", 2)
DONE: list[CampaignCommand] = [
    PLAN,
    LAUNCH,
    send("1号", march(12), 6, 1),
    send("2号", march(13), 4, 2),
    look(shop(1), march(12), 1),
    look(shop(1), march(14)),
    look(STALL, march(14)),
    order(1, shop(1), march(14)),
    act(1, STALL, march(15)),
]
ALSO: list[CampaignCommand] = [
    PLAN,
    LAUNCH,
    look(shop(1), march(20), 2),
    look(shop(2), march(20), 3),
    act(2, shop(1), march(21)),
    conclude(),
]


def happened(stream: StreamId, asked: list[CampaignCommand]) -> list[Recorded[Any]]:
    state, history = DECIDER.initial, list[Recorded[Any]]()
    for command in asked:
        for event in DECIDER.decide(command, state):
            state = DECIDER.evolve(state, event)
            day, version = command.occurred_on, len(history) + 1
            history.append(Recorded(stream, version, NOW, day, CONTEXT, event))
    return history


def seen(stream: StreamId, asked: list[CampaignCommand]) -> CampaignRow:
    return CAMPAIGN.fold(happened(stream, asked))[stream]


def figures(row: CampaignRow) -> tuple[int, ...]:
    return (
        row.officer_times,
        row.vehicle_times,
        row.visits,
        row.units,
        row.orders,
        row.ordered_units,
        row.actions,
        row.punished_units,
    )


def test_c2_a_running_campaign_shows_its_figures_so_far() -> None:
    """C2."""
    assert seen(ONE, DONE[:1]).status == "PLANNED"
    row = seen(ONE, DONE)
    assert (row.status, figures(row)) == ("RUNNING", (10, 3, 3, 2, 1, 1, 1, 1))


def test_c4_a_concluded_campaign_shows_the_frozen_figures_which_are_the_same() -> None:
    """C4: 「阶段性的成果」."""
    before = seen(ONE, DONE)
    row = seen(ONE, [*DONE, conclude()])
    assert figures(row) == figures(before)
    assert (row.status, row.concluded_on, row.report) == ("CONCLUDED", ENDED_ON, REPORT)
    ended = DECIDER.replay(each.event for each in happened(ONE, [*DONE, conclude()]))
    assert isinstance(ended, Frozen)
    assert tuple(dict(ended.concluded.figures).values()) == figures(row)
    assert station_of(ended) is None


def test_every_dispatch_visit_and_matter_is_a_row() -> None:
    history = happened(ONE, DONE)
    sheets = CAMPAIGN_DISPATCH.fold(history).values()
    assert [each.sheet_no for each in sheets] == ["1号", "2号"]
    visits = list(CAMPAIGN_INSPECTION.fold(history).values())
    assert [each.unit_key for each in visits] == [
        shop(1).key,
        shop(1).key,
        STALL.key,
    ]
    assert (visits[0].household_id, visits[2].unit_name) == (shop(1).key, STALL.name)
    matters = CAMPAIGN_ACTION.fold(history).values()
    assert [(each.kind, each.matter_id) for each in matters] == [
        ("ORDER", numbered("rectification", 1)),
        ("CASE", numbered("case", 1)),
    ]


def test_what_was_made_known_is_a_row_and_moves_no_figure() -> None:
    """U1: 召开会议、发放宣传材料和利用新闻媒体."""
    ways = [
        announce(PublicityKind.MEETING, march(11), people=60),
        announce(PublicityKind.MATERIALS, march(12), copies=800),
        announce(PublicityKind.MEDIA, march(13)),
    ]
    history = happened(ONE, [*DONE, *ways])
    rows = list(CAMPAIGN_PUBLICITY.fold(history).values())
    assert [(each.kind, each.people, each.copies) for each in rows] == [
        ("MEETING", 60, None),
        ("MATERIALS", None, 800),
        ("MEDIA", None, None),
    ]
    assert {(each.campaign_id, each.subject) for each in rows} == {(ONE, MEASURES)}
    assert figures(CAMPAIGN.fold(history)[ONE]) == figures(seen(ONE, DONE))
    said = [PHRASES.say(each.event, "zh") for each in history[-3:]]
    assert said == [
        f"以召开会议的方式宣传：{MEASURES}，60人。",
        f"以发放宣传材料的方式宣传：{MEASURES}，800份。",
        f"以利用新闻媒体的方式宣传：{MEASURES}。",
    ]


def test_a_campaign_reads_like_its_report() -> None:
    """C2."""
    history = happened(ONE, [*DONE, conclude()])
    assert PHRASES.say(history[-1].event, "zh") == (
        "专项整治结束：累计出动执法人员10人次、执法车辆3台次，检查3户次、2户，"
        "责令整改1件、1户，查处1件、1户。取得了阶段性的成果"
    )
    assert PHRASES.say(history[2].event, "en") == (
        "Dispatch 1号: 6 officers and 1 vehicles went out."
    )


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("campaigns"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def reading(migrated: str) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Two campaigns, folded; nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        with connection.cursor() as cursor:
            for each in MODELS:
                Table(each).take(cursor, [*happened(ONE, DONE), *happened(OTHER, ALSO)])
        yield connection
        connection.rollback()


def results(
    connection: psycopg.Connection[dict[str, Any]], from_on: date, to_on: date
) -> tuple[int, ...]:
    row = connection.execute(
        "SELECT * FROM read.campaign_results(%s, %s)", (from_on, to_on)
    ).fetchone()
    assert row is not None
    return tuple(row.values())


def test_results_of_a_period_count_times_as_they_come_and_units_once(
    reading: psycopg.Connection[dict[str, Any]],
) -> None:
    """C2, 9.2-3: the first shop was met by both campaigns."""
    assert results(reading, march(1), march(31)) == (2, 10, 3, 5, 3, 1, 1, 2, 2)
    assert results(reading, march(13), march(14)) == (1, 4, 2, 2, 2, 1, 1, 0, 0)
    assert results(reading, march(1), march(2)) == (0,) * 9


def test_every_column_that_the_list_names_is_there(
    reading: psycopg.Connection[dict[str, Any]],
) -> None:
    for listing in LISTINGS:
        found = reading.execute(
            "SELECT column_name AS name FROM information_schema.columns"
            " WHERE table_schema = 'read' AND table_name = %s",
            (listing.relation,),
        ).fetchall()
        there = {row["name"] for row in found}
        shown = {column.name for column in columns(listing.row)}
        assert shown | {each.column for each in listing.filters} <= there
