"""The library's own test cases for recorders, run on ours.

They number a stream's events from 0 or from 1 as they like, and use UUIDs; ours are
numbered from 1 and named by text. So the recorder under test stands behind ``FromZero``,
which shifts the numbers by one, and ids are text. Left out, because they assert nothing and
print a speed: ``test_performance`` and ``test_concurrent_throughput``. Not applicable:
cases of process and tracking recorders (positions are our own, compare and set), of
infrastructure factories (the recorder is composed by hand), of mappers and transcoders (the
codec is ours), of LISTEN and NOTIFY and of database functions (never used), of the lock
time-out of the table lock (there is none).
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Any
from unittest.mock import Mock, patch

import pytest
from eventsourcing.persistence import AggregateRecorder, StoredEvent

from infrastructure.database import Database
from infrastructure.eventstore.recorder import HukaRecorder

# The module of the cases also tests a cipher, whose own library we do not install.
with patch.dict(sys.modules, {"eventsourcing.cipher": Mock()}):
    from eventsourcing.tests.persistence import (
        AggregateRecorderTestCase,
        ApplicationRecorderTestCase,
        NonInterleavingNotificationIDsBaseCase,
    )


NUMBERS = count(1)


class FromZero(HukaRecorder):
    """Streams that are numbered from 0."""

    def insert_events(
        self, stored_events: Sequence[StoredEvent], **_: Any
    ) -> Sequence[int] | None:
        return super().insert_events([shifted(each, 1) for each in stored_events])

    def select_events(
        self,
        originator_id: Any,
        *,
        gt: int | None = None,
        lte: int | None = None,
        **how: Any,
    ) -> Sequence[StoredEvent]:
        after = None if gt is None else gt + 1
        upto = None if lte is None else lte + 1
        found = super().select_events(originator_id, gt=after, lte=upto, **how)
        return [shifted(each, -1) for each in found]


class Silent(FromZero):
    """As an aggregate recorder it has no positions to tell."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **_: Any) -> None:
        super().insert_events(stored_events)


def shifted(event: StoredEvent, by: int) -> StoredEvent:
    return replace(event, originator_version=event.originator_version + by)


class OnHuka:
    """What the cases ask for: a fresh recorder, and text for ids."""

    INITIAL_VERSION = 0
    recorder: Callable[[type[HukaRecorder]], HukaRecorder]

    @pytest.fixture(autouse=True)
    def _fresh(self, database: Database) -> Iterator[None]:
        with database.datastore(None, "log", pool=12) as datastore:
            type(self).recorder = staticmethod(lambda kind: kind(datastore))
            yield

    def new_originator_id(self) -> str:
        return f"tests-{next(NUMBERS)}"

    def create_recorder(self) -> Any:
        return type(self).recorder(FromZero)


class TestAsAggregateRecorder(OnHuka, AggregateRecorderTestCase):
    test_performance = None  # type: ignore[assignment]

    def create_recorder(self) -> AggregateRecorder:
        return type(self).recorder(Silent)


class TestAsApplicationRecorder(OnHuka, ApplicationRecorderTestCase[HukaRecorder]):
    test_performance = None  # type: ignore[assignment]
    test_concurrent_throughput = None  # type: ignore[assignment]


class TestPositionsDoNotInterleave(OnHuka, NonInterleavingNotificationIDsBaseCase):
    """Two appends at once of a thousand events each."""
