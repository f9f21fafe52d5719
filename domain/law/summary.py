"""简易程序: what a penalty on the spot asks for beside the limits of the procedure."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.procedure import APL_2021
from domain.law.rule import Confidence, Rule, Succession, working_days


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRules(Rule):
    """当场处罚: how many officers, and by when they hand in what they collected.

    Since 2021 two officers and two working days are law. What the law of 1996 asked for is
    not confirmed: that one officer was enough is our assumption, and no term is asserted.
    """

    officers_at_least: int
    hand_in: Term | None = None


SUMMARY_1996, SUMMARY_2021 = map(RuleId, ("SUMMARY-1996", "SUMMARY-2021"))

SUMMARY = Succession(
    (
        SummaryRules(
            id=SUMMARY_1996,
            in_force_from=date(1996, 10, 17),
            in_force_to=APL_2021 - timedelta(days=1),
            confidence=Confidence.A,
            officers_at_least=1,
        ),
        SummaryRules(
            id=SUMMARY_2021,
            in_force_from=APL_2021,
            article="行政处罚法 Art. 42, 71",
            confidence=Confidence.V,
            officers_at_least=2,
            hand_in=working_days(2, SUMMARY_2021, "行政处罚法 Art. 71"),
        ),
    )
)
