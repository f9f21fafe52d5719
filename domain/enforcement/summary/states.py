"""What a summary penalty is, and the one table of what every event means to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from domain.enforcement.summary.events import (
    FineCollectedOnTheSpot,
    FineHandedIn,
    HandInOverdue,
    SummaryEvent,
    SummaryFilingOverdue,
    SummaryFineOverdue,
    SummaryFinePaid,
    SummaryPenaltyFiled,
    SummaryPenaltyImposed,
)
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.identity import StationId


@dataclass(frozen=True, slots=True)
class Unpunished:
    """Nobody has been punished yet."""


@dataclass(frozen=True, slots=True)
class Punished:
    """Paying and filing go their own ways. ``missed``: what passed and was said to."""

    imposed: SummaryPenaltyImposed
    collected: FineCollectedOnTheSpot | None = None
    handed_in: FineHandedIn | None = None
    paid: SummaryFinePaid | None = None
    filed: SummaryPenaltyFiled | None = None
    missed: frozenset[DeadlineKind] = frozenset()

    def running(self) -> Iterator[Deadline]:
        """The deadlines that are neither met nor said to be missed."""
        pay = None if self.collected or self.paid else self.imposed.pay
        file = None if self.filed else self.imposed.file
        hand_in = None
        if self.collected and not self.handed_in:
            hand_in = self.collected.hand_in
        for deadline in (pay, file, hand_in):
            if deadline is not None and deadline.kind not in self.missed:
                yield deadline


SummaryPenalty: TypeAlias = Unpunished | Punished


def station_of(penalty: SummaryPenalty) -> StationId | None:
    return None if isinstance(penalty, Unpunished) else penalty.imposed.station


def evolve(penalty: SummaryPenalty, event: SummaryEvent) -> SummaryPenalty:
    match penalty, event:
        case Unpunished(), SummaryPenaltyImposed():
            return Punished(event)
        case Punished(collected=None, paid=None), FineCollectedOnTheSpot():
            return replace(penalty, collected=event)
        case Punished(collected=FineCollectedOnTheSpot(), handed_in=None), FineHandedIn():
            return replace(penalty, handed_in=event)
        case Punished(collected=None, paid=None), SummaryFinePaid():
            return replace(penalty, paid=event)
        case Punished(filed=None), SummaryPenaltyFiled():
            return replace(penalty, filed=event)
        case Punished(), SummaryFineOverdue():
            return replace(penalty, missed=penalty.missed | {DeadlineKind.PAY})
        case Punished(), HandInOverdue():
            return replace(penalty, missed=penalty.missed | {DeadlineKind.HAND_IN})
        case Punished(), SummaryFilingOverdue():
            return replace(penalty, missed=penalty.missed | {DeadlineKind.SUMMARY_FILE})
        case _:
            raise ValueError(f"{event.topic} cannot follow {penalty}")
