"""What follows by itself while a story is told: only whom the news concerns is asked."""

from dataclasses import dataclass, replace
from datetime import date

from domain.kernel.messages import Event
from infrastructure.composition import Worker
from infrastructure.piling import Pile
from samples.clock import StoryClock

DUE = frozenset({"deadline", "fee_line", "penalty"})
"""The read models that the tick asks."""
LATEST = 1_000
"""Among so many of the log's last events is its last moment."""


@dataclass(slots=True)
class Followers:
    """A worker's followers. In a story days have few events, and every follower who looks
    for itself costs as much as a command; so they are looked at once for all of them.
    ``reacted`` and ``shown`` say how far the log has been followed.
    """

    worker: Worker
    pile: Pile
    clock: StoryClock
    reacted: int | None = None
    shown: int | None = None

    def react(self) -> None:
        """Every reaction to whatever has happened, and to what follows from that."""
        self.pile.flush()
        if self.reacted is None:
            self._take_up()
        reactions = self.worker.reactions
        while news := self._news():
            concerned = [each for each in reactions.reactions if news & set(each.reads)]
            replace(reactions, reactions=concerned).advance()

    def show(self) -> None:
        """Reactions, and the read models."""
        self.react()
        if self.shown != self.reacted:
            self.worker.live.advance()
            self.shown = self.reacted

    def tick(self, day: date) -> None:
        """The daily tick, and what follows from it. Of the read models only those that it
        asks are folded: every day, for all of them, would cost as much as the story."""
        self.react()
        live = self.worker.live
        asked = [each for each in live.tables if each.projection.name in DUE]
        replace(live, tables=asked).advance()
        with self.pile.together():
            self.worker.tick.run(day)
        self.react()

    def end(self) -> None:
        """Everybody to the head of the log, whether it concerns them or not."""
        self.pile.flush()
        while self.worker.turn():
            pass
        self.reacted = self.shown = self.worker.live.ledger.head()

    def _take_up(self) -> None:
        """What a telling that was broken off had recorded is followed as at its last
        moment: at the story's beginning it would all lie in the future."""
        ledger, now = self.worker.live.ledger, self.clock.now
        reads = {event for each in self.worker.reactions.reactions for event in each.reads}
        for step in ledger.steps(reads, max(0, ledger.head() - LATEST)):
            moments = (each.recorded_at for each in step.events)
            self.clock.now = max(self.clock.now, *moments, now)
        self.end()
        self.clock.now = now

    def _news(self) -> set[type[Event]]:
        """What has happened that somebody reacts to, since it was last looked at."""
        reactions = self.worker.reactions
        reads = {event for each in reactions.reactions for event in each.reads}
        news: set[type[Event]] = set()
        for step in reactions.ledger.steps(reads, self.reacted or 0):
            news |= {type(each.event) for each in step.events}
            self.reacted = step.upto
        return news
