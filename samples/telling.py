"""How a sample is told: through the commands, under a clock that the story sets."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from application.authority import Authority, Caller
from application.counter import Slip
from application.enforcement.rectification.reactions import order_of
from application.organisation.appointing import Appointment, appoint
from application.services import Services
from domain.kernel.identity import OfficerId, StreamId
from domain.kernel.messages import Command
from domain.patrol.checklist import checklist_on
from domain.patrol.commands import (
    CheckItem,
    ConcludePatrol,
    DisposeFinding,
    PlanPatrol,
    RecordFinding,
    StartPatrol,
)
from domain.patrol.vocabulary import Disposition, ItemAnswer, PatrolKind, Premises
from infrastructure.composition import compose, compose_worker, operations
from infrastructure.operations import Operations
from infrastructure.piling import InPiles, Pile
from samples.clock import StoryClock
from samples.following import Followers

ONE_ACT = timedelta(minutes=2)
BEFORE = datetime(1990, 1, 1, tzinfo=UTC)
"""Where the clock stands before a story begins."""

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how much of how much has been told."""


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing an officer finds on a visit, and what becomes of it."""

    matter: str
    disposition: Disposition
    demand: str | None = None
    item: str | None = None


@dataclass(slots=True)
class Teller:
    """Whoever tells a story. A command's id follows from its day, its officer and its
    content, so that what is told twice happens once.
    """

    namespace: UUID
    services: Services
    followers: Followers
    clock: StoryClock
    pile: Pile
    asks: Operations
    callers: dict[str, Caller] = field(default_factory=dict)
    sits: int = 0

    def on(self, day: date) -> None:
        self.clock.open_on(day)

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """Papers that are entered at one sitting: all at one moment, recorded in piles."""
        self.sits += 1
        with self.pile.together():
            yield
        self.sits -= 1
        self._go_on()

    def _go_on(self) -> None:
        if not self.sits:
            self.clock.now += ONE_ACT

    def appoint(self, appointment: Appointment) -> None:
        appoint(self.services.counter.handler, appointment, self.clock.day)
        self._go_on()

    def officer(self, subject: str) -> OfficerId:
        return self.caller(subject).officer

    def caller(self, subject: str) -> Caller:
        if subject not in self.callers:
            self.callers[subject] = self.services.counter.authority.caller(subject)
        return self.callers[subject]

    def ask(
        self,
        subject: str,
        command: type[Command],
        stream: StreamId | None = None,
        /,
        **said: Any,
    ) -> StreamId:
        """One command of one officer, of today unless it says otherwise."""
        asked = command(**{"occurred_on": self.clock.day, **said})
        name = f"{self.clock.day}/{subject}/{stream}/{command.__name__}"
        slip = Slip(uuid5(self.namespace, f"{name}/{content(asked)}"))
        answer = self.services.counter.ask(asked, self.caller(subject), slip, stream)
        self._go_on()
        return answer.outcome.stream

    def patrol(
        self,
        household: StreamId,
        *subjects: str,
        kind: PatrolKind = PatrolKind.ROUTINE,
        premises: Premises = Premises.OPEN,
        found: Iterable[Found] = (),
    ) -> StreamId:
        """A visit from plan to conclusion; the first officer keeps the record."""
        first, findings = subjects[0], list(found)
        patrol = self.ask(
            first,
            PlanPatrol,
            household=household,
            station=self.caller(first).known.station,
            kind=kind,
            planned_on=self.clock.day,
        )
        officers = frozenset(self.officer(each) for each in subjects)
        self.ask(first, StartPatrol, patrol, officers=officers)
        if premises is Premises.OPEN:
            problems = {each.item for each in findings}
            for item in checklist_on(self.clock.day):
                wrong = item.code in problems
                answer = ItemAnswer.PROBLEM if wrong else ItemAnswer.IN_ORDER
                self.ask(first, CheckItem, patrol, item=item.code, answer=answer)
        for number, each in enumerate(findings, start=1):
            self.ask(first, RecordFinding, patrol, matter=each.matter, item=each.item)
            self.ask(
                first,
                DisposeFinding,
                patrol,
                finding=number,
                disposition=each.disposition,
                demand=each.demand,
            )
        self.ask(first, ConcludePatrol, patrol, premises=premises)
        return patrol

    def order_from(self, patrol: StreamId, finding: int = 1) -> StreamId:
        """The order that drafts itself from a finding."""
        self.followers.react()
        return StreamId(order_of(patrol, finding))

    def tick(self) -> None:
        """The end of a day: the tick where something may have run out, and what follows."""
        if self.pile.ran_out(self.clock.day):
            self.followers.tick(self.clock.day)
        else:
            self.followers.react()


def content(command: Command) -> str:
    """A command as JSON, the same in every process: a set has no order of its own."""
    said = command.model_dump(mode="json")
    for name, value in vars(command).items():
        if isinstance(value, frozenset):
            said[name] = sorted(said[name])
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def teller(env: Mapping[str, str], namespace: UUID) -> Iterator[Teller]:
    clock = StoryClock(BEFORE)
    with (
        compose(env, clock, pool=2) as services,
        compose_worker(env, clock) as worker,
    ):
        pile = Pile(worker.live.ledger)
        handler = replace(services.counter.handler, store=pile, replay=pile.replay)
        told_to = replace(services.counter, handler=handler, authority=Authority(handler))
        followers = replace(
            worker,
            reactions=InPiles(
                worker.reactions.datastore,
                worker.reactions.ledger,
                handler,
                worker.reactions.reactions,
                pile=pile,
            ),
            tick=replace(worker.tick, handler=handler),
        )
        yield Teller(
            namespace,
            replace(services, counter=told_to),
            Followers(followers, pile, clock),
            clock,
            pile,
            operations(env),
        )
