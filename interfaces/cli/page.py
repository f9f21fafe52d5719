"""The page that ``huka overview`` prints, in 中文 or English, in 80 columns or more."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from domain.law.clearance import DynamicCategory
from domain.supervision.vocabulary import CustodyState, RegistrationState
from interfaces.cli.areas import AREAS
from interfaces.cli.overview import Figures, OpenOrder, total
from interfaces.cli.page_words import STATES, WORDS
from interfaces.cli.story import Storyteller, household_of

WIDEST = 110

CATEGORIES = tuple(DynamicCategory)
SHOWN = 5
"""How many of the latest events there is room for."""
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
        self.households(found)
        self.matters(found)
        self.orders(found.open_orders)
        self.events(found)
        self.next_steps(found)

    def households(self, found: Figures) -> None:
        """A line for each station and one for all, where there are several."""
        table = self.table("households", self.words["station"])
        groups = [
            (counts, each)
            for counts, states in (
                (found.by_custody, CustodyState),
                (found.by_registration, RegistrationState),
                (found.by_category, CATEGORIES),
            )
            for each in states
            if total(counts)[each]
        ]
        for _, each in groups:
            table.add_column(self.states[each], justify="right")
        for station in found.by_registration:
            here = [counts.get(station, {}).get(each, "") for counts, each in groups]
            table.add_row(station, *map(str, here))
        if len(found.by_registration) > 1:
            line = [str(total(counts)[each]) for counts, each in groups]
            table.add_row(self.words["all"], *line, style="bold")
        self.console.print(table)

    def matters(self, found: Figures) -> None:
        """A line for each area of the work; the cases that are not over by their states."""
        table = self.table("work", "")
        table.show_header = False
        table.add_column()
        cases = total(found.by_case)
        states = [
            f"{self.states[each]} {cases[each]}" for each in OPEN_CASES if cases[each]
        ]
        table.add_row(self.words["cases"], self.words["comma"].join(states) or "0")
        for area, row in found.areas.items():
            label, says, _ = AREAS[area]
            said = {name: f"{int(figure):,}" for name, figure in row.items()}
            spoken = self.said.spoken
            table.add_row(label.of(spoken), says.of(spoken).format(**said))
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

    def events(self, found: Figures) -> None:
        """In words, the newest first."""
        table = self.table("latest", "")
        table.show_header = False
        table.add_column()
        for each in found.latest[:SHOWN]:
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
            steps.append(("overdue", f"{self.program} queue --overdue"))
        steps.append(("workload", f"{self.program} workload"))
        if found.household:
            steps.append(("story", f"{self.program} history --whole {found.household}"))
        if found.case:
            steps.append(("case", f"{self.program} history --whole {found.case}"))
            steps.append(("check", f"{self.program} check --all"))
        if found.month:
            month = found.month
            steps.append(("fees", f"{self.program} fees balance {month}"))
            steps.append(("cleared", f"{self.program} clearance compliance {month}"))
        steps.append(("checklist", f"{self.program} patrol checklist"))
        select = "SELECT * FROM household_categories(current_date)"
        steps.append(("sql", f'{self.program} sql "{select}"'))
        public = f"http://127.0.0.1:{self.port}/api/v1/published"
        self.suggest(*steps, ("published", f'curl -s "{public}"'))

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
