"""The whole bureau, listed once: desks, read models, reactions, dossiers, lists, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from application.assessment.words import PHRASES as ASSESSMENT
from application.campaigns import service as campaigns
from application.campaigns.checks import Matters
from application.campaigns.words import PHRASES as CAMPAIGNS
from application.credit import wiring as crediting
from application.credit.words import PHRASES as CREDIT
from application.desk import Desk
from application.enforcement.case import reactions as case_reactions
from application.enforcement.case import service as cases
from application.enforcement.case.words import PHRASES as CASES
from application.enforcement.execution import reactions as execution_reactions
from application.enforcement.execution import service as executions
from application.enforcement.execution.words import PHRASES as EXECUTIONS
from application.enforcement.rectification import reactions as order_reactions
from application.enforcement.rectification import service as orders
from application.enforcement.rectification.words import PHRASES as ORDERS
from application.enforcement.summary import service as summaries
from application.enforcement.summary.words import PHRASES as SUMMARIES
from application.enforcement.unlicensed import reactions as unlicensed_reactions
from application.enforcement.unlicensed import service as unlicensed
from application.enforcement.unlicensed import sightings
from application.enforcement.unlicensed.words import PHRASES as UNLICENSED
from application.fees import reactions as fee_reactions
from application.fees.account import service as fee_accounts
from application.fees.leave import service as leaves
from application.fees.leave.absences import absences
from application.fees.words import PHRASES as FEES
from application.goods_access import reactions as goods_reactions
from application.goods_access import service as goods
from application.goods_access.words import PHRASES as GOODS
from application.legal.division import Legal, NamedCalendar
from application.listing import Listing
from application.listings import LISTINGS
from application.organisation import service as organisation
from application.organisation.words import PHRASES as ORGANISATION
from application.patrol import service as patrols
from application.patrol import wiring as rounds
from application.patrol.programme.words import PHRASES as PROGRAMMES
from application.patrol.visits import visits
from application.patrol.words import PHRASES as PATROLS
from application.publicity import reactions as publicity_reactions
from application.publicity import service as publicity
from application.publicity.words import PHRASES as PUBLICITY
from application.reacting import Reaction
from application.read_models import DOSSIERS, READ_MODELS
from application.reading import Dossier
from application.registration import wiring as registering
from application.registration.words import PHRASES as REGISTRATION
from application.relief import reactions as relief_reactions
from application.relief import service as relief
from application.relief.words import PHRASES as RELIEF
from application.reports import service as reports
from application.reports.words import PHRASES as REPORTS
from application.scoring import wiring as assessing
from application.service import service as counter
from application.service.words import PHRASES as SERVICE
from application.supervision import service as supervision
from application.supervision.aftercare import reactions as aftercare_reactions
from application.supervision.aftercare import service as aftercare
from application.supervision.aftercare.words import PHRASES as AFTERCARE
from application.supervision.clearance import service as clearances
from application.supervision.clearance.words import PHRASES as CLEARANCES
from application.supervision.words import PHRASES as SUPERVISION
from application.words import DUTIES, Phrasebook
from domain.campaigns import CAMPAIGN as CAMPAIGN_DECIDER
from domain.enforcement.case import case_decider
from domain.enforcement.execution import execution_decider
from domain.enforcement.rectification import rectification
from domain.enforcement.summary import summary_decider
from domain.enforcement.unlicensed import unlicensed_decider
from domain.fees.account import fee_account
from domain.fees.leave import leave_book
from domain.goods_access import goods_decider
from domain.kernel.projection import Projection
from domain.law.rulebook import RuleBook
from domain.organisation.officer import OFFICER
from domain.patrol.patrol import patrol
from domain.publicity.announcement import announcement_decider
from domain.relief.grant import grant_decider
from domain.service import service_decider
from domain.supervision.aftercare import aftercare_decider
from domain.supervision.beat import BEAT
from domain.supervision.clearance import clearance_decider
from domain.supervision.household import household

PHRASES = (
    ORGANISATION
    | SUPERVISION
    | AFTERCARE
    | CLEARANCES
    | PATROLS
    | PROGRAMMES
    | ORDERS
    | CASES
    | EXECUTIONS
    | FEES
    | UNLICENSED
    | SUMMARIES
    | PUBLICITY
    | RELIEF
    | CAMPAIGNS
    | GOODS
    | CREDIT
    | REPORTS
    | REGISTRATION
    | SERVICE
    | ASSESSMENT
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
    operation = unlicensed_decider(book, calendar)
    summary = summary_decider(book, calendar)
    public = announcement_decider(book, calendar)
    seen = visits(round_)
    account, absence = fee_account(book, calendar), leave_book(book, calendar)
    desks: tuple[Desk[Any], ...] = (
        organisation.officers(OFFICER),
        supervision.beats(BEAT),
        supervision.households(card, seen, absences(absence)),
        patrols.patrols(round_),
        *rounds.desks(book),
        orders.rectifications(order),
        cases.cases(case, order, operation),
        executions.executions(execution),
        unlicensed.operations(operation, case, summary),
        summaries.summaries(summary),
        aftercare.supervisions(watch, seen),
        clearances.clearances(clearance_decider(book, calendar)),
        fee_accounts.fee_accounts(account),
        leaves.leaves(absence),
        publicity.announcements(public),
        relief.grants(grant_decider(book, calendar), account),
        campaigns.campaigns(
            CAMPAIGN_DECIDER, order, Matters(case, summary, operation), seen
        ),
        goods.goods_files(goods_decider(book)),
        *crediting.desks(book, calendar),
        reports.reports(),
        *registering.desks(book, calendar),
        counter.requests(service_decider(book, calendar)),
        *assessing.desks(book, calendar),
    )
    return Bureau(
        desks={desk.kind: desk for desk in desks},
        read_models=READ_MODELS,
        reactions=(
            *order_reactions.reactions(order),
            *case_reactions.reactions(case),
            *execution_reactions.reactions(case, execution),
            *aftercare_reactions.reactions(card, watch),
            *fee_reactions.reactions(book, account, absence),
            *unlicensed_reactions.reactions(case, operation),
            *sightings.reactions(operation),
            *publicity_reactions.reactions(public, book),
            *relief_reactions.reactions(),
            *goods_reactions.reactions(order, case),
            *crediting.reactions(book, calendar),
            *rounds.reactions(book, round_),
            *registering.reactions(book, calendar),
        ),
        dossiers={dossier.kind: dossier for dossier in DOSSIERS},
        listings=LISTINGS,
        phrases=PHRASES,
        legal=Legal(book, calendar),
    )
