"""Four shops ask for leave (请销假): one comes back, one stays away too long, one is found
open and is charged after all, and one is not let go.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from application.fees.names import leave_of
from domain.fees.leave.commands import (
    ApproveLeave,
    CancelLeave,
    RejectLeave,
    RequestLeave,
)
from domain.kernel.messages import Command
from domain.kernel.months import Month
from domain.patrol.vocabulary import PatrolKind, Premises
from samples.half_year_2003.agenda import Agenda
from samples.half_year_2003.grantees import PAYING_SHOPS, Shop
from samples.half_year_2003.people import LEADER
from samples.story import Story

ASKED_ON, GRANTED_ON = date(2003, 2, 20), date(2003, 2, 24)
FROM = date(2003, 3, 1)
RETURNS, OVERSTAYS, OPERATES, REMAINS = PAYING_SHOPS[:4]
LEAVES: tuple[tuple[Shop, date, str], ...] = (
    (RETURNS, date(2003, 4, 30), "回乡探亲，停业两个月"),
    (OVERSTAYS, date(2003, 3, 31), "店面装修，停业一个月"),
    (OPERATES, date(2003, 5, 31), "经营者患病，停业三个月"),
    (REMAINS, date(2003, 6, 30), "淡季停业"),
)
FREE: dict[str | None, tuple[Month, ...]] = {
    RETURNS.registration.name: (Month("2003-03"),),
    OVERSTAYS.registration.name: (Month("2003-03"),),
    OPERATES.registration.name: (Month("2003-03"), Month("2003-04")),
}
"""Months that were not charged when they would have been paid."""
SEEN_CLOSED_ON, BACK_ON = date(2003, 3, 12), date(2003, 4, 28)
SEEN_OPEN_ON, LATE_ON = date(2003, 5, 14), date(2003, 4, 9)


@dataclass(frozen=True, slots=True)
class Leaves:
    """The four leaves while they are told."""

    story: Story

    def plan(self, agenda: Agenda) -> None:
        agenda.on(ASKED_ON, self.ask_for_leave)
        agenda.on(GRANTED_ON, self.grant)
        acts: tuple[tuple[date, Callable[[], None]], ...] = (
            (SEEN_CLOSED_ON, partial(self.visit, RETURNS, Premises.CLOSED)),
            (LATE_ON, partial(self.come_back, OVERSTAYS)),
            (BACK_ON, partial(self.come_back, RETURNS)),
            (SEEN_OPEN_ON, partial(self.visit, OPERATES, Premises.OPEN)),
        )
        for day, act in acts:
            agenda.on(day, act)

    def ask_for_leave(self) -> None:
        for shop, until_on, reason in LEAVES:
            said = {"from_on": FROM, "until_on": until_on, "reason": reason}
            self.ask(shop, RequestLeave, **said)

    def grant(self) -> None:
        """Granted before its first day; the slack season is no reason."""
        for shop, _, _ in LEAVES[:3]:
            stream = leave_of(self.story.card(shop.registration))
            self.story.told.ask(LEADER, ApproveLeave, stream, number=1)
        stream = leave_of(self.story.card(REMAINS.registration))
        said = {"number": 1, "reason": "不属于停业情形"}
        self.story.told.ask(LEADER, RejectLeave, stream, **said)
        self.story.told.followers.react()

    def visit(self, shop: Shop, premises: Premises) -> None:
        """What a patrol finds is put to the leave book by itself: found open, the leave is
        revoked and the months are charged after all (补收)."""
        kind, officers = PatrolKind.ROUTINE, shop.patch.officers
        self.story.visit(shop.registration, *officers, kind=kind, premises=premises)
        self.story.told.followers.react()

    def come_back(self, shop: Shop) -> None:
        self.ask(shop, CancelLeave, number=1)
        self.story.told.followers.react()

    def ask(self, shop: Shop, command: type[Command], /, **said: Any) -> None:
        stream = leave_of(self.story.card(shop.registration))
        self.story.told.ask(shop.patch.officers[0], command, stream, **said)
