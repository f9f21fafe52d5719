"""巡查事项: what officers look at on a visit, by the day it is planned for.

The report of 2003 asks what to patrol and what its focus is (巡查什么？巡查的重点是什么？).
It names one item, the verification of purchases and sales; every other item, and the day on
which today's list begins, is our assumption (A), not law.
"""

from dataclasses import dataclass
from datetime import date

from domain.patrol.vocabulary import ItemCode


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing to look at; ``focus`` (重点) where it matters most."""

    code: ItemCode
    focus: bool
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items of every visit planned for ``from_on`` or later, until the next list."""

    from_on: date
    items: tuple[ChecklistItem, ...]


LICENCE = ChecklistItem("LICENCE", focus=False, zh="亮照经营", en="Licence displayed")
REGISTERED = ChecklistItem(
    "REGISTERED-ITEMS",
    focus=False,
    zh="登记事项与实际相符",
    en="What is registered is so: name, operator, premises",
)

# The first list has no beginning: a visit of an earlier day, recorded late, has one too.
ITEMS_2003 = Checklist(
    date.min,
    (
        LICENCE,
        REGISTERED,
        ChecklistItem(
            "SCOPE",
            focus=False,
            zh="按核准的经营范围经营",
            en="Business within the registered scope",
        ),
        ChecklistItem(
            "PURCHASE-RECORDS",
            focus=True,
            zh="索证索票、进货查验和购销台账",
            en="Documents of suppliers, checks of goods received, purchase and sales books",
        ),
        ChecklistItem(
            "MARKS-AND-ADVERTISING",
            focus=False,
            zh="商标使用和广告",
            en="Trade marks and advertising",
        ),
        ChecklistItem(
            "CONTRACTS", focus=False, zh="合同订立与履行", en="Contracts made and kept"
        ),
        ChecklistItem(
            "FAIR-TRADING",
            focus=False,
            zh="公平交易和消费者权益",
            en="Fair trading and the rights of consumers",
        ),
    ),
)

ITEMS_2022 = Checklist(
    date(2022, 3, 1),  # 市场主体登记管理条例 comes into force
    (
        LICENCE,
        REGISTERED,
        ChecklistItem(
            "ANNUAL-REPORT",
            focus=False,
            zh="年度报告公示",
            en="Annual report made public",
        ),
        ChecklistItem(
            "PERMITS",
            focus=False,
            zh="后置许可审批",
            en="Permits that follow the licence",
        ),
        ChecklistItem(
            "SAFETY-RECORDS",
            focus=True,
            zh="商品质量和食品安全记录",
            en="Records of the safety of goods and food",
        ),
        ChecklistItem("PRICING", focus=False, zh="明码标价", en="Prices are labelled"),
        ChecklistItem("ADVERTISING", focus=False, zh="广告宣传", en="Advertising"),
    ),
)

CHECKLISTS = (ITEMS_2003, ITEMS_2022)
"""In order of time; a list holds until the next one begins."""


def checklist_on(day: date) -> tuple[ChecklistItem, ...]:
    """The items in force on a day."""
    return max(
        (checklist for checklist in CHECKLISTS if checklist.from_on <= day),
        key=lambda checklist: checklist.from_on,
    ).items
