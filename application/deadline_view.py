"""The deadline board (期限看板): every computed deadline and what became of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from application.assessment import ends as assessment
from application.credit import ends as credit
from application.enforcement.case import ends as case
from application.enforcement.execution import ends as execution
from application.enforcement.rectification import ends as order
from application.enforcement.summary import ends as summary
from application.enforcement.unlicensed import ends as unlicensed
from application.fees import ends as fees
from application.publicity import ends as publicity
from application.registration import ends as registration
from application.relief import ends as relief
from application.service import ends as service
from application.supervision.aftercare import ends as aftercare
from application.supervision.clearance import ends as clearance
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.identity import HouseholdId, RuleId
from domain.kernel.messages import Event, Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """``status`` is RUNNING, PAUSED, MET, MISSED or LIFTED; whether a running one is
    overdue depends on the day one asks for. ``number`` tells deadlines of one kind apart.
    ``provisional`` marks a due day that crosses a year whose holidays were not announced
    when it was computed.
    """

    deadline_id: str
    stream: str
    household_id: HouseholdId | None
    kind: str
    status: str
    starts_on: date
    due_on: date
    rule_id: RuleId
    article: str | None
    provisional: bool
    ended_on: date | None = None
    number: int | None = None


Ends: TypeAlias = Mapping[type[Event], Mapping[DeadlineKind, str]]

ENDS: Ends = {
    **order.ENDS,
    **case.ENDS,
    **execution.ENDS,
    **unlicensed.ENDS,
    **summary.ENDS,
    **aftercare.ENDS,
    **clearance.ENDS,
    **fees.ENDS,
    **publicity.ENDS,
    **relief.ENDS,
    **credit.ENDS,
    **registration.ENDS,
    **service.ENDS,
    **assessment.ENDS,
}
"""What an event makes of the deadlines of its stream."""

NUMBERED = frozenset(
    {
        DeadlineKind.HOLD,
        DeadlineKind.SEIZURE,
        DeadlineKind.PAY,
        DeadlineKind.LEAVE_START,
        DeadlineKind.LEAVE_RETURN,
        DeadlineKind.PROVE,
        DeadlineKind.ANNUAL,
    }
)
"""Of these a stream may have several at once; an event that ends one carries its number."""

OPEN = frozenset({"RUNNING", "PAUSED"})


def may_start(event: type[Event]) -> bool:
    """Whether events of this kind can carry a deadline."""
    return any("Deadline" in str(each.annotation) for each in event.model_fields.values())


def started(event: Event) -> Iterator[Deadline]:
    for value in vars(event).values():
        if isinstance(value, Deadline):
            yield value


def key(recorded: Recorded[Any], kind: DeadlineKind, number: int | None) -> str:
    numbered = f"/{number}" if kind in NUMBERED and number is not None else ""
    return f"{recorded.stream}/{kind}{numbered}"


def keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    """One event may end one deadline of its stream and start another."""
    event = recorded.event
    number = getattr(event, "number", None)
    touched = {key(recorded, kind, number) for kind in ENDS.get(type(event), ())}
    touched |= {key(recorded, each.kind, each.number) for each in started(event)}
    return tuple(sorted(touched))


def evolve(
    row: DeadlineRow | None, key_: str, recorded: Recorded[Any]
) -> DeadlineRow | None:
    event = recorded.event
    for deadline in started(event):
        if key(recorded, deadline.kind, deadline.number) == key_:
            return DeadlineRow(
                deadline_id=key_,
                stream=recorded.stream,
                household_id=event.household,
                kind=deadline.kind,
                status="RUNNING",
                starts_on=deadline.starts_on,
                due_on=deadline.due_on,
                rule_id=deadline.rule_id,
                article=deadline.article,
                provisional=deadline.provisional,
                number=deadline.number,
            )
    if row is None or row.status not in OPEN:
        return row
    if getattr(event, "due_on", row.due_on) != row.due_on:
        return row  # it names another deadline's day
    status = ENDS[type(event)][DeadlineKind(row.kind)]
    ended_on = None if status in OPEN else recorded.occurred_on
    return replace(row, status=status, ended_on=ended_on)


def board(events: tuple[type[Event], ...]) -> Projection[DeadlineRow]:
    """The board over these kinds of event, of which it takes those it can use."""
    return Projection(
        name="deadline",
        row=DeadlineRow,
        reads=tuple(each for each in events if may_start(each) or each in ENDS),
        keys=keys,
        evolve=evolve,
        sought_by=("status, due_on", "household_id", "stream"),
    )


DEADLINE = board(
    (
        *order.EVENTS,
        *case.EVENTS,
        *execution.EVENTS,
        *unlicensed.EVENTS,
        *summary.EVENTS,
        *aftercare.EVENTS,
        *clearance.EVENTS,
        *fees.EVENTS,
        *publicity.EVENTS,
        *relief.EVENTS,
        *credit.EVENTS,
        *registration.EVENTS,
        *service.EVENTS,
        *assessment.EVENTS,
    )
)
