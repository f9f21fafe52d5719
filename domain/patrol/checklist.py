"""巡查事项: what officers look at on a visit, by the day it is planned for.

The report of 2003 asks what to patrol, what its focus is, how to check and what to do with
a problem (巡查什么？巡查的重点是什么？怎么查？查出问题怎么办，如何处理？). Of items it
names one, the verification of purchases and sales; every other item, and the day on which
today's list begins, is our assumption (A), not law.
"""

from datetime import date

from domain.patrol.items import (
    ADVERTISING,
    ANNUAL_REPORT,
    CONTRACTS,
    FAIR_TRADING,
    LICENCE,
    MARKS,
    PERMITS,
    PRICING,
    PURCHASE_RECORDS,
    REGISTERED,
    SAFETY_RECORDS,
    SCOPE,
)
from domain.patrol.listed import Checklist, ChecklistItem

__all__ = ["CHECKLISTS", "Checklist", "ChecklistItem", "checklist_on", "list_on"]

# The first list has no beginning: a visit of an earlier day, recorded late, has one too.
ITEMS_2003 = Checklist(
    date.min,
    (LICENCE, REGISTERED, SCOPE, PURCHASE_RECORDS, MARKS, CONTRACTS, FAIR_TRADING),
)

ITEMS_2022 = Checklist(
    date(2022, 3, 1),  # 市场主体登记管理条例 comes into force
    (
        LICENCE,
        REGISTERED,
        ANNUAL_REPORT,
        PERMITS,
        SAFETY_RECORDS,
        PRICING,
        ADVERTISING,
    ),
)

CHECKLISTS = (ITEMS_2003, ITEMS_2022)
"""In order of time; a list holds until the next one begins."""


def list_on(day: date) -> Checklist:
    """The list in force on a day."""
    return max(
        (checklist for checklist in CHECKLISTS if checklist.from_on <= day),
        key=lambda checklist: checklist.from_on,
    )


def checklist_on(day: date) -> tuple[ChecklistItem, ...]:
    """The items in force on a day."""
    return list_on(day).items
