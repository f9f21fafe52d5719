"""The desk of patrol programmes (巡查计划)."""

from collections.abc import Callable

from application.credit.names import file_of
from application.desk import Asked, Desk, Verb
from application.patrol.programme.names import programme_of
from application.supervision.standing import check_household
from domain.credit.file import CreditFileDecider, OnFile
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.patrol.programme import Programme, ProgrammeDecider, station_of
from domain.patrol.programme import commands as asks
from domain.patrol.programme.vocabulary import ProgrammeBecause as Because

PLANNING = frozenset({Duty.SUPERVISION, Duty.LEADERSHIP})


def its_programme(command: asks.PlanProgramme | asks.ScheduleVisit) -> StreamId:
    return programme_of(command.household)


def check_plan(
    files: CreditFileDecider,
) -> Callable[[Asked[asks.PlanProgramme], Programme], None]:
    """Nobody is exempt on an officer's word: the grade is that of the credit file."""

    def check(asked: Asked[asks.PlanProgramme], state: Programme) -> None:
        check_household(asked, state)
        found = asked.handler.state(files, file_of(asked.command.household))
        grade = found.grade if isinstance(found, OnFile) else None
        if asked.command.grade is not grade:
            raise Refused(Because.OTHER_GRADE, "grade")

    return check


def check_visit(asked: Asked[asks.ScheduleVisit], state: Programme) -> None:
    """Whoever is named as having approved it leads (INV-35)."""
    check_household(asked, state)
    command = asked.command
    if command.approved_by is not None:
        asked.authority.check_leader(
            command.approved_by, command.occurred_on, "approved_by"
        )


def programmes(decider: ProgrammeDecider, files: CreditFileDecider) -> Desk[Programme]:
    """What was made of a visit has no verb: it follows from the patrol."""
    return Desk(
        collection="programmes",
        kind="programme",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                asks.PlanProgramme,
                PLANNING,
                opens=True,
                check=check_plan(files),
                names=its_programme,
            ),
            Verb(
                asks.ScheduleVisit,
                PLANNING,
                opens=True,
                check=check_visit,
                names=its_programme,
            ),
            Verb(asks.DropVisit, PLANNING),
        ),
    )
