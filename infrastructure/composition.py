"""The composition root: the only file that knows everything, the clock included."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from application.authority import Authority
from application.bureau import Bureau, bureau
from application.counter import Counter
from application.deadlines import Tick
from application.handling import Handler
from application.ports import Clock
from application.reading import Reading
from application.reports.measuring import Measuring
from application.services import Services
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from infrastructure.database import Database, Role
from infrastructure.documents.directory import document_directory
from infrastructure.embedded.server import embedded_url
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.identity.receipts import signed_receipts
from infrastructure.identity.secrets import secret
from infrastructure.identity.tokens import embedded_issuer, external_tokens
from infrastructure.identity.vault import Vault
from infrastructure.imports.importer import Importer
from infrastructure.operations import Operations
from infrastructure.projections.due import ReadDeadlines
from infrastructure.projections.figures import ReadFigures
from infrastructure.projections.lists import ReadLists
from infrastructure.projections.live import Live
from infrastructure.projections.tables import Table
from infrastructure.reactions import Reactions
from infrastructure.settings import Settings, settings

LEADING = 7_216_005
"""The lock of the worker that leads; the number is ours and means nothing."""
STANDBY = 0.5
"""Seconds between two tries to lead."""

BUREAU: Bureau = bureau(RULE_BOOK, BureauCalendar())


def now() -> datetime:
    return datetime.now(UTC)


def database(said: Settings) -> Database:
    """The external database if one is named, else the embedded one, which is started."""
    return Database(said.database_url or embedded_url(said.data), said.role_urls)


@contextmanager
def compose(
    env: Mapping[str, str], clock: Clock = now, pool: int = 10
) -> Iterator[Services]:
    """Everything that the interfaces may call."""
    said = settings(env)
    base = database(said)
    base.check_migrated()
    with ExitStack() as stack:
        writing = stack.enter_context(base.datastore(Role.WRITER, "log", pool=pool))
        reading = stack.enter_context(base.datastore(Role.READER, "read", pool=pool))
        ledger = Ledger(HukaRecorder(writing))
        handler = Handler(ledger, clock, RULE_BOOK)
        authority = Authority(handler)
        tokens = (
            external_tokens(said.oidc, clock)
            if said.oidc
            else embedded_issuer(said.data, clock).tokens()
        )
        documents = document_directory(said.documents, said.evidence_limit, clock)
        lists, figures = ReadLists(reading), ReadFigures(reading)
        measure = Measuring(figures, lists.positions)
        yield Services(
            bureau=BUREAU,
            counter=Counter(
                handler, authority, clock, BUREAU.desks, documents.kept, measure
            ),
            reading=Reading(ledger, clock, BUREAU.dossiers),
            lists=lists,
            figures=figures,
            store=ledger,
            log=ledger,
            persons=Vault(writing, secret(said.data, "persons")),
            documents=documents,
            tokens=tokens,
            receipts=signed_receipts(said.data),
            tick=Tick(handler, ReadDeadlines(reading), BUREAU.desks),
            clock=clock,
            new_id=uuid4,
            cursor_key=secret(said.data, "cursors"),
        )


@dataclass(frozen=True, slots=True)
class Worker:
    """One turn of everything that follows the log."""

    live: Live
    reactions: Reactions
    tick: Tick
    clock: Clock

    def turn(self) -> int:
        """Returns how many events were taken; after 0 there is nothing to do for now."""
        return self.live.advance() + self.reactions.advance()


@contextmanager
def compose_worker(env: Mapping[str, str], clock: Clock = now) -> Iterator[Worker]:
    base = database(settings(env))
    base.check_migrated()
    with ExitStack() as stack:
        writing = stack.enter_context(base.datastore(Role.WRITER, "log", pool=2))
        folding = stack.enter_context(base.datastore(Role.PROJECTOR, "log", pool=3))
        reading = stack.enter_context(base.datastore(Role.READER, "read", pool=2))
        ledger = Ledger(HukaRecorder(writing))
        handler = Handler(ledger, clock, RULE_BOOK)
        tables = [Table(each) for each in BUREAU.read_models]
        yield Worker(
            Live(folding, ledger, tables),
            Reactions(folding, ledger, handler, BUREAU.reactions),
            Tick(handler, ReadDeadlines(reading), BUREAU.desks),
            clock,
        )


def operations(env: Mapping[str, str]) -> Operations:
    """What the operator's command line works with."""
    return Operations(database(settings(env)), BUREAU)


@contextmanager
def importing(env: Mapping[str, str], clock: Clock = now) -> Iterator[Importer]:
    """The importer of history from elsewhere, with the writer's rights."""
    said = settings(env)
    base = database(said)
    base.check_migrated()
    with base.datastore(Role.WRITER, "log", pool=2) as writing:
        ledger = Ledger(HukaRecorder(writing))
        yield Importer(ledger, clock, RULE_BOOK, said.data / "imports" / "scratch")


def token(env: Mapping[str, str], subject: str, clock: Clock = now) -> str:
    """A token of the embedded issuer. Raises ``ValueError`` where it is not in use."""
    said = settings(env)
    if said.oidc:
        raise ValueError(f"tokens come from {said.oidc.issuer}")
    return embedded_issuer(said.data, clock).token(subject)


@contextmanager
def leading(env: Mapping[str, str], stop: threading.Event) -> Iterator[bool]:
    """Waits to be the worker that leads; False where it was told to stop before."""
    with database(settings(env)).connect(Role.PROJECTOR) as connection:
        while not stop.is_set():
            row = connection.execute(
                "SELECT pg_try_advisory_lock(%s)", (LEADING,)
            ).fetchone()
            if row and row[0]:
                yield True
                return
            stop.wait(STANDBY)
        yield False
