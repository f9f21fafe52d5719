"""The partition (INV-04) and its agreement with the register (INV-05)."""

from collections import Counter

from domain.kernel.identity import HouseholdId
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance.states import ClearanceSheet
from domain.supervision.clearance.vocabulary import CategoryCount, DiscrepancyKind


def counts(sheet: ClearanceSheet) -> tuple[CategoryCount, ...]:
    """Every household under its one primary category, and under all that it has."""
    primary = Counter(each.primary for each in sheet.classified.values())
    flagged = Counter(flag for each in sheet.classified.values() for flag in each.flags)
    return tuple(
        CategoryCount(category=each, primary=primary[each], flagged=flagged[each])
        for each in DynamicCategory
    )


def total(sheet: ClearanceSheet) -> int:
    """Σ primary: the count of the street."""
    return sum(each.primary for each in counts(sheet))


def explained(sheet: ClearanceSheet, also: int | None = None) -> int:
    """By how much the resolved discrepancies, and one more, let the register exceed the
    street: a registered household that no card counts is one more in the register, a card
    that the register does not know is one less; what was seen and has no card is in
    neither. However often a household is named, it is one.
    """
    missing, unknown = set[HouseholdId](), set[HouseholdId]()
    for number, each in sheet.discrepancies.items():
        difference = each.raised.difference
        if difference.household is None or not (each.resolved or number == also):
            continue
        counted = difference.household in sheet.roster
        of_register = difference.kind is DiscrepancyKind.IN_REGISTER_NOT_ON_STREET
        if of_register and not counted:
            missing.add(difference.household)
        elif counted and not of_register:
            unknown.add(difference.household)
    return len(missing) - len(unknown)


def unresolved(sheet: ClearanceSheet) -> list[int]:
    """The numbers of the discrepancies about which the two sides do not agree yet."""
    return [number for number, each in sheet.discrepancies.items() if each.resolved is None]


def adds_up(sheet: ClearanceSheet, registered: int) -> bool:
    """Σ primary is the register's count, or every difference is a resolved discrepancy."""
    return registered - total(sheet) in {0, explained(sheet)}
