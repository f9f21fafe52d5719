"""The glossary and the code use the same words."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from domain.kernel.errors import Because

ROOT = Path(__file__).parents[2]
ROW = re.compile(
    r"^\|(?P<zh>[^|]+)\|(?P<pinyin>[^|]+)\|(?P<names>[^|]+)\|(?P<where>[^|]+)\|"
)
CODE = re.compile(r"`([\w.]+)`")
CONTEXTS = (
    "fees",
    "campaigns",
    "credit",
    "goods_access",
    "organisation",
    "supervision",
    "patrol",
    "publicity",
    "enforcement",
    "registration",
    "relief",
    "reporting",
    "service",
    "assessment",
)
DECIDERS = {
    "Households",
    "Supervisions",
    "Clearances",
    "GoodsFiles",
    "Patrols",
    "Programmes",
    "Draws",
    "Rectifications",
    "Cases",
    "Law",
    "Executions",
    "Announcements",
    "Terms",
    "FeeAccounts",
    "LeaveBooks",
    "Charging",
    "Granting",
    "Operations",
    "Summaries",
    "Grants",
    "CreditFiles",
    "Honours",
    "Judgement",
    "ServiceRequests",
    "Schemes",
    "Assessments",
    "Applications",
    "AnnualFiles",
    "AbnormalList",
}
"""The rules of a matter: how something is decided is no word of the language."""


def glossary() -> Iterator[tuple[str, str]]:
    """Every identifier of the glossary, with the place that defines it."""
    for line in (ROOT / "docs/language.md").read_text(encoding="utf-8").splitlines():
        row = ROW.match(line)
        if row:
            for place in CODE.findall(row["where"]):
                for name in CODE.findall(row["names"]):
                    yield place, name


def modules(place: str) -> Iterator[ModuleType]:
    """A module, or a package with all that is in it."""
    top = importlib.import_module(place)
    yield top
    for found in pkgutil.walk_packages(getattr(top, "__path__", []), f"{place}."):
        yield importlib.import_module(found.name)


def words_of(context: str) -> Iterator[str]:
    """Commands, events, states, nouns and facts of a context; not its reasons for no."""
    for module in modules(f"domain.{context}"):
        for name, found in vars(module).items():
            own = inspect.isclass(found) and found.__module__ == module.__name__
            if own and name not in DECIDERS and not issubclass(found, Because):
                yield name


@pytest.mark.parametrize(("place", "name"), sorted(set(glossary())))
def test_what_the_glossary_names_exists_where_it_says(place: str, name: str) -> None:
    assert any(hasattr(module, name) for module in modules(place))


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_word_of_a_context_stands_in_the_glossary(context: str) -> None:
    explained = {name for _, name in glossary()}
    assert set(words_of(context)) - explained == set()


def test_one_word_stands_in_one_row() -> None:
    named = [name for _, name in glossary()]
    assert sorted(named) == sorted(set(named))
