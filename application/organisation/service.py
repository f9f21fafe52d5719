"""The desk of officers (工商管理人员)."""

from collections.abc import Iterator

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from domain.kernel.claims import ClaimCommand, ClaimEvent, Holding, Take
from domain.kernel.decider import Decider
from domain.kernel.identity import StationId
from domain.kernel.messages import Duty
from domain.organisation import commands
from domain.organisation.commands import OfficerCommand
from domain.organisation.events import OfficerEvent
from domain.organisation.officer import ONE_SUBJECT, Appointed, Officer, one_subject

PERSONNEL = frozenset({Duty.PERSONNEL})


def its_subject(
    asked: Asked[commands.AppointOfficer],
) -> Iterator[Ask[ClaimCommand, Holding, ClaimEvent]]:
    claim = one_subject(asked.command.subject)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_SUBJECT, claim.stream, take)


def station(officer: Officer) -> StationId | None:
    """None where the officer works at the bureau itself."""
    return officer.station if isinstance(officer, Appointed) else None


def officers(decider: Decider[OfficerCommand, Officer, OfficerEvent]) -> Desk[Officer]:
    return Desk(
        collection="officers",
        kind="officer",
        decider=decider,
        station=station,
        verbs=(
            Verb(commands.AppointOfficer, PERSONNEL, opens=True, claims=its_subject),
            Verb(commands.GrantDuty, PERSONNEL),
            Verb(commands.EndDuty, PERSONNEL),
            Verb(commands.QualifyOfficer, PERSONNEL),
        ),
    )
