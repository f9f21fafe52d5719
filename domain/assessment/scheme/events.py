"""What may have happened to an assessment scheme. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.assessment.vocabulary import AssessmentPeriod, Indicator, SchemeInstrument
from domain.kernel.identity import OfficerId, RuleId
from domain.kernel.messages import Event


class SchemeAdopted(Event, topic="assessment.scheme-adopted"):
    """``rule`` is under what the indicators were examined (INV-40)."""

    period: AssessmentPeriod
    from_on: date
    to_on: date
    title: str
    instrument: SchemeInstrument
    document_no: str | None
    indicators: tuple[Indicator, ...]
    cadres: tuple[OfficerId, ...]
    rule: RuleId
    on: date


class SchemeAmended(Event, topic="assessment.scheme-amended"):
    """``number`` counts the amendments from 1."""

    number: int
    indicators: tuple[Indicator, ...]
    reason: str
    document_no: str | None
    rule: RuleId
    on: date


SchemeEvent: TypeAlias = SchemeAdopted | SchemeAmended
