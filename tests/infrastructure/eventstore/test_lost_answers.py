"""The answer of a commit may be lost on its way; the command is once all the same."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from psycopg import Connection

from application.handling import ATTEMPTS, Handler
from application.ports import Clock, Unreachable
from domain.kernel.errors import Conflict
from domain.law.rulebook import RULE_BOOK
from infrastructure.database import Database, Datastore, LogUnreachable, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from tests.infrastructure.eventstore.asking import (
    LI,
    WANG,
    appointing,
    asked,
    claiming,
    entry,
    granting,
)


@dataclass
class Line:
    """The line to the database, which can be cut after the next commits."""

    cuts: int = 0
    then: list[Callable[[], object]] = field(default_factory=list)

    def pass_on(self) -> None:
        if self.cuts:
            self.cuts -= 1
            for each in self.then:
                each()
            raise LogUnreachable("the line was cut")


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def ledger(database: Database, line: Line) -> Iterator[Ledger]:
    with database.datastore(Role.WRITER, "log") as datastore:

        class Cut(HukaRecorder):
            def append_all(self, appends: Any) -> Any:
                answer = super().append_all(appends)
                line.pass_on()
                return answer

        yield Ledger(Cut(datastore))


@pytest.fixture
def handler(ledger: Ledger, clock: Clock) -> Handler:
    return Handler(ledger, clock, RULE_BOOK)


def test_a_lost_answer_is_found_again(handler: Handler, ledger: Ledger, line: Line) -> None:
    line.cuts = 1
    answer = handler.handle(appointing(), claiming(), context=asked(1), expected=0)
    assert answer.replayed
    assert answer.outcome.version == 1
    assert len(ledger.histories([LI])[LI]) == 1
    assert len(ledger.histories([claiming().stream])[claiming().stream]) == 1


def test_a_lost_answer_to_nothing_is_found_again(handler: Handler, line: Line) -> None:
    handler.handle(appointing(), context=asked(1))
    handler.handle(granting(), context=asked(2))
    line.cuts = 1
    again = handler.handle(granting(), context=asked(3))
    assert again.replayed
    assert again.outcome.events == ()


def test_a_lost_answer_is_no_conflict_when_others_went_on(
    handler: Handler, line: Line, writing: Datastore
) -> None:
    handler.handle(appointing(), context=asked(1))
    another = Ledger(HukaRecorder(writing))
    line.then = [lambda: another.append([entry(LI, 3)])]
    line.cuts = 1
    answer = handler.handle(granting(), context=asked(2), expected=1)
    assert (answer.replayed, answer.outcome.version) == (True, 2)


def test_a_command_that_did_not_arrive_is_repeated(
    handler: Handler, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive, tries = HukaRecorder.append_all, iter([False, False, True])

    def perhaps(recorder: HukaRecorder, appends: Any) -> Any:
        if not next(tries):
            raise LogUnreachable("no route")
        return arrive(recorder, appends)

    monkeypatch.setattr(HukaRecorder, "append_all", perhaps)
    answer = handler.handle(appointing(), context=asked(1))
    assert not answer.replayed
    assert len(ledger.histories([LI])[LI]) == 1


def test_a_log_that_does_not_answer_at_all_says_so(
    handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def never(_: HukaRecorder, appends: Any) -> Any:
        tries.append(appends)
        raise LogUnreachable("no route")

    monkeypatch.setattr(HukaRecorder, "append_all", never)
    with pytest.raises(Unreachable):
        handler.handle(appointing(), context=asked(1))
    assert len(tries) == ATTEMPTS


def test_a_true_conflict_stays_one(handler: Handler) -> None:
    handler.handle(appointing(), context=asked(1))
    handler.handle(granting(), context=asked(2))
    with pytest.raises(Conflict):
        handler.handle(granting(), context=asked(4), expected=1)


@contextmanager
def terminated(database: Database) -> Iterator[Connection[Any]]:
    """Every connection of the writer is cut by the server, as in a failover."""
    with database.connect() as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE usename = 'huka_writer' AND datname = current_database()"
        )
        yield connection


def test_connections_that_the_server_has_cut_are_made_anew(
    handler: Handler, ledger: Ledger, database: Database
) -> None:
    handler.handle(appointing(), context=asked(1))
    with terminated(database):
        assert not handler.handle(granting(), context=asked(2)).replayed
        assert handler.handle(appointing(WANG), context=asked(3)).outcome.version == 1
    assert len(ledger.histories([LI])[LI]) == 2
