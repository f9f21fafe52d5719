"""The unlicensed operations of the sweeps: where each was found, and what became of it.

Of the report's figures three are exact: 697 found, 560 licensed after an order to get a
licence (督促补办), 137 under enforcement action (查处). The fines, "a little over 20,000
yuan", are 20,300 here. On the spot an individual could be fined 50 yuan and an organisation
1,000 (简易程序); whatever is more needs a case. But the report has 146 yuan for each of the
137, and only 20 cases. It is told so that this shows, and not hidden by fines that no case
bears: 46 individuals at 50 yuan and 18 organisations at 1,000, each a penalty on the spot;
11 warnings, and 62 bans (取缔), without a fine.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from domain.kernel.money import Fen
from domain.law.unlicensed import UnlicensedType
from domain.supervision.vocabulary import Registration
from samples.half_year_2003.agenda import after
from samples.half_year_2003.people import PATCHES, Patch, person, small_business

FOUND, ACTED_ON = 696, 136
"""The 697th, and 137th, is not found on a sweep: it goes on under a revoked licence."""
SPREAD, SHUFFLE = 137, 29
"""Without a divisor of the one and of the other: a product modulo it mixes evenly."""

SWEEPS = tuple(
    date(2003, month, day)
    for month, days in (
        (3, (3, 6, 10, 13, 17, 20, 24, 27, 31)),
        (4, (3, 7, 10, 14, 17, 21, 24, 28)),
        (5, (12, 15, 19)),
    )
    for day in days
)
"""拉网检查: none before Order 370 came into force on 1 March, a Saturday."""
EACH_SWEEP = 35

ORGANISATIONS, INDIVIDUALS, WARNED = 18, 46, 11
REFUSERS, DANGEROUS = 10, 20

TRADES = (
    ("小吃店", "I 餐饮"),
    ("理发店", "O 理发"),
    ("杂货店", "H 日用品零售"),
    ("修车铺", "O 修理"),
    ("水果店", "H 水果零售"),
    ("服装店", "H 服装零售"),
    ("洗染店", "O 洗染"),
)
CATERING = TRADES[0][1]


class Ending(Enum):
    """What an operation comes to."""

    LICENSED = auto()
    FINED_AS_ORGANISATION = auto()
    FINED_AS_INDIVIDUAL = auto()
    WARNED = auto()
    BANNED = auto()


FINES = {
    Ending.FINED_AS_ORGANISATION: Fen(100_000),
    Ending.FINED_AS_INDIVIDUAL: Fen(5_000),
}


@dataclass(frozen=True, slots=True)
class Found:
    """One operation; ``lot`` is its place among those acted against, not by time."""

    number: int
    lot: int | None

    @property
    def on(self) -> date:
        return SWEEPS[(self.number - 1) // EACH_SWEEP]

    @property
    def patch(self) -> Patch:
        return PATCHES[self.number % len(PATCHES)]

    @property
    def officer(self) -> str:
        return self.patch.officers[self.number // len(PATCHES) % 2]

    @property
    def ending(self) -> Ending:
        if self.lot is None:
            return Ending.LICENSED
        if self.lot < ORGANISATIONS:
            return Ending.FINED_AS_ORGANISATION
        if self.lot < ORGANISATIONS + INDIVIDUALS:
            return Ending.FINED_AS_INDIVIDUAL
        if self.lot < ORGANISATIONS + INDIVIDUALS + WARNED:
            return Ending.WARNED
        return Ending.BANNED

    @property
    def dangerous(self) -> bool:
        """It is not left to a term."""
        return self.lot is not None and self.lot >= ACTED_ON - DANGEROUS

    @property
    def refuses(self) -> bool:
        """Says that no licence will be got, before the term is over."""
        before = ACTED_ON - DANGEROUS
        return self.lot is not None and before - REFUSERS <= self.lot < before

    @property
    def type(self) -> UnlicensedType:
        if self.dangerous:
            return UnlicensedType.T1
        if self.ending is Ending.FINED_AS_INDIVIDUAL and self.number % 4 == 0:
            return UnlicensedType.T5
        by_last_digit = {0: UnlicensedType.T1, 3: UnlicensedType.T3, 7: UnlicensedType.T4}
        return by_last_digit.get(self.number % 10, UnlicensedType.T2)

    @property
    def trade(self) -> tuple[str, str]:
        return TRADES[self.number % len(TRADES)]

    @property
    def operator(self) -> str:
        return f"样例{self.trade[0]}业主{self.number}（虚构）"

    @property
    def matter(self) -> str:
        return f"未领取营业执照经营{self.trade[0]}（第{self.number}号，虚构）"

    @property
    def licensed_on(self) -> date:
        return after(self.on, 9)

    @property
    def acted_on(self) -> date:
        if self.dangerous:
            return self.on
        return after(self.on, 4 if self.refuses else 21)

    @property
    def registration(self) -> Registration:
        """What it becomes when it is licensed."""
        name, trade = self.trade
        who = person(10_000 + self.number)
        return small_business(self.number, name, trade, self.licensed_on, who)


def _every() -> tuple[Found, ...]:
    found, lots = [], 0
    for number in range(1, FOUND + 1):
        acted = number * SPREAD % FOUND < ACTED_ON
        found.append(Found(number, lots * SHUFFLE % ACTED_ON if acted else None))
        lots += acted
    return tuple(found)


OPERATIONS = _every()
LICENSED = tuple(each for each in OPERATIONS if each.ending is Ending.LICENSED)
ACTED_AGAINST = tuple(each for each in OPERATIONS if each.lot is not None)
