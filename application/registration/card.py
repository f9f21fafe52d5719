"""What an approval makes known of a business, as the household card holds it."""

from datetime import date

from domain.kernel.identifiers import LicenceNumber
from domain.registration.vocabulary import Particulars
from domain.supervision.vocabulary import Division, EntityKind, Industry, Registration


def registration_of(
    wanted: Particulars, number: LicenceNumber, registered_on: date
) -> Registration:
    """登记事项 of a business that is registered under a number on a day."""
    division, industry = wanted.division, wanted.industry
    return Registration(
        number=number,
        name=wanted.name,
        kind=EntityKind(wanted.form.value),
        address=wanted.address,
        trade=wanted.trade,
        division=Division(**division.model_dump()) if division else None,
        industry=Industry(**industry.model_dump()) if industry else None,
        registered_on=registered_on,
        legal_representative=wanted.legal_representative,
        operator=wanted.operator,
        representative=wanted.representative,
        capital=wanted.capital,
    )
