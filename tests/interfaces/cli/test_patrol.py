"""``huka patrol``: what officers are told, what is drawn, and what doing it again shows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.handling import Ask, Handler
from application.patrol.draw.replaying import replayed
from domain.kernel.identity import DrawId
from domain.kernel.messages import Duty
from domain.patrol.draw.events import DrawHeld
from interfaces.cli import drawing, patrol
from tests.application.test_execution_reactions import at_noon
from tests.domain.patrol import lots
from tests.domain.patrol import programmes as drive
from tests.domain.supervision.examples import DAY, numbered
from tests.infrastructure.eventstore.asking import asked, entry
from tests.infrastructure.eventstore.memory import Memory

BEAT = "beat-00000000-0000-0000-0000-000000000001"
LOTS = DrawId(numbered("draw", 1))
NUMBERS = count(1)


class Asking:
    """An operator's queries, kept; one household and two officers are found."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        self.statements.append(statement)
        if "FROM officer" in statement:
            return ["officer_id"], [(lots.officer(1),), (lots.officer(2),)]
        if "FROM household" in statement:
            return ["household_id", "station"], [(lots.shop(1), lots.STATION)]
        if "programme_progress" in statement:
            return ["planned", "done"], [(18, 3)]
        if "household_id >" in statement:
            return [], []
        if statement.startswith("SELECT count"):
            return ["count"], [(2,)]
        return [], [
            (lots.shop(1), lots.STATION, "A", None),
            (lots.shop(2), "X1", None, DAY),
        ]


class Bureau:
    """A counter without checks on a log in memory."""

    def __init__(self, store: Memory) -> None:
        self.handler: Handler = at_noon(store)
        self.authority = SimpleNamespace(caller=lambda login: login)

    def ask(self, command: Any, _: str, __: Any, stream: Any = LOTS) -> Any:
        context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
        return self.handler.handle(Ask(lots.DRAW, stream, command), context=context)


def run(store: Memory, *arguments: str, asking: Asking | None = None) -> Any:
    counter = Bureau(store)

    @contextmanager
    def opened() -> Iterator[Any]:
        desks = {"draw": lots.DRAW, "programme": drive.PROGRAMME}
        yield SimpleNamespace(
            bureau=SimpleNamespace(
                desks={name: SimpleNamespace(decider=each) for name, each in desks.items()}
            ),
            counter=counter,
            today=lambda: lots.OPENED_ON,
            new_id=lambda: None,
        )

    huka = typer.Typer()
    asks = asking or Asking()
    patrol.add(huka, opened, lambda: asks)  # type: ignore[arg-type, return-value]
    huka.command()(lambda: None)
    return CliRunner().invoke(huka, ["patrol", *arguments])


@pytest.fixture
def store() -> Memory:
    return Memory()


def test_the_checklist_of_a_day_is_a_page_in_either_language(store: Memory) -> None:
    """P2, P3, P5: 巡查什么、重点、怎么查、如何处理；巡查前、中、后. P5:
    「市场巡查的重要内容」."""
    said = run(store, "checklist", "--on", "2003-06-30").stdout
    for line in (
        "巡查前",
        "巡查中",
        "巡查后",
        "★  [PURCHASE-RECORDS]",
        "怎么查: ",
        "如何处理: ",
    ):
        assert line in said
    english = run(store, "checklist", "--lang", "en").stdout
    assert english.startswith("2026-09-01  Checklist\n1. Licence displayed  [LICENCE]")
    assert "\nBefore\n" in english


def test_a_beat_is_planned_once(store: Memory) -> None:
    """P3, P4."""
    period = (BEAT, "2026-01-01", "2026-12-31", "--on", "2003-06-02")
    first = run(store, "plan", *period)
    assert first.stdout == "2 households planned now, 0 before.\n"
    again = run(store, "plan", *period, "--json")
    said = json.loads(again.stdout[again.stdout.index("{") :])
    assert (said["now"], said["before"], said["passed_over"]) == (0, 2, {})
    assert run(store, "plan", "beat-1' OR true --", *period[1:]).exit_code == 2


def test_progress_is_a_table(store: Memory) -> None:
    """P1."""
    asking = Asking()
    done = run(store, "progress", "2026-01-01", "2026-12-31", "--json", asking=asking)
    assert json.loads(done.stdout) == [{"planned": 18, "done": 3}]
    assert "DATE '2026-01-01', DATE '2026-12-31'" in asking.statements[0]


def open_draw(store: Memory, *more: str, asking: Asking | None = None) -> Any:
    said = ("draw", "餐饮抽查", "1", "wang", "--inspect-on", "2026-09-10", *more)
    return run(store, *said, asking=asking)


def test_a_draw_is_committed_held_and_done_again(store: Memory) -> None:
    """P1, O10: anybody may check it."""
    asking = Asking()
    begun = open_draw(store, "--beat", BEAT, "--trade", "餐饮 ' 小吃", asking=asking)
    assert begun.stdout.splitlines()[0] == LOTS
    assert "algorithm: huka-draw-1" in begun.stdout
    assert asking.statements[0].count("''") == 1
    assert "not held yet" in run(store, "replay", LOTS).stdout
    held = run(store, "hold", LOTS, "zhang")
    assert drawing.BY_MACHINE in held.stdout
    assert f"1. {lots.shop(1)}: " in held.stdout
    again = run(store, "replay", LOTS)
    assert again.exit_code == 0
    assert "1 households drawn): the log agrees." in again.stdout


def test_what_does_not_agree_is_named_and_ends_with_one(store: Memory) -> None:
    open_draw(store)
    run(store, "hold", LOTS, "zhang", "--seed", lots.SEED, "--source", "双色球样例期")
    opened, held = store.histories([LOTS])[LOTS]
    assert isinstance(held.event, DrawHeld)
    altered = held.event.model_copy(update={"seed": "another seed", "drawn": ()})
    forged = Memory()
    forged.append([opened, entry(LOTS, 2, altered)])
    done = run(forged, "replay", LOTS)
    assert done.exit_code == 1
    assert "drawn as number 1: stored nobody, recomputed household-" in done.stdout
    told = run(forged, "replay", LOTS, "--json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["agrees"] is False
    assert not replayed(at_noon(forged), lots.DRAW, LOTS).agrees


def test_a_seed_says_where_it_comes_from_and_a_recusal_why(store: Memory) -> None:
    open_draw(store)
    assert run(store, "hold", LOTS, "zhang", "--seed", "123456").exit_code == 2
    assert open_draw(store, "--recuse", f"{lots.officer(1)}=").exit_code == 2
    recused = drawing.recusal(f"{lots.officer(1)}/{lots.shop(1)}=与经营者有亲属关系")
    assert recused == lots.RELATED
    assert drawing.recusal(f"{lots.officer(1)}=休假").household is None
    assert date.fromisoformat("2026-09-01") == lots.OPENED_ON
