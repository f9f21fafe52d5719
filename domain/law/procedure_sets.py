"""The four rule sets of the penalty procedure since 1996, and what runs beside them."""

from dataclasses import replace
from datetime import date

from domain.kernel.identity import RuleId
from domain.law.procedure import (
    APL_2021,
    AssessmentIndicator,
    ByParty,
    InformantRules,
    LegalReview,
    Limitation,
    ProcedureRules,
    ReconsiderationRules,
    ReviewClass,
    SurchargeRules,
)
from domain.law.rule import (
    Confidence,
    ExtendableTerm,
    Mark,
    NotCounted,
    Succession,
    calendar_days,
    inherited,
    of_yuan,
    working_days,
)

APL = "行政处罚法"
RULES = "市场监督管理行政处罚程序规定"

TESTS = frozenset({NotCounted.TESTING, NotCounted.INSPECTION, NotCounted.APPRAISAL})
TESTS_2021 = TESTS | {NotCounted.QUARANTINE, NotCounted.RIGHT_HOLDER_IDENTIFICATION}
PAUSES = frozenset({NotCounted.SUSPENSION, NotCounted.HEARING, NotCounted.ANNOUNCEMENT})
FOUR_CLASSES = frozenset(
    {
        ReviewClass.PUBLIC_INTEREST,
        ReviewClass.HEARING_AND_MAJOR_RIGHTS,
        ReviewClass.COMPLEX,
        ReviewClass.BY_LAW,
    }
)

P1996, P2007, P2018, P2021 = map(
    RuleId, ("PROC-1996", "PROC-2007", "PROC-2018", "PROC-2021")
)

# The days of the law of 1996 are calendar days: it has no clause that says otherwise.
PROC_1996 = ProcedureRules(
    id=P1996,
    in_force_from=date(1996, 10, 17),
    in_force_to=date(2007, 9, 30),
    confidence=Confidence.H,
    marks=(
        Mark("file_decision", Confidence.L),
        Mark("decide_within", Confidence.L),
        Mark("hearing_fine_threshold", Confidence.M),
        Mark("legal_review", Confidence.M),
        Mark("close_form_within", Confidence.L),
    ),
    hearing_request=calendar_days(3, P1996),
    hearing_notice_before=calendar_days(7, P1996),
    hearing_fine_threshold=ByParty(of_yuan(5_000), of_yuan(50_000)),
    simple_max=ByParty(of_yuan(50), of_yuan(1_000)),
    on_spot_collect_max=of_yuan(20),
    serve_within=calendar_days(7, P1996),
    pay_within=calendar_days(15, P1996),
    limitation=Limitation(general=2),
    evidence_hold=calendar_days(7, P1996),
    legal_review=LegalReview(frozenset({ReviewClass.ALL_GENERAL})),
)

PROC_2007 = replace(
    inherited(PROC_1996, P2007),
    in_force_from=date(2007, 10, 1),
    in_force_to=date(2019, 3, 31),
    marks=(
        Mark("file_decision", Confidence.VP),
        Mark("hearing_fine_threshold", Confidence.VP),
        Mark("legal_review", Confidence.VP),
        Mark("close_form_within", Confidence.L),
    ),
    file_decision=ExtendableTerm(
        working_days(7, P2007, "工商行政管理机关行政处罚程序规定 Art. 17"),
        working_days(15, P2007),
    ),
    decide_within=ExtendableTerm(
        calendar_days(90, P2007, "工商行政管理机关行政处罚程序规定 Art. 57"),
        calendar_days(120, P2007),
        then_collective=True,
    ),
    hearing_request=working_days(3, P2007),
    notice_response=working_days(3, P2007),
    hearing_fine_threshold=ByParty(of_yuan(3_000), of_yuan(30_000)),
)

# Service, hold and notice of hearing may have been working days from 2019; as nobody could
# confirm it they stay calendar days, marked.
PROC_2018 = replace(
    inherited(PROC_2007, P2018),
    in_force_from=date(2019, 4, 1),
    in_force_to=date(2021, 7, 14),
    marks=(
        Mark("decide_within", Confidence.VP),
        Mark("simple_max", Confidence.VP),
        Mark("serve_within", Confidence.M),
        Mark("evidence_hold", Confidence.M),
        Mark("hearing_notice_before", Confidence.M),
    ),
    file_decision=ExtendableTerm(
        working_days(15, P2018, "市场监督管理行政处罚程序暂行规定 Art. 17"),
        working_days(30, P2018),
        excluded=TESTS,
    ),
    decide_within=ExtendableTerm(
        calendar_days(90, P2018),
        calendar_days(120, P2018),
        then_collective=True,
        excluded=TESTS | PAUSES | {NotCounted.QUARANTINE},
    ),
    hearing_fine_threshold=ByParty(of_yuan(10_000), of_yuan(100_000)),
    legal_review=LegalReview(FOUR_CLASSES, otherwise_case_review=True),
    close_form_within=working_days(15, P2018),
)

PROC_2021 = replace(
    inherited(PROC_2018, P2021),
    in_force_from=APL_2021,
    in_force_to=None,
    article=RULES,
    confidence=Confidence.V,
    marks=(Mark("hearing_fine_threshold", Confidence.H),),
    file_decision=ExtendableTerm(
        working_days(15, P2021, f"{RULES} Art. 18"),
        working_days(30, P2021, f"{RULES} Art. 18"),
        excluded=TESTS_2021,
    ),
    decide_within=ExtendableTerm(
        calendar_days(90, P2021, f"{RULES} Art. 64"),
        calendar_days(120, P2021, f"{RULES} Art. 64"),
        then_collective=True,
        excluded=TESTS_2021 | PAUSES | {NotCounted.ORDERED_REFUND},
    ),
    hearing_request=working_days(5, P2021, f"{APL} Art. 64"),
    notice_response=working_days(5, P2021, f"{RULES} Art. 57"),
    hearing_notice_before=working_days(7, P2021, f"{APL} Art. 64"),
    simple_max=ByParty(of_yuan(200), of_yuan(3_000)),
    simple_file_within=working_days(7, P2021, f"{RULES} Art. 70"),
    on_spot_collect_max=of_yuan(100),
    serve_within=working_days(7, P2021, f"{RULES} Art. 81"),
    serve_by_announcement=calendar_days(30, P2021, f"{RULES} Art. 82"),
    pay_within=calendar_days(15, P2021, f"{APL} Art. 67"),
    limitation=Limitation(general=2, with_harm=5),
    evidence_hold=working_days(7, P2021, f"{APL} Art. 56"),
    legal_review=LegalReview(
        FOUR_CLASSES,
        otherwise_case_review=True,
        collective_discussion=True,
        article=f"{RULES} Art. 49, 50, 52, 60",
    ),
    review_within=ExtendableTerm(working_days(10, P2021, f"{RULES} Art. 55"), longest=None),
    close_form_within=working_days(15, P2021, f"{RULES} Art. 77"),
    seizure=ExtendableTerm(
        calendar_days(30, P2021, f"{RULES} Art. 38"),
        calendar_days(60, P2021, f"{RULES} Art. 38"),
    ),
    forbidden_indicators=frozenset(AssessmentIndicator),  # 行政处罚法 Art. 74(3)
)

PROCEDURES = Succession((PROC_1996, PROC_2007, PROC_2018, PROC_2021))

# What began in the middle of a rule set, by an instrument of its own, is a subject of its
# own: nobody who reads a rule has to compare dates again.
SURCHARGES = Succession(
    (
        SurchargeRules(
            id=RuleId("SURCHARGE-1996"),
            in_force_from=date(1996, 10, 17),
            in_force_to=date(2011, 12, 31),
            confidence=Confidence.H,
            percent_per_day=3,
            capped_at_principal=False,
        ),
        SurchargeRules(
            id=RuleId("SURCHARGE-2012"),
            in_force_from=date(2012, 1, 1),
            in_force_to=date(2021, 7, 14),
            article="行政强制法 Art. 45",
            confidence=Confidence.V,
            marks=(Mark("percent_per_day", Confidence.H),),
            percent_per_day=3,
            capped_at_principal=True,
        ),
        SurchargeRules(
            id=RuleId("SURCHARGE-2021"),
            in_force_from=APL_2021,
            article=f"{APL} Art. 72, 73",
            confidence=Confidence.V,
            percent_per_day=3,
            capped_at_principal=True,
            paused_under_review=True,
        ),
    )
)

INFORMANT_2020 = RuleId("INFORMANT-2020")
INFORMANTS = Succession(
    (
        InformantRules(
            id=INFORMANT_2020,
            in_force_from=date(2020, 1, 1),
            article="市场监督管理投诉举报处理暂行办法 Art. 31",
            confidence=Confidence.V,
            feedback_within=working_days(
                5, INFORMANT_2020, "市场监督管理投诉举报处理暂行办法 Art. 31"
            ),
        ),
    )
)

RECONSIDERATION_2024 = RuleId("RECONSIDERATION-2024")
RECONSIDERATIONS = Succession(
    (
        ReconsiderationRules(
            id=RECONSIDERATION_2024,
            in_force_from=date(2024, 1, 1),
            article="行政复议法 Art. 23, 53, 62",
            confidence=Confidence.V,
            apply_within=calendar_days(60, RECONSIDERATION_2024),
            decide_within=ExtendableTerm(
                calendar_days(60, RECONSIDERATION_2024, "行政复议法 Art. 62"),
                calendar_days(90, RECONSIDERATION_2024, "行政复议法 Art. 62"),
            ),
            decide_simplified=calendar_days(30, RECONSIDERATION_2024, "行政复议法 Art. 62"),
            mandatory_for_on_the_spot=True,
        ),
    )
)
