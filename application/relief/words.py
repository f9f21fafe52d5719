"""Grants of relief, in words."""

from collections.abc import Mapping
from enum import Enum

from application.words import Phrasebook, Words, apart
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief import events
from domain.relief.vocabulary import Mismatch, RevocationCause

CLASSES: Mapping[Enum, Words] = {
    BeneficiaryClass.LAID_OFF: Words("laid-off worker", "下岗失业职工"),
    BeneficiaryClass.DISABLED: Words("disabled person", "残疾人员"),
    BeneficiaryClass.RELEASED_PRISONER: Words("released prisoner", "刑满释放人员"),
    BeneficiaryClass.RELEASED_FROM_REEDUCATION: Words(
        "person released from re-education", "解除劳动教养人员"
    ),
    BeneficiaryClass.GRADUATE: Words("graduate", "大中专毕业生"),
    BeneficiaryClass.MARTYRS_FAMILY: Words("martyr's family", "烈属"),
    BeneficiaryClass.SERVICEMENS_FAMILY: Words("serviceman's family", "军属"),
    BeneficiaryClass.DESTITUTE: Words("destitute person", "特困人员"),
}

POLICIES: Mapping[Enum, Words] = {
    Policy.REEMPLOYMENT: Words("re-employment policy", "下岗失业人员再就业优惠政策"),
    Policy.GRADUATES: Words("policy for graduates", "高校毕业生优惠政策"),
    Policy.LOCAL: Words("provincial and municipal policy", "省、市优惠政策"),
}

CERTIFICATES: Mapping[Enum, Words] = {
    Certificate.REEMPLOYMENT: Words("re-employment certificate", "再就业优惠证"),
    Certificate.DISABILITY: Words("disability certificate", "残疾证"),
    Certificate.RELEASE: Words("certificate of release", "刑满释放证明书"),
    Certificate.REEDUCATION_ENDED: Words(
        "certificate of release from re-education", "解除劳动教养证明书"
    ),
    Certificate.DIPLOMA: Words("diploma", "毕业证书"),
    Certificate.MARTYRS_FAMILY: Words("certificate of a martyr's family", "烈属证明"),
    Certificate.SERVICEMENS_FAMILY: Words(
        "certificate of a serviceman's family", "军属证明"
    ),
    Certificate.HARDSHIP: Words("certificate of hardship", "特困证明"),
}

SECTORS: Mapping[Enum, Words] = {
    Sector.CONSTRUCTION: Words("construction", "建筑业"),
    Sector.ENTERTAINMENT: Words("entertainment", "娱乐业"),
    Sector.ADVERTISING: Words("advertising", "广告业"),
    Sector.SAUNA: Words("sauna", "桑拿"),
    Sector.MASSAGE: Words("massage", "按摩"),
    Sector.INTERNET_BAR: Words("internet bar", "网吧"),
    Sector.OXYGEN_BAR: Words("oxygen bar", "氧吧"),
    Sector.CATERING: Words("catering", "餐饮业"),
    Sector.HOTEL: Words("hotel", "旅店业"),
    Sector.TOURISM: Words("tourism", "旅游业"),
    Sector.PASSENGER_TRANSPORT: Words("passenger transport", "客运"),
    Sector.TAXI: Words("taxi", "出租车"),
    Sector.FAIR_MARKET: Words("fair market", "集贸市场"),
    Sector.CIVIL_AVIATION: Words("civil aviation", "民航"),
}

MISMATCHES: Mapping[Enum, Words] = {
    Mismatch.ID_HOLDER: Words("the identity card is somebody else's", "身份证非本人"),
    Mismatch.CERTIFICATE_HOLDER: Words(
        "the certificate is somebody else's", "证件非本人所有"
    ),
    Mismatch.CERTIFICATE_NO: Words("another certificate", "证件号码不符"),
    Mismatch.PHOTO: Words("the photo shows somebody else", "照片不符"),
}

CAUSES: Mapping[Enum, Words] = {
    RevocationCause.FRAUD: Words("fraud", "弄虚作假"),
    RevocationCause.NO_LONGER_ENTITLED: Words("no longer entitled", "不再符合条件"),
}

PHRASES = Phrasebook(
    events={
        events.GrantApplied: Words(
            "Relief was applied for: {beneficiary}, {policy}, {certificate_kind} ending"
            " in {certificate_tail}{sector:?, sector: %}; business approved {started_on}.",
            "申请减免：{beneficiary}，{policy}，{certificate_kind}（尾号"
            "{certificate_tail}）{sector:?，行业：%}；{started_on}核准经营。",
        ),
        events.RealNameVerified: Words(
            "The papers were checked by the real name and agree{verified_by:? (%)}.",
            "实名核对相符{verified_by:?（%）}。",
        ),
        events.RealNameMismatchFound: Words(
            "The papers do not agree: {mismatches}{verified_by:? (%)}.",
            "实名核对不符：{mismatches}{verified_by:?（%）}。",
        ),
        events.GrantApproved: Words(
            "Relief was approved ({document_no}): {beneficiary}, {policy}, for fees from"
            " the month of {from_month} until {deadline}.",
            "批准减免（{document_no}）：{beneficiary}，{policy}，自{from_month}当月至"
            "{deadline}。",
        ),
        events.GrantRejected: Words("Relief was refused: {reason}", "不予减免：{reason}"),
        events.GrantSuspended: Words(
            "The relief was suspended: {reason}", "暂停减免：{reason}"
        ),
        events.GrantResumed: Words(
            "The relief suspended on {suspended_on} was resumed: {reason}",
            "恢复{suspended_on}暂停的减免：{reason}",
        ),
        events.GrantRevoked: Words(
            "The relief was revoked ({document_no}), {cause}: {reason}"
            "{claw_back_from:? What was waived is clawed back from the month of %.}",
            "撤销减免（{document_no}），{cause}：{reason}"
            "{claw_back_from:?自%当月起的减免予以追缴。}",
        ),
        events.GrantExpired: Words(
            "The relief ended with {due_on}.", "减免于{due_on}期满。"
        ),
        events.WaiverClawedBack: Words(
            "{amount:yuan} of what was waived was clawed back ({document_no});"
            " {total:yuan} in all.",
            "追缴已减免规费{amount:yuan}（{document_no}），累计{total:yuan}。",
        ),
    },
    # Some members of two vocabularies have the same text.
    terms=apart(CLASSES, POLICIES, CERTIFICATES, SECTORS, MISMATCHES, CAUSES),
)
