"""What is looked up of households, cases and summary penalties before an operation ends."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from application.desk import Asked
from application.handling import Ask
from application.supervision.standing import FINAL, standing
from domain.enforcement.case import Case, CaseDecider
from domain.enforcement.case.states import Archived, Closed, Decided, Served, Unreceived
from domain.enforcement.case.states import station_of as station_of_case
from domain.enforcement.case.vocabulary import Result
from domain.enforcement.penalty import PenaltyKind
from domain.enforcement.summary import Punished, SummaryDecider
from domain.enforcement.unlicensed import (
    Disposed,
    Operation,
    UnlicensedDecider,
    commands,
    station_of,
)
from domain.kernel.calendar import bureau_date
from domain.kernel.claims import Claim, ClaimCommand, ClaimEvent, Holding, Take, claiming
from domain.kernel.errors import Because, Reason, Refused, Unknown
from domain.kernel.identity import StationId, StreamId, UnlicensedId

Check: TypeAlias = Callable[[Asked[Any], Operation], None]


class UnlicensedDeskBecause(Because):
    """Why an operation cannot go on as asked, by what is known of other matters."""

    NOT_A_RECURRENCE = Reason(
        "6.5",
        "The earlier operation is not disposed of yet: it goes on, it does not recur.",
        "前一无照经营尚未处理完毕，不属于再次发生。",
    )
    NOT_REGISTERED_SO = Reason(
        "INV-12",
        "This household was not registered on this day, or its licence is good no more.",
        "该经营户的登记日期与所填不符，或者其登记已不再有效。",
    )
    NOT_SO_DECIDED = Reason(
        "6.5-CASE",
        "No penalty was decided there, or another fine.",
        "该案件或者当场处罚未作出处罚，或者罚款数额与所填不符。",
    )
    COUNTED_ALREADY = Reason(
        "6.5-CASE",
        "This penalty is that of another operation already.",
        "该处罚已登记于其他无照经营。",
    )


ONE_OPERATION = claiming(otherwise=UnlicensedDeskBecause.COUNTED_ALREADY)


def one_operation(rests_on: StreamId) -> Claim:
    """A penalty ends one operation, so that no fine counts twice. The rule is frozen."""
    return Claim(rule="enforcement.one-penalty-one-operation", about=(rests_on,))


def check_seen(asked: Asked[Any], station: StationId | None, what: str) -> None:
    """A matter of a station that the caller may know of (属地管理)."""
    if not asked.caller.sees(station, bureau_date(asked.handler.clock())):
        raise Unknown(what)


def check_discovery(decider: UnlicensedDecider) -> Check:
    def check(asked: Asked[commands.DiscoverOperation], _: Operation) -> None:
        command = asked.command
        check_seen(asked, command.station, "station")
        if command.household is not None:
            household = standing(asked.handler, command.household)
            if household is None:
                raise Unknown("household")
            check_seen(asked, household.station, "household")
        if command.recurrence_of is not None:
            check_recurrence(asked, decider, command.recurrence_of)

    return check


def check_recurrence(
    asked: Asked[Any], decider: UnlicensedDecider, earlier_id: UnlicensedId
) -> None:
    earlier = asked.handler.state(decider, earlier_id)
    check_seen(asked, station_of(earlier), "unlicensed operation")
    if not isinstance(earlier, Disposed):
        raise Refused(UnlicensedDeskBecause.NOT_A_RECURRENCE, "recurrence_of")


def check_licence(asked: Asked[commands.LinkLicence], _: Operation) -> None:
    """The household was registered on the day that is named, and its licence is good
    (INV-12)."""
    household = standing(asked.handler, asked.command.household)
    if household is None:
        raise Unknown("household")
    check_seen(asked, household.station, "household")
    registered_on = household.registration.registered_on
    if household.registered in FINAL or registered_on != asked.command.registered_on:
        raise Refused(UnlicensedDeskBecause.NOT_REGISTERED_SO, "household")


def check_penalty(cases: CaseDecider, summaries: SummaryDecider) -> Check:
    """What the penalty rests on was decided, with this very fine."""

    def check(asked: Asked[commands.PenaliseOperation], _: Operation) -> None:
        command = asked.command
        if command.case is not None:
            case = asked.handler.state(cases, command.case)
            if isinstance(case, Unreceived):
                raise Unknown("case")
            check_seen(asked, station_of_case(case), "case")
            if fine_of(case) != command.fine:
                raise Refused(UnlicensedDeskBecause.NOT_SO_DECIDED, "case")
        if command.summary is not None:
            summary = asked.handler.state(summaries, command.summary)
            if not isinstance(summary, Punished):
                raise Unknown("summary penalty")
            check_seen(asked, summary.imposed.station, "summary penalty")
            if (summary.imposed.fine or 0) != command.fine:
                raise Refused(UnlicensedDeskBecause.NOT_SO_DECIDED, "summary")

    return check


def fine_of(case: Case) -> int | None:
    """What a case was fined; ``None``: no penalty was decided, or it fell."""
    match case:
        case Decided() | Served() | Closed() | Archived() if case.decision is not None:
            decision = case.decision
        case _:
            return None
    if decision.result is not Result.PENALTY:
        return None
    fines = (each for each in decision.penalties if each.kind is PenaltyKind.FINE)
    return sum(each.amount or 0 for each in fines)


def its_penalty(
    asked: Asked[commands.PenaliseOperation],
) -> Iterator[Ask[ClaimCommand, Holding, ClaimEvent]]:
    for rests_on in (asked.command.case, asked.command.summary):
        if rests_on is not None:
            claim = one_operation(rests_on)
            take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
            yield Ask(ONE_OPERATION, claim.stream, take)
