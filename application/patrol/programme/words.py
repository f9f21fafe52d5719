"""Patrol programmes and draws, in words."""

from application.words import Phrasebook, Words
from domain.kernel.credit import CreditGrade
from domain.patrol.draw import events as draws
from domain.patrol.programme import events

PHRASES = Phrasebook(
    events={
        events.ProgrammePlanned: Words(
            "The visits from {from_on} to {to_on} were planned{grade:?, for grade %};"
            " {exempt:exempt from routine visits|routine visits included}.",
            "制定{from_on}至{to_on}的巡查计划{grade:?（信用等级%）}，"
            "{exempt:免予日常巡查|含日常巡查}。",
        ),
        events.VisitScheduled: Words(
            "A {visit.kind} visit was scheduled, due {visit.due_on}{reason:?: %}.",
            "安排{visit.kind}，{visit.due_on}前完成{reason:?：%}。",
        ),
        events.ScheduledVisitDropped: Words(
            "Visit {visit} was dropped: {reason}", "取消第{visit}次应巡查：{reason}"
        ),
        events.ScheduledVisitMade: Words(
            "Visit {visit} ({kind}) was made: {patrol}.",
            "第{visit}次应巡查（{kind}）已完成：{patrol}。",
        ),
        draws.DrawOpened: Words(
            "The pools for “{subject}” were committed: {pools.how_many} households to draw,"
            " {pools.officers_each} officers for each; SHA-256 {commitment.pools}.",
            "公布“{subject}”名录库摘要：抽取{pools.how_many}户，"
            "每户{pools.officers_each}人；SHA-256 {commitment.pools}。",
        ),
        draws.DrawHeld: Words(
            "The draw was held with the seed {seed} ({seed_source}), to inspect on"
            " {inspect_on}.",
            "以随机种子{seed}（{seed_source}）完成抽取，定于{inspect_on}检查。",
        ),
        draws.DrawDisclosed: Words(
            "What was drawn was made public: {place}", "公开抽取结果：{place}"
        ),
    },
    terms={
        CreditGrade.A: Words("A", "A级"),
        CreditGrade.B: Words("B", "B级"),
        CreditGrade.C: Words("C", "C级"),
        CreditGrade.D: Words("D", "D级"),
    },
)
