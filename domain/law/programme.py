"""巡查频次: how often a household is visited by plan, by its grade of credit.

No instrument that we have read names a number. That the grade decides how often one comes
is the sense of the grades (信用分类监管); the numbers are the bureau's to set.
"""

from dataclasses import dataclass

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import RuleId
from domain.law.rule import SINCE_EVER, Confidence, Rule, Succession

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Frequency:
    """巡查频次 of one grade; ``None`` is the business that was never graded.

    One routine visit in every so many months of the calendar year; without ``every_months``
    the grade is exempt from routine visits, and from these alone (INV-35).
    ``revisit_months``: so long after a case was closed the household is seen again.
    """

    grade: CreditGrade | None
    every_months: int | None
    revisit_months: int | None = None

    def __post_init__(self) -> None:
        if self.every_months is not None and MONTHS_OF_A_YEAR % self.every_months:
            raise ValueError(f"A year does not fall into parts of {self.every_months}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRules(Rule):
    """How often a household is visited, and how many officers a draw sends to it."""

    frequencies: tuple[Frequency, ...]
    officers_per_draw: int = 2

    def frequency(self, grade: CreditGrade | None) -> Frequency:
        return next(each for each in self.frequencies if each.grade is grade)


PROGRAMMES = Succession(
    (
        ProgrammeRules(
            id=RuleId("PROGRAMME"),
            in_force_from=SINCE_EVER,
            confidence=Confidence.L,
            frequencies=(
                Frequency(None, 6),
                Frequency(CreditGrade.A, None),
                Frequency(CreditGrade.B, 6),
                Frequency(CreditGrade.C, 3, revisit_months=1),
                Frequency(CreditGrade.D, 1, revisit_months=1),
            ),
        ),
    )
)
