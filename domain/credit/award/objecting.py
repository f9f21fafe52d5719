"""Objections to an award that is shown to the public (公示异议)."""

from collections.abc import Sequence

from domain.credit.award.commands import ReceiveAwardObjection, SettleAwardObjection
from domain.credit.award.events import AwardEvent, ObjectionReceived, ObjectionSettled
from domain.credit.award.states import Sought
from domain.credit.vocabulary import AwardBecause as Because
from domain.kernel.errors import Refused


def receive(command: ReceiveAwardObjection, award: Sought) -> Sequence[AwardEvent]:
    """Within the time of the notice, from its first day to its last."""
    if award.publicised is None:
        raise Refused(Because.NOT_NOW)
    said = (command.matter, command.objector, command.occurred_on)
    if any((each.matter, each.objector, each.on) == said for each in award.objections):
        return []
    if command.occurred_on > award.publicised.deadline.due_on:
        raise Refused(Because.WINDOW_CLOSED, "occurred_on")
    if command.occurred_on < award.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    return [
        ObjectionReceived(
            household=award.applied.household,
            number=len(award.objections) + 1,
            matter=command.matter,
            objector=command.objector,
            on=command.occurred_on,
        )
    ]


def settle(command: SettleAwardObjection, award: Sought) -> Sequence[AwardEvent]:
    if command.number > len(award.objections):
        raise Refused(Because.NO_SUCH_OBJECTION, "number")
    said = ObjectionSettled(
        household=award.applied.household,
        number=command.number,
        upheld=command.upheld,
        reasons=command.reasons,
        on=command.occurred_on,
    )
    before = [each for each in award.settled if each.number == command.number]
    if before:
        if before != [said]:
            raise Refused(Because.NOT_NOW)
        return []
    if command.occurred_on < award.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    return [said]


def check_settled(award: Sought) -> None:
    """Every objection was answered, and none with a yes."""
    dismissed = {each.number for each in award.settled if not each.upheld}
    if dismissed != {each.number for each in award.objections}:
        raise Refused(Because.OBJECTION_STANDS)
