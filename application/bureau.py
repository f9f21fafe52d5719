"""The whole bureau, listed once: desks, read models, reactions, dossiers, lists, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from application.deadline_view import DEADLINE
from application.desk import Desk
from application.enforcement.case import reactions as case_reactions
from application.enforcement.case import service as cases
from application.enforcement.case.party_views import CASE_MEASURE, CASE_PARTY, EVIDENCE
from application.enforcement.case.views import CASE_FILE
from application.enforcement.case.words import PHRASES as CASES
from application.enforcement.execution import reactions as execution_reactions
from application.enforcement.execution import service as executions
from application.enforcement.execution.views import PENALTY
from application.enforcement.execution.words import PHRASES as EXECUTIONS
from application.enforcement.rectification import reactions as order_reactions
from application.enforcement.rectification import service as orders
from application.enforcement.rectification.views import RECTIFICATION
from application.enforcement.rectification.words import PHRASES as ORDERS
from application.legal.division import Legal, NamedCalendar
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
from application.supervision.aftercare import reactions as aftercare_reactions
from application.supervision.aftercare import service as aftercare
from application.supervision.aftercare.views import RESTRICTED_PERSON
from application.supervision.aftercare.views import SUPERVISION as SUPERVISION_ROW
from application.supervision.aftercare.words import PHRASES as AFTERCARE
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
from domain.enforcement.case import case_decider
from domain.enforcement.execution import execution_decider
from domain.enforcement.rectification import rectification
from domain.kernel.projection import Projection
from domain.law.rulebook import RuleBook
from domain.organisation.officer import OFFICER
from domain.patrol.patrol import patrol
from domain.supervision.aftercare import aftercare_decider
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
    CASE_FILE,
    CASE_PARTY,
    CASE_MEASURE,
    EVIDENCE,
    PENALTY,
    SUPERVISION_ROW,
    RESTRICTED_PERSON,
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
    Dossier(
        "cases",
        "case",
        CASE_FILE,
        {
            "parties": CASE_PARTY,
            "evidence": EVIDENCE,
            "measures": CASE_MEASURE,
            "deadlines": DEADLINE,
        },
    ),
    Dossier("executions", "execution", PENALTY, {"deadlines": DEADLINE}),
    Dossier(
        "supervisions",
        "supervision",
        SUPERVISION_ROW,
        {"restricted_persons": RESTRICTED_PERSON, "deadlines": DEADLINE},
    ),
)

PHRASES = (
    ORGANISATION
    | SUPERVISION
    | AFTERCARE
    | PATROLS
    | ORDERS
    | CASES
    | EXECUTIONS
    | Phrasebook(events={}, terms=DUTIES)
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
    legal: Legal


def bureau(book: RuleBook, calendar: NamedCalendar) -> Bureau:
    """The bureau under a book of rules and a calendar of working days."""
    order, round_, card = rectification(book, calendar), patrol(book), household(book)
    case, execution = case_decider(book, calendar), execution_decider(book, calendar)
    watch = aftercare_decider(book, calendar)
    seen = visits(round_)
    desks: tuple[Desk[Any], ...] = (
        organisation.officers(OFFICER),
        supervision.beats(BEAT),
        supervision.households(card, seen),
        patrols.patrols(round_),
        orders.rectifications(order),
        cases.cases(case, order),
        executions.executions(execution),
        aftercare.supervisions(watch, seen),
    )
    return Bureau(
        desks={desk.kind: desk for desk in desks},
        read_models=READ_MODELS,
        reactions=(
            *order_reactions.reactions(order),
            *case_reactions.reactions(case),
            *execution_reactions.reactions(case, execution),
            *aftercare_reactions.reactions(card, watch),
        ),
        dossiers={dossier.kind: dossier for dossier in DOSSIERS},
        listings=LISTINGS,
        phrases=PHRASES,
        legal=Legal(book, calendar),
    )
