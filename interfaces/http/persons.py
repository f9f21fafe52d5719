"""A resident ID goes in once, and a pseudonym comes out (INV-31)."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, StringConstraints

from domain.kernel.identifiers import ResidentId
from domain.kernel.messages import Duty
from domain.law.relief import Certificate
from domain.relief.vocabulary import Tail
from interfaces.http.dependencies import Asking, Found
from interfaces.http.problems import documented

router = APIRouter(prefix="/persons", tags=["persons"])

REGISTRATION = frozenset({Duty.REGISTRATION})


class Identified(BaseModel):
    """居民身份证号码: 15 or 18 characters, checked, sealed, and never given back."""

    model_config = ConfigDict(
        extra="forbid", hide_input_in_errors=True, arbitrary_types_allowed=True
    )

    resident_id: ResidentId


class Shown(BaseModel):
    """证件: a certificate by its kind and number; the number is not kept."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    kind: Certificate
    number: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, pattern=r"^[0-9A-Za-z]([ -]?[0-9A-Za-z]){5,39}$"
        ),
    ]


class KnownCertificate(BaseModel):
    """What stands for a certificate in applications for relief."""

    certificate_id: str
    certificate_tail: Tail


class Person(BaseModel):
    """The pseudonym that stands for a person in every registration."""

    person_id: str


@router.post(
    "/search", operation_id="persons.search", responses=documented(400, 401, 403, 422, 503)
)
def known_as(body: Identified, caller: Asking, found: Found) -> Person:
    """The pseudonym of a person: the same ID, the same one. Duty: REGISTRATION."""
    caller.duty_for(REGISTRATION, found.today())
    return Person(person_id=found.persons.known_as(body.resident_id))


@router.post(
    "/certificates",
    operation_id="persons.certificates",
    responses=documented(400, 401, 403, 422, 503),
)
def certificate(body: Shown, caller: Asking, found: Found) -> KnownCertificate:
    """The pseudonym of a certificate, and the last places of its number. Duty:
    REGISTRATION.
    """
    caller.duty_for(REGISTRATION, found.today())
    known = found.persons.certificate(body.kind, body.number)
    tail = "".join(each for each in body.number if each.isalnum())[-4:]
    return KnownCertificate(certificate_id=known, certificate_tail=tail)
