"""The page of the desks says what the desks say."""

from infrastructure.composition import BUREAU
from tests.architecture.desks import PAGE, page


def test_the_page_of_the_desks_is_what_may_be_asked() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_says_what_it_is_in_chinese_too() -> None:
    """People read Chinese here: a command without its term would be nobody's."""
    silent = [
        verb.command.__name__
        for desk in BUREAU.desks.values()
        for verb in desk.verbs
        if (verb.command.__doc__ or "").isascii()
    ]
    assert silent == []
