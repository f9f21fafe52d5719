"""A period's report as the examples tell it: what is asked, and what happens."""

from datetime import date
from uuid import UUID

from domain.kernel.identity import OfficerId, stream_id
from domain.reporting import digest_of
from domain.reporting.commands import AmendReport, CertifyReport, FreezePeriod
from domain.reporting.events import PeriodFrozen, ReportAmended, ReportCertified
from domain.reporting.vocabulary import (
    FigureChanged,
    HalfYear,
    Measured,
    ReportFigure,
    ReportParameter,
    ReportUnit,
)

CLERK, OTHER, LEADER = (
    OfficerId(stream_id("officer", UUID(int=number))) for number in (1, 2, 3)
)
PERIOD = HalfYear("2003-H1")
LAST_DAY = date(2003, 6, 30)
FROZEN_ON, CERTIFIED_ON, AMENDED_ON = (date(2003, 7, day) for day in (3, 4, 20))
REASON = "补登案件，数据变动"


def filed(number: int) -> ReportFigure:
    return ReportFigure(
        key="cases-filed",
        number="R11",
        version=1,
        unit="CASES",
        value=str(number),
        numerator=number,
        denominator=None,
    )


RATE = ReportFigure(
    key="case-closure-rate",
    number="R14",
    version=1,
    unit="RATE",
    value=None,
    numerator=0,
    denominator=0,
)
PARAMETERS = (ReportParameter(name="period", value=PERIOD),)


def measured(number: int = 20, position: int = 700) -> Measured:
    return Measured(
        figures=(filed(number), RATE),
        parameters=PARAMETERS,
        from_position=0,
        to_position=position,
    )


FIRST, LATER = measured(), measured(21, 712)
FREEZE = FreezePeriod(occurred_on=FROZEN_ON, period=PERIOD, frozen_by=CLERK, measured=FIRST)
FROZEN = PeriodFrozen(
    unit=ReportUnit.BUREAU,
    period=PERIOD,
    from_on=date(2003, 1, 1),
    to_on=LAST_DAY,
    measured=FIRST,
    digest=digest_of(FIRST),
    frozen_by=CLERK,
    on=FROZEN_ON,
)
CERTIFY = CertifyReport(occurred_on=CERTIFIED_ON, number=1, certified_by=LEADER)
CERTIFIED = ReportCertified(
    number=1, digest=digest_of(FIRST), certified_by=LEADER, on=CERTIFIED_ON
)
AMEND = AmendReport(occurred_on=AMENDED_ON, reason=REASON, amended_by=OTHER, measured=LATER)
AMENDED = ReportAmended(
    number=2,
    changes=(FigureChanged(key="cases-filed", number="R11", before="20", after="21"),),
    reason=REASON,
    measured=LATER,
    digest=digest_of(LATER),
    amended_by=OTHER,
    on=AMENDED_ON,
)
