"""Applications for registration and annual files, scripted to their end like the cases."""

from datetime import date
from functools import cache

from domain.kernel.calendar import DeadlineKind
from tests.domain.registration import applying as asking
from tests.domain.registration import yearly
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

OVERDUE_ON, FOUND_OUT, LATER = date(2003, 7, 3), date(2003, 8, 1), date(2017, 3, 6)
IN_2022 = asking.IN_2022
BOTH = ("场地证明", "身份证明")
SEEN = (asking.submit(), asking.check())

APPLICATIONS: list[Script] = [
    (
        *(*SEEN, asking.notify(*BOTH), asking.supplement(BOTH[0])),
        *(asking.commit(material=BOTH[1]), asking.approve()),
        asking.keep(asking.LATER),
    ),
    (
        *(*SEEN, asking.commit(), asking.approve(number=asking.OTHER_OLD)),
        asking.tick(DeadlineKind.PROVE, FOUND_OUT, 1),
        asking.breach(FOUND_OUT),
    ),
    (
        *(asking.submit(), asking.commit()),
        asking.tick(DeadlineKind.REGISTER, OVERDUE_ON),
        asking.refuse(OVERDUE_ON),
    ),
    (asking.submit(IN_2022), asking.extend(IN_2022), asking.withdraw(IN_2022)),
    (asking.submit(), asking.notify(*BOTH)),
]

LISTED = yearly.LISTED
SERIOUS = yearly.tick(DeadlineKind.SERIOUS_LIST, date(2019, 7, 2))
YEAR_2021 = (
    *(yearly.IN_2014, yearly.due(2021, date(2021, 1, 5))),
    yearly.missed(2021, date(2021, 7, 1)),
)
FILES: list[Script] = [
    (*yearly.DUE_2004, yearly.inspect(date(2004, 3, 1), "资本不实")),
    (*yearly.DUE_2004, yearly.close(date(2004, 3, 1))),
    (*yearly.DUE_2016, yearly.report(yearly.JUNE_2016)),
    (
        *(*LISTED, yearly.list_for(yearly.UNREACHABLE, LATER)),
        *(yearly.remove(yearly.UNREACHABLE, LATER), yearly.report(LATER)),
        yearly.remove(yearly.NOT_REPORTED, LATER),
    ),
    (*LISTED, SERIOUS, yearly.tick(DeadlineKind.SERIOUS_REMOVAL, date(2024, 7, 3))),
    (*YEAR_2021, yearly.tick(DeadlineKind.SERIOUS_LIST, date(2024, 7, 2))),
    (*LISTED, yearly.list_for(yearly.UNREACHABLE, LATER), yearly.close(LATER)),
    LISTED,
]

KINDS: list[tuple[str, Told]] = [
    ("registration", [(asking.APPLICATION, APPLICATIONS)]),
    ("annual", [(yearly.FILE, FILES)]),
]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
