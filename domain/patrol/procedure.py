"""巡查程序: what is done before, during and after a visit, and what to mind (P2, P3).

The report of 2003 asks for a whole set of procedures and methods (一套完整的程序和办法) and
tells none; the steps are our assumption (A), except where the rules of a patrol enforce
them: two officers, every item answered, every finding disposed of.
"""

from datetime import date

from domain.patrol.listed import PatrolPhase, PatrolProcedure, ProcedureStep, Said

BEFORE, DURING, AFTER = PatrolPhase.BEFORE, PatrolPhase.DURING, PatrolPhase.AFTER

READ_THE_CARD = ProcedureStep(
    BEFORE,
    Said(
        "调阅户卡、信用等级、未了结的问题和整改通知",
        "Read the card, the grade of credit, open findings and orders",
    ),
    Said("有应回避情形的，换人前往", "Whoever should be recused does not go"),
)
GO_IN_PAIRS = ProcedureStep(
    BEFORE,
    Said("确定两名以上人员，备齐执法证和文书", "Two officers or more, with certificates"),
    Said("单人巡查不得认定违法事实", "What one officer finds alone does not count"),
)
SHOW_WHO_YOU_ARE = ProcedureStep(
    DURING,
    Said("出示证件，说明来意", "Show the certificate and say why you come"),
    Said("不妨碍正常经营，不收受财物", "Do not hinder business; accept nothing"),
)
ANSWER_EVERY_ITEM = ProcedureStep(
    DURING,
    Said("逐项检查并记录结果，先查重点", "Check and answer every item, the focus first"),
    Said("关门或无人的如实记录", "Where it is closed or deserted, record just that"),
)
RECORD_FINDINGS = ProcedureStep(
    DURING,
    Said("发现问题当场记录并固定证据", "Record every finding there, and keep evidence"),
    Said("请当事人核对、签字", "Have the party read and sign it"),
)
DISPOSE = ProcedureStep(
    AFTER,
    Said(
        "对每个问题作出处置，方可结束巡查",
        "Dispose of every finding; until then the patrol is not over",
    ),
    Said("处置作出后不得改写", "A disposition is not written over"),
)
FOLLOW_UP = ProcedureStep(
    AFTER,
    Said(
        "登录户卡，跟踪整改期限，到期复查",
        "Enter it on the card, watch the deadline, recheck when it is due",
    ),
    Said("逾期不改的依法查处", "What is not put right in time becomes a case"),
)
MAKE_PUBLIC = ProcedureStep(
    AFTER,
    Said("随机抽查的结果依法公开", "Results of random inspections are made public"),
    Said("不公开商业秘密和个人信息", "No business secrets, nothing personal"),
)

STEPS = (
    READ_THE_CARD,
    GO_IN_PAIRS,
    SHOW_WHO_YOU_ARE,
    ANSWER_EVERY_ITEM,
    RECORD_FINDINGS,
    DISPOSE,
    FOLLOW_UP,
)

PROCEDURES = (
    PatrolProcedure(date.min, STEPS),
    PatrolProcedure(date(2022, 3, 1), (*STEPS, MAKE_PUBLIC)),
)
"""In order of time; a procedure holds until the next one begins, as the lists do."""


def procedure_on(day: date) -> PatrolProcedure:
    """The procedure in force on a day."""
    return max(
        (each for each in PROCEDURES if each.from_on <= day),
        key=lambda each: each.from_on,
    )
