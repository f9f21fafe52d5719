"""The desk of grants of relief (减免审批)."""

from collections.abc import Callable, Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.fees.names import fee_of
from application.handling import Ask
from application.relief.waiving import waived_by
from application.supervision.standing import check_household, standing
from domain.fees.account import FeeAccountDecider
from domain.kernel.claims import Take
from domain.kernel.errors import Because, Reason, Refused
from domain.kernel.messages import Duty
from domain.relief import commands
from domain.relief.grant import ONE_GRANT, Grant, GrantDecider, one_grant, station_of
from domain.relief.grant.states import Forfeited

REGISTRATION = frozenset({Duty.REGISTRATION})
"""The counter where papers are shown; it alone turns an ID into a pseudonym (INV-31)."""
LEADERSHIP = frozenset({Duty.LEADERSHIP})
"""Whoever collects, or supervises, does not forgive (登记、收费、管理三分离, INV-01)."""


class ReliefBecause(Because):
    """Why a command does not fit the household's card, or its fee account."""

    NOT_THE_OPERATOR = Reason(
        "INV-30-OPERATOR",
        "The registration names somebody else as running this business.",
        "申请人不是该户登记的经营者。",
    )
    STARTED_ANOTHER_DAY = Reason(
        "6.11-START-DAY",
        "The registration names another day on which the business was approved.",
        "核准经营日期与登记不符。",
    )
    MORE_THAN_WAIVED = Reason(
        "6.11-CLAW-BACK-SUM",
        "No more is clawed back than was waived because of the grant.",
        "追缴金额不得超过已减免金额。",
    )


def check_applicant(asked: Asked[commands.ApplyForGrant], grant: Grant) -> None:
    """What the card says of its operator and its first day holds; it may be silent."""
    check_household(asked, grant)
    command = asked.command
    found = standing(asked.handler, command.household)
    if found is None:
        return
    said = found.registration
    if said.operator is not None and said.operator != command.person:
        raise Refused(ReliefBecause.NOT_THE_OPERATOR, "person")
    if said.registered_on is not None and said.registered_on != command.started_on:
        raise Refused(ReliefBecause.STARTED_ANOTHER_DAY, "started_on")


def its_person(asked: Asked[commands.ApplyForGrant]) -> Iterator[Ask[Any, Any, Any]]:
    """One active grant for each natural person and policy (INV-30)."""
    command = asked.command
    claim = one_grant(command.person, command.policy)
    take = Take(occurred_on=command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_GRANT, claim.stream, take)


def check_amount(
    accounts: FeeAccountDecider,
) -> Callable[[Asked[commands.ClawBack], Grant], None]:
    """What is clawed back was waived before: totals tie to waivers (F5)."""

    def check(asked: Asked[commands.ClawBack], grant: Grant) -> None:
        if not isinstance(grant, Forfeited):
            return
        account = asked.handler.state(accounts, fee_of(grant.applied.household))
        before = {each.document_no: each.amount for each in grant.clawed_back}
        again = before | {asked.command.document_no: asked.command.amount}
        if sum(again.values()) > waived_by(account, asked.stream):
            raise Refused(ReliefBecause.MORE_THAN_WAIVED, "amount")

    return check


def grants(decider: GrantDecider, accounts: FeeAccountDecider) -> Desk[Grant]:
    """That a grant expires is said by the tick, which has no verb."""
    return Desk(
        collection="grants",
        kind="grant",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                commands.ApplyForGrant,
                REGISTRATION,
                opens=True,
                check=check_applicant,
                claims=its_person,
            ),
            Verb(commands.VerifyRealName, REGISTRATION, signed="verified_by"),
            Verb(commands.ApproveGrant, LEADERSHIP),
            Verb(commands.RejectGrant, LEADERSHIP),
            Verb(commands.SuspendGrant, LEADERSHIP),
            Verb(commands.ResumeGrant, LEADERSHIP),
            Verb(commands.RevokeGrant, LEADERSHIP),
            Verb(commands.ClawBack, LEADERSHIP, check=check_amount(accounts)),
        ),
    )
