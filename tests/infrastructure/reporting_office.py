"""A bureau with a few operations of 2003, and a counter where its report is frozen."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from typer.testing import CliRunner

from application.counter import Counter, Slip
from application.handling import Handler
from application.organisation.appointing import Appointment, appoint
from application.reports.half_year import HalfYearReport, half_year_of
from application.reports.names import report_of
from application.reports.showing import shown
from application.reports.standing import state_of
from application.services import Services
from application.statistics.statistic import Figure
from domain.enforcement.unlicensed.commands import UnlicensedCommand
from domain.kernel.identity import StreamId
from domain.kernel.messages import Command, Duty, Recorded
from domain.reporting import Reported
from domain.reporting.commands import AmendReport, CertifyReport, FreezePeriod
from domain.reporting.vocabulary import HalfYear
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections.figures import ReadFigures
from infrastructure.projections.live import Live
from interfaces.cli.report import commands
from tests.domain.enforcement.unlicensed import stalls
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import context, numbered

H1, PERIOD = half_year_of("2003-H1"), HalfYear("2003-H1")
REPORT = report_of(PERIOD)
LATE = stalls.later(1, stalls.DUE_ON)
URGED: list[UnlicensedCommand] = [*stalls.URGED]
UNDER_ACTION: list[UnlicensedCommand] = [*stalls.UNDER_ACTION]
STORIES: Sequence[list[UnlicensedCommand]] = (
    [*URGED, stalls.link(stalls.later(8), stalls.DAY)],
    UNDER_ACTION,
    [*UNDER_ACTION, stalls.ban(LATE)],
    [*UNDER_ACTION, stalls.penalise(LATE, 20_300)],
)
"""Of March 2003: one licensed, one under action, one banned, one fined."""


FREEZE = FreezePeriod(occurred_on=date(2003, 7, 3), period=PERIOD)
CLERK, LEADER = "statistician", "leader"
AMEND = AmendReport(occurred_on=date(2003, 7, 8), reason="补登一户")
CERTIFY = CertifyReport(occurred_on=date(2003, 7, 4), number=1)


@dataclass
class Office:
    """A counter with figures, and whoever comes to it."""

    ledger: Ledger
    live: Live
    handler: Handler
    figures: ReadFigures
    counter: Counter
    asked: int = 0

    def happened(self, stream: StreamId, events: Sequence[Any], day: date = LATE) -> None:
        """Something that was recorded, followed by the read models."""
        self.ledger.append(
            [
                Recorded(stream, version, Noon()(), day, context(1), event)
                for version, event in enumerate(events, 1)
            ]
        )
        self.live.advance()

    def officer(self, subject: str, duty: Duty) -> None:
        """Appointed once, in this duty."""
        about = Appointment(f"样例{subject}（虚构）", subject, (duty,), None, None)
        appoint(self.handler, about, date(2003, 7, 2))

    def asks(self, command: Command, subject: str) -> Reported:
        self.asked += 1
        key = context(50_000 + self.asked).command_id
        slip = Slip(key, None, frozenset({"occurred_on"}))
        self.counter.ask(command, self.counter.authority.caller(subject), slip, REPORT)
        self.live.advance()
        return self.report

    @property
    def report(self) -> Reported:
        found = state_of(self.handler, PERIOD)
        assert found is not None
        return found

    def shown(self, number: int | None = None) -> HalfYearReport:
        return shown(self.handler, self.figures, H1, number)


def freeze(office: Office) -> Reported:
    return office.asks(FREEZE, CLERK)


def value(report: HalfYearReport, number: str) -> int:
    found = line(report, number).value
    assert found is not None
    return int(found)


def line(report: HalfYearReport, number: str) -> Figure:
    found = next(each for each in report.lines if each.number == number)
    assert found.figure is not None
    return found.figure


def a_fifth(office: Office) -> None:
    """A late entry: a fifth operation of March, known in July."""
    office.happened(numbered("unlicensed", 5), stalls.happened(stalls.discover()))


def huka(office: Office, *arguments: str) -> str:
    """What the command line says, with the bureau of this office behind it."""
    services = SimpleNamespace(
        counter=office.counter,
        figures=office.figures,
        today=lambda: date(2003, 7, 10),
        new_id=lambda: UUID(int=60_000 + len(office.ledger.histories([REPORT])[REPORT])),
        officer_name=lambda _: "样例（虚构）",
    )
    made = commands(lambda: nullcontext(cast("Services", services)))
    asked = [*arguments[:1], PERIOD, *arguments[1:], "--lang", "en"]
    found = CliRunner().invoke(made, asked, catch_exceptions=False)
    assert found.exit_code == 0, found.output
    office.live.advance()
    return found.output.strip()
