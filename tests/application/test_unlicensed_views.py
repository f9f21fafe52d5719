"""What follows by itself from what was found, what is seen of it, and how it is counted."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

import psycopg
import pytest
from psycopg.rows import dict_row

from application.deadline_view import DEADLINE, started
from application.enforcement.case.reactions import case_from
from application.enforcement.summary import ends as summary_ends
from application.enforcement.summary import listings as summary_listings
from application.enforcement.summary.views import SUMMARY_PENALTY, SummaryPenaltyRow
from application.enforcement.unlicensed import ends, listings
from application.enforcement.unlicensed.reactions import (
    operation_from,
    operation_of_finding,
    reactions,
)
from application.enforcement.unlicensed.views import (
    UNLICENSED_OPERATION,
    UnlicensedOperationRow,
)
from application.supervision.views import HOUSEHOLD
from domain.enforcement.case import case_decider
from domain.enforcement.case.commands import ReceiveLead
from domain.enforcement.summary.events import SummaryEvent, SummaryPenaltyImposed
from domain.enforcement.unlicensed.commands import DiscoverOperation, UnlicensedCommand
from domain.enforcement.unlicensed.events import UnlicensedEvent
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.law.unlicensed import UnlicensedType
from domain.patrol.events import FindingDisposed
from domain.patrol.vocabulary import Disposition
from domain.supervision.aftercare.events import ContinuedOperationFound
from infrastructure.calendars import BureauCalendar
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.columns import columns
from infrastructure.projections.tables import Table
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.supervision import examples
from tests.domain.supervision.examples import EAST, WEST, numbered
from tests.infrastructure.conftest import quiet

ONE = numbered("unlicensed", 1)
SUMMARY = numbered("summary", 1)
PATROL, SUPERVISION = numbered("patrol", 1), numbered("supervision", 1)
SHOP = numbered("household", 1)
REACTIONS = {
    each.name: each
    for each in reactions(case_decider(RULE_BOOK, BureauCalendar()), stalls.OPERATION)
}
LATE = stalls.later(1, stalls.DUE_ON)


def recorded(event: Event, stream: StreamId, version: int = 1) -> Recorded[Any]:
    said = vars(event)
    day: date = said.get("on") or said.get("due_on") or LATE
    return Recorded(stream, version, NOW, day, CONTEXT, event)


def history(stream: StreamId, *events: Event) -> list[Recorded[Any]]:
    return [recorded(event, stream, n) for n, event in enumerate(events, 1)]


def seen(*asked: UnlicensedCommand) -> UnlicensedOperationRow:
    happened = stalls.happened(*asked)
    return UNLICENSED_OPERATION.fold(history(ONE, *happened))[ONE]


def finding(disposition: Disposition) -> Recorded[Any]:
    disposed = FindingDisposed(
        household=SHOP, station=WEST, number=2, disposition=disposition, matter="无照销售"
    )
    return recorded(disposed, PATROL)


def test_a_finding_disposed_of_as_unlicensed_becomes_an_operation() -> None:
    """U2: 对无照经营现象进行排查."""
    react = REACTIONS["enforcement.discover-from-finding"].react
    ((stream, command),) = react(finding(Disposition.UNLICENSED))
    assert stream == operation_of_finding(PATROL, 2)
    assert isinstance(command, DiscoverOperation)
    assert (command.household, command.station, command.origin) == (SHOP, WEST, PATROL)
    others = set(Disposition) - {Disposition.UNLICENSED}
    assert [list(react(finding(each))) for each in others] == [[]] * len(others)


def test_whoever_goes_on_after_a_revocation_is_discovered_once() -> None:
    """E4, U3: 查处与监管结合."""
    found = ContinuedOperationFound(
        household=SHOP, station=WEST, name="样例店", remarks="仍在经营"
    )
    react = REACTIONS["enforcement.discover-from-supervision"].react
    ((stream, command),) = react(recorded(found, SUPERVISION))
    ((again, _),) = react(recorded(found, SUPERVISION, 2))
    assert stream == again == operation_from(SUPERVISION)
    assert isinstance(command, DiscoverOperation)
    assert command.still_operating
    events = stalls.OPERATION.decide(command, stalls.OPERATION.initial)
    row = UNLICENSED_OPERATION.fold(history(stream, *events))[stream]
    assert (row.type, row.status) == (UnlicensedType.T4, "CLASSIFIED")


def test_an_action_becomes_the_lead_of_a_case() -> None:
    """U4: 查处137户; an action is no case, but may lead to one."""
    react = REACTIONS["enforcement.lead-from-unlicensed"].react
    action = stalls.happened(*stalls.UNDER_ACTION)[-1]
    ((stream, command),) = react(recorded(action, ONE))
    assert stream == case_from(ONE)
    assert isinstance(command, ReceiveLead)
    assert (command.origin, command.suspect) == (ONE, "样例甲")
    without = action.model_copy(update={"to_case": False})
    assert list(react(recorded(without, ONE))) == []


def test_every_step_of_an_operation_is_seen() -> None:
    row = seen(*stalls.URGED)
    assert (row.status, row.due_on) == ("URGED", stalls.DUE_ON)
    row = seen(*stalls.URGED, stalls.tick(LATE))
    assert (row.status, row.overdue_on) == ("OVERDUE", stalls.DUE_ON)
    row = seen(*stalls.URGED, stalls.unwilling(stalls.later(8)))
    assert (row.status, row.refused_on) == ("REFUSED", stalls.later(8))
    row = seen(*stalls.UNDER_ACTION)
    assert (row.status, row.case_id) == ("UNDER_ACTION", case_from(ONE))
    row = seen(*stalls.UNDER_ACTION, stalls.ban(LATE), stalls.close(LATE))
    assert (row.status, row.disposition) == ("CLOSED", "BANNED")
    assert (row.disposed_on, row.banned_on, row.closed_on) == (LATE, LATE, LATE)


def test_every_end_of_an_operation_is_seen() -> None:
    day = stalls.later(9)
    row = seen(*stalls.URGED, stalls.link(day, stalls.DAY))
    assert (row.status, row.licensed_on, row.household_id) == ("LICENSED", day, SHOP)
    row = seen(*stalls.UNDER_ACTION, stalls.penalise(LATE, 50_000))
    assert (row.status, row.fine_fen, row.case_id) == ("PENALISED", 50_000, stalls.CASE)
    today = stalls.TODAY
    begun = (stalls.discover(today), stalls.classify(today, UnlicensedType.T1))
    assert seen(*begun, stalls.exempt(today)).exemption == "PERSONAL_SKILL"
    assert seen(*begun, stalls.transfer(today)).transferred_to == "样例卫生局"


def penalty(*asked: Any) -> SummaryPenaltyRow:
    return SUMMARY_PENALTY.fold(history(SUMMARY, *slips.happened(*asked)))[SUMMARY]


def test_every_step_of_a_summary_penalty_is_seen() -> None:
    row = penalty(slips.punish(), slips.collect(), slips.file(slips.NOW))
    assert (row.penalty, row.fine_fen, row.limit_fen) == ("FINE", 5_000, 20_000)
    assert row.collected_on_the_spot
    assert (row.paid_on, row.filed_on, row.file_no) == (slips.NOW, slips.NOW, "样例备1号")
    assert (row.hand_in_due_on, row.handed_in_on) == (slips.HAND_IN_BY, None)
    day = slips.PAY_BY + timedelta(days=1)
    row = penalty(slips.punish(), slips.pay_in(day))
    assert (row.overdue_on, row.paid_on) == (slips.PAY_BY, day)
    assert (row.filing_overdue_on, row.filed_on) == (slips.FILE_BY, None)
    late = slips.HAND_IN_BY + timedelta(days=1)
    row = penalty(slips.punish(), slips.collect(), slips.hand_in(late))
    assert (row.hand_in_overdue_on, row.handed_in_on) == (slips.HAND_IN_BY, late)
    assert penalty(slips.punish(fine=None)).penalty == "WARNING"


def test_every_event_is_read_and_every_deadline_has_an_end() -> None:
    assert set(UNLICENSED_OPERATION.reads) == set(get_args(UnlicensedEvent))
    assert set(SUMMARY_PENALTY.reads) == set(get_args(SummaryEvent))
    (imposed, collected) = slips.happened(slips.punish(), slips.collect())
    assert isinstance(imposed, SummaryPenaltyImposed)
    kinds = {each.kind for event in (imposed, collected) for each in started(event)}
    ended = {kind for each in summary_ends.ENDS.values() for kind in each}
    assert kinds == ended
    assert {kind for each in ends.ENDS.values() for kind in each} == {DeadlineKind.COMPLY}


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("unlicensed"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def database(migrated: str) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        yield connection
        connection.rollback()


def fold(database: psycopg.Connection[dict[str, Any]], *happened: Recorded[Any]) -> None:
    with database.cursor() as cursor:
        Table(UNLICENSED_OPERATION).take(cursor, happened)
        Table(HOUSEHOLD).take(cursor, happened)


def stories() -> list[list[UnlicensedCommand]]:
    """Seven operations of March 2003: two licensed, three otherwise ended, two open."""
    west, day = stalls.discover(station=WEST), stalls.later(9)
    urged: list[UnlicensedCommand] = [west, stalls.classify(), stalls.urge()]
    action: list[UnlicensedCommand] = [*urged, stalls.act(LATE)]
    return [
        [*urged, stalls.link(day, stalls.DAY)],
        [*urged, stalls.link(LATE, stalls.DAY)],
        [*action, stalls.ban(LATE)],
        [*action, stalls.penalise(LATE, 50_000)],
        [west, stalls.classify(of=UnlicensedType.T1), stalls.transfer(day)],
        urged,
        [stalls.discover(station=EAST)],
    ]


def told(database: psycopg.Connection[dict[str, Any]]) -> None:
    for number, story in enumerate(stories(), 1):
        stream = numbered("unlicensed", number)
        fold(database, *history(stream, *stalls.happened(*story)))


def test_u4_the_pipeline_balances_by_station_and_in_all(
    database: psycopg.Connection[dict[str, Any]],
) -> None:
    """U4, R1: 697 = 560 + 137, and whatever is still open. U4: 「检查无照经营697户」."""
    told(database)
    asked = "SELECT * FROM read.unlicensed_pipeline(%s, %s)"
    march = date(2003, 3, 1), date(2003, 3, 31)
    rows = database.execute(asked, march).fetchall()
    assert [row["station"] for row in rows] == [None, WEST, EAST]
    counts = [tuple(row.values())[1:] for row in rows]
    assert counts == [
        (7, 2, 0, 1, 1, 1, 2, True, 50_000, 0, 2),
        (6, 2, 0, 1, 1, 1, 1, True, 50_000, 0, 2),
        (1, 0, 0, 0, 0, 0, 1, True, 0, 0, 0),
    ]
    early = database.execute(asked, (date(2003, 3, 1), stalls.DUE_ON)).fetchall()
    assert tuple(early[0].values())[1:] == (7, 1, 0, 1, 0, 0, 5, True, 0, 0, 0)
    (none,) = database.execute(asked, (date(2002, 1, 1), date(2002, 2, 1))).fetchall()
    assert (none["discovered"], none["balances"]) == (0, True)


def test_u4_the_rate_states_its_numerator_and_its_denominator(
    database: psycopg.Connection[dict[str, Any]],
) -> None:
    """U4, R5: 无照经营率; of what it is the rate is said with it."""
    told(database)
    for number in (1, 2):
        opened = Recorded(
            numbered("household", number), 1, NOW, LATE, CONTEXT, examples.OPENED
        )
        fold(database, opened)
    asked = "SELECT * FROM read.unlicensed_rate(%s)"
    rows = database.execute(asked, (LATE,)).fetchall()
    said = {
        row["station"]: (row["numerator"], row["denominator"], float(row["rate"]))
        for row in rows
    }
    assert said == {None: (2, 4, 0.5), WEST: (1, 3, 0.3333), EAST: (1, 1, 1.0)}
    before = database.execute(asked, (date(2003, 3, 2),)).fetchall()
    assert [(row["numerator"], row["rate"]) for row in before] == [(0, None)]


def test_a_deadline_about_no_household_is_its_station_s_all_the_same(
    database: psycopg.Connection[dict[str, Any]],
) -> None:
    happened = history(ONE, *stalls.happened(*stalls.URGED))
    fold(database, *happened)
    with database.cursor() as cursor:
        Table(DEADLINE).take(cursor, happened)
    asked = "SELECT kind, station, due_on FROM read.deadline_queue"
    (row,) = database.execute(asked).fetchall()
    assert tuple(row.values()) == ("COMPLY", WEST, stalls.DUE_ON)


def test_every_column_that_a_list_names_is_there(
    database: psycopg.Connection[dict[str, Any]],
) -> None:
    for listing in (*listings.LISTINGS, *summary_listings.LISTINGS):
        shown = {column.name for column in columns(listing.row)}
        named = {each.column for each in listing.filters} | {listing.key, listing.order}
        assert named <= shown
        found = database.execute(f"SELECT * FROM read.{listing.relation}").fetchall()
        assert found == []
