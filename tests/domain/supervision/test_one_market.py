"""The register is of the whole market."""

import pytest

from domain.supervision.commands import OpenHousehold
from domain.supervision.events import HouseholdOpened
from domain.supervision.vocabulary import EntityKind
from tests.domain.supervision.examples import DAY, HOUSEHOLD, OPENED, WEST
from tests.given import given


@pytest.mark.parametrize("kind", EntityKind)
def test_it_holds_every_kind_of_business_and_not_those_of_a_fair_alone(
    kind: EntityKind,
) -> None:
    """A7: 「要把过去监管单一集贸市场真正转变到社会主义统一大市场上来」."""
    registration = OPENED.registration.model_copy(update={"kind": kind})
    open_ = OpenHousehold(occurred_on=DAY, registration=registration, station=WEST)
    opened = HouseholdOpened(registration=registration, station=WEST)
    given(HOUSEHOLD).when(open_).then(opened)
