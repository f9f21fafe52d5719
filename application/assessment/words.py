"""Assessment of officers, in words."""

from application.words import Phrasebook, Words
from domain.assessment.assessment import events
from domain.assessment.scheme.events import SchemeAdopted, SchemeAmended
from domain.assessment.vocabulary import (
    AccountabilityCause,
    AssessedGroup,
    CountsFor,
    Direction,
    SchemeInstrument,
    SuspensionResult,
)

PHRASES = Phrasebook(
    events={
        SchemeAdopted: Words(
            "“{title}” was adopted for {period}{document_no:? as %}: {instrument}.",
            "制定“{title}”{document_no:?（%）}，考核期间{period}：{instrument}。",
        ),
        SchemeAmended: Words(
            "The scheme was amended{document_no:? by %}: {reason}",
            "修改考评办法{document_no:?（%）}：{reason}",
        ),
        events.AssessmentOpened: Words(
            "The assessment of {officer} for {period} was opened ({group}).",
            "开始{officer}{period}考核（{group}）。",
        ),
        events.IndicatorScored: Words(
            "{score.code}: {score.numerator} of {score.denominator}.",
            "{score.code}：{score.numerator} / {score.denominator}。",
        ),
        events.AssessmentFinalised: Words(
            "The result is final{points:?: % of 10000}; an appeal is open until {appeal}.",
            "确定考核结果{points:?：%（万分制）}，申诉期至{appeal}。",
        ),
        events.AssessmentAppealed: Words("An appeal: {grounds}", "提出考核申诉：{grounds}"),
        events.AppealDecided: Words(
            "{decided_by} has decided the appeal, {upheld:upheld|rejected}: {reasons}",
            "{decided_by}对申诉作出决定（{upheld:成立|不成立}）：{reasons}",
        ),
        events.AppealWindowClosed: Words(
            "Nobody appealed until {due_on}.", "申诉期{due_on}届满，未提出申诉。"
        ),
        events.SuspensionProposed: Words(
            "Place {place} of {ranked}: suspension is proposed.",
            "排名第{place}（共{ranked}人），提出末位待岗。",
        ),
        events.OfficerSuspendedForReassignment: Words(
            "{officer} is suspended for reassignment{document_no:? by %}, decided by"
            " {decided_by}: {reasons}",
            "{officer}末位待岗{document_no:?（%）}，{decided_by}决定：{reasons}",
        ),
        events.SuspensionDeclined: Words(
            "{decided_by} has declined the suspension: {reasons}",
            "{decided_by}决定不予待岗：{reasons}",
        ),
        events.SuspensionEnded: Words(
            "The suspension has ended: {result}{post:? (%)}. {remarks}",
            "待岗结束：{result}{post:?（%）}。{remarks}",
        ),
        events.OfficerHeldAccountable: Words(
            "{officer} is held accountable for {cause}{document_no:? by %}, decided by"
            " {decided_by}: {facts} {measure}",
            "追究{officer}责任（{cause}）{document_no:?（%）}，{decided_by}决定：{facts}；"
            "{measure}",
        ),
    },
    terms={
        SchemeInstrument.OBJECTIVE_ASSESSMENT: Words(
            "measures for the assessment of objectives", "管理目标考评办法"
        ),
        SchemeInstrument.OBJECTIVE_RESPONSIBILITY: Words(
            "responsibility for objectives, assessed at the year's end",
            "管理目标责任制（年终考核）",
        ),
        AssessedGroup.OFFICER: Words("officers", "工商管理人员"),
        AssessedGroup.CADRE: Words("middle-level cadres", "中层干部"),
        CountsFor.ACTOR: Words("whoever did it", "经办人"),
        CountsFor.ASSIGNED: Words("the officer it is assigned to", "管户人员"),
        CountsFor.FIELD: Words("the officer it names", "所列人员"),
        Direction.HIGHER: Words("higher is better", "越高越好"),
        Direction.LOWER: Words("lower is better", "越低越好"),
        AccountabilityCause.EXTORTING_FAVOURS: Words("extorting favours", "吃、拿、卡、要"),
        AccountabilityCause.DERELICTION: Words("dereliction of duty", "失职"),
        AccountabilityCause.UNLAWFUL_ACT: Words("an unlawful act", "违法行政"),
        AccountabilityCause.CONDITIONS_LOWERED: Words(
            "lowering conditions or simplifying procedure", "随意降低条件、简化程序"
        ),
        AccountabilityCause.PLEDGE_BROKEN: Words("a broken pledge", "违反政务承诺"),
        SuspensionResult.RETURNED: Words("back to the post", "返岗"),
        SuspensionResult.REASSIGNED: Words("reassigned", "调整岗位"),
    },
)
