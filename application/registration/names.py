"""A household's annual file: its id follows from the household's."""

from uuid import UUID, uuid5

from domain.kernel.identity import AnnualFileId, StreamId, stream_id

ANNUAL_FILES = UUID("4c8f17b2-d05a-5e63-91ab-6e37c2d8f094")
"""The namespace of annual files. Frozen: one household, one file."""


def annual_of(household: StreamId) -> AnnualFileId:
    return AnnualFileId(stream_id("annual", uuid5(ANNUAL_FILES, household)))
