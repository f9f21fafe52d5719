"""What follows by itself: an approval opens a household, a household its annual file."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from application.reacting import Reaction
from application.registration.card import registration_of
from application.registration.names import annual_of
from application.supervision.ended import ENDED
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.registration.annual import AnnualDecider
from domain.registration.annual.commands import CloseAnnualFile, OpenAnnualFile
from domain.registration.application.events import RegistrationApproved
from domain.registration.vocabulary import BusinessForm
from domain.supervision.commands import OpenHousehold
from domain.supervision.events import (
    HouseholdOpened,
)
from domain.supervision.household import HouseholdDecider

Asks: TypeAlias = Iterator[tuple[StreamId, Any]]


def open_household(recorded: Recorded[Any]) -> Asks:
    """What could refuse it was asked when it was approved, and taken for this household."""
    said: RegistrationApproved = recorded.event
    yield (
        said.household,
        OpenHousehold(
            occurred_on=recorded.occurred_on,
            registration=registration_of(said.particulars, said.number, said.on),
            station=said.station,
        ),
    )


def open_file(recorded: Recorded[Any]) -> Asks:
    """What another register numbers is inspected elsewhere."""
    said: HouseholdOpened = recorded.event
    if said.registration.number.kind is NumberKind.SOURCE:
        return
    yield (
        annual_of(recorded.stream),
        OpenAnnualFile(
            occurred_on=recorded.occurred_on,
            household=recorded.stream,
            station=said.station,
            form=BusinessForm(said.registration.kind.value),
            registered_on=said.registration.registered_on,
        ),
    )


def close_file(recorded: Recorded[Any]) -> Asks:
    """A licence that is no good any more; what was missed stays on record."""
    yield (
        annual_of(recorded.stream),
        CloseAnnualFile(
            occurred_on=recorded.occurred_on, reason=ENDED[type(recorded.event)]
        ),
    )


def reactions(
    households: HouseholdDecider, files: AnnualDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    """In the order in which they run: a household is opened before its file."""
    opened = (HouseholdOpened,)
    return (
        Reaction(
            "registration.open-household",
            (RegistrationApproved,),
            open_household,
            households,
        ),
        Reaction("registration.open-annual-file", opened, open_file, files),
        Reaction("registration.close-annual-file", tuple(ENDED), close_file, files),
    )
