"""Fees and leave, in words."""

from application.words import Phrasebook, Words
from domain.fees.account import events as fees
from domain.fees.leave import events as leaves
from domain.fees.vocabulary import EntryKind, LeaveStep
from domain.kernel.messages import Event

CHARGED: dict[type[Event], Words] = {
    fees.FeeAccountOpened: Words("A fee account was opened.", "设立规费账户。"),
    fees.QuotaSet: Words(
        "The quota from {from_month} on is {amount:yuan} a month.",
        "自{from_month}起每月定额{amount:yuan}。",
    ),
    fees.FeeAssessed: Words(
        "The fee of {month} was assessed: {amount:yuan}, to be paid by {pay}.",
        "核定{month}应缴规费{amount:yuan}，应于{pay}前缴纳。",
    ),
    fees.FeeBackCharged: Words(
        "{month} was charged after all: {amount:yuan}, because leave {leave} was revoked.",
        "第{leave}次请假被撤销，补收{month}规费{amount:yuan}。",
    ),
    fees.AccrualSuspended: Words(
        "No fee accrues from {from_on} to {until_on} (leave {leave}).",
        "第{leave}次请假，{from_on}至{until_on}停止计费。",
    ),
    fees.AccrualResumed: Words(
        "Fees accrue again; leave {leave} counts until {last_on}.",
        "恢复计费，第{leave}次请假计至{last_on}。",
    ),
    fees.FeeAccountClosed: Words(
        "The account was closed: {reason}", "规费账户停止计费：{reason}"
    ),
}

COLLECTED: dict[type[Event], Words] = {
    fees.FeePaid: Words(
        "{amount:yuan} was paid for {month} (receipt {series} {receipt_no});"
        " {balance.outstanding:yuan} is outstanding.",
        "{month}规费缴款{amount:yuan}（票据{series} {receipt_no}），"
        "尚欠{balance.outstanding:yuan}。",
    ),
    fees.FeeWaived: Words(
        "{amount:yuan} of {month} was waived; {balance.outstanding:yuan} is outstanding.",
        "减免{month}规费{amount:yuan}，尚欠{balance.outstanding:yuan}。",
    ),
    fees.FeeLineSettled: Words("{month} is settled.", "{month}规费已结清。"),
    fees.FeeInArrears: Words(
        "{outstanding:yuan} of {month} was not paid by {due_on}; in arrears.",
        "{month}规费{due_on}期满，欠费{outstanding:yuan}。",
    ),
    fees.DunningNoticeIssued: Words(
        "{amount:yuan} was dunned for {months} ({document_no}).",
        "催缴{months}欠费{amount:yuan}（{document_no}）。",
    ),
    fees.WriteOffProposed: Words(
        "{proposed_by} proposed to write off {amount:yuan} of {month}: {reason}",
        "{proposed_by}提出核销{month}欠费{amount:yuan}：{reason}",
    ),
    fees.FeeWrittenOff: Words(
        "{amount:yuan} of {month} was written off; proposed by {proposed_by}, approved by"
        " {approved_by}: {reason}",
        "核销{month}欠费{amount:yuan}，{proposed_by}提出，{approved_by}批准：{reason}",
    ),
    fees.FeeEntryReversed: Words(
        "Entry {reverses} ({kind}, {amount:yuan} of {month}) was reversed: {reason}",
        "冲正第{reverses}笔账目（{kind}，{month}，{amount:yuan}）：{reason}",
    ),
}

LEAVE: dict[type[Event], Words] = {
    leaves.LeaveBookOpened: Words("A leave book was opened.", "建立请销假登记。"),
    leaves.LeaveRequested: Words(
        "Leave {number} was asked for, from {from_on} to {until_on}: {reason}",
        "第{number}次请假：{from_on}至{until_on}，{reason}",
    ),
    leaves.LeaveApproved: Words(
        "Leave {number} was approved, from {from_on} to {until_on}; the return is reported"
        " by {back}.",
        "批准第{number}次请假，{from_on}至{until_on}，应于{back}前销假。",
    ),
    leaves.LeaveRejected: Words(
        "Leave {number} was not approved: {reason}", "不批准第{number}次请假：{reason}"
    ),
    leaves.LeaveStarted: Words(
        "Leave {number} started on {from_on}.", "第{number}次请假自{from_on}开始。"
    ),
    leaves.LeaveExtended: Words(
        "Leave {number} was extended to {until_on}, to be reported back from by {back}:"
        " {reason}",
        "第{number}次请假延长至{until_on}，应于{back}前销假：{reason}",
    ),
    leaves.LeaveCancelled: Words(
        "Leave {number} ended; its last day was {last_on}.",
        "第{number}次请假销假，计至{last_on}。",
    ),
    leaves.LeaveOverstayed: Words(
        "Leave {number} ended on {until_on}, and nobody has reported back.",
        "第{number}次请假{until_on}期满未销假。",
    ),
    leaves.ClosureVerified: Words(
        "Found closed on {on}, as on leave {number} it should be.",
        "{on}巡查核实停业（第{number}次请假）。",
    ),
    leaves.LeaveRevoked: Words(
        "Found operating on {on}: leave {number} is revoked, fees are due from {back_from}"
        " on.{reason:? %}",
        "{on}发现假期内经营，撤销第{number}次请假，自{back_from}起补收规费。{reason:?%}",
    ),
}

PHRASES = Phrasebook(
    events={**CHARGED, **COLLECTED, **LEAVE},
    terms={
        EntryKind.ASSESSMENT: Words("assessment", "核定应缴"),
        EntryKind.BACK_CHARGE: Words("back-charge", "补收"),
        EntryKind.PAYMENT: Words("payment", "缴款"),
        EntryKind.WAIVER: Words("waiver", "减免"),
        EntryKind.WRITE_OFF: Words("write-off", "核销"),
        LeaveStep.REQUESTED: Words("asked for", "待批"),
        LeaveStep.REJECTED: Words("not approved", "未批准"),
        LeaveStep.APPROVED: Words("approved", "已批准"),
        LeaveStep.IN_EFFECT: Words("on leave", "请假中"),
        LeaveStep.OVERSTAYED: Words("overstayed", "逾期未销假"),
        LeaveStep.ENDED: Words("ended", "已销假"),
        LeaveStep.REVOKED: Words("revoked", "已撤销"),
    },
)
