"""``huka patrol``: draws by lot (双随机、一公开), held for all to see and done again."""

import secrets
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, TypeAlias

import typer
from pydantic import TypeAdapter, ValidationError

from application.counter import Slip
from application.patrol.draw.replaying import Replayed, replayed
from application.services import Services
from domain.kernel.identity import DrawId, HouseholdId, OfficerId, StationId, StreamId
from domain.patrol.draw.commands import HoldDraw, OpenDraw
from domain.patrol.draw.states import DrawnByLot, MadePublic, PoolsCommitted
from domain.patrol.draw.vocabulary import PooledHousehold, Pools, Recusal
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]
OneDraw = Annotated[str, typer.Argument(help="The draw's id.")]
Login = Annotated[str, typer.Argument(help="Who does it, by the name to sign in by.")]

DRAW: TypeAdapter[str] = TypeAdapter(DrawId)
OFFICER: TypeAdapter[str] = TypeAdapter(OfficerId)
HOUSEHOLD: TypeAdapter[str] = TypeAdapter(HouseholdId)

HOUSEHOLDS = (
    "SELECT household_id, station FROM household"
    " WHERE registration_state NOT IN ('DEREGISTERED', 'RESCINDED')"
)
OFFICERS = (
    "SELECT officer_id FROM officer WHERE qualified_from <= DATE '{0}'"
    " AND (qualified_until IS NULL OR qualified_until >= DATE '{0}')"
)
BY_MACHINE = "secrets.token_hex(32) of the machine that held the draw"
DISAGREES = 1


def add(patrol: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    add_opening(patrol, opened, operator)
    add_holding(patrol, opened)
    add_replaying(patrol, opened)


def add_opening(
    patrol: typer.Typer, opened: Opened, operator: Callable[[], Operations]
) -> None:
    @patrol.command(name="draw")
    def open_draw(  # noqa: PLR0913 - one option for each way to choose
        subject: Annotated[str, typer.Argument(help="What is inspected.")],
        how_many: Annotated[int, typer.Argument(min=1, help="Households to draw.")],
        login: Login,
        inspect_on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"])],
        *,
        station: asking.OfStation = None,
        beat: asking.OfBeat = None,
        trade: Annotated[str | None, typer.Option(help="行业 as registered.")] = None,
        officers: Annotated[int, typer.Option(min=2, help="For each household.")] = 2,
        recuse: Annotated[
            list[str] | None,
            typer.Option(help="回避: OFFICER=REASON or OFFICER/HOUSEHOLD=REASON."),
        ] = None,
    ) -> None:
        """抽取名录: commit the pools of a draw. Their digests are known before the seed."""
        filters, chosen_by = chosen(station, beat, trade)
        asks = operator()
        of = StationId(asking.known(asking.STATION, station)) if station else None
        with opened() as services:
            pools = Pools(
                households=pooled(asks, filters),
                officers=able(asks, of, services.today()),
                how_many=how_many,
                officers_each=officers,
                recusals=tuple(recusal(each) for each in recuse or ()),
            )
            command = OpenDraw(
                occurred_on=services.today(),
                subject=subject,
                station=of,
                chosen_by=chosen_by,
                inspect_on=inspect_on.date(),
                pools=pools,
            )
            caller = services.counter.authority.caller(login)
            answer = services.counter.ask(command, caller, Slip(services.new_id()))
            state = state_of(services, DrawId(answer.outcome.stream))
        print(answer.outcome.stream)
        if isinstance(state, PoolsCommitted):
            print("\n".join(f"{name}: {said}" for name, said in state.opened.commitment))


def add_holding(patrol: typer.Typer, opened: Opened) -> None:
    @patrol.command()
    def hold(
        draw: OneDraw,
        login: Login,
        *,
        seed: Annotated[
            str | None, typer.Option(help="A public number drawn after the pools.")
        ] = None,
        source: Annotated[str | None, typer.Option(help="Which number that is.")] = None,
    ) -> None:
        """随机抽取: hold a draw. Without a seed the machine draws one."""
        if (seed is None) != (source is None):
            raise typer.BadParameter("a seed comes with its source")
        known = DrawId(StreamId(asking.known(DRAW, draw)))
        with opened() as services:
            command = HoldDraw(
                occurred_on=services.today(),
                seed=seed or secrets.token_hex(32),
                seed_source=source or BY_MACHINE,
            )
            caller = services.counter.authority.caller(login)
            services.counter.ask(command, caller, Slip(services.new_id()), known)
            state = state_of(services, known)
        if isinstance(state, DrawnByLot | MadePublic):
            print(f"seed: {state.held.seed} ({state.held.seed_source})")
            for place, each in enumerate(state.held.drawn, start=1):
                print(f"{place}. {each.household}: {', '.join(each.officers)}")


def add_replaying(patrol: typer.Typer, opened: Opened) -> None:
    @patrol.command()
    def replay(draw: OneDraw, *, as_json: Json = False) -> None:
        """复核: do a draw again from the log. Exit code 1 where it does not agree."""
        known = DrawId(StreamId(asking.known(DRAW, draw)))
        with opened() as services:
            desk = services.bureau.desks["draw"]
            found = replayed(services.counter.handler, desk.decider, known)
        if as_json:
            show.data({**asdict(found), "agrees": found.agrees})
        else:
            print("\n".join(sentences(found)))
        if not found.agrees:
            raise typer.Exit(DISAGREES)


def state_of(services: Services, draw: DrawId) -> object:
    return services.counter.handler.state(services.bureau.desks["draw"].decider, draw)


def chosen(station: str | None, beat: str | None, trade: str | None) -> tuple[str, str]:
    """The filter as a condition, and as it is told."""
    conditions = {
        "station": asking.known(asking.STATION, station) if station else None,
        "beat_id": asking.known(asking.BEAT, beat) if beat else None,
        "trade": trade,
    }
    asked = [
        f"{column} = {asking.quoted(value)}"
        for column, value in conditions.items()
        if value is not None
    ]
    return "".join(f" AND {each}" for each in asked), " AND ".join(asked) or "all"


def pooled(asks: Operations, filters: str) -> tuple[PooledHousehold, ...]:
    """The households of a filter that have not ended."""
    rows = asks.query(f"{HOUSEHOLDS}{filters} ORDER BY household_id")[1]
    return tuple(PooledHousehold(household=row[0], station=row[1]) for row in rows)


def able(asks: Operations, station: StationId | None, day: date) -> tuple[OfficerId, ...]:
    """The officers of a station, or of all, who hold a certificate today."""
    of = f" AND station = '{station}'" if station else ""
    rows = asks.query(f"{OFFICERS.format(day)}{of} ORDER BY officer_id")[1]
    return tuple(OfficerId(StreamId(row[0])) for row in rows)


def recusal(said: str) -> Recusal:
    """Raises ``typer.BadParameter``."""
    about, _, reason = said.partition("=")
    officer, _, household = about.partition("/")
    try:
        return Recusal(
            officer=OfficerId(StreamId(OFFICER.validate_python(officer))),
            household=household or None,
            reason=reason,
        )
    except ValidationError as error:
        raise typer.BadParameter(f"{said!r}: {error.errors()[0]['msg']}") from None


def sentences(found: Replayed) -> Sequence[str]:
    """What doing it again has shown, for people."""
    held = "not held yet" if found.drawn is None else f"{found.drawn:,} households drawn"
    if found.agrees:
        return [f"{found.draw} ({found.subject}; {held}): the log agrees."]
    return [
        f"{found.draw} ({found.subject}; {held}): the log does NOT agree.",
        *(
            f"  {each.what}: stored {each.stored}, recomputed {each.recomputed}"
            for each in found.differences
        ),
    ]
