"""What may be asked of a summary penalty."""

from typing import TypeAlias

from pydantic import Field

from domain.enforcement.case.vocabulary import Officers, Party
from domain.enforcement.penalty import Act
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Text


class PunishOnTheSpot(Command):
    """当场处罚: a fine within the limit of the day, or, without one, a warning. The
    decision is handed over at once."""

    station: StationId
    household: HouseholdId | None = None
    party: Party
    act: Act
    fine: Fen | None = Field(default=None, gt=0)
    document_no: DocumentNo
    officers: Officers
    patrol: PatrolId | None = None
    finding: int | None = Field(default=None, ge=1, le=10_000)


class CollectOnTheSpot(Command):
    """当场收缴; ``hardship`` tells why it would be hard to enforce later (事后难以执行)."""

    receipt_no: DocumentNo
    hardship: Text | None = None


class HandInFine(Command):
    """罚款上缴: what was collected on the spot is handed in."""


class PayIn(Command):
    """缴纳罚款: by the collection duty alone, as the fine was not collected on the spot."""

    amount: Fen = Field(gt=0)
    receipt_no: DocumentNo


class FileSummaryPenalty(Command):
    """备案: the papers are handed in at the office."""

    file_no: DocumentNo


SummaryCommand: TypeAlias = (
    PunishOnTheSpot
    | CollectOnTheSpot
    | HandInFine
    | PayIn
    | FileSummaryPenalty
    | MarkOverdue
)
