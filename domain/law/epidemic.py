"""非典减免: whether a trade was relieved of fees in a month, by sector and window alone."""

from datetime import date

from domain.law.fees import EpidemicReliefRules, Sector
from domain.law.rulebook import RuleBook


def epidemic_relief(
    sector: Sector | None, month: date, book: RuleBook
) -> EpidemicReliefRules | None:
    """The policy that a fee of this month may cite, whichever of its days is given.

    It needs no person and no grant (F4). What was already paid is not refunded: it
    relieves what is still to be charged or still unpaid, never a payment that was made.
    """
    rules = book.on(month.replace(day=1)).epidemic_relief
    return rules if rules is not None and sector in rules.sectors else None
