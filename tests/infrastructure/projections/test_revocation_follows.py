"""What a served revocation leads to is there once, whoever dies on the way to it."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from application.enforcement.execution.reactions import execution_of
from application.handling import Ask, Handler
from application.supervision.aftercare.reactions import supervision_of
from domain.enforcement.case.commands import CaseCommand
from domain.enforcement.execution.events import ExecutionOpened
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.decider import Decider
from domain.kernel.identity import PersonId, StreamId
from domain.kernel.messages import Command, Duty, Event
from domain.kernel.persons import PersonallyResponsible
from domain.law.procedure import ReviewClass
from domain.supervision.aftercare.events import (
    RepresentativeRestricted,
    SupervisionOpened,
)
from domain.supervision.commands import OpenHousehold
from domain.supervision.events import LicenceRevoked
from domain.supervision.office import OfficeRestricted, office_of
from domain.supervision.vocabulary import EntityKind
from infrastructure.composition import LEADING
from infrastructure.database import Database
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.rebuild import fold_all
from tests.architecture.shapes import ROOT
from tests.domain.enforcement.case import cases
from tests.domain.enforcement.case.cases import april, fine, on, penalty
from tests.domain.supervision.examples import FOREIGN, HOUSEHOLD, with_number
from tests.infrastructure.conftest import Noon
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.projections.test_following import stored
from tests.infrastructure.projections.test_worker import (
    MODELS,
    followed,
    wait_for,
    whole_log,
)
from tests.infrastructure.telling import numbered

Start = Callable[[], subprocess.Popen[bytes]]

CASE: StreamId = numbered("case", 1)
PERSON = PersonId(f"person-{UUID(int=1)}")
BOTH = (fine(5_000), penalty(PenaltyKind.LICENCE_REVOCATION))
COMPANY = with_number(FOREIGN, None).model_copy(
    update={"kind": EntityKind.ENTERPRISE, "representative": PERSON}
)
OPEN = OpenHousehold(
    occurred_on=cases.march(1), registration=COMPANY, station=cases.STATION
)
STEPS: tuple[CaseCommand, ...] = (
    cases.LEAD,
    on(cases.FILE, cases.FILE.occurred_on, party=cases.COMPANY),
    on(
        cases.CONCLUDE,
        april(1),
        penalties=BOTH,
        classes=frozenset({ReviewClass.HEARING_AND_MAJOR_RIGHTS}),
    ),
    cases.SUBMIT,
    cases.PASS,
    on(cases.NOTIFY, april(8), penalties=BOTH),
    cases.PLEAD,
    on(cases.DISCUSS, april(16)),
    on(
        cases.DECIDE,
        april(16),
        penalties=BOTH,
        responsible=PersonallyResponsible(
            person=PERSON, name="样例法定代表人", reasons="样例：决定继续经营"
        ),
    ),
    cases.SERVE,
)
FOLLOWS: tuple[type[Event], ...] = (
    ExecutionOpened,
    LicenceRevoked,
    SupervisionOpened,
    RepresentativeRestricted,
    OfficeRestricted,
)
ONCE = {each.topic: 1 for each in FOLLOWS}
KILLED_AFTER: Mapping[str, type[Event]] = {
    "enforcement.open-execution": ExecutionOpened,
    "supervision.revoke-licence": LicenceRevoked,
    "supervision.open-supervision": RepresentativeRestricted,
    "supervision.restrict-office": OfficeRestricted,
}
"""What a reaction has written when it is about to note how far it has come."""


@pytest.fixture
def start(database: Database, tmp_path: Path) -> Iterator[Start]:
    """Starts one more worker of the test's database, under a name of its own."""
    running: list[subprocess.Popen[bytes]] = []
    ours = {"HUKA_DATABASE_URL": database.owner, "HUKA_DATA": str(tmp_path)}
    numbers = count()

    def one_more() -> subprocess.Popen[bytes]:
        env = {**os.environ, **ours, "PGAPPNAME": f"worker-{next(numbers)}"}
        command = [sys.executable, "-m", "interfaces.worker.main"]
        running.append(
            subprocess.Popen(command, env=env, cwd=ROOT, stderr=subprocess.DEVNULL)
        )
        return running[-1]

    yield one_more
    for each in running:
        each.kill()
        each.wait()


@pytest.fixture
def served(handler: Handler, clock: Noon) -> None:
    """A fine and a revocation, served while no worker runs; each step on its day."""
    steps: list[tuple[Decider[Any, Any, Any], StreamId, Command]] = [
        (HOUSEHOLD, cases.SHOP, OPEN),
        *((cases.CASE, CASE, each) for each in STEPS),
    ]
    for number, (decider, stream, command) in enumerate(steps, 1):
        day = command.occurred_on
        clock.on(day.year, day.month, day.day)
        context = asked(number).model_copy(update={"duty": Duty.SUPERVISION})
        handler.handle(Ask(decider, stream, command), context=context)


def followed_by(database: Database) -> Counter[str]:
    """How many events of each kind that should follow there are in the log."""
    with database.connect() as connection:
        rows = connection.execute(
            "SELECT topic, count(*) FROM log.events WHERE topic = ANY(%s) GROUP BY topic",
            (list(ONCE),),
        ).fetchall()
    return Counter(dict(rows))


def leader(database: Database) -> int | None:
    """Which of the workers leads, counted from 0."""
    with database.connect() as connection:
        row = connection.execute(
            "SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)"
            " WHERE locktype = 'advisory' AND granted AND objid = %s AND database ="
            "  (SELECT oid FROM pg_database WHERE datname = current_database())",
            (LEADING,),
        ).fetchone()
    return int(row[0].removeprefix("worker-")) if row else None


def check_all_once(database: Database, ledger: Ledger) -> None:
    assert followed_by(database) == ONCE
    decision = cases.DECIDE.document_no
    supervision = supervision_of(cases.SHOP, decision)
    streams = [execution_of(CASE), supervision, office_of(PERSON)]
    opened = [
        [each.event for each in history if isinstance(each.event, FOLLOWS)]
        for history in ledger.histories(streams).values()
    ]
    assert [[type(each) for each in told] for told in opened] == [
        [ExecutionOpened],
        [SupervisionOpened, RepresentativeRestricted],
        [OfficeRestricted],
    ]
    # The tick may still be raising what has fallen due since that spring.
    wait_for(lambda: stored(database) == fold_all(MODELS, whole_log(ledger)))


@pytest.mark.usefixtures("served")
def test_inv_25_what_was_served_while_no_worker_ran_is_followed_once(
    start: Start, database: Database, ledger: Ledger, operations: Operations
) -> None:
    assert not followed_by(database)
    start()
    wait_for(lambda: followed_by(database) == ONCE and followed(operations))
    check_all_once(database, ledger)
    with database.connect() as connection:
        connection.execute("UPDATE work.position SET position = 0 WHERE name LIKE '%.%'")
    wait_for(lambda: followed(operations))
    check_all_once(database, ledger)


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("reaction", KILLED_AFTER)
def test_inv_25_a_worker_that_is_killed_in_the_middle_leaves_nothing_twice(
    start: Start,
    database: Database,
    ledger: Ledger,
    operations: Operations,
    reaction: str,
) -> None:
    with database.connect() as held:
        held.autocommit = False
        held.execute("SELECT FROM work.position WHERE name = %s FOR UPDATE", (reaction,))
        workers = [start(), start()]
        wait_for(lambda: followed_by(database)[KILLED_AFTER[reaction].topic] == 1)
        killed = leader(database)
        assert killed is not None
        workers[killed].send_signal(signal.SIGKILL)
        assert workers[killed].wait() == -signal.SIGKILL
        wait_for(lambda: leader(database) == 1 - killed)
        held.rollback()
    wait_for(lambda: followed_by(database) == ONCE and followed(operations))
    assert workers[1 - killed].poll() is None
    check_all_once(database, ledger)
