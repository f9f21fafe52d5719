"""Cases, in words."""

from application.enforcement.case.terms import TERMS
from application.words import Phrasebook, Words
from domain.enforcement.case import events
from domain.kernel.messages import Event

LEAD: dict[type[Event], Words] = {
    events.LeadReceived: Words(
        "A lead was received from {source}: {matter}"
        "{suspect:? Suspect: %.}{deadline:? Whether to file is to be decided by %.}",
        "登记案源（{source}）：{matter}{suspect:?；涉嫌当事人：%}"
        "{deadline:?；应于%前决定是否立案}",
    ),
    events.LeadVerificationExtended: Words(
        "The verification was extended to {deadline}: {reason}",
        "核查期限延长至{deadline}：{reason}",
    ),
    events.LeadVerificationOverdue: Words(
        "Whether to file was not decided by {due_on}.", "{due_on}前未决定是否立案。"
    ),
    events.CaseFiled: Words(
        "Case {case_no} was filed against {party.name} for {offence}; officers: {officers}."
        "{deadline:? To be decided by %.}",
        "立案（{case_no}）：{party.name}涉嫌{offence}，办案人员：{officers}。"
        "{deadline:?应于%前作出处理决定。}",
    ),
    events.FilingDeclined: Words(
        "No case was filed ({ground}): {reason}", "不予立案（{ground}）：{reason}"
    ),
    events.InformantTold: Words("The informant was told: {told}", "告知举报人：{told}"),
    events.InformantNotTold: Words(
        "The informant was not told by {due_on}.", "{due_on}前未告知举报人。"
    ),
    events.CaseTransferred: Words(
        "The case was handed on to {to}{document_no:? (%)}: {reason}",
        "移送{to}{document_no:?（%）}：{reason}",
    ),
    events.CaseTranscribed: Words(
        "Case {case_no} of another register: {matter} ({action}{clause:?; %})",
        "其他登记簿案件{case_no}：{matter}（{action}{clause:?；%}）",
    ),
    events.CaseOutcomeTranscribed: Words(
        "The other register tells of its outcome{outcome:?: %}; fine {fine:sum}; closed:"
        " {closed}.",
        "其他登记簿所载结果{outcome:?：%}；罚款{fine:sum}（该登记簿货币）；是否结案：{closed}。",
    ),
}

INVESTIGATION: dict[type[Event], Words] = {
    events.CaseOfficersAssigned: Words(
        "{officers} now handle the case: {reason}", "指派办案人员{officers}：{reason}"
    ),
    events.RecusalRequested: Words(
        "{by} asked for the recusal of {officer}: {reason}",
        "{by}申请{officer}回避：{reason}",
    ),
    events.RecusalDecided: Words(
        "The recusal of {officer} was {granted:granted|refused}: {reason}",
        "{granted:准予|驳回}{officer}回避：{reason}",
    ),
    events.PartyNamed: Words(
        "{party.name} was named as {role}.", "列{party.name}为{role}。"
    ),
    events.CaseValued: Words(
        "The value of the case was set from {before:yuan} to {case_value:yuan}: {reason}",
        "案值由{before:yuan}核定为{case_value:yuan}：{reason}",
    ),
    events.OrderLinked: Words(
        "The order to rectify {order} was linked to the case.", "关联责令改正{order}。"
    ),
    events.OperationLinked: Words(
        "The unlicensed operation {operation} was linked to the case.",
        "关联无照经营{operation}。",
    ),
    events.EvidenceFiled: Words(
        "Evidence {number} was filed ({kind}): {name}. {description}",
        "收集证据{number}（{kind}）：{name}；{description}",
    ),
    events.MeasureTaken: Words(
        "Measure {number}, {kind} ({document_no}), approved by {approved_by}: {items}"
        "{deadline:? To be dealt with by %.}",
        "第{number}项措施：{kind}（{document_no}），{approved_by}批准：{items}"
        "{deadline:?；期限至%}",
    ),
    events.MeasureExtended: Words(
        "Measure {number} was extended to {deadline}: {reason}",
        "第{number}项措施延长至{deadline}：{reason}",
    ),
    events.MeasureEnded: Words(
        "Measure {number} was lifted ({disposal}): {remarks}",
        "解除第{number}项措施（{disposal}）：{remarks}",
    ),
    events.MeasureLapsed: Words(
        "Measure {number} ({kind}) ran out on {due_on} and nothing had been decided.",
        "第{number}项措施（{kind}）于{due_on}期满，未作处理。",
    ),
    events.InvestigationSuspended: Words(
        "The investigation waits ({why}): {reason}", "暂停调查（{why}）：{reason}"
    ),
    events.InvestigationResumed: Words(
        "The investigation goes on: {reason}{pause:? (% did not count)}"
        "{deadline:?; to be decided by %}",
        "恢复调查：{reason}{pause:?（%不计入期限）}{deadline:?；应于%前作出处理决定}",
    ),
    events.CaseTimeLimitExtended: Words(
        "The limit was extended by {by} from {due_before} to {deadline}: {reason}",
        "经{by}，办案期限由{due_before}延长至{deadline}：{reason}",
    ),
    events.InvestigationTerminated: Words(
        "The investigation was terminated: {reason}", "终止调查：{reason}"
    ),
    events.InvestigationConcluded: Words(
        "The investigation was concluded; proposed: {proposes}{penalties:? (%)}. {report}",
        "调查终结，建议{proposes}{penalties:?（%）}：{report}",
    ),
}

HEARING: dict[type[Event], Words] = {
    events.CaseSubmittedForReview: Words(
        "Submitted for {kind}{deadline:?, to be done by %}.",
        "送{kind}{deadline:?，应于%前完成}。",
    ),
    events.ReviewOverdue: Words(
        "The review was not done by {due_on}.", "{due_on}前未完成审核。"
    ),
    events.CaseReturnedFromReview: Words(
        "Returned from review by {reviewer}: {reasons}", "{reviewer}审核退回：{reasons}"
    ),
    events.LegalReviewPassed: Words(
        "{reviewer} passed the {kind}: {opinion}", "{reviewer}{kind}通过：{opinion}"
    ),
    events.PreDecisionNoticeServed: Words(
        "The notice {document_no} was served {mode} on {recipient}{penalties:?; proposed:"
        " %}.{respond:? Representations by %.}{request:? A hearing may be asked for by %.}",
        "{mode}行政处罚告知书（{document_no}），受送达人：{recipient}{penalties:?；拟处罚：%}。"
        "{respond:?陈述申辩期限至%。}{request:?要求听证期限至%。}",
    ),
    events.RepresentationsReceived: Words(
        "The party pleaded ({accepted:accepted|not accepted}): {content} Answer: {answer}",
        "当事人陈述申辩（{accepted:采纳|不予采纳}）：{content}；复核意见：{answer}",
    ),
    events.RightsWaived: Words(
        "The party waived its rights: {statement}", "当事人放弃陈述申辩、听证：{statement}"
    ),
    events.RightsLapsed: Words(
        "The right {hearing:to a hearing|to plead} was not used by {due_on}.",
        "{due_on}期满，当事人未{hearing:要求听证|陈述申辩}。",
    ),
    events.HearingRequested: Words(
        "The party asked for a hearing: {statement}", "当事人要求听证：{statement}"
    ),
    events.HearingCalled: Words(
        "The hearing was called for {held_on}, {place}; {chair} presides.",
        "通知听证：{held_on}，{place}，主持人{chair}。",
    ),
    events.HearingHeld: Words(
        "The hearing was held; {chair} presided. {record} Opinion: {opinion}"
        "{pause:? (% did not count)}{deadline:? To be decided by %.}",
        "举行听证，主持人{chair}：{record}；听证意见：{opinion}"
        "{pause:?（%不计入期限）}{deadline:?；应于%前作出处理决定}",
    ),
    events.HearingWithdrawn: Words(
        "The request for a hearing was withdrawn: {reason}{pause:? (% did not count)}"
        "{deadline:? To be decided by %.}",
        "撤回听证申请：{reason}{pause:?（%不计入期限）}{deadline:?；应于%前作出处理决定}",
    ),
}

DECISION: dict[type[Event], Words] = {
    events.CollectiveDiscussionHeld: Words(
        "Discussed collectively by {participants}: {conclusion}",
        "集体讨论（{participants}）：{conclusion}",
    ),
    events.CaseDecisionOverdue: Words(
        "The case was not decided by {due_on}.", "{due_on}前未作出处理决定。"
    ),
    events.PenaltyDecided: Words(
        "Decision {document_no}: {penalties}. {reasoning}{responsible.name:? Personally"
        " responsible: %.}{serve:? To be served by %.}",
        "行政处罚决定（{document_no}）：{penalties}。{reasoning}"
        "{responsible.name:?；负有个人责任：%}{serve:?；应于%前送达}",
    ),
    events.NoPenaltyDecided: Words(
        "Decision {document_no}: no penalty ({ground}). {reasoning}"
        "{serve:? To be served by %.}",
        "不予行政处罚决定（{document_no}，{ground}）：{reasoning}{serve:?；应于%前送达}",
    ),
    events.ViolationNotEstablished: Words(
        "Decision {document_no}: no violation was established. {reasoning}"
        "{serve:? To be served by %.}",
        "违法事实不成立（{document_no}）：{reasoning}{serve:?；应于%前送达}",
    ),
    events.DecisionServed: Words(
        "Decision {document_no} was served {mode} on {recipient}.{close:? To be closed by"
        " %.}",
        "{mode}决定书（{document_no}），受送达人：{recipient}。{close:?应于%前结案。}",
    ),
    events.DecisionServiceOverdue: Words(
        "The decision was not served by {due_on}.", "{due_on}前未送达决定书。"
    ),
    events.DecisionAltered: Words(
        "{by} altered the decision ({document_no}){penalties:?: %}. {reason}",
        "{by}变更处罚决定（{document_no}）{penalties:?：%}；理由：{reason}",
    ),
    events.DecisionRevoked: Words(
        "{by} revoked the decision ({document_no}): {reason}",
        "{by}撤销处罚决定（{document_no}）：{reason}",
    ),
    events.CaseReopened: Words(
        "The case was reopened: {reason}{deadline:? To be decided by %.}",
        "重新调查：{reason}{deadline:?；应于%前作出处理决定}",
    ),
    events.ExecutionNoted: Words(
        "The execution ended: {end}.{close:? To be closed by %.}",
        "执行结束：{end}。{close:?应于%前结案。}",
    ),
    events.CaseClosed: Words(
        "The case was closed ({ground}): {summary}", "结案（{ground}）：{summary}"
    ),
    events.CaseClosingOverdue: Words(
        "The case was not closed by {due_on}.", "{due_on}前未结案。"
    ),
    events.CaseArchived: Words("Archived as {file_no}.", "归档（{file_no}）。"),
}

PHRASES = Phrasebook(events={**LEAD, **INVESTIGATION, **HEARING, **DECISION}, terms=TERMS)
