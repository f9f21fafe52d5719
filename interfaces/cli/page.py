"""The page that ``huka overview`` prints, in 中文 or English, in 80 columns or more."""

from collections.abc import Iterable, Sequence
from enum import Enum

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from application.legal.explaining import KINDS
from domain.kernel.calendar import DeadlineKind
from domain.supervision.vocabulary import CustodyState, RegistrationState
from interfaces.cli.overview import Counts, Figures, OpenOrder, total
from interfaces.cli.page_words import STATES, WORDS
from interfaces.cli.story import Storyteller, household_of

WIDEST = 110

CATEGORIES = ("NORMAL", "IN_VIOLATION", "ABANDONED")
OUTCOMES = ("RUNNING", "PAUSED", "OVERDUE", "MET", "MISSED", "LIFTED")
OPEN_CASES = (
    "LEAD",
    "FILED",
    "INVESTIGATING",
    "SUSPENDED",
    "CONCLUDED",
    "IN_REVIEW",
    "REVIEWED",
    "NOTIFIED",
    "HEARING",
    "DECIDED",
    "SERVED",
)


class Page:
    """One page; ``said`` tells events, ``program`` is how this command line is called."""

    def __init__(self, said: Storyteller, program: str, port: int) -> None:
        self.said = said
        self.program = program
        self.port = port
        self.words = WORDS[said.spoken]
        self.states = STATES[said.spoken]
        # A pipe has no width: 100 columns are then as good as any.
        console = Console(highlight=False)
        width = min(console.width, WIDEST) if console.is_terminal else 100
        self.console = Console(highlight=False, width=width)

    def print(self, found: Figures) -> None:
        self.console.print(self.words["title"].format(today=found.today), style="bold")
        if found.empty:
            self.console.print(self.words["empty"])
            self.suggest(
                ("begin", f"{self.program} sample half-year-2003"),
                ("appoint", f"{self.program} appoint NAME SUBJECT PERSONNEL"),
            )
            return
        self.counts("households", found.by_custody, CustodyState)
        self.counts("registration", found.by_registration, RegistrationState)
        self.counts("categories", found.by_category, CATEGORIES)
        self.counts(
            "cases", found.by_case, [s for s in OPEN_CASES if total(found.by_case)[s]]
        )
        self.orders(found.open_orders)
        self.deadlines(found.deadlines)
        self.events(found)
        self.next_steps(found)

    def counts(
        self, title: str, counts: Counts, states: Iterable[str] | type[Enum]
    ) -> None:
        """A line for each station and one for all, where there are several."""
        names = [str(each.value if isinstance(each, Enum) else each) for each in states]
        table = self.table(title, self.words["station"])
        for name in (*(self.states[each] for each in names), self.words["all"]):
            table.add_column(name, justify="right")
        for station, found in counts.items():
            line = [str(found.get(name, "")) for name in names]
            table.add_row(station, *line, str(sum(found.values())))
        if len(counts) > 1:
            summed = total(counts)
            line = [str(summed[name] or "") for name in names]
            table.add_row(self.words["all"], *line, str(summed.total()), style="bold")
        self.console.print(table)

    def orders(self, orders: Sequence[OpenOrder]) -> None:
        count = orders[0].of_all if orders else 0
        table = self.table("orders", self.words["order"], count=count)
        table.show_header = bool(orders)
        for name in ("status", "officer", "due"):
            table.add_column(self.words[name])
        table.add_column(self.words["left"], justify="right")
        for each in orders:
            late = each.days_left is not None and each.days_left < 0
            due = f"{each.due_on}\n{self.states[each.due]}" if each.due else ""
            table.add_row(
                f"{each.household or each.order}\n  {each.matter}",
                self.states.get(each.status, each.status),
                each.officer or "",
                due,
                "" if each.days_left is None else str(each.days_left),
                style="red" if late else None,
            )
        self.console.print(table)
        if count > len(orders):
            more = self.words["more"].format(count=count - len(orders))
            self.console.print(f"  {more}\n")

    def deadlines(self, deadlines: Counts) -> None:
        table = self.table("deadlines", self.words["kind"])
        for outcome in OUTCOMES:
            table.add_column(self.states[outcome], justify="right")
        for kind in DeadlineKind:
            if found := deadlines.get(kind, {}):
                line = [str(found.get(each, "")) for each in OUTCOMES]
                table.add_row(KINDS[kind].of(self.said.spoken), *line)
        self.console.print(table)

    def events(self, found: Figures) -> None:
        """In words, the newest first."""
        table = self.table("latest", "")
        table.show_header = False
        table.add_column()
        for each in found.latest:
            household = self.said.household(household_of(each))
            said = self.said.found.tell(each.event, self.said.spoken)
            table.add_row(
                str(each.occurred_on), f"{household}: {said}" if household else said
            )
        self.console.print(table)

    def next_steps(self, found: Figures) -> None:
        steps = []
        if found.officer:
            token = f"{self.program} token {found.officer}"
            address = (
                f"http://127.0.0.1:{self.port}/api/v1/rectifications?mine=true&open=true"
            )
            ask = f'curl -s -H "Authorization: Bearer $({token})" "{address}"'
            steps += [("token", token), ("queue", ask)]
        if found.household:
            steps.append(("story", f"{self.program} history --whole {found.household}"))
        if found.case:
            steps.append(("case", f"{self.program} history --whole {found.case}"))
            steps.append(("check", f"{self.program} check --all"))
        select = "SELECT * FROM household_categories(current_date)"
        self.suggest(*steps, ("sql", f'{self.program} sql "{select}"'))

    def suggest(self, *steps: tuple[str, str]) -> None:
        """Commands stand on lines of their own, unbroken, to be copied."""
        self.console.print(self.words["next"], style="bold")
        for why, command in steps:
            self.console.print(f"  # {self.words[why]}", style="dim")
            self.console.out(f"  {command}", highlight=False)

    def table(self, title: str, first: str, **said: int) -> Table:
        table = Table(
            box=SIMPLE_HEAD,
            title=self.words[title].format(**said),
            title_justify="left",
            title_style="bold",
            pad_edge=False,
        )
        table.add_column(first, overflow="fold")
        return table
