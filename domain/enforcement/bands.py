"""裁量幅度: how high a fine may be, what is heavier, and what grants a hearing."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from domain.enforcement.penalty import (
    Act,
    Offence,
    Penalty,
    PenaltyKind,
    Provision,
    Severity,
)
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.law.rule import FineBand
from domain.law.rulebook import RuleBook, Rules
from domain.law.unlicensed import UnlicensedRules, UnregisteredRules

CITED = RuleId("CITED")
"""The band is that of a provision which the book does not hold."""

LIGHT = frozenset({PenaltyKind.WARNING, PenaltyKind.CRITICISM})
HEARD = frozenset(
    {
        PenaltyKind.BUSINESS_SUSPENSION,
        PenaltyKind.LICENCE_SUSPENSION,
        PenaltyKind.CLOSURE,
        PenaltyKind.LICENCE_REVOCATION,
        PenaltyKind.INDUSTRY_BAN,
    }
)
"""行政处罚法 2021 Art. 63. The lists before it were shorter; who is heard without need
loses nothing, so that one list serves for all days.
"""
HEAVINESS = {kind: rank for rank, kind in enumerate(PenaltyKind)}

Banded = tuple[RuleId, FineBand]


def band_of(act: Act, decided_on: date, book: RuleBook) -> Banded | None:
    """The rule and the band by which an act is fined; ``None``: nothing known allows it.

    Of several provisions the one with the higher fine applies (INV-20).
    """
    found = [
        banded
        for provision in act.provisions
        if (banded := _band(provision, act.until_on, decided_on, book))
    ]
    return max(found, key=lambda banded: (banded[1].most, banded[1].least), default=None)


def _band(
    provision: Provision, until_on: date, decided_on: date, book: RuleBook
) -> Banded | None:
    """从旧兼从轻 (行政处罚法 2021 Art. 37, INV-45): the law of the conduct's last day,
    unless that of the day of the decision is lighter.
    """
    then = _in_the_book(provision, book.on(until_on))
    if then is None:
        cited = provision.cited
        return None if cited is None else (CITED, FineBand(cited.least, cited.most))
    now = _in_the_book(provision, book.on(decided_on))
    return now if now is not None and _weight(now) < _weight(then) else then


def _weight(banded: Banded) -> tuple[Fen, Fen]:
    return banded[1].most, banded[1].least


def _in_the_book(provision: Provision, rules: Rules) -> Banded | None:
    if provision.offence is Offence.UNREGISTERED_OPERATION:
        return _graded(rules.unregistered or rules.unlicensed, provision.severity)
    if provision.offence is Offence.UNLICENSED_OPERATION:
        return _graded(rules.unlicensed, provision.severity)
    if provision.offence is Offence.FACILITATING_UNLICENSED:
        unlicensed = rules.unlicensed
        if unlicensed is not None and unlicensed.facilitator is not None:
            return unlicensed.id, unlicensed.facilitator
    return None


def _graded(
    rules: UnlicensedRules | UnregisteredRules | None, severity: Severity
) -> Banded | None:
    """The band for a severity; a regime that does not grade so far has its next lower."""
    if rules is None:
        return None
    serious = rules.serious or rules.fine
    dangerous = rules.dangerous if isinstance(rules, UnlicensedRules) else None
    by_severity = {
        Severity.ORDINARY: rules.fine,
        Severity.SERIOUS: serious,
        Severity.DANGEROUS: dangerous or serious,
    }
    return rules.id, by_severity[severity]


def needs_an_order(act: Act, book: RuleBook) -> bool:
    """Whether a fine for it presupposes an order to correct, refused or expired
    (INV-13)."""
    rules = book.on(act.until_on).unregistered
    return (
        rules is not None
        and rules.correction_first
        and any(
            provision.offence is Offence.UNREGISTERED_OPERATION
            for provision in act.provisions
        )
    )


def heavier(decided: Sequence[Penalty], notified: Sequence[Penalty]) -> bool:
    """Whether something was added or grew (INV-17). A warning, or a criticism, in place of
    something heavier adds nothing.
    """
    before, after = _kinds(notified), _kinds(decided)
    added, dropped = after - before, before - after
    eased = max((HEAVINESS[kind] for kind in dropped), default=-1)
    if any(kind not in LIGHT or HEAVINESS[kind] >= eased for kind in added):
        return True
    sums_before, sums_after = _sums(notified), _sums(decided)
    return any(amount > sums_before[kind] for kind, amount in sums_after.items())


def hearing_due(penalties: Sequence[Penalty], threshold: Fen | None) -> bool:
    """Whether the party may ask for a hearing: by kind, or by an amount of one kind."""
    return not HEARD.isdisjoint(_kinds(penalties)) or (
        threshold is not None
        and any(amount >= threshold for amount in _sums(penalties).values())
    )


def _kinds(penalties: Sequence[Penalty]) -> frozenset[PenaltyKind]:
    return frozenset(penalty.kind for penalty in penalties)


def _sums(penalties: Sequence[Penalty]) -> Counter[PenaltyKind]:
    sums: Counter[PenaltyKind] = Counter()
    for penalty in penalties:
        if penalty.amount is not None:
            sums[penalty.kind] += penalty.amount
    return sums
