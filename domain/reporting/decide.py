"""What a report allows: frozen once, certified by another, amended in the open."""

from collections.abc import Iterator, Sequence

from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId
from domain.kernel.messages import Command
from domain.reporting.commands import (
    AmendReport,
    CertifyReport,
    FreezePeriod,
    ReportCommand,
)
from domain.reporting.digest import digest_of
from domain.reporting.events import (
    PeriodFrozen,
    ReportAmended,
    ReportCertified,
    ReportEvent,
)
from domain.reporting.periods import days_of
from domain.reporting.states import NotReported, Report, Reported
from domain.reporting.vocabulary import FigureChanged, Measured, ReportFigure
from domain.reporting.vocabulary import ReportBecause as Because


def decide(command: ReportCommand, report: Report) -> Sequence[ReportEvent]:
    match command, report:
        case FreezePeriod(), NotReported():
            return [frozen(command)]
        case FreezePeriod(), Reported(frozen=was):
            if computed(command.measured).figures != was.measured.figures:
                raise Refused(Because.FROZEN_ALREADY)
            return []
        case CertifyReport(), Reported():
            return certify(command, report)
        case AmendReport(), Reported():
            return amend(command, report)
        case _:
            raise Refused(Because.NOT_FROZEN)


def frozen(command: FreezePeriod) -> PeriodFrozen:
    from_on, to_on = days_of(command.period)
    if command.occurred_on <= to_on:
        raise Refused(Because.NOT_OVER, "period")
    measured = computed(command.measured)
    return PeriodFrozen(
        unit=command.unit,
        period=command.period,
        from_on=from_on,
        to_on=to_on,
        measured=measured,
        digest=digest_of(measured),
        frozen_by=signer(command.frozen_by, "frozen_by"),
        on=command.occurred_on,
    )


def certify(command: CertifyReport, report: Reported) -> Sequence[ReportEvent]:
    standing, officer = report.standing, signer(command.certified_by, "certified_by")
    if command.number != standing.number:
        raise Refused(Because.OTHER_VERSION, "number")
    if command.digest not in {None, standing.digest}:
        raise Refused(Because.OTHER_VERSION, "digest")
    if standing.certified is not None:
        return []
    if officer == standing.made_by:
        raise Refused(Because.ANOTHER_CERTIFIES, "certified_by")
    check_not_before(command, report)
    return [
        ReportCertified(
            number=standing.number,
            digest=standing.digest,
            certified_by=officer,
            on=command.occurred_on,
        )
    ]


def amend(command: AmendReport, report: Reported) -> Sequence[ReportEvent]:
    standing, measured = report.standing, computed(command.measured)
    changes = tuple(differences(standing.measured.figures, measured.figures))
    if not changes:
        return []
    check_not_before(command, report)
    return [
        ReportAmended(
            number=standing.number + 1,
            changes=changes,
            reason=command.reason,
            measured=measured,
            digest=digest_of(measured),
            amended_by=signer(command.amended_by, "amended_by"),
            on=command.occurred_on,
        )
    ]


def differences(
    before: Sequence[ReportFigure], after: Sequence[ReportFigure]
) -> Iterator[FigureChanged]:
    """The rows that say something else or are counted otherwise, gone and new ones too."""
    was = {each.key: each for each in before}
    now = {each.key: each for each in after}
    for key in (*was, *(key for key in now if key not in was)):
        old, new = was.get(key), now.get(key)
        if old != new:
            some = new or old
            yield FigureChanged(
                key=key,
                number=some.number if some else None,
                before=old.value if old else None,
                after=new.value if new else None,
            )


def computed(measured: Measured | None) -> Measured:
    """Only what the system has computed is frozen."""
    if measured is None:
        raise Refused(Because.FIGURES_ARE_COMPUTED, "measured")
    return measured


def signer(officer: OfficerId | None, field: str) -> OfficerId:
    if officer is None:
        raise Refused(Because.ANOTHER_CERTIFIES, field)
    return officer


def check_not_before(command: Command, report: Reported) -> None:
    if command.occurred_on < report.standing.last_on:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
