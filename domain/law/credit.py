"""信用分类监管: how grave a conduct is, which grade follows, and what a grade brings."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.kernel.calendar import Term, months_later
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import RuleId
from domain.law.rule import SINCE_EVER, Confidence, Mark, Rule, Succession, calendar_days


class ConductMatter(StrEnum):
    """行为事项: what a recorded conduct is about. The list is open; it never shrinks."""

    SUMMARY_PENALTY = "SUMMARY_PENALTY"
    """当场处罚."""
    PENALTY_WARNING = "PENALTY_WARNING"
    """警告、通报批评."""
    PENALTY = "PENALTY"
    """罚款、没收."""
    PENALTY_HEAVY = "PENALTY_HEAVY"
    """责令停业、限制经营、暂扣执照、禁业、吊销."""
    CLOSURE_ORDERED = "CLOSURE_ORDERED"
    """责令关闭."""
    LICENCE_REVOKED = "LICENCE_REVOKED"
    """吊销营业执照."""
    SERIOUS_LIST = "SERIOUS_LIST"
    """列入严重违法失信名单."""
    ABNORMAL_LIST = "ABNORMAL_LIST"
    """列入经营异常名录."""
    ANNUAL_DUTY_MISSED = "ANNUAL_DUTY_MISSED"
    """未按期年检、验照、报送年报."""
    COMMITMENT_BREACHED = "COMMITMENT_BREACHED"
    """违反承诺."""
    RECTIFICATION_OVERDUE = "RECTIFICATION_OVERDUE"
    """逾期未改正."""
    RECTIFICATION_REFUSED = "RECTIFICATION_REFUSED"
    """拒不改正."""
    GOODS_WARNING = "GOODS_WARNING"
    """商品准入警示."""
    FEE_DUNNED = "FEE_DUNNED"
    """规费催缴."""
    LEAVE_OVERSTAYED = "LEAVE_OVERSTAYED"
    """请假逾期未销假."""
    RELIEF_FRAUD = "RELIEF_FRAUD"
    """骗取减免."""
    CARD_BAD = "CARD_BAD"
    """户卡不良行为记录."""
    CARD_GOOD = "CARD_GOOD"
    """户卡良好行为记录."""
    RECTIFICATION_COMPLIED = "RECTIFICATION_COMPLIED"
    """按期改正."""
    CORRECTED_LATE = "CORRECTED_LATE"
    """逾期后改正."""
    ANNUAL_DUTY_DONE = "ANNUAL_DUTY_DONE"
    """按期通过年检、报送年报."""
    OFF_ABNORMAL_LIST = "OFF_ABNORMAL_LIST"
    """移出经营异常名录."""
    AWARD = "AWARD"
    """守合同重信用."""


class Gravity(StrEnum):
    """失信程度: how grave a bad conduct is."""

    MINOR = "MINOR"
    MATERIAL = "MATERIAL"
    GRAVE = "GRAVE"
    ELIMINATING = "ELIMINATING"


class Mechanism(StrEnum):
    """激励、预警、惩戒、淘汰: what follows from a grade (K2)."""

    INCENTIVE = "INCENTIVE"
    EARLY_WARNING = "EARLY_WARNING"
    DISCIPLINE = "DISCIPLINE"
    ELIMINATION = "ELIMINATION"


class CreditMeasure(StrEnum):
    """分级管理措施: one measure of a mechanism."""

    PRIORITY_SUPPORT = "PRIORITY_SUPPORT"
    ANNUAL_INSPECTION_EXEMPT = "ANNUAL_INSPECTION_EXEMPT"
    ROUTINE_CHECK_EXEMPT = "ROUTINE_CHECK_EXEMPT"
    QUALITY_SERVICE = "QUALITY_SERVICE"
    WARNING = "WARNING"
    PROMPTS = "PROMPTS"
    KEY_MONITORING = "KEY_MONITORING"
    MORE_CHECKS = "MORE_CHECKS"
    POST_CASE_REVISIT = "POST_CASE_REVISIT"
    FOCUSED_REVIEW = "FOCUSED_REVIEW"
    RECORD_PUBLISHED = "RECORD_PUBLISHED"
    DEREGISTRATION = "DEREGISTRATION"
    REVOCATION_PUBLISHED = "REVOCATION_PUBLISHED"
    REPRESENTATIVE_RESTRICTED = "REPRESENTATIVE_RESTRICTED"


PENALTIES = frozenset(
    {
        ConductMatter.SUMMARY_PENALTY,
        ConductMatter.PENALTY_WARNING,
        ConductMatter.PENALTY,
        ConductMatter.PENALTY_HEAVY,
        ConductMatter.CLOSURE_ORDERED,
        ConductMatter.LICENCE_REVOKED,
    }
)
"""行政处罚, of any kind."""


@dataclass(frozen=True, slots=True)
class OfGrade:
    """What a grade is governed by, and the measures that come with it."""

    grade: CreditGrade
    mechanism: Mechanism
    measures: tuple[CreditMeasure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditRules(Rule):
    """The criteria of the grades are nowhere to be read: they are OUR drafting, as are the
    gravities, the windows and the waiting times. The four mechanisms and their measures
    were reported in excerpts.

    Inside the window one grave conduct, so many material or so many minor ones make C, any
    other bad conduct B. Who has none is A, but for whoever is new in business (B).
    """

    gravities: tuple[tuple[ConductMatter, Gravity], ...]
    look_back_months: int
    material_for_c: int = 2
    minor_for_c: int = 4
    first_months: int = 12
    review_months: int = 6
    repair_months: tuple[tuple[Gravity, int], ...] = (
        (Gravity.MINOR, 3),
        (Gravity.MATERIAL, 6),
        (Gravity.GRAVE, 12),
    )
    grades: tuple[OfGrade, ...]
    pilot: bool = False

    def gravity(self, matter: ConductMatter) -> Gravity | None:
        """``None``: it is no bad conduct."""
        return next((found for each, found in self.gravities if each is matter), None)

    def window(self, day: date) -> date:
        """The first day that is looked at (回溯期)."""
        return months_later(day, -self.look_back_months)

    def repairable_on(self, gravity: Gravity, done_on: date) -> date | None:
        """The first day on which a conduct may be repaired; ``None``: never."""
        waits = [months for each, months in self.repair_months if each is gravity]
        return months_later(done_on, waits[0]) if waits else None

    def of(self, grade: CreditGrade) -> OfGrade:
        return next(each for each in self.grades if each.grade is grade)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRules(Rule):
    """守合同重信用: how long the notice stands open, how far one looks back for penalties,
    and for how long the award holds. Every number is an assumption, but that at national
    level it is held every two years (read in an excerpt).
    """

    objection: Term
    look_back_months: int = 24
    months: int = 24

    def looks_back_to(self, day: date) -> date:
        return months_later(day, -self.look_back_months)


GRAVITIES = (
    (ConductMatter.SUMMARY_PENALTY, Gravity.MINOR),
    (ConductMatter.PENALTY_WARNING, Gravity.MINOR),
    (ConductMatter.PENALTY, Gravity.MATERIAL),
    (ConductMatter.PENALTY_HEAVY, Gravity.GRAVE),
    (ConductMatter.CLOSURE_ORDERED, Gravity.ELIMINATING),
    (ConductMatter.LICENCE_REVOKED, Gravity.ELIMINATING),
    (ConductMatter.SERIOUS_LIST, Gravity.ELIMINATING),
    (ConductMatter.ABNORMAL_LIST, Gravity.MATERIAL),
    (ConductMatter.ANNUAL_DUTY_MISSED, Gravity.MINOR),
    (ConductMatter.COMMITMENT_BREACHED, Gravity.GRAVE),
    (ConductMatter.RECTIFICATION_OVERDUE, Gravity.MATERIAL),
    (ConductMatter.RECTIFICATION_REFUSED, Gravity.GRAVE),
    (ConductMatter.GOODS_WARNING, Gravity.MINOR),
    (ConductMatter.FEE_DUNNED, Gravity.MINOR),
    (ConductMatter.LEAVE_OVERSTAYED, Gravity.MINOR),
    (ConductMatter.RELIEF_FRAUD, Gravity.GRAVE),
    (ConductMatter.CARD_BAD, Gravity.MINOR),
)

GRADES = (
    OfGrade(
        CreditGrade.A,
        Mechanism.INCENTIVE,
        (
            CreditMeasure.PRIORITY_SUPPORT,
            CreditMeasure.ANNUAL_INSPECTION_EXEMPT,
            CreditMeasure.ROUTINE_CHECK_EXEMPT,
            CreditMeasure.QUALITY_SERVICE,
        ),
    ),
    OfGrade(
        CreditGrade.B,
        Mechanism.EARLY_WARNING,
        (CreditMeasure.WARNING, CreditMeasure.PROMPTS),
    ),
    OfGrade(
        CreditGrade.C,
        Mechanism.DISCIPLINE,
        (
            CreditMeasure.KEY_MONITORING,
            CreditMeasure.MORE_CHECKS,
            CreditMeasure.POST_CASE_REVISIT,
            CreditMeasure.FOCUSED_REVIEW,
            CreditMeasure.RECORD_PUBLISHED,
        ),
    ),
    OfGrade(
        CreditGrade.D,
        Mechanism.ELIMINATION,
        (
            CreditMeasure.DEREGISTRATION,
            CreditMeasure.REVOCATION_PUBLISHED,
            CreditMeasure.REPRESENTATIVE_RESTRICTED,
        ),
    ),
)

OPINION_131 = date(2003, 10, 1)
"""工商企字〔2003〕131号: October 2003, from memory; its text was not found."""

PILOT = CreditRules(
    id=RuleId("CREDIT-PILOT"),
    in_force_from=SINCE_EVER,
    in_force_to=OPINION_131 - timedelta(days=1),
    confidence=Confidence.A,
    gravities=GRAVITIES,
    look_back_months=12,
    grades=GRADES,
    pilot=True,
)

CREDIT = Succession(
    (
        PILOT,
        replace(
            PILOT,
            id=RuleId("CREDIT-131"),
            in_force_from=OPINION_131,
            in_force_to=None,
            # The criteria stay ours: no article of the opinion is cited for them.
            confidence=Confidence.L,
            marks=(Mark("in_force_from", Confidence.M), Mark("grades", Confidence.VP)),
            look_back_months=24,
            pilot=False,
        ),
    )
)

AWARD = RuleId("AWARD")

AWARDS = Succession(
    (
        AwardRules(
            id=AWARD,
            in_force_from=SINCE_EVER,
            confidence=Confidence.A,
            marks=(Mark("months", Confidence.VP),),
            objection=calendar_days(10, AWARD),
        ),
    )
)
