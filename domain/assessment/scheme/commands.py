"""What may be asked of an assessment scheme."""

from typing import Annotated, TypeAlias

from pydantic import Field

from domain.assessment.vocabulary import AssessmentPeriod, Indicators, SchemeInstrument
from domain.kernel.identity import OfficerId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text

Cadres = Annotated[frozenset[OfficerId], Field(max_length=500)]


class AdoptScheme(Command):
    """制定考评办法: for one period. ``cadres`` are ranked among themselves (O12)."""

    period: AssessmentPeriod
    title: Name
    instrument: SchemeInstrument = SchemeInstrument.OBJECTIVE_ASSESSMENT
    document_no: DocumentNo | None = None
    indicators: Indicators
    cadres: Cadres = frozenset()


class AmendScheme(Command):
    """修改和完善考评办法 (A2): all indicators as they are from now on."""

    indicators: Indicators
    reason: Text
    document_no: DocumentNo | None = None


SchemeCommand: TypeAlias = AdoptScheme | AmendScheme
