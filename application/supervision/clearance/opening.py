"""The run that opens a month's clearances, and keeps their rosters as the beats are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from uuid import UUID, uuid5

from application.handling import Ask, EnvelopeBecause, Handler, fingerprint
from application.supervision.clearance.names import clearance_of
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, BeatId, HouseholdId, StationId, StreamId
from domain.kernel.messages import Context, Duty
from domain.kernel.months import Month, first_day, last_day
from domain.supervision.clearance import Certified, ClearanceDecider, NotOpened
from domain.supervision.clearance.commands import (
    ClearanceCommand,
    EnrolHouseholds,
    OpenClearance,
    StrikeHouseholds,
)
from domain.supervision.clearance.states import ClearanceSheet
from domain.supervision.clearance.vocabulary import AT_ONCE, ClearanceBecause, RosterEntry

ROSTERS = UUID("3c3b79c7-3e54-56cd-a76a-b1668b312e45")
"""The namespace of commands that the run gives. Frozen."""

CLERK = ActorId("clearance")

Roster: TypeAlias = Callable[[BeatId, date], Sequence[RosterEntry]]
"""Who is assigned to a beat at the end of a day, each with one officer (INV-02)."""

Told: TypeAlias = Callable[[int, int], None]


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a run has done: clearances opened and found open, households entered and
    struck off; ``certified`` are those that nothing changes any more."""

    month: Month
    opened: int = 0
    before: int = 0
    certified: int = 0
    households: int = 0
    enrolled: int = 0
    struck_off: int = 0


@dataclass(frozen=True, slots=True)
class OpeningRun:
    """Goes through the beats. A run that is killed half way and run again enrols nobody
    twice: the clearance itself knows who is on its roster (INV-04). Run again later in the
    month, or after it, it enters who has come since and strikes off who has gone.
    """

    handler: Handler
    decider: ClearanceDecider
    roster: Roster

    def check(self, month: Month, on: date) -> None:
        """Raises ``Refused`` where no clearance at all could be opened."""
        if on > bureau_date(self.handler.clock()):
            raise Refused(EnvelopeBecause.IN_THE_FUTURE, "occurred_on")
        if on < first_day(month):
            raise Refused(ClearanceBecause.NOT_BEGUN, "month")

    def open(
        self,
        month: Month,
        beats: Sequence[tuple[BeatId, StationId]],
        on: date,
        told: Told = quiet,
    ) -> Opened:
        """Of the beats that have households; the roster is that of the day, and after the
        month that of its last day."""
        self.check(month, on)
        done = Opened(month)
        for count, (beat, station) in enumerate(beats, 1):
            entries = self.roster(beat, min(on, last_day(month)))
            opening = OpenClearance(occurred_on=on, beat=beat, month=month, station=station)
            done = self._one(done, opening, entries)
            told(count, len(beats))
        return done

    def _one(
        self, done: Opened, opening: OpenClearance, entries: Sequence[RosterEntry]
    ) -> Opened:
        """One beat. One that has no household, and never had any this month, has none."""
        stream = clearance_of(StreamId(opening.beat), opening.month)
        history = self.handler.store.histories([stream])[stream]
        state = self.decider.replay(each.event for each in history)
        if isinstance(state, Certified):
            return plus(done, certified=1)
        known = {} if isinstance(state, NotOpened) else entered(state.sheet)
        if not entries and not known:
            return done
        changed = [each for each in entries if known.get(each.household) != each]
        gone = sorted(known.keys() - {each.household for each in entries})
        for command in asked(opening, changed, gone):
            self._ask(stream, command, len(history))
        return plus(
            done,
            opened=int(isinstance(state, NotOpened)),
            before=int(not isinstance(state, NotOpened)),
            households=len(entries),
            enrolled=sum(each.household not in known for each in changed),
            struck_off=len(gone),
        )

    def _ask(self, stream: StreamId, command: ClearanceCommand, version: int) -> None:
        """The same request after something else has happened is another one."""
        ask = Ask(self.decider, stream, command)
        key = uuid5(ROSTERS, f"{stream}/{version}/{fingerprint(ask).hex()}")
        context = Context(
            actor=CLERK, duty=Duty.AUTOMATIC, command_id=key, correlation_id=key
        )
        self.handler.handle(ask, context=context)


def entered(sheet: ClearanceSheet) -> dict[HouseholdId, RosterEntry]:
    """The roster as it stands, as it was asked for."""
    return {
        key: RosterEntry(
            household=key, officer=each.officer, proposed=frozenset(each.proposed)
        )
        for key, each in sheet.roster.items()
    }


def asked(
    opening: OpenClearance,
    changed: Sequence[RosterEntry],
    gone: Sequence[HouseholdId],
) -> Iterator[ClearanceCommand]:
    """No command speaks of more households than it may."""
    on = opening.occurred_on
    yield opening
    for start in range(0, len(changed), AT_ONCE):
        some = tuple(changed[start : start + AT_ONCE])
        yield EnrolHouseholds(occurred_on=on, entries=some)
    for start in range(0, len(gone), AT_ONCE):
        left = tuple(gone[start : start + AT_ONCE])
        yield StrikeHouseholds(occurred_on=on, households=left)


def plus(done: Opened, **more: int) -> Opened:
    return replace(
        done, **{name: getattr(done, name) + count for name, count in more.items()}
    )
