"""An approval claims what the household will need, so that opening it is never refused."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from application.handling import Ask, Handler
from application.registration.card import registration_of
from application.registration.names import annual_of
from application.registration.reactions import reactions
from application.registration.service import annual_files, registrations
from domain.kernel.claims import Release, Take
from domain.kernel.errors import Because, Refused
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import HouseholdId, SupervisionId
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from domain.registration.annual import AnnualFile
from domain.registration.application import Registered, household_of
from domain.registration.vocabulary import BusinessForm, RegistrationBecause
from domain.supervision.commands import DeregisterHousehold, OpenHousehold
from domain.supervision.household import ONE_NUMBER, Opened, household, one_number
from domain.supervision.office import OFFICE, OfficeBecause, RestrictOffice, office_of
from domain.supervision.vocabulary import EntityKind, HouseholdBecause, Registration
from tests.application.handing_in import handed_in
from tests.domain.registration.applying import (
    APPLICATION,
    COMPANY,
    DAY,
    EAST,
    LATER,
    NOODLES,
    OLD,
    OTHER_OLD,
    OWNER,
    approve,
    check,
    submit,
)
from tests.domain.registration.yearly import FILE
from tests.domain.supervision.examples import FIFTEEN, UNIFIED, numbered
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

HOUSEHOLD = household(RULE_BOOK)
DESK = registrations(APPLICATION)
FIRST, SECOND = numbered("registration", 1), numbered("registration", 2)
NEW = household_of(OLD)
ASKED_FOR = submit(particulars=COMPANY, items=frozenset())
RESTRICT = RestrictOffice(
    occurred_on=DAY,
    person=OWNER,
    supervision=SupervisionId(numbered("supervision", 1)),
    from_on=date(2001, 6, 9),
    until_on=LATER,
)


class Bureau:
    """A log in memory; commands are told as the counter would, and followed up."""

    def __init__(self) -> None:
        self.store, self.told = Memory(), 0
        noon = datetime(2026, 11, 20, 4, tzinfo=UTC)
        self.handler = Handler(self.store, lambda: noon, RULE_BOOK)

    def tell(self, stream: Any, command: Any, decider: Any = APPLICATION) -> None:
        self.told += 1
        context = asked(self.told).model_copy(update={"duty": Duty.AUTOMATIC})
        handed = handed_in(command, stream)
        handed = type(handed)(
            command, stream, handed.caller, self.handler, handed.authority
        )
        found = [verb for verb in DESK.verbs if verb.command is type(command)]
        claims = [ask for verb in found for ask in verb.claims(handed)]
        self.handler.handle(Ask(decider, stream, command), *claims, context=context)

    def refuses(self, stream: Any, command: Any, because: Because) -> Refused:
        before = len(self.store.log)
        with pytest.raises(Refused) as refusal:
            self.tell(stream, command)
        assert refusal.value.because is because
        assert len(self.store.log) == before
        return refusal.value

    def react(self) -> None:
        """Refusals are raised: here none may come."""
        for reaction in reactions(HOUSEHOLD, FILE):
            for cause in list(self.store.log):
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        self.handler.handle(ask, context=context)

    def card(self, of: HouseholdId) -> Opened:
        found = self.handler.state(HOUSEHOLD, of)
        assert isinstance(found, Opened)
        return found


def applied(*more: Any) -> Bureau:
    bureau = Bureau()
    for command in (ASKED_FOR, *more):
        bureau.tell(FIRST, command)
    return bureau


def test_an_approval_opens_the_household_that_was_asked_for() -> None:
    """N3, N4: entry to the market ends on the supervising station's desk. E2:
    「注册分局登记的原始资料」; E8: 「二是抓经济户口的管理」."""
    bureau = Bureau()
    for command in (submit(), check(), approve(station=EAST)):
        bureau.tell(FIRST, command)
    bureau.react()
    bureau.react()
    card = bureau.card(NEW)
    assert card.station == EAST
    assert card.registration == Registration(
        number=OLD,
        name=NOODLES.name,
        kind=EntityKind.INDIVIDUAL_BUSINESS,
        address=NOODLES.address,
        trade=NOODLES.trade,
        division=card.registration.division,
        industry=card.registration.industry,
        registered_on=LATER,
        operator=OWNER,
    )
    assert card.registration.division is not None
    assert card.registration.division.code == "620102"
    assert card.registration.industry is not None
    assert card.registration.industry.letter == "H"
    approved = bureau.handler.state(APPLICATION, FIRST)
    assert isinstance(approved, Registered)
    assert approved.approved.household == NEW


def test_inv_24_a_restricted_person_is_not_registered_as_a_representative() -> None:
    """N4, X2: refused at the approval, with the article."""
    bureau = applied()
    bureau.tell(office_of(OWNER), RESTRICT, OFFICE)
    said = bureau.refuses(FIRST, approve(), OfficeBecause.RESTRICTED)
    assert said.because.reason.rule == "INV-24"
    assert "第十二条" in (said.because.reason.basis or "")
    assert said.field is None
    bureau.tell(FIRST, approve(date(2003, 6, 10)))
    bureau.react()
    assert bureau.card(NEW).registration.representative == OWNER


def test_inv_24_a_restriction_after_the_approval_undoes_nothing() -> None:
    """What was approved is opened; the same approval again is no second one."""
    bureau = applied(approve())
    bureau.tell(office_of(OWNER), RESTRICT, OFFICE)
    bureau.react()
    bureau.tell(FIRST, approve())
    assert bureau.card(NEW).registration.representative == OWNER


def test_inv_24_whoever_runs_an_individual_business_is_barred_from_none() -> None:
    """INV-23: never on individual-business operators as such."""
    bureau = Bureau()
    bureau.tell(office_of(OWNER), RESTRICT, OFFICE)
    both = NOODLES.model_copy(update={"representative": OWNER})
    for command in (submit(particulars=both), check(), approve()):
        bureau.tell(FIRST, command)
    bureau.react()
    assert bureau.card(NEW).registration.operator == OWNER


def test_inv_44_a_number_is_of_one_approval_and_of_one_household() -> None:
    bureau = applied(approve())
    bureau.tell(SECOND, ASKED_FOR)
    bureau.refuses(SECOND, approve(), RegistrationBecause.NUMBER_USED)
    taken = Take(occurred_on=DAY, claim=one_number(OTHER_OLD), by=numbered("household", 7))
    bureau.tell(one_number(OTHER_OLD).stream, taken, ONE_NUMBER)
    bureau.refuses(SECOND, approve(number=OTHER_OLD), HouseholdBecause.NUMBER_TAKEN)


def test_a_repeated_approval_takes_nothing_anew() -> None:
    """INV-44: a number that was given up since stays given up."""
    bureau = applied(approve())
    bureau.tell(
        one_number(OLD).stream,
        Release(occurred_on=LATER, claim=one_number(OLD), by=NEW),
        ONE_NUMBER,
    )
    before = len(bureau.store.log)
    bureau.tell(FIRST, approve())
    assert len(bureau.store.log) == before


def test_inv_38_a_refused_approval_claims_nothing() -> None:
    """N2: all in one append, or nothing."""
    bureau = Bureau()
    bureau.tell(FIRST, submit())
    bureau.refuses(FIRST, approve(), RegistrationBecause.PRE_APPROVAL_MISSING)
    bureau.tell(SECOND, ASKED_FOR)
    bureau.tell(SECOND, approve())
    bureau.react()
    assert bureau.card(NEW).registration.kind is EntityKind.ENTERPRISE


def test_nobody_else_can_open_the_household_meanwhile() -> None:
    """The claim of the number was taken with the approval."""
    bureau = applied(approve())
    said = Take(occurred_on=LATER, claim=one_number(OLD), by=numbered("household", 9))
    with pytest.raises(Refused):
        bureau.tell(one_number(OLD).stream, said, ONE_NUMBER)
    bureau.react()
    assert bureau.card(NEW).station == approve().station


def test_every_household_of_ours_has_an_annual_file_and_no_other() -> None:
    """P4."""
    bureau = applied(approve())
    foreign = Registration(
        number=LicenceNumber(kind=NumberKind.SOURCE, number="A-7", register_name="x"),
        kind=EntityKind.ENTERPRISE,
    )
    elsewhere = HouseholdId(numbered("household", 5))
    opens = OpenHousehold(occurred_on=DAY, registration=foreign, station=EAST)
    bureau.tell(elsewhere, opens, HOUSEHOLD)
    bureau.react()
    bureau.react()
    file = bureau.handler.state(FILE, annual_of(NEW))
    assert isinstance(file, AnnualFile)
    assert (file.opened.household, file.opened.form) == (NEW, BusinessForm.ENTERPRISE)
    assert file.opened.registered_on == LATER
    assert bureau.handler.state(FILE, annual_of(elsewhere)) == FILE.initial
    over = DeregisterHousehold(occurred_on=date(2003, 9, 1), reason="自行注销")
    for stream in (NEW, elsewhere):
        bureau.tell(stream, over, HOUSEHOLD)
    bureau.react()
    closed = bureau.handler.state(FILE, annual_of(NEW))
    assert isinstance(closed, AnnualFile)
    assert closed.closed is not None
    # People read it: a topic is no reason.
    assert closed.closed.reason == "注销登记"
    assert bureau.handler.state(FILE, annual_of(elsewhere)) == FILE.initial


def test_inv_01_whoever_registers_neither_collects_nor_supervises() -> None:
    """N1, S4: every verb is of the duty of registration and of no other."""
    for desk in (DESK, annual_files(FILE)):
        assert all(verb.duties == {Duty.REGISTRATION} for verb in desk.verbs)


@pytest.mark.parametrize("number", [OLD, FIFTEEN, UNIFIED])
@pytest.mark.parametrize(
    "day",
    [
        date(2003, 6, 9),
        date(2007, 6, 29),
        date(2007, 7, 2),
        date(2015, 9, 30),
        date(2015, 10, 8),
        date(2022, 6, 6),
    ],
)
def test_inv_44_what_is_approved_is_what_a_household_may_be_opened_with(
    day: date, number: LicenceNumber
) -> None:
    """N3: neither more nor less is approved than the reaction can open."""
    bureau = Bureau()
    bureau.tell(FIRST, submit(day, particulars=COMPANY, items=frozenset()))
    opens = OpenHousehold(
        occurred_on=day,
        registration=registration_of(COMPANY, number, day),
        station=EAST,
    )
    if not RULE_BOOK.on(day).numbers.allows(number.kind):
        said = RegistrationBecause.NUMBER_NOT_OF_ITS_TIME
        bureau.refuses(FIRST, approve(day, number), said)
        with pytest.raises(Refused):
            HOUSEHOLD.decide(opens, HOUSEHOLD.initial)
        return
    bureau.tell(FIRST, approve(day, number))
    bureau.react()
    assert bureau.card(household_of(number)).registration == opens.registration
