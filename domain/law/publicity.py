"""行政处罚信息公示: when and how long a penalty is published; how credit is repaired."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import Confidence, Rule, Succession, working_days


@dataclass(frozen=True, slots=True)
class Display:
    """公示期限: how long a published penalty is shown."""

    criticism_or_low_fine_months: int
    other_years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityRules(Rule):
    """From the decision to its publication, and its withdrawal."""

    within: Term
    cross_province_push: Term | None = None
    cross_province_publish: Term | None = None
    withdraw_within: Term | None = None
    skips_warning_only: bool = False
    display: Display | None = None


class RepairClass(StrEnum):
    """失信程度: by matter until 2025, by gravity since."""

    FOOD_DRUG_SPECIAL_EQUIPMENT = "FOOD_DRUG_SPECIAL_EQUIPMENT"
    OTHER = "OTHER"
    MINOR = "MINOR"
    GENERAL = "GENERAL"
    SERIOUS = "SERIOUS"


@dataclass(frozen=True, slots=True)
class RepairWindow:
    """After how many months a display may end early, and after how many it ends."""

    gravity: RepairClass
    min_months: int | None = None
    max_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRepairRules(Rule):
    """信用修复."""

    windows: tuple[RepairWindow, ...]
    decide_within: Term
    publishes_warning_only: bool = False


PUB_2014, PUB_2021 = RuleId("PUB-2014"), RuleId("PUB-2021")
REPAIR_2021, REPAIR_2025 = RuleId("REPAIR-2021"), RuleId("REPAIR-2025")
ORDER_45 = "市场监督管理行政处罚信息公示规定"

PUBLICITY = Succession(
    (
        PublicityRules(
            id=PUB_2014,
            in_force_from=date(2014, 10, 1),
            in_force_to=date(2021, 8, 31),
            article="工商行政管理行政处罚信息公示暂行规定",
            confidence=Confidence.V,
            within=working_days(20, PUB_2014, "企业信息公示暂行条例 Art. 6"),
        ),
        PublicityRules(
            id=PUB_2021,
            in_force_from=date(2021, 9, 1),
            article=ORDER_45,
            confidence=Confidence.V,
            within=working_days(20, PUB_2021, f"{ORDER_45} Art. 9"),
            cross_province_push=working_days(10, PUB_2021, f"{ORDER_45} Art. 10"),
            cross_province_publish=working_days(10, PUB_2021, f"{ORDER_45} Art. 10"),
            withdraw_within=working_days(3, PUB_2021, f"{ORDER_45} Art. 11"),
            skips_warning_only=True,  # Art. 2
            display=Display(criticism_or_low_fine_months=3, other_years=3),  # Art. 13
        ),
    )
)

CREDIT_REPAIR = Succession(
    (
        CreditRepairRules(
            id=REPAIR_2021,
            in_force_from=date(2021, 9, 1),
            in_force_to=date(2025, 12, 24),
            article="市场监督管理信用修复管理办法",
            confidence=Confidence.VP,
            windows=(
                RepairWindow(RepairClass.OTHER, min_months=6),
                RepairWindow(RepairClass.FOOD_DRUG_SPECIAL_EQUIPMENT, min_months=12),
            ),
            decide_within=working_days(15, REPAIR_2021),
        ),
        CreditRepairRules(
            id=REPAIR_2025,
            in_force_from=date(2025, 12, 25),
            article="市场监督管理信用修复管理办法",
            confidence=Confidence.VP,
            windows=(
                RepairWindow(RepairClass.MINOR, max_months=3),
                RepairWindow(RepairClass.GENERAL, min_months=3, max_months=12),
                RepairWindow(RepairClass.SERIOUS, min_months=12, max_months=36),
            ),
            decide_within=working_days(7, REPAIR_2025),
        ),
    )
)
