"""The small bureau: told once, whole, and with the figures that its page shows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

import pytest

from application.ports import Following
from domain.kernel.calendar import BUREAU
from domain.kernel.identity import StreamId
from infrastructure.composition import compose, operations
from interfaces.cli.overview import Figures, figures, matters, total
from interfaces.cli.story import Storyteller
from samples import autumn, small_bureau
from samples import register as of
from samples.small_bureau import tell_small_bureau
from samples.telling import teller
from tests.samples.conftest import quiet

EVENING = datetime(2026, 11, 20, 18, tzinfo=BUREAU)


def evening() -> datetime:
    """The clock after the last act of the story."""
    return EVENING


def rows(env: Mapping[str, str], statement: str) -> list[tuple[Any, ...]]:
    return operations(env).query(statement)[1]


@pytest.fixture(scope="module")
def page(env: Mapping[str, str], told: str) -> Figures:
    """What the page shows on the evening of the last day."""
    assert told
    with compose(env, evening, pool=2) as services:
        log = cast("Following", services.store)
        return figures(operations(env).query, services, log)


def test_the_story_tells_of_all_its_officers_and_households(
    env: Mapping[str, str], told: str
) -> None:
    assert told == (
        "A small bureau was told: 10 officers, 16 households,"
        " from 2026-09-01 to 2026-11-20."
    )
    assert rows(env, "SELECT count(*) FROM officer") == [(10,)]
    assert rows(env, "SELECT count(*) FROM beat") == [(3,)]
    assert rows(env, "SELECT count(*) FROM household") == [(16,)]


def test_every_name_says_that_it_is_invented(env: Mapping[str, str], told: str) -> None:
    assert told
    names = rows(env, "SELECT name FROM household UNION ALL SELECT name FROM officer")
    assert all(str(name).endswith("（虚构）") for (name,) in names)


def test_the_page_counts_households_as_the_story_left_them(page: Figures) -> None:
    assert total(page.by_custody) == {"PUSHED": 1, "CLAIMED": 1, "ASSIGNED": 12}
    assert total(page.by_registration) == {
        "ACTIVE": 12,
        "REVOKED": 1,
        "LAPSED": 1,
        "RESCINDED": 1,
        "DEREGISTERED": 1,
    }
    assert page.by_custody == {
        of.EAST: {"CLAIMED": 1, "ASSIGNED": 6},
        of.WEST: {"PUSHED": 1, "ASSIGNED": 6},
    }


def test_the_categories_of_the_last_day_add_up_to_the_good_licences(page: Figures) -> None:
    categories = total(page.by_category)
    assert categories == {"NORMAL": 8, "IN_VIOLATION": 3, "ABANDONED": 1}
    assert categories.total() == total(page.by_registration)["ACTIVE"]


def test_four_orders_are_open_and_say_what_is_due(page: Figures) -> None:
    assert [(each.status, each.due, each.days_left) for each in page.open_orders] == [
        ("OVERDUE", "ESCALATE", 5),
        ("ISSUED", "SERVE", 11),
        ("SERVED", "COMPLY", 14),
        ("DRAFTED", None, None),
    ]
    assert {each.of_all for each in page.open_orders} == {4}


def test_the_deadlines_tell_what_was_met_and_what_was_missed(page: Figures) -> None:
    assert page.deadlines == {
        "CESSATION": {"RUNNING": 1},
        "COMPLY": {"RUNNING": 1, "MET": 1, "MISSED": 3},
        "ESCALATE": {"RUNNING": 1, "MET": 2},
        "FILE": {"MISSED": 1},
        "SPECIAL_MARK": {"RUNNING": 1},
        "SERVE": {"RUNNING": 1, "MET": 5},
    }


def test_every_ending_of_an_order_occurs(env: Mapping[str, str], told: str) -> None:
    assert told
    found = rows(env, "SELECT status, count(*) FROM rectification GROUP BY 1")
    assert dict(found) == {
        "ESCALATED": 1,
        "COMPLIED": 1,
        "WAIVED": 1,
        "OVERDUE": 1,
        "SERVED": 1,
        "ISSUED": 1,
        "DRAFTED": 1,
    }


def test_three_numbers_are_one_household(env: Mapping[str, str], told: str) -> None:
    assert told
    found = rows(
        env,
        "SELECT alias.kind, is_current FROM household_alias AS alias"
        " JOIN household USING (household_id) WHERE name LIKE '%服装店%'"
        " ORDER BY valid_from",
    )
    assert found == [("OLD13", False), ("GS15", False), ("USCC", True)]


def test_the_newest_event_is_the_card_that_nobody_has_claimed(page: Figures) -> None:
    by_officers = (
        each for each in page.latest if each.context.actor.startswith("officer-")
    )
    assert next(by_officers).event.topic == "supervision.household-opened"


def test_the_whole_story_of_a_household_names_people_and_shows_no_id_but_its_own(
    env: Mapping[str, str], page: Figures
) -> None:
    assert page.household is not None
    with compose(env, evening, pool=2) as services:
        streams = [StreamId(page.household)]
        streams += matters(operations(env).query, page.household)
        found = services.store.histories(streams)
        history = [each for stream in streams for each in found[stream]]
        for spoken in ("zh", "en"):
            story = Storyteller(services, spoken).tell(history)
            heading, rest = story.split("\n", 1)
            assert heading == f"样例面馆（虚构）  {page.household}"
            for kind in ("officer-", "beat-0", "patrol-", "rectification-", "reaction:"):
                assert kind not in rest
            assert "样例局长（虚构）" in rest


def test_told_again_it_adds_nothing(env: Mapping[str, str], told: str) -> None:
    assert told
    with compose(env, evening, pool=2) as services:
        before = services.store.head()
        again = tell_small_bureau(env)
        assert again == "The small bureau is there already: nothing was added."
        assert services.store.head() == before
        skipped = tell_small_bureau(env, if_empty=True)
        assert skipped == "The register is not empty: no sample was added."
        assert services.store.head() == before


def test_every_read_model_equals_a_rebuild(env: Mapping[str, str], told: str) -> None:
    assert told
    operator = operations(env)
    models = operator.models([])
    differences = operator.rebuild(models, quiet, keep=False)
    assert len(differences) == len(models)
    assert [each for each in differences if not each.empty] == []


def test_a_telling_that_was_broken_off_is_told_to_its_end(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = {"HUKA_DATA": str(tmp_path_factory.mktemp("broken"))}
    operations(env).migrate(quiet)
    monkeypatch.setattr(small_bureau, "CHAPTERS", autumn.CHAPTERS[:1])
    tell_small_bureau(env, if_empty=True)
    monkeypatch.undo()
    with teller(env, small_bureau.SMALL_BUREAU) as begun:
        assert small_bureau.broken_off(begun)
    tell_small_bureau(env, if_empty=True)
    assert rows(env, "SELECT count(*) FROM household") == [(16,)]
