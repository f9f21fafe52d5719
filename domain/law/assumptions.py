"""Where the law is silent or unread, and the work needs a number all the same."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.kernel.calendar import Term
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import RuleId
from domain.law.procedure import APL_2021, ProcedureRules
from domain.law.procedure_sets import PROCEDURES
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    Mark,
    Rule,
    Succession,
    calendar_days,
    working_days,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationRules(Rule):
    """责令改正: how long an order to correct runs.

    No instrument names a general term. ``comply`` holds when the officer names none;
    fifteen days is what the law gives to pay a fine. Sixty days and one extension of thirty
    keep an order from standing open for a season. ``serve`` is the procedure's own term of
    service. ``escalate``: what is overdue must be taken up (到期仍未纠正的坚决查处取缔)
    within one working week (INV-11).
    """

    comply: Term
    longest_days: int = 60
    extend_days_at_most: int = 30
    serve: Term
    escalate: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class AbandonmentRules(Rule):
    """弃业: a second patrol must find the door closed again, a month after the first.

    The local measures that fixed it are not available; one month is a cycle of clearance.
    """

    second_patrol_after_days: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingRules(Rule):
    """补录: how many days after an act it may be recorded without leave (INV-07).

    Nothing prescribes it; one month is a cycle of clearance.
    """

    backdating_days: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class PatrolRules(Rule):
    """执法人员不得少于两人: how many officers it takes to enforce. Law, no assumption."""

    officers_at_least: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRules(Rule):
    """注册号: which kinds of registration number may be issued (INV-44).

    The first days of GS 15-2006 and of GB 32100-2015 are the standards' own. That
    registrars issued no number of the older kind from those days on is our reading for the
    13-digit numbers, and is not asserted for the 15-digit ones.
    """

    kinds: frozenset[NumberKind]

    def allows(self, kind: NumberKind) -> bool:
        """A foreign register numbers as it likes, on any day."""
        return kind is NumberKind.SOURCE or kind in self.kinds


def _rectification(procedure: ProcedureRules) -> RectificationRules:
    if procedure.serve_within is None:
        raise ValueError(f"{procedure.id} has no term of service")
    rule_id = RuleId(procedure.id.replace("PROC", "RECT"))
    return RectificationRules(
        id=rule_id,
        in_force_from=procedure.in_force_from,
        in_force_to=procedure.in_force_to,
        confidence=Confidence.A,
        marks=(Mark("serve", procedure.confidence_in("serve_within")),),
        comply=calendar_days(15, rule_id),
        serve=procedure.serve_within,
        escalate=working_days(5, rule_id),
    )


RECTIFICATION = Succession(tuple(_rectification(procedure) for procedure in PROCEDURES))

ABANDONMENT = Succession(
    (
        AbandonmentRules(
            id=RuleId("ABANDONMENT"), in_force_from=SINCE_EVER, confidence=Confidence.A
        ),
    )
)

RECORDING = Succession(
    (
        RecordingRules(
            id=RuleId("RECORDING"), in_force_from=SINCE_EVER, confidence=Confidence.A
        ),
    )
)

PATROL = Succession(
    (
        PatrolRules(
            id=RuleId("PATROL-1996"),
            in_force_from=date(1996, 10, 1),
            in_force_to=date(2021, 7, 14),
            article="行政处罚法 1996 Art. 37",
            confidence=Confidence.H,
        ),
        PatrolRules(
            id=RuleId("PATROL-2021"),
            in_force_from=APL_2021,
            article="行政处罚法 2021 Art. 42",
            confidence=Confidence.V,
        ),
    )
)

GS15_FROM = date(2007, 7, 1)
USCC_FROM = date(2015, 10, 1)
ONE_DAY = timedelta(days=1)

NUMBERS = Succession(
    (
        NumberRules(
            id=RuleId("NUMBERS-OLD13"),
            in_force_from=SINCE_EVER,
            in_force_to=GS15_FROM - ONE_DAY,
            confidence=Confidence.A,
            kinds=frozenset({NumberKind.OLD13}),
        ),
        NumberRules(
            id=RuleId("NUMBERS-GS15"),
            in_force_from=GS15_FROM,
            in_force_to=USCC_FROM - ONE_DAY,
            confidence=Confidence.A,
            kinds=frozenset({NumberKind.GS15}),
        ),
        NumberRules(
            id=RuleId("NUMBERS-USCC"),
            in_force_from=USCC_FROM,
            confidence=Confidence.A,
            kinds=frozenset({NumberKind.GS15, NumberKind.USCC}),
        ),
    )
)
