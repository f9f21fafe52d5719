"""What an order to rectify does not allow yet."""

import pytest

from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from tests.domain.enforcement.orders import (
    ASK,
    DRAFTED,
    ESCALATE,
    EXTEND,
    FAIL,
    ISSUE,
    ISSUED,
    ORDER,
    REFUSE,
    SERVE,
    SERVED,
    WAIVE,
)
from tests.given import given

STEPS: list[RectificationCommand] = [
    ISSUE,
    SERVE,
    EXTEND,
    FAIL,
    REFUSE,
    ASK,
    ESCALATE,
    WAIVE,
]


@pytest.mark.parametrize("command", STEPS, ids=lambda one: type(one).__name__)
def test_nothing_happens_to_an_order_that_was_never_drafted(
    command: RectificationCommand,
) -> None:
    given(ORDER).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", STEPS[1:], ids=lambda one: type(one).__name__)
def test_a_draft_can_only_be_issued_or_withdrawn(command: RectificationCommand) -> None:
    given(ORDER, DRAFTED).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", STEPS[2:], ids=lambda one: type(one).__name__)
def test_an_order_that_was_not_served_binds_nobody(command: RectificationCommand) -> None:
    given(ORDER, DRAFTED, ISSUED).when(command).refused(Because.NOT_NOW)


def test_an_event_that_cannot_follow_fails_loudly() -> None:
    with pytest.raises(
        ValueError, match=r"enforcement\.rectification-served cannot follow"
    ):
        ORDER.replay([DRAFTED, SERVED])
