"""The desk of service requests (首问责任、政务承诺)."""

from typing import Any

from application.authority import Caller
from application.desk import Asked, Desk, Verb
from application.supervision.standing import standing
from domain.kernel.errors import Unknown
from domain.kernel.messages import Duty
from domain.service import ServiceDecider, ServiceRequest, commands, station_of

ANY = frozenset(Duty) - {Duty.AUTOMATIC}


def check_place(asked: Asked[commands.ReceiveRequest], _: ServiceRequest) -> None:
    """A household that is named is known."""
    household = asked.command.household
    if household is not None and standing(asked.handler, household) is None:
        raise Unknown("household")


def check_receiver(asked: Asked[commands.HandOver], request: ServiceRequest) -> None:
    """Somebody of the bureau, who on that day acts for the station where it was asked."""
    to, day = asked.command.to, asked.command.occurred_on
    known = asked.authority.officer(to)
    if known is None or not Caller(to, known).sees(station_of(request), day):
        raise Unknown("officer")


def requests(decider: ServiceDecider) -> Desk[ServiceRequest]:
    """Everybody receives; who answers for a request is a matter of the request itself."""

    def verb(
        command: type[Any], signed: str | None = "officer", **more: Any
    ) -> Verb[Any, Any]:
        return Verb(command, ANY, signed=signed, **more)

    return Desk(
        collection="service-requests",
        kind="service",
        decider=decider,
        station=station_of,
        verbs=(
            verb(commands.ReceiveRequest, "first_asked", opens=True, check=check_place),
            verb(commands.HandOver, check=check_receiver),
            verb(commands.AcceptHandOver),
            verb(commands.DeclineHandOver),
            verb(commands.CompleteRequest),
            verb(commands.DiscloseResult, None),
        ),
    )
