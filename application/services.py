"""Everything the interfaces may call, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from application.bureau import Bureau
from application.counter import Counter
from application.deadlines import Tick
from application.listing import Lists
from application.patrol.items import item_name
from application.ports import Clock, Documents, EventStore, Following, NewId, Persons
from application.reading import Reading
from application.statistics.statistic import Figures
from application.words import Language
from domain.kernel.calendar import bureau_date
from domain.kernel.identity import OfficerId, StreamId
from domain.kernel.messages import Event
from domain.supervision.beat import BEAT, Defined


class BadToken(Exception):
    """Not a token of ours, or not any more. Says nothing of the token's content."""


class Tokens(Protocol):
    """Checks bearer tokens."""

    def subject(self, token: str) -> str:
        """Whose token it is. Raises ``BadToken``."""
        ...


class Receipts(Protocol):
    """Signs what the counter has answered."""

    def sign(self, said: Mapping[str, Any]) -> str: ...

    def public_key(self) -> Mapping[str, Any]:
        """A JWK, to check receipts with."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """What the composition root has put together."""

    bureau: Bureau
    counter: Counter
    reading: Reading
    lists: Lists
    store: EventStore
    log: Following
    persons: Persons
    documents: Documents
    figures: Figures
    tokens: Tokens
    receipts: Receipts
    tick: Tick
    clock: Clock
    new_id: NewId
    cursor_key: bytes

    def today(self) -> date:
        """The day in the bureau's calendar."""
        return bureau_date(self.clock())

    def tell(self, event: Event, language: Language) -> str:
        """One sentence for an event, with officers, beats and items by their names."""

        def name_of(said: str) -> str | None:
            return self.name_of(said, language)

        return self.bureau.phrases.say(event, language, name_of)

    def name_of(self, said: str, language: Language) -> str | None:
        """The name behind an id or a code; None where there is none."""
        kind = said.partition("-")[0]
        if kind == "officer":
            return self.officer_name(said)
        if kind == "beat":
            beat = self.counter.handler.state(BEAT, StreamId(said))
            return beat.name if isinstance(beat, Defined) else None
        return item_name(said, language)

    def officer_name(self, actor: str) -> str | None:
        """The name of the officer who acted; None where the system did."""
        if not actor.startswith("officer-"):
            return None
        known = self.counter.authority.officer(OfficerId(StreamId(actor)))
        return known.name if known else None
