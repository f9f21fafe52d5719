"""A household begins with a registration, keeps its numbers, and has four ends."""

from datetime import date, timedelta

import pytest

from domain.kernel.claims import Take
from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import StreamId
from domain.supervision.commands import (
    AmendRegistrationData,
    ClaimHousehold,
    DeregisterHousehold,
    HouseholdCommand,
    LapseLicence,
    OpenHousehold,
    RecordConduct,
    RescindRegistration,
    RevokeLicence,
)
from domain.supervision.events import (
    HouseholdDeregistered,
    HouseholdEvent,
    HouseholdOpened,
    LicenceLapsed,
    RegistrationDataAmended,
    RegistrationRescinded,
)
from domain.supervision.household import ONE_NUMBER, numbers, one_number
from domain.supervision.vocabulary import Conduct, Registration
from domain.supervision.vocabulary import HouseholdBecause as Because
from tests.domain.supervision.examples import (
    ASSIGNED,
    CLAIMED,
    DAY,
    DEREGISTERED,
    FIFTEEN,
    FOREIGN,
    HOUSEHOLD,
    NOODLES,
    OLD,
    OPENED,
    OTHER_OLD,
    REASON,
    REGISTERED_ON,
    REVOKED,
    UNIFIED,
    WEST,
    event_id,
    with_number,
)
from tests.given import given, told

OPEN = OpenHousehold(occurred_on=REGISTERED_ON, registration=NOODLES, station=WEST)
LAPSE = LapseLicence(occurred_on=DAY, reason=REASON)
LAPSED = LicenceLapsed(reason=REASON)
DEREGISTER = DeregisterHousehold(occurred_on=DAY, reason=REASON)
RESCIND = RescindRegistration(occurred_on=DAY, decision_no="甘撤〔2003〕2号", reason=REASON)
RESCINDED = RegistrationRescinded(decision_no="甘撤〔2003〕2号", reason=REASON)
CONDUCT = RecordConduct(occurred_on=DAY, conduct=Conduct.GOOD, matter="亮照经营")

OLD_DAYS, FIFTEEN_DAYS = date(2007, 6, 30), date(2007, 7, 1)
UNIFIED_DAYS = date(2015, 10, 1)


def opening(registration: Registration, day: date = date(2020, 1, 2)) -> OpenHousehold:
    return OpenHousehold(occurred_on=day, registration=registration, station=WEST)


def amend(registration: Registration, day: date = DAY) -> AmendRegistrationData:
    return AmendRegistrationData(occurred_on=day, registration=registration, reason=REASON)


def revoke(revoked_on: date, served_on: date) -> RevokeLicence:
    return RevokeLicence(
        occurred_on=DAY,
        revoked_on=revoked_on,
        served_on=served_on,
        decision_no="甘工商处字〔2003〕1号",
    )


def test_a_registration_opens_a_household() -> None:
    """E8: 「一是抓市场主体的注册登记，二是抓经济户口的管理」."""
    given(HOUSEHOLD).when(OPEN).then(OPENED)


def test_a_household_is_opened_only_once() -> None:
    given(HOUSEHOLD, OPENED).when(OPEN).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [ClaimHousehold(occurred_on=DAY), CONDUCT, DEREGISTER])
def test_inv_03_nothing_but_a_registration_opens_a_household(
    command: HouseholdCommand,
) -> None:
    """O2, E2: 「以注册分局登记的原始资料为信息平台」."""
    given(HOUSEHOLD).when(command).refused(Because.NOT_OPENED)


def test_inv_03_a_household_is_not_opened_before_it_is_registered() -> None:
    command = opening(NOODLES, REGISTERED_ON - timedelta(days=1))
    given(HOUSEHOLD).when(command).refused(Because.BEFORE_IT_WAS_OPENED, "occurred_on")


def test_inv_03_nothing_befalls_a_household_before_it_is_registered() -> None:
    command = ClaimHousehold(occurred_on=REGISTERED_ON - timedelta(days=1))
    given(HOUSEHOLD, OPENED).when(command).refused(Because.BEFORE_IT_WAS_OPENED)


@pytest.mark.parametrize(
    ("number", "registered_on"),
    [
        (OLD, OLD_DAYS),
        (FIFTEEN, FIFTEEN_DAYS),
        (FIFTEEN, UNIFIED_DAYS),
        (UNIFIED, UNIFIED_DAYS),
        (FOREIGN, OLD_DAYS),
        (FOREIGN, None),
    ],
)
def test_inv_44_a_number_is_of_its_time(
    number: LicenceNumber, registered_on: date | None
) -> None:
    registration = with_number(number, registered_on)
    opened = HouseholdOpened(registration=registration, station=WEST)
    given(HOUSEHOLD).when(opening(registration)).then(opened)


@pytest.mark.parametrize(
    ("number", "registered_on"),
    [
        (OLD, FIFTEEN_DAYS),
        (FIFTEEN, OLD_DAYS),
        (UNIFIED, UNIFIED_DAYS - timedelta(days=1)),
        (UNIFIED, OLD_DAYS),
        (OLD, None),
        (UNIFIED, None),
    ],
)
def test_inv_44_a_number_of_another_time_is_refused(
    number: LicenceNumber, registered_on: date | None
) -> None:
    command = opening(with_number(number, registered_on))
    given(HOUSEHOLD).when(command).refused(Because.NUMBER_NOT_OF_ITS_TIME, "registration")


def test_inv_44_a_later_number_needs_the_first_one_beside_it() -> None:
    registration = with_number(UNIFIED, OLD_DAYS).model_copy(
        update={"former_numbers": (OLD,)}
    )
    opened = HouseholdOpened(registration=registration, station=WEST)
    given(HOUSEHOLD).when(opening(registration)).then(opened)


def test_inv_44_an_old_number_stays_as_an_alias() -> None:
    asked = with_number(UNIFIED, REGISTERED_ON)
    kept = asked.model_copy(update={"former_numbers": (OLD,)})
    amended = RegistrationDataAmended(registration=kept, reason=REASON)
    given(HOUSEHOLD, OPENED).when(amend(asked, UNIFIED_DAYS)).then(amended)
    assert numbers(kept) == (UNIFIED, OLD)


def test_inv_44_a_former_number_that_returns_is_not_former_any_more() -> None:
    other = NOODLES.model_copy(update={"number": OTHER_OLD, "former_numbers": (OLD,)})
    back = NOODLES.model_copy(update={"former_numbers": (OTHER_OLD,)})
    history = (OPENED, RegistrationDataAmended(registration=other, reason=REASON))
    amended = RegistrationDataAmended(registration=back, reason=REASON)
    given(HOUSEHOLD, *history).when(amend(NOODLES)).then(amended)


def test_inv_44_a_new_number_is_of_the_day_of_the_amendment() -> None:
    too_soon = amend(with_number(UNIFIED, REGISTERED_ON))
    given(HOUSEHOLD, OPENED).when(too_soon).refused(Because.NUMBER_NOT_OF_ITS_TIME)


def test_inv_44_a_number_from_elsewhere_is_left_alone_by_other_amendments() -> None:
    odd = with_number(UNIFIED, REGISTERED_ON)
    renamed = odd.model_copy(update={"name": "老王面馆"})
    history = HouseholdOpened(registration=odd, station=WEST)
    amended = RegistrationDataAmended(registration=renamed, reason=REASON)
    given(HOUSEHOLD, history).when(amend(renamed)).then(amended)


def test_inv_44_one_number_is_one_household() -> None:
    first, second = (
        Take(occurred_on=DAY, claim=one_number(OLD), by=StreamId(f"household-{n}"))
        for n in (1, 2)
    )
    history = told(ONE_NUMBER, [first])
    given(ONE_NUMBER, *history).when(second).refused(Because.NUMBER_TAKEN)
    streams = {one_number(each).stream for each in (OLD, OTHER_OLD, FIFTEEN, FOREIGN)}
    assert len(streams) == 4


def test_an_amendment_that_changes_nothing_is_none() -> None:
    given(HOUSEHOLD, OPENED).when(amend(NOODLES)).then()


def test_inv_03_no_amendment_puts_the_registration_after_itself() -> None:
    command = amend(with_number(OLD, DAY + timedelta(days=1)))
    given(HOUSEHOLD, OPENED).when(command).refused(Because.BEFORE_IT_WAS_OPENED)


def test_inv_06_an_amendment_may_name_the_registration_it_corrects() -> None:
    renamed = NOODLES.model_copy(update={"name": "老王面馆"})
    command = amend(renamed).model_copy(update={"corrects": event_id(1)})
    amended = RegistrationDataAmended(
        registration=renamed, reason=REASON, corrects=event_id(1)
    )
    given(HOUSEHOLD, OPENED).when(command).then(amended)
    given(HOUSEHOLD, OPENED, amended).when(command).then()


def test_inv_06_an_amendment_corrects_nothing_but_a_registration() -> None:
    command = amend(NOODLES).model_copy(update={"corrects": event_id(2)})
    given(HOUSEHOLD, OPENED, CLAIMED).when(command).refused(Because.CORRECTS_NOTHING)


def test_inv_06_a_registration_is_corrected_even_after_the_end() -> None:
    renamed = NOODLES.model_copy(update={"name": "老王面馆"})
    given(HOUSEHOLD, OPENED, DEREGISTERED).when(amend(renamed)).refused(Because.NOT_NOW)
    command = amend(renamed).model_copy(update={"corrects": event_id(1)})
    given(HOUSEHOLD, OPENED, DEREGISTERED).when(command).then(
        RegistrationDataAmended(registration=renamed, reason=REASON, corrects=event_id(1))
    )


def test_inv_22_a_revocation_tells_its_day_its_number_and_its_service() -> None:
    given(HOUSEHOLD, OPENED).when(revoke(DAY, DAY)).then(REVOKED)


@pytest.mark.parametrize(
    ("revoked_after", "served_after"), [(0, -1), (0, 1), (1, 1), (-2, -3)]
)
def test_inv_22_a_revocation_is_served_on_or_after_its_day_and_not_in_the_future(
    revoked_after: int, served_after: int
) -> None:
    revoked_on, served_on = (
        DAY + timedelta(days=days) for days in (revoked_after, served_after)
    )
    command = revoke(revoked_on, served_on)
    given(HOUSEHOLD, OPENED).when(command).refused(Because.REVOCATION_INCOMPLETE)


def test_inv_22_no_licence_is_revoked_before_it_was_given() -> None:
    command = revoke(REGISTERED_ON - timedelta(days=1), DAY)
    given(HOUSEHOLD, OPENED).when(command).refused(
        Because.BEFORE_IT_WAS_OPENED, "revoked_on"
    )


@pytest.mark.parametrize(("end", "no"), [(REVOKED, REVOKED.decision_no), (LAPSED, None)])
def test_inv_22_the_revoked_and_the_lapsed_stay_until_they_are_deregistered(
    end: HouseholdEvent, no: str | None
) -> None:
    given(HOUSEHOLD, OPENED, end).when(ClaimHousehold(occurred_on=DAY)).then(CLAIMED)
    told = HouseholdDeregistered(reason=REASON, revocation_no=no)
    given(HOUSEHOLD, OPENED, end).when(DEREGISTER).then(told)
    given(HOUSEHOLD, OPENED, end).when(RESCIND).then(RESCINDED)


@pytest.mark.parametrize("end", [REVOKED, LAPSED, DEREGISTERED, RESCINDED])
def test_inv_22_a_licence_that_has_ended_is_not_revoked(end: HouseholdEvent) -> None:
    given(HOUSEHOLD, OPENED, end).when(revoke(DAY, DAY)).refused(Because.NOT_NOW)


def test_a_licence_lapses_once() -> None:
    given(HOUSEHOLD, OPENED).when(LAPSE).then(LAPSED)
    given(HOUSEHOLD, OPENED, LAPSED).when(LAPSE).then()


def test_what_is_revoked_does_not_lapse() -> None:
    given(HOUSEHOLD, OPENED, REVOKED).when(LAPSE).refused(Because.NOT_NOW)


def test_a_household_is_deregistered_once() -> None:
    given(HOUSEHOLD, OPENED).when(DEREGISTER).then(DEREGISTERED)
    given(HOUSEHOLD, OPENED, DEREGISTERED).when(DEREGISTER).then()


def test_the_end_names_the_assignment_that_it_ends() -> None:
    ended = HouseholdDeregistered(reason=REASON, assignment=1)
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(DEREGISTER).then(ended)
    rescinded = RESCINDED.model_copy(update={"assignment": 1})
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(RESCIND).then(rescinded)


@pytest.mark.parametrize("end", [DEREGISTERED, RESCINDED])
@pytest.mark.parametrize(
    "command", [CONDUCT, ClaimHousehold(occurred_on=DAY), LAPSE, RESCIND]
)
def test_after_the_last_end_nothing_more_happens(
    end: HouseholdEvent, command: HouseholdCommand
) -> None:
    given(HOUSEHOLD, OPENED, end).when(command).refused(Because.NOT_NOW)


def test_what_was_rescinded_is_not_deregistered() -> None:
    given(HOUSEHOLD, OPENED, RESCINDED).when(DEREGISTER).refused(Because.NOT_NOW)
