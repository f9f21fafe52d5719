"""What an order to rectify is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.enforcement.rectification.events import (
    ComplianceTranscribed,
    EscalationAsked,
    EscalationOverdue,
    EscalationWaived,
    OrderTranscribed,
    RectificationComplied,
    RectificationDeadlineExtended,
    RectificationEscalated,
    RectificationEvent,
    RectificationOrderDrafted,
    RectificationOrderIssued,
    RectificationOrderServed,
    RectificationOrderWithdrawn,
    RectificationOverdue,
    RectificationRechecked,
    RectificationRefused,
    RectificationServiceOverdue,
)
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, StationId


@dataclass(frozen=True, slots=True)
class Undrafted:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Drafted:
    household: HouseholdId
    station: StationId
    drafted: RectificationOrderDrafted

    @property
    def since(self) -> date | None:
        """The day of the last step, before which no other may lie."""
        return self.drafted.drafted_on


@dataclass(frozen=True, slots=True)
class Issued:
    household: HouseholdId
    station: StationId
    matter: str
    issued: RectificationOrderIssued
    service_overdue: bool = False

    @property
    def serve(self) -> Deadline:
        return self.issued.deadline

    @property
    def since(self) -> date:
        return self.serve.starts_on


@dataclass(frozen=True, slots=True)
class Served:
    """The term runs."""

    household: HouseholdId
    station: StationId
    matter: str
    served: RectificationOrderServed
    comply: Deadline
    since: date
    extension: RectificationDeadlineExtended | None = None
    recheck: RectificationRechecked | None = None


@dataclass(frozen=True, slots=True)
class Disobeyed:
    """逾期未改正 or 拒不改正: to be escalated, or waived with reasons (INV-11)."""

    household: HouseholdId
    station: StationId
    matter: str
    comply: Deadline
    since: date
    refusal: RectificationRefused | None = None
    recheck: RectificationRechecked | None = None
    corrected: bool = False
    escalate: Deadline | None = None
    escalation_overdue: bool = False


@dataclass(frozen=True, slots=True)
class Transcribed:
    """An open order from another register, served there; no term of it is known here."""

    household: HouseholdId
    station: StationId
    matter: str
    since: date
    recheck: RectificationRechecked | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """Complied with, escalated, waived or withdrawn: nothing more may happen."""

    station: StationId
    by: RectificationEvent
    recheck: RectificationRechecked | None = None


Rectification: TypeAlias = (
    Undrafted | Drafted | Issued | Served | Disobeyed | Transcribed | Over
)


def evolve(order: Rectification, event: RectificationEvent) -> Rectification:
    match order, event:
        case Undrafted(), RectificationOrderDrafted():
            return Drafted(event.household, event.station, event)
        case Drafted(), RectificationOrderIssued():
            return Issued(order.household, order.station, order.drafted.matter, event)
        case Issued(), RectificationServiceOverdue():
            return replace(order, service_overdue=True)
        case Undrafted(), OrderTranscribed():
            return Transcribed(
                event.household, event.station, event.matter, event.issued_on
            )
        case Issued() | Transcribed(), RectificationOrderServed():
            comply, since = event.deadline, event.deadline.starts_on
            return Served(
                order.household, order.station, order.matter, event, comply, since
            )
        case Served(), RectificationDeadlineExtended():
            return replace(order, comply=event.deadline, extension=event)
        case Served() | Disobeyed() | Transcribed(), RectificationRechecked():
            since = event.rechecked_on or order.since
            return replace(order, recheck=event, since=since)
        case Served(), RectificationOverdue():
            return disobeyed(order, order.since)
        case Served(), RectificationRefused():
            since = event.refused_on or order.since
            return replace(disobeyed(order, since), refusal=event)
        case Disobeyed(refusal=None), RectificationComplied(late=False):
            # Marked overdue before the recheck of an earlier day had been entered.
            return Over(order.station, event, order.recheck)
        case Disobeyed(), RectificationComplied():
            return replace(order, corrected=True)
        case Disobeyed(), EscalationAsked():
            return replace(order, escalate=event.deadline)
        case Disobeyed(), EscalationOverdue():
            return replace(order, escalation_overdue=True)
        case Served() | Transcribed(), RectificationComplied():
            return Over(order.station, event, order.recheck)
        case Transcribed(), ComplianceTranscribed():
            return Over(order.station, event)
        case Disobeyed() | Transcribed(), RectificationEscalated() | EscalationWaived():
            return Over(order.station, event)
        case Drafted() | Issued() | Served() | Transcribed(), RectificationOrderWithdrawn():
            return Over(order.station, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {order}")


def disobeyed(order: Served, since: date) -> Disobeyed:
    """The order whose term has ended, or which was refused."""
    return Disobeyed(
        order.household,
        order.station,
        order.matter,
        order.comply,
        since,
        recheck=order.recheck,
    )
