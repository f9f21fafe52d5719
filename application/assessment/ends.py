"""Which events of an assessment start a deadline, and what others make of it."""

from typing import get_args

from domain.assessment.assessment import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.AssessmentAppealed: {DeadlineKind.ASSESSMENT_APPEAL: "LIFTED"},
    events.AppealWindowClosed: {DeadlineKind.ASSESSMENT_APPEAL: "LIFTED"},
}
"""It is the officer's window: nobody at the bureau was late."""

EVENTS: tuple[type[Event], ...] = get_args(events.AssessmentEvent)
