"""进货凭证保存期限: how long a trader keeps the vouchers of what was bought."""

from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import Term, months_later
from domain.kernel.identity import RuleId
from domain.law.rule import Confidence, Mark, Rule, Succession, months


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRules(Rule):
    """Of food: six months beyond its shelf life, else two years from the purchase.

    Read in the text of 2021, from whose first day it is asserted; that earlier texts said
    the same is not. Of other goods no instrument names a term.
    """

    beyond_shelf_life: Term
    without_shelf_life: Term

    def keep_until(self, bought_on: date, shelf_life_until: date | None) -> date:
        """The last day on which the vouchers must still be there."""
        if shelf_life_until is None:
            return months_later(bought_on, self.without_shelf_life.days)
        return months_later(shelf_life_until, self.beyond_shelf_life.days)


GOODS_2021 = RuleId("GOODS-2021")
ARTICLE = "食品安全法 Art. 50(2), 53"

GOODS = Succession(
    (
        GoodsRules(
            id=GOODS_2021,
            in_force_from=date(2021, 4, 29),
            article=ARTICLE,
            confidence=Confidence.V,
            marks=(Mark("in_force_from", Confidence.H),),
            beyond_shelf_life=months(6, GOODS_2021, ARTICLE),
            without_shelf_life=months(24, GOODS_2021, ARTICLE),
        ),
    )
)
