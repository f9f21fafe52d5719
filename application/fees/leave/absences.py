"""Who is on leave (请假), for other contexts whose rules ask."""

from datetime import date

from application.fees.names import leave_of
from application.handling import Handler
from application.seen import Absences
from domain.fees.leave import LeaveDecider
from domain.fees.leave.states import LeaveBook
from domain.kernel.identity import HouseholdId


def absences(decider: LeaveDecider) -> Absences:
    """Looks leaves up in the log; a household without a leave book is not on leave."""

    def away(handler: Handler, household: HouseholdId, day: date) -> bool:
        book = handler.state(decider, leave_of(household))
        return isinstance(book, LeaveBook) and any(
            leave.holds(day) for leave in book.leaves.values()
        )

    return away
