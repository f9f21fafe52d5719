"""One act of one party is fined once, in whatever case."""

from uuid import UUID

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.one_fine import ONE_FINE, fines, one_fine
from domain.enforcement.case.vocabulary import Party, PartyKind
from domain.enforcement.penalty import Offence, PenaltyKind
from domain.kernel.claims import ClaimTaken, Take
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import CaseId, PersonId, stream_id
from tests.domain.enforcement.case.cases import (
    DECIDE,
    FILE,
    LEAD,
    PARTY,
    SERVE,
    SHOP,
    TO_DECISION,
    TO_NOTICE,
    TO_REVIEW,
    UNLICENSED,
    act,
    april,
    march,
    on,
    penalty,
    state,
)
from tests.given import given

CASE_1, CASE_2 = (CaseId(stream_id("case", UUID(int=n))) for n in (1, 2))
CLAIM = one_fine(SHOP, UNLICENSED)
TAKEN = ClaimTaken(claim=CLAIM, by=CASE_1)


def test_inv_20_an_act_that_was_fined_is_not_fined_in_another_case() -> None:
    take = Take(occurred_on=april(16), claim=CLAIM, by=CASE_1)
    given(ONE_FINE).when(take).then(TAKEN)
    given(ONE_FINE, TAKEN).when(take).then()
    given(ONE_FINE, TAKEN).when(
        Take(occurred_on=april(16), claim=CLAIM, by=CASE_2)
    ).refused(Because.ALREADY_FINED)


def test_inv_20_a_decision_claims_the_acts_that_it_fines() -> None:
    assert fines(state(*TO_NOTICE), DECIDE) == (CLAIM,)
    warned = on(DECIDE, april(16), penalties=(penalty(PenaltyKind.WARNING),))
    assert fines(state(*TO_NOTICE), warned) == ()
    for story, command in (
        (TO_REVIEW, DECIDE),
        (TO_DECISION, DECIDE),
        (TO_NOTICE, SERVE),
    ):
        assert fines(state(*story), command) == ()


def test_an_act_is_known_by_what_it_breaches_in_whatever_order() -> None:
    one, other = Offence.OTHER, Offence.FOOD_SAFETY
    assert one_fine(SHOP, act(one, other)) == one_fine(SHOP, act(other, one))
    assert one_fine(SHOP, act(one)) != one_fine(SHOP, act(other))
    assert one_fine(SHOP, act(one)) != one_fine(SHOP, act(one, until=march(2)))


def test_without_a_household_the_party_is_known_by_the_best_there_is() -> None:
    person = PersonId("person-00000000-0000-0000-0000-000000000001")
    number = LicenceNumber(kind=NumberKind.OLD13, number="6202001234567")
    known = {
        "样例一号": PARTY,
        "OLD13:6202001234567": Party(
            kind=PartyKind.ORGANISATION, name="样例有限公司", number=number
        ),
        person: Party(
            kind=PartyKind.CITIZEN, name="样例一号", number=number, person=person
        ),
    }
    for who, party in known.items():
        story = (
            on(LEAD, march(2), household=None),
            on(FILE, march(9), party=party),
            *TO_NOTICE[2:],
        )
        assert fines(state(*story), DECIDE) == (one_fine(who, UNLICENSED),)
