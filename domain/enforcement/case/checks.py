"""What is checked at many steps."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.events import CaseEvent
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.kernel.calendar import Deadline
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId
from domain.kernel.messages import Command


def already(*, so: bool) -> Sequence[CaseEvent]:
    """Nothing happens where it is already so."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []


def check_not_before(since: date, command: Command) -> None:
    if command.occurred_on < since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def check_after(deadline: Deadline, command: Command) -> None:
    if command.occurred_on <= deadline.due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")


def is_past(deadline: Deadline | None, day: date) -> bool:
    return deadline is not None and day > deadline.due_on


def check_enough(officers: frozenset[OfficerId], law: Law, day: date) -> None:
    """执法人员不得少于两人 (INV-09)."""
    if len(officers) < law.officers_at_least(day):
        raise Refused(Because.TOO_FEW_OFFICERS, "officers")


def check_impartial(officer: OfficerId, file: File, otherwise: Because, field: str) -> None:
    """Neither recused nor ever among those who investigated (INV-15)."""
    if officer in file.recused:
        raise Refused(Because.RECUSED, field)
    if officer in file.investigators:
        raise Refused(otherwise, field)
