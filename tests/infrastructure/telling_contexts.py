"""Fees, leave, relief, campaigns, goods, announcements and the smaller ways of enforcement:
scripted to their end like the cases.

Each script goes on from an example of its rules; together they reach every event.
"""

from datetime import date
from functools import cache

from domain.campaigns import CAMPAIGN
from domain.campaigns.vocabulary import CampaignMatter, PublicityKind
from domain.fees.account import commands as account
from domain.fees.leave import commands as leave
from domain.fees.vocabulary import ByPolicy
from domain.goods_access.vocabulary import SampleResult
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import RuleId
from domain.law.fees import Sector
from domain.law.unlicensed import UnlicensedType
from domain.publicity.vocabulary import Sanction
from tests.domain.campaigns import campaigning as drive
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.fees import examples as fees
from tests.domain.fees import test_accrual as accrual
from tests.domain.fees import test_arrears as arrears
from tests.domain.fees import test_leave as leaves
from tests.domain.goods_access import test_oversight as oversight
from tests.domain.goods_access import trading
from tests.domain.publicity import notices
from tests.domain.relief import grants
from tests.domain.relief.test_laws import AFTER as GRANT_OVER
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

QUOTED = (fees.OPEN, fees.SET)
CHARGED = (*QUOTED, fees.assess(fees.MARCH))
PAID_ON = date(2003, 3, 20)
WAIVE = account.WaiveFee(
    occurred_on=date(2003, 5, 25),
    month=fees.MAY,
    source=ByPolicy(policy=RuleId("RELIEF-SARS"), sector=Sector.CATERING),
)
WRONG = account.CorrectEntry(occurred_on=date(2003, 3, 21), entry=2, reason="录入错误")
CLOSE = account.CloseFeeAccount(occurred_on=date(2003, 4, 10), reason="歇业")
KNOWN_LATE = accrual.SUSPEND.model_copy(update={"occurred_on": date(2003, 4, 6)})
ACCOUNTS: list[Script] = [
    (fees.OPEN,),
    (*CHARGED, fees.pay("001", fees.QUOTA, PAID_ON), WRONG),
    (*CHARGED, fees.pay("002", 1_000, PAID_ON), CLOSE),
    (*QUOTED, fees.assess(fees.MAY), WAIVE),
    (
        *(*CHARGED, arrears.OVERDUE, arrears.DUN),
        *(arrears.PROPOSE, arrears.APPROVE),
    ),
    (
        *(*QUOTED, accrual.SUSPEND, accrual.resume(date(2003, 3, 31))),
        accrual.back_charge(fees.APRIL, fees.MAY),
    ),
    (
        *(*QUOTED, fees.assess(fees.APRIL), KNOWN_LATE),
        *(accrual.resume(date(2003, 3, 31)), accrual.back_charge(fees.APRIL, fees.APRIL)),
    ),
]

ASKED = (fees.OPEN_BOOK, fees.REQUEST)
GRANTED = (*ASKED, fees.APPROVE)
LONGER = leave.ExtendLeave(
    occurred_on=date(2003, 6, 20), number=1, until_on=date(2003, 7, 31), reason="农忙"
)
NOT_GRANTED = leave.RejectLeave(occurred_on=date(2003, 3, 24), number=1, reason="事由不实")
LEAVES: list[Script] = [
    (*ASKED, NOT_GRANTED),
    (*GRANTED, leaves.tick(DeadlineKind.LEAVE_START, date(2003, 4, 1)), LONGER),
    (*GRANTED, leaves.tick(DeadlineKind.LEAVE_RETURN, date(2003, 7, 2))),
    (*GRANTED, leaves.cancel(leaves.BACK_ON)),
    (*GRANTED, leaves.closed(date(2003, 4, 30)), leaves.found(date(2003, 5, 20))),
]

IN_EFFECT = (grants.APPLY, grants.verify(), grants.approve())
GRANTS: list[Script] = [
    (grants.APPLY, grants.verify(photo_matches=False), grants.reject()),
    IN_EFFECT,
    (
        *(*IN_EFFECT, grants.suspend(grants.LATER), grants.resume(grants.LATER)),
        grants.tick(GRANT_OVER),
    ),
    (*IN_EFFECT, grants.revoke(grants.LATER), grants.claw_back(grants.LATER)),
]

UNDER_WAY = (
    *(drive.PLAN, drive.LAUNCH, drive.send("1号", drive.march(11))),
    drive.announce(PublicityKind.MATERIALS, drive.march(11), copies=800),
    *(drive.look(drive.shop(1), drive.march(11)), drive.look(drive.STALL, drive.march(11))),
    drive.look(drive.shop(2), drive.march(12), patrol=1),
    drive.order(1, drive.shop(1), drive.march(12)),
    drive.act(1, drive.shop(2), drive.march(13)),
    drive.act(1, drive.STALL, drive.march(13), CampaignMatter.SUMMARY, "summary"),
)
CAMPAIGNS: list[Script] = [
    (drive.PLAN,),
    UNDER_WAY,
    (*UNDER_WAY, drive.conclude()),
]

ON_SALE = (
    *(trading.OPEN, trading.supply(trading.LICENCE), trading.produce(trading.LICENCE)),
    *(trading.LINK, trading.buy(), trading.attach()),
    *(trading.sell("单1", 5), trading.dispose("单2", 3)),
)
FILES: list[Script] = [
    (trading.OPEN,),
    (*ON_SALE, trading.warn(), oversight.DEMAND),
    (*ON_SALE, trading.sample("抽1", SampleResult.FAILED), trading.escalate()),
]

SHOWING = notices.SHOWING
DRAFTED = SHOWING[:1]
CLEARED = SHOWING[:2]
FALLEN_ON, TOO_LATE = date(2026, 3, 31), date(2026, 4, 8)
LESS = frozenset({Sanction.FINE})
ANNOUNCEMENTS: list[Script] = [
    (*DRAFTED, notices.revising()),
    (*CLEARED, notices.publishing(date(2026, 4, 1))),
    (*CLEARED, notices.asking(notices.SHOWN_ON)),
    (*CLEARED, notices.asking(notices.SHOWN_ON, LESS)),
    (*SHOWING, notices.asking(FALLEN_ON), notices.withdrawing(TOO_LATE)),
    (*SHOWING, notices.asking(FALLEN_ON, LESS), notices.correcting(date(2026, 4, 3))),
    (*SHOWING, notices.ending(date(2026, 6, 2))),
    (*SHOWING, notices.tick(DeadlineKind.DISPLAY, date(2027, 3, 11))),
]

LATE, NOW = date(2026, 3, 20), slips.NOW
PENALTIES: list[Script] = [
    (slips.punish(),),
    (slips.punish(), slips.collect(), slips.hand_in(LATE), slips.file(NOW)),
    (slips.punish(), slips.tick(DeadlineKind.PAY, LATE), slips.pay_in(LATE)),
    (slips.punish(), slips.tick(DeadlineKind.SUMMARY_FILE, LATE)),
]

EXPIRED, TODAY = stalls.later(1, stalls.DUE_ON), stalls.TODAY
OPERATIONS: list[Script] = [
    stalls.URGED,
    (*stalls.URGED, stalls.tick(EXPIRED)),
    (
        *(*stalls.URGED, stalls.unwilling(stalls.later(8)), stalls.act(stalls.later(9))),
        stalls.penalise(stalls.later(9), 100),
    ),
    (*stalls.UNDER_ACTION, stalls.ban(EXPIRED), stalls.close(EXPIRED)),
    (*stalls.URGED, stalls.link(stalls.later(8), stalls.DAY)),
    (stalls.discover(recurrence_of=stalls.EARLIER),),
    (stalls.discover(TODAY), stalls.classify(TODAY), stalls.exempt(TODAY)),
    (
        *(stalls.discover(), stalls.classify(of=UnlicensedType.T1)),
        stalls.transfer(stalls.later(1)),
    ),
]

KINDS: list[tuple[str, Told]] = [
    ("fee", [(fees.ACCOUNT, ACCOUNTS)]),
    ("leave", [(fees.LEAVES, LEAVES)]),
    ("grant", [(grants.GRANT, GRANTS)]),
    ("campaign", [(CAMPAIGN, CAMPAIGNS)]),
    ("goods", [(trading.GOODS, FILES)]),
    ("announcement", [(notices.ANNOUNCEMENT, ANNOUNCEMENTS)]),
    ("summary", [(slips.SUMMARY, PENALTIES)]),
    ("unlicensed", [(stalls.OPERATION, OPERATIONS)]),
]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
