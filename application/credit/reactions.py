"""What follows by itself: files are opened and kept, awards are lost (K3, K4, INV-34)."""

from collections.abc import Iterable
from typing import Any

from application.credit.matters import READINGS
from application.credit.names import file_of
from application.credit.recording import whose
from application.reacting import Reaction
from domain.credit.award import AwardDecider
from domain.credit.award.commands import LoseAward
from domain.credit.file import CreditFileDecider
from domain.credit.file.commands import CreditCommand
from domain.credit.file.events import (
    BadConductRecorded,
    CreditGraded,
    CreditGradeOverridden,
)
from domain.credit.vocabulary import WithdrawalGround
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.law.credit import PENALTIES


def keep_file(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CreditCommand]]:
    """One reaction for all of it, so that it comes in the order in which it happened."""
    household = whose(recorded)
    if household is not None:
        for command in READINGS[type(recorded.event)](recorded):
            yield file_of(household), command


def take_away(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, LoseAward]]:
    """A penalty, or a grade below A, ends the award that the file names."""
    event = recorded.event
    match event:
        case BadConductRecorded(matter=matter) if matter in PENALTIES:
            ground = WithdrawalGround.PENALTY
        case CreditGraded() | CreditGradeOverridden() if event.grade is not CreditGrade.A:
            ground = WithdrawalGround.GRADE_FELL
        case _:
            return
    if event.award is not None:
        day = recorded.occurred_on
        yield event.award, LoseAward(occurred_on=day, ground=ground, cause=recorded.id)


def reactions(
    files: CreditFileDecider, awards: AwardDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    fallen = (BadConductRecorded, CreditGraded, CreditGradeOverridden)
    return (
        Reaction("credit.keep-file", tuple(READINGS), keep_file, files),
        Reaction("credit.take-award-away", fallen, take_away, awards),
    )
