"""Runs reactions from the log: what a crash repeats has the same ids, and so is once."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from eventsourcing.postgres import PostgresDatastore

from application.handling import Handler
from application.reacting import Reaction
from domain.kernel.errors import DomainError, KeyReused, Refused
from domain.kernel.messages import Context, Recorded
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections import positions

log = logging.getLogger("huka.reactions")

OnRefusal: TypeAlias = Callable[[Recorded[Any], Context, DomainError], None]


def log_refusal(cause: Recorded[Any], context: Context, refusal: DomainError) -> None:
    """What a rule refuses to a reaction is somebody's business: an officer was quicker, or
    history from elsewhere does not fit. The log line says where to look."""
    log.warning("%s refused after %s: %s", context.actor, cause.id, refusal)


@dataclass(frozen=True, slots=True)
class Reactions:
    """Every reaction has its own position, which moves after its commands."""

    datastore: PostgresDatastore
    ledger: Ledger
    handler: Handler
    reactions: Sequence[Reaction[Any, Any, Any]]
    on_refusal: OnRefusal = log_refusal

    def advance(self) -> int:
        """To the head of the log. Returns how many facts were reacted to."""
        with self.datastore.get_connection() as connection:
            stands = positions.of(connection)
        return sum(self._run(each, stands[each.name]) for each in self.reactions)

    def _run(self, reaction: Reaction[Any, Any, Any], after: int) -> int:
        seen = 0
        for step in self.ledger.steps(reaction.reads, after):
            for cause in step.events:
                self._react(reaction, cause)
            with self.datastore.transaction(commit=True) as cursor:
                if not positions.move(
                    cursor, [reaction.name], after=step.after, upto=step.upto
                ):
                    break
            seen += len(step.events)
        return seen

    def _react(self, reaction: Reaction[Any, Any, Any], cause: Recorded[Any]) -> None:
        for ask, context in reaction.asks(cause):
            try:
                self.handler.handle(ask, context=context)
            except (Refused, KeyReused) as refusal:
                self.on_refusal(cause, context, refusal)
