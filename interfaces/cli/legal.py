"""``huka deadlines``, ``difference`` and ``check``: what the legal division asks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter

from application.legal.check.rules import Findings, Tally, tally
from application.legal.difference import Difference, difference
from application.legal.division import Legal
from application.legal.whole import Touched, touched
from application.reading import Dossier, NoVersionThen
from application.services import Services
from application.words import Language
from domain.kernel.calendar import BUREAU
from domain.kernel.errors import Unknown
from domain.kernel.identity import EventId, StationId, StreamId
from domain.kernel.messages import Recorded
from infrastructure.operations import Operations
from interfaces.cli import legal_page as page
from interfaces.cli import show
from interfaces.cli.projections import Json
from interfaces.cli.reading import Lang, Opened, language

Stream = Annotated[str, typer.Argument(help="An id, such as case-0197….")]
On = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="As of a day.")]

STATION: TypeAdapter[str] = TypeAdapter(StationId)
EVERY_CASE = "SELECT case_id FROM case_file ORDER BY case_id"
CASES_OF_A_STATION = "SELECT case_id FROM case_file WHERE station = '{}' ORDER BY case_id"


def add(
    huka: typer.Typer,
    opened: Opened,
    operator: Callable[[], Operations],
    legal: Legal,
) -> None:
    """The commands, on services that are put together when one of them runs."""
    add_deadlines(huka, opened, legal)
    add_difference(huka, opened)
    add_check(huka, opened, operator, legal)


def add_deadlines(huka: typer.Typer, opened: Opened, legal: Legal) -> None:
    @huka.command()
    def deadlines(
        stream: Stream, *, on: On = None, as_json: Json = False, lang: Lang = "zh"
    ) -> None:
        """Every deadline of a matter, its rule and how it was counted."""
        spoken = language(lang)
        with opened() as services:
            found = legal.explained(history_of(services, stream))
            day = on.date() if on else services.today()
        if as_json:
            show.data(page.deadlines_as_data(found, day))
        else:
            tell(page.deadlines(found, day, spoken))


def add_difference(huka: typer.Typer, opened: Opened) -> None:
    @huka.command(name="difference")
    def differs(
        stream: Stream,
        known_at: Annotated[str, typer.Option(help="2026-11-01T12:00+08:00")],
        *,
        as_json: Json = False,
        lang: Lang = "zh",
    ) -> None:
        """A matter as it was known at an instant, and as it is now."""
        spoken, instant = language(lang), moment(known_at)
        with opened() as services:
            name, history = StreamId(stream), history_of(services, stream)
            dossier = services.reading.dossier_of(name)
            found = known_then(dossier, name, history, instant)
            if as_json:
                since = [each.id for each in found.since]
                show.data({**asdict(replace(found, since=())), "since": since})
            else:
                tell(page.differences(found, services, spoken))


def add_check(
    huka: typer.Typer,
    opened: Opened,
    operator: Callable[[], Operations],
    legal: Legal,
) -> None:
    @huka.command()
    def check(  # noqa: PLR0913 - a command lists all it may be asked
        case: Annotated[str | None, typer.Argument(help="The id of a case.")] = None,
        *,
        every: Annotated[bool, typer.Option("--all", help="Every case.")] = False,
        station: Annotated[str | None, typer.Option(help="工商所, with --all")] = None,
        on: On = None,
        as_json: Json = False,
        lang: Lang = "zh",
    ) -> None:
        """Every numbered rule that a case breaks. Exit code 1 where there is one."""
        if every == (case is not None) or (station and not every):
            raise typer.BadParameter("name one case, or --all with or without --station")
        spoken = language(lang)
        with opened() as services:
            day = on.date() if on else services.today()
            if case is None:
                cases = cases_of(operator(), station)
                sums = all_of(legal, services, cases, day)
                broken, data = sums.breached > 0, asdict(sums)
                lines = page.tallied(sums, spoken)
            else:
                histories = of_case(services, case)
                found = legal.check(histories, StreamId(case), day)
                broken, data = bool(found.breaches), page.findings_as_data(found)
                lines = page.findings(
                    found, named(services, found, histories, spoken), spoken
                )
        if as_json:
            show.data(data)
        else:
            tell(lines)
        if broken:
            raise typer.Exit(1)


def known_then(
    dossier: Dossier, stream: StreamId, history: Sequence[Recorded[Any]], at: datetime
) -> Difference:
    """Raises ``Unknown`` where nothing was known of the matter at the instant."""
    try:
        return difference(dossier, stream, history, at)
    except NoVersionThen:
        raise Unknown(f"version of {stream} at {at.isoformat()}") from None


def all_of(legal: Legal, services: Services, cases: Sequence[StreamId], day: date) -> Tally:
    """The check of many cases in sums, with a bar while it runs."""

    def each(told: Callable[[int, int], None]) -> Iterator[Findings]:
        checked = legal.check_each(services.store, cases, day)
        for done, findings in enumerate(checked, 1):
            told(done, len(cases))
            yield findings

    with show.progress("Checking") as told:
        return tally(each(told))


def history_of(services: Services, stream: str) -> Sequence[Recorded[Any]]:
    """Raises ``Unknown`` where nothing ever happened under this id."""
    found = services.store.histories([StreamId(stream)])[StreamId(stream)]
    if not found:
        raise Unknown(f"stream {stream}")
    return found


def of_case(services: Services, case: str) -> Touched:
    """Raises ``Unknown`` where it is no case, or nothing is known of it."""
    if not case.startswith("case-"):
        raise Unknown(f"case {case}")
    history_of(services, case)
    return touched(services.store, StreamId(case))


def moment(said: str) -> datetime:
    """An instant; without an offset, by the bureau's clock."""
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        raise typer.BadParameter("--known-at is 2026-11-01T12:00+08:00") from None
    return found if found.tzinfo else found.replace(tzinfo=BUREAU)


def cases_of(operator: Operations, station: str | None) -> list[StreamId]:
    """The ids of all cases, or of one station's."""
    statement = EVERY_CASE
    if station is not None:
        # The pattern of a station's code leaves no way out of the quotes.
        statement = CASES_OF_A_STATION.format(STATION.validate_python(station))
    return [StreamId(row[0]) for row in operator.query(statement)[1]]


def named(
    services: Services, findings: Findings, histories: Touched, spoken: Language
) -> dict[EventId, str]:
    """The events that show something, in words."""
    shown = {each for breach in findings.breaches for each in breach.events}
    return {
        each.id: f"{each.occurred_on}  {each.id}  {services.tell(each.event, spoken)}"
        for history in histories.values()
        for each in history
        if each.id in shown
    }


def tell(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)
