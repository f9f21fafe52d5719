"""公示告知与公示期起算: who is told of publicity, and from when its classes count."""

from dataclasses import dataclass
from datetime import date

from domain.kernel.identity import RuleId
from domain.law.publicity import ORDER_45
from domain.law.rule import Confidence, Mark, Rule, Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayRules(Rule):
    """``tells_party``: in writing, at service, that it will be published (Art. 8).

    ``runs_from_decision``: the months of a class of credit repair count from the decision
    (NDRC Order 36, read in summaries only), before that from publication.
    """

    tells_party: bool = True
    runs_from_decision: bool = False


DISPLAY_2021, DISPLAY_2026 = RuleId("DISPLAY-2021"), RuleId("DISPLAY-2026")

DISPLAYS = Succession(
    (
        DisplayRules(
            id=DISPLAY_2021,
            in_force_from=date(2021, 9, 1),
            in_force_to=date(2026, 3, 31),
            article=f"{ORDER_45} Art. 8, 13",
            confidence=Confidence.V,
        ),
        DisplayRules(
            id=DISPLAY_2026,
            in_force_from=date(2026, 4, 1),
            article=f"{ORDER_45} Art. 8, 13; 信用修复管理办法",
            confidence=Confidence.V,
            marks=(Mark("runs_from_decision", Confidence.VP),),
            runs_from_decision=True,
        ),
    )
)
