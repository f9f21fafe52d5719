"""docs/desks.md: every desk of the bureau, what may be asked there, and in which duty.

``python -m tests.architecture.desks`` writes it.
"""

from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

from application.desk import Desk, Verb
from application.words import DUTIES
from domain.kernel.messages import Duty
from infrastructure.composition import BUREAU
from tests.architecture.shapes import ROOT

PAGE = ROOT / "docs" / "desks.md"

HEAD = """# Desks 办事窗口

What may be asked of the bureau, and by whom: a section for every collection, a row for
every command. `POST /api/v1/{collection}/commands/{command}` opens a matter where the row
says so; the others are `POST /api/v1/{collection}/{id}/commands/{command}`. Duties are
those that somebody holds on the day; a duty held at a station goes no further than the
station. What follows by itself (reactions, deadlines) has no row: nobody may ask for it.
"""


def said(command: type[Any]) -> str:
    """The first sentence or so of what a command says of itself."""
    text = " ".join(cleandoc(command.__doc__ or "").split("\n\n")[0].split())
    return text.replace("|", "\\|").replace("``", "`")


def duties(verb: Verb[Any, Any]) -> str:
    held = [duty for duty in Duty if duty in verb.duties]
    return ", ".join(f"{DUTIES[duty].en} {DUTIES[duty].zh}" for duty in held)


def section(desk: Desk[Any]) -> Iterator[str]:
    yield f"## {desk.collection}"
    yield ""
    yield "| command | opens | duties | what |"
    yield "|---|---|---|---|"
    for verb in desk.verbs:
        opens = "yes" if verb.opens else ""
        yield f"| `{verb.name}` | {opens} | {duties(verb)} | {said(verb.command)} |"
    yield ""


def page() -> str:
    desks = sorted(BUREAU.desks.values(), key=lambda desk: desk.collection)
    lines = (line for desk in desks for line in section(desk))
    return "\n".join([HEAD, *lines]).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
