"""However a read model is folded, live or anew, it is the same."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Thread
from typing import Any

import pytest
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier

from domain.kernel.claims import ClaimReleased, ClaimTaken
from domain.kernel.messages import Event, Recorded
from domain.kernel.projection import Share
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections import rebuild
from infrastructure.projections.live import Live, Overtaken
from infrastructure.projections.rebuild import fold_all
from infrastructure.projections.tables import LIVE, SHADOW, Table
from tests.infrastructure.telling import chunks, story

MODELS = BUREAU.read_models
STORY = story(seed=2, length=2500, streams=25)
IN_MEMORY = fold_all(MODELS, STORY)


def tell(ledger: Ledger, history: Sequence[Recorded[Any]], size: int = 500) -> None:
    for chunk in chunks(history, size):
        ledger.append(chunk)


def stored(database: Database, schema: str = LIVE) -> dict[str, dict[str, Any]]:
    """Every row of every read model, as objects again."""
    found = {}
    with database.connect(Role.PROJECTOR) as connection:
        connection.row_factory = dict_row
        for model in MODELS:
            table = Table(model, schema)
            query = SQL("SELECT * FROM {}").format(Identifier(schema, model.name))
            rows = connection.execute(query).fetchall()
            found[model.name] = {
                row[table.key]: table.rows.validate_python(row) for row in rows
            }
    return found


def test_the_story_has_everything_that_can_happen() -> None:
    told = {type(recorded.event) for recorded in STORY}
    read = {event for model in MODELS for event in model.reads}
    assert read <= told
    ours = {each for each in Event.known.values() if each.__module__.startswith("domain.")}
    assert ours - told == {ClaimTaken, ClaimReleased}
    assert all(IN_MEMORY.values())


def test_one_reading_for_all_folds_as_one_for_each() -> None:
    assert {model.name: model.fold(STORY) for model in MODELS} == IN_MEMORY


@pytest.mark.parametrize("parts", [2, 3, 7])
def test_the_parts_make_the_whole(parts: int) -> None:
    for model in MODELS:
        rows: dict[str, Any] = {}
        for part in range(parts):
            share = Share(part, parts)
            mine = model.fold(each for each in STORY if share.holds(each.stream))
            assert rows.keys().isdisjoint(mine)
            rows |= mine
        assert rows == IN_MEMORY[model.name]


@pytest.mark.parametrize(
    ("size", "length"),
    [(1, 300), (7, len(STORY)), (1000, len(STORY))],
    ids=["one by one", "a few", "many"],
)
def test_live_in_steps_of_any_size_is_the_fold(
    live: Live, ledger: Ledger, database: Database, size: int, length: int
) -> None:
    """I1: 「都做到了实时监控、动态管理」."""
    followed = replace(live, size=size)
    for chunk in chunks(STORY[:length], 700):
        ledger.append(chunk)
        followed.advance()
    assert stored(database) == fold_all(MODELS, STORY[:length])
    assert followed.advance() == 0


@pytest.mark.parametrize("shares", [1, 3])
def test_rebuilt_is_the_fold(
    ledger: Ledger, database: Database, monkeypatch: pytest.MonkeyPatch, shares: int
) -> None:
    """I2: 「提高了统计资料的准确性和时效性」."""
    tell(ledger, STORY)
    monkeypatch.setattr(rebuild, "A_SHARE", len(STORY) / shares)
    told: list[tuple[int, int]] = []
    rebuild.rebuild(database, MODELS, lambda done, total: told.append((done, total)))
    assert stored(database, SHADOW) == IN_MEMORY
    assert len(told) == shares + 1
    read = {event for model in MODELS for event in model.reads}
    count = sum(type(each.event) in read for each in STORY)
    assert told[-1] == (count, count)


def test_read_models_that_begin_late_catch_up_with_the_others(
    live: Live, ledger: Ledger, database: Database
) -> None:
    early, late = live.tables[:6], live.tables[6:]
    tell(ledger, STORY[:1500])
    replace(live, tables=early, size=100).advance()
    tell(ledger, STORY[1500:])
    assert replace(live, tables=(*late, *early), size=333).advance() > len(STORY) // 2
    assert stored(database) == IN_MEMORY


def test_a_step_from_where_nobody_stands_any_more_is_not_folded(
    live: Live, ledger: Ledger, database: Database
) -> None:
    tell(ledger, STORY[:200])
    reads = {event for model in MODELS for event in model.reads}
    quick, slow = (next(iter(ledger.steps(reads, 0, size))) for size in (50, 120))
    live.take(live.tables, quick)
    with pytest.raises(Overtaken):
        live.take(live.tables, slow)
    first = [each for each in STORY[:200] if type(each.event) in reads][:50]
    assert stored(database) == fold_all(MODELS, first)
    live.advance()
    assert stored(database) == fold_all(MODELS, STORY[:200])


def test_two_followers_in_a_race_count_nothing_twice(
    live: Live, ledger: Ledger, database: Database
) -> None:
    racing = [
        Thread(target=until, args=(replace(live, size=size), len(STORY)))
        for size in (20, 33)
    ]
    for each in racing:
        each.start()
    tell(ledger, STORY, 100)
    for each in racing:
        each.join()
    assert stored(database) == IN_MEMORY


def until(live: Live, events: int) -> None:
    while live.ledger.head() < events:
        live.advance()
    live.advance()
    live.advance()


def test_a_failure_half_way_through_a_step_leaves_nothing_behind(
    live: Live, ledger: Ledger, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(ledger, STORY[:300])
    take = Table.take

    def failing(table: Table[Any], cursor: Any, events: Any) -> None:
        take(table, cursor, events)
        if table.projection.name == "patrol":
            raise RuntimeError("power cut")

    monkeypatch.setattr(Table, "take", failing)
    with pytest.raises(RuntimeError):
        live.advance()
    assert not any(stored(database).values())
    monkeypatch.undo()
    live.advance()
    assert stored(database) == fold_all(MODELS, STORY[:300])


def test_the_standing_says_who_is_behind(
    operations: Operations, live: Live, ledger: Ledger
) -> None:
    tell(ledger, STORY[:300])
    live.advance()
    behind = {each.name: each.behind for each in operations.standing()}
    assert {behind[model.name] for model in MODELS} == {0}
    assert {behind[each.name] for each in BUREAU.reactions} == {300}
