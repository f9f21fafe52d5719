"""规费与减免: the fees of the individual business, relief from them, and suspension."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import SINCE_EVER, Confidence, Rule, Succession, calendar_days


class Fee(StrEnum):
    """What was charged monthly until the end of August 2008."""

    INDIVIDUAL_MANAGEMENT = "INDIVIDUAL_MANAGEMENT"
    """个体工商户管理费."""
    FAIR_MANAGEMENT = "FAIR_MANAGEMENT"
    """集贸市场管理费."""


class Sector(StrEnum):
    """Trades as the relief notices name them."""

    CONSTRUCTION = "CONSTRUCTION"
    ENTERTAINMENT = "ENTERTAINMENT"
    ADVERTISING = "ADVERTISING"
    SAUNA = "SAUNA"
    MASSAGE = "MASSAGE"
    INTERNET_BAR = "INTERNET_BAR"
    OXYGEN_BAR = "OXYGEN_BAR"
    CATERING = "CATERING"
    HOTEL = "HOTEL"
    TOURISM = "TOURISM"
    PASSENGER_TRANSPORT = "PASSENGER_TRANSPORT"
    TAXI = "TAXI"
    FAIR_MARKET = "FAIR_MARKET"
    CIVIL_AVIATION = "CIVIL_AVIATION"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRules(Rule):
    """Which fees may be charged; where there is no such rule, none may."""

    fees: frozenset[Fee]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliefRules(Rule):
    """下岗失业人员再就业: relief for laid-off persons who open a business of their own."""

    years: int
    start_by: date
    excluded: frozenset[Sector]


@dataclass(frozen=True, slots=True, kw_only=True)
class EpidemicReliefRules(Rule):
    """非典: relief for the trades that the epidemic of 2003 closed."""

    sectors: frozenset[Sector]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionRules(Rule):
    """歇业: how long, and what is told to whom."""

    max_years: int
    """Cumulative."""
    extend_before_expiry_days: int
    resume_publish: Term


FEES = Succession(
    (
        FeeRules(
            id=RuleId("FEE-MGMT"),
            in_force_from=SINCE_EVER,
            in_force_to=date(2008, 8, 31),
            article="财综〔2008〕61号",
            confidence=Confidence.VP,
            fees=frozenset(Fee),
        ),
    )
)

RELIEF = Succession(
    (
        ReliefRules(
            id=RuleId("RELIEF-57"),
            in_force_from=date(2002, 10, 17),
            article="国办发〔2002〕57号",
            confidence=Confidence.VP,
            years=3,
            start_by=date(2005, 12, 31),
            excluded=frozenset(
                {
                    Sector.CONSTRUCTION,
                    Sector.ENTERTAINMENT,
                    Sector.ADVERTISING,
                    Sector.SAUNA,
                    Sector.MASSAGE,
                    Sector.INTERNET_BAR,
                    Sector.OXYGEN_BAR,
                }
            ),
        ),
    )
)

RELIEF_SARS = EpidemicReliefRules(
    id=RuleId("RELIEF-SARS"),
    in_force_from=date(2003, 5, 1),
    in_force_to=date(2003, 9, 30),
    article="发改电字〔2003〕28号",
    confidence=Confidence.VP,
    sectors=frozenset(
        {
            Sector.CATERING,
            Sector.HOTEL,
            Sector.TOURISM,
            Sector.ENTERTAINMENT,
            Sector.PASSENGER_TRANSPORT,
            Sector.TAXI,
            Sector.FAIR_MARKET,
            Sector.CIVIL_AVIATION,
        }
    ),
)

EPIDEMIC_RELIEF = Succession(
    (
        RELIEF_SARS,
        replace(
            RELIEF_SARS,
            id=RuleId("RELIEF-SARS-EXTENDED"),
            in_force_from=date(2003, 10, 1),
            in_force_to=date(2003, 12, 31),
            sectors=frozenset({Sector.TOURISM, Sector.CIVIL_AVIATION}),
        ),
    )
)

XIEYE = RuleId("XIEYE")
SUSPENSION = Succession(
    (
        SuspensionRules(
            id=XIEYE,
            in_force_from=date(2022, 3, 1),
            article="市场主体登记管理条例 Art. 30",
            confidence=Confidence.V,
            max_years=3,
            extend_before_expiry_days=30,
            resume_publish=calendar_days(30, XIEYE, "市场主体登记管理条例 Art. 30"),
        ),
    )
)
