"""The desk of cases (案件)."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from application.desk import Asked, Desk, Verb
from application.enforcement.case.checks import (
    all_of,
    check_approved,
    check_chair,
    check_handles,
    check_kept,
    check_lead,
    check_officers,
    check_operation,
    check_order,
    file_of,
)
from application.enforcement.case.numbers import its_number
from application.handling import Ask
from domain.enforcement.case import Case, CaseDecider, commands, station_of
from domain.enforcement.case.one_fine import ONE_FINE, fines, offender, one_fine
from domain.enforcement.case.penalties import acts_of
from domain.enforcement.rectification import RectificationDecider
from domain.enforcement.unlicensed import UnlicensedDecider
from domain.kernel.claims import ClaimCommand, ClaimEvent, Holding, Release, Take
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
LEGAL = frozenset({Duty.LEGAL})

FineAsk: TypeAlias = Ask[ClaimCommand, Holding, ClaimEvent]


def fines_taken(decider: CaseDecider) -> Callable[[Asked[Any]], Iterable[FineAsk]]:
    """Every act that is fined is fined here and nowhere else (INV-20)."""

    def claims(asked: Asked[commands.DecideCase]) -> Iterator[FineAsk]:
        case, day = asked.handler.state(decider, asked.stream), asked.command.occurred_on
        for claim in dict.fromkeys(fines(case, asked.command)):
            take = Take(occurred_on=day, claim=claim, by=asked.stream)
            yield Ask(ONE_FINE, claim.stream, take)

    return claims


def fines_released(decider: CaseDecider) -> Callable[[Asked[Any]], Iterable[FineAsk]]:
    """Whatever a revoked decision fined, as altered or not, may be fined again."""

    def claims(asked: Asked[commands.RevokeDecision]) -> Iterator[FineAsk]:
        file = file_of(asked.handler.state(decider, asked.stream))
        if file is None:
            return
        acts, day = acts_of(file), asked.command.occurred_on
        for claim in dict.fromkeys(one_fine(offender(file), act) for act in acts):
            release = Release(occurred_on=day, claim=claim, by=asked.stream)
            yield Ask(ONE_FINE, claim.stream, release)

    return claims


def cases(
    decider: CaseDecider, orders: RectificationDecider, operations: UnlicensedDecider
) -> Desk[Case]:
    """What the tick and the reactions ask for has no verb here: nobody else may."""
    return Desk(
        collection="cases",
        kind="case",
        decider=decider,
        station=station_of,
        verbs=(
            *of_lead(),
            *of_investigation(orders, operations),
            *of_hearing(),
            *of_decision(decider),
        ),
    )


def of_lead() -> Iterator[Verb[Any, Case]]:
    yield Verb(commands.ReceiveLead, SUPERVISION, opens=True, check=check_lead)
    yield Verb(commands.ExtendVerification, LEADERSHIP)
    yield Verb(commands.FileCase, LEADERSHIP, check=check_officers, claims=its_number)
    yield Verb(commands.DeclineFiling, LEADERSHIP)
    yield Verb(commands.TellInformant, SUPERVISION)
    yield Verb(commands.TransferCase, LEADERSHIP)


def of_investigation(
    orders: RectificationDecider, operations: UnlicensedDecider
) -> Iterator[Verb[Any, Case]]:
    filed = all_of(check_handles, check_kept)
    taken = all_of(check_handles, check_approved)
    yield Verb(commands.AssignCaseOfficers, LEADERSHIP, check=check_officers)
    yield Verb(commands.RequestRecusal, SUPERVISION)
    yield Verb(commands.DecideRecusal, LEADERSHIP)
    yield Verb(commands.NameParty, SUPERVISION)
    yield Verb(commands.ValueCase, SUPERVISION)
    yield Verb(commands.LinkOrder, SUPERVISION, check=check_order(orders))
    yield Verb(commands.LinkOperation, SUPERVISION, check=check_operation(operations))
    yield Verb(commands.FileEvidence, SUPERVISION, check=filed)
    yield Verb(commands.TakeMeasure, SUPERVISION, check=taken)
    yield Verb(commands.ExtendMeasure, LEADERSHIP)
    yield Verb(commands.EndMeasure, SUPERVISION, check=check_handles)
    yield Verb(commands.SuspendInvestigation, SUPERVISION, check=check_handles)
    yield Verb(commands.ResumeInvestigation, SUPERVISION, check=check_handles)
    yield Verb(commands.ExtendTimeLimit, LEADERSHIP)
    yield Verb(commands.TerminateInvestigation, LEADERSHIP)
    yield Verb(commands.ConcludeInvestigation, SUPERVISION, check=check_handles)


def of_hearing() -> Iterator[Verb[Any, Case]]:
    yield Verb(commands.SubmitForReview, SUPERVISION)
    yield Verb(commands.ReturnFromReview, LEGAL, signed="reviewer")
    yield Verb(commands.PassReview, LEGAL, signed="reviewer")
    yield Verb(commands.ServePreDecisionNotice, SUPERVISION)
    yield Verb(commands.ReceiveRepresentations, SUPERVISION)
    yield Verb(commands.WaiveRights, SUPERVISION)
    yield Verb(commands.RequestHearing, SUPERVISION)
    yield Verb(commands.CallHearing, SUPERVISION, check=check_chair)
    yield Verb(commands.HoldHearing, SUPERVISION)
    yield Verb(commands.WithdrawHearing, SUPERVISION)


def of_decision(decider: CaseDecider) -> Iterator[Verb[Any, Case]]:
    taken, released = fines_taken(decider), fines_released(decider)
    yield Verb(commands.DiscussCollectively, LEADERSHIP)
    yield Verb(commands.DecideCase, LEADERSHIP, claims=taken)
    yield Verb(commands.ServeDecision, SUPERVISION)
    yield Verb(commands.AlterDecision, LEADERSHIP)
    yield Verb(commands.RevokeDecision, LEADERSHIP, claims=released)
    yield Verb(commands.ReopenCase, LEADERSHIP)
    yield Verb(commands.CloseCase, LEADERSHIP)
    yield Verb(commands.ArchiveCase, SUPERVISION)
