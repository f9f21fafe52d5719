"""A resident ID goes in once, and a pseudonym comes out (INV-31)."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from domain.kernel.identifiers import ResidentId
from domain.kernel.messages import Duty
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
