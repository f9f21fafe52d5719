"""The rows that were told of one household, each checked and given its place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from domain.enforcement.case.facts import CaseBrought
from domain.enforcement.rectification.facts import OrderComplied, OrderIssued
from domain.kernel.claims import Take
from domain.kernel.identity import PatrolId, StreamId
from domain.kernel.messages import Source
from domain.supervision.facts import HouseholdKnown
from domain.supervision.household import one_number
from infrastructure.imports.facts import (
    NUL,
    Days,
    Fact,
    Rejected,
    check_kept,
    fact,
    key,
    row_number,
)
from infrastructure.imports.identity import Home, Names
from infrastructure.imports.kinds import COLUMNS, RANK, FactKind
from infrastructure.imports.report import Reject
from infrastructure.imports.source import Told

NUL_QUOTED = repr(NUL).strip("'")


class Known(NamedTuple):
    """A fact that can be told: on which stream, under which id, from which row.

    ``claim`` is the number that a household brings with it; ``patrol`` the visit of which
    an order says that it follows from it, or ended with it.
    """

    kind: FactKind
    fact: Fact
    stream: StreamId
    command_id: UUID
    source: Source
    claim: Take | None
    patrol: PatrolId | None


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one household in order, and the rows that are none."""

    stream: StreamId
    known: Sequence[Known]
    rejects: Sequence[tuple[FactKind, Reject]]

    @property
    def count(self) -> int:
        return len(self.known) + len(self.rejects)

    @property
    def streams(self) -> Iterator[StreamId]:
        yield self.stream
        for each in self.known:
            yield each.stream
            if take := each.claim:
                yield take.claim.stream
            if each.patrol:
                yield each.patrol


@dataclass(frozen=True, slots=True)
class Reader:
    """Checks what was told of one household after another."""

    names: Names
    days: Days

    def read(self, household: str, told: Iterable[Told]) -> Facts:
        known: list[Known] = []
        rejects: list[tuple[FactKind, Reject]] = []
        wrong_key = _wrong_key(household)
        home = Home(self.names, household, self.names.household(household))
        page = Page(home, self.days)
        for each in told:
            if wrong_key:
                rejects.append((each.kind, _reject(each, wrong_key)))
                continue
            try:
                known.append(page.known(each))
            except Rejected as wrong:
                rejects.append((each.kind, _reject(each, wrong)))
        known.sort(key=lambda one: (one.fact.on, RANK[one.kind]))
        return Facts(home.stream, known, rejects)


@dataclass(slots=True)
class Page:
    """One household while its rows are read."""

    home: Home
    days: Days
    _said: Counter[str] = field(default_factory=Counter)

    def known(self, told: Told) -> Known:
        """Raises ``Rejected`` with the first thing that is wrong."""
        home = self.home
        stream = self._stream(told)
        source = Source(file=told.file or "", row=row_number(told.row_no))
        day = self.days.of(told.on_date)
        said = home.names.said(told, stream)
        if NUL in said or NUL_QUOTED in said:
            check_kept(told)
        read = fact(told, day, home)
        self._said[said] += 1
        return Known(
            told.kind,
            read,
            stream,
            home.names.command(said, self._said[said]),
            source,
            _claim(read, stream),
            _patrol(read),
        )

    def _stream(self, told: Told) -> StreamId:
        columns = COLUMNS[told.kind]
        if columns.key is None:
            return self.home.stream
        return self.home.matter(columns.matter, key(told.key, columns.key))


def _wrong_key(household: str | None) -> Rejected | None:
    try:
        key(household, "household")
    except Rejected as wrong:
        return wrong
    return None


def _claim(known: Fact, stream: StreamId) -> Take | None:
    if not isinstance(known, HouseholdKnown):
        return None
    claim = one_number(known.registration.number)
    return Take(claim=claim, by=stream, occurred_on=known.on)


SEEN = OrderIssued | OrderComplied | CaseBrought
"""Facts that may name a visit beside their own key."""


def _patrol(known: Fact) -> PatrolId | None:
    return known.patrol if isinstance(known, SEEN) else None


def _reject(told: Told, wrong: Rejected) -> Reject:
    try:
        row = row_number(told.row_no)
    except Rejected:
        row = None
    return Reject(told.file or "", row, told.kind, wrong.field, wrong.reason, wrong.value)
