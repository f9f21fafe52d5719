"""Every page of the documentation is found from its first page, and every link leads on."""

import re

from tests.architecture.shapes import ROOT

DOCS = ROOT / "docs"
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
LINES = 75
"""So long is one screen, at most."""


def links(page: str) -> set[str]:
    return set(LINK.findall((ROOT / page).read_text()))


def test_every_page_of_the_documentation_is_linked_from_its_first() -> None:
    pages = {str(each.relative_to(DOCS)) for each in DOCS.rglob("*.md")} - {"README.md"}
    assert pages
    assert pages - links("docs/README.md") == set()


def test_what_the_first_pages_link_is_there() -> None:
    assert [each for each in links("README.md") if not (ROOT / each).exists()] == []
    assert [each for each in links("docs/README.md") if not (DOCS / each).exists()] == []


def test_the_first_page_fits_on_one_screen() -> None:
    assert len((ROOT / "README.md").read_text().splitlines()) <= LINES
