"""The programmes that these tests speak of."""

from datetime import date
from uuid import UUID

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import BeatId, OfficerId, PatrolId, stream_id
from domain.law.rulebook import RULE_BOOK
from domain.patrol.programme import programme_decider
from domain.patrol.programme.commands import (
    DropVisit,
    NoteVisit,
    PlanProgramme,
    ScheduleVisit,
)
from domain.patrol.vocabulary import PatrolKind
from tests.domain.patrol.visits import SHOP, STATION

PROGRAMME = programme_decider(RULE_BOOK)
BEAT = BeatId(stream_id("beat", UUID(int=1)))
LEADER = OfficerId(stream_id("officer", UUID(int=9)))
NEW_YEAR, SUMMER, YEARS_END = date(2026, 1, 1), date(2026, 6, 30), date(2026, 12, 31)


def patrol(number: int) -> PatrolId:
    return PatrolId(stream_id("patrol", UUID(int=number)))


def plan(
    grade: CreditGrade | None = None,
    from_on: date = NEW_YEAR,
    to_on: date = YEARS_END,
    case_closed_on: date | None = None,
) -> PlanProgramme:
    return PlanProgramme(
        occurred_on=from_on,
        household=SHOP,
        station=STATION,
        beat=BEAT,
        from_on=from_on,
        to_on=to_on,
        grade=grade,
        case_closed_on=case_closed_on,
    )


def schedule(
    kind: PatrolKind,
    due_on: date = SUMMER,
    reason: str | None = None,
    approved_by: OfficerId | None = None,
) -> ScheduleVisit:
    return ScheduleVisit(
        occurred_on=NEW_YEAR,
        household=SHOP,
        station=STATION,
        kind=kind,
        due_on=due_on,
        reason=reason,
        approved_by=approved_by,
    )


def note(number: int, on: date, kind: PatrolKind = PatrolKind.ROUTINE) -> NoteVisit:
    return NoteVisit(occurred_on=on, patrol=patrol(number), kind=kind)


def drop(visit: int) -> DropVisit:
    return DropVisit(occurred_on=NEW_YEAR, visit=visit, reason="该户已歇业")
