"""Six clearances (清卡) of every beat: 「市场管理人员必须每月清理一次经济户口卡」.

Each is told by the last working day of its month: the run opens it with the roster that
the records propose, the beat's officer looks it through and hands it in, the Registration
Branch counts its register, and a leader certifies that both agree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from application.supervision.clearance.names import clearance_of
from application.supervision.clearance.opening import OpeningRun
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StreamId
from domain.kernel.months import Month
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance.commands import (
    AcceptProposals,
    CertifyClearance,
    ProposeResolution,
    RaiseDiscrepancy,
    ReconcileWithRegistration,
    ResolveDiscrepancy,
    SubmitClearance,
)
from domain.supervision.clearance.vocabulary import (
    Difference,
    DiscrepancyKind,
    RosterEntry,
    Side,
)
from samples.half_year_2003.agenda import Agenda
from samples.half_year_2003.grantees import PAYING_SHOPS
from samples.half_year_2003.people import LEADER, PATCHES, REGISTRAR, Patch
from samples.story import Story

CLEARED_ON = {
    Month("2003-01"): date(2003, 1, 30),
    Month("2003-02"): date(2003, 2, 28),
    Month("2003-03"): date(2003, 3, 31),
    Month("2003-04"): date(2003, 4, 30),
    Month("2003-05"): date(2003, 5, 30),
    Month("2003-06"): date(2003, 6, 30),
}
ROSTER = "SELECT household_id, officer_id, proposed FROM clearance_roster('{}', DATE '{}')"
MISSED_IN, MISSED = Month("2003-02"), PAYING_SHOPS[-1]
"""In February nobody finds a shop of the register at first: it has moved next door."""


@dataclass(frozen=True, slots=True)
class ClearancesTold:
    """All clearances while they are told."""

    story: Story

    def plan(self, agenda: Agenda) -> None:
        for month, day in CLEARED_ON.items():
            agenda.on(day, partial(self.clear, month))

    def clear(self, month: Month) -> None:
        told, services = self.story.told, self.story.told.services
        told.followers.show()
        decider = services.bureau.desks["clearance"].decider
        run = OpeningRun(services.counter.handler, decider, self.roster)
        beats = [(BeatId(self.story.beats[each.name]), each.station) for each in PATCHES]
        with told.sitting():
            run.open(month, beats, told.clock.day)
        for patch in PATCHES:
            self.finish(month, patch)

    def roster(self, beat: BeatId, day: date) -> Sequence[RosterEntry]:
        """Who is on a beat, as the read models know it."""
        return [
            RosterEntry(
                household=HouseholdId(row[0]),
                officer=OfficerId(row[1]),
                proposed=frozenset(map(DynamicCategory, row[2])),
            )
            for row in self.story.told.asks.query(ROSTER.format(beat, day))[1]
        ]

    def finish(self, month: Month, patch: Patch) -> None:
        """分类、上报、核对、审定."""
        told, officer = self.story.told, patch.officers[0]
        stream = clearance_of(self.story.beats[patch.name], month)
        with told.sitting():
            told.ask(officer, AcceptProposals, stream)
            if month == MISSED_IN and patch == MISSED.patch:
                self.explain(stream, officer)
            told.ask(officer, SubmitClearance, stream, remarks="已逐户清理")
            registered = len(
                self.roster(BeatId(self.story.beats[patch.name]), told.clock.day)
            )
            told.ask(REGISTRAR, ReconcileWithRegistration, stream, registered=registered)
            told.ask(LEADER, CertifyClearance, stream)

    def explain(self, stream: StreamId, officer: str) -> None:
        """核对差异: one side says how it is to be resolved, and the other agrees."""
        difference = Difference(
            kind=DiscrepancyKind.IN_REGISTER_NOT_ON_STREET,
            household=HouseholdId(self.story.card(MISSED.registration)),
        )
        told = self.story.told
        told.ask(REGISTRAR, RaiseDiscrepancy, stream, difference=difference)
        said = {"number": 1, "side": Side.STREET, "resolution": "已迁至隔壁门店，照常经营"}
        told.ask(officer, ProposeResolution, stream, **said)
        said = {"number": 1, "side": Side.REGISTER}
        told.ask(REGISTRAR, ResolveDiscrepancy, stream, **said)
