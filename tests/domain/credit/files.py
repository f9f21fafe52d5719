"""A noodle shop's credit file, and the conducts of which the examples speak."""

from datetime import date

from domain.credit.file import commands, credit_file, events
from domain.credit.file.states import OnFile
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import EventId, HouseholdId, StationId
from domain.law.credit import ConductMatter
from domain.law.rulebook import RULE_BOOK
from tests.domain.supervision.examples import numbered

FILE = credit_file(RULE_BOOK)
SHOP = HouseholdId(numbered("household", 1))
STATION = StationId("620102-01")
IN_BUSINESS = date(1999, 3, 10)
OPENED_ON, DAY = date(2003, 3, 3), date(2003, 6, 16)
AFTER_131 = date(2004, 6, 16)

OPEN = commands.OpenCreditFile(
    occurred_on=OPENED_ON, household=SHOP, station=STATION, in_business_since=IN_BUSINESS
)
OPENED = events.CreditFileOpened(
    household=SHOP, station=STATION, in_business_since=IN_BUSINESS, on=OPENED_ON
)


def event_id(kind: str, number: int) -> EventId:
    return EventId(f"{numbered(kind, number)}@1")


def bad(
    matter: ConductMatter = ConductMatter.PENALTY,
    number: int = 1,
    day: date = DAY,
    *,
    replaces: bool = False,
    origin: int | None = None,
) -> commands.RecordBadConduct:
    """``origin`` tells what it is about, where that is not the event's own stream."""
    return commands.RecordBadConduct(
        occurred_on=day,
        matter=matter,
        evidence=event_id("case", number),
        origin=numbered("case", number if origin is None else origin),
        replaces=replaces,
    )


def good(number: int = 1, day: date = DAY) -> commands.RecordGoodConduct:
    return commands.RecordGoodConduct(
        occurred_on=day,
        matter=ConductMatter.CARD_GOOD,
        evidence=event_id("household", number),
        origin=numbered("household", number),
        said="主动召回不合格商品",
    )


def strike(number: int = 1, day: date = DAY) -> commands.StrikeConduct:
    return commands.StrikeConduct(
        occurred_on=day, origin=numbered("case", number), cause=event_id("case", 99)
    )


def review(day: date, *clean: int, reasons: str = "定期复核") -> commands.GradeCredit:
    named = frozenset(event_id("household", each) for each in clean)
    return commands.GradeCredit(occurred_on=day, reasons=reasons, clean_evidence=named)


def override(grade: CreditGrade, day: date, *evidence: EventId) -> commands.OverrideGrade:
    return commands.OverrideGrade(
        occurred_on=day,
        grade=grade,
        reasons="经集体讨论决定",
        evidence=frozenset(evidence or (event_id("household", 1),)),
    )


def repair(day: date, conduct: int = 1, proof: int = 1) -> commands.RepairCredit:
    return commands.RepairCredit(
        occurred_on=day,
        conducts=frozenset({event_id("case", conduct)}),
        proof=frozenset({event_id("household", proof)}),
        reasons="已纠正并消除影响",
        document_no="信修1号",
    )


def told(*asked: commands.CreditCommand) -> list[events.CreditEvent]:
    """All that happened, from the opening on; nothing of it may be refused."""
    history: list[events.CreditEvent] = []
    for command in (OPEN, *asked):
        history += FILE.decide(command, FILE.replay(history))
    return history


def after(*asked: commands.CreditCommand) -> OnFile:
    file = FILE.replay(told(*asked))
    assert isinstance(file, OnFile)
    return file


def last_graded(history: list[events.CreditEvent]) -> events.CreditGraded:
    return [each for each in history if isinstance(each, events.CreditGraded)][-1]
