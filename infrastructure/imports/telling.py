"""Tells facts to the streams they concern, and makes the events that go to the log."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from eventsourcing.persistence import StoredEvent

from domain.enforcement.case import case_decider
from domain.enforcement.case import history as cases
from domain.enforcement.rectification import history as orders
from domain.enforcement.rectification import rectification
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Context, Duty, Event, Recorded
from domain.law.rulebook import RuleBook
from domain.patrol import history as visits
from domain.patrol.patrol import patrol
from domain.supervision import history as businesses
from domain.supervision.household import ONE_NUMBER, household
from infrastructure.calendars import BureauCalendar
from infrastructure.eventstore.codec import encode
from infrastructure.imports.facts import Fact
from infrastructure.imports.kinds import COLUMNS, FactKind, Matter
from infrastructure.imports.reading import Facts, Known
from infrastructure.imports.report import Counts, Reject

HOUSEHOLD_REJECTED = "household rejected"
HOUSEHOLD_UNKNOWN = "No household-known fact tells of this household."
VISIT_UNKNOWN = "No visit-made fact tells of this visit."

Histories = Mapping[StreamId, Sequence[Recorded[Any]]]
Growth = tuple[StreamId, Decider[Any, Any, Any], Sequence[Event]]


@dataclass(frozen=True, slots=True)
class Script:
    """How a kind of stream is told facts, and what its events mean to it."""

    transcribe: Callable[[Any, Any], Sequence[Event]]
    decider: Decider[Any, Any, Any]


def scripts(book: RuleBook) -> Mapping[FactKind, Script]:
    calendar = BureauCalendar()
    told = {
        Matter.HOUSEHOLD: Script(businesses.transcribe, household(book)),
        Matter.PATROL: Script(visits.transcribe, patrol(book)),
        Matter.RECTIFICATION: Script(orders.transcribe, rectification(book, calendar)),
        Matter.CASE: Script(cases.transcribe, case_decider(book, calendar)),
    }
    return {kind: told[columns.matter] for kind, columns in COLUMNS.items()}


@dataclass(frozen=True, slots=True)
class Run:
    """What the events of one import have in common."""

    actor: ActorId
    correlation_id: UUID
    scripts: Mapping[FactKind, Script]


@dataclass(slots=True)
class Stream:
    """A stream as it stands in the log and as it grows here."""

    version: int
    state: Any


@dataclass(slots=True)
class Batch:
    """Whole households, told to the histories that their streams had a moment ago."""

    run: Run
    histories: Histories
    now: datetime
    entries: list[StoredEvent] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    heads: dict[str, int] = field(default_factory=dict)
    _streams: dict[StreamId, Stream] = field(default_factory=dict)

    def tell(self, facts: Facts) -> None:
        """Everything that is new about one household."""
        for kind, reject in facts.rejects:
            self.counts.rejected[kind] += 1
            self.rejects.append(reject)
        already = {
            past.context.command_id
            for stream in {facts.stream, *(each.stream for each in facts.known)}
            for past in self.histories[stream]
        }
        unknown = self._unknown(facts)
        for each in facts.known:
            if already and each.command_id in already:
                self.counts.already[each.kind] += 1
                continue
            try:
                self._tell(each, unknown)
            except (ValueError, Refused) as error:
                self.counts.rejected[each.kind] += 1
                self.rejects.append(_rejected(each, error))
            else:
                self.counts.appended[each.kind] += 1

    def _unknown(self, facts: Facts) -> str | None:
        """Why nothing can be told of a household, if nothing can."""
        if self.histories[facts.stream]:
            return None
        openings = [each for each in facts.known if each.claim]
        if any(not self._is_refused(each) for each in openings):
            return None
        rejected = any(kind is FactKind.HOUSEHOLD_KNOWN for kind, _ in facts.rejects)
        return HOUSEHOLD_REJECTED if openings or rejected else HOUSEHOLD_UNKNOWN

    def _is_refused(self, opening: Known) -> bool:
        """Whether the number that a household brings with it is somebody else's."""
        try:
            self._claiming(opening)
        except Refused:
            return True
        return False

    def _claiming(self, opening: Known) -> list[Growth]:
        take = opening.claim
        if take is None:
            return []
        stream = take.claim.stream
        taken = ONE_NUMBER.decide(take, self._stream(stream, ONE_NUMBER).state)
        return [(stream, ONE_NUMBER, taken)]

    def _tell(self, known: Known, unknown: str | None) -> None:
        """Raises ``Refused`` or ``ValueError`` where the log cannot go on with a fact."""
        claiming = self._claiming(known) if known.claim else []
        if unknown:
            raise ValueError(unknown)
        if known.patrol and not self._has_begun(known.patrol):
            raise ValueError(VISIT_UNKNOWN)
        script = self.run.scripts[known.kind]
        told = script.transcribe(
            known.fact, self._stream(known.stream, script.decider).state
        )
        grown = [(known.stream, script.decider, told), *claiming]
        # All states first: a fact is told with its claim, or not at all.
        states = [self._after(*each) for each in grown]
        context = Context(
            actor=self.run.actor,
            duty=Duty.AUTOMATIC,
            command_id=known.command_id,
            correlation_id=self.run.correlation_id,
            source=known.source,
        )
        for (stream, _, events), state in zip(grown, states, strict=True):
            self._streams[stream].state = state
            for event in events:
                self._record(stream, known.fact, context, event)

    def _has_begun(self, stream: StreamId) -> bool:
        grown = self._streams.get(stream)
        return grown.version > 0 if grown else bool(self.histories[stream])

    def _stream(self, stream: StreamId, decider: Decider[Any, Any, Any]) -> Stream:
        found = self._streams.get(stream)
        if found is None:
            past = self.histories[stream]
            state = decider.replay(each.event for each in past)
            found = self._streams[stream] = Stream(len(past), state)
        return found

    def _after(
        self, stream: StreamId, decider: Decider[Any, Any, Any], events: Sequence[Event]
    ) -> Any:
        """What a stream would be; ``ValueError`` where an event cannot follow."""
        state = self._streams[stream].state
        for event in events:
            state = decider.evolve(state, event)
        return state

    def _record(self, stream: StreamId, fact: Fact, context: Context, event: Event) -> None:
        found = self._streams[stream]
        self.heads.setdefault(stream, found.version)
        found.version += 1
        recorded = Recorded(stream, found.version, self.now, fact.on, context, event)
        self.entries.append(encode(recorded))
        self.counts.events += 1


def _rejected(known: Known, error: Exception) -> Reject:
    source = known.source
    return Reject(source.file, source.row, known.kind, "", str(error))
