"""Revocation (吊销): carried to the household, and watched (INV-22, INV-23, INV-25)."""

from collections.abc import Iterator

from application.legal.check.walk import (
    Breach,
    Finding,
    Step,
    Walk,
    first,
    ids,
    of,
)
from application.legal.whole import History
from application.words import Words
from domain.enforcement.case import events as cases
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.calendar import DeadlineKind, due, months_later
from domain.kernel.identity import StreamId
from domain.supervision import events as supervision
from domain.supervision.aftercare import events as aftercare
from domain.supervision.vocabulary import EntityKind

GONE = (
    supervision.LicenceRevoked,
    supervision.HouseholdDeregistered,
    supervision.RegistrationRescinded,
    supervision.LicenceLapsed,
)


def not_carried_out(walk: Walk) -> Iterator[Finding]:
    """INV-22: a revocation that was served stands in the household's record."""
    for served in _revocations(walk):
        for _, history in _card(walk, served):
            revoked = _revoked_by(history, served)
            earlier = first(history, *GONE)
            if revoked is None and not (
                earlier and earlier.occurred_on < served.occurred_on
            ):
                yield Breach(
                    "INV-22",
                    None,
                    Words(
                        "The licence was revoked and served; the card does not show it.",
                        "吊销决定已经送达，户卡上没有吊销记录。",
                    ),
                    ids(served, earlier),
                )


def particulars_missing(walk: Walk) -> Iterator[Finding]:
    """INV-22: a revocation names its day, its decision and the day it was served."""
    numbers = {each.event.document_no for each in walk.all(cases.DecisionServed)}
    for _, history in walk.of_kind("household"):
        for step in of(history, supervision.LicenceRevoked):
            revoked = step.event
            ours = revoked.decision_no in numbers or not revoked.decision_no.strip()
            complete = (
                revoked.decision_no.strip() and revoked.revoked_on <= revoked.served_on
            )
            if ours and not complete:
                yield Breach(
                    "INV-22",
                    None,
                    Words(
                        "A revocation lacks its decision, or was served before its day.",
                        "吊销记录缺少决定文号，或者送达日期早于吊销日期。",
                    ),
                    ids(step),
                )


def not_watched(walk: Walk) -> Iterator[Finding]:
    """INV-25: one supervision for every revocation, opened in its term."""
    for served in _revocations(walk):
        if not list(_card(walk, served)):
            continue
        opened = _opened_for(walk, served)
        if not opened:
            term = walk.rules(served).aftercare.open_within
            by = due(term, DeadlineKind.CESSATION, served.occurred_on, walk.calendar)
            if walk.on > by.due_on:
                yield _unwatched("None was opened", "没有立案监管", served)
        elif len(opened) > 1:
            yield _unwatched("More than one was opened", "重复立案监管", served, *opened)
        elif opened[0].occurred_on > opened[0].event.open_by:
            yield _unwatched("It was opened late", "逾期立案监管", served, *opened)


def restricted_without_finding(walk: Walk) -> Iterator[Finding]:
    """INV-23: a bar from office needs a finding about that person, and runs three years
    from the revocation; the operator of an individual business is not barred as such."""
    for _, history in walk.of_kind("supervision"):
        opened = first(history, aftercare.SupervisionOpened)
        for step in of(history, aftercare.RepresentativeRestricted):
            if opened is not None:
                yield from _restricted(walk, opened, step)


def _restricted(walk: Walk, opened: Step, step: Step) -> Iterator[Breach]:
    bar, revoked_on = step.event, opened.event.revoked_on
    rule = walk.book.on(revoked_on).revocation
    if opened.event.entity is EntityKind.INDIVIDUAL_BUSINESS:
        yield _bar(
            "The operator of an individual business is barred from office",
            "对个体工商户经营者作出任职限制",
            step,
        )
    if not bar.reasons.strip():
        yield _bar(
            "A bar from office gives no reasons for personal responsibility",
            "任职限制未说明负有个人责任的理由",
            step,
        )
    if rule is None:
        return
    until_on = months_later(revoked_on, 12 * rule.rep_bar_years)
    if (bar.from_on, bar.until_on) != (revoked_on, until_on):
        yield _bar(
            f"A bar from office runs from {bar.from_on} to {bar.until_on} instead of "
            f"{revoked_on} to {until_on}",
            f"任职限制期间为{bar.from_on}至{bar.until_on}，应为{revoked_on}至{until_on}",
            opened,
            step,
        )


def _bar(en: str, zh: str, *shown: Step) -> Breach:
    return Breach("INV-23", None, Words(f"{en}.", f"{zh}。"), ids(*shown))


def _unwatched(en: str, zh: str, *shown: Step) -> Breach:
    return Breach(
        "INV-25",
        None,
        Words(
            f"A revocation is watched by one supervision. {en}.",
            f"吊销营业执照后应当立案监管一次：{zh}。",
        ),
        ids(*shown),
    )


def _revocations(walk: Walk) -> Iterator[Step]:
    """Served decisions that revoke a licence and were not themselves revoked."""
    for step in walk.all(cases.DecisionServed):
        kinds = {penalty.kind for penalty in step.event.penalties}
        fell = any(
            each.version > step.version
            for each in walk.all(cases.DecisionRevoked, cases.DecisionAltered)
        )
        if PenaltyKind.LICENCE_REVOCATION in kinds and not fell:
            yield step


def _card(walk: Walk, served: Step) -> Iterator[tuple[StreamId, History]]:
    """The card of the household that a decision is about, where it is about one."""
    household = served.event.household
    if household is not None and household in walk.histories:
        yield household, walk.histories[household]


def _revoked_by(history: History, served: Step) -> Step | None:
    return next(
        (
            step
            for step in of(history, supervision.LicenceRevoked)
            if step.event.decision_no == served.event.document_no
        ),
        None,
    )


def _opened_for(walk: Walk, served: Step) -> list[Step]:
    """The supervisions that this revocation led to."""
    return [
        step
        for _, history in walk.of_kind("supervision")
        for step in of(history, aftercare.SupervisionOpened)
        if step.event.decision_no == served.event.document_no
    ]
