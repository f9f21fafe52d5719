"""Histories that chance hardly finds: scripted to their end, each on a stream of its own.

A case, an execution or a supervision goes on only by the right step on the right day. The
examples of their rules know those; here they are put to the rules for other businesses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeAlias

from domain.enforcement.case import facts as of_cases
from domain.enforcement.case import history as case_history
from domain.enforcement.execution.commands import AlterDue
from domain.enforcement.rectification import facts as of_orders
from domain.enforcement.rectification import history as order_history
from domain.kernel.calendar import DeadlineKind
from domain.kernel.decider import Decider
from domain.kernel.identity import CaseId, HouseholdId, PersonId, StreamId
from domain.kernel.money import Fen
from domain.patrol.commands import CancelPatrol
from domain.supervision import commands as card
from domain.supervision import office
from domain.supervision.vocabulary import EntityKind
from tests.domain.enforcement import orders
from tests.domain.enforcement.case import askable, cases
from tests.domain.enforcement.execution import fines
from tests.domain.patrol import visits
from tests.domain.supervision import examples, revoked
from tests.domain.supervision.examples import numbered

Step: TypeAlias = Any
"""A command, or a fact that a register from elsewhere tells."""
Script: TypeAlias = Sequence[Step]
Decided: TypeAlias = tuple[StreamId, date, Sequence[Any]]
"""The events of one step, with their stream and their day."""
Told: TypeAlias = Sequence[tuple[Decider[Any, Any, Any], Sequence[Script]]]
"""Scripts of one kind of stream, with the rules that they are put to."""

FIRST = 101
"""Scripts are told on streams that chance does not number."""
HOUSEHOLDS = 4
"""How many businesses the scripts are about."""
CASE: Decider[Any, Any, Any] = cases.CASE
ORDER: Decider[Any, Any, Any] = orders.ORDER
PERSONS = (revoked.DIRECTOR, revoked.PARTNER)
SHOP, PATROL = cases.SHOP, examples.PATROL_1
A_DAY_LATE, SOON_AFTER, AT_LAST = date(2026, 3, 18), date(2023, 6, 1), date(2032, 1, 5)

CASES: list[Script] = [begun for begun in askable.BEGINNINGS if begun]
BROUGHT = of_cases.CaseBrought(
    on=date(2019, 6, 3),
    household=SHOP,
    station=cases.STATION,
    case_no="样例-1",
    matter="Food not protected",
    action="Notice of hearing",
    clause="81.08",
    patrol=PATROL,
)
STANDING = of_cases.CaseEnded(
    on=date(2019, 9, 2), outcome="Adjourned", fine=Fen(20_000), closed=False
)
ENDED = of_cases.CaseEnded(on=date(2019, 10, 7), outcome="Guilty", fine=Fen(30_000))
CASES_ELSEWHERE: list[Script] = [(BROUGHT,), (BROUGHT, STANDING, ENDED), (BROUGHT, ENDED)]

ORDERED = of_orders.OrderIssued(
    on=date(2019, 6, 3),
    household=SHOP,
    station=cases.STATION,
    matter="Food not protected",
    patrol=PATROL,
)
ORDERS_ELSEWHERE: list[Script] = [
    (ORDERED,),
    (ORDERED, of_orders.OrderComplied(on=date(2019, 7, 1), patrol=PATROL)),
]
ORDERS: list[Script] = [
    (orders.DRAFT, orders.ISSUE, orders.tick(DeadlineKind.SERVE, orders.IN_TIME)),
    (orders.DRAFT, orders.ISSUE, orders.SERVE, orders.EXTEND),
    (
        *(orders.DRAFT, orders.ISSUE, orders.SERVE, orders.TICK, orders.ASK),
        orders.tick(DeadlineKind.ESCALATE, orders.october(16)),
    ),
]

EXECUTIONS: list[Script] = [
    (fines.OPEN,),
    (
        *(fines.OPEN, fines.PLAN),
        fines.pay(fines.MAY, 300_000, "1号"),
        fines.pay(fines.JUNE, 200_000, "2号"),
    ),
    (
        *(fines.OPEN, fines.defer(fines.DUE_ON, fines.MAY), fines.pause(fines.DUE_ON)),
        fines.resume(fines.DUE_ON),
    ),
    (
        *(fines.OPEN, fines.accrue(A_DAY_LATE), fines.waive(A_DAY_LATE, 1)),
        AlterDue(occurred_on=A_DAY_LATE, document_no="复议1号", fine=Fen(1)),
    ),
    (
        *(fines.OPEN, fines.DEMAND),
        fines.tick(DeadlineKind.COURT, fines.COURT_BY + timedelta(days=1)),
    ),
    (fines.OPEN, fines.DEMAND, fines.APPLY, fines.enforce(fines.COURT_BY, fines.FINE)),
    (fines.OPEN, fines.accrue(A_DAY_LATE), fines.pay(fines.DUE_ON, fines.FINE)),
    (fines.OPEN, fines.terminate(fines.DUE_ON)),
]

ALL_RAISED = tuple(
    revoked.tick(kind, AT_LAST)
    for kind in (
        DeadlineKind.CESSATION,
        DeadlineKind.LIQUIDATION_GROUP,
        DeadlineKind.SPECIAL_MARK,
        DeadlineKind.FORCED_DEREGISTRATION,
        DeadlineKind.OFFICE_RESTRICTION,
    )
)
SUPERVISIONS: list[Script] = [
    (revoked.OPEN,),
    (revoked.opening(entity=EntityKind.INDIVIDUAL_BUSINESS), *ALL_RAISED),
    (
        *(revoked.OPEN, revoked.check(revoked.LOOKED_ON, ceased=False)),
        *(revoked.check(SOON_AFTER, ceased=True), revoked.note(SOON_AFTER)),
    ),
    (
        *(*revoked.FORMED, revoked.report(SOON_AFTER)),
        *(revoked.restrict(SOON_AFTER), revoked.lift(SOON_AFTER)),
    ),
    (*revoked.NOTIFIED, revoked.restrict(SOON_AFTER), *ALL_RAISED),
    (*revoked.ANNOUNCED, revoked.object_to(revoked.FORCED_ON)),
    (*revoked.ANNOUNCED, *ALL_RAISED),
    (*revoked.FORCED, revoked.restore(revoked.FORCED_ON)),
    (revoked.OPEN, revoked.close(SOON_AFTER)),
]

OPEN = card.OpenHousehold(
    occurred_on=examples.REGISTERED_ON,
    registration=examples.NOODLES,
    station=examples.WEST,
)
CARDS: list[Script] = [
    (
        OPEN,
        card.RevokeLicence(
            occurred_on=examples.DAY,
            revoked_on=examples.DAY,
            decision_no="甘工商处字〔2003〕1号",
            served_on=examples.DAY,
            case=revoked.CASE,
            responsible=revoked.RESPONSIBLE,
        ),
        card.DeregisterHousehold(
            occurred_on=revoked.FORCED_ON, reason="强制注销", forced_by=revoked.WATCHED
        ),
        card.RestoreHousehold(occurred_on=revoked.FORCED_ON, reason="仍有未了结的债权"),
    ),
    (
        OPEN,
        card.MarkSuspectedAbandoned(occurred_on=examples.DAY, patrol=examples.PATROL_1),
        card.ConfirmAbandoned(occurred_on=examples.A_MONTH_LATER, patrol=examples.PATROL_2),
    ),
]
PATROLS: list[Script] = [
    (visits.PLAN, CancelPatrol(occurred_on=visits.DAY, reason="暴雨停业")),
    visits.WHOLE_STORY,
]


def representing(person: PersonId) -> Script:
    """Somebody represented an enterprise, was barred, and is free again."""
    bar = {"person": person, "supervision": revoked.WATCHED}
    held = {"person": person, "household": revoked.SHOP}
    since, until_on = revoked.REVOKED_ON, revoked.ANNOUNCED_ON
    return (
        office.TakeOffice(occurred_on=examples.DAY, **held),
        office.RestrictOffice(occurred_on=since, from_on=since, until_on=until_on, **bar),
        office.LeaveOffice(occurred_on=SOON_AFTER, **held),
        office.LiftOffice(occurred_on=SOON_AFTER, **bar),
    )


def about(step: Step, number: int) -> Step:
    """The same step, concerning the business and the case of that number."""
    others = {
        "household": HouseholdId(numbered("household", 1 + number % HOUSEHOLDS)),
        "case": CaseId(numbered("case", number)),
    }
    named = {name: each for name, each in others.items() if getattr(step, name, None)}
    return step.model_copy(update=named)


def followed(
    stream: StreamId, decider: Decider[Any, Any, Any], script: Script
) -> Iterator[Decided]:
    """Everything that is decided; nothing of it may be refused."""
    state = decider.initial
    for step in script:
        day = getattr(step, "occurred_on", None) or step.on
        events = decider.decide(step, state)
        for event in events:
            state = decider.evolve(state, event)
        yield stream, day, events


def histories(kinds: Sequence[tuple[str, Told]]) -> tuple[tuple[Decided, ...], ...]:
    """The history of every script of every kind, one for each stream."""
    told = list[tuple[Decided, ...]]()
    for kind, parts in kinds:
        scripts = [(decider, script) for decider, some in parts for script in some]
        for number, (decider, script) in enumerate(scripts, FIRST):
            steps = [about(step, number) for step in script]
            told.append(tuple(followed(numbered(kind, number), decider, steps)))
    return tuple(told)


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    case_elsewhere = replace(CASE, decide=case_history.transcribe)
    order_elsewhere = replace(ORDER, decide=order_history.transcribe)
    offices = (
        tuple(followed(office.office_of(person), office.OFFICE, representing(person)))
        for person in PERSONS
    )
    kinds: list[tuple[str, Told]] = [
        ("case", [(CASE, CASES), (case_elsewhere, CASES_ELSEWHERE)]),
        ("rectification", [(ORDER, ORDERS), (order_elsewhere, ORDERS_ELSEWHERE)]),
        ("execution", [(fines.EXECUTION, EXECUTIONS)]),
        ("supervision", [(revoked.AFTERCARE, SUPERVISIONS)]),
        ("household", [(examples.HOUSEHOLD, CARDS)]),
        ("patrol", [(visits.PATROL, PATROLS)]),
    ]
    return (*offices, *histories(kinds))
