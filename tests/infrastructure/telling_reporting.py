"""A report of a half-year: frozen, certified, amended, and certified again."""

from functools import cache

from domain.reporting import REPORT
from tests.domain.reporting import filing
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

AGAIN = filing.CERTIFY.model_copy(update={"number": 2, "occurred_on": filing.AMENDED_ON})
REPORTS: list[Script] = [
    (filing.FREEZE,),
    (filing.FREEZE, filing.CERTIFY, filing.AMEND),
    (filing.FREEZE, filing.CERTIFY, filing.AMEND, AGAIN),
]
KINDS: list[tuple[str, Told]] = [("report", [(REPORT, REPORTS)])]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
