"""The matters of a story by the names they have in it."""

from dataclasses import dataclass, field
from typing import Any

from domain.enforcement.rectification.commands import IssueOrder, ServeOrder
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.identity import StationId, StreamId
from domain.kernel.messages import Command
from domain.patrol.vocabulary import Disposition, PatrolKind
from domain.supervision.commands import AssignHousehold, OpenHousehold
from domain.supervision.vocabulary import Registration
from samples.telling import Found, Teller


@dataclass(frozen=True, slots=True)
class Story:
    """Whoever tells it, with the cards, beats and orders there are by now."""

    told: Teller
    cards: dict[str | None, StreamId] = field(default_factory=dict)
    beats: dict[str, StreamId] = field(default_factory=dict)
    orders: dict[str | None, StreamId] = field(default_factory=dict)

    def card(self, registration: Registration) -> StreamId:
        return self.cards[registration.name]

    def open(self, registration: Registration, station: StationId) -> None:
        self.cards[registration.name] = self.told.ask(
            "registrar", OpenHousehold, registration=registration, station=station
        )

    def on_card(
        self,
        subject: str,
        command: type[Command],
        registration: Registration,
        /,
        **said: Any,
    ) -> StreamId:
        """A command about one household."""
        return self.told.ask(subject, command, self.card(registration), **said)

    def assign(self, registration: Registration, beat: str, subject: str) -> None:
        said = {"beat": self.beats[beat], "officer": self.told.officer(subject)}
        self.on_card("leader", AssignHousehold, registration, **said)

    def visit(self, registration: Registration, *subjects: str, **said: Any) -> StreamId:
        return self.told.patrol(self.card(registration), *subjects, **said)

    def order(
        self,
        registration: Registration,
        *subjects: str,
        found: Found,
        kind: PatrolKind = PatrolKind.ROUTINE,
    ) -> StreamId:
        """A visit whose finding drafts an order to rectify; the order's id."""
        if found.disposition is not Disposition.RECTIFY:
            raise ValueError("only RECTIFY drafts an order")
        return self.told.order_from(
            self.visit(registration, *subjects, kind=kind, found=[found])
        )

    def issue(
        self,
        subject: str,
        order: StreamId,
        number: int,
        prefix: str = "样例市监责改〔2026〕",
    ) -> None:
        document_no = f"{prefix}{number}号"
        self.told.ask(subject, IssueOrder, order, document_no=document_no)

    def serve(self, subject: str, order: StreamId, days: int) -> None:
        self.told.ask(
            subject,
            ServeOrder,
            order,
            mode=ServiceMode.DIRECT,
            recipient="样例经营者（虚构）",
            term_days=days,
        )


def to_rectify(item: str, matter: str, demand: str) -> Found:
    return Found(matter, Disposition.RECTIFY, demand, item)
