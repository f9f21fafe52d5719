"""The counter and the assessment of officers, scripted: together they reach every event."""

from functools import cache

from domain.assessment.vocabulary import SuspensionResult
from domain.kernel.calendar import DeadlineKind
from tests.domain.assessment import assessing as assess
from tests.domain.service import asking as ask
from tests.domain.supervision.examples import LI
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

NEXT = ask.RECEIVED_ON.replace(day=4)
UNDISCLOSED_ON = ask.LATE.replace(day=28)
REQUESTS: list[Script] = [
    (ask.receive(), ask.hand_over(NEXT), ask.decline(NEXT)),
    (
        *(ask.receive(), ask.hand_over(NEXT), ask.accept(NEXT)),
        *(ask.complete(NEXT, LI), ask.disclose(NEXT)),
    ),
    (
        *(ask.receive(), ask.overdue(DeadlineKind.PLEDGE, ask.LATE)),
        *(ask.complete(ask.LATE), ask.overdue(DeadlineKind.DISCLOSE, UNDISCLOSED_ON)),
    ),
]

HEAVIER = assess.indicator(version=2, weight=70)
SCHEMES: list[Script] = [(assess.adopt(), assess.amend(HEAVIER, assess.PATROLS))]

ASSESSMENTS: list[Script] = [
    (*assess.FINAL, assess.close(), assess.propose(), assess.spare()),
    (*assess.FINAL, assess.appeal(), assess.answer(upheld=True)),
    (
        *(*assess.FINAL, assess.appeal(), assess.answer(upheld=False), assess.propose()),
        *(assess.impose(), assess.hold(), assess.end(SuspensionResult.RETURNED)),
    ),
]

KINDS: list[tuple[str, Told]] = [
    ("service", [(ask.SERVICE, REQUESTS)]),
    ("scheme", [(assess.SCHEME, SCHEMES)]),
    ("assessment", [(assess.ASSESSMENT, ASSESSMENTS)]),
]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
