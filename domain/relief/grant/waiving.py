"""Which months' fees a grant relieves (INV-29)."""

from datetime import date

from domain.kernel.errors import Refused
from domain.relief.grant.states import (
    Applied,
    Expired,
    Forfeited,
    Grant,
    InEffect,
    Mismatched,
    TurnedDown,
    Unapplied,
    Verified,
)
from domain.relief.vocabulary import GrantBecause as Because


def waives(grant: Grant, month: date) -> bool:
    """Whether a fee of this month, whichever of its days is given, may cite the grant."""
    first = month.replace(day=1)
    match grant:
        case Unapplied() | Applied() | Mismatched() | Verified() | TurnedDown():
            return False
        case InEffect():
            return within(grant, first)
        case Expired():
            return within(grant.effect, first)
        case Forfeited():
            last = grant.revoked.last_month
            return last is not None and first <= last and within(grant.effect, first)
        case _:
            raise Refused(Because.NOT_NOW)


def within(effect: InEffect, first: date) -> bool:
    """A month is charged if the grant stood suspended on its first day: our reading."""
    if not effect.approved.from_month <= first <= effect.approved.until_month:
        return False
    if effect.suspended is not None and effect.suspended.on <= first:
        return False
    return not any(each.suspended_on <= first < each.on for each in effect.resumed)
