"""The services, as far as the legal division's interfaces ask, on histories in memory."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from application.bureau import PHRASES
from application.read_models import DOSSIERS
from application.reading import Reading
from domain.enforcement.case import events as cases
from domain.kernel.identity import StreamId
from tests.application.legal.stories import CASE, Told, noon, without
from tests.application.legal.test_whole import LOG, STORY, Shelf

TODAY = date(2026, 6, 1)
UNTOLD = {**LOG, CASE: without(STORY, cases.PreDecisionNoticeServed)}
"""The same, but nobody told the party before it was decided."""


class Read(Shelf):
    """The shelf, as a store that has read everything."""

    def head(self) -> int:
        return 1


def services(log: dict[StreamId, Told]) -> Any:
    held: Any = Read(log)
    dossiers = {each.kind: each for each in DOSSIERS}
    return SimpleNamespace(
        reading=Reading(held, lambda: noon(TODAY), dossiers),
        store=held,
        today=lambda: TODAY,
        tell=PHRASES.say,
        officer_name=lambda _: None,
    )
