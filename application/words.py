"""Events and terms in words, in 中文 and English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Literal, TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.messages import Duty, Event

Language: TypeAlias = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence or a term. Names in braces are fields of the event."""

    en: str
    zh: str

    def of(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


DUTIES: Mapping[Enum, Words] = {
    Duty.REGISTRATION: Words("registration", "登记"),
    Duty.COLLECTION: Words("fee collection", "收费"),
    Duty.SUPERVISION: Words("supervision", "监管"),
    Duty.LEGAL: Words("legal affairs", "法制"),
    Duty.STATISTICS: Words("statistics", "统计"),
    Duty.LEADERSHIP: Words("leadership", "领导"),
    Duty.PERSONNEL: Words("personnel", "人事"),
    Duty.AUTOMATIC: Words("automatic", "系统"),
}


Naming: TypeAlias = Callable[[str], str | None]
"""The name behind an id, where there is one."""


def unnamed(_: str) -> None:
    """Ids stay ids."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value in words. Braces may reach into it: ``{registration.name}``."""

    value: Any
    terms: Mapping[Enum, Words]
    language: Language
    naming: Naming

    def __getattr__(self, name: str) -> "Said":
        return replace(self, value=getattr(self.value, name))

    def __format__(self, _: str) -> str:
        return self._in_words(self.value)

    def _in_words(self, value: Any) -> str:
        match value:
            case None:
                return ""
            case Enum():
                return self.terms[value].of(self.language)
            case Deadline():
                return value.due_on.isoformat()
            case tuple() | frozenset():
                return ", ".join(self._in_words(each) for each in sorted(value))
            case str():
                return self.naming(value) or value
            case _:
                return str(value)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What every event and every term is called."""

    events: Mapping[type[Event], Words]
    terms: Mapping[Enum, Words]

    def say(self, event: Event, language: Language, naming: Naming = unnamed) -> str:
        """One sentence for one event."""
        template = self.events[type(event)].of(language)
        fields = {
            name: Said(value, self.terms, language, naming)
            for name, value in vars(event).items()
        }
        return template.format_map(fields).strip()

    def term(self, value: Enum, language: Language) -> str:
        return self.terms[value].of(language)

    def __or__(self, other: "Phrasebook") -> "Phrasebook":
        return Phrasebook({**self.events, **other.events}, {**self.terms, **other.terms})
