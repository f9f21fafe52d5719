"""Registration, in words."""

from application.words import Phrasebook, Words, apart
from domain.kernel.messages import Event
from domain.law.annual import AnnualControl
from domain.law.registration import PreApprovalItem
from domain.registration.annual import events as annual
from domain.registration.application import events
from domain.registration.vocabulary import (
    AbnormalGround,
    BusinessForm,
    CommitmentStep,
    DutyStep,
)

APPLIED: dict[type[Event], Words] = {
    events.ApplicationSubmitted: Words(
        "{applicant} applied for the registration of {particulars.name}, a"
        " {particulars.form}{items:?, for %}; to be decided by {decide}.",
        "{applicant}申请登记{particulars.name}（{particulars.form}）"
        "{items:?，经营项目：%}，应于{decide}前作出决定。",
    ),
    events.PreApprovalVerified: Words(
        "The approval of {item} was seen: {document_no} of {authority}, {issued_on}"
        "{valid_until:?, valid until %}.",
        "核验{item}前置审批文件：{authority}{document_no}，{issued_on}签发"
        "{valid_until:?，有效期至%}。",
    ),
    events.DeficiencyNotified: Words(
        "What is missing was told once: {missing}.", "一次性告知需补正：{missing}。"
    ),
    events.MaterialsSupplemented: Words(
        "{materials} came in{missing:?; still missing: %}{decide:?; to be decided by %}.",
        "补正{materials}{missing:?，尚缺%}{decide:?，应于%前作出决定}。",
    ),
    events.CommitmentAccepted: Words(
        "Commitment {number} was accepted{item:? for %}{material:? in place of %}:"
        " {promise} (to be proved by {prove})",
        "接受第{number}项告知承诺{item:?（%）}{material:?（代替%）}：{promise}"
        "（应于{prove}前证明）",
    ),
    events.DecisionExtended: Words(
        "The term to decide was extended to {decide}: {reason}",
        "办理期限延长至{decide}：{reason}",
    ),
    events.DecisionOverdue: Words(
        "It was to be decided by {due_on}, and was not.", "{due_on}期满未作出登记决定。"
    ),
    events.RegistrationApproved: Words(
        "{particulars.name} was registered under {number.number} and goes to {station}.",
        "准予登记{particulars.name}，注册号{number.number}，下发{station}。",
    ),
    events.RegistrationRefused: Words(
        "Registration was refused ({article}): {reasons}",
        "不予登记（{article}）：{reasons}",
    ),
    events.ApplicationWithdrawn: Words(
        "The application was withdrawn: {reason}", "撤回申请：{reason}"
    ),
    events.CommitmentKept: Words(
        "Commitment {number} was kept: {proof}", "第{number}项承诺已兑现：{proof}"
    ),
    events.CommitmentBreached: Words(
        "Commitment {number} was breached: {matter}", "违反第{number}项承诺：{matter}"
    ),
    events.CommitmentOverdue: Words(
        "Commitment {number} was not proved by {due_on}.",
        "第{number}项承诺{due_on}期满未证明。",
    ),
    events.CommitmentReleased: Words(
        "Commitment {number} has no object any more.", "第{number}项承诺因未予登记而解除。"
    ),
}

YEARLY: dict[type[Event], Words] = {
    annual.AnnualFileOpened: Words("An annual file was opened.", "建立年检、年报档案。"),
    annual.AnnualDutyOpened: Words(
        "{control} of {year} is due from {opens_on} to {deadline}.",
        "{year}年度{control}，{opens_on}至{deadline}。",
    ),
    annual.AnnualInspectionFiled: Words(
        "The annual inspection of {year} was {passed:passed|not passed}{matters:?: %}.",
        "{year}年度年检{passed:合格|不合格}{matters:?：%}。",
    ),
    annual.AnnualReportFiled: Words(
        "The annual report of {year} came in{late: late|}.",
        "{late:补报|报送}{year}年度报告。",
    ),
    annual.AnnualDutyMissed: Words(
        "{control} of {year} was due by {due_on}, and nothing came.",
        "{year}年度{control}{due_on}期满未办理。",
    ),
    annual.AnnualDutyReleased: Words(
        "Nothing is due for {year} any more.", "{year}年度任务因登记终止而解除。"
    ),
    annual.ListedAsAbnormal: Words(
        "Put on the list of abnormal operations: {ground}{year:? of %}{matter:?, %}"
        "{document_no:? (%)}.",
        "列入经营异常名录：{ground}{year:?（%年度）}{matter:?，%}{document_no:?（%）}。",
    ),
    annual.AbnormalGroundCleared: Words(
        "No longer listed for {ground} ({document_no}): {reason}",
        "{ground}的情形消除（{document_no}）：{reason}",
    ),
    annual.RemovedFromAbnormalList: Words(
        "Taken off the list of abnormal operations ({document_no}): {reason}",
        "移出经营异常名录（{document_no}）：{reason}",
    ),
    annual.AbnormalTermPassed: Words(
        "On the list of abnormal operations until {due_on} and longer.",
        "列入经营异常名录至{due_on}届满，当日规定无后续名单。",
    ),
    annual.ListedAsSerious: Words(
        "On the list of abnormal operations since {listed_on}: put on the serious list"
        " until {removal}.",
        "自{listed_on}列入经营异常名录届满，列入严重违法企业名单至{removal}。",
    ),
    annual.RemovedFromSeriousList: Words(
        "Taken off the serious list; its term ended on {due_on}.",
        "{due_on}届满，移出严重违法企业名单。",
    ),
    annual.AnnualFileClosed: Words(
        "The annual file was closed: {reason}", "年检、年报档案终止：{reason}"
    ),
}

ITEMS = {
    PreApprovalItem.FOOD_HYGIENE: Words("food", "食品生产经营"),
    PreApprovalItem.ENTERTAINMENT: Words("entertainment", "娱乐场所"),
    PreApprovalItem.INTERNET_BAR: Words("internet bar", "互联网上网服务营业场所"),
    PreApprovalItem.HAZARDOUS_CHEMICALS: Words("hazardous chemicals", "危险化学品"),
    PreApprovalItem.TOBACCO: Words("tobacco", "烟草专卖品零售"),
    PreApprovalItem.PHARMACY: Words("pharmacy", "药品经营"),
    PreApprovalItem.FIREWORKS: Words("fireworks", "烟花爆竹"),
    PreApprovalItem.HOTEL: Words("hotel", "旅馆业"),
}

FORMS = {
    BusinessForm.INDIVIDUAL_BUSINESS: Words("individual business", "个体工商户"),
    BusinessForm.ENTERPRISE: Words("enterprise", "企业"),
    BusinessForm.COOPERATIVE: Words("cooperative", "农民专业合作社"),
    BusinessForm.OTHER: Words("other business", "其他"),
}

CONTROLS = {
    AnnualControl.INSPECTION: Words("annual inspection", "年检"),
    AnnualControl.REPORT: Words("annual report", "年报"),
}

PROMISES = {
    CommitmentStep.OPEN: Words("to be proved", "待证明"),
    CommitmentStep.OVERDUE: Words("overdue", "期满未证明"),
    CommitmentStep.KEPT: Words("kept", "已兑现"),
    CommitmentStep.BREACHED: Words("breached", "已违反"),
    CommitmentStep.RELEASED: Words("without object", "已解除"),
}

STEPS = {
    DutyStep.OPEN: Words("open", "待办理"),
    DutyStep.DONE: Words("done", "已办理"),
    DutyStep.FAILED: Words("not passed", "不合格"),
    DutyStep.MISSED: Words("missed", "逾期未办理"),
    DutyStep.DONE_LATE: Words("done late", "逾期补办"),
    DutyStep.RELEASED: Words("not due any more", "已解除"),
}

GROUNDS = {
    AbnormalGround.NOT_REPORTED: Words("no annual report", "未按期公示年度报告"),
    AbnormalGround.FALSE_INFORMATION: Words("false information", "公示信息弄虚作假"),
    AbnormalGround.UNREACHABLE: Words(
        "unreachable at its address", "通过登记的住所无法联系"
    ),
}

PHRASES = Phrasebook(
    events={**APPLIED, **YEARLY},
    terms=apart(ITEMS, FORMS, CONTROLS, PROMISES, STEPS, GROUNDS),
)
