"""Frozen reports on PostgreSQL: what later facts, and rebuilt read models, do to them."""

from collections.abc import Iterator
from datetime import date

import pytest

from application.authority import Authority
from application.counter import Counter
from application.handling import Handler
from application.reports.half_year import half_year
from application.reports.measuring import Measuring
from application.reports.standing import NoSuchVersion, verify
from application.reports.views import REPORT_FIGURE, REPORT_PERIOD
from domain.campaigns import CAMPAIGN
from domain.campaigns.vocabulary import CampaignMatter
from domain.kernel.errors import NotPermitted, Refused
from domain.kernel.messages import Duty
from domain.reporting import digest_of
from domain.reporting.events import ReportAmended
from domain.reporting.vocabulary import ReportBecause as Because
from domain.reporting.vocabulary import ReportUnit
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Datastore, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.figures import ReadFigures
from infrastructure.projections.lists import ReadLists
from infrastructure.projections.live import Live
from tests.domain.campaigns import campaigning as drive
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.relief import grants
from tests.given import told
from tests.infrastructure.conftest import Noon, quiet
from tests.infrastructure.reporting_office import (
    AMEND,
    CERTIFY,
    CLERK,
    FREEZE,
    H1,
    LEADER,
    PERIOD,
    REPORT,
    STORIES,
    Office,
    a_fifth,
    freeze,
    huka,
    line,
    value,
)
from tests.infrastructure.telling import numbered


@pytest.fixture
def reading(database: Database) -> Iterator[Datastore]:
    with database.datastore(Role.READER, "read", pool=2) as datastore:
        yield datastore


@pytest.fixture
def office(
    reading: Datastore, ledger: Ledger, clock: Noon, handler: Handler, live: Live
) -> Office:
    clock.on(2003, 7, 10)
    figures = ReadFigures(reading)
    measure = Measuring(figures, ReadLists(reading).positions)
    authority = Authority(handler)
    counter = Counter(handler, authority, clock, BUREAU.desks, measure=measure)
    made = Office(ledger, live, handler, figures, counter)
    made.officer(CLERK, Duty.STATISTICS)
    made.officer(LEADER, Duty.LEADERSHIP)
    for number, story in enumerate(STORIES, 1):
        made.happened(numbered("unlicensed", number), stalls.happened(*story))
    return made


def test_dealt_with_is_banned_penalised_and_under_action(office: Office) -> None:
    """R1, R2, R3, R4, R5, U4: the source's 137 are under action, with fines."""
    found = half_year(office.figures, H1)
    assert [value(found, each) for each in ("R1", "R2", "R3", "R4")] == [4, 1, 3, 20_300]
    rate = line(found, "R5")
    assert (rate.numerator, rate.denominator) == (1, 1)
    (first, *_) = found.checks
    assert first.register.holds is True


def test_inv_42_figures_are_frozen_by_whoever_computes_them(office: Office) -> None:
    """I1, I2: the system computes, and nobody types figures in."""
    report = freeze(office)
    assert (report.frozen.period, report.standing.number) == (PERIOD, 1)
    assert report.standing.digest == digest_of(report.standing.measured)
    typed = FREEZE.model_copy(update={"measured": report.standing.measured})
    with pytest.raises(Refused) as refusal:
        office.asks(typed, CLERK)
    assert refusal.value.because is Because.FIGURES_ARE_COMPUTED


def test_inv_42_a_late_event_leaves_the_frozen_figures_and_shows_the_amendment(
    office: Office,
) -> None:
    before = freeze(office).standing.measured
    a_fifth(office)
    found = office.shown()
    assert (value(found, "R1"), value(half_year(office.figures, H1), "R1")) == (4, 5)
    assert found.standing is not None
    assert found.standing.shown.measured == before
    due = {each.key: (each.before, each.after) for each in found.standing.due}
    assert due["unlicensed-discovered"] == ("4", "5")
    report = office.asks(AMEND, CLERK)
    made = report.standing.made
    assert isinstance(made, ReportAmended)
    assert {each.key for each in made.changes} == due.keys()
    assert (value(office.shown(), "R1"), value(office.shown(1), "R1")) == (5, 4)
    now = office.shown().standing
    assert now is not None
    assert now.due == ()
    assert report.versions[0].measured == before
    with pytest.raises(NoSuchVersion):
        office.shown(3)


def test_inv_42_figures_and_digest_are_bit_identical_after_a_rebuild(
    office: Office, operations: Operations
) -> None:
    """I2, C4: computed again from read models that were made again, nothing differs. I2:
    「统计资料的准确性」."""
    frozen = freeze(office).standing
    differences = operations.rebuild(operations.models([]), quiet, keep=True)
    assert [each for each in differences if not each.empty] == []
    again = office.counter.measure(PERIOD, ReportUnit.BUREAU)
    assert again.figures == frozen.measured.figures
    then = again.model_copy(update={"to_position": frozen.measured.to_position})
    assert digest_of(then) == frozen.digest
    (found,) = verify(office.report, again.figures)
    assert (found.sound, found.same_today) == (True, True)


def test_another_person_certifies(office: Office) -> None:
    """C3."""
    freeze(office)
    report = office.asks(CERTIFY, LEADER)
    assert report.standing.certified is not None
    rows = REPORT_PERIOD.fold(office.ledger.histories([REPORT])[REPORT])
    (found,) = rows.values()
    assert (found.status, found.version, found.station) == ("CERTIFIED", 1, None)


def test_every_figure_of_every_version_is_a_row(office: Office) -> None:
    freeze(office)
    a_fifth(office)
    report = office.asks(AMEND, CLERK)
    rows = REPORT_FIGURE.fold(office.ledger.histories([REPORT])[REPORT])
    assert len(rows) == sum(len(each.measured.figures) for each in report.versions)
    found = [each for each in rows.values() if each.statistic == "unlicensed-discovered"]
    assert [(each.version, each.row_no, each.value) for each in found] == [
        (1, "R1", "4"),
        (2, "R1", "5"),
    ]


def test_officers_freeze_certify_and_amend_in_their_own_name(office: Office) -> None:
    """I1, I2, C3, C4."""
    assert huka(office, "freeze", "--by", CLERK).startswith("Done: version 1, SHA-256")
    assert huka(office, "freeze", "--by", CLERK).startswith("Nothing was to be done")
    with pytest.raises(NotPermitted):
        huka(office, "certify", "--by", CLERK)
    assert huka(office, "certify", "--by", LEADER).startswith("Done: version 1")
    a_fifth(office)
    found = huka(office, "amend", "--by", CLERK, "--why", "补登一户")
    assert found.startswith("Done: version 2")
    assert "today's figures are the same" in huka(office, "verify").splitlines()[1]
    assert "(unlicensed-discovered): 4 → 5" in huka(office, "half-year")


def test_one_subject_counted_thrice_is_one_and_a_fine_without_a_case_is_seen(
    office: Office,
) -> None:
    """R3, R10, R11, C3, C4: 9.2-2 and 9.2-3, by ids and not by guessing."""
    row = office.figures.of("dealings", H1)
    found = (row["unlicensed"], row["distinct_subjects"], row["in_more_than_one"])
    assert found == (3, 3, 0)
    shop, met_on = drive.shop(1), drive.march(26)
    matter = drive.act(2, shop, met_on, CampaignMatter.UNLICENSED, "unlicensed")
    looked = drive.look(shop, drive.march(11))
    asked = (drive.PLAN, drive.LAUNCH, looked, matter)
    office.happened(numbered("campaign", 1), told(CAMPAIGN, asked), met_on)
    fine = slips.happened(slips.punish(date(2003, 5, 6), 5_000))
    office.happened(numbered("summary", 1), fine, date(2003, 5, 6))
    row = office.figures.of("dealings", H1)
    assert (row["campaign"], row["counted"]) == (1, 4)
    assert (row["distinct_subjects"], row["in_more_than_one"]) == (3, 1)
    assert (row["summary_penalties"], row["fines_above_limit"]) == (1, 0)


def test_relief_in_one_row_counts_each_person_once(office: Office) -> None:
    """R18, R19: two grants of one person are one person."""
    assert set(office.figures.of("relief_total", H1).values()) == {0}
    asked = (grants.APPLY, grants.verify(), grants.approve())
    for number in (1, 2):
        events = told(grants.GRANT, asked)
        office.happened(numbered("grant", number), events, grants.LATER)
    row = office.figures.of("relief_total", H1)
    assert (row["persons"], row["classes"], row["grants"]) == (1, 1, 2)
