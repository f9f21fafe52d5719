"""The deadline board (期限看板): every computed deadline and what became of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.enforcement import events as enforcement
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.identity import HouseholdId, RuleId
from domain.kernel.messages import Event, Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """``status`` is RUNNING, MET, MISSED or LIFTED; whether a running one is overdue
    depends on the day one asks for. ``provisional`` marks a due day that crosses a year
    whose holidays were not announced when it was computed.
    """

    deadline_id: str
    stream: str
    household_id: HouseholdId
    kind: str
    status: str
    starts_on: date
    due_on: date
    rule_id: RuleId
    article: str | None
    provisional: bool
    ended_on: date | None = None


STARTS: dict[type[Event], DeadlineKind] = {
    enforcement.RectificationOrderIssued: DeadlineKind.SERVE,
    enforcement.RectificationOrderServed: DeadlineKind.COMPLY,
    enforcement.RectificationDeadlineExtended: DeadlineKind.COMPLY,
    enforcement.EscalationAsked: DeadlineKind.ESCALATE,
}

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    enforcement.RectificationOrderServed: {DeadlineKind.SERVE: "MET"},
    enforcement.RectificationServiceOverdue: {DeadlineKind.SERVE: "MISSED"},
    enforcement.RectificationComplied: {DeadlineKind.COMPLY: "MET"},
    enforcement.RectificationOverdue: {DeadlineKind.COMPLY: "MISSED"},
    enforcement.RectificationRefused: {DeadlineKind.COMPLY: "LIFTED"},
    enforcement.RectificationEscalated: {DeadlineKind.ESCALATE: "MET"},
    enforcement.EscalationWaived: {DeadlineKind.ESCALATE: "MET"},
    enforcement.EscalationOverdue: {DeadlineKind.ESCALATE: "MISSED"},
    enforcement.RectificationOrderWithdrawn: {
        DeadlineKind.SERVE: "LIFTED",
        DeadlineKind.COMPLY: "LIFTED",
    },
}


def keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    """One event may end one deadline of its stream and start another."""
    kind = type(recorded.event)
    touched = set(ENDS.get(kind, ()))
    if kind in STARTS:
        touched.add(STARTS[kind])
    return tuple(f"{recorded.stream}/{each}" for each in sorted(touched))


def evolve(
    row: DeadlineRow | None, key: str, recorded: Recorded[Any]
) -> DeadlineRow | None:
    event = recorded.event
    kind = DeadlineKind(key.rpartition("/")[2])
    if STARTS.get(type(event)) is kind:
        deadline: Deadline = event.deadline
        return DeadlineRow(
            deadline_id=key,
            stream=recorded.stream,
            household_id=event.household,
            kind=kind,
            status="RUNNING",
            starts_on=deadline.starts_on,
            due_on=deadline.due_on,
            rule_id=deadline.rule_id,
            article=deadline.article,
            provisional=deadline.provisional,
        )
    if row is None or row.status != "RUNNING":
        return row
    return replace(row, status=ENDS[type(event)][kind], ended_on=recorded.occurred_on)


DEADLINE: Projection[DeadlineRow] = Projection(
    name="deadline",
    row=DeadlineRow,
    reads=tuple({**STARTS, **ENDS}),
    keys=keys,
    evolve=evolve,
    sought_by=("status, due_on", "household_id", "stream"),
)
