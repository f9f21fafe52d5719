"""Penalties held against the acts, the bands and the orders that they presuppose."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from domain.enforcement.bands import band_of, needs_an_order
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.penalty import Act, Penalty, PenaltyKind
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId


def acts_of(file: File) -> tuple[Act, ...]:
    return file.conclusion.acts if file.conclusion else ()


def check_named(penalties: Sequence[Penalty], acts: Sequence[Act]) -> None:
    """Each is for an act that is there, and no act is fined twice (INV-20)."""
    if not penalties:
        raise Refused(Because.PENALTIES_MISSING, "penalties")
    if any(penalty.act > len(acts) for penalty in penalties):
        raise Refused(Because.NO_SUCH_ACT, "penalties")
    fined = Counter(acts[p.act - 1] for p in penalties if p.kind is PenaltyKind.FINE)
    if any(times > 1 for times in fined.values()):
        raise Refused(Because.FINED_TWICE, "penalties")


def bands(
    penalties: Sequence[Penalty], acts: Sequence[Act], file: File, law: Law, day: date
) -> tuple[RuleId, ...]:
    """Fine by fine, the rule within whose band it lies (INV-14)."""
    check_named(penalties, acts)
    return tuple(
        _rule(penalty, acts[penalty.act - 1], file, law, day)
        for penalty in penalties
        if penalty.kind is PenaltyKind.FINE
    )


def _rule(penalty: Penalty, act: Act, file: File, law: Law, day: date) -> RuleId:
    if file.order is None and needs_an_order(act, law.book):
        raise Refused(Because.NO_ORDER, "penalties")
    banded = band_of(act, day, law.book)
    if banded is None:
        raise Refused(Because.NO_BAND, "penalties")
    rule, band = banded
    if penalty.amount is None or not band.holds(penalty.amount):
        raise Refused(Because.OUTSIDE_THE_BAND, "penalties")
    return rule
