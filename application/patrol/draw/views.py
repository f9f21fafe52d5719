"""What is seen of draws, and of what they have drawn."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from application.patrol.draw.names import patrol_of
from domain.kernel.identity import DrawId, HouseholdId, OfficerId, PatrolId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.patrol.draw import events


@dataclass(frozen=True, slots=True)
class DrawRow:
    """One draw. ``status`` is OPEN, HELD or DISCLOSED; the digests were fixed before the
    seed was known. ``recusals`` counts them.
    """

    draw_id: DrawId
    subject: str
    station: StationId | None
    status: str
    chosen_by: str
    inspect_on: date
    opened_on: date
    algorithm: str
    specification_digest: str
    households_digest: str
    officers_digest: str
    pools_digest: str
    households: int
    officers: int
    how_many: int
    officers_each: int
    recusals: int
    seed: str | None = None
    seed_source: str | None = None
    held_on: date | None = None
    disclosed_on: date | None = None
    place: str | None = None


def evolve(row: DrawRow | None, _: str, recorded: Recorded[Any]) -> DrawRow | None:
    match row, recorded.event:
        case None, events.DrawOpened() as opened:
            return first(opened, recorded)
        case DrawRow(), events.DrawHeld() as held:
            return replace(
                row,
                status="HELD",
                seed=held.seed,
                seed_source=held.seed_source,
                held_on=recorded.occurred_on,
            )
        case DrawRow(), events.DrawDisclosed(place=place):
            day = recorded.occurred_on
            return replace(row, status="DISCLOSED", disclosed_on=day, place=place)
        case _:
            return row


def first(opened: events.DrawOpened, recorded: Recorded[Any]) -> DrawRow:
    pools, sealed = opened.pools, opened.commitment
    return DrawRow(
        draw_id=DrawId(recorded.stream),
        subject=opened.subject,
        station=opened.station,
        status="OPEN",
        chosen_by=opened.chosen_by,
        inspect_on=opened.inspect_on,
        opened_on=recorded.occurred_on,
        algorithm=sealed.algorithm,
        specification_digest=sealed.specification,
        households_digest=sealed.households,
        officers_digest=sealed.officers,
        pools_digest=sealed.pools,
        households=len(pools.households),
        officers=len(pools.officers),
        how_many=pools.how_many,
        officers_each=pools.officers_each,
        recusals=len(pools.recusals),
    )


DRAW: Projection[DrawRow] = Projection(
    name="draw",
    row=DrawRow,
    reads=(events.DrawOpened, events.DrawHeld, events.DrawDisclosed),
    evolve=evolve,
    sought_by=("station, status", "inspect_on"),
)


@dataclass(frozen=True, slots=True)
class DrawSelectionRow:
    """抽取结果: one household that was drawn, in the order of the draw, with who inspects
    it and the patrol that follows."""

    selection_id: str
    draw_id: DrawId
    household_id: HouseholdId
    station: StationId
    place: int
    officers: tuple[OfficerId, ...]
    patrol_id: PatrolId
    drawn_on: date
    inspect_on: date


def keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    drawn = recorded.event.drawn
    return tuple(f"{recorded.stream}/{place}" for place in range(1, len(drawn) + 1))


def evolve_selection(
    row: DrawSelectionRow | None, key: str, recorded: Recorded[Any]
) -> DrawSelectionRow | None:
    match recorded.event:
        case events.DrawHeld() as held:
            place = int(key.rpartition("/")[2])
            drawn = held.drawn[place - 1]
            return DrawSelectionRow(
                selection_id=key,
                draw_id=DrawId(recorded.stream),
                household_id=drawn.household,
                station=drawn.station,
                place=place,
                officers=drawn.officers,
                patrol_id=patrol_of(recorded.stream, drawn.household),
                drawn_on=recorded.occurred_on,
                inspect_on=held.inspect_on,
            )
        case _:
            return row


DRAW_SELECTION: Projection[DrawSelectionRow] = Projection(
    name="draw_selection",
    row=DrawSelectionRow,
    reads=(events.DrawHeld,),
    keys=keys,
    evolve=evolve_selection,
    sought_by=("draw_id", "household_id", "patrol_id"),
)
