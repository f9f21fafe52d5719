"""``huka history``: every matter that a desk keeps has a name in the story."""

import pytest

from infrastructure.composition import BUREAU
from interfaces.cli.story import KINDS, label_of


@pytest.mark.parametrize("kind", sorted(BUREAU.desks))
def test_every_kind_of_desk_has_a_label_in_both_languages(kind: str) -> None:
    english, chinese = label_of(kind, "en"), label_of(kind, "zh")
    assert english.isascii()
    assert chinese not in {kind, english}


def test_no_label_is_kept_for_what_no_desk_keeps() -> None:
    assert sorted(KINDS) == sorted(BUREAU.desks)
    assert len({each.zh for each in KINDS.values()}) == len(KINDS)
    assert label_of("claim", "zh") == "claim"
