"""年检、年报: windows of annual control, and the list of abnormal operations, by date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import Confidence, Mark, Rule, Succession, months


class AnnualControl(StrEnum):
    """年度监管方式: looked into by the registry, or reported to the public."""

    INSPECTION = "INSPECTION"
    """年检."""
    REPORT = "REPORT"
    """年报."""


@dataclass(frozen=True, slots=True)
class DayOfYear:
    month: int
    day: int

    def of(self, year: int) -> date:
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnualRules(Rule):
    """What is done every year, and from which day to which, both included.

    The instruments were read as those of enterprises; that individual businesses were
    seen in the same window (验照) is our assumption, and so is that a business first comes
    in the year after its registration.
    """

    control: AnnualControl
    opens: DayOfYear
    closes: DayOfYear
    individuals_too: bool = True
    first_year_after: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AbnormalRules(Rule):
    """经营异常名录, and what follows when a business stays on it.

    ``serious_after`` is empty where nothing that we have read says what follows. Whether
    individual businesses stand on this list was not read either: the measures are those of
    enterprises (企业), and others are not put on it.
    """

    serious_after: Term | None = None
    serious_for: Term | None = None
    individuals_too: bool = False


ANNUAL = Succession(
    (
        AnnualRules(
            id=RuleId("ANNUAL-1996"),
            in_force_from=date(1996, 1, 1),
            in_force_to=date(2005, 12, 31),
            article="企业年度检验办法 (1996)",
            confidence=Confidence.VP,
            marks=(
                Mark("in_force_from", Confidence.A),
                Mark("individuals_too", Confidence.A),
                Mark("first_year_after", Confidence.A),
            ),
            control=AnnualControl.INSPECTION,
            opens=DayOfYear(1, 1),
            closes=DayOfYear(4, 30),
        ),
        AnnualRules(
            id=RuleId("ANNUAL-2006"),
            in_force_from=date(2006, 1, 1),
            in_force_to=date(2014, 2, 28),
            article="企业年度检验办法 (2006)",
            confidence=Confidence.VP,
            marks=(
                Mark("in_force_to", Confidence.H),
                Mark("individuals_too", Confidence.A),
                Mark("first_year_after", Confidence.A),
            ),
            control=AnnualControl.INSPECTION,
            opens=DayOfYear(3, 1),
            closes=DayOfYear(6, 30),
        ),
        AnnualRules(
            id=RuleId("ANNUAL-2014"),
            in_force_from=date(2014, 10, 1),
            article="企业信息公示暂行条例",
            confidence=Confidence.V,
            marks=(
                Mark("individuals_too", Confidence.A),
                Mark("first_year_after", Confidence.A),
            ),
            control=AnnualControl.REPORT,
            opens=DayOfYear(1, 1),
            closes=DayOfYear(6, 30),
        ),
    )
)

ABNORMAL_2014, ABNORMAL_2024 = RuleId("ABNORMAL-2014"), RuleId("ABNORMAL-2024")
ARTICLE_17 = "企业信息公示暂行条例 (2014) Art. 17"

ABNORMAL = Succession(
    (
        AbnormalRules(
            id=ABNORMAL_2014,
            in_force_from=date(2014, 10, 1),
            in_force_to=date(2024, 4, 30),
            article=ARTICLE_17,
            confidence=Confidence.V,
            marks=(Mark("individuals_too", Confidence.A),),
            serious_after=months(36, ABNORMAL_2014, ARTICLE_17),
            serious_for=months(60, ABNORMAL_2014, ARTICLE_17),
        ),
        # Art. 18 as rewritten was read in excerpts: none says what three years lead to.
        AbnormalRules(
            id=ABNORMAL_2024,
            in_force_from=date(2024, 5, 1),
            article="企业信息公示暂行条例 (2024) Art. 18",
            confidence=Confidence.VP,
            marks=(Mark("individuals_too", Confidence.A),),
        ),
    )
)


def control_of(rules: Succession[AnnualRules], year: int) -> AnnualRules | None:
    """The rule of a year: the one in force on the day on which its own window opens."""
    return next((each for each in rules if each.holds_on(each.opens.of(year))), None)
