"""Notice and hearing (告知、听证): nobody is punished unheard (INV-16, INV-17)."""

from collections.abc import Iterator

from application.legal.check.walk import (
    LAW,
    RULES,
    Breach,
    Decided,
    Finding,
    Step,
    Walk,
    after,
    first,
    ids,
    last,
)
from application.words import Words
from domain.enforcement.bands import heavier
from domain.enforcement.case import events as cases


def not_notified(walk: Walk) -> Iterator[Finding]:
    """INV-16: no penalty without notice, unless the party waived its rights."""
    for decided in walk.decided:
        waived = last(decided.before, cases.RightsWaived)
        if walk.rules(decided.step).procedure and not (decided.notice or waived):
            yield Breach(
                "INV-16",
                walk.article(decided.step, f"{LAW} Art. 44, 62"),
                Words(
                    "A penalty was decided without a notice before it.",
                    "未经告知即作出行政处罚决定。",
                ),
                ids(decided.concluded, decided.step),
            )


def unheard(walk: Walk) -> Iterator[Finding]:
    """INV-16: the right to plead was used, waived, or its window is over."""
    for decided, notice in _told(walk):
        window = notice.event.respond
        used = first(decided.since_notice, cases.RepresentationsReceived)
        if window and not used and decided.step.occurred_on <= window.due_on:
            yield Breach(
                "INV-16",
                walk.article(decided.step, f"{LAW} Art. 45; {RULES} Art. 57"),
                Words(
                    f"Decided although the party could plead until {window.due_on}.",
                    f"陈述、申辩期限至{window.due_on}，期限未满即作出决定。",
                ),
                ids(notice, decided.step),
            )


def hearing_cut_off(walk: Walk) -> Iterator[Finding]:
    """INV-16: so was the right to ask for a hearing."""
    for decided, notice in _told(walk):
        window = notice.event.request
        used = first(decided.since_notice, cases.HearingRequested)
        if window and not used and decided.step.occurred_on <= window.due_on:
            yield Breach(
                "INV-16",
                walk.article(decided.step, f"{LAW} Art. 64"),
                Words(
                    f"Decided although a hearing could be asked for until {window.due_on}.",
                    f"要求听证的期限至{window.due_on}，期限未满即作出决定。",
                ),
                ids(notice, decided.step),
            )


def not_held(walk: Walk) -> Iterator[Finding]:
    """INV-16: a hearing that was asked for is held, unless the request is withdrawn."""
    for decided in walk.decided:
        asked = last(decided.before, cases.HearingRequested)
        if asked is None:
            continue
        later = after(decided.before, asked)
        if not first(later, cases.HearingHeld, cases.HearingWithdrawn):
            yield Breach(
                "INV-16",
                walk.article(decided.step, f"{LAW} Art. 63-65"),
                Words(
                    "A hearing was asked for and not held before the decision.",
                    "当事人要求听证，未举行听证即作出决定。",
                ),
                ids(asked, decided.step),
            )


def heavier_than_notified(walk: Walk) -> Iterator[Finding]:
    """INV-17: nothing is decided that is heavier than what the party was told."""
    for decided in walk.decided:
        notice = decided.notice
        if notice and heavier(decided.penalties, notice.event.penalties):
            pleaded = first(decided.since_notice, cases.RepresentationsReceived)
            yield Breach(
                "INV-17",
                walk.article(decided.step, f"{LAW} Art. 45"),
                Words(
                    "The decision is heavier than the notice before it.",
                    "处罚决定重于告知的内容。",
                ),
                ids(notice, pleaded, decided.step),
            )


def _told(walk: Walk) -> Iterator[tuple[Decided, Step]]:
    """Decisions with the notice before them, where the party did not waive its rights."""
    for decided in walk.decided:
        notice = decided.notice
        if notice and not first(decided.before, cases.RightsWaived):
            yield decided, notice
