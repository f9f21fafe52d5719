"""The whole bureau, listed once: desks, read models, reactions, dossiers, lists, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from application.deadline_view import DEADLINE
from application.desk import Desk
from application.enforcement import reactions as enforcement_reactions
from application.enforcement import service as enforcement
from application.enforcement.views import RECTIFICATION
from application.enforcement.words import PHRASES as ENFORCEMENT
from application.listing import Listing
from application.listings import LISTINGS
from application.organisation import service as organisation
from application.organisation.views import OFFICER as OFFICER_ROW
from application.organisation.words import PHRASES as ORGANISATION
from application.patrol import service as patrols
from application.patrol.views import FINDING, PATROL
from application.patrol.visits import visits
from application.patrol.words import PHRASES as PATROLS
from application.reacting import Reaction
from application.reading import Dossier
from application.supervision import service as supervision
from application.supervision.card_views import CONDUCT, HOUSEHOLD_ALIAS
from application.supervision.spell_views import (
    ABANDONMENT,
    ASSIGNMENT,
    RESUMPTION,
    SUSPENSION,
)
from application.supervision.views import BEAT as BEAT_ROW
from application.supervision.views import HOUSEHOLD
from application.supervision.words import PHRASES as SUPERVISION
from application.words import DUTIES, Phrasebook
from domain.enforcement.rectification import rectification
from domain.kernel.calendar import WorkCalendar
from domain.kernel.projection import Projection
from domain.law.rulebook import RuleBook
from domain.organisation.officer import OFFICER
from domain.patrol.patrol import patrol
from domain.supervision.beat import BEAT
from domain.supervision.household import household

READ_MODELS: tuple[Projection[Any], ...] = (
    OFFICER_ROW,
    BEAT_ROW,
    HOUSEHOLD,
    HOUSEHOLD_ALIAS,
    ASSIGNMENT,
    SUSPENSION,
    RESUMPTION,
    ABANDONMENT,
    CONDUCT,
    PATROL,
    FINDING,
    RECTIFICATION,
    DEADLINE,
)

DOSSIERS: tuple[Dossier, ...] = (
    Dossier("officers", "officer", OFFICER_ROW, {}),
    Dossier("beats", "beat", BEAT_ROW, {}),
    Dossier(
        "households",
        "household",
        HOUSEHOLD,
        {
            "aliases": HOUSEHOLD_ALIAS,
            "assignments": ASSIGNMENT,
            "suspensions": SUSPENSION,
            "resumptions": RESUMPTION,
            "abandonments": ABANDONMENT,
            "conduct": CONDUCT,
        },
    ),
    Dossier("patrols", "patrol", PATROL, {"findings": FINDING}),
    Dossier("rectifications", "rectification", RECTIFICATION, {"deadlines": DEADLINE}),
)

PHRASES = (
    ORGANISATION | SUPERVISION | PATROLS | ENFORCEMENT | Phrasebook(events={}, terms=DUTIES)
)


@dataclass(frozen=True, slots=True)
class Bureau:
    """What there is, by name; whoever serves it or follows it reads it from here."""

    desks: Mapping[str, Desk[Any]]
    read_models: tuple[Projection[Any], ...]
    reactions: tuple[Reaction[Any, Any, Any], ...]
    dossiers: Mapping[str, Dossier]
    listings: tuple[Listing, ...]
    phrases: Phrasebook


def bureau(book: RuleBook, calendar: WorkCalendar) -> Bureau:
    """The bureau under a book of rules and a calendar of working days."""
    orders, rounds = rectification(book, calendar), patrol(book)
    desks: tuple[Desk[Any], ...] = (
        organisation.officers(OFFICER),
        supervision.beats(BEAT),
        supervision.households(household(book), visits(rounds)),
        patrols.patrols(rounds),
        enforcement.rectifications(orders),
    )
    return Bureau(
        desks={desk.kind: desk for desk in desks},
        read_models=READ_MODELS,
        reactions=enforcement_reactions.reactions(orders),
        dossiers={dossier.kind: dossier for dossier in DOSSIERS},
        listings=LISTINGS,
        phrases=PHRASES,
    )
