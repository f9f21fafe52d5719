"""What follows by itself while a story is told: only whom the news concerns is asked."""

from dataclasses import dataclass, replace
from datetime import date

from domain.kernel.messages import Event
from infrastructure.composition import Worker
from infrastructure.piling import Pile


@dataclass(slots=True)
class Followers:
    """A worker's followers. In a story days have few events, and every follower who looks
    for itself costs as much as a command; so they are looked at once for all of them.
    ``reacted`` and ``shown`` say how far the log has been followed.
    """

    worker: Worker
    pile: Pile
    reacted: int | None = None
    shown: int | None = None

    def react(self) -> None:
        """Every reaction to whatever has happened, and to what follows from that."""
        self.pile.flush()
        if self.reacted is None:
            self.end()
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
        """The daily tick, and what follows from it."""
        self.show()
        with self.pile.together():
            self.worker.tick.run(day)
        self.show()

    def end(self) -> None:
        """Everybody to the head of the log, whether it concerns them or not."""
        self.pile.flush()
        while self.worker.turn():
            pass
        self.reacted = self.shown = self.worker.live.ledger.head()

    def _news(self) -> set[type[Event]]:
        """What has happened that somebody reacts to, since it was last looked at."""
        reactions = self.worker.reactions
        reads = {event for each in reactions.reactions for event in each.reads}
        news: set[type[Event]] = set()
        for step in reactions.ledger.steps(reads, self.reacted or 0):
            news |= {type(each.event) for each in step.events}
            self.reacted = step.upto
        return news
