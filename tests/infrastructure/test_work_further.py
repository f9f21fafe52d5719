"""The officers' queue (工作台) of what is decided, cleared, visited, served or assessed."""

import re
from datetime import date
from pathlib import Path

import pytest

from application.enforcement.case.listings import WORK_KINDS
from application.patrol.draw.names import patrol_of
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import HouseholdId, PatrolId, StreamId
from domain.patrol.vocabulary import PatrolKind
from domain.supervision.events import BeatAllocated, BeatDefined
from infrastructure.database import Database
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections.live import Live
from tests.domain.assessment import assessing
from tests.domain.credit import honours
from tests.domain.patrol import lots, programmes, visits
from tests.domain.registration import applying
from tests.domain.service import asking
from tests.domain.supervision import clearing
from tests.domain.supervision.examples import (
    ASSIGNED,
    BEAT_1,
    CLAIMED,
    LI,
    OPENED,
    WANG,
    WEST,
    numbered,
)
from tests.infrastructure.test_work_queue import OPENED_ON, Desk

SHOP = HouseholdId(numbered("household", 1))
APPLICATION, CLEARANCE, SERVICE, PROGRAMME, ASSESSMENT, AWARD, DRAW = (
    numbered(kind, 1)
    for kind in (
        *("registration", "clearance", "service", "programme"),
        *("assessment", "award", "draw"),
    )
)
PROMISE, DIFFERENCE = f"{APPLICATION}/1", f"{CLEARANCE}/1"
VIEWS = Path(__file__).parents[2] / "infrastructure" / "schema" / "views_work.sql"
SCORES = (
    assessing.put(assessing.score(9, 10)),
    assessing.put(assessing.score(8, 10, "PATROLS")),
)


@pytest.fixture
def desk(ledger: Ledger, live: Live, database: Database) -> Desk:
    """One household on a beat that a group answers for."""
    made = Desk(ledger, live, database)
    made.happens(SHOP, OPENED_ON, OPENED, CLAIMED, ASSIGNED)
    defined = BeatDefined(station=WEST, name="样例一片", territory="河东")
    group = BeatAllocated(group="甲组", officers=(LI, WANG))
    made.happens(BEAT_1, OPENED_ON, defined, group)
    return made


def test_every_kind_of_work_has_a_name_in_both_languages() -> None:
    sql = VIEWS.read_text(encoding="utf-8").partition("COMMENT ON VIEW")[0]
    selected = re.findall(
        r"SELECT (?:DISTINCT ON \(programme_id, kind\)\s+)?[\w.]+(?: AS matter_id)?,\s+"
        r"'([A-Z_]+)'",
        sql,
    )
    assert sorted(selected) == sorted(WORK_KINDS)
    for each in WORK_KINDS.values():
        assert each.zh != each.en


def test_an_application_is_work_until_it_is_decided_and_its_promise_until_proved(
    desk: Desk,
) -> None:
    """N2, S4: what is due stays due, whoever noted that it was missed."""
    desk.asks(
        APPLICATION,
        applying.APPLICATION,
        applying.submit(),
        applying.check(),
        applying.commit(),
    )
    rows = desk.work(applying.DUE)
    asked, promised = rows[APPLICATION], rows[PROMISE]
    assert (asked["kind"], asked["status"]) == ("APPLICATION", "PENDING")
    assert (asked["officers"], asked["due_on"]) == ([applying.CLERK], applying.DUE)
    assert (asked["due_kind"], asked["days_left"]) == ("REGISTER", 0)
    assert (promised["kind"], promised["status"]) == ("COMMITMENT", "OPEN")
    assert (promised["station"], promised["due_kind"]) == (applying.WEST, "PROVE")
    late, day = DeadlineKind.PROVE, date(2003, 7, 10)
    desk.asks(APPLICATION, applying.APPLICATION, applying.approve())
    desk.asks(APPLICATION, applying.APPLICATION, applying.tick(late, day, 1))
    assert set(desk.work(day)) == {PROMISE}
    assert desk.work(day)[PROMISE]["overdue"]
    desk.asks(APPLICATION, applying.APPLICATION, applying.keep(day))
    assert desk.work(day) == {}


def test_a_clearance_is_the_work_of_its_group_and_a_discrepancy_somebodys(
    desk: Desk,
) -> None:
    """清卡: with the beat, by the last day of the month."""
    desk.asks(CLEARANCE, clearing.CLEARANCE, *clearing.HANDED_IN)
    row = desk.work()[CLEARANCE]
    assert (row["kind"], row["status"]) == ("CLEARANCE", "SUBMITTED")
    assert (row["beat_id"], set(row["officers"])) == (BEAT_1, {LI, WANG})
    assert (row["due_on"], row["due_kind"]) == (clearing.DUE_ON, "CLEARANCE")
    desk.asks(CLEARANCE, clearing.CLEARANCE, clearing.reconcile(4), clearing.on_street())
    differs = desk.work()[DIFFERENCE]
    assert (differs["kind"], differs["status"]) == ("DISCREPANCY", "OPEN")
    assert (differs["beat_id"], set(differs["officers"])) == (BEAT_1, {LI, WANG})


def test_a_clearance_that_is_certified_is_work_no_more(desk: Desk) -> None:
    desk.asks(CLEARANCE, clearing.CLEARANCE, *clearing.HANDED_IN)
    desk.asks(CLEARANCE, clearing.CLEARANCE, clearing.reconcile(4), clearing.in_register(4))
    assert desk.work()[DIFFERENCE]["household_id"] == clearing.shop(4)
    desk.asks(CLEARANCE, clearing.CLEARANCE, clearing.propose(), clearing.resolve())
    assert set(desk.work()) == {CLEARANCE}
    desk.asks(CLEARANCE, clearing.CLEARANCE, clearing.CERTIFY)
    assert desk.work() == {}


def test_a_request_is_the_work_of_whoever_has_it_by_the_day_of_the_pledge(
    desk: Desk,
) -> None:
    """S1, S2: and of whoever it was offered to, too."""
    desk.asks(SERVICE, asking.SERVICE, asking.receive())
    row = desk.work()[SERVICE]
    assert (row["kind"], row["officers"], row["due_on"]) == (
        "SERVICE",
        [WANG],
        asking.DUE_ON,
    )
    day = date(2003, 3, 4)
    desk.asks(SERVICE, asking.SERVICE, asking.hand_over(day))
    assert desk.work()[SERVICE]["officers"] == [WANG, LI]
    desk.asks(SERVICE, asking.SERVICE, asking.accept(day), asking.complete(day, LI))
    left = desk.work()[SERVICE]
    assert (left["status"], left["due_kind"]) == ("DONE", "DISCLOSE")
    desk.asks(SERVICE, asking.SERVICE, asking.disclose(day))
    assert desk.work() == {}


def test_the_next_visit_of_a_programme_is_work_from_its_first_day(desk: Desk) -> None:
    """P1: by the officer of the household, on the beat of the plan."""
    year_end = programmes.YEARS_END
    desk.asks(PROGRAMME, programmes.PROGRAMME, programmes.plan())
    (row,) = desk.work(year_end).values()
    assert (row["kind"], row["status"], row["officers"]) == ("VISIT", "DUE", [WANG])
    assert (row["beat_id"], row["due_kind"]) == (programmes.BEAT, "VISIT")
    assert row["since_on"] == programmes.NEW_YEAR
    assert desk.work(date(2025, 12, 31)) == {}
    desk.asks(
        PROGRAMME, programmes.PROGRAMME, programmes.schedule(PatrolKind.RECHECK, year_end)
    )
    assert len(desk.work(year_end)) == 2
    made = [programmes.note(1, row["since_on"])]
    desk.asks(PROGRAMME, programmes.PROGRAMME, *made)
    assert row["matter_id"] not in desk.work(year_end)


def test_an_inspection_that_was_drawn_is_the_work_of_those_who_were_drawn(
    desk: Desk,
) -> None:
    """双随机: until the patrol is made."""
    desk.asks(DRAW, lots.DRAW, lots.opening(lots.pools(2, 2, 1)), lots.holding())
    (drawn,) = desk.rows("SELECT * FROM read.draw_selection")
    patrol = PatrolId(patrol_of(DRAW, drawn["household_id"]))
    plan = visits.PLAN.model_copy(
        update={
            "occurred_on": lots.HELD_ON,
            "household": drawn["household_id"],
            "planned_on": lots.INSPECTED_ON,
            "kind": PatrolKind.RANDOM,
        }
    )
    desk.asks(StreamId(patrol), visits.PATROL, plan)
    (row,) = desk.work(lots.INSPECTED_ON).values()
    assert (row["kind"], row["matter_id"]) == ("DRAWN_PATROL", patrol)
    assert row["officers"] == drawn["officers"]
    assert (row["due_on"], row["days_left"]) == (lots.INSPECTED_ON, 0)
    called_off = visits.CANCELLED
    desk.happens(StreamId(patrol), lots.INSPECTED_ON, called_off)
    assert desk.work() == {}


def test_an_assessment_is_work_while_it_waits_for_the_leaders(desk: Desk) -> None:
    """S6: to be made final, an appeal to be decided; their own window is none."""
    ask = assessing.ASSESSMENT
    desk.asks(ASSESSMENT, ask, assessing.start())
    assert desk.work() == {}
    desk.asks(ASSESSMENT, ask, *SCORES)
    row = desk.work()[ASSESSMENT]
    assert (row["kind"], row["status"], row["unclaimed"]) == ("ASSESSMENT", "SCORED", True)
    desk.asks(ASSESSMENT, ask, assessing.finalise())
    assert desk.work() == {}
    desk.asks(ASSESSMENT, ask, assessing.appeal())
    row = desk.work()[ASSESSMENT]
    assert (row["status"], row["since_on"]) == ("APPEALED", assessing.WINDOW_UNTIL)
    desk.asks(ASSESSMENT, ask, assessing.answer(upheld=False))
    assert desk.work() == {}


def test_an_award_is_work_until_it_is_granted(desk: Desk) -> None:
    """K4: to be screened, reviewed, shown and granted; then it only holds for a time."""
    ask = honours.AWARD
    desk.asks(AWARD, ask, honours.APPLY)
    seen = [desk.work()[AWARD]["status"]]
    for command in (honours.screen(), honours.review(), honours.publicise()):
        desk.asks(AWARD, ask, command)
        seen.append(desk.work()[AWARD]["status"])
    assert seen == ["APPLIED", "SCREENED", "REVIEWED", "PUBLICISED"]
    row = desk.work()[AWARD]
    assert (row["kind"], row["due_on"]) == ("AWARD", honours.LAST_DAY)
    assert (row["household_id"], row["officers"]) == (SHOP, [WANG])
    desk.asks(AWARD, ask, honours.tick(honours.GRANTED_ON), honours.grant())
    assert desk.work() == {}
