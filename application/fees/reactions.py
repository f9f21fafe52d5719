"""What follows by itself: accounts are opened, leave suspends them, visits revoke leave."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from application.fees.names import fee_of, leave_of
from application.reacting import Reaction
from application.supervision.ended import ENDED
from domain.fees.account import FeeAccountDecider
from domain.fees.account import commands as fees
from domain.fees.leave import LeaveDecider, events
from domain.fees.leave import commands as leaves
from domain.fees.leave.states import A_DAY
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.kernel.months import month_of
from domain.law.rulebook import RuleBook
from domain.patrol.events import PatrolConcluded
from domain.patrol.vocabulary import Premises
from domain.supervision.events import (
    HouseholdOpened,
)
from domain.supervision.vocabulary import EntityKind

Asks: TypeAlias = Iterator[tuple[StreamId, Any]]


def owes_fees(book: RuleBook, recorded: Recorded[Any]) -> bool:
    """An individual business of ours that is opened while the fees are in force. What
    another register numbers was never charged by us."""
    opened: HouseholdOpened = recorded.event
    return (
        opened.registration.kind is EntityKind.INDIVIDUAL_BUSINESS
        and opened.registration.number.kind is not NumberKind.SOURCE
        and book.on(recorded.occurred_on).fees is not None
    )


def close_account(recorded: Recorded[Any]) -> Asks:
    """A licence that is no good any more; what is outstanding is still collected."""
    yield (
        fee_of(recorded.stream),
        fees.CloseFeeAccount(
            occurred_on=recorded.occurred_on, reason=ENDED[type(recorded.event)]
        ),
    )


def follow_leave(recorded: Recorded[Any]) -> Asks:
    """请假停费: one reaction for all of it, so that it comes in the order it happened."""
    event, day = recorded.event, recorded.occurred_on
    account = fee_of(event.household)
    match event:
        case events.LeaveApproved() | events.LeaveExtended():
            yield (
                account,
                fees.SuspendAccrual(
                    occurred_on=day,
                    leave=event.number,
                    from_on=event.from_on,
                    until_on=event.until_on,
                ),
            )
        case events.LeaveCancelled(number=number, last_on=last_on):
            yield (
                account,
                fees.ResumeAccrual(occurred_on=day, leave=number, last_on=last_on),
            )
        case events.LeaveOverstayed(number=number, until_on=until_on):
            yield (
                account,
                fees.ResumeAccrual(occurred_on=day, leave=number, last_on=until_on),
            )
        case events.LeaveRevoked(number=number) as revoked:
            last_on = revoked.back_from - A_DAY
            yield (
                account,
                fees.ResumeAccrual(occurred_on=day, leave=number, last_on=last_on),
            )
            yield (
                account,
                fees.BackCharge(
                    occurred_on=day,
                    leave=number,
                    from_month=month_of(revoked.back_from),
                    to_month=month_of(revoked.back_until),
                ),
            )


def look_at_leave(recorded: Recorded[Any]) -> Asks:
    """Every visit is put to the household's leave book, which knows whether it matters."""
    seen: PatrolConcluded = recorded.event
    is_open = seen.premises is Premises.OPEN
    told = leaves.FoundOperating if is_open else leaves.NoteClosed
    yield (
        leave_of(seen.household),
        told(occurred_on=recorded.occurred_on, patrol=recorded.stream),
    )


def reactions(
    book: RuleBook, accounts: FeeAccountDecider, books: LeaveDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    """In the order in which they run: an account is opened before a leave suspends it."""

    def open_account(recorded: Recorded[Any]) -> Asks:
        if owes_fees(book, recorded):
            yield (
                fee_of(recorded.stream),
                fees.OpenFeeAccount(
                    occurred_on=recorded.occurred_on,
                    household=recorded.stream,
                    station=recorded.event.station,
                ),
            )

    def open_leave_book(recorded: Recorded[Any]) -> Asks:
        if owes_fees(book, recorded):
            yield (
                leave_of(recorded.stream),
                leaves.OpenLeaveBook(
                    occurred_on=recorded.occurred_on,
                    household=recorded.stream,
                    station=recorded.event.station,
                ),
            )

    opened = (HouseholdOpened,)
    followed = (
        events.LeaveApproved,
        events.LeaveExtended,
        events.LeaveCancelled,
        events.LeaveOverstayed,
        events.LeaveRevoked,
    )
    return (
        Reaction("fees.open-account", opened, open_account, accounts),
        Reaction("fees.open-leave-book", opened, open_leave_book, books),
        Reaction("fees.look-at-leave", (PatrolConcluded,), look_at_leave, books),
        Reaction("fees.follow-leave", followed, follow_leave, accounts),
        Reaction("fees.close-account", tuple(ENDED), close_account, accounts),
    )
