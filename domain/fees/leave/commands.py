"""What may be asked of a household's leave book."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import Text


class OpenLeaveBook(Command):
    """建立请销假登记: by itself, with the fee account."""

    household: HouseholdId
    station: StationId


class RequestLeave(Command):
    """请假: the household will be closed from one day to another, both included."""

    from_on: date
    until_on: date
    reason: Text


class OfLeave(Command):
    """A command about one leave; ``number`` counts the household's leaves from 1."""

    number: int = Field(ge=1)


class ApproveLeave(OfLeave):
    """批准请假: before its first day, and not on top of another (INV-32)."""


class RejectLeave(OfLeave):
    """不予批准."""

    reason: Text


class ExtendLeave(OfLeave):
    """续假: to a later day, before it ends."""

    until_on: date
    reason: Text


class CancelLeave(OfLeave):
    """销假: the household is back on this day, or never goes."""


class RevokeLeave(OfLeave):
    """撤销请假: found operating on this day, by whatever way (INV-33)."""

    reason: Text


class NoteClosed(Command):
    """核实停业: by itself, when a patrol finds the premises closed, or nobody there."""

    patrol: PatrolId


class FoundOperating(Command):
    """假期内经营: by itself, when a patrol finds the premises open. Where no leave covers
    the day, nothing follows."""

    patrol: PatrolId


LeaveCommand: TypeAlias = (
    OpenLeaveBook
    | RequestLeave
    | ApproveLeave
    | RejectLeave
    | ExtendLeave
    | CancelLeave
    | RevokeLeave
    | NoteClosed
    | FoundOperating
    | MarkOverdue
)
