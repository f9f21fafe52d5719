"""Six months of fees (规费): quotas, the assessment run, payments, arrears and dunning.

The quotas are invented so that what was waived comes near the report's 600,000 yuan (近六十
余万元). Whoever pays does so a fortnight after the assessment; some forget April's fee, are
in arrears a month later, and are dunned; half of these pay then. From May on the caterers
are relieved by the policy of the epidemic, without person or certificate (非典减免).
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from application.fees.assessing import AssessmentRun
from application.fees.names import fee_of
from domain.fees.account.commands import Dun, RecordPayment, SetQuota, WaiveFee
from domain.fees.vocabulary import ByPolicy
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.money import Fen
from domain.kernel.months import Month, month_of
from domain.law.fees import RELIEF_SARS, Sector
from domain.supervision.vocabulary import Registration
from samples.half_year_2003.agenda import Agenda
from samples.half_year_2003.cases import (
    CLOTHES,
    DECORATION,
    FERTILISER,
    GAME,
    LIQUOR,
    TOBACCO,
    yuan,
)
from samples.half_year_2003.grantees import (
    ENTERED_ON,
    PAYING_NEWCOMERS,
    PAYING_SHOPS,
    RELIEVED_NEWCOMERS,
    SHOPS,
)
from samples.half_year_2003.leave import FREE
from samples.half_year_2003.operations import CATERING
from samples.half_year_2003.people import (
    CASHIER,
    FIRST_PATCH,
    LEADER,
    XINHUA,
    XIONGGUAN,
    Patch,
)
from samples.half_year_2003.relief import Relief
from samples.story import Story

ASSESSED_ON = {
    Month("2003-01"): date(2003, 1, 28),
    Month("2003-02"): date(2003, 2, 27),
    Month("2003-03"): date(2003, 3, 31),
    Month("2003-04"): date(2003, 4, 30),
    Month("2003-05"): date(2003, 5, 30),
    Month("2003-06"): date(2003, 6, 27),
}
PAID_ON = {
    Month("2003-01"): date(2003, 2, 11),
    Month("2003-02"): date(2003, 3, 12),
    Month("2003-03"): date(2003, 4, 14),
    Month("2003-04"): date(2003, 5, 14),
    Month("2003-05"): date(2003, 6, 13),
}
"""June's fee is owed at the end of the half-year, and not in arrears yet."""
APRIL = Month("2003-04")
FORGET_OF, FORGETFUL = 10, 3
"""One payer of ten forgets April's fee."""
DUNNED_ON, PAID_AT_LAST_ON = date(2003, 6, 4), date(2003, 6, 18)
SERIES = "样例规费票2003"

WITH_CASES = (
    (LIQUOR, XINHUA),
    (TOBACCO, XINHUA),
    (FERTILISER, XIONGGUAN),
    (DECORATION, XIONGGUAN),
    (CLOTHES, XIONGGUAN),
    (GAME, XIONGGUAN),
)


@dataclass(frozen=True, slots=True)
class Payer:
    """An individual business that nobody relieves, and the receipts' first place for it."""

    place: int
    registration: Registration
    since: date

    @property
    def quota(self) -> Fen:
        return quota_of(self.registration)

    @property
    def caters(self) -> bool:
        return self.registration.trade == CATERING.split(" ")[1]

    @property
    def forgets_april(self) -> bool:
        return not self.caters and self.place % FORGET_OF == FORGETFUL

    @property
    def pays_at_last(self) -> bool:
        return self.place % (2 * FORGET_OF) == FORGETFUL


def quota_of(registration: Registration) -> Fen:
    """定额: between 190 and 249 yuan a month, by the number of the licence."""
    return yuan(190 + 59 * (int(registration.number.number) % 5) // 4)


def payers() -> tuple[Payer, ...]:
    of = [(each, ENTERED_ON) for each, _ in WITH_CASES]
    of += [(each.registration, ENTERED_ON) for each in PAYING_SHOPS]
    of += [(each.registration, each.licensed_on) for each in PAYING_NEWCOMERS]
    return tuple(Payer(place, each, since) for place, (each, since) in enumerate(of))


PAYERS = payers()


@dataclass(slots=True)
class Fees:
    """All fee accounts while they are told."""

    story: Story
    relief: Relief

    def plan(self, agenda: Agenda) -> None:
        old = [(each, FIRST_PATCH[station]) for each, station in WITH_CASES]
        old += [(each.registration, each.patch) for each in SHOPS]
        agenda.on(ENTERED_ON, partial(self.fix, old))
        by_day: dict[date, list[tuple[Registration, Patch]]] = {}
        for each in (*RELIEVED_NEWCOMERS, *PAYING_NEWCOMERS):
            found = by_day.setdefault(each.licensed_on, [])
            found.append((each.registration, each.patch))
        for day, households in by_day.items():
            agenda.on(day, partial(self.fix, households))
        for month, day in ASSESSED_ON.items():
            agenda.on(day, partial(self.assess, month))
        for month, day in PAID_ON.items():
            agenda.on(day, partial(self.collect, month))
        agenda.on(DUNNED_ON, self.dun)
        agenda.on(PAID_AT_LAST_ON, self.collect_at_last)

    def account(self, registration: Registration) -> StreamId:
        return fee_of(self.story.card(registration))

    def fix(self, households: list[tuple[Registration, Patch]]) -> None:
        """核定定额, once the accounts have opened themselves."""
        told = self.story.told
        told.followers.react()
        with told.sitting():
            for registration, patch in households:
                told.ask(
                    patch.officers[0],
                    SetQuota,
                    self.account(registration),
                    from_month=month_of(told.clock.day),
                    amount=quota_of(registration),
                )

    def assess(self, month: Month) -> None:
        """The run charges everybody once; then grants and the epidemic relieve."""
        told = self.story.told
        services = told.services
        accounts = sorted(
            self.account(each)
            for each in (
                *(each for each, _ in WITH_CASES),
                *(each.registration for each in SHOPS),
                *(
                    each.registration
                    for each in (*RELIEVED_NEWCOMERS, *PAYING_NEWCOMERS)
                    if month_of(each.licensed_on) <= month
                ),
            )
        )
        run = AssessmentRun(services.counter.handler, services.bureau.desks["fee"].decider)
        with told.sitting():
            for account in accounts:
                with suppress(Refused):  # free of fees while on leave
                    run.assess_one(month, account, told.clock.day)
        self.relief.waive(month, told.clock.day)
        self.relieve_caterers(month)

    def relieve_caterers(self, month: Month) -> None:
        """非典减免: by sector, from 1 May on; what was paid before is not refunded."""
        if month < month_of(RELIEF_SARS.in_force_from):
            return
        told, source = (
            self.story.told,
            ByPolicy(policy=RELIEF_SARS.id, sector=Sector.CATERING),
        )
        with told.sitting():
            for each in self.owing(month):
                if each.caters:
                    stream = self.account(each.registration)
                    told.ask(LEADER, WaiveFee, stream, month=month, source=source)

    def owing(self, month: Month) -> Iterator[Payer]:
        """Whoever was charged for a month and has not paid."""
        services = self.story.told.services
        fee = services.bureau.desks["fee"].decider
        for each in PAYERS:
            if month_of(each.since) <= month:
                stream = self.account(each.registration)
                account = services.counter.handler.state(fee, stream)
                if any(line.month == month for line in account.open_lines()):
                    yield each

    def collect(self, month: Month) -> None:
        with self.story.told.sitting():
            for each in self.owing(month):
                late = month == APRIL and each.forgets_april
                if not late and month not in FREE.get(each.registration.name, ()):
                    self.pay(each, month)

    def pay(self, each: Payer, month: Month) -> None:
        number = f"{int(month[-1])}{each.place:05d}"
        self.story.told.ask(
            CASHIER,
            RecordPayment,
            self.account(each.registration),
            amount=each.quota,
            series=SERIES,
            receipt_no=number,
            month=month,
        )

    def dun(self) -> None:
        """催缴: of what the tick has found in arrears."""
        with self.story.told.sitting():
            for each in list(self.owing(APRIL)):
                if not each.forgets_april:
                    continue
                number = f"样例工商催字〔2003〕{each.place}号"
                stream = self.account(each.registration)
                self.story.told.ask(CASHIER, Dun, stream, document_no=number)

    def collect_at_last(self) -> None:
        with self.story.told.sitting():
            for each in list(self.owing(APRIL)):
                if each.forgets_april and each.pays_at_last:
                    self.pay(each, APRIL)
