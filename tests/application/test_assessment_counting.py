"""The engine counts from the log, for whoever it was, and nobody types anything in."""

from datetime import date, timedelta
from typing import Any

import pytest

from application.scoring.counting import Figures, count
from application.scoring.standard import STANDARD
from domain.assessment.vocabulary import (
    Counted,
    CountsFor,
    FieldIs,
    Indicator,
    IndicatorLabel,
)
from domain.kernel.identity import HouseholdId, OfficerId
from domain.patrol.events import FindingDisposed, FindingRecorded, PatrolConcluded
from domain.patrol.vocabulary import Disposition, Premises
from domain.supervision.events import BeatAllocated
from tests.application.counting_from import Told
from tests.domain.enforcement import orders
from tests.domain.enforcement.case import cases
from tests.domain.fees import examples as fees
from tests.domain.service import asking as ask
from tests.domain.supervision import clearing
from tests.domain.supervision.examples import BEAT_1, LI, WANG, WEST, ZHAO, numbered

FIRST_HALF = (date(2003, 1, 1), date(2003, 6, 30))
AUTUMN = (date(2026, 9, 1), date(2026, 11, 30))
MARCH = date(2003, 3, 10)


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def counted(log: Told, code: str, span: tuple[date, date] = FIRST_HALF) -> Any:
    indicators = [each for each in STANDARD if each.code == code]
    found: Figures = count(indicators, span, log)
    return dict(found[code])


def visited(log: Told, number: int, on: date) -> None:
    concluded = PatrolConcluded(household=shop(number), premises=Premises.OPEN)
    log.happened(numbered("patrol", len(log.entries)), on, concluded)


def test_households_patrolled_are_of_whoever_has_them_at_the_end() -> None:
    """A1, E6: each household once; one that went to another is the other's."""
    log = Told()
    log.assigned(shop(1), date(2002, 5, 1), WANG)
    log.assigned(shop(2), date(2002, 5, 1), WANG)
    log.assigned(shop(3), date(2003, 2, 1), WANG, LI)
    for number, on in ((1, MARCH), (1, MARCH + timedelta(days=9)), (3, date(2003, 2, 1))):
        visited(log, number, on)
    visited(log, 2, date(2003, 7, 1))
    assert counted(log, "HOUSEHOLDS_PATROLLED") == {WANG: (1, 2), LI: (1, 1)}


def test_findings_disposed_are_counted_of_those_recorded() -> None:
    """E6: each finding once, and never more than there were."""
    log, patrol = Told(), numbered("patrol", 1)
    log.assigned(shop(1), date(2003, 1, 2), WANG)
    said = {"household": shop(1), "station": WEST, "matter": "未亮照经营"}
    recorded = [FindingRecorded(**said, number=each) for each in (1, 2)]
    log.happened(patrol, MARCH, *recorded)
    warned = FindingDisposed(**said, number=2, disposition=Disposition.WARNED)
    log.happened(patrol, MARCH, warned)
    earlier = numbered("patrol", 2)
    log.happened(earlier, date(2002, 12, 30), recorded[0])
    log.happened(earlier, MARCH, FindingDisposed(**said, number=1, disposition="WARNED"))
    assert counted(log, "FINDINGS_DISPOSED") == {WANG: (1, 2)}


def test_pledges_that_fell_due_are_counted_for_whoever_was_asked_first() -> None:
    """S1, S2: kept in time, kept late, not kept yet."""
    log = Told()
    stories = (
        (ask.receive(), ask.complete(ask.DUE_ON)),
        (ask.receive(), ask.complete(ask.LATE)),
        (ask.receive(),),
        (ask.receive(date(2003, 6, 30)),),
    )
    for number, commands in enumerate(stories):
        log.decided(numbered("service", number), ask.SERVICE, commands)
    assert counted(log, "PLEDGES_KEPT") == {WANG: (1, 3)}
    second_half = (date(2003, 7, 1), date(2003, 12, 31))
    assert counted(log, "PLEDGES_KEPT", second_half) == {WANG: (0, 1)}


@pytest.mark.parametrize(
    ("recheck", "kept"), [(orders.FAIL, 1), (orders.PASS, 1), (orders.LATE_PASS, 0)]
)
def test_a_recheck_is_in_time_whatever_it_finds(recheck: Any, kept: int) -> None:
    """E6: rechecks on time, of the orders whose term ended in the period."""
    log = Told()
    log.assigned(orders.SHOP, date(2026, 1, 5), LI)
    steps = (orders.DRAFT, orders.ISSUE, orders.SERVE)
    log.decided(numbered("rectification", 1), orders.ORDER, (*steps, recheck))
    assert counted(log, "RECHECKS_ON_TIME", AUTUMN) == {LI: (kept, 1)}
    assert counted(log, "RECHECKS_ON_TIME", FIRST_HALF) == {}


def test_cases_are_counted_for_each_of_their_officers() -> None:
    """A1: whose handling limit ended in the period."""
    log = Told()
    log.decided(numbered("case", 1), cases.CASE, (cases.LEAD, cases.FILE))
    year = (date(2026, 1, 1), date(2026, 12, 31))
    found = counted(log, "CASES_ON_TIME", year)
    assert set(found) == set(cases.FILE.officers)
    assert set(found.values()) == {(0, 1)}


def test_clearances_are_counted_for_whoever_the_beat_is_allocated_to() -> None:
    """A1, E6: 每月清理一次, certified in time. A1, E6:
    「考核各级工商管理人员工作的重要依据」."""
    log = Told()
    beat = BeatAllocated(group="甲组", officers=(WANG, LI))
    log.happened(BEAT_1, date(2003, 1, 6), beat)
    done = (*clearing.HANDED_IN, clearing.reconcile(3), clearing.CERTIFY)
    log.decided(numbered("clearance", 1), clearing.CLEARANCE, done)
    log.decided(numbered("clearance", 2), clearing.CLEARANCE, clearing.BEGUN)
    assert counted(log, "CLEARANCES_ON_TIME") == {WANG: (1, 2), LI: (1, 2)}


def test_fees_are_complete_by_months_that_were_assessed_never_by_sums() -> None:
    """A5, 9.2-11: two months charged, one of them settled. A5: 「增收节支工作」."""
    log = Told()
    log.assigned(fees.SHOP, date(2003, 1, 16), WANG)
    account = (
        *(fees.OPEN, fees.SET, fees.assess(fees.MARCH), fees.assess(fees.APRIL)),
        fees.pay("0001", fees.QUOTA, date(2003, 4, 20), fees.MARCH),
    )
    log.decided(numbered("fee", 1), fees.ACCOUNT, account)
    assert counted(log, "FEES_COMPLETE") == {WANG: (1, 2)}


def indicator(above: Counted, below: Counted) -> Indicator:
    label = IndicatorLabel(zh="样例", en="sample")
    return Indicator(
        code="SAMPLE", label=label, numerator=above, denominator=below, weight=1
    )


def test_an_indicator_may_ask_who_acted_and_what_a_field_says() -> None:
    """S6: actor, condition."""
    log = Told()
    said = {"household": shop(1), "station": WEST, "matter": "未亮照经营", "number": 1}
    for number, (officer, ended) in enumerate(
        ((WANG, "WARNED"), (WANG, "RECTIFY"), (LI, "WARNED"))
    ):
        event = FindingDisposed(**said, disposition=ended, demand="改正")
        log.happened(numbered("patrol", number), MARCH, event, by=OfficerId(officer))
    log.happened(
        numbered("patrol", 9), MARCH, FindingDisposed(**said, disposition="WARNED")
    )
    below = Counted(topic="patrol.finding-disposed", counts_for=CountsFor.ACTOR)
    above = below.model_copy(update={"where": FieldIs(field="disposition", value="WARNED")})
    found = count([indicator(above, below)], FIRST_HALF, log)
    assert found["SAMPLE"] == {WANG: (1, 2), LI: (1, 1)}
    assert ZHAO not in found["SAMPLE"]
