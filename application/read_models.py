"""Every read model, and the dossiers they make up: what is kept of each kind of matter."""

from typing import Any

from application.assessment.views import (
    ASSESSMENT,
    ASSESSMENT_SCHEME,
    ASSESSMENT_SCORE,
)
from application.campaigns.publicity_views import CAMPAIGN_PUBLICITY
from application.campaigns.views import (
    CAMPAIGN,
    CAMPAIGN_ACTION,
    CAMPAIGN_DISPATCH,
    CAMPAIGN_INSPECTION,
)
from application.credit.award_views import AWARD
from application.credit.views import CREDIT_CONDUCT, CREDIT_FILE, CREDIT_GRADING
from application.deadline_view import DEADLINE
from application.enforcement.case.party_views import CASE_MEASURE, CASE_PARTY, EVIDENCE
from application.enforcement.case.views import CASE_FILE
from application.enforcement.execution.views import PENALTY
from application.enforcement.rectification.views import RECTIFICATION
from application.enforcement.summary.views import SUMMARY_PENALTY
from application.enforcement.unlicensed.views import UNLICENSED_OPERATION
from application.fees.account.views import FEE_ACCOUNT, FEE_ENTRY, FEE_LINE
from application.fees.leave.views import LEAVE, LEAVE_BOOK
from application.goods_access.views import (
    GOODS_BATCH,
    GOODS_FILE,
    GOODS_LINKAGE,
    GOODS_SALE,
)
from application.organisation.views import OFFICER as OFFICER_ROW
from application.patrol.draw.views import DRAW, DRAW_SELECTION
from application.patrol.programme.views import PROGRAMME, PROGRAMME_VISIT
from application.patrol.views import FINDING, PATROL
from application.publicity.views import ANNOUNCEMENT
from application.reading import Dossier
from application.registration.annual_views import (
    ABNORMAL_LIST,
    ANNUAL_DUTY,
    ANNUAL_FILE,
)
from application.registration.application_views import REGISTRATION_APPLICATION
from application.registration.paper_views import COMMITMENT, PRE_APPROVAL
from application.relief.views import PREFERENTIAL_GRANT
from application.reports.views import REPORT_FIGURE, REPORT_PERIOD
from application.service.views import SERVICE_REQUEST
from application.supervision.aftercare.views import RESTRICTED_PERSON
from application.supervision.aftercare.views import SUPERVISION as SUPERVISION_ROW
from application.supervision.card_views import CONDUCT, HOUSEHOLD_ALIAS
from application.supervision.clearance.household_views import (
    CLEARANCE_DISCREPANCY,
    CLEARANCE_HOUSEHOLD,
)
from application.supervision.clearance.views import CLEARANCE
from application.supervision.spell_views import (
    ABANDONMENT,
    ASSIGNMENT,
    RESUMPTION,
    SUSPENSION,
)
from application.supervision.views import BEAT as BEAT_ROW
from application.supervision.views import HOUSEHOLD
from domain.kernel.projection import Projection

READ_MODELS: tuple[Projection[Any], ...] = (
    OFFICER_ROW,
    BEAT_ROW,
    HOUSEHOLD,
    HOUSEHOLD_ALIAS,
    ASSIGNMENT,
    SUSPENSION,
    RESUMPTION,
    ABANDONMENT,
    CONDUCT,
    PATROL,
    FINDING,
    PROGRAMME,
    PROGRAMME_VISIT,
    DRAW,
    DRAW_SELECTION,
    RECTIFICATION,
    CASE_FILE,
    CASE_PARTY,
    CASE_MEASURE,
    EVIDENCE,
    PENALTY,
    UNLICENSED_OPERATION,
    SUMMARY_PENALTY,
    SUPERVISION_ROW,
    RESTRICTED_PERSON,
    CLEARANCE,
    CLEARANCE_HOUSEHOLD,
    CLEARANCE_DISCREPANCY,
    FEE_ACCOUNT,
    FEE_LINE,
    FEE_ENTRY,
    LEAVE_BOOK,
    LEAVE,
    ANNOUNCEMENT,
    PREFERENTIAL_GRANT,
    CAMPAIGN,
    CAMPAIGN_DISPATCH,
    CAMPAIGN_PUBLICITY,
    CAMPAIGN_INSPECTION,
    CAMPAIGN_ACTION,
    GOODS_FILE,
    GOODS_BATCH,
    GOODS_SALE,
    GOODS_LINKAGE,
    REPORT_PERIOD,
    REPORT_FIGURE,
    REGISTRATION_APPLICATION,
    PRE_APPROVAL,
    COMMITMENT,
    ANNUAL_FILE,
    ANNUAL_DUTY,
    ABNORMAL_LIST,
    CREDIT_FILE,
    CREDIT_CONDUCT,
    CREDIT_GRADING,
    AWARD,
    SERVICE_REQUEST,
    ASSESSMENT_SCHEME,
    ASSESSMENT,
    ASSESSMENT_SCORE,
    DEADLINE,
)

DOSSIERS: tuple[Dossier, ...] = (
    Dossier("officers", "officer", OFFICER_ROW, {}),
    Dossier("beats", "beat", BEAT_ROW, {}),
    Dossier(
        "households",
        "household",
        HOUSEHOLD,
        {
            "aliases": HOUSEHOLD_ALIAS,
            "assignments": ASSIGNMENT,
            "suspensions": SUSPENSION,
            "resumptions": RESUMPTION,
            "abandonments": ABANDONMENT,
            "conduct": CONDUCT,
        },
    ),
    Dossier("patrols", "patrol", PATROL, {"findings": FINDING}),
    Dossier("programmes", "programme", PROGRAMME, {"visits": PROGRAMME_VISIT}),
    Dossier("draws", "draw", DRAW, {"selection": DRAW_SELECTION}),
    Dossier("rectifications", "rectification", RECTIFICATION, {"deadlines": DEADLINE}),
    Dossier(
        "cases",
        "case",
        CASE_FILE,
        {
            "parties": CASE_PARTY,
            "evidence": EVIDENCE,
            "measures": CASE_MEASURE,
            "deadlines": DEADLINE,
        },
    ),
    Dossier("executions", "execution", PENALTY, {"deadlines": DEADLINE}),
    Dossier(
        "unlicensed-operations",
        "unlicensed",
        UNLICENSED_OPERATION,
        {"deadlines": DEADLINE},
    ),
    Dossier("summary-penalties", "summary", SUMMARY_PENALTY, {"deadlines": DEADLINE}),
    Dossier(
        "fee-accounts",
        "fee",
        FEE_ACCOUNT,
        {"lines": FEE_LINE, "entries": FEE_ENTRY, "deadlines": DEADLINE},
    ),
    Dossier("leaves", "leave", LEAVE_BOOK, {"leaves": LEAVE, "deadlines": DEADLINE}),
    Dossier(
        "supervisions",
        "supervision",
        SUPERVISION_ROW,
        {"restricted_persons": RESTRICTED_PERSON, "deadlines": DEADLINE},
    ),
    Dossier(
        "clearances",
        "clearance",
        CLEARANCE,
        {"discrepancies": CLEARANCE_DISCREPANCY, "deadlines": DEADLINE},
    ),
    Dossier("announcements", "announcement", ANNOUNCEMENT, {"deadlines": DEADLINE}),
    Dossier(
        "credit-files",
        "credit",
        CREDIT_FILE,
        {"conducts": CREDIT_CONDUCT, "gradings": CREDIT_GRADING},
    ),
    Dossier("awards", "award", AWARD, {"deadlines": DEADLINE}),
    Dossier("grants", "grant", PREFERENTIAL_GRANT, {"deadlines": DEADLINE}),
    Dossier(
        "campaigns",
        "campaign",
        CAMPAIGN,
        {
            "dispatches": CAMPAIGN_DISPATCH,
            "publicity": CAMPAIGN_PUBLICITY,
            "inspections": CAMPAIGN_INSPECTION,
            "actions": CAMPAIGN_ACTION,
        },
    ),
    Dossier("report-periods", "report", REPORT_PERIOD, {"figures": REPORT_FIGURE}),
    Dossier(
        "goods-files",
        "goods",
        GOODS_FILE,
        {"batches": GOODS_BATCH, "sales": GOODS_SALE, "linkages": GOODS_LINKAGE},
    ),
    Dossier(
        "registrations",
        "registration",
        REGISTRATION_APPLICATION,
        {
            "pre_approvals": PRE_APPROVAL,
            "commitments": COMMITMENT,
            "deadlines": DEADLINE,
        },
    ),
    Dossier(
        "annual-files",
        "annual",
        ANNUAL_FILE,
        {
            "duties": ANNUAL_DUTY,
            "abnormal_entries": ABNORMAL_LIST,
            "deadlines": DEADLINE,
        },
    ),
    Dossier("service-requests", "service", SERVICE_REQUEST, {"deadlines": DEADLINE}),
    Dossier("assessment-schemes", "scheme", ASSESSMENT_SCHEME, {}),
    Dossier(
        "assessments",
        "assessment",
        ASSESSMENT,
        {"scores": ASSESSMENT_SCORE, "deadlines": DEADLINE},
    ),
)
