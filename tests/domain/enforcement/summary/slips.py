"""The penalties on the spot that these tests speak of: in April 2003, and in March 2026."""

from datetime import date
from typing import Any
from uuid import UUID

from domain.enforcement.case.vocabulary import Party, PartyKind
from domain.enforcement.penalty import Act, Cited, Offence, Provision
from domain.enforcement.summary import summary_decider
from domain.enforcement.summary.commands import (
    CollectOnTheSpot,
    FileSummaryPenalty,
    HandInFine,
    PayIn,
    PunishOnTheSpot,
    SummaryCommand,
)
from domain.enforcement.summary.events import SummaryEvent
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, OfficerId, StationId, stream_id
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar

SUMMARY = summary_decider(RULE_BOOK, BureauCalendar())
STATION = StationId("620102-01")
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
WANG, LI = (OfficerId(stream_id("officer", UUID(int=n))) for n in (1, 2))
CITIZEN = Party(kind=PartyKind.CITIZEN, name="样例乙")
COMPANY = Party(kind=PartyKind.ORGANISATION, name="样例公司（虚构）")
CITED = Cited(instrument="样例条例（虚构）", article="第三条", most=Fen(1_000_000))

THEN, NOW = date(2003, 4, 7), date(2026, 3, 2)
"""Two Mondays."""
FILE_BY = date(2026, 3, 11)
"""Seven working days later."""
HAND_IN_BY = date(2026, 3, 4)
PAY_BY = date(2026, 3, 17)
YUAN = 100


def an_act(day: date, **more: Any) -> Act:
    provision = Provision(**({"offence": Offence.OTHER, "cited": CITED} | more))
    return Act(what="未亮照经营", from_on=day, until_on=day, provisions=(provision,))


def punish(
    day: date = NOW, fine: int | None = 50 * YUAN, party: Party = CITIZEN, **more: Any
) -> PunishOnTheSpot:
    asked = {
        "station": STATION,
        "household": SHOP,
        "party": party,
        "act": an_act(day),
        "fine": None if fine is None else Fen(fine),
        "document_no": "样例当罚1号",
        "officers": frozenset({WANG, LI}),
    }
    return PunishOnTheSpot(occurred_on=day, **(asked | more))


def collect(day: date = NOW, hardship: str | None = None) -> CollectOnTheSpot:
    return CollectOnTheSpot(occurred_on=day, receipt_no="收据0101", hardship=hardship)


def hand_in(day: date) -> HandInFine:
    return HandInFine(occurred_on=day)


def pay_in(day: date, amount: int = 50 * YUAN) -> PayIn:
    return PayIn(occurred_on=day, amount=Fen(amount), receipt_no="收据0102")


def file(day: date) -> FileSummaryPenalty:
    return FileSummaryPenalty(occurred_on=day, file_no="样例备1号")


def tick(kind: DeadlineKind, day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)


def happened(*commands: SummaryCommand) -> list[SummaryEvent]:
    """Everything that happened when all this was asked, and nothing of it refused."""
    history: list[SummaryEvent] = []
    for command in commands:
        history += SUMMARY.decide(command, SUMMARY.replay(history))
    return history
