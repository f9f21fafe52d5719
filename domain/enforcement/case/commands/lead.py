"""From the lead to whether a case is filed."""

from datetime import date

from pydantic import Field

from domain.enforcement.case.vocabulary import (
    Criterion,
    DeclineGround,
    LeadSource,
    Officers,
    Party,
)
from domain.enforcement.penalty import Offence
from domain.kernel.identity import (
    HouseholdId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Name, Text


class ReceiveLead(Command):
    """登记案源: what may become a case. ``origin`` is the matter it comes from."""

    household: HouseholdId | None = None
    station: StationId | None = None
    source: LeadSource
    matter: Text
    suspect: Name | None = None
    origin: StreamId | None = None
    real_name: bool = False


class ExtendVerification(Command):
    """延长核查期限: once, by a leader."""

    reason: Text


class FileCase(Command):
    """立案: a leader approves, and names who handles it. ``case_value`` in fen;
    ``endangers``: harm to life, health or financial safety (limitation of five years)."""

    case_no: DocumentNo
    party: Party
    offence: Offence
    conduct_from: date
    conduct_until: date
    criteria: frozenset[Criterion]
    officers: Officers
    case_value: Fen = Field(default=Fen(0), ge=0)
    endangers: bool = False


class DeclineFiling(Command):
    """不予立案."""

    ground: DeclineGround
    reason: Text


class TellInformant(Command):
    """告知实名举报人 whether a case was filed."""

    told: Text
