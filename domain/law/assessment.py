"""考评规则: what officers may not be assessed by, and the local terms of assessment."""

from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import SINCE_EVER, Confidence, Mark, Rule, Succession, working_days


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRules(Rule):
    """``fines_barred_by_law`` says whether a statute forbids to assess by fines and
    confiscations; before it did, the refusal rests on 收支两条线 and on our assumption.
    ``growth_barred``: nor by the growth of individual businesses or their annual reports.

    末位待岗 is a measure of the bureau: the window of appeal, how many places are last, and
    among how many a last place says anything, are parameters, and assumptions of ours.
    """

    fines_barred_by_law: bool
    growth_barred: bool = False
    appeal: Term
    last_places: int = 1
    least_ranked: int = 3


ASSESS_2003, ASSESS_2021 = RuleId("ASSESS-2003"), RuleId("ASSESS-2021")
ASSESS_2022 = RuleId("ASSESS-2022")
LOCAL = "管理目标考评办法"
MARKS = tuple(
    Mark(each, Confidence.A) for each in ("appeal", "last_places", "least_ranked")
)

ASSESSMENTS = Succession(
    (
        AssessmentRules(
            id=ASSESS_2003,
            in_force_from=SINCE_EVER,
            in_force_to=date(2021, 7, 14),
            article="收支两条线",
            confidence=Confidence.H,
            marks=MARKS,
            fines_barred_by_law=False,
            appeal=working_days(5, ASSESS_2003, LOCAL),
        ),
        AssessmentRules(
            id=ASSESS_2021,
            in_force_from=date(2021, 7, 15),
            in_force_to=date(2022, 10, 31),
            article="行政处罚法 Art. 74",
            confidence=Confidence.V,
            marks=MARKS,
            fines_barred_by_law=True,
            appeal=working_days(5, ASSESS_2021, LOCAL),
        ),
        AssessmentRules(
            id=ASSESS_2022,
            in_force_from=date(2022, 11, 1),
            article="行政处罚法 Art. 74; 促进个体工商户发展条例 Art. 32",
            confidence=Confidence.V,
            marks=MARKS,
            fines_barred_by_law=True,
            growth_barred=True,
            appeal=working_days(5, ASSESS_2022, LOCAL),
        ),
    )
)
