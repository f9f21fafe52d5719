"""一户一档: one trader has one goods file."""

from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.kernel.claims import Claim, claiming
from domain.kernel.identity import HouseholdId

ONE_FILE = claiming(otherwise=Because.FILE_TAKEN)


def one_file(household: HouseholdId) -> Claim:
    """A trader, whichever file is opened for it. The rule is frozen."""
    return Claim(rule="goods_access.one-file", about=(household,))
