"""The desk of summary penalties (简易程序)."""

from collections.abc import Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.supervision.standing import check_household
from domain.enforcement.case.one_fine import ONE_FINE, one_fine
from domain.enforcement.execution import ONE_RECEIPT, one_receipt
from domain.enforcement.summary import (
    Punished,
    SummaryDecider,
    SummaryPenalty,
    commands,
    station_of,
)
from domain.kernel.calendar import bureau_date
from domain.kernel.claims import Take
from domain.kernel.errors import Because, Reason, Refused, Unknown
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
COLLECTION = frozenset({Duty.COLLECTION})


class SummaryDeskBecause(Because):
    """Why a summary penalty cannot go on as asked, by who asks."""

    NOT_OF_THESE_OFFICERS = Reason(
        "INV-09",
        "Only the officers who impose a penalty on the spot take this step.",
        "该步骤须由作出当场处罚的执法人员实施。",
        "行政处罚法 第四十二条",
    )


def check_imposing(asked: Asked[commands.PunishOnTheSpot], penalty: SummaryPenalty) -> None:
    """A station and a household that the caller may know of, and officers who hold a
    certificate on the day, the caller one of them (INV-09)."""
    command, today = asked.command, bureau_date(asked.handler.clock())
    if not asked.caller.sees(command.station, today):
        raise Unknown("station")
    if command.household is not None:
        check_household(asked, penalty)
    officers = sorted(command.officers)
    if any(asked.authority.officer(each) is None for each in officers):
        raise Unknown("officer")
    if asked.caller.officer not in command.officers:
        raise Refused(SummaryDeskBecause.NOT_OF_THESE_OFFICERS, "officers")
    asked.authority.check_qualified(officers, command.occurred_on)


def check_imposed(asked: Asked[Any], penalty: SummaryPenalty) -> None:
    """Whoever collects on the spot was there."""
    if not isinstance(penalty, Punished):
        return  # nothing can be collected yet, as the penalty will say itself
    if asked.caller.officer not in penalty.imposed.officers:
        raise Refused(SummaryDeskBecause.NOT_OF_THESE_OFFICERS)


def its_fine(asked: Asked[commands.PunishOnTheSpot]) -> Iterator[Ask[Any, Any, Any]]:
    """An act that is fined on the spot is fined in no case, and the other way round
    (INV-20)."""
    command = asked.command
    if command.fine is not None:
        claim = one_fine(offender(command), command.act)
        take = Take(occurred_on=command.occurred_on, claim=claim, by=asked.stream)
        yield Ask(ONE_FINE, claim.stream, take)


def offender(command: commands.PunishOnTheSpot) -> str:
    """As a case knows who did it: the household, or the party by what is best known."""
    party = command.party
    number = f"{party.number.kind}:{party.number.number}" if party.number else None
    return command.household or party.person or number or party.name


def its_receipt(
    asked: Asked[commands.CollectOnTheSpot] | Asked[commands.PayIn],
) -> Iterator[Ask[Any, Any, Any]]:
    """A receipt is one payment, whatever for (INV-27)."""
    claim = one_receipt(asked.command.receipt_no)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_RECEIPT, claim.stream, take)


def summaries(decider: SummaryDecider) -> Desk[SummaryPenalty]:
    """Whoever punishes collects on the spot only; all else is entered by the collection
    duty alone (INV-27, 罚缴分离)."""
    return Desk(
        collection="summary-penalties",
        kind="summary",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                commands.PunishOnTheSpot,
                SUPERVISION,
                opens=True,
                check=check_imposing,
                claims=its_fine,
            ),
            Verb(
                commands.CollectOnTheSpot,
                SUPERVISION,
                check=check_imposed,
                claims=its_receipt,
            ),
            Verb(commands.HandInFine, COLLECTION),
            Verb(commands.PayIn, COLLECTION, claims=its_receipt),
            Verb(commands.FileSummaryPenalty, SUPERVISION),
        ),
    )
