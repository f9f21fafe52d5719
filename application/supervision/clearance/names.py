"""A beat's clearance of a month: its id follows from the two."""

from uuid import UUID, uuid5

from domain.kernel.identity import ClearanceId, StreamId, stream_id
from domain.kernel.months import Month

CLEARANCES = UUID("81587210-b740-541a-ae24-3446c010824e")
"""The namespace of clearances. Frozen: one beat and one month, one clearance (INV-04)."""


def clearance_of(beat: StreamId, month: Month) -> ClearanceId:
    return ClearanceId(stream_id("clearance", uuid5(CLEARANCES, f"{beat}/{month}")))
