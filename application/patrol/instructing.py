"""What an officer is told before a visit: the items and the procedure of the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from application.patrol.words import PHRASES
from application.words import Words
from domain.patrol.checklist import list_on
from domain.patrol.listed import ChecklistItem, ProcedureStep
from domain.patrol.procedure import procedure_on


class Told(Protocol):
    """One thing in both languages."""

    @property
    def zh(self) -> str: ...

    @property
    def en(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Instructions:
    """Both lists of a day; a list without a beginning begins with ``None``."""

    on: date
    list_from: date | None
    items: tuple[ChecklistItem, ...]
    procedure_from: date | None
    steps: tuple[ProcedureStep, ...]

    def named(self, item: ChecklistItem) -> Iterator[tuple[str, Words]]:
        """What may become of a problem with the item, in words."""
        for each in item.dispositions:
            yield each.value, PHRASES.terms[type(each), each.name]


def instructions_on(day: date) -> Instructions:
    listed, procedure = list_on(day), procedure_on(day)
    return Instructions(
        day,
        beginning(listed.from_on),
        listed.items,
        beginning(procedure.from_on),
        procedure.steps,
    )


def beginning(day: date) -> date | None:
    return None if day == date.min else day
