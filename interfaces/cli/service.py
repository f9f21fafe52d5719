"""``huka service``: the public catalogue of a day, and how pledges were kept."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, TypeAlias

import typer

from application.legal.division import Legal
from application.service.disclosed import catalogue as catalogue_of
from application.services import Services
from application.words import Language
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json
from interfaces.cli.reading import Lang, language

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

COMPLIANCE = "SELECT * FROM pledge_compliance(DATE '{}', DATE '{}')"


def add(
    huka: typer.Typer, opened: Opened, operator: Callable[[], Operations], legal: Legal
) -> None:
    """The catalogue of a day that is named needs no database: it is in the book."""
    service = typer.Typer(help="服务: what the counter does, and what it has promised.")
    huka.add_typer(service, name="service")

    @service.command()
    def catalogue(
        *, on: asking.Day = None, lang: Lang = "zh", as_json: Json = False
    ) -> None:
        """三公开: the public catalogue of a day. Of every item the basis, procedure,
        papers, pledge and fee."""
        spoken = language(lang)
        day = asking.on(on, lambda: today(opened))
        found = catalogue_of(legal.book.on(day).service, day, spoken)
        if as_json:
            show.data(found)
        else:
            print("\n".join(sentences(found, spoken)))

    @service.command()
    def pledges(from_on: str, to_on: str, *, as_json: Json = False) -> None:
        """政务承诺兑现: how pledges were kept. Of those that fell due in between."""
        days = asking.day_of(from_on), asking.day_of(to_on)
        names, found = operator().query(COMPLIANCE.format(*days))
        show.rows(names, found, "json" if as_json else "table")


def today(opened: Opened) -> date:
    with opened() as services:
        return services.today()


def sentences(found: dict[str, Any], spoken: Language) -> list[str]:
    """The catalogue for people."""
    zh = spoken == "zh"
    told = [f"{'办事目录' if zh else 'Catalogue'} {found['on']} ({found['rule']})"]
    for each in found["items"]:
        told.append(f"\n{each['label']} [{each['item']}]")
        told += [
            f"  {'办事依据' if zh else 'basis'}: {basis['article']} [{basis['confidence']}]"
            for basis in each["basis"]
        ]
        steps = " → ".join(each["procedure"])
        papers = ("、" if zh else ", ").join(paper["name"] for paper in each["materials"])
        told.append(f"  {'办事程序' if zh else 'procedure'}: {steps}")
        told.append(f"  {'申请材料' if zh else 'papers'}: {papers}")
        told.append(f"  {'承诺时限' if zh else 'pledge'}: {each['pledge']['said']}")
        if each["statutory"] is not None:
            legal = each["statutory"]["said"]
            told.append(f"  {'法定时限' if zh else 'statutory'}: {legal}")
        told.append(f"  {'收费' if zh else 'fee'}: {each['fee']['standard']}")
    return told
