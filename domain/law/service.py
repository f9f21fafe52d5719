"""政务承诺与三公开: what the counter does, on what basis, how, for how much, how soon."""

from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import Confidence, Rule, working_days


class ServiceItem(StrEnum):
    """办事事项: what people come for. A local list; which of them there are is dated."""

    REGISTER_INDIVIDUAL = "REGISTER_INDIVIDUAL"
    """个体工商户设立登记."""
    CHANGE_INDIVIDUAL = "CHANGE_INDIVIDUAL"
    """个体工商户变更登记."""
    DEREGISTER_INDIVIDUAL = "DEREGISTER_INDIVIDUAL"
    """个体工商户注销登记."""
    FEE_QUOTA = "FEE_QUOTA"
    """核定个体工商户管理费."""
    FEE_RELIEF = "FEE_RELIEF"
    """减免规费."""
    LEAVE = "LEAVE"
    """请假、销假."""
    LOOK_UP = "LOOK_UP"
    """查询登记信息."""


@dataclass(frozen=True, slots=True)
class Named:
    """What something is called, in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Material:
    """申请材料: a paper that the law asks for; ``code`` is what it is ticked off by."""

    code: str
    name: Named


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """办事依据: an instrument, and how sure we are that it says so."""

    article: str
    confidence: Confidence


class Charged(StrEnum):
    """收费与否."""

    CHARGED = "CHARGED"
    FREE = "FREE"
    NOT_ON_FILE = "NOT_ON_FILE"
    """Neither that it is charged nor that it is free is established here."""


@dataclass(frozen=True, slots=True)
class FeeStandard:
    """收费依据及标准."""

    charged: Charged
    standard: Named
    basis: LegalBasis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """One item: 办事依据, 办事程序, 申请材料, 收费, 承诺时限.

    ``statutory`` is the law's own term, where it names one; ``pledge`` is the bureau's, and
    shortens it at most. Neither step nor material is left out for its sake (A6).
    """

    item: ServiceItem
    label: Named
    basis: tuple[LegalBasis, ...]
    steps: tuple[Named, ...]
    materials: tuple[Material, ...]
    pledge: Term
    statutory: Term | None = None
    fee: FeeStandard

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(each.code for each in self.materials)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRules(Rule):
    """The catalogue of a time. ``disclose`` is how soon a result is made public: the report
    of 2003 names the third disclosure (I3) and no term, so it is our assumption, as every
    pledge is."""

    entries: tuple[CatalogueEntry, ...]
    disclose: Term

    def entry(self, item: ServiceItem) -> CatalogueEntry | None:
        return next((each for each in self.entries if each.item is item), None)


def pledged(days: int, rule_id: RuleId) -> Term:
    """政务承诺: the bureau's own word; no instrument has it."""
    return working_days(days, rule_id, "政务承诺制")
