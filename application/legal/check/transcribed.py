"""Imported cases (录入的历史案件): what their register does not tell, nobody can check."""

from collections.abc import Iterator, Mapping

from application.legal.check.walk import Finding, Unknown, Walk, ids, last
from application.words import Words
from domain.enforcement.case import events as cases

ALWAYS: Mapping[str, Words] = {
    "INV-09": Words("who handled the case", "办案人员"),
    "INV-15": Words("who investigated and who reviewed it", "调查人员与审核人员"),
    "INV-18": Words("whether it was reviewed", "是否经过审核"),
    "INV-19": Words("when it was filed and when decided", "立案和作出决定的日期"),
}
FINED: Mapping[str, Words] = {
    "INV-13": Words("whether an order to correct came before the fine", "是否先行责令改正"),
    "INV-14": Words("by which provision it was fined", "罚款所依据的条款"),
    "INV-16": Words("whether the party was told and heard", "是否告知并听取意见"),
    "INV-17": Words("what the party was told of the penalty", "告知的处罚内容"),
}
CLOSED: Mapping[str, Words] = {
    "INV-21": Words("on what ground it was closed", "结案事由"),
}
SAID = Words(
    "The register it was taken from does not tell {what}.", "来源登记册未记载{what}。"
)


def untold(walk: Walk) -> Iterator[Finding]:
    """What cannot be checked of a case that was transcribed from another register."""
    told = last(walk.steps, cases.CaseTranscribed)
    if told is None:
        return
    outcome = last(walk.steps, cases.CaseOutcomeTranscribed)
    questions = dict(ALWAYS)
    if outcome is not None and outcome.event.fine:
        questions |= FINED
    if outcome is not None and outcome.event.closed:
        questions |= CLOSED
    for rule, what in sorted(questions.items()):
        said = Words(SAID.en.format(what=what.en), SAID.zh.format(what=what.zh))
        yield Unknown(rule, said, ids(told, outcome))
