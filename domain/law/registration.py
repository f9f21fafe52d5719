"""登记: how long a decision takes, and which business needs an approval first, by date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    ExtendableTerm,
    Mark,
    Rule,
    Succession,
    calendar_days,
    working_days,
)


class PreApprovalItem(StrEnum):
    """经营项目 that a catalogue may put under approval first; an open list."""

    FOOD_HYGIENE = "FOOD_HYGIENE"
    """食品生产经营: 食品卫生许可证."""
    ENTERTAINMENT = "ENTERTAINMENT"
    """娱乐场所."""
    INTERNET_BAR = "INTERNET_BAR"
    """互联网上网服务营业场所."""
    HAZARDOUS_CHEMICALS = "HAZARDOUS_CHEMICALS"
    """危险化学品."""
    TOBACCO = "TOBACCO"
    """烟草专卖品零售."""
    PHARMACY = "PHARMACY"
    """药品经营."""
    FIREWORKS = "FIREWORKS"
    """烟花爆竹."""
    HOTEL = "HOTEL"
    """旅馆业: 特种行业许可证."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRules(Rule):
    """办理期限: how long a decision on a complete application takes, and may be extended.

    ``individual`` is for individual businesses (个体工商户), ``other`` for all others.
    The working terms of ``prove_within`` are nobody's law: how long whoever has committed
    themselves (告知承诺) has to show that they kept it.
    """

    individual: ExtendableTerm
    other: ExtendableTerm
    prove_within: Term

    def decide_within(self, *, individual: bool) -> ExtendableTerm:
        return self.individual if individual else self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpeditedRules(Rule):
    """下岗失业人员从快办理: for applicants who were laid off, if all papers are there."""

    individual: Term
    other: Term

    def decide_within(self, *, individual: bool) -> Term:
        return self.individual if individual else self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRules(Rule):
    """前置审批目录: what may not be registered before somebody else has approved it.

    That there was a catalogue, that it was not to be shortened (N2), and that most of it
    moved behind the licence later (先照后证) is law; which items stood in it is our
    assumption, to be replaced by the lists as published.
    """

    items: frozenset[PreApprovalItem]


REG_1987, REG_2004 = RuleId("REG-1987"), RuleId("REG-2004")
REG_2011, REG_2022 = RuleId("REG-2011"), RuleId("REG-2022")
LICENSING = "行政许可法 Art. 42"
INDIVIDUAL_2011 = "个体工商户条例 Art. 9"
ORDER_746 = "市场主体登记管理条例 Art. 19"
TO_PROVE = 30

ASSUMED = (Mark("prove_within", Confidence.A),)


def _fixed(term: Term) -> ExtendableTerm:
    """A term that names no extension."""
    return ExtendableTerm(term, term)


def _thirty(rule_id: RuleId) -> ExtendableTerm:
    return _fixed(calendar_days(30, rule_id))


def _licensing(rule_id: RuleId) -> ExtendableTerm:
    """行政许可法: twenty days and ten more, all of them working days (Art. 82)."""
    return ExtendableTerm(
        working_days(20, rule_id, LICENSING), working_days(30, rule_id, LICENSING)
    )


REGISTRATIONS = Succession(
    (
        RegistrationRules(
            id=REG_1987,
            in_force_from=date(1987, 9, 1),
            in_force_to=date(2004, 6, 30),
            article="城乡个体工商户管理暂行条例 Art. 7",
            confidence=Confidence.VP,
            marks=(
                Mark("individual", Confidence.M),
                Mark("other", Confidence.M),
                *ASSUMED,
            ),
            individual=_thirty(REG_1987),
            other=_thirty(REG_1987),
            prove_within=calendar_days(TO_PROVE, REG_1987),
        ),
        RegistrationRules(
            id=REG_2004,
            in_force_from=date(2004, 7, 1),
            in_force_to=date(2011, 10, 31),
            article="行政许可法",
            confidence=Confidence.V,
            marks=(Mark("individual", Confidence.M), *ASSUMED),
            individual=_thirty(REG_2004),
            other=_licensing(REG_2004),
            prove_within=calendar_days(TO_PROVE, REG_2004),
        ),
        RegistrationRules(
            id=REG_2011,
            in_force_from=date(2011, 11, 1),
            in_force_to=date(2022, 2, 28),
            article=INDIVIDUAL_2011,
            confidence=Confidence.V,
            marks=ASSUMED,
            individual=_fixed(calendar_days(15, REG_2011, INDIVIDUAL_2011)),
            other=_licensing(REG_2011),
            prove_within=calendar_days(TO_PROVE, REG_2011),
        ),
        RegistrationRules(
            id=REG_2022,
            in_force_from=date(2022, 3, 1),
            article=ORDER_746,
            confidence=Confidence.V,
            marks=ASSUMED,
            individual=ExtendableTerm(
                working_days(3, REG_2022, ORDER_746), working_days(6, REG_2022, ORDER_746)
            ),
            other=ExtendableTerm(
                working_days(3, REG_2022, ORDER_746), working_days(6, REG_2022, ORDER_746)
            ),
            prove_within=calendar_days(TO_PROVE, REG_2022),
        ),
    )
)

EXPEDITED_2003 = RuleId("EXPEDITED-2003")

# The notice is of September 2003; its day, and how long it was gone by, were not read.
EXPEDITED = Succession(
    (
        ExpeditedRules(
            id=EXPEDITED_2003,
            in_force_from=date(2003, 9, 1),
            in_force_to=date(2011, 10, 31),
            article="国家工商行政管理总局 2003年9月通知",
            confidence=Confidence.VP,
            marks=(Mark("in_force_from", Confidence.A), Mark("in_force_to", Confidence.A)),
            individual=working_days(3, EXPEDITED_2003),
            other=working_days(7, EXPEDITED_2003),
        ),
    )
)

BEHIND_THE_LICENCE = date(2014, 3, 1)

CATALOGUES = Succession(
    (
        CatalogueRules(
            id=RuleId("CATALOGUE-2003"),
            in_force_from=SINCE_EVER,
            in_force_to=date(2014, 2, 28),
            article="前置审批",
            confidence=Confidence.D,
            marks=(Mark("items", Confidence.A), Mark("in_force_to", Confidence.A)),
            items=frozenset(PreApprovalItem),
        ),
        CatalogueRules(
            id=RuleId("CATALOGUE-2014"),
            in_force_from=BEHIND_THE_LICENCE,
            article="先照后证",
            confidence=Confidence.H,
            marks=(Mark("items", Confidence.A), Mark("in_force_from", Confidence.A)),
            items=frozenset(
                {PreApprovalItem.HAZARDOUS_CHEMICALS, PreApprovalItem.FIREWORKS}
            ),
        ),
    )
)

AUTHORITIES: Mapping[PreApprovalItem, str] = {
    PreApprovalItem.FOOD_HYGIENE: "卫生行政部门",
    PreApprovalItem.ENTERTAINMENT: "文化行政部门",
    PreApprovalItem.INTERNET_BAR: "文化行政部门",
    PreApprovalItem.HAZARDOUS_CHEMICALS: "安全生产监督管理部门",
    PreApprovalItem.TOBACCO: "烟草专卖行政主管部门",
    PreApprovalItem.PHARMACY: "药品监督管理部门",
    PreApprovalItem.FIREWORKS: "安全生产监督管理部门",
    PreApprovalItem.HOTEL: "公安机关",
}
"""Who is asked as a rule (our assumption): shown beside an item, checked nowhere."""
