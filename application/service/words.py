"""Service requests, in words."""

from application.words import Phrasebook, Words
from domain.law.catalogue import SERVICES
from domain.law.service import ServiceItem
from domain.service import events
from domain.service.vocabulary import ServiceOutcome

ITEMS = {
    entry.item: Words(entry.label.en, entry.label.zh)
    for rules in SERVICES
    for entry in rules.entries
}

PHRASES = Phrasebook(
    events={
        events.RequestReceived: Words(
            "Request received: {item}, for {applicant.name}{applicant.person}: {asked}"
            " First asked: {first_asked}; pledged by {pledge}.",
            "受理{item}（{applicant.name}{applicant.person}）：{asked}。首问责任人"
            "{first_asked}，承诺{pledge}前办结。",
        ),
        events.RequestHandedOver: Words(
            "{officer} hands it over to {to}: {reason}",
            "{officer}移交{to}：{reason}。接收前仍由{officer}负责。",
        ),
        events.HandOverAccepted: Words(
            "{officer} has accepted it and is responsible.", "{officer}接收，为责任人。"
        ),
        events.HandOverDeclined: Words(
            "{officer} has declined it: {reason}", "{officer}退回移交：{reason}"
        ),
        events.PledgeBreached: Words(
            "The pledge to be done by {due_on} was broken; {officer} was responsible.",
            "未在承诺期限{due_on}内办结，责任人{officer}。",
        ),
        events.RequestCompleted: Words(
            "Completed by {officer}, {in_time:in time|late}: {outcome}. {result}"
            " To be disclosed by {disclose}.",
            "{officer}办结（{in_time:按期|逾期}）：{outcome}。{result}。{disclose}前公开。",
        ),
        events.ResultDisclosed: Words(
            "The result was disclosed: {notice}", "公开办理结果：{notice}"
        ),
        events.DisclosureOverdue: Words(
            "The result was not disclosed by {due_on}.", "未在{due_on}前公开办理结果。"
        ),
    },
    terms={
        **{item: ITEMS[item] for item in ServiceItem},
        ServiceOutcome.GRANTED: Words("granted", "准予"),
        ServiceOutcome.REFUSED: Words("refused", "不予"),
        ServiceOutcome.ANSWERED: Words("answered", "答复"),
    },
)
