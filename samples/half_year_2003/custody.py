"""Households find their officers: claimed by a station, assigned to a beat's officer."""

from collections.abc import Sequence

from domain.supervision.commands import ClaimHousehold
from domain.supervision.vocabulary import Registration
from samples.half_year_2003.people import Patch
from samples.story import Story


def take_over(story: Story, households: Sequence[tuple[Registration, Patch]]) -> None:
    """认领、定户到人, at one sitting each; the officers of a group take turns."""
    with story.told.sitting():
        for registration, patch in households:
            story.on_card(patch.officers[0], ClaimHousehold, registration)
    with story.told.sitting():
        for turn, (registration, patch) in enumerate(households):
            story.assign(registration, patch.name, patch.officers[turn % 2])
