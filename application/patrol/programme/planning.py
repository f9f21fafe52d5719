"""The planning run (制定巡查计划): every household of a beat's roster, each once."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID, uuid5

from application.batch import NOTHING, Done, Over, run
from application.handling import Ask, EnvelopeBecause, Handler
from application.patrol.programme.names import programme_of
from domain.kernel.calendar import bureau_date
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, BeatId, HouseholdId, StationId
from domain.kernel.messages import Context, Duty
from domain.kernel.money import Fen
from domain.patrol.programme import ProgrammeDecider
from domain.patrol.programme.commands import PlanProgramme

PLANNING = UUID("93a1f5de-6c27-5b04-8e72-d15b08c4a7f9")
"""The namespace of commands that the run gives. Frozen: a plan is asked for once."""

PLANNER = ActorId("planning")


@dataclass(frozen=True, slots=True)
class OnRoster:
    """A household of the roster, with all by which its visits are planned."""

    household: HouseholdId
    station: StationId
    grade: CreditGrade | None = None
    case_closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlanningRun:
    """Goes through a beat in batches. A run that is killed half way and run again plans
    nothing twice: ids follow from the household and what was asked, and the programme
    itself holds one plan for one day.
    """

    handler: Handler
    decider: ProgrammeDecider
    beat: BeatId
    from_on: date
    to_on: date

    def plan(self, roster: Over[OnRoster], on: date) -> Done:
        """A household that refuses is passed over, with its reason. Raises ``Refused``
        where all of them would."""
        if on > bureau_date(self.handler.clock()):
            raise Refused(EnvelopeBecause.IN_THE_FUTURE, "occurred_on")
        return run(roster, lambda each: self.plan_one(each, on))

    def plan_one(self, each: OnRoster, on: date) -> Fen | None:
        """``None`` where it was planned before. Raises ``Refused``."""
        told = json.dumps([asdict(each), self.beat, self.from_on, self.to_on], default=str)
        command_id = uuid5(PLANNING, told)
        answer = self.handler.handle(
            Ask(
                self.decider,
                programme_of(each.household),
                PlanProgramme(
                    occurred_on=on,
                    household=each.household,
                    station=each.station,
                    beat=self.beat,
                    from_on=self.from_on,
                    to_on=self.to_on,
                    grade=each.grade,
                    case_closed_on=each.case_closed_on,
                ),
                filled=frozenset({"occurred_on"}),
            ),
            context=Context(
                actor=PLANNER,
                duty=Duty.AUTOMATIC,
                station=each.station,
                command_id=command_id,
                correlation_id=command_id,
            ),
        )
        return None if answer.replayed or not answer.outcome.events else NOTHING
