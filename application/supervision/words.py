"""Beats and households, in words."""

from application.words import Phrasebook, Words
from domain.kernel.identifiers import NumberKind
from domain.supervision import events
from domain.supervision.vocabulary import (
    Conduct,
    CustodyState,
    EntityKind,
    OperationState,
    RegistrationState,
)

PHRASES = Phrasebook(
    events={
        events.BeatDefined: Words(
            "The beat {name} of station {station} was drawn: {territory}",
            "{station}划定片区“{name}”：{territory}",
        ),
        events.BeatAllocated: Words(
            "The group {group} answers for the beat: {officers}.",
            "片区由{group}负责，成员：{officers}。",
        ),
        events.BeatRedrawn: Words(
            "The beat was redrawn: {territory} The reason: {reason}",
            "重新划片：{territory}；理由：{reason}",
        ),
        events.HouseholdOpened: Words(
            "The household card of {registration.name} ({registration.number.number}) was"
            " opened from its registration and pushed to {station}.",
            "依登记为{registration.name}（{registration.number.number}）建立经济户口，下发至{station}。",
        ),
        events.HouseholdPushed: Words(
            "The household was pushed to {station}.", "重新下发至{station}。"
        ),
        events.HouseholdClaimed: Words(
            "{station} accepted the household.", "{station}认领。"
        ),
        events.HouseholdReturned: Words(
            "{station} gave the household back: {reason}", "{station}退回：{reason}"
        ),
        events.HouseholdAssigned: Words(
            "Assigned to {officer}, in {beat}.", "定户到人：{officer}（{beat}）。"
        ),
        events.HouseholdReassigned: Words(
            "Reassigned to {officer}, in {beat}: {reason}",
            "调整管户人员为{officer}（{beat}）：{reason}",
        ),
        events.ConductRecorded: Words(
            "{conduct} was recorded: {matter}", "记录{conduct}：{matter}"
        ),
        events.ConductCorrected: Words(
            "Record {number} was corrected to {conduct}: {matter} The reason: {reason}",
            "更正第{number}条记录为{conduct}：{matter}；理由：{reason}",
        ),
        events.RegistrationDataAmended: Words(
            "The registration was amended: {reason}", "变更登记：{reason}"
        ),
        events.AbandonmentSuspected: Words(
            "A patrol found the premises closed on {on}; abandonment is suspected.",
            "{on}巡查发现关门，疑似弃业。",
        ),
        events.AbandonmentConfirmed: Words(
            "A second patrol found them closed again; abandonment, suspected since"
            " {suspected_on}, is confirmed.",
            "再次巡查仍关门，认定弃业（{suspected_on}起疑似）。",
        ),
        events.HouseholdReinstated: Words(
            "The household is in business after all: {reason}", "恢复经营：{reason}"
        ),
        events.BusinessSuspended: Words(
            "Business was ordered suspended: {reason}", "责令停业：{reason}"
        ),
        events.BusinessResumed: Words(
            "Business may go on: {reason}", "准予恢复营业：{reason}"
        ),
        events.LicenceRevoked: Words(
            "The licence was revoked on {revoked_on} by decision {decision_no}, served on"
            " {served_on}.",
            "{revoked_on}吊销营业执照（{decision_no}），{served_on}送达。",
        ),
        events.LicenceLapsed: Words("The licence lapsed: {reason}", "执照失效：{reason}"),
        events.HouseholdDeregistered: Words(
            "The business was deregistered: {reason}", "注销：{reason}"
        ),
        events.HouseholdRestored: Words(
            "The registration was restored after a forced deregistration: {reason}",
            "强制注销后恢复登记：{reason}",
        ),
        events.RegistrationRescinded: Words(
            "The registration was rescinded by decision {decision_no}: {reason}",
            "撤销登记（{decision_no}）：{reason}",
        ),
    },
    terms={
        EntityKind.INDIVIDUAL_BUSINESS: Words("individual business", "个体工商户"),
        EntityKind.ENTERPRISE: Words("enterprise", "企业"),
        EntityKind.COOPERATIVE: Words("farmers' cooperative", "农民专业合作社"),
        EntityKind.OTHER: Words("other", "其他"),
        NumberKind.USCC: Words("unified social credit code", "统一社会信用代码"),
        NumberKind.GS15: Words("registration number (15 digits)", "注册号（15位）"),
        NumberKind.OLD13: Words("registration number (13 digits)", "注册号（13位）"),
        NumberKind.SOURCE: Words("number of another register", "其他登记簿编号"),
        RegistrationState.ACTIVE: Words("registered", "在业"),
        RegistrationState.REVOKED: Words("licence revoked", "吊销"),
        RegistrationState.LAPSED: Words("licence lapsed", "执照失效"),
        RegistrationState.RESCINDED: Words("registration rescinded", "撤销登记"),
        RegistrationState.DEREGISTERED: Words("deregistered", "注销"),
        CustodyState.PUSHED: Words("pushed to the station", "已下发"),
        CustodyState.RETURNED: Words("returned", "已退回"),
        CustodyState.CLAIMED: Words("accepted by the station", "已认领"),
        CustodyState.ASSIGNED: Words("assigned to an officer", "已定户到人"),
        OperationState.OPERATING: Words("in business", "经营中"),
        OperationState.SUSPECTED: Words("suspected of abandonment", "疑似弃业"),
        OperationState.ABANDONED: Words("abandoned", "弃业"),
        Conduct.GOOD: Words("Good conduct", "良好行为"),
        Conduct.BAD: Words("Bad conduct", "不良行为"),
        Conduct.NEUTRAL: Words("Conduct", "市场行为"),
    },
)
