"""三公开: what the public is given of results, and the catalogue of a day as data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from application.listing import Condition, Listing, Lists
from application.words import Language
from domain.kernel.calendar import Term, Unit
from domain.kernel.identity import ServiceRequestId
from domain.law.service import CatalogueEntry, FeeStandard, LegalBasis, Named, ServiceRules


@dataclass(frozen=True, slots=True)
class PublishedResult:
    """One completed request, as everybody may read it: nobody's name, nobody's number."""

    request_id: ServiceRequestId
    item: str
    station: str
    received_on: date
    completed_on: date
    in_time: bool
    outcome: str
    notice: str
    disclosed_on: date
    recency: int


RESULTS = Listing(
    collection="published/results",
    relation="published_result",
    row=PublishedResult,
    key="request_id",
    order="recency",
    filters=(),
    models=("service_request",),
)


def results_on(
    lists: Lists, day: date, after: tuple[Any, str] | None, limit: int
) -> tuple[Sequence[PublishedResult], tuple[Any, str] | None]:
    """办事结果公开, the latest first, and where the next page begins."""
    disclosed = [Condition("disclosed_on", "<=", day)]
    page = lists.page(RESULTS, disclosed, after, limit)
    return [result(each) for each in page.rows], page.after


def result(row: Mapping[str, Any]) -> PublishedResult:
    return PublishedResult(
        **{each.name: row[each.name] for each in fields(PublishedResult)}
    )


UNITS = {
    Unit.WORKING_DAYS: Named("个工作日", " working days"),
    Unit.CALENDAR_DAYS: Named("日", " days"),
    Unit.MONTHS: Named("个月", " months"),
}


def catalogue(rules: ServiceRules, day: date, language: Language) -> dict[str, Any]:
    """办事依据、办事程序和收费公开: the items of a day, in one language."""
    return {
        "on": day.isoformat(),
        "rule": rules.id,
        "in_force_from": None if rules.in_force_from == date.min else rules.in_force_from,
        "in_force_to": rules.in_force_to,
        "items": [item(each, language) for each in rules.entries],
    }


def item(entry: CatalogueEntry, language: Language) -> dict[str, Any]:
    return {
        "item": entry.item,
        "label": said(entry.label, language),
        "basis": [basis(each) for each in entry.basis],
        "procedure": [said(each, language) for each in entry.steps],
        "materials": [
            {"code": each.code, "name": said(each.name, language)}
            for each in entry.materials
        ],
        "pledge": term(entry.pledge, language),
        "statutory": None if entry.statutory is None else term(entry.statutory, language),
        "fee": fee(entry.fee, language),
    }


def basis(found: LegalBasis) -> dict[str, str]:
    return {"article": found.article, "confidence": found.confidence}


def term(found: Term, language: Language) -> dict[str, Any]:
    said_so = f"{found.days}{said(UNITS[found.unit], language)}"
    return {"days": found.days, "unit": found.unit, "said": said_so}


def fee(found: FeeStandard, language: Language) -> dict[str, Any]:
    return {
        "charged": found.charged,
        "standard": said(found.standard, language),
        "basis": None if found.basis is None else basis(found.basis),
    }


def said(named: Named, language: Language) -> str:
    return named.zh if language == "zh" else named.en
