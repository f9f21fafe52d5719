"""The law and the calendar of the day of each step (INV-45)."""

from dataclasses import dataclass
from datetime import date

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.vocabulary import PartyKind
from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Term,
    WorkCalendar,
    due,
)
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.law.procedure import ByParty, ProcedureRules
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Law:
    """What every phase asks: which rules hold, and when a term ends under them."""

    book: RuleBook
    calendar: WorkCalendar

    def procedure(self, day: date) -> ProcedureRules:
        rules = self.book.on(day).procedure
        if rules is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return rules

    def officers_at_least(self, day: date) -> int:
        rules = self.book.on(day).patrol
        if rules is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return rules.officers_at_least

    def deadline(
        self, term: Term | None, kind: DeadlineKind, start: date, number: int | None = None
    ) -> Deadline | None:
        """The deadline of a term; none where the rules of the day have no such term."""
        if term is None:
            return None
        return due(term, kind, start, self.calendar, number=number)


def for_party(amounts: ByParty | None, kind: PartyKind) -> Fen | None:
    if amounts is None:
        return None
    return amounts.citizen if kind is PartyKind.CITIZEN else amounts.organisation
