"""``huka report``: tables of figures; to freeze, certify, amend and verify them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from pydantic import TypeAdapter, ValidationError

from application.counter import Slip
from application.reports.half_year import NoSuchPeriod, half_year_of
from application.reports.measuring import measured_now
from application.reports.names import report_of
from application.reports.showing import shown
from application.reports.standing import Verified, state_of, verify
from application.services import Services
from domain.kernel.errors import Refused
from domain.kernel.messages import Command
from domain.reporting import Reported
from domain.reporting.commands import AmendReport, CertifyReport, FreezePeriod
from domain.reporting.vocabulary import HalfYear
from domain.reporting.vocabulary import ReportBecause as Because
from interfaces.cli import report_page, show
from interfaces.cli.projections import Json
from interfaces.cli.reading import Lang, language
from interfaces.cli.report_words import WORDS
from interfaces.xlsx import workbook

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

FROZEN: TypeAdapter[str] = TypeAdapter(HalfYear)

PeriodArgument = Annotated[str, typer.Argument(metavar="PERIOD", help="Such as 2003-H1.")]
By = Annotated[str, typer.Option("--by", help="The name the officer signs in by.")]
NumberOption = Annotated[
    int | None,
    typer.Option("--version", min=1, help="版本: one version of a frozen report."),
]
Brief = Annotated[
    bool, typer.Option("--brief", help="The table only, without checks and notes.")
]
Out = Annotated[Path | None, typer.Option("--out", help="Write FILE.xlsx instead.")]


def commands(opened: Opened) -> typer.Typer:
    made = typer.Typer(help="报表: tables of figures, each with its definition.")

    @made.callback()
    def reports() -> None:
        """报表: tables of figures, each with its definition."""

    @made.command(name="half-year")
    def half_year_report(  # noqa: PLR0913 - one option for each way to have it
        period: PeriodArgument,
        *,
        as_json: Json = False,
        lang: Lang = "zh",
        number: NumberOption = None,
        out: Out = None,
        brief: Brief = False,
    ) -> None:
        """半年报: the table of the report of 2003, as frozen or as of today."""
        spoken, asked = language(lang), half_year_of(period)
        target = None if out is None else checked_path(out)
        with opened() as services:
            handler = services.counter.handler
            report = shown(handler, services.figures, asked, number)
            if target is not None:
                target.write_bytes(workbook(report, spoken))
                print(WORDS[spoken]["written"].format(path=target))
            elif as_json:
                show.data(report.as_data(spoken))
            else:
                page = report_page.brief if brief else report_page.show_half_year
                page(report, spoken, naming(services))

    add_acts(made, opened)
    add_verify(made, opened)
    return made


def add_acts(made: typer.Typer, opened: Opened) -> None:
    """What officers do to a report, each in their own name."""

    @made.command()
    def freeze(period: PeriodArgument, *, by: By, lang: Lang = "zh") -> None:
        """定稿: freeze the figures as they are computed now."""
        spoken, asked = language(lang), period_of(period)
        with opened() as services:
            command = FreezePeriod(occurred_on=services.today(), period=asked)
            print(act(services, command, asked, by)(WORDS[spoken]))

    @made.command()
    def certify(
        period: PeriodArgument, *, by: By, lang: Lang = "zh", number: NumberOption = None
    ) -> None:
        """审签: certify the version that stands, made by somebody else."""
        spoken, asked = language(lang), period_of(period)
        with opened() as services:
            standing = frozen(services, asked).standing
            command = CertifyReport(
                occurred_on=services.today(), number=number or standing.number
            )
            print(act(services, command, asked, by)(WORDS[spoken]))

    @made.command()
    def amend(
        period: PeriodArgument,
        *,
        by: By,
        why: Annotated[str, typer.Option(help="更正事由.")],
        lang: Lang = "zh",
    ) -> None:
        """更正: a new version with today's figures. The versions before stay."""
        spoken, asked = language(lang), period_of(period)
        with opened() as services:
            frozen(services, asked)
            command = AmendReport(occurred_on=services.today(), reason=why)
            print(act(services, command, asked, by)(WORDS[spoken]))


def add_verify(made: typer.Typer, opened: Opened) -> None:
    """What anybody may do to make sure."""

    @made.command(name="verify")
    def verify_report(
        period: PeriodArgument, *, as_json: Json = False, lang: Lang = "zh"
    ) -> None:
        """核验: compute every version's digest anew from the events."""
        spoken, asked = language(lang), half_year_of(period)
        with opened() as services:
            report = frozen(services, HalfYear(period))
            found = verify(report, measured_now(services.figures, asked))
        if as_json:
            show.data([as_data(each) for each in found])
        else:
            print(*(report_page.verified(each, spoken) for each in found), sep="\n")
            print(WORDS[spoken]["how"])
        if not all(each.sound for each in found):
            raise typer.Exit(1)


def as_data(found: Verified) -> dict[str, object]:
    return {
        "version": found.number,
        "stored": found.stored,
        "computed": found.computed,
        "sound": found.sound,
        "same_today": found.same_today,
    }


def period_of(text: str) -> HalfYear:
    """A period that is frozen is one of those that we have a calendar of. Raises
    ``NoSuchPeriod``."""
    name = half_year_of(text).name
    try:
        return HalfYear(FROZEN.validate_python(name))
    except ValidationError:
        raise NoSuchPeriod("Half-years are frozen from 1950-H1 to 2099-H2.") from None


def frozen(services: Services, period: HalfYear) -> Reported:
    """Raises ``Refused`` where nothing is frozen."""
    report = state_of(services.counter.handler, period)
    if report is None:
        raise Refused(Because.NOT_FROZEN)
    return report


def act(
    services: Services, command: Command, period: HalfYear, by: str
) -> Callable[[dict[str, str]], str]:
    """Hands in a command in an officer's name; what came of it, in words."""
    caller = services.counter.authority.caller(by)
    slip = Slip(services.new_id(), None, frozenset({"occurred_on"}))
    answer = services.counter.ask(command, caller, slip, report_of(period))
    standing = frozen(services, period).standing

    def told(words: dict[str, str]) -> str:
        sentence = words["done" if answer.outcome.events else "nothing"]
        return sentence.format(version=standing.number, digest=standing.digest)

    return told


def naming(services: Services) -> report_page.Named:
    return lambda officer: services.officer_name(officer) or officer


def checked_path(path: Path) -> Path:
    """Raises ``ValueError`` for what is no workbook's name."""
    if path.suffix.lower() != ".xlsx":
        raise ValueError("--out is a file that ends in .xlsx")
    if not path.parent.is_dir():
        raise ValueError(f"there is no folder {path.parent}")
    return path
