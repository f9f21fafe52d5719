"""What may be asked of a period's report."""

from typing import TypeAlias

from pydantic.json_schema import SkipJsonSchema

from domain.kernel.identity import OfficerId
from domain.kernel.messages import Command
from domain.kernel.texts import Text
from domain.reporting.vocabulary import Digest, HalfYear, Measured, Number, ReportUnit


class FreezePeriod(Command):
    """报表定稿: the figures of a period as they are computed now.

    ``measured`` is filled in by the system and by nobody else.
    """

    unit: ReportUnit = ReportUnit.BUREAU
    period: HalfYear
    frozen_by: OfficerId | None = None
    measured: SkipJsonSchema[Measured | None] = None


class CertifyReport(Command):
    """报表审签, by somebody other than whoever made this version; who has seen its digest
    may name it.
    """

    number: Number
    digest: Digest | None = None
    certified_by: OfficerId | None = None


class AmendReport(Command):
    """报表更正: the figures computed anew, and why. The versions before stay.

    ``measured`` is filled in by the system and by nobody else.
    """

    reason: Text
    amended_by: OfficerId | None = None
    measured: SkipJsonSchema[Measured | None] = None


ReportCommand: TypeAlias = FreezePeriod | CertifyReport | AmendReport
