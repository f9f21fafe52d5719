"""A household's patrol programme: its id follows from the household's."""

from uuid import UUID, uuid5

from domain.kernel.identity import ProgrammeId, StreamId, stream_id

PROGRAMMES = UUID("4be2c7f0-1d95-5a68-b3a1-9c60f2d7e845")
"""The namespace of programmes. Frozen: one household, one programme."""


def programme_of(household: StreamId) -> ProgrammeId:
    return ProgrammeId(stream_id("programme", uuid5(PROGRAMMES, household)))
