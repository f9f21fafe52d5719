"""The articles of steps outside cases: registration, publicity, unlicensed, goods.

Only what was read, or is remembered for sure, is named.

What is not here has no article that is sure: the abnormal list of an individual business,
say, which rests on rules for enterprises by an assumption; its rule stands beside it.
"""

from collections.abc import Mapping
from datetime import date

from application.legal.cites import Cite, law, rules
from domain.enforcement.summary import events as summary
from domain.enforcement.unlicensed import events as unlicensed
from domain.goods_access import events as goods
from domain.kernel.messages import Event
from domain.law.rule import Confidence
from domain.publicity.announcement import events as publicity
from domain.registration.application import events as registration

ORDER_370, ORDER_684 = date(2003, 3, 1), date(2017, 10, 1)
LAST_OF_370 = date(2017, 9, 30)
BANNING, OPERATING = "无照经营查处取缔办法", "无证无照经营查处办法"
SHOWING, LAST_BEFORE_REPAIR = "市场监督管理行政处罚信息公示规定", date(2025, 12, 24)
QUALITY_REVISED = date(2001, 1, 1)
"""The 产品质量法 was revised in 2000."""


def of_370(article: str, confidence: Confidence) -> Cite:
    return Cite(f"{BANNING} Art. {article}", confidence, ORDER_370, LAST_OF_370)


def of_684(article: str) -> Cite:
    return Cite(f"{OPERATING} Art. {article}", from_on=ORDER_684)


def shown(article: str, to_on: date | None = None) -> tuple[Cite, ...]:
    """Of Order 45 of 2021; since the end of 2025 the rules of credit repair stand beside
    it."""
    return (Cite(f"{SHOWING} Art. {article}", from_on=date(2021, 9, 1), to_on=to_on),)


REGISTERED = (Cite("市场主体登记管理条例 Art. 19", from_on=date(2022, 3, 1)),)

FURTHER: Mapping[type[Event], tuple[Cite, ...]] = {
    registration.DeficiencyNotified: REGISTERED,
    registration.DecisionExtended: REGISTERED,
    registration.RegistrationApproved: REGISTERED,
    publicity.WithdrawalAsked: shown("11"),
    publicity.AnnouncementExpired: shown("13", LAST_BEFORE_REPAIR),
    publicity.AnnouncementEndedEarly: shown("14", LAST_BEFORE_REPAIR),
    unlicensed.OperationClassified: (of_370("4", Confidence.VP),),
    unlicensed.RegularisationUrged: (of_370("8", Confidence.H), of_684("10")),
    unlicensed.OperationExempted: (of_684("3"),),
    unlicensed.OperationTransferred: (of_684("8"),),
    unlicensed.OperationBanned: (of_370("14", Confidence.VP),),
    summary.SummaryPenaltyImposed: law("51"),
    summary.FineCollectedOnTheSpot: law("68, 69"),
    summary.FineHandedIn: law("71"),
    summary.HandInOverdue: law("71"),
    summary.SummaryFinePaid: law("67"),
    summary.SummaryPenaltyFiled: rules("70"),
    summary.SummaryFilingOverdue: rules("70"),
}

NOT_OF_FOOD: Mapping[type[Event], tuple[Cite, ...]] = {
    goods.BatchPurchased: (Cite("产品质量法 Art. 33", from_on=QUALITY_REVISED),),
}
"""进货检查验收: food has a law of its own."""
