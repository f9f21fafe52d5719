"""任职限制: who is barred, from when, until when, and what lifts it."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from domain.kernel.calendar import DeadlineKind
from domain.kernel.persons import PersonallyResponsible
from domain.supervision.aftercare.events import (
    RepresentativeRestricted,
    RestrictionExpired,
    RestrictionLifted,
)
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.office import (
    OFFICE,
    LeaveOffice,
    LiftOffice,
    OfficeBecause,
    OfficeCommand,
    OfficeEvent,
    OfficeLeft,
    OfficeRestricted,
    OfficeTaken,
    RestrictOffice,
    TakeOffice,
    office_of,
)
from domain.supervision.vocabulary import EntityKind
from tests.domain.supervision.revoked import (
    AFTERCARE,
    DIRECTOR,
    OPEN,
    PARTNER,
    RESPONSIBLE,
    REVOKED_ON,
    SERVED_ON,
    SHOP,
    WATCHED,
    bar,
    close,
    happened,
    lift,
    note,
    opening,
    restrict,
    tick,
    watched,
)
from tests.given import given, told

UNTIL = date(2025, 11, 18)
A_DAY = timedelta(days=1)
DAY = date(2023, 1, 5)
OTHER = RESPONSIBLE.model_copy(update={"person": PARTNER, "name": "样例乙"})


def restricted(revoked_on: date, day: date, *, rule: str, article: str) -> object:
    term = bar(revoked_on, rule, article)
    return RepresentativeRestricted(
        household=SHOP,
        person=DIRECTOR,
        name="样例甲",
        reasons=RESPONSIBLE.reasons,
        from_on=revoked_on,
        until_on=term.due_on,
        deadline=term,
        on=day,
    )


@pytest.mark.parametrize(
    ("revoked_on", "until_on", "rule", "article"),
    [
        (date(2003, 6, 2), date(2006, 6, 2), "REV-1993", "公司法 1993 Art. 57(4)"),
        (REVOKED_ON, UNTIL, "REV-2005", "公司法 2018 Art. 146(4)"),
        # A Sunday: the bar does not run on to Monday.
        (date(2025, 3, 14), date(2028, 3, 14), "REV-2023", "公司法 2023 Art. 178(4)"),
        (date(2024, 2, 29), date(2027, 2, 28), "REV-2005", "公司法 2018 Art. 146(4)"),
    ],
)
def test_inv_23_a_restriction_runs_until_the_same_day_three_years_later(
    revoked_on: date, until_on: date, rule: str, article: str
) -> None:
    """X2: 「同时要对其市场经济行为依法进行限制」."""
    said = restricted(revoked_on, revoked_on, rule=rule, article=article)
    assert isinstance(said, RepresentativeRestricted)
    assert said.until_on == until_on
    given(AFTERCARE, *happened(opening(revoked_on))).when(restrict(revoked_on)).then(said)


def test_inv_23_a_restriction_needs_a_finding_with_reasons() -> None:
    for reasons in ("", " ", "x"):
        with pytest.raises(ValidationError):
            PersonallyResponsible(person=DIRECTOR, name="样例甲", reasons=reasons)
    assert watched(OPEN).restriction is None


@pytest.mark.parametrize("entity", sorted(set(EntityKind) - {EntityKind.ENTERPRISE}))
def test_inv_23_whoever_runs_an_individual_business_is_never_barred(
    entity: EntityKind,
) -> None:
    history = happened(opening(entity=entity))
    given(AFTERCARE, *history).when(restrict(DAY)).refused(Because.NOT_AN_ENTERPRISE)


def test_inv_23_before_the_company_law_nobody_was_barred() -> None:
    history, day = happened(opening(date(1994, 6, 30))), date(1994, 7, 1)
    given(AFTERCARE, *history).when(restrict(day)).refused(Because.NO_BAR_THEN)


def test_inv_23_one_restriction_stands_at_a_time() -> None:
    history = happened(OPEN, restrict(DAY))
    given(AFTERCARE, *history).when(restrict(DAY + A_DAY)).then()
    given(AFTERCARE, *history).when(restrict(DAY, OTHER)).refused(
        Because.ALREADY_RESTRICTED
    )
    after = watched(OPEN, restrict(DAY), lift(DAY), restrict(DAY, OTHER))
    assert after.restriction is not None
    assert after.restriction.person == PARTNER


def test_inv_23_a_restriction_expires_after_its_last_day() -> None:
    kind, history = DeadlineKind.OFFICE_RESTRICTION, happened(OPEN, restrict(DAY))
    given(AFTERCARE, *history).when(tick(kind, UNTIL)).refused(Because.NOT_YET_DUE)
    expired = RestrictionExpired(household=SHOP, person=DIRECTOR, until_on=UNTIL)
    given(AFTERCARE, *history).when(tick(kind, UNTIL + A_DAY)).then(expired)
    after = given(AFTERCARE, *history, expired)
    after.when(tick(kind, UNTIL + A_DAY)).then()
    after.when(lift(UNTIL + A_DAY)).refused(Because.NOT_RESTRICTED)
    given(AFTERCARE, *history).when(lift(UNTIL + A_DAY)).refused(Because.NOT_RESTRICTED)


def test_inv_23_nobody_is_barred_when_the_three_years_are_over() -> None:
    history = happened(OPEN)
    given(AFTERCARE, *history).when(restrict(UNTIL + A_DAY)).refused(Because.BAR_IS_OVER)
    given(AFTERCARE, *history).when(restrict(SERVED_ON - A_DAY)).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_a_restriction_is_lifted_once_and_not_before_it_was_imposed() -> None:
    history = happened(OPEN, restrict(DAY))
    lifted = RestrictionLifted(household=SHOP, person=DIRECTOR, reason="决定已被撤销")
    given(AFTERCARE, *history).when(lift(DAY)).then(lifted)
    given(AFTERCARE, *history, lifted).when(lift(DAY)).then()
    given(AFTERCARE, *history).when(lift(DAY - A_DAY)).refused(Because.BEFORE_THE_LAST_STEP)
    given(AFTERCARE, *happened(OPEN)).when(lift(DAY)).refused(Because.NOT_RESTRICTED)


def test_a_restriction_outlives_the_enterprise_but_not_the_revocation() -> None:
    gone = watched(OPEN, restrict(DAY), note(DAY))
    assert gone.bar is not None
    late = happened(OPEN, note(DAY), restrict(DAY))
    assert isinstance(late[-1], RepresentativeRestricted)
    fallen = happened(OPEN, restrict(DAY), close(DAY))
    assert isinstance(fallen[-2], RestrictionLifted)
    given(AFTERCARE, *fallen).when(restrict(DAY)).refused(Because.NOT_NOW)


TAKE = TakeOffice(occurred_on=DAY, person=DIRECTOR, household=SHOP)
BAR = RestrictOffice(
    occurred_on=DAY,
    person=DIRECTOR,
    supervision=WATCHED,
    from_on=REVOKED_ON,
    until_on=UNTIL,
)
BARRED = OfficeRestricted(
    person=DIRECTOR, supervision=WATCHED, from_on=REVOKED_ON, until_on=UNTIL
)
TAKEN = OfficeTaken(person=DIRECTOR, household=SHOP)


@pytest.mark.parametrize("day", [REVOKED_ON, DAY, UNTIL])
def test_inv_24_a_barred_person_becomes_no_legal_representative(day: date) -> None:
    take = TAKE.model_copy(update={"occurred_on": day})
    given(OFFICE, BARRED).when(take).refused(
        OfficeBecause.RESTRICTED, "registration.representative"
    )


@pytest.mark.parametrize("day", [REVOKED_ON - A_DAY, UNTIL + A_DAY])
def test_inv_24_before_the_first_day_and_after_the_last_nobody_is_barred(
    day: date,
) -> None:
    take = TAKE.model_copy(update={"occurred_on": day})
    given(OFFICE, BARRED).when(take).then(TAKEN)


def test_inv_24_a_lifted_bar_binds_nobody() -> None:
    lift_it = LiftOffice(occurred_on=DAY, person=DIRECTOR, supervision=WATCHED)
    asked: list[OfficeCommand] = [BAR, lift_it]
    lifted: list[OfficeEvent] = told(OFFICE, asked)
    assert len(lifted) == 2
    given(OFFICE, *lifted).when(TAKE).then(TAKEN)


def test_an_office_is_taken_restricted_and_left_once() -> None:
    leave = LeaveOffice(occurred_on=DAY, person=DIRECTOR, household=SHOP)
    given(OFFICE, TAKEN).when(TAKE).then()
    given(OFFICE, TAKEN).when(leave).then(OfficeLeft(person=DIRECTOR, household=SHOP))
    given(OFFICE).when(leave).then()
    given(OFFICE, BARRED).when(BAR).then()
    given(OFFICE, TAKEN, BARRED).when(TAKE).then()
    assert office_of(DIRECTOR) != office_of(PARTNER)
