"""考评办法: adopted for a period, amended, and refused where it counts what is barred."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.countable import Countables
from domain.assessment.scheme.barred import check_indicators
from domain.assessment.scheme.commands import AdoptScheme, AmendScheme, SchemeCommand
from domain.assessment.scheme.events import SchemeAdopted, SchemeAmended, SchemeEvent
from domain.assessment.vocabulary import AssessmentPeriod, Indicator, span_of
from domain.kernel.claims import Claim, claiming
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class NotAdopted:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class SchemeInForce:
    adopted: SchemeAdopted
    indicators: tuple[Indicator, ...]
    defined: Mapping[str, Indicator]
    """The latest definition of every code there ever was."""
    amendments: int = 0
    last_on: date = date.min


Scheme: TypeAlias = NotAdopted | SchemeInForce
SchemeDecider: TypeAlias = Decider[SchemeCommand, Scheme, SchemeEvent]


@dataclass(frozen=True, slots=True)
class Schemes:
    """The rules of a scheme; what may be counted is told from the events themselves."""

    book: RuleBook
    countables: Countables

    def decide(self, command: SchemeCommand, scheme: Scheme) -> Sequence[SchemeEvent]:
        match command, scheme:
            case AdoptScheme(), NotAdopted():
                return [self._adopted(command)]
            case AdoptScheme(), SchemeInForce():
                if self._adopted(command) != scheme.adopted:
                    raise Refused(Because.NOT_NOW)
                return []
            case AmendScheme(), SchemeInForce():
                return self._amended(command, scheme)
            case _:
                raise Refused(Because.NOT_NOW)

    def _adopted(self, command: AdoptScheme) -> SchemeAdopted:
        from_on, to_on = span_of(command.period)
        rule = self._checked(command.indicators, command.occurred_on, to_on)
        return SchemeAdopted(
            period=command.period,
            from_on=from_on,
            to_on=to_on,
            title=command.title,
            instrument=command.instrument,
            document_no=command.document_no,
            indicators=command.indicators,
            cadres=tuple(sorted(command.cadres)),
            rule=rule,
            on=command.occurred_on,
        )

    def _amended(
        self, command: AmendScheme, scheme: SchemeInForce
    ) -> Sequence[SchemeEvent]:
        if command.indicators == scheme.indicators:
            return []
        if command.occurred_on < scheme.last_on:
            raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
        rule = self._checked(command.indicators, command.occurred_on, scheme.adopted.to_on)
        check_versions(command.indicators, scheme.defined)
        return [
            SchemeAmended(
                number=scheme.amendments + 1,
                indicators=command.indicators,
                reason=command.reason,
                document_no=command.document_no,
                rule=rule,
                on=command.occurred_on,
            )
        ]

    def _checked(self, indicators: tuple[Indicator, ...], *days: date) -> RuleId:
        """Whatever either day bars is barred: that of the act, and the period's last."""
        rules = self.book.on(max(days)).assessment
        check_indicators(indicators, rules, self.countables)
        return rules.id


def check_versions(now: tuple[Indicator, ...], known: Mapping[str, Indicator]) -> None:
    for number, each in enumerate(now):
        was = known.get(each.code)
        wanted = 1 if was is None else was.version + (each != was)
        if was is not None and each.version != wanted:
            raise Refused(Because.SAME_VERSION, f"indicators.{number}.version")


def evolve(scheme: Scheme, event: SchemeEvent) -> Scheme:
    match scheme, event:
        case NotAdopted(), SchemeAdopted():
            defined = {each.code: each for each in event.indicators}
            return SchemeInForce(event, event.indicators, defined, last_on=event.on)
        case SchemeInForce(), SchemeAmended():
            return replace(
                scheme,
                indicators=event.indicators,
                defined={**scheme.defined, **{e.code: e for e in event.indicators}},
                amendments=event.number,
                last_on=event.on,
            )
        case _:
            raise ValueError(f"{event.topic} cannot follow {scheme}")


def scheme_decider(book: RuleBook, countables: Countables) -> SchemeDecider:
    """The decider of schemes; what a day bars is looked up in the book."""
    return Decider(NotAdopted(), Schemes(book, countables).decide, evolve)


ONE_SCHEME = claiming(otherwise=Because.PERIOD_TAKEN)


def one_scheme(period: AssessmentPeriod) -> Claim:
    """One period, one scheme. The rule is frozen."""
    return Claim(rule="assessment.one-scheme", about=(period,))
