"""A small invented bureau in the autumn of 2026, told as its officers would have acted."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from application.organisation.appointing import APPOINTED
from domain.kernel.claims import Held
from domain.kernel.identity import stream_id
from domain.supervision.household import ONE_NUMBER, one_number
from samples import register as of
from samples.autumn import CHAPTERS
from samples.story import Story
from samples.telling import Progress, Teller, quiet, teller

SMALL_BUREAU = UUID("6f1f0d5e-53a8-5f0b-8c62-0b6a1d2c9e77")
"""The namespace of the sample's commands. Frozen: a second telling meets the first."""


def tell_small_bureau(
    env: Mapping[str, str], *, if_empty: bool = False, shown: Progress = quiet
) -> str:
    """Tells the story once, or to its end where a telling was broken off. Returns what
    happened, in one line. ``shown`` is told how many of how many chapters are over.
    """
    with teller(env, SMALL_BUREAU) as told:
        store = told.services.store
        if if_empty and store.head() > 0 and not broken_off(told):
            return "The register is not empty: no sample was added."
        before = store.head()
        story = Story(told)
        for over, chapter in enumerate(CHAPTERS, start=1):
            chapter(story)
            shown(over, len(CHAPTERS))
        told.followers.end()
        if store.head() == before:
            return "The small bureau is there already: nothing was added."
        return (
            f"A small bureau was told: {len(of.OFFICERS)} officers,"
            f" {len(story.cards)} households, from {of.FIRST_DAY} to {of.LAST_DAY}."
        )


def broken_off(told: Teller) -> bool:
    """Begun, but not told to the end: who comes first is there, and what comes last not."""
    handler, first = told.services.counter.handler, of.OFFICERS[0]
    officer = stream_id("officer", uuid5(APPOINTED, first.subject))
    known = told.services.officer_name(officer)
    ended = handler.state(ONE_NUMBER, one_number(of.BOOKS.number).stream)
    return known == first.name and not isinstance(ended, Held)
