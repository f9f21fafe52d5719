"""Executions, in words."""

from application.words import Phrasebook, Words
from domain.enforcement.execution import events
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.messages import Event

PAYING: dict[type[Event], Words] = {
    events.ExecutionOpened: Words(
        "The decision {document_no} was served on {party.name} on {served_on}: fine"
        " {owed.fine:yuan}, gains {owed.gains:yuan}{pay:?, to be paid by %}.",
        "处罚决定书（{document_no}）于{served_on}送达{party.name}：罚款{owed.fine:yuan}，"
        "没收违法所得{owed.gains:yuan}{pay:?，应于%前缴纳}。",
    ),
    events.FinePaid: Words(
        "{amount:yuan} was paid (receipt {receipt_no}); {owed.total:yuan} is still owed.",
        "缴款{amount:yuan}（收据号{receipt_no}），尚欠{owed.total:yuan}。",
    ),
    events.PaymentOverdue: Words(
        "{number:?Instalment %: }Nothing more was paid by {due_on}; overdue."
        "{court:? The court may be applied to until %.}",
        "{number:?第%期：}{due_on}期满未缴清，逾期。{court:?申请法院强制执行的期限至%。}",
    ),
    events.DeferralGranted: Words(
        "Payment was deferred to {pay}: {reason}", "准予暂缓缴纳至{pay}：{reason}"
    ),
    events.InstalmentsGranted: Words(
        "Payment in instalments was granted, due on {due_ons}, the first by {pay}:"
        " {reason}",
        "准予分期缴纳，各期日期：{due_ons}，首期至{pay}：{reason}",
    ),
    events.InstalmentMet: Words(
        "Instalment {number} is paid{pay:?; the next is due by %}.",
        "第{number}期已缴清{pay:?，下一期至%}。",
    ),
    events.PenaltyDischarged: Words(
        "Executed: {end}. Received in all: {paid:yuan}; left open: {owed.total:yuan}.",
        "执行完毕：{end}。累计收缴{paid:yuan}，未缴{owed.total:yuan}。",
    ),
    events.DueAltered: Words(
        "{document_no} altered what is due: fine {fine:yuan}, gains {gains:yuan};"
        " {owed.total:yuan} is still owed, {overpaid:yuan} is to be given back.",
        "依{document_no}变更应缴金额：罚款{fine:yuan}，没收违法所得{gains:yuan}；"
        "尚欠{owed.total:yuan}，应退还{overpaid:yuan}。",
    ),
}

SURCHARGE: dict[type[Event], Words] = {
    events.SurchargeAccrued: Words(
        "The surcharge grew by {amount:yuan} from {from_on} to {to_on} (days counted:"
        " {days}{capped:; its limit is reached|}); {owed.total:yuan} is owed.",
        "{from_on}至{to_on}计{days}日，加处罚款{amount:yuan}"
        "{capped:（已达本金上限）|}，尚欠{owed.total:yuan}。",
    ),
    events.SurchargeCorrected: Words(
        "What was done on {on} was entered later: of the surcharge, {amount:yuan} from"
        " {from_on} to {to_on} is taken back and reckoned anew; {owed.total:yuan} is"
        " owed.",
        "补登{on}事项：{from_on}至{to_on}已计加处罚款{amount:yuan}冲回后重新计算，"
        "尚欠{owed.total:yuan}。",
    ),
    events.OverdueTakenBack: Words(
        "What was done on {on} was entered later: the day to pay, {pay}, had not passed.",
        "补登{on}事项：当日缴款期限（{pay}）尚未届满，撤销逾期记录。",
    ),
    events.SurchargeWaived: Words(
        "{amount:yuan} of the surcharge was waived: {reason}",
        "减免加处罚款{amount:yuan}：{reason}",
    ),
    events.SurchargePaused: Words(
        "{cause} began ({document_no}); the surcharge {counts:stands still|runs on}.",
        "{cause}（{document_no}），期间加处罚款{counts:不予计算|继续计算}。",
    ),
    events.SurchargeResumed: Words(
        "What had begun on {paused_on} ended: {outcome}",
        "{paused_on}起的复议、诉讼终结：{outcome}",
    ),
}

ENFORCING: dict[type[Event], Words] = {
    events.DemandIssued: Words(
        "A demand was issued ({document_no}){deadline:?, to be answered by %}.",
        "发出催告书（{document_no}）{deadline:?，履行期限至%}。",
    ),
    events.DemandUnanswered: Words(
        "The demand went unanswered until {due_on}.", "经催告，至{due_on}仍未履行。"
    ),
    events.CourtEnforcementApplied: Words(
        "{court} was asked to enforce ({document_no}).",
        "向{court}申请强制执行（{document_no}）。",
    ),
    events.CourtTermMissed: Words(
        "The court was not applied to by {due_on}.", "{due_on}前未申请法院强制执行。"
    ),
    events.PenaltyEnforced: Words(
        "The court enforced {amount:yuan} and ended it ({document_no});"
        " {owed.total:yuan} is left open.",
        "法院执行到位{amount:yuan}并终结执行（{document_no}），未执行{owed.total:yuan}。",
    ),
    events.EnforcementTerminated: Words(
        "The execution was terminated, {owed.total:yuan} being open: {reason}",
        "终结执行，未缴{owed.total:yuan}：{reason}",
    ),
}

PHRASES = Phrasebook(
    events={**PAYING, **SURCHARGE, **ENFORCING},
    terms={
        PauseCause.RECONSIDERATION: Words("Reconsideration", "行政复议"),
        PauseCause.LITIGATION: Words("Litigation", "行政诉讼"),
    },
)
