"""The register is of the whole market."""

import pytest

from domain.supervision.vocabulary import EntityKind
from tests.domain.supervision.examples import HOUSEHOLD, OPEN, OPENED
from tests.given import given


@pytest.mark.parametrize("kind", EntityKind)
def test_the_register_holds_every_kind_of_business_not_those_of_a_fair_alone(
    kind: EntityKind,
) -> None:
    """A7: 「要把过去监管单一集贸市场真正转变到社会主义统一大市场上来」."""
    registration = OPEN.registration.model_copy(update={"kind": kind})
    command = OPEN.model_copy(update={"registration": registration})
    opened = OPENED.model_copy(update={"registration": registration})
    given(HOUSEHOLD).when(command).then(opened)
