"""Whether a grant relieves a household of a month's fee, for other contexts that ask."""

from datetime import date

from application.handling import Handler
from domain.kernel.identity import GrantId, HouseholdId
from domain.relief.grant import GrantDecider, Unapplied, waives


def relieves(
    decider: GrantDecider,
    handler: Handler,
    grant: GrantId,
    household: HouseholdId,
    month: date,
) -> bool:
    """A waiver that cites a grant stands on nothing else (INV-29): it is this household's,
    was approved, and covers the month, whichever of its days is given.
    """
    found = handler.state(decider, grant)
    if isinstance(found, Unapplied) or found.applied.household != household:
        return False
    return waives(found, month)
