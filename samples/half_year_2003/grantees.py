"""Whom the fees were waived: 612 people of the eight classes, each with a business.

Every one of them is made up, and known by pseudonyms that no identity card leads to. 292
were in business already; 320 are of those who got a licence in the half-year, for whoever
is laid off is to be urged and guided first (Order 370 Art. 8, from memory).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.kernel.identity import CertificateId, PersonId
from domain.law.relief import BENEFICIARIES_2002, BeneficiaryClass, Entitlement
from domain.supervision.vocabulary import Registration
from samples.half_year_2003.agenda import after
from samples.half_year_2003.operations import LICENSED, TRADES, Found
from samples.half_year_2003.people import PATCHES, Patch, person, small_business

CLASSES = {
    BeneficiaryClass.LAID_OFF: 260,
    BeneficiaryClass.DISABLED: 60,
    BeneficiaryClass.RELEASED_PRISONER: 28,
    BeneficiaryClass.RELEASED_FROM_REEDUCATION: 24,
    BeneficiaryClass.GRADUATE: 72,
    BeneficiaryClass.MARTYRS_FAMILY: 22,
    BeneficiaryClass.SERVICEMENS_FAMILY: 46,
    BeneficiaryClass.DESTITUTE: 100,
}
"""How many of each is invented; the report says 六百余人 of eight classes."""
GRANTEES = sum(CLASSES.values())
STEP = 127
"""Without a divisor of 612: it spreads the classes over the year."""

ESTABLISHED_GRANTEES, ESTABLISHED_PAYERS = 292, 8
ENTERED_ON = date(2003, 1, 6)
OPENED_FROM = date(2002, 11, 1)

APPLIED_ON = (date(2003, 1, 8), date(2003, 1, 9), date(2003, 1, 10))
LICENSED_OF_SEVEN = 4
"""Four of seven of the newly licensed are of one of the classes: 320 of 560."""


@dataclass(frozen=True, slots=True)
class Shop:
    """An individual business that was in business before the half-year."""

    serial: int

    @property
    def patch(self) -> Patch:
        return PATCHES[self.serial % len(PATCHES)]

    @property
    def registration(self) -> Registration:
        name, trade = TRADES[self.serial % len(TRADES)]
        day = OPENED_FROM + timedelta(days=self.serial % 40)
        return small_business(1_000 + self.serial, name, trade, day, self.operator)

    @property
    def operator(self) -> PersonId:
        return person(20_000 + self.serial)


@dataclass(frozen=True, slots=True)
class Grantee:
    """Somebody who applies for relief, for the business that he or she runs."""

    number: int
    registration: Registration
    patch: Patch
    applied_on: date

    @property
    def beneficiary(self) -> BeneficiaryClass:
        place = self.number * STEP % GRANTEES
        for each, count in CLASSES.items():
            if place < count:
                return each
            place -= count
        raise ValueError("more grantees than there are places")

    @property
    def entitlement(self) -> Entitlement:
        every = BENEFICIARIES_2002.entitlements
        return next(each for each in every if each.beneficiary is self.beneficiary)

    @property
    def certificate(self) -> CertificateId:
        return CertificateId(f"certificate-00000000-0000-4000-8000-{self.number:012d}")

    @property
    def approved_on(self) -> date:
        return after(self.applied_on, 2)


SHOPS = tuple(map(Shop, range(1, ESTABLISHED_GRANTEES + ESTABLISHED_PAYERS + 1)))
RELIEVED_SHOPS = SHOPS[:ESTABLISHED_GRANTEES]
PAYING_SHOPS = SHOPS[ESTABLISHED_GRANTEES:]

RELIEVED_NEWCOMERS = tuple(
    each for place, each in enumerate(LICENSED) if place % 7 < LICENSED_OF_SEVEN
)
PAYING_NEWCOMERS = tuple(
    each for place, each in enumerate(LICENSED) if place % 7 >= LICENSED_OF_SEVEN
)


def _of_shop(number: int, shop: Shop) -> Grantee:
    day = APPLIED_ON[number % len(APPLIED_ON)]
    return Grantee(number, shop.registration, shop.patch, day)


def _of_newcomer(number: int, found: Found) -> Grantee:
    return Grantee(number, found.registration, found.patch, found.licensed_on)


EVERY_GRANTEE = tuple(
    [_of_shop(number, shop) for number, shop in enumerate(RELIEVED_SHOPS)]
    + [
        _of_newcomer(number, found)
        for number, found in enumerate(RELIEVED_NEWCOMERS, ESTABLISHED_GRANTEES)
    ]
)
