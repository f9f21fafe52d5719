"""年检、年报的办理: what is handed in, in its window or after it."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.law.annual import AnnualControl
from domain.registration.annual.commands import FileAnnualInspection, FileAnnualReport
from domain.registration.annual.events import (
    AnnualEvent,
    AnnualInspectionFiled,
    AnnualReportFiled,
)
from domain.registration.annual.states import AnnualDuty
from domain.registration.vocabulary import AnnualBecause as Because
from domain.registration.vocabulary import DutyStep

DONE = frozenset({DutyStep.DONE, DutyStep.DONE_LATE})


def file_inspection(
    command: FileAnnualInspection, duty: AnnualDuty
) -> Sequence[AnnualEvent]:
    """What was not passed may be passed later; what was passed stays so."""
    check_open(command, duty, AnnualControl.INSPECTION)
    if command.passed == bool(command.matters):
        raise Refused(Because.SAY_WHAT_IS_WRONG, "matters")
    said = AnnualInspectionFiled(
        household=duty.opened.household,
        year=command.year,
        number=command.year,
        passed=command.passed,
        matters=command.matters,
        first=duty.filed is None,
        late=command.occurred_on > duty.due_on,
        on=command.occurred_on,
    )
    if said == duty.filed or said.model_copy(update={"first": True}) == duty.filed:
        return []
    if duty.step in DONE:
        raise Refused(Because.DONE_BEFORE, "year")
    if duty.filed is not None and command.occurred_on < duty.filed.on:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    return [said]


def file_report(command: FileAnnualReport, duty: AnnualDuty) -> Sequence[AnnualEvent]:
    check_open(command, duty, AnnualControl.REPORT)
    if duty.step in DONE:
        return []
    return [
        AnnualReportFiled(
            household=duty.opened.household,
            year=command.year,
            number=command.year,
            late=command.occurred_on > duty.due_on,
            on=command.occurred_on,
        )
    ]


def check_open(
    command: FileAnnualInspection | FileAnnualReport,
    duty: AnnualDuty,
    control: AnnualControl,
) -> None:
    if duty.opened.control is not control:
        raise Refused(Because.NO_SUCH_DUTY, "year")
    if command.occurred_on < duty.opened.opens_on:
        raise Refused(Because.NOT_OPEN_YET, "occurred_on")
