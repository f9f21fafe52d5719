"""The desks of credit files (信用档案) and of the award (守合同重信用)."""

from collections.abc import Callable, Iterator
from typing import Any

from application.credit.names import file_of
from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.supervision.standing import FINAL, check_household, standing
from domain.credit.award import Award, AwardDecider, Unsought
from domain.credit.award import commands as awarding
from domain.credit.award import station_of as station_of_award
from domain.credit.file import (
    CreditFile,
    CreditFileDecider,
    Unfiled,
    station_of,
    worthy,
)
from domain.credit.file import commands as grading
from domain.credit.vocabulary import AwardBecause
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
EITHER = SUPERVISION | LEADERSHIP


def credit_files(decider: CreditFileDecider) -> Desk[CreditFile]:
    """What opens a file and what is recorded in it comes from elsewhere by itself and has
    no verb: nobody writes good or bad conduct of a business without a ground."""
    return Desk(
        collection="credit-files",
        kind="credit",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(grading.GradeCredit, SUPERVISION),
            Verb(grading.OverrideGrade, LEADERSHIP),
            Verb(grading.RepairCredit, LEADERSHIP),
            Verb(grading.ApplyMeasure, EITHER),
        ),
    )


def check_file(
    files: CreditFileDecider,
) -> Callable[[Asked[awarding.ApplyForAward], Award], None]:
    def check(asked: Asked[awarding.ApplyForAward], award: Award) -> None:
        check_household(asked, award)
        found = asked.handler.state(files, file_of(asked.command.household))
        if isinstance(found, Unfiled):
            raise Refused(AwardBecause.NO_FILE, "household")

    return check


def check_worthy(files: CreditFileDecider) -> Callable[[Asked[Any], Award], None]:
    """Grade A and no penalty, as the credit file says on the day of the step (K4); and a
    business that is there no more is honoured for nothing."""

    def check(asked: Asked[Any], award: Award) -> None:
        if isinstance(award, Unsought) or not getattr(asked.command, "passed", True):
            return
        day, household = asked.command.occurred_on, award.applied.household
        card = standing(asked.handler, household)
        if card is None or card.registered in FINAL:
            raise Refused(AwardBecause.NO_LONGER_THERE)
        found = asked.handler.state(files, file_of(household))
        rules = asked.handler.book.on(day).award
        if isinstance(found, Unfiled) or not worthy(found, rules, day):
            raise Refused(AwardBecause.NOT_WORTHY)

    return check


def its_file(
    files: CreditFileDecider,
) -> Callable[[Asked[awarding.ApplyForAward]], Iterator[Ask[Any, Any, Any]]]:
    """The file notes the application in the same append: there is one at a time."""

    def claims(asked: Asked[awarding.ApplyForAward]) -> Iterator[Ask[Any, Any, Any]]:
        command = asked.command
        noted = grading.NoteAward(occurred_on=command.occurred_on, award=asked.stream)
        yield Ask(files, file_of(command.household), noted)

    return claims


def awards(decider: AwardDecider, files: CreditFileDecider) -> Desk[Award]:
    """The station takes the application and checks it first; the bureau decides."""
    return Desk(
        collection="awards",
        kind="award",
        decider=decider,
        station=station_of_award,
        verbs=(
            Verb(
                awarding.ApplyForAward,
                SUPERVISION,
                opens=True,
                check=check_file(files),
                claims=its_file(files),
            ),
            Verb(awarding.ScreenAward, SUPERVISION, check=check_worthy(files)),
            Verb(awarding.ReviewAward, LEADERSHIP),
            Verb(awarding.PubliciseAward, LEADERSHIP),
            Verb(awarding.ReceiveAwardObjection, EITHER),
            Verb(awarding.SettleAwardObjection, LEADERSHIP),
            Verb(awarding.GrantAward, LEADERSHIP, check=check_worthy(files)),
            Verb(awarding.RefuseAward, LEADERSHIP),
            Verb(awarding.WithdrawAward, LEADERSHIP),
        ),
    )
