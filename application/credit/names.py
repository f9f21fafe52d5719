"""A household's credit file: its id follows from the household's."""

from uuid import UUID, uuid5

from domain.kernel.identity import CreditFileId, StreamId, stream_id

CREDIT_FILES = UUID("c5d2f7a1-3e94-5b68-8c07-1f6ab93d4e20")
"""The namespace of credit files. Frozen: one household, one file."""


def file_of(household: StreamId) -> CreditFileId:
    return CreditFileId(stream_id("credit", uuid5(CREDIT_FILES, household)))
