"""规费收缴: by when a month's fee is paid, and when a return from leave is reported."""

from dataclasses import dataclass

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    Rule,
    Succession,
    calendar_days,
    working_days,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRules(Rule):
    """No national instrument names these terms, nor is there a national 请销假 rule.

    A month's fee is paid within thirty days of its assessment. Months count whole: one is
    free of fees only where the leave covers every day of it, and is charged in full
    otherwise. A return is reported (销假) by the working day after the last day of leave.
    """

    pay_within: Term
    report_within: Term


COLLECTION_ID = RuleId("COLLECTION")

COLLECTION = Succession(
    (
        CollectionRules(
            id=COLLECTION_ID,
            in_force_from=SINCE_EVER,
            confidence=Confidence.A,
            pay_within=calendar_days(30, COLLECTION_ID),
            report_within=working_days(1, COLLECTION_ID),
        ),
    )
)
