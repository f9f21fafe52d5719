"""Events and terms in words, in 中文 and English."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Fields(Mapping[str, str]):
    """The fields of an event, each in words; what is not said is an empty string."""

    event: Event
    terms: Mapping[Enum, Words]
    language: Language

    def __getitem__(self, name: str) -> str:
        return self._in_words(getattr(self.event, name))

    def __iter__(self) -> Iterator[str]:
        return iter(type(self.event).model_fields)

    def __len__(self) -> int:
        return len(type(self.event).model_fields)

    def _in_words(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, Enum):
            return self.terms[value].of(self.language)
        if isinstance(value, Deadline):
            return value.due_on.isoformat()
        if isinstance(value, tuple | frozenset):
            return ", ".join(self._in_words(each) for each in value)
        return str(value)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What every event and every term is called."""

    events: Mapping[type[Event], Words]
    terms: Mapping[Enum, Words]

    def say(self, event: Event, language: Language) -> str:
        """One sentence for one event."""
        template = self.events[type(event)].of(language)
        return template.format_map(Fields(event, self.terms, language)).strip()

    def term(self, value: Enum, language: Language) -> str:
        return self.terms[value].of(language)

    def __or__(self, other: "Phrasebook") -> "Phrasebook":
        return Phrasebook({**self.events, **other.events}, {**self.terms, **other.terms})
