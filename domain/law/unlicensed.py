"""无照经营: three regimes for the same conduct."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.identity import RuleId
from domain.law.rule import (
    Confidence,
    ExtendableTerm,
    FineBand,
    Mark,
    Rule,
    Succession,
    calendar_days,
    of_yuan,
)


class UnlicensedType(StrEnum):
    """The five types of 无照经营查处取缔办法 Art. 4."""

    T1 = "T1"
    """Needs permit and licence, has neither."""
    T2 = "T2"
    """Needs no permit, has no licence."""
    T3 = "T3"
    """Has the permit, no licence."""
    T4 = "T4"
    """Deregistered, revoked or expired, and still operating."""
    T5 = "T5"
    """Beyond its registered scope, into what needs a permit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlicensedRules(Rule):
    """What unlicensed operation costs. ``types`` is empty where the instrument has none."""

    types: frozenset[UnlicensedType] = frozenset()
    fine: FineBand
    serious: FineBand | None = None
    dangerous: FineBand | None = None
    facilitator: FineBand | None = None
    seize: ExtendableTerm | None = None
    exempt_article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredRules(Rule):
    """未经设立登记从事经营活动: beside the regime of the permits since 2022."""

    correction_first: bool
    """No fine before an order to correct was refused or has expired (INV-13)."""
    fine: FineBand
    serious: FineBand


def _band(least: int, most: int) -> FineBand:
    return FineBand(of_yuan(least), of_yuan(most))


UNL_370 = RuleId("UNL-370")

UNLICENSED = Succession(
    (
        UnlicensedRules(
            id=UNL_370,
            in_force_from=date(2003, 3, 1),
            in_force_to=date(2017, 9, 30),
            article="无照经营查处取缔办法 Art. 4, 14",
            confidence=Confidence.VP,
            marks=(Mark("seize", Confidence.H),),
            types=frozenset(UnlicensedType),
            fine=_band(0, 20_000),
            serious=_band(20_000, 200_000),
            dangerous=_band(50_000, 500_000),
            seize=ExtendableTerm(calendar_days(15, UNL_370), calendar_days(30, UNL_370)),
        ),
        UnlicensedRules(
            id=RuleId("UNL-684"),
            in_force_from=date(2017, 10, 1),
            article="无证无照经营查处办法 Art. 13, 14",
            confidence=Confidence.V,
            fine=_band(0, 10_000),
            facilitator=_band(0, 5_000),
            exempt_article="无证无照经营查处办法 Art. 3",
        ),
    )
)

UNREGISTERED = Succession(
    (
        UnregisteredRules(
            id=RuleId("UNL-REG43"),
            in_force_from=date(2022, 3, 1),
            article="市场主体登记管理条例 Art. 43",
            confidence=Confidence.V,
            correction_first=True,
            fine=_band(10_000, 100_000),
            serious=_band(100_000, 500_000),
        ),
    )
)
