"""What a patrol allows, under the law and the checklist of the day."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.patrol.checklist import checklist_on
from domain.patrol.commands import (
    CancelPatrol,
    CheckItem,
    ConcludePatrol,
    DisposeFinding,
    PatrolCommand,
    PlanPatrol,
    RecordFinding,
    StartPatrol,
)
from domain.patrol.events import (
    ChecklistItemChecked,
    FindingDisposed,
    FindingRecorded,
    PatrolCancelled,
    PatrolConcluded,
    PatrolEvent,
    PatrolPlanned,
    PatrolStarted,
)
from domain.patrol.patrol.states import (
    Cancelled,
    Concluded,
    Finding,
    InProgress,
    Patrol,
    Planned,
    Transcribed,
    Unplanned,
)
from domain.patrol.vocabulary import Disposition, Premises
from domain.patrol.vocabulary import PatrolBecause as Because


@dataclass(frozen=True, slots=True)
class Patrols:
    """The rules of a patrol, under the law of the day of each step."""

    book: RuleBook

    def decide(self, command: PatrolCommand, patrol: Patrol) -> Sequence[PatrolEvent]:
        match command, patrol:
            case PlanPatrol(), Unplanned():
                return [planned(command)]
            case PlanPatrol(), Planned():
                return already(so=planned(command) == patrol.plan)
            case StartPatrol(), Planned():
                return [
                    PatrolStarted(
                        household=patrol.plan.household,
                        officers=tuple(sorted(command.officers)),
                    )
                ]
            case StartPatrol(), InProgress():
                return already(so=command.officers == frozenset(patrol.officers))
            case CheckItem(), InProgress():
                return check(command, patrol)
            case RecordFinding(), InProgress():
                return self._record(command, patrol)
            case DisposeFinding(), InProgress() | Transcribed():
                return dispose(command, patrol)
            case ConcludePatrol(), InProgress():
                return conclude(command, patrol)
            case ConcludePatrol(), Concluded():
                said = patrol.conclusion
                return already(
                    so=(command.premises, command.remarks) == (said.premises, said.remarks)
                )
            case CancelPatrol(), Planned():
                return [
                    PatrolCancelled(household=patrol.plan.household, reason=command.reason)
                ]
            case CancelPatrol(), Cancelled():
                return []
            case _:
                raise Refused(Because.NOT_NOW)

    def _record(self, command: RecordFinding, patrol: InProgress) -> Sequence[PatrolEvent]:
        if command.item is not None:
            check_items((command.item,), patrol.plan.items, "item")
        found = Finding(command.matter, command.item, command.clause)
        if any(same(found, known) for known in patrol.findings):
            return []
        # Before the law of 1996 nothing asked for a second officer (INV-09).
        rules = self.book.on(command.occurred_on).patrol
        if rules is not None and len(patrol.officers) < rules.officers_at_least:
            raise Refused(Because.TOO_FEW_OFFICERS)
        return [
            FindingRecorded(
                household=patrol.household,
                station=patrol.station,
                number=len(patrol.findings) + 1,
                matter=command.matter,
                item=command.item,
                clause=command.clause,
            )
        ]


def planned(command: PlanPatrol) -> PatrolPlanned:
    """A list of the officer's own is a part of the day's list, each item once."""
    of_the_day = tuple(item.code for item in checklist_on(command.planned_on))
    check_items(command.items, of_the_day, "items")
    return PatrolPlanned(
        household=command.household,
        station=command.station,
        kind=command.kind,
        planned_on=command.planned_on,
        items=tuple(dict.fromkeys(command.items)) or of_the_day,
    )


def check(command: CheckItem, patrol: InProgress) -> Sequence[PatrolEvent]:
    check_items((command.item,), patrol.plan.items, "item")
    checked = ChecklistItemChecked(
        item=command.item, answer=command.answer, remarks=command.remarks
    )
    if patrol.checked.get(command.item) == checked:
        return []
    return [checked]


def dispose(
    command: DisposeFinding, patrol: InProgress | Transcribed
) -> Sequence[PatrolEvent]:
    if command.finding > len(patrol.findings):
        raise Refused(Because.NO_SUCH_FINDING, "finding")
    finding = patrol.findings[command.finding - 1]
    disposal = FindingDisposed(
        household=patrol.household,
        station=patrol.station,
        number=command.finding,
        disposition=command.disposition,
        matter=finding.matter,
        remarks=command.remarks,
        demand=command.demand,
    )
    if finding.disposed == disposal:
        return []
    if finding.disposed is not None:
        raise Refused(Because.ALREADY_DISPOSED, "finding")
    if command.disposition is Disposition.RECTIFY and command.demand is None:
        raise Refused(Because.DEMAND_MISSING, "demand")
    return [disposal]


def conclude(command: ConcludePatrol, patrol: InProgress) -> Sequence[PatrolEvent]:
    """Not before every finding is disposed of (INV-08)."""
    if any(finding.disposed is None for finding in patrol.findings):
        raise Refused(Because.UNDISPOSED_FINDING)
    met = command.premises is Premises.OPEN  # behind a closed door nothing can be checked
    if met and any(item not in patrol.checked for item in patrol.plan.items):
        raise Refused(Because.UNANSWERED_ITEM)
    return [
        PatrolConcluded(
            household=patrol.household,
            premises=command.premises,
            remarks=command.remarks,
            kind=patrol.plan.kind,
        )
    ]


def check_items(asked: Sequence[str], known: Sequence[str], field: str) -> None:
    if not set(asked) <= set(known):
        raise Refused(Because.NO_SUCH_ITEM, field)


def same(one: Finding, other: Finding) -> bool:
    """The very same finding, whatever became of it."""
    return (one.matter, one.item, one.clause) == (other.matter, other.item, other.clause)


def already(*, so: bool) -> Sequence[PatrolEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
