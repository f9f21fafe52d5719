"""A household's fee account and its leave book: their ids follow from the household's."""

from uuid import UUID, uuid5

from domain.kernel.identity import FeeAccountId, LeaveBookId, StreamId, stream_id

FEES = UUID("b3f05d7a-62c9-5e18-9a44-0d7e5c2f8b61")
"""The namespace of fee accounts. Frozen: one household, one account."""

LEAVES = UUID("e81a4c36-7f0d-5b92-86c5-2b9d3f6a1e07")
"""The namespace of leave books. Frozen: one household, one book (INV-32)."""


def fee_of(household: StreamId) -> FeeAccountId:
    return FeeAccountId(stream_id("fee", uuid5(FEES, household)))


def leave_of(household: StreamId) -> LeaveBookId:
    return LeaveBookId(stream_id("leave", uuid5(LEAVES, household)))
