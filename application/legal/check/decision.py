"""What was decided: fines within their bands (INV-14), after an order (INV-13)."""

from collections.abc import Iterator, Sequence
from datetime import date

from application.legal.check.walk import (
    Breach,
    Decided,
    Finding,
    Step,
    Unknown,
    Walk,
    first,
    ids,
)
from application.words import Words
from domain.enforcement.bands import band_of, needs_an_order
from domain.enforcement.case import events as cases
from domain.enforcement.penalty import Act, Penalty, PenaltyKind, Provision
from domain.enforcement.rectification import events as orders
from domain.enforcement.unlicensed import events as unlicensed
from domain.kernel.identity import StreamId
from domain.kernel.money import Fen, yuan


def no_order_before(walk: Walk) -> Iterator[Finding]:
    """INV-13: where the law wants an order to correct first, no fine before it was refused
    or has expired."""
    for decided in walk.decided:
        acts = _acts(walk, decided)
        fined = [acts.get(each.act) for each in _fines(decided)]
        if not any(act and needs_an_order(act, walk.book) for act in fined):
            continue
        linked = _linked(decided)
        if not any(_disobeyed(walk, order, decided.step.occurred_on) for order in linked):
            yield Breach(
                "INV-13",
                "市场主体登记管理条例 Art. 43",
                Words(
                    "A fine for unregistered operation without an order to correct that "
                    "was refused or had expired.",
                    "对未经登记从事经营活动罚款，但没有拒不改正或者逾期未改正的责令改正。",
                ),
                ids(*linked.values(), decided.step),
            )


def outside_the_band(walk: Walk) -> Iterator[Finding]:
    """INV-14: every fine lies within the band of its act."""
    for decided in walk.decided:
        acts = _acts(walk, decided)
        for penalty in _fines(decided):
            fine, act = penalty.amount or Fen(0), acts.get(penalty.act)
            banded = band_of(act, decided.step.occurred_on, walk.book) if act else None
            if banded is None:
                yield _no_band(fine, decided.step)
            elif not banded[1].holds(fine):
                least, most = banded[1].least, banded[1].most
                yield Breach(
                    "INV-14",
                    _article(walk, banded[0]),
                    Words(
                        f"A fine of {yuan(fine)} yuan, where {banded[0]} allows "
                        f"{yuan(least)} to {yuan(most)}.",
                        f"罚款{yuan(fine)}元，超出{banded[0]}规定的{yuan(least)}元至"
                        f"{yuan(most)}元的幅度。",
                    ),
                    ids(decided.concluded, decided.step),
                )


def _no_band(fine: Fen, step: Step) -> Unknown:
    return Unknown(
        "INV-14",
        Words(
            f"A fine of {yuan(fine)} yuan for which no band is known or cited.",
            f"罚款{yuan(fine)}元，未记载或者不掌握其罚款幅度。",
        ),
        ids(step),
    )


def _article(walk: Walk, rule_id: str) -> str | None:
    return next((rule.article for rule in walk.book if rule.id == rule_id), None)


def _fines(decided: Decided) -> list[Penalty]:
    return [each for each in decided.penalties if each.kind is PenaltyKind.FINE]


def _acts(walk: Walk, decided: Decided) -> dict[int, Act]:
    """The acts of the conclusion by number; without one, what the case was filed for."""
    if decided.concluded and decided.concluded.event.acts:
        return dict(enumerate(decided.concluded.event.acts, 1))
    filed = first(walk.steps, cases.CaseFiled)
    if filed is None:
        return {}
    act = Act(
        what="立案时的违法行为",
        from_on=filed.event.conduct_from,
        until_on=filed.event.conduct_until,
        provisions=(Provision(offence=filed.event.offence),),
    )
    return {1: act}


def _linked(decided: Decided) -> dict[StreamId, Step]:
    """The orders that the case names, with the event that names each."""
    found: dict[StreamId, Step] = {}
    for step in decided.before:
        match step.event:
            case cases.OrderLinked(order=order):
                found[order] = step
            case cases.OperationLinked(operation=operation):
                found[operation] = step
            case cases.LeadReceived(origin=str() as origin):
                found[origin] = step
            case _:
                pass
    return found


def _disobeyed(walk: Walk, order: StreamId, by: date) -> bool:
    """Whether an order was refused, or expired, before a day. That it had expired may have
    been noted much later: the day that counts is its due day."""
    history: Sequence[Step] = walk.histories.get(order, ())
    refused = first(history, orders.RectificationRefused, unlicensed.RegularisationRefused)
    expired = first(history, orders.RectificationOverdue, unlicensed.RegularisationOverdue)
    return (refused is not None and refused.occurred_on <= by) or (
        expired is not None and expired.event.due_on < by
    )
