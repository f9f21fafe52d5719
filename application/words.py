"""Events and terms in words, in 中文 and English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Literal, TypeAlias

from domain.enforcement.penalty import Penalty
from domain.kernel.calendar import Deadline, Pause
from domain.kernel.messages import Duty, Event
from domain.kernel.money import Fen, yuan

Language: TypeAlias = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence or a term. Names in braces are fields of the event."""

    en: str
    zh: str

    def of(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


Terms: TypeAlias = Mapping[tuple[type[Enum], str], Words]
"""Every term by its vocabulary and its name there."""


def apart(*glossaries: Mapping[Any, Words]) -> Terms:
    """Terms of several vocabularies. Members of two of them are equal where their texts
    are, and would take each other's place in one mapping.
    """
    return {
        (type(term), term.name) if isinstance(term, Enum) else term: words
        for glossary in glossaries
        for term, words in glossary.items()
    }


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


YES_NO = Words("yes|no", "是|否")
BETWEEN = Words(", ", "、")
APART = Words("; ", "；")


@dataclass(frozen=True, slots=True)
class Said:
    """A value in words. Braces may reach into it, ``{registration.name}``, and say how:
    ``{fine:yuan}`` an amount of fen, ``{fine:sum}`` one of another currency;
    ``{granted:granted|refused}`` a yes or a no; ``{deadline:? by %}`` what is said only
    where there is a value.
    """

    value: Any
    terms: Terms
    language: Language
    naming: Naming

    def __getattr__(self, name: str) -> "Said":
        inner = None if self.value is None else getattr(self.value, name)
        return replace(self, value=inner)

    def __format__(self, how: str) -> str:
        if how.startswith("?"):
            said = self._in_words(self.value)
            return how[1:].replace("%", said) if said else ""
        match self.value, how:
            case bool(), _:
                yes, _, no = (how or YES_NO.of(self.language)).partition("|")
                return yes if self.value else no
            case int(), "yuan":
                return self._money(Fen(self.value))
            case int(), "sum":
                return yuan(Fen(self.value))
            case _:
                return self._in_words(self.value)

    def _in_words(self, value: Any) -> str:
        match value:
            case None:
                return ""
            case Enum():
                return self._term(value)
            case Deadline():
                return value.due_on.isoformat()
            case Pause():
                return f"{value.from_on} – {value.to_on}"
            case Penalty():
                return self._penalty(value)
            case (Penalty(), *_):
                return APART.of(self.language).join(map(self._penalty, value))
            case tuple() | frozenset():
                said = (self._in_words(each) for each in sorted(value))
                return BETWEEN.of(self.language).join(said)
            case str():
                return self.naming(value) or value
            case _:
                return str(value)

    def _term(self, term: Enum) -> str:
        return self.terms[type(term), term.name].of(self.language)

    def _penalty(self, penalty: Penalty) -> str:
        kind = self._term(penalty.kind)
        amount = None if penalty.amount is None else self._money(penalty.amount)
        if self.language == "zh":
            about = f"（{penalty.description}）" if penalty.description else ""
            return f"{kind}{amount or ''}{about}"
        about = f" ({penalty.description})" if penalty.description else ""
        return f"{kind} of {amount}{about}" if amount else f"{kind}{about}"

    def _money(self, amount: Fen) -> str:
        return Words(f"{yuan(amount)} yuan", f"{yuan(amount)}元").of(self.language)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What every event and every term is called. Terms may be given as members of their
    vocabularies; they are kept apart.
    """

    events: Mapping[type[Event], Words]
    terms: Mapping[Any, Words]

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", apart(self.terms))

    def say(self, event: Event, language: Language, naming: Naming = unnamed) -> str:
        """One sentence for one event."""
        template = self.events[type(event)].of(language)
        fields = {
            name: Said(value, self.terms, language, naming)
            for name, value in vars(event).items()
        }
        return template.format_map(fields).strip()

    def term(self, value: Enum, language: Language) -> str:
        found: Words = self.terms[type(value), value.name]
        return found.of(language)

    def __or__(self, other: "Phrasebook") -> "Phrasebook":
        return Phrasebook({**self.events, **other.events}, apart(self.terms, other.terms))
