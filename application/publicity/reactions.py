"""What follows by itself: a served decision is announced, a fallen one is withdrawn."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from application.enforcement.case.terms import TERMS
from application.reacting import Reaction
from application.words import Said, unnamed
from domain.enforcement.case.events import (
    DecisionAltered,
    DecisionRevoked,
    DecisionServed,
)
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.kernel.identity import AnnouncementId, StreamId, stream_id
from domain.kernel.messages import Recorded
from domain.law.rulebook import RuleBook
from domain.publicity.announcement import AnnouncementDecider
from domain.publicity.announcement.commands import (
    AnnouncementCommand,
    AskForWithdrawal,
    DraftAnnouncement,
)
from domain.publicity.vocabulary import (
    WARNING_ONLY,
    AnnouncementKind,
    Content,
    Sanction,
)

Asks: TypeAlias = Iterator[tuple[StreamId, AnnouncementCommand]]

ANNOUNCEMENTS = UUID("7a3e9c50-41bd-5f86-b2d7-0e65c8f4193a")
"""The namespace of announcements. Frozen: one case, one announcement at a time."""

LONGEST = 2000

SANCTIONS: Mapping[PenaltyKind, Sanction] = {
    PenaltyKind.WARNING: Sanction.WARNING,
    PenaltyKind.CRITICISM: Sanction.CRITICISM,
    PenaltyKind.FINE: Sanction.FINE,
    PenaltyKind.CONFISCATION_OF_GAINS: Sanction.CONFISCATION,
    PenaltyKind.CONFISCATION_OF_GOODS: Sanction.CONFISCATION,
    PenaltyKind.ACTIVITY_RESTRICTION: Sanction.RESTRICTION,
    PenaltyKind.BUSINESS_SUSPENSION: Sanction.SUSPENSION,
    PenaltyKind.LICENCE_SUSPENSION: Sanction.SUSPENSION,
    PenaltyKind.CLOSURE: Sanction.CLOSURE,
    PenaltyKind.LICENCE_REVOCATION: Sanction.REVOCATION,
    PenaltyKind.INDUSTRY_BAN: Sanction.BAN,
}


def announcement_of(case: StreamId) -> AnnouncementId:
    """The announcement that a case leads to."""
    return AnnouncementId(stream_id("announcement", uuid5(ANNOUNCEMENTS, case)))


def sanctions_of(penalties: Iterable[Penalty]) -> frozenset[Sanction]:
    return frozenset(SANCTIONS[each.kind] for each in penalties)


def is_published(sanctions: frozenset[Sanction], book: RuleBook, day: date) -> bool:
    """Where the law of the day publishes: not before 2014, no mere warning (INV-37)."""
    rules = book.on(day).publicity
    if rules is None or not sanctions:
        return False
    return not (rules.skips_warning_only and sanctions == WARNING_ONLY)


def drafted(recorded: Recorded[Any], book: RuleBook) -> Asks:
    """Violation and authority are left to whoever revises the draft: the decision as it
    is served names neither."""
    served: DecisionServed = recorded.event
    sanctions = sanctions_of(served.penalties)
    if not is_published(sanctions, book, recorded.occurred_on):
        return
    revoked = Sanction.REVOCATION in sanctions
    said = format(Said(served.penalties, TERMS, "zh", unnamed))
    yield (
        announcement_of(recorded.stream),
        DraftAnnouncement(
            occurred_on=recorded.occurred_on,
            kind=AnnouncementKind.REVOCATION if revoked else AnnouncementKind.PENALTY,
            household=served.household,
            station=served.station,
            matter=recorded.stream,
            decided_on=served.decided_on,
            sanctions=sanctions,
            content=Content(
                party=served.party.name,
                text=said[:LONGEST],
                document_no=served.document_no,
            ),
        ),
    )


def follow(recorded: Recorded[Any], book: RuleBook) -> Asks:
    """One reaction for all three, so that they are taken in their order."""
    day = recorded.occurred_on
    match recorded.event:
        case DecisionServed():
            yield from drafted(recorded, book)
        case DecisionAltered() as altered:
            yield (
                announcement_of(recorded.stream),
                AskForWithdrawal(
                    occurred_on=day,
                    document_no=altered.document_no,
                    reason=altered.reason,
                    sanctions=sanctions_of(altered.penalties),
                ),
            )
        case DecisionRevoked() as revoked:
            yield (
                announcement_of(recorded.stream),
                AskForWithdrawal(
                    occurred_on=day,
                    document_no=revoked.document_no,
                    reason=revoked.reason,
                ),
            )


def reactions(
    decider: AnnouncementDecider, book: RuleBook
) -> tuple[Reaction[Any, Any, Any], ...]:
    def react(recorded: Recorded[Any]) -> Asks:
        return follow(recorded, book)

    return (
        Reaction(
            "publicity.follow-decision",
            (DecisionServed, DecisionAltered, DecisionRevoked),
            react,
            decider,
        ),
    )
