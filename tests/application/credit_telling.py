"""Events of other contexts, each with what a credit file makes of it."""

from application.credit.matters import READINGS
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.enforcement.rectification import events as orders
from domain.fees.account.events import DunningNoticeIssued
from domain.fees.leave.events import LeaveOverstayed
from domain.goods_access.events import AccessWarningIssued
from domain.kernel.identity import StreamId
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from domain.law.annual import AnnualControl
from domain.registration.annual import events as annual
from domain.registration.application.events import CommitmentBreached
from domain.registration.vocabulary import AbnormalGround
from domain.relief.vocabulary import RevocationCause
from domain.supervision.events import HouseholdOpened
from domain.supervision.vocabulary import Conduct
from tests.domain.credit.files import DAY, SHOP, STATION
from tests.domain.credit.honours import GRANTED
from tests.domain.enforcement.summary import slips
from tests.domain.relief import grants
from tests.domain.supervision import examples
from tests.domain.supervision.examples import numbered

WHOSE = {"household": SHOP}
CASE, ORDER = numbered("case", 1), numbered("rectification", 1)
FINE = Penalty(kind=PenaltyKind.FINE, amount=Fen(50_000))
HARD = Penalty(kind=PenaltyKind.BUSINESS_SUSPENSION)
SERVED = {
    "household": SHOP,
    "station": STATION,
    "document_no": "样例罚1号",
    "decided_on": DAY,
    "party": slips.COMPANY,
    "mode": "DIRECT",
    "recipient": "样例甲",
}
OPENED = HouseholdOpened(registration=examples.NOODLES, station=STATION)


def served(*penalties: Penalty) -> Event:
    (cls,) = (each for each in READINGS if each.topic == "enforcement.decision-served")
    return cls.model_validate({**SERVED, "penalties": penalties})


DUTY = {**WHOSE, "year": 2002, "number": 2002, "on": DAY}
LISTED = {**WHOSE, "number": 1, "ground": AbnormalGround.NOT_REPORTED, "on": DAY}
ACCOUNT, LEAVE = numbered("fee", 1), numbered("leave", 1)
TOLD: list[tuple[StreamId, Event, list[str]]] = [
    (CASE, served(Penalty(kind=PenaltyKind.WARNING)), ["PENALTY_WARNING"]),
    (CASE, served(FINE), ["PENALTY"]),
    (CASE, served(FINE, HARD), ["PENALTY_HEAVY"]),
    (CASE, served(HARD, Penalty(kind=PenaltyKind.CLOSURE)), ["CLOSURE_ORDERED"]),
    (CASE, served().model_copy(update={"household": None}), []),
    (numbered("summary", 1), slips.happened(slips.punish())[0], ["SUMMARY_PENALTY"]),
    (ORDER, orders.RectificationComplied(**WHOSE, late=False), ["RECTIFICATION_COMPLIED"]),
    (ORDER, orders.RectificationComplied(**WHOSE, late=True), ["CORRECTED_LATE"]),
    (ORDER, orders.RectificationOverdue(**WHOSE, due_on=DAY), ["RECTIFICATION_OVERDUE"]),
    (
        ORDER,
        orders.RectificationRefused(**WHOSE, remarks="拒绝"),
        ["RECTIFICATION_REFUSED"],
    ),
    (ORDER, orders.RectificationOrderWithdrawn(**WHOSE, reason="有误"), ["STRUCK"]),
    (
        numbered("goods", 1),
        AccessWarningIssued(**WHOSE, station=STATION, number=1, matter="无票", on=DAY),
        ["GOODS_WARNING"],
    ),
    (
        ACCOUNT,
        DunningNoticeIssued(**WHOSE, months=(), amount=Fen(100), document_no="催1号"),
        ["FEE_DUNNED"],
    ),
    (LEAVE, LeaveOverstayed(**WHOSE, number=1, until_on=DAY), ["LEAVE_OVERSTAYED"]),
    (numbered("grant", 1), grants.revoked(DAY), ["RELIEF_FRAUD"]),
    (
        numbered("grant", 1),
        grants.revoked(DAY).model_copy(
            update={"cause": RevocationCause.NO_LONGER_ENTITLED}
        ),
        [],
    ),
    (SHOP, examples.RECORDED, ["CARD_BAD"]),
    (SHOP, examples.RECORDED.model_copy(update={"conduct": Conduct.GOOD}), ["CARD_GOOD"]),
    (SHOP, examples.RECORDED.model_copy(update={"conduct": Conduct.NEUTRAL}), []),
    (SHOP, examples.REVOKED, ["LICENCE_REVOKED"]),
    (
        numbered("annual", 1),
        annual.AnnualDutyMissed(
            **DUTY, station=STATION, control=next(iter(AnnualControl)), due_on=DAY
        ),
        ["ANNUAL_DUTY_MISSED"],
    ),
    (
        numbered("annual", 1),
        annual.AnnualReportFiled(**DUTY, late=False),
        ["ANNUAL_DUTY_DONE"],
    ),
    (numbered("annual", 1), annual.AnnualReportFiled(**DUTY, late=True), []),
    (
        numbered("annual", 1),
        annual.AnnualInspectionFiled(
            **DUTY, passed=True, matters=(), first=True, late=False
        ),
        ["ANNUAL_DUTY_DONE"],
    ),
    (
        numbered("annual", 1),
        annual.ListedAsAbnormal(
            **LISTED,
            station=STATION,
            year=2002,
            matter=None,
            document_no=None,
            by_itself=True,
            term=None,
        ),
        ["ABNORMAL_LIST"],
    ),
    (
        numbered("annual", 1),
        annual.RemovedFromAbnormalList(**LISTED, reason="已补报", document_no="移1号"),
        ["OFF_ABNORMAL_LIST"],
    ),
    (
        numbered("annual", 1),
        annual.ListedAsSerious(
            **WHOSE, station=STATION, listed_on=DAY, removal=GRANTED.deadline, on=DAY
        ),
        ["SERIOUS_LIST"],
    ),
    (
        numbered("annual", 1),
        annual.RemovedFromSeriousList(**WHOSE, due_on=DAY, on=DAY),
        ["STRUCK"],
    ),
    (
        numbered("registration", 1),
        CommitmentBreached(**WHOSE, number=1, matter="住所不实", on=DAY),
        ["COMMITMENT_BREACHED"],
    ),
    (numbered("award", 1), GRANTED, ["AWARD"]),
]
