"""注册号: which numbers a household has, and whether they are of their time (INV-44)."""

from datetime import date

from domain.kernel.claims import Claim, claiming
from domain.kernel.errors import Refused
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.law.rulebook import RuleBook
from domain.supervision.vocabulary import HouseholdBecause as Because
from domain.supervision.vocabulary import Registration

ONE_NUMBER = claiming(otherwise=Because.NUMBER_TAKEN)


def one_number(number: LicenceNumber) -> Claim:
    """A licence number, present or former, is of one household."""
    about = (number.kind.value, number.register_name or "", number.number)
    return Claim(rule="supervision.one-number", about=about)


def numbers(registration: Registration) -> tuple[LicenceNumber, ...]:
    """The present number, then the former ones, none of them twice."""
    known = (registration.number, *registration.former_numbers)
    return tuple(dict.fromkeys(known))


def keeping_numbers(registration: Registration, before: Registration) -> Registration:
    """A registration that forgets none of the numbers there were before."""
    known = (*before.former_numbers, before.number, *registration.former_numbers)
    former = tuple(each for each in dict.fromkeys(known) if each != registration.number)
    return registration.model_copy(update={"former_numbers": former})


def check_number(registration: Registration, on: date, book: RuleBook) -> None:
    """A business first got a number of the day of its registration.

    It may have got another since, as all did when the unified codes came; then one of the
    former numbers is of that day, and the present one of the day of the act, ``on``.
    """
    kind, registered_on = registration.number.kind, registration.registered_on
    if registered_on is None:
        of_its_time = kind is NumberKind.SOURCE
    else:
        at_first, now = book.on(registered_on).numbers, book.on(on).numbers
        of_its_time = at_first.allows(kind) or (
            now.allows(kind)
            and any(at_first.allows(each.kind) for each in registration.former_numbers)
        )
    if not of_its_time:
        raise Refused(Because.NUMBER_NOT_OF_ITS_TIME, "registration")
