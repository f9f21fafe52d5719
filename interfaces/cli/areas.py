"""What ``huka overview`` says of each area of the bureau's work: one line of figures."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from application.words import Words

Query: TypeAlias = Callable[[str], tuple[list[str], list[tuple[Any, ...]]]]
"""One SELECT over schema ``read``: names and rows."""

Row: TypeAlias = Mapping[str, Any]

TODAY = "today-here"

AREAS: Mapping[str, tuple[Words, Words, str]] = {
    "patrols": (
        Words("Patrols", "巡查"),
        Words("{all} visits, {found} with findings", "巡查{all}次，其中发现问题{found}次"),
        (
            "SELECT count(*) AS all, count(*) FILTER (WHERE EXISTS (SELECT FROM finding"
            " WHERE finding.patrol_id = patrol.patrol_id)) AS found FROM patrol"
        ),
    ),
    "unlicensed": (
        Words("Unlicensed operations", "无照经营"),
        Words(
            "{all} found, {licensed} licensed, {dealt} dealt with, {open} open",
            "检查{all}户，补办{licensed}户，查处{dealt}户，待处理{open}户",
        ),
        (
            "SELECT count(*) AS all,"
            " count(*) FILTER (WHERE licensed_on IS NOT NULL) AS licensed,"
            " count(*) FILTER (WHERE licensed_on IS NULL"
            " AND disposed_on IS NOT NULL) AS dealt,"
            " count(*) FILTER (WHERE disposed_on IS NULL AND closed_on IS NULL"
            " AND licensed_on IS NULL) AS open FROM unlicensed_operation"
        ),
    ),
    "summary": (
        Words("Penalties on the spot", "当场处罚"),
        Words("{all}, of {fine} yuan", "{all}起，罚款{fine}元"),
        (
            "SELECT count(*) AS all, coalesce(sum(fine_fen), 0) / 100 AS fine"
            " FROM summary_penalty"
        ),
    ),
    "campaigns": (
        Words("Campaigns", "专项整治"),
        Words(
            "{all}, {officers} officer-times, {units} businesses inspected,"
            " {orders} ordered, {actions} dealt with",
            "{all}次，出动{officers}人次，检查{units}户，责令整改{orders}户，查处{actions}户",
        ),
        (
            "SELECT count(*) AS all, coalesce(sum(officer_times), 0) AS officers,"
            " coalesce(sum(units), 0) AS units, coalesce(sum(ordered_units), 0) AS orders,"
            " coalesce(sum(punished_units), 0) AS actions FROM campaign"
        ),
    ),
    "fees": (
        Words("Fees", "规费"),
        Words(
            "{assessed} yuan assessed, {paid} paid, {waived} waived, {owed} owed",
            "核定{assessed}元，已收{paid}元，减免{waived}元，未缴{owed}元",
        ),
        (
            "SELECT coalesce(sum(assessed_fen), 0) / 100 AS assessed,"
            " coalesce(sum(paid_fen), 0) / 100 AS paid,"
            " coalesce(sum(waived_fen), 0) / 100 AS waived,"
            " coalesce(sum(outstanding_fen), 0) / 100 AS owed FROM fee_line"
        ),
    ),
    "relief": (
        Words("Preferential grants", "优惠减免"),
        Words(
            "{effect} in effect, of {classes} classes; {applied} applied for",
            "享受{effect}户，{classes}类人员；申请{applied}件",
        ),
        (
            "SELECT count(*) FILTER (WHERE status = 'IN_EFFECT') AS effect,"
            " count(DISTINCT beneficiary) FILTER (WHERE status = 'IN_EFFECT') AS classes,"
            " count(*) AS applied FROM preferential_grant"
        ),
    ),
    "clearances": (
        Words("Monthly clearances", "每月清卡"),
        Words(
            "{certified} of {all} certified, {overdue} overdue",
            "审定{certified}份，共{all}份，逾期{overdue}份",
        ),
        (
            "SELECT count(*) FILTER (WHERE certified_on IS NOT NULL) AS certified,"
            " count(*) AS all, count(*) FILTER (WHERE certified_on IS NULL"
            " AND due_on < DATE 'today-here') AS overdue FROM clearance"
        ),
    ),
    "credit": (
        Words("Credit files", "信用档案"),
        Words(
            "{all}, {graded} graded; {good} entries good, {bad} bad",
            "{all}份，已评级{graded}份；良好记录{good}条，不良记录{bad}条",
        ),
        (
            "SELECT count(*) AS all, count(grade) AS graded,"
            " coalesce(sum(good), 0) AS good, coalesce(sum(bad), 0) AS bad FROM credit_file"
        ),
    ),
    "service": (
        Words("Counter", "政务服务"),
        Words(
            "{all} requests, {done} done, {open} open, {late} pledges not kept",
            "受理{all}件，办结{done}件，在办{open}件，逾诺{late}件",
        ),
        (
            "SELECT count(*) AS all, count(completed_on) AS done,"
            " count(*) FILTER (WHERE status IN ('RECEIVED', 'HANDED_OVER', 'IN_HAND'))"
            " AS open,"
            " count(*) FILTER (WHERE breached) AS late FROM service_request"
        ),
    ),
    "deadlines": (
        Words("Deadlines", "期限"),
        Words(
            "{running} running, {overdue} overdue, {met} met, {missed} missed",
            "进行中{running}项，逾期{overdue}项，按期{met}项，误期{missed}项",
        ),
        (
            "SELECT count(*) FILTER (WHERE status = 'RUNNING'"
            " AND due_on >= DATE 'today-here') AS running,"
            " count(*) FILTER (WHERE status = 'RUNNING'"
            " AND due_on < DATE 'today-here') AS overdue,"
            " count(*) FILTER (WHERE status = 'MET') AS met,"
            " count(*) FILTER (WHERE status = 'MISSED') AS missed FROM deadline"
        ),
    ),
    "queue": (
        Words("To be done", "待办"),
        Words(
            "{all} matters, {overdue} overdue, {unclaimed} unclaimed",
            "{all}件，逾期{overdue}件，待认领{unclaimed}件",
        ),
        (
            "SELECT count(*) AS all, count(*) FILTER (WHERE overdue) AS overdue,"
            " count(*) FILTER (WHERE unclaimed) AS unclaimed"
            " FROM work_on(DATE 'today-here')"
        ),
    ),
}
"""What it is called, what is said of it, and the statement that gives the figures."""


def areas(query: Query, today: date) -> Mapping[str, Row]:
    """The figures of every area, by their names."""
    return {area: one(query, AREAS[area][2], today) for area in AREAS}


def one(query: Query, statement: str, today: date) -> Row:
    names, found = query(statement.replace(TODAY, today.isoformat()))
    row: Sequence[Any] = found[0]
    return dict(zip(names, row, strict=True))
