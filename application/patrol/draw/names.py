"""The patrols that a draw leads to: their ids follow from the draw and the household."""

from uuid import UUID, uuid5

from domain.kernel.identity import HouseholdId, PatrolId, StreamId, stream_id

DRAWN = UUID("c80d3e96-f4a1-5d72-9b15-27e6a0c3d85f")
"""The namespace of drawn patrols. Frozen: a household is drawn once in one draw."""


def patrol_of(draw: StreamId, household: HouseholdId) -> PatrolId:
    return PatrolId(stream_id("patrol", uuid5(DRAWN, f"{draw}/{household}")))
