"""``huka patrol``: what to look at, whom to visit, how far one has come."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, TypeAlias

import typer

from application.batch import AT_ONCE, Over
from application.patrol.instructing import Instructions, instructions_on
from application.patrol.programme.planning import OnRoster, PlanningRun
from application.services import Services
from application.words import Language, Words
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import BeatId, HouseholdId, StationId, StreamId
from domain.patrol.listed import PatrolPhase
from infrastructure.operations import Operations
from interfaces.cli import asking, drawing, show
from interfaces.cli.projections import Json
from interfaces.cli.reading import Lang, language

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]
OneDay = Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"])]

ROSTER = "SELECT household_id, station, grade, case_closed_on FROM programme_roster('{}')"
AFTER = " WHERE household_id > '{}'"
IN_ORDER = " ORDER BY household_id LIMIT {}"
PROGRESS = "SELECT * FROM programme_progress(DATE '{}', DATE '{}')"
PHASES = {
    PatrolPhase.BEFORE: Words("Before", "巡查前"),
    PatrolPhase.DURING: Words("During", "巡查中"),
    PatrolPhase.AFTER: Words("After", "巡查后"),
}
HEADS = {
    "look_for": Words("look for", "重点"),
    "how": Words("how", "怎么查"),
    "then": Words("then", "如何处理"),
    "mind": Words("mind", "注意"),
}


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    patrol = typer.Typer(help="巡查: checklists, the programme of visits, draws by lot.")
    huka.add_typer(patrol, name="patrol")
    add_checklist(patrol, opened)
    add_programme(patrol, opened, operator)
    drawing.add(patrol, opened, operator)


def today(opened: Opened) -> date:
    with opened() as services:
        return services.today()


def add_checklist(patrol: typer.Typer, opened: Opened) -> None:
    @patrol.command()
    def checklist(*, on: asking.Day = None, lang: Lang = "zh") -> None:
        """巡查事项: what is looked at on a visit, and how. Also before and after it."""
        day = on.date() if on else today(opened)
        print("\n".join(page(instructions_on(day), language(lang))))


def add_programme(
    patrol: typer.Typer, opened: Opened, operator: Callable[[], Operations]
) -> None:
    @patrol.command()
    def plan(
        beat: Annotated[str, typer.Argument(help="片区: the beat's id.")],
        from_on: OneDay,
        to_on: OneDay,
        *,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """巡查计划: plan a beat's visits in a period. Again, nobody is planned twice."""
        wanted = BeatId(StreamId(asking.known(asking.BEAT, beat)))
        asks = operator()
        with opened() as services, show.progress("Planning") as told:
            desk = services.bureau.desks["programme"]
            run = PlanningRun(
                services.counter.handler,
                desk.decider,
                wanted,
                from_on.date(),
                to_on.date(),
            )
            total = asking.count(asks, ROSTER.format(wanted))
            over = Over(roster(asks, wanted), total, told, AT_ONCE)
            found = run.plan(over, asking.on(on, services.today))
        if as_json:
            show.data(asdict(found))
            return
        print(f"{found.now:,} households planned now, {found.before:,} before.")
        for why, count in sorted(found.passed_over.items()):
            print(f"  passed over, {why}: {count:,}")

    @patrol.command()
    def progress(from_on: OneDay, to_on: OneDay, *, as_json: Json = False) -> None:
        """完成情况: visits planned, made and overdue."""
        asked = PROGRESS.format(from_on.date(), to_on.date())
        names, found = operator().query(asked)
        show.rows(names, found, "json" if as_json else "table")


def roster(
    asks: Operations, beat: BeatId
) -> Callable[[OnRoster | None], Sequence[OnRoster]]:
    """The households of a beat, so many at a time, in the order of their ids."""

    def after(last: OnRoster | None) -> Sequence[OnRoster]:
        # The pattern of an id leaves no way out of the quotes.
        beyond = AFTER.format(last.household) if last else ""
        asked = ROSTER.format(beat) + beyond + IN_ORDER.format(asking.BATCH)
        return [on_roster(*row) for row in asks.query(asked)[1]]

    return after


def on_roster(
    household: str, station: str, grade: str | None, closed_on: date | None
) -> OnRoster:
    return OnRoster(
        HouseholdId(StreamId(household)),
        StationId(station),
        CreditGrade(grade) if grade else None,
        closed_on,
    )


def page(told: Instructions, spoken: Language) -> list[str]:
    """Both lists of a day, to be read on the way there."""

    def said(both: object) -> str:
        return str(getattr(both, spoken))

    lines = [f"{told.on}  " + ("巡查事项" if spoken == "zh" else "Checklist")]
    for number, item in enumerate(told.items, start=1):
        mark = " ★" if item.focus else ""
        between = "、" if spoken == "zh" else ", "
        becomes = between.join(words.of(spoken) for _, words in told.named(item))
        lines += [
            f"{number}. {said(item)}{mark}  [{item.code}]",
            f"   {HEADS['look_for'].of(spoken)}: {said(item.look_for)}",
            f"   {HEADS['how'].of(spoken)}: {said(item.how)}",
            f"   {HEADS['then'].of(spoken)}: {said(item.then)} ({becomes})",
        ]
    for phase, words in PHASES.items():
        lines += ["", words.of(spoken)]
        for step in told.steps:
            if step.phase is phase:
                mind = f"{HEADS['mind'].of(spoken)}: {said(step.mind)}"
                lines.append(f"- {said(step.do)} ({mind})")
    return lines
