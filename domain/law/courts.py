"""申请法院强制执行: how long a party may go to court, and the bureau after it."""

from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import (
    Confidence,
    Mark,
    Rule,
    Succession,
    calendar_days,
    months,
    working_days,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtRules(Rule):
    """From a decision's service to the court. ``None``: no such rule is known.

    ``reconsider_within`` and ``sue_within`` run from service; ``apply_within`` runs from
    the end of the longer of the two, or from the end of a deferral (行政处罚法 2021
    Art. 72(2)); ``demand`` is how long the party has after the bureau's demand (催告).
    """

    reconsider_within: Term
    sue_within: Term
    demand: Term | None = None
    apply_within: Term | None = None


COURT_1996, COURT_2012, COURT_2015 = map(RuleId, ("COURT-1996", "COURT-2012", "COURT-2015"))

COURTS = Succession(
    (
        CourtRules(
            id=COURT_1996,
            in_force_from=date(1996, 10, 17),
            in_force_to=date(2011, 12, 31),
            confidence=Confidence.H,
            reconsider_within=calendar_days(60, COURT_1996),
            sue_within=months(3, COURT_1996),
        ),
        CourtRules(
            id=COURT_2012,
            in_force_from=date(2012, 1, 1),
            in_force_to=date(2015, 4, 30),
            article="行政强制法 Art. 53, 54",
            confidence=Confidence.V,
            marks=(
                Mark("reconsider_within", Confidence.H),
                Mark("sue_within", Confidence.H),
            ),
            reconsider_within=calendar_days(60, COURT_2012),
            sue_within=months(3, COURT_2012),
            demand=working_days(10, COURT_2012, "行政强制法 Art. 54, 69"),
            apply_within=months(3, COURT_2012, "行政强制法 Art. 53"),
        ),
        CourtRules(
            id=COURT_2015,
            in_force_from=date(2015, 5, 1),
            article="行政强制法 Art. 53, 54; 行政诉讼法 Art. 46",
            confidence=Confidence.V,
            marks=(Mark("reconsider_within", Confidence.H),),
            reconsider_within=calendar_days(60, COURT_2015),
            sue_within=months(6, COURT_2015, "行政诉讼法 Art. 46"),
            demand=working_days(10, COURT_2015, "行政强制法 Art. 54, 69"),
            apply_within=months(3, COURT_2015, "行政强制法 Art. 53"),
        ),
    )
)
