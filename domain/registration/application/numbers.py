"""注册号: one number is one approval, and from it follows the household that will be."""

from uuid import UUID, uuid5

from domain.kernel.claims import Claim, claiming
from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import HouseholdId, stream_id
from domain.registration.vocabulary import RegistrationBecause as Because

HOUSEHOLDS = UUID("d92c6b04-3e71-5a8f-b5c9-7f1e0a48d263")
"""The namespace of households that an approval brings about. Frozen."""

ONE_APPROVAL = claiming(otherwise=Because.NUMBER_USED)


def household_of(number: LicenceNumber) -> HouseholdId:
    """One number is one household (INV-44), so its id can be known before it is opened."""
    unique = uuid5(HOUSEHOLDS, f"{number.kind.value}/{number.number}")
    return HouseholdId(stream_id("household", unique))


def one_approval(number: LicenceNumber) -> Claim:
    """A number under which an application was approved. The rule is frozen."""
    about = (number.kind.value, number.number)
    return Claim(rule="registration.one-approval", about=about)
