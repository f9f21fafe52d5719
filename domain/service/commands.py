"""What may be asked of the service counter."""

from typing import Annotated, TypeAlias

from pydantic import Field, StringConstraints

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import Text
from domain.law.service import ServiceItem
from domain.service.vocabulary import Applicant, ServiceOutcome

MaterialCode = Annotated[str, StringConstraints(pattern=r"^[A-Z_]{2,40}$")]
Examined = Annotated[frozenset[MaterialCode], Field(max_length=30)]


class ReceiveRequest(Command):
    """受理: whoever is asked first is responsible from now on (首问责任)."""

    item: ServiceItem
    applicant: Applicant
    asked: Text
    station: StationId
    household: HouseholdId | None = None
    first_asked: OfficerId | None = None


class HandOver(Command):
    """移交: by who is responsible, and stays so until it is accepted."""

    to: OfficerId
    reason: Text
    officer: OfficerId | None = None


class AcceptHandOver(Command):
    """接收移交: by the officer it was handed over to."""

    officer: OfficerId | None = None


class DeclineHandOver(Command):
    """退回移交."""

    reason: Text
    officer: OfficerId | None = None


class CompleteRequest(Command):
    """办结. ``examined`` are the papers that were examined, by their codes in the
    catalogue."""

    outcome: ServiceOutcome
    result: Text
    examined: Examined = frozenset()
    officer: OfficerId | None = None


class DiscloseResult(Command):
    """公开办理结果: in words that name nobody."""

    notice: Text


ServiceCommand: TypeAlias = (
    ReceiveRequest
    | HandOver
    | AcceptHandOver
    | DeclineHandOver
    | CompleteRequest
    | DiscloseResult
    | MarkOverdue
)
