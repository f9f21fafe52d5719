"""The half-year report as people read it: rows, checks, notes, what is frozen."""

from collections.abc import Callable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from application.reports.changing import changes_said
from application.reports.claims import Precision
from application.reports.half_year import Checked, HalfYearReport, Line
from application.reports.standing import Standing, Verified
from application.statistics.statistic import said
from application.words import Language
from interfaces.cli.report_words import WORDS

NARROWEST, WIDEST = 80, 120
COLUMNS = ("row", "figure", "value", "parts", "source", "agrees_head")
FIGURES = {"value", "parts"}
"""A figure that is broken in two is read as two."""

Named = Callable[[str], str]
"""An officer's name, or the id where there is none."""


def show_half_year(report: HalfYearReport, spoken: Language, named: Named) -> None:
    words, console = WORDS[spoken], paper()
    show_table(console, report, spoken)
    for line in report.lines:
        if line.why_not is not None:
            why = line.why_not.of(spoken)
            told(console, f"{line.number} {words['not_derived']}: {why}")
    for sentence in standing(report.standing, spoken, named):
        told(console, sentence)
    console.print(f"\n{words['checks']}:")
    for each in report.checks:
        told(console, f"  {checked(each, spoken)}")
    console.print(f"\n{words['notes']}:")
    for note in report.notes:
        rows = f" ({', '.join(note.rows)})" if note.rows else ""
        mark = f" {words['warns']}" if note.warns else ""
        told(console, f"  {note.number}{rows}{mark}: {note.said.of(spoken)}")
    console.print(f"\n{words['definitions']}:")
    for statistic in report.definitions:
        label, meaning = statistic.label.of(spoken), statistic.definition.of(spoken)
        told(console, f"  {label} ({statistic.name} v{statistic.version}): {meaning}")


def brief(report: HalfYearReport, spoken: Language, named: Named) -> None:
    """The table, whether it is frozen, and where the rest is."""
    console = paper()
    show_table(console, report, spoken)
    for sentence in standing(report.standing, spoken, named):
        told(console, sentence)
    told(console, WORDS[spoken]["rest"].format(period=report.period.name))


def show_table(console: Console, report: HalfYearReport, spoken: Language) -> None:
    words = WORDS[spoken]
    days = {"from_on": report.period.from_on, "to_on": report.period.to_on}
    table = Table(
        title=words["title"].format(period=report.period.name, **days), box=SIMPLE_HEAD
    )
    for name in COLUMNS:
        if name in FIGURES:
            table.add_column(words[name], no_wrap=True, justify="right")
        else:
            table.add_column(words[name], overflow="fold")
    for line in report.lines:
        table.add_row(*cells(line, spoken))
    console.print(table)


def paper() -> Console:
    """As wide as the terminal is, within reason; a file or a pipe has no width."""
    console = Console(highlight=False)
    width = min(max(console.width, NARROWEST), WIDEST) if console.is_terminal else WIDEST
    return Console(highlight=False, width=width)


def told(console: Console, sentence: str) -> None:
    """One line, as long as it is: Chinese has no spaces to break it at."""
    console.print(sentence, markup=False, soft_wrap=True)


def cells(line: Line, spoken: Language) -> tuple[str, ...]:
    words, found, claimed = WORDS[spoken], line.figure, line.claimed
    source = claimed.phrase if claimed else ""
    if found is None:
        verdict = marks(line, words["not_derived"], spoken)
        label = line.row.label.of(spoken)
        return (line.number or "", label, "—", "", source, verdict)
    agrees = {True: "agrees", False: "differs", None: ""}[line.agrees]
    if claimed is not None and claimed.precision is Precision.OF_WHAT:
        agrees = "of_what"
    return (
        line.number or "",
        line.row.label.of(spoken),
        said(found.value, found.statistic.unit, spoken),
        f"{part(found.numerator)} / {part(found.denominator)}",
        source,
        marks(line, words.get(agrees, ""), spoken),
    )


def marks(line: Line, agrees: str, spoken: Language) -> str:
    """Whether the source agrees, and which notes to read."""
    if not line.notes:
        return agrees
    return f"{agrees} {WORDS[spoken]['note']}{','.join(map(str, line.notes))}".strip()


def part(count: int | None) -> str:
    """A numerator or a denominator; a count has no denominator."""
    return "—" if count is None else f"{count:,}"


def checked(found: Checked, spoken: Language) -> str:
    """What came out of the register, and of the source."""
    words = WORDS[spoken]

    def verdict(holds: bool | None) -> str:  # noqa: FBT001
        return "" if holds is None else f" ({words['holds' if holds else 'fails']})"

    register = f"{found.register.said}{verdict(found.register.holds)}"
    told = f"{found.check.formula}: {words['register']} {register}"
    if found.source is None:
        return told
    source = f"{found.source.said}{verdict(found.source.holds)}"
    return f"{told}; {words['source']} {source}"


def standing(found: Standing | None, spoken: Language, named: Named) -> Iterator[str]:
    """What is frozen, who certified it, and whether an amendment is due."""
    words = WORDS[spoken]
    if found is None:
        yield words["not_frozen"]
        return
    shown = found.shown
    yield words["frozen"].format(
        version=shown.number,
        versions=found.versions,
        on=shown.made.on,
        by=named(shown.made_by),
        digest=shown.digest,
        position=shown.measured.to_position,
    )
    if shown.certified is None:
        yield words["not_certified"]
    else:
        by = named(shown.certified.certified_by)
        yield words["certified"].format(by=by, on=shown.certified.on)
    if found.changes:
        yield words["changed"].format(reason=found.reason)
        yield from (f"  {each}" for each in changes_said(found.changes, spoken))
    if found.due:
        yield words["due"]
        yield from (f"  {each}" for each in changes_said(found.due, spoken))


def verified(found: Verified, spoken: Language) -> str:
    words = WORDS[spoken]
    verdict = words["sound" if found.sound else "unsound"]
    same = words["same_today" if found.same_today else "other_today"]
    return words["verified"].format(
        version=found.number, verdict=verdict, digest=found.computed, same=same
    )
