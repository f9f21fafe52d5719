"""What a register from elsewhere tells of an order to rectify, as events of our own."""

from domain.enforcement.rectification.events import (
    ComplianceTranscribed,
    OrderTranscribed,
    RectificationEvent,
)
from domain.enforcement.rectification.facts import OrderComplied, OrderFact, OrderIssued
from domain.enforcement.rectification.states import (
    Rectification,
    Transcribed,
    Undrafted,
)


def transcribe(fact: OrderFact, order: Rectification) -> list[RectificationEvent]:
    """History is not asked for and cannot be refused; out of order, it is no history."""
    match fact, order:
        case OrderIssued(), Undrafted():
            return [
                OrderTranscribed(
                    household=fact.household,
                    station=fact.station,
                    matter=fact.matter,
                    issued_on=fact.on,
                    demand=fact.demand,
                    patrol=fact.patrol,
                )
            ]
        case OrderComplied(), Transcribed() if fact.on >= order.since:
            return [ComplianceTranscribed(household=order.household, patrol=fact.patrol)]
        case OrderIssued(), _:
            raise ValueError("An order is transcribed once, and only where there is none.")
        case OrderComplied(), Transcribed():
            raise ValueError("The order was complied with before its last step.")
        case _:
            raise ValueError(
                "Compliance is transcribed only to an order from elsewhere that is open."
            )
