"""Imports history from elsewhere: once, whatever happens, and however often it is asked."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from application.ports import Clock
from domain.kernel.calendar import bureau_date
from domain.law.rulebook import RuleBook
from infrastructure.eventstore.ledger import Ledger
from infrastructure.imports.facts import Days
from infrastructure.imports.identity import Names
from infrastructure.imports.profile import Profile
from infrastructure.imports.reading import Facts, Reader
from infrastructure.imports.report import Counts, ImportReport, Rejects, Tally
from infrastructure.imports.source import Source, opened
from infrastructure.imports.telling import Batch, Run, scripts

BATCH = 20_000
"""About how many facts go to the log in one transaction. A household is never divided."""

ATTEMPTS = 5
"""How often a batch is prepared anew when others write to its streams meanwhile."""

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many facts are done, and of how many."""


def silently(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Importer:
    """``scratch`` is where DuckDB may put aside what does not fit into memory.

    A batch is one transaction, and every fact is known by an id that follows from what it
    says. That is all there is to resuming: what is there already is passed over.
    """

    ledger: Ledger
    clock: Clock
    book: RuleBook
    scratch: Path
    size: int = BATCH

    def run(
        self,
        profile: Profile,
        files: Sequence[Path],
        rejects: Path,
        *,
        told: Progress = silently,
        dry_run: bool = False,
    ) -> ImportReport:
        """Raises ``ProfileRefused``, before anything is written, where that is wrong.

        ``rejects`` is the CSV file for rows that are not taken; it appears with the first
        of them. A dry run does everything but write to the log.
        """
        names = Names(profile.name)
        begun = self.clock()
        days = Days(profile.register_.begins_on, bureau_date(begun))
        with opened(profile, files, self.scratch) as source, uncollected():
            common = Run(names.actor, names.run(digest(files)), scripts(self.book))
            written = Rejects(rejects)
            passage = Passage(self, common, written, told, source, dry_run=dry_run)
            try:
                written.write(source.unreadable)
                passage.carry(Reader(names, days))
            finally:
                written.close()
            return self._report(passage, profile, begun)

    def _report(
        self, passage: "Passage", profile: Profile, begun: datetime
    ) -> ImportReport:
        counts, source = passage.counts, passage.source
        appended, already = counts.appended.total(), counts.already.total()
        rejected = counts.rejected.total()
        return ImportReport(
            register=profile.name,
            files=source.files,
            dry_run=passage.dry_run,
            facts=source.total,
            appended=appended,
            already=already,
            rejected=rejected,
            unreadable=len(source.unreadable),
            households=passage.households,
            events=counts.events,
            kinds={
                kind.value: Tally(
                    facts,
                    counts.appended[kind],
                    counts.already[kind],
                    counts.rejected[kind],
                )
                for kind, facts in source.counts.items()
            },
            rejects=str(passage.rejects.path) if passage.rejects.count else None,
            unexpected=tuple(source.unexpected),
            seconds=(self.clock() - begun).total_seconds(),
        )


@dataclass(slots=True)
class Passage:
    """One import on its way from the files to the log."""

    importer: Importer
    run: Run
    rejects: Rejects
    told: Progress
    source: Source
    dry_run: bool
    counts: Counts = field(default_factory=Counts)
    households: int = 0

    def carry(self, reader: Reader) -> None:
        total = self.source.total
        done = 0
        self.told(done, total)
        for facts in in_batches(self._facts(reader), self.importer.size):
            batch = self._append(facts)
            self.rejects.write(batch.rejects)
            self.counts.add(batch.counts)
            done += sum(each.count for each in facts)
            self.told(done, total)

    def _facts(self, reader: Reader) -> Iterator[Facts]:
        for each in self.source.nameless():
            yield reader.read("", [each])
        for household, told in self.source.households():
            self.households += 1
            yield reader.read(household, told)

    def _append(self, facts: Sequence[Facts]) -> Batch:
        """Prepares a batch and appends it, anew if others have been quicker."""
        for _ in range(ATTEMPTS - 1):
            batch = self._prepared(facts)
            if self._written(batch):
                return batch
        batch = self._prepared(facts)
        self.importer.ledger.recorder.copy_events(batch.entries, batch.heads)
        return batch

    def _written(self, batch: Batch) -> bool:
        if not batch.entries or self.dry_run:
            return True
        try:
            self.importer.ledger.recorder.copy_events(batch.entries, batch.heads)
        except LookupError:
            return False
        return True

    def _prepared(self, facts: Sequence[Facts]) -> Batch:
        streams = list({stream for each in facts for stream in each.streams})
        histories = self.importer.ledger.histories(streams)
        batch = Batch(self.run, histories, self.importer.clock())
        for each in facts:
            batch.tell(each)
        return batch


def in_batches(facts: Iterable[Facts], size: int) -> Iterator[list[Facts]]:
    """Whole households, about so many facts at a time."""
    batch: list[Facts] = []
    held = 0
    for each in facts:
        batch.append(each)
        held += each.count
        if held >= size:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


@contextmanager
def uncollected() -> Iterator[None]:
    """A batch holds a million objects and no cycles: looking for some takes a third of the
    time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def digest(files: Sequence[Path]) -> str:
    """What the files hold, whatever they are called."""
    whole = sha256()
    for file in files:
        with file.open("rb") as content:
            while piece := content.read(1 << 20):
                whole.update(piece)
    return whole.hexdigest()
