"""行政处罚程序: what a rule set of the penalty procedure says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.kernel.calendar import Term
from domain.kernel.money import Fen
from domain.law.rule import ExtendableTerm, Rule


class ReviewClass(StrEnum):
    """Which cases the legal unit must have passed before they are decided (法制审核)."""

    ALL_GENERAL = "ALL_GENERAL"
    PUBLIC_INTEREST = "PUBLIC_INTEREST"
    HEARING_AND_MAJOR_RIGHTS = "HEARING_AND_MAJOR_RIGHTS"
    COMPLEX = "COMPLEX"
    BY_LAW = "BY_LAW"


class AssessmentIndicator(StrEnum):
    """What a bureau or its staff might be measured by (考核指标)."""

    FINES = "FINES"
    CONFISCATIONS = "CONFISCATIONS"


@dataclass(frozen=True, slots=True)
class ByParty:
    """An amount for a citizen, another for an organisation."""

    citizen: Fen
    organisation: Fen


@dataclass(frozen=True, slots=True)
class LegalReview:
    """法制审核. ``otherwise_case_review``: all other general cases get 案件审核."""

    scope: frozenset[ReviewClass]
    otherwise_case_review: bool = False
    collective_discussion: bool = False
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Limitation:
    """追责时效, in years. ``with_harm``: harm to life, health or financial safety."""

    general: int
    with_harm: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureRules(Rule):
    """The terms and amounts of one rule set. ``None``: it has none, or none is known."""

    file_decision: ExtendableTerm | None = None
    """立案期限: whether to file a case."""
    decide_within: ExtendableTerm | None = None
    """办案期限: from filing to decision. The law of 1996 had no such limit."""
    notice_response: Term | None = None
    """陈述申辩: after it the right to plead counts as waived."""
    hearing_request: Term | None = None
    hearing_notice_before: Term | None = None
    hearing_fine_threshold: ByParty | None = None
    simple_max: ByParty | None = None
    """简易程序: the highest fine that may be imposed on the spot."""
    simple_file_within: Term | None = None
    on_spot_collect_max: Fen | None = None
    """当场收缴: the highest fine that may be taken on the spot."""
    serve_within: Term | None = None
    serve_by_announcement: Term | None = None
    pay_within: Term | None = None
    limitation: Limitation | None = None
    evidence_hold: Term | None = None
    """先行登记保存."""
    legal_review: LegalReview | None = None
    review_within: ExtendableTerm | None = None
    close_form_within: Term | None = None
    """结案."""
    seizure: ExtendableTerm | None = None
    """查封、扣押."""
    forbidden_indicators: frozenset[AssessmentIndicator] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SurchargeRules(Rule):
    """加处罚款: what an unpaid fine grows by."""

    percent_per_day: int
    capped_at_principal: bool
    paused_under_review: bool = False
    """Days of reconsideration and litigation are not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InformantRules(Rule):
    """举报反馈: what a real-name informant is told, after it is decided whether to file."""

    feedback_within: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconsiderationRules(Rule):
    """行政复议."""

    apply_within: Term
    decide_within: ExtendableTerm
    decide_simplified: Term
    mandatory_for_on_the_spot: bool
    """A penalty imposed on the spot goes to reconsideration before it goes to court."""


APL_2021 = date(2021, 7, 15)
"""The day on which the revised 行政处罚法 came into force."""
