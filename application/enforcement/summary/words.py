"""Summary penalties, in words."""

from application.words import Phrasebook, Words
from domain.enforcement.summary import events

PHRASES = Phrasebook(
    events={
        events.SummaryPenaltyImposed: Words(
            "{party.name} was punished on the spot ({document_no}): {act.what}; fine"
            " {fine:yuan} (none: a warning), at most {limit:yuan}."
            "{pay:? To be paid by %.}{file:? To be filed by %.}",
            "对{party.name}当场处罚（{document_no}）：{act.what}；罚款{fine:yuan}"
            "（无罚款的为警告），限额{limit:yuan}。{pay:?应于%前缴纳。}{file:?应于%前备案。}",
        ),
        events.FineCollectedOnTheSpot: Words(
            "{amount:yuan} was collected on the spot (receipt {receipt_no})"
            "{hardship:?, as %}.{hand_in:? To be handed in by %.}",
            "当场收缴{amount:yuan}（收据号{receipt_no}）{hardship:?，理由：%}。"
            "{hand_in:?应于%前上缴。}",
        ),
        events.FineHandedIn: Words("{amount:yuan} was handed in.", "已上缴{amount:yuan}。"),
        events.SummaryFinePaid: Words(
            "{amount:yuan} was paid in (receipt {receipt_no}).",
            "缴纳罚款{amount:yuan}（收据号{receipt_no}）。",
        ),
        events.SummaryPenaltyFiled: Words(
            "The summary penalty was filed ({file_no}).", "当场处罚已备案（{file_no}）。"
        ),
        events.SummaryFineOverdue: Words(
            "The fine was not paid by {due_on}.", "{due_on}期满未缴纳罚款。"
        ),
        events.HandInOverdue: Words(
            "What was collected was not handed in by {due_on}.", "{due_on}前未上缴罚款。"
        ),
        events.SummaryFilingOverdue: Words(
            "The summary penalty was not filed by {due_on}.", "{due_on}前未备案。"
        ),
    },
    terms={},
)
