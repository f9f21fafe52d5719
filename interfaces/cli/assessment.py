"""``huka assessment``: sample indicators, the scoring run, the ranking, last places."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Annotated, Any, TypeAlias

import typer
from pydantic import TypeAdapter, ValidationError

from application.scoring.run import Scored, ScoringRun
from application.scoring.standard import STANDARD
from application.services import Services
from domain.assessment.vocabulary import AssessmentPeriod
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]
OfPeriod = Annotated[str, typer.Argument(help="2003, 2003-H1, 2003-Q2 or 2003-06")]

PERIOD: TypeAdapter[str] = TypeAdapter(AssessmentPeriod)
RANKING = (
    "SELECT officer.name, ranking.* FROM assessment_ranking('{}') AS ranking"
    " LEFT JOIN officer USING (officer_id)"
    " ORDER BY ranking.assessed_group, ranking.place NULLS LAST, ranking.officer_id"
)


def period_of(said: str) -> AssessmentPeriod:
    """Raises ``typer.BadParameter``: one line that says how periods are written."""
    try:
        return AssessmentPeriod(PERIOD.validate_python(said))
    except ValidationError:
        raise typer.BadParameter(
            f"a period is written like 2003, 2003-H1, 2003-Q2 or 2003-06, not {said!r}"
        ) from None


def scoring(services: Services) -> ScoringRun:
    desks = services.bureau.desks
    schemes, assessments = desks["scheme"].decider, desks["assessment"].decider
    return ScoringRun(services.counter.handler, services.log, schemes, assessments)


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    assessment = typer.Typer(
        help="考核: score every officer, rank them, propose last places."
    )
    huka.add_typer(assessment, name="assessment")

    @assessment.command()
    def indicators() -> None:
        """指标: indicators to begin a scheme from, as AdoptScheme takes them."""
        show.data([each.model_dump(mode="json") for each in STANDARD])

    @assessment.command()
    def score(period: OfPeriod, *, on: asking.Day = None, as_json: Json = False) -> None:
        """计分: open and score the assessment of every officer. Again, nothing is twice."""
        wanted = period_of(period)
        with opened() as services, show.progress("Scoring") as told:
            day = asking.on(on, services.today)
            found = scoring(services).score(wanted, day, told)
        if as_json:
            show.data(asdict(found))
        else:
            print("\n".join(sentences(found)))

    @assessment.command()
    def rank(period: OfPeriod, *, as_json: Json = False) -> None:
        """考核排名: officers among officers, cadres among cadres."""
        names, found = ranked(operator(), period_of(period))
        show.rows(names, found, "json" if as_json else "table")

    @assessment.command()
    def propose(period: OfPeriod, *, on: asking.Day = None, as_json: Json = False) -> None:
        """末位待岗: propose who came last. Once all is final; a leader decides."""
        wanted = period_of(period)
        names, found = ranked(operator(), wanted)
        rows = [dict(zip(names, row, strict=True)) for row in found]
        with opened() as services:
            day = asking.on(on, services.today)
            proposed, passed_over = scoring(services).propose(wanted, rows, day)
        if as_json:
            show.data({"proposed": proposed, "passed_over": passed_over})
        else:
            print("\n".join([*proposed, *others(passed_over)]) or "Nobody.")


def ranked(asks: Operations, period: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The pattern of a period leaves no way out of the quotes."""
    return asks.query(RANKING.format(period))


def sentences(found: Scored) -> list[str]:
    """What a run did, for people."""
    done = f"{found.scored:,} indicators scored now, {found.before:,} before"
    return [
        f"{found.period}: {found.officers:,} officers; {done}.",
        *others(dict(found.passed_over)),
    ]


def others(passed_over: Any) -> list[str]:
    return [f"  passed over, {why}: {n:,}" for why, n in sorted(passed_over.items())]
