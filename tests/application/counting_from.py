"""A log in memory: histories that deciders have decided, read in steps as the real one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from application.ports import Step
from domain.kernel.decider import Decider
from domain.kernel.identity import ActorId, OfficerId, StreamId
from domain.kernel.messages import Context, Event, Recorded
from domain.organisation.events import DutyGranted, OfficerAppointed
from domain.supervision.events import HouseholdAssigned, HouseholdReassigned
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.supervision.examples import BEAT_1, WEST
from tests.infrastructure.telling_cases import followed


@dataclass
class Told:
    """Implements ``application.ports.Following``."""

    entries: list[Recorded[Any]] = field(default_factory=list)

    def happened(
        self, stream: StreamId, on: date, *events: Event, by: OfficerId | None = None
    ) -> None:
        acting: Context = CONTEXT
        if by is not None:
            acting = CONTEXT.model_copy(update={"actor": ActorId(by)})
        for event in events:
            version = 1 + sum(each.stream == stream for each in self.entries)
            self.entries.append(Recorded(stream, version, NOW, on, acting, event))

    def decided(
        self, stream: StreamId, decider: Decider[Any, Any, Any], commands: Sequence[Any]
    ) -> None:
        """What a decider makes of these commands, none of which it may refuse."""
        for _, day, events in followed(stream, decider, commands):
            self.happened(stream, day, *events)

    def appointed(self, officer: OfficerId, duty: DutyGranted) -> None:
        name = OfficerAppointed(name="样例", subject=officer, station=WEST)
        self.happened(officer, duty.from_on, name, duty)

    def assigned(self, household: StreamId, on: date, *officers: OfficerId) -> None:
        """To one officer after the other, a day apart."""
        for number, officer in enumerate(officers, 1):
            said: dict[str, Any] = {"number": number, "beat": BEAT_1, "officer": officer}
            event: Event = HouseholdAssigned(**said)
            if number > 1:
                event = HouseholdReassigned(**said, reason="调整管户")
            self.happened(household, on + timedelta(days=number - 1), event)

    def steps(self, reads: Iterable[type[Event]], after: int) -> Iterator[Step]:
        wanted = set(reads)
        found = [each for each in self.entries[after:] if type(each.event) in wanted]
        half = len(found) // 2
        for part in (found[:half], found[half:]):
            yield Step(after, len(self.entries), part)
