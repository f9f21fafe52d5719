"""The desks of assessment, put together: what may be counted is read off the events."""

from typing import Any

from application.assessment import service
from application.desk import Desk
from application.scoring.countables import countables
from domain.assessment.assessment import assessment_decider
from domain.assessment.scheme import scheme_decider
from domain.kernel.calendar import WorkCalendar
from domain.law.rulebook import RuleBook


def desks(book: RuleBook, calendar: WorkCalendar) -> tuple[Desk[Any], ...]:
    """Asked once every context is known."""
    return (
        service.schemes(scheme_decider(book, countables())),
        service.assessments(assessment_decider(book, calendar)),
    )
