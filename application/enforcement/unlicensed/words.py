"""Unlicensed operations, in words."""

from application.words import Phrasebook, Words, apart
from domain.enforcement.unlicensed import events
from domain.enforcement.unlicensed.vocabulary import Exemption
from domain.kernel.messages import Event
from domain.law.unlicensed import UnlicensedType

PUT_RIGHT: dict[type[Event], Words] = {
    events.UnlicensedOperationDiscovered: Words(
        "An unlicensed operation was discovered{operator:? (%)}{place:? at %}: {matter}",
        "发现无照经营{operator:?（%）}{place:?，地点：%}：{matter}",
    ),
    events.OperationRecurred: Words(
        "It is {earlier} anew.", "系{earlier}再次发生的无照经营。"
    ),
    events.OperationClassified: Words(
        "Classified as: {type} (dangerous: {dangerous}; {rule_id}).{remarks:? %}",
        "分类：{type}（存在重大隐患：{dangerous}；{rule_id}）。{remarks:?%}",
    ),
    events.RegularisationUrged: Words(
        "The operator was urged to put it right by {deadline} ({document_no}, served {mode}"
        " on {recipient}): {demand} Reason: {reason}",
        "督促补办（{document_no}，{mode}，受送达人：{recipient}），期限至{deadline}：{demand}；"
        "理由：{reason}",
    ),
    events.RegularisationRefused: Words(
        "The operator refuses: {remarks}", "经营者拒不改正：{remarks}"
    ),
    events.RegularisationOverdue: Words(
        "The term ended on {due_on}; it was not put right.", "{due_on}期满，逾期未改正。"
    ),
    events.OperationLicensed: Words(
        "A licence was obtained: {licensed_as}, registered on {registered_on}.",
        "已补办营业执照：{licensed_as}，登记日期{registered_on}。",
    ),
    events.OperationExempted: Words(
        "Exempt ({exemption}; {article}): {reason}",
        "不属于无照经营（{exemption}；{article}）：{reason}",
    ),
    events.OperationTransferred: Words(
        "Handed on to {authority} ({document_no}): {reason}",
        "移送{authority}（{document_no}）：{reason}",
    ),
}

ACTED_AGAINST: dict[type[Event], Words] = {
    events.EnforcementActionTaken: Words(
        "Action was taken{operator:? against %} (to a case: {to_case}): {reason}",
        "查处{operator:?（%）}（是否转为案源：{to_case}）：{reason}",
    ),
    events.OperationBanned: Words(
        "The operation was banned ({document_no}; {rule_id}): {reason}",
        "予以取缔（{document_no}；{rule_id}）：{reason}",
    ),
    events.OperationPenalised: Words(
        "Penalised for conduct until {conduct_until}: fine {fine:yuan}{band:? (%)}"
        "{case:?, case %}{summary:?, summary penalty %}.",
        "对截至{conduct_until}的行为予以处罚：罚款{fine:yuan}{band:?（%）}"
        "{case:?，案件%}{summary:?，当场处罚%}。",
    ),
    events.UnlicensedOperationClosed: Words("Closed: {remarks}", "了结：{remarks}"),
}

PHRASES = Phrasebook(
    events={**PUT_RIGHT, **ACTED_AGAINST},
    terms=apart(
        {
            UnlicensedType.T1: Words(
                "T1, neither permit nor licence", "第一类（应取得而未取得许可和营业执照）"
            ),
            UnlicensedType.T2: Words(
                "T2, no licence, no permit needed", "第二类（无须许可，未取得营业执照）"
            ),
            UnlicensedType.T3: Words(
                "T3, a permit but no licence", "第三类（已取得许可，未取得营业执照）"
            ),
            UnlicensedType.T4: Words(
                "T4, still operating after the licence ended",
                "第四类（注销、吊销或者期满后继续经营）",
            ),
            UnlicensedType.T5: Words(
                "T5, beyond the scope, into what needs a permit",
                "第五类（超出核准范围从事须经许可的经营）",
            ),
        },
        {
            Exemption.DESIGNATED_SALE: Words(
                "sale at a designated place and time", "在指定场所和时间销售"
            ),
            Exemption.PERSONAL_SKILL: Words(
                "services by personal skill", "利用个人技能从事便民劳务"
            ),
            Exemption.NO_REGISTRATION_NEEDED: Words(
                "neither permit nor registration is needed", "无须许可或者登记"
            ),
        },
    ),
)
