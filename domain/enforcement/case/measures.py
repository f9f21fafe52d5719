"""先行登记保存、查封、扣押: each thing has its own clock (INV-46)."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_enough, check_not_before, is_past
from domain.enforcement.case.commands import EndMeasure, ExtendMeasure, TakeMeasure
from domain.enforcement.case.events import (
    CaseEvent,
    MeasureEnded,
    MeasureExtended,
    MeasureLapsed,
    MeasureTaken,
)
from domain.enforcement.case.file import File, Measure
from domain.enforcement.case.law import Law
from domain.enforcement.case.vocabulary import Disposal, MeasureKind
from domain.enforcement.penalty import Offence
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.errors import Refused
from domain.law.rule import ExtendableTerm

STILL_KEPT = frozenset({Disposal.SEIZED, Disposal.EXAMINED})
"""Ends of a hold after which the thing is not given back: too late once it lapsed."""


def take(command: TakeMeasure, file: File, law: Law) -> Sequence[CaseEvent]:
    taken = _taken(command, file, law)
    if any(_is_this(taken, before) for before in file.measures):
        return []
    check_not_before(file.since, command)
    check_enough(file.officers, law, command.occurred_on)
    return [taken]


def _is_this(taken: MeasureTaken, before: Measure) -> bool:
    number = before.taken.number
    deadline = before.taken.deadline
    again = taken.model_copy(update={"number": number, "deadline": deadline})
    return again == before.taken


def _taken(command: TakeMeasure, file: File, law: Law) -> MeasureTaken:
    number = len(file.measures) + 1
    return MeasureTaken(
        household=file.household,
        number=number,
        kind=command.kind,
        document_no=command.document_no,
        items=command.items,
        approved_by=command.approved_by,
        deadline=_deadline(command, file, law, number),
        on=command.occurred_on,
    )


def _deadline(command: TakeMeasure, file: File, law: Law, number: int) -> Deadline | None:
    day = command.occurred_on
    if command.kind is MeasureKind.HOLD:
        hold = law.procedure(day).evidence_hold
        return law.deadline(hold, DeadlineKind.HOLD, day, number)
    seize = _seizure(file, law, day)
    return law.deadline(seize.term if seize else None, DeadlineKind.SEIZURE, day, number)


def _seizure(file: File, law: Law, day: date) -> ExtendableTerm | None:
    """The regime of unlicensed operation has a term of its own, while it is in force."""
    general = law.procedure(day).seizure
    unlicensed = law.book.on(day).unlicensed
    if file.filed.offence is Offence.UNLICENSED_OPERATION and unlicensed is not None:
        return unlicensed.seize or general
    return general


def find(number: int, file: File) -> Measure:
    measure = file.measure(number)
    if measure is None:
        raise Refused(Because.NO_SUCH_MEASURE, "number")
    return measure


def extend(command: ExtendMeasure, file: File, law: Law) -> Sequence[CaseEvent]:
    """Sealing and seizure, once, before the day; a hold is never extended."""
    measure = find(command.number, file)
    before = measure.extended
    if before is not None and (before.reason, before.on) == (
        command.reason,
        command.occurred_on,
    ):
        return []
    check_not_before(measure.taken_on, command)
    deadline = measure.deadline
    if measure.ended is not None:
        raise Refused(Because.MEASURE_IS_OVER, "number")
    if deadline is None or measure.taken.kind is MeasureKind.HOLD:
        raise Refused(Because.NOTHING_TO_EXTEND, "number")
    if before is not None:
        raise Refused(Because.ALREADY_EXTENDED, "number")
    if measure.lapsed or is_past(deadline, command.occurred_on):
        raise Refused(Because.EXTENDED_TOO_LATE, "occurred_on")
    longer = _longest(measure, deadline, file, law)
    return [
        MeasureExtended(
            household=file.household,
            number=command.number,
            deadline=longer,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def _longest(measure: Measure, deadline: Deadline, file: File, law: Law) -> Deadline:
    """By the rules of the day on which it was taken."""
    seize = _seizure(file, law, deadline.starts_on)
    longer = law.deadline(
        seize.longest if seize else None,
        DeadlineKind.SEIZURE,
        deadline.starts_on,
        measure.taken.number,
    )
    if longer is None:
        raise Refused(Because.NOTHING_TO_EXTEND, "number")
    return longer


def end(command: EndMeasure, file: File) -> Sequence[CaseEvent]:
    measure = find(command.number, file)
    ended = MeasureEnded(
        household=file.household,
        number=command.number,
        disposal=command.disposal,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if measure.ended == ended:
        return []
    if measure.ended is not None:
        raise Refused(Because.MEASURE_IS_OVER, "number")
    check_not_before(measure.taken_on, command)
    if not is_past(measure.deadline, command.occurred_on):
        return [ended]
    if command.disposal in STILL_KEPT:
        raise Refused(Because.MUST_BE_RETURNED, "disposal")
    return [*([] if measure.lapsed else [lapsed(measure, file)]), ended]


def lapsed(measure: Measure, file: File) -> MeasureLapsed:
    if measure.deadline is None:
        raise Refused(Because.NOT_NOW, "number")
    return MeasureLapsed(
        household=file.household,
        number=measure.taken.number,
        kind=measure.taken.kind,
        due_on=measure.deadline.due_on,
    )
