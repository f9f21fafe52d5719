"""吊销营业执照: what follows a revocation, for the person and for the company."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import Confidence, Mark, Rule, Succession, calendar_days


class BarCause(StrEnum):
    """From what day a legal representative is barred (任职限制)."""

    REVOCATION = "REVOCATION"
    ORDERED_CLOSURE = "ORDERED_CLOSURE"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevocationRules(Rule):
    """The bar of the responsible legal representative, and the liquidation group.

    Until 2005 a revoked company had no fifteen days in which to form one.
    """

    rep_bar_years: int
    rep_bar_from: frozenset[BarCause]
    liquidation_group: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForcedDeregistrationRules(Rule):
    """强制注销."""

    after_years: int
    announce: Term
    restore_years: int
    spares_approval_sectors: bool
    """Companies whose deregistration needs an approval are left alone."""


REV_2005, REV_2023, FORCED = map(RuleId, ("REV-2005", "REV-2023", "FORCED-DEREG"))

REVOCATIONS = Succession(
    (
        RevocationRules(
            id=RuleId("REV-1993"),
            in_force_from=date(1994, 7, 1),
            in_force_to=date(2005, 12, 31),
            article="公司法 1993 Art. 57(4)",
            confidence=Confidence.H,
            marks=(Mark("rep_bar_years", Confidence.V),),
            rep_bar_years=3,
            rep_bar_from=frozenset({BarCause.REVOCATION}),
        ),
        RevocationRules(
            id=REV_2005,
            in_force_from=date(2006, 1, 1),
            in_force_to=date(2024, 6, 30),
            article="公司法 2018 Art. 146(4)",
            confidence=Confidence.V,
            rep_bar_years=3,
            rep_bar_from=frozenset({BarCause.REVOCATION}),
            liquidation_group=calendar_days(15, REV_2005, "公司法 2018 Art. 183"),
        ),
        RevocationRules(
            id=REV_2023,
            in_force_from=date(2024, 7, 1),
            article="公司法 2023 Art. 178(4)",
            confidence=Confidence.V,
            rep_bar_years=3,
            rep_bar_from=frozenset(BarCause),
            liquidation_group=calendar_days(15, REV_2023, "公司法 2023 Art. 232"),
        ),
    )
)

FORCED_DEREGISTRATION = Succession(
    (
        ForcedDeregistrationRules(
            id=FORCED,
            in_force_from=date(2025, 10, 10),
            article="公司法 2023 Art. 241; SAMR Order 105",
            confidence=Confidence.VP,
            after_years=3,
            announce=calendar_days(90, FORCED),
            restore_years=3,
            spares_approval_sectors=True,
        ),
    )
)
