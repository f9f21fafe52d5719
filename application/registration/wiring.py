"""How registration is hung into the bureau: its desks, and what follows by itself."""

from typing import Any

from application.desk import Desk
from application.reacting import Reaction
from application.registration import reactions as following
from application.registration.service import annual_files, registrations
from domain.kernel.calendar import WorkCalendar
from domain.law.rulebook import RuleBook
from domain.registration.annual import annual_decider
from domain.registration.application import application_decider
from domain.supervision.household import household


def desks(book: RuleBook, calendar: WorkCalendar) -> tuple[Desk[Any], ...]:
    return (
        registrations(application_decider(book, calendar)),
        annual_files(annual_decider(book, calendar)),
    )


def reactions(
    book: RuleBook, calendar: WorkCalendar
) -> tuple[Reaction[Any, Any, Any], ...]:
    return following.reactions(household(book), annual_decider(book, calendar))
