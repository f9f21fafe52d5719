"""样例指标: what a scheme may be made of; data to begin from, and no rule."""

from typing import Any

from domain.assessment.vocabulary import (
    STREAM,
    Counted,
    CountsFor,
    Indicator,
    IndicatorLabel,
)
from domain.kernel.calendar import DeadlineKind

ASSIGNED, FIELD = CountsFor.ASSIGNED, CountsFor.FIELD


def in_time(
    topic: str, kind: DeadlineKind, by: str | None = None, **whose: Any
) -> tuple[Counted, Counted]:
    """Deadlines that were met, of those that fell due."""
    due = Counted(topic=topic, deadline=kind, **whose)
    return due.model_copy(update={"met": True, "by": by}), due


def indicator(
    code: str, words: tuple[str, str], sides: tuple[Counted, Counted], weight: int
) -> Indicator:
    zh, en = words
    return Indicator(
        code=code,
        label=IndicatorLabel(zh=zh, en=en),
        numerator=sides[0],
        denominator=sides[1],
        weight=weight,
    )


ASSIGNED_HOUSEHOLDS = Counted(
    topic="supervision.household-assigned",
    counts_for=ASSIGNED,
    distinct=(STREAM,),
    since_ever=True,
)

STANDARD = (
    indicator(
        "HOUSEHOLDS_PATROLLED",
        ("管户巡查覆盖率", "assigned households patrolled"),
        (
            Counted(topic="patrol.concluded", counts_for=ASSIGNED, distinct=("household",)),
            ASSIGNED_HOUSEHOLDS,
        ),
        20,
    ),
    indicator(
        "CLEARANCES_ON_TIME",
        ("每月清理按期完成率", "monthly clearances on time"),
        in_time(
            "supervision.clearance-opened", DeadlineKind.CLEARANCE, counts_for=ASSIGNED
        ),
        15,
    ),
    indicator(
        "RECHECKS_ON_TIME",
        ("责令整改按期复查率", "rechecks on time"),
        in_time(
            "enforcement.rectification-served",
            DeadlineKind.COMPLY,
            "enforcement.rectification-rechecked",
            counts_for=ASSIGNED,
        ),
        15,
    ),
    indicator(
        "CASES_ON_TIME",
        ("案件按期办结率", "cases decided on time"),
        in_time(
            "enforcement.case-filed",
            DeadlineKind.DECIDE,
            counts_for=FIELD,
            field="officers",
        ),
        15,
    ),
    indicator(
        "PLEDGES_KEPT",
        ("政务承诺兑现率", "pledges kept"),
        in_time(
            "service.request-received",
            DeadlineKind.PLEDGE,
            counts_for=FIELD,
            field="first_asked",
        ),
        15,
    ),
    indicator(
        "FEES_COMPLETE",
        ("应收规费收缴完整率", "completeness of assessed fees"),
        (
            Counted(
                topic="fees.line-settled",
                counts_for=ASSIGNED,
                distinct=("household", "month"),
            ),
            Counted(
                topic="fees.assessed",
                counts_for=ASSIGNED,
                distinct=("household", "month"),
            ),
        ),
        10,
    ),
    indicator(
        "FINDINGS_DISPOSED",
        ("巡查问题处置率", "findings disposed of"),
        (
            Counted(
                topic="patrol.finding-disposed",
                counts_for=ASSIGNED,
                distinct=(STREAM, "number"),
            ),
            Counted(
                topic="patrol.finding-recorded",
                counts_for=ASSIGNED,
                distinct=(STREAM, "number"),
            ),
        ),
        10,
    ),
)
"""Completeness of fees counts months, never sums, and fees that were assessed, never fines
(9.2-11): 应收尽收."""
