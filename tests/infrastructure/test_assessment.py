"""A half-year assessed on PostgreSQL: scored, ranked, appealed, a last place proposed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from application.assessment.names import assessment_of
from application.handling import Ask, Handler
from application.scoring.run import ScoringRun
from domain.assessment.assessment.commands import (
    AppealAssessment,
    DecideAppeal,
    FinaliseAssessment,
)
from domain.assessment.scheme import ONE_SCHEME, one_scheme
from domain.assessment.vocabulary import AssessmentPeriod
from domain.kernel.calendar import DeadlineKind
from domain.kernel.claims import Take
from domain.kernel.errors import Unknown
from domain.kernel.identity import HouseholdId, OfficerId, StreamId
from domain.kernel.messages import Context, Duty, Event, Recorded
from domain.organisation.events import DutyGranted, OfficerAppointed
from domain.patrol.events import FindingDisposed, FindingRecorded
from domain.patrol.vocabulary import Disposition
from domain.supervision.events import HouseholdAssigned
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections.live import Live
from tests.domain.assessment.assessing import (
    ASSESSMENT,
    FINDINGS,
    FIRST_HALF,
    LEADER,
    SCHEME,
    adopt,
    indicator,
)
from tests.domain.service import asking as ask
from tests.domain.supervision.examples import BEAT_1, WEST
from tests.infrastructure.conftest import Noon
from tests.infrastructure.telling import context, numbered

OFFICERS = [OfficerId(numbered("officer", number)) for number in range(11, 16)]
DISPOSED = (10, 8, 6, 4, 2)
OURS, MARCH, OVER_ON, LATER = (
    numbered("scheme", 1),
    date(2003, 3, 10),
    date(2003, 7, 1),
    date(2003, 7, 9),
)
BY_FINDING = {"distinct": ("stream", "number")}
SAME = FINDINGS.model_copy(
    update={
        "numerator": FINDINGS.numerator.model_copy(update=BY_FINDING),
        "denominator": FINDINGS.denominator.model_copy(update=BY_FINDING),
    }
)
TWICE = SAME.model_copy(update={"code": "OTHER", "weight": 40})


def acting(number: int) -> Context:
    return context(number).model_copy(update={"duty": Duty.AUTOMATIC})


def findings(number: int) -> list[Event]:
    """Ten findings at the officer's household, some of them disposed of."""
    whose = HouseholdId(numbered("household", number))
    said = {"household": whose, "station": WEST, "matter": "未亮照经营"}
    recorded = [FindingRecorded(**said, number=each) for each in range(1, 11)]
    return [
        *recorded,
        *(
            FindingDisposed(**said, number=each, disposition=Disposition.WARNED)
            for each in range(1, DISPOSED[number] + 1)
        ),
    ]


@pytest.fixture
def worked(ledger: Ledger, clock: Noon, handler: Handler) -> None:
    """Five officers with a household each, and a scheme for the half-year."""
    clock.on(2003, 12, 31)

    def record(stream: StreamId, *happened: Event) -> None:
        ledger.append(
            [
                Recorded(stream, version, clock(), MARCH, context(version), event)
                for version, event in enumerate(happened, 1)
            ]
        )

    for number, officer in enumerate(OFFICERS):
        name = OfficerAppointed(name=f"样例{number}", subject=f"s{number}", station=WEST)
        duty = DutyGranted(duty=Duty.SUPERVISION, from_on=date(2003, 1, 2))
        record(officer, name, duty)
        household = numbered("household", number)
        record(household, HouseholdAssigned(number=1, beat=BEAT_1, officer=officer))
        record(numbered("patrol", number), *findings(number))
    gone = DutyGranted(
        duty=Duty.LEGAL, from_on=date(2002, 1, 1), until_on=date(2002, 12, 31)
    )
    left = OfficerAppointed(name="样例已离任", subject="gone", station=None)
    record(numbered("officer", 99), left, gone)
    claim = one_scheme(FIRST_HALF)
    take = Take(occurred_on=MARCH, claim=claim, by=OURS)
    adopted = adopt(SAME, TWICE, on=MARCH)
    handler.handle(
        Ask(SCHEME, OURS, adopted),
        Ask(ONE_SCHEME, claim.stream, take),
        context=acting(9_001),
    )


@pytest.fixture
def run(handler: Handler, ledger: Ledger) -> ScoringRun:
    return ScoringRun(handler, ledger, SCHEME, ASSESSMENT)


class Killed(BaseException):
    """What nobody catches."""


def killed_at(count: int) -> Callable[[int, int], None]:
    def told(done: int, _: int) -> None:
        if done == count:
            raise Killed

    return told


def rows(database: Database, statement: str) -> Sequence[Mapping[str, Any]]:
    with database.connect(Role.READER) as connection:
        cursor = connection.execute(statement.encode())
        names = [each.name for each in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def ranking(database: Database, live: Live) -> Sequence[Mapping[str, Any]]:
    live.advance()
    return rows(database, f"SELECT * FROM read.assessment_ranking('{FIRST_HALF}')")


def put(handler: Handler, number: int, key: int, command: Any) -> None:
    stream = assessment_of(OFFICERS[number], FIRST_HALF)
    handler.handle(Ask(ASSESSMENT, stream, command), context=acting(key))


@pytest.mark.usefixtures("worked")
def test_a_scoring_run_that_is_killed_half_way_scores_nothing_twice(
    run: ScoringRun, database: Database, live: Live
) -> None:
    """A1, E6, O7: everybody on duty in the period, by what the log says. A1, O7:
    「考核各级工商管理人员」."""
    with pytest.raises(Killed):
        run.score(FIRST_HALF, OVER_ON, killed_at(3))
    found = run.score(FIRST_HALF, OVER_ON)
    assert (found.officers, found.scored, found.before) == (5, 4, 6)
    again = run.score(FIRST_HALF, LATER)
    assert (again.scored, again.before, again.passed_over) == (0, 10, {})
    live.advance()
    scores = rows(
        database,
        "SELECT officer_id, numerator, denominator, points FROM read.assessment_score"
        " WHERE code = 'FINDINGS_DISPOSED' ORDER BY officer_id",
    )
    assert [tuple(each.values()) for each in scores] == [
        (officer, done, 10, done * 1_000)
        for officer, done in zip(OFFICERS, DISPOSED, strict=True)
    ]
    with pytest.raises(Unknown):
        run.score(AssessmentPeriod("2004"), OVER_ON)


@pytest.mark.usefixtures("worked")
def test_inv_41_the_last_of_the_ranking_is_proposed_when_nothing_is_pending(
    run: ScoringRun, handler: Handler, database: Database, live: Live
) -> None:
    """S3, S6, O7: not while one is not final, nor while an appeal is open. S3:
    「末位待岗制」."""
    run.score(FIRST_HALF, OVER_ON)
    for number in range(4):
        put(handler, number, 9_100 + number, FinaliseAssessment(occurred_on=OVER_ON))
    early = ranking(database, live)
    assert {row["pending"] for row in early} == {1}
    assert run.propose(FIRST_HALF, early, LATER) == ([], {"not_all_final": 5})

    put(handler, 4, 9_104, FinaliseAssessment(occurred_on=OVER_ON))
    grounds = AppealAssessment(occurred_on=OVER_ON, grounds="病假", officer=OFFICERS[3])
    put(handler, 3, 9_105, grounds)
    assert run.propose(FIRST_HALF, ranking(database, live), LATER)[0] == []
    rejected = DecideAppeal(
        occurred_on=LATER, upheld=False, reasons="经核实", decided_by=LEADER
    )
    put(handler, 3, 9_106, rejected)

    final = ranking(database, live)
    assert [(row["officer_id"], row["place"], row["ranked"]) for row in final] == [
        (officer, place, 5) for place, officer in enumerate(OFFICERS, 1)
    ]
    in_window = run.propose(FIRST_HALF, final, OVER_ON)
    assert in_window == ([], {"appeal_open": 1})
    assert run.propose(FIRST_HALF, final, LATER) == ([OFFICERS[4]], {})
    assert run.propose(FIRST_HALF, final, LATER) == ([], {})
    found = run.score(FIRST_HALF, LATER)
    assert found.passed_over == {"final": 5}
    statuses = [row["status"] for row in ranking(database, live)]
    assert statuses == ["FINAL", "FINAL", "FINAL", "APPEAL_REJECTED", "SUSPENSION_PROPOSED"]


def test_pledges_are_reckoned_by_item_and_station_and_results_name_nobody(
    handler: Handler, clock: Noon, live: Live, database: Database
) -> None:
    """S2, I3: numerator and denominator; the third disclosure. S2: 「政务承诺制」."""
    clock.on(2003, 12, 31)
    stories: tuple[tuple[Any, ...], ...] = (
        (ask.receive(), ask.complete(ask.DUE_ON), ask.disclose(ask.LATE)),
        (ask.receive(), ask.complete(ask.LATE)),
        (ask.receive(), ask.overdue(DeadlineKind.PLEDGE, ask.LATE)),
        (ask.receive(date(2003, 6, 30)),),
    )
    for number, commands in enumerate(stories):
        stream = numbered("service", number)
        for step, command in enumerate(commands):
            key = acting(10 * number + step)
            handler.handle(Ask(ask.SERVICE, stream, command), context=key)
    live.advance()
    kept = "SELECT * FROM read.pledge_compliance('2003-01-01', '2003-06-30')"
    (row,) = rows(database, kept)
    assert (row["item"], row["station"]) == ("REGISTER_INDIVIDUAL", WEST)
    assert (row["numerator"], row["denominator"]) == (1, 3)
    (shown,) = rows(database, "SELECT * FROM read.published_result")
    assert shown["notice"] == "设立登记一件，按期办结"
    assert not {"applicant_name", "applicant_id", "asked", "result", "officer_id"} & set(
        shown
    )
    assert "样例申请人" not in str(shown)


def test_two_schemes_of_one_period_are_one_too_many(handler: Handler, clock: Noon) -> None:
    """S6, S8."""
    clock.on(2003, 12, 31)
    claim = one_scheme(FIRST_HALF)
    for number, refused in ((1, False), (2, True)):
        scheme = numbered("scheme", number)
        asks = (
            Ask(SCHEME, scheme, adopt(indicator(), on=MARCH)),
            Ask(ONE_SCHEME, claim.stream, Take(occurred_on=MARCH, claim=claim, by=scheme)),
        )
        if refused:
            with pytest.raises(Exception, match="has a scheme already"):
                handler.handle(*asks, context=acting(number))
        else:
            handler.handle(*asks, context=acting(number))
