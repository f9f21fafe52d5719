"""The first half of 2003: told once, whole, under the law of then, with its figures."""

import asyncio
import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.enforcement.case.events import CaseClosed, CaseFiled
from domain.enforcement.case.vocabulary import PartyKind
from domain.enforcement.summary.events import SummaryPenaltyImposed
from domain.enforcement.unlicensed.events import (
    OperationClassified,
    OperationLicensed,
    OperationPenalised,
    RegularisationUrged,
)
from domain.fees.account.events import DunningNoticeIssued, FeeBackCharged
from domain.fees.leave.events import (
    LeaveOverstayed,
    LeaveRequested,
    LeaveRevoked,
    LeaveStarted,
)
from domain.kernel.calendar import BUREAU
from domain.kernel.messages import Recorded
from domain.law.unlicensed import UnlicensedType
from domain.supervision.events import HouseholdOpened
from infrastructure.composition import BUREAU as OURS
from infrastructure.composition import compose, operations, token
from samples.half_year_2003.grantees import CLASSES
from samples.half_year_2003.people import FIRST_DAY, LAST_DAY
from samples.half_year_2003.telling import tell_half_year_2003
from tests.interfaces.cli.test_cli import here
from tests.samples.conftest import quiet
from tests.samples.half_year import (
    BALANCE,
    ENTRIES,
    PERIOD,
    asked,
    cases,
    check_report,
    evening,
    history,
    named,
    over_rest,
)
from tests.samples.test_small_bureau import rows

TOLD = (
    "The first half of 2003 was told: 16 officers, 878 households, 20 cases,"
    " from 2003-01-02 to 2003-06-30."
)
ORDER_370 = date(2003, 3, 1)


@pytest.fixture(scope="module")
def told(env: Mapping[str, str]) -> str:
    """What telling the half-year for the first time says."""
    return tell_half_year_2003(env)


@pytest.fixture(scope="module")
def log(env: Mapping[str, str], told: str) -> list[Recorded[Any]]:
    """Everything that the story has recorded."""
    assert told
    return history(env)


def test_the_half_year_is_told(told: str) -> None:
    assert told == TOLD


def test_the_report_of_2003_comes_out_of_the_events(
    env: Mapping[str, str], told: str
) -> None:
    assert told
    check_report(env)


def test_over_rest_the_report_is_the_same(env: Mapping[str, str], told: str) -> None:
    assert told
    signed = f"Bearer {token(env, 'statistician', evening)}"
    for lang in ("zh", "en"):
        headers = {"Authorization": signed, "Accept-Language": lang}
        said = asyncio.run(over_rest(env, "reports/half-year/2003-H1", headers))
        assert said == json.loads(asked(env, "2003-H1", "--json", "--lang", lang))


def test_the_report_is_the_same_from_rebuilt_read_models(
    env: Mapping[str, str], told: str
) -> None:
    """I2: 「准确性和时效性」."""
    assert told
    operator = operations(env)
    differences = operator.rebuild(operator.models([]), quiet, keep=True)
    assert [each for each in differences if not each.empty] == []
    assert {each.behind for each in operator.standing()} == {0}
    check_report(env)


def test_the_figures_follow_from_the_events_alone(log: list[Recorded[Any]]) -> None:
    """C3: 「结案率为90%」; R11: 「经济案件20起」; R12: 「案值261.1万元」; R13:
    「己结案18起」."""
    filed = [each for each in log if isinstance(each.event, CaseFiled)]
    closed = {each.stream for each in log if isinstance(each.event, CaseClosed)}
    assert len(filed) == 20
    assert sum(each.event.case_value for each in filed) == 261_100_000
    assert closed < {each.stream for each in filed}
    assert len(closed) == 18


def test_everything_was_decided_under_the_law_of_then(log: list[Recorded[Any]]) -> None:
    assert {each.context.rule_set for each in log} == {"PROC-1996"}
    days = {each.occurred_on for each in log}
    assert (min(days), max(days)) == (FIRST_DAY, LAST_DAY)
    assert {each.recorded_at.astimezone(BUREAU).date() for each in log} == days


def test_no_case_breaks_a_rule(env: Mapping[str, str], log: list[Recorded[Any]]) -> None:
    of = cases(log)
    assert len(of) == 21
    with compose(env, evening, pool=2) as services:
        found = list(OURS.legal.check_each(services.store, of, LAST_DAY))
    assert len(found) == len(of)
    assert [each.breaches for each in found if each.breaches] == []


def test_every_name_says_that_it_is_invented(env: Mapping[str, str], told: str) -> None:
    assert told
    names = rows(
        env,
        "SELECT name FROM household UNION SELECT legal_representative FROM household"
        " UNION SELECT name FROM officer UNION SELECT party_name FROM case_file"
        " UNION SELECT party_name FROM penalty UNION SELECT name FROM restricted_person",
    )
    said = [str(name) for (name,) in names if name is not None]
    assert len(said) > 40
    assert [name for name in said if not name.endswith("（虚构）")] == []


def test_697_operations_came_to_560_licences_and_137_actions(
    env: Mapping[str, str], told: str
) -> None:
    """U4: over two stations, with every operation counted once. U4, R1:
    「检查无照经营697户」; R2: 「补办了560户」; R3: 「查处137查户」."""
    assert told
    bureau, *stations = named(env, f"SELECT * FROM unlicensed_pipeline({PERIOD})")
    assert len(stations) == 2
    assert all(each["discovered"] > 300 and each["balances"] for each in stations)
    assert (bureau["discovered"], bureau["licensed"]) == (697, 560)
    assert (bureau["banned"], bureau["penalised"], bureau["still_open"]) == (62, 75, 0)
    assert bureau["banned"] + bureau["penalised"] == 137
    assert bureau["fine_fen"] == 2_030_000
    rate, *_ = named(env, "SELECT * FROM unlicensed_rate('2003-06-30')")
    assert (rate["numerator"], rate["denominator"]) == (0, 876)


def test_nothing_cites_order_370_before_it_came_into_force(
    log: list[Recorded[Any]],
) -> None:
    """U1, U4: the Order is of 1 March; January and February know neither it nor a type.
    S10: 「第370号令」."""
    before = [each for each in log if each.occurred_on < ORDER_370]
    assert before
    assert [each for each in before if each.stream.startswith("unlicensed-")] == []
    assert not any("UNL-370" in each.event.model_dump_json() for each in before)
    found = [each.event for each in log if isinstance(each.event, OperationClassified)]
    assert {each.type for each in found} == set(UnlicensedType)
    assert {each.rule_id for each in found} == {"UNL-370"}


def test_inv_12_every_licence_came_after_the_discovery_and_an_order(
    log: list[Recorded[Any]],
) -> None:
    """U4: 督促补办, then a household opened on the day of its registration. U2:
    「发放整改通知书」."""
    of = [each for each in log if each.stream.startswith("unlicensed-")]
    found = {each.stream: each.occurred_on for each in of if each.version == 1}
    urged = {each.stream for each in of if isinstance(each.event, RegularisationUrged)}
    opened = {
        each.stream: each.event.registration.registered_on
        for each in log
        if isinstance(each.event, HouseholdOpened)
    }
    licences = [each for each in of if isinstance(each.event, OperationLicensed)]
    assert len({each.event.licensed_as for each in licences}) == 560
    assert {each.stream for each in licences} <= urged
    for each in licences:
        assert found[each.stream] <= each.event.registered_on
        assert opened[each.event.licensed_as] == each.event.registered_on


def test_no_fine_is_above_the_limit_of_the_day_without_a_case(
    log: list[Recorded[Any]],
) -> None:
    """U4, C3: 146 yuan for each of 137 would need 137 cases, and there were 20; so the sum
    is that of individuals at 50 yuan and organisations at 1,000 (9.2-2). R4:
    「罚款2万余元」."""
    every = [each.event for each in log if isinstance(each.event, SummaryPenaltyImposed)]
    fines = Counter((each.party.kind, each.fine) for each in every)
    assert fines == {
        (PartyKind.CITIZEN, 5_000): 46,
        (PartyKind.ORGANISATION, 100_000): 18,
        (PartyKind.CITIZEN, None): 11,
    }
    assert all((each.fine or 0) <= each.limit for each in every)
    ended = [each.event for each in log if isinstance(each.event, OperationPenalised)]
    assert {each.case for each in ended} == {None}
    assert sum(each.fine for each in ended) // 137 > 2 * 5_000


def test_one_campaign_on_six_targets(env: Mapping[str, str], told: str) -> None:
    """C1, C2: distinct units, and actions that are there already, linked by their ids. C1:
    「农资、娱乐、餐饮」; C2, R8: 「检查经营单位957户」; R6, O8: 「执法人员325人」; R7:
    「执法车辆53台」; R9: 「责令整改43户」; R10: 「经营单位17户」."""
    assert told
    (found,) = named(env, f"SELECT * FROM campaign_results({PERIOD})")
    assert (found["officer_times"], found["vehicle_times"]) == (325, 53)
    assert (found["units"], found["visits"]) == (957, 957)
    assert (found["orders"], found["actions"]) == (43, 17)
    met = rows(env, "SELECT DISTINCT target FROM campaign_inspection")
    assert len(met) == 6
    kinds = rows(env, "SELECT kind, count(*) FROM campaign_action GROUP BY 1")
    assert dict(kinds) == {"ORDER": 43, "CASE": 3, "UNLICENSED": 14}


def test_the_order_was_made_known_in_three_ways(env: Mapping[str, str], told: str) -> None:
    """U1: 召开会议、发放宣传材料、利用新闻媒体; none of it adds to any figure."""
    assert told
    ways = rows(env, "SELECT kind, made_on FROM campaign_publicity ORDER BY 2")
    assert [kind for kind, _ in ways] == ["MEETING", "MATERIALS", "MEDIA"]
    assert {made_on.month for _, made_on in ways} == {3}


def test_612_people_of_eight_classes_were_relieved_of_600_000_yuan(
    env: Mapping[str, str], told: str
) -> None:
    """F4, F5: by real name, each month on its grant; and caterers by the epidemic's policy
    alone, from May on. F4: 「税费减免政策」; F5, R18: 「八类人员共六百余人」; R19:
    「近六十余万元」."""
    assert told
    found = named(env, f"SELECT * FROM policy_relief({PERIOD})")
    people = {each["beneficiary"]: each["persons"] for each in found if each["persons"]}
    assert people == {each.value: count for each, count in CLASSES.items()}
    assert (len(people), sum(people.values())) == (8, 612)
    assert 59_000_000 <= sum(each["waived_fen"] for each in found) <= 61_000_000
    (sars,) = (each for each in found if each["beneficiary"] is None)
    assert (sars["policy"], sars["waivers"]) == ("RELIEF-SARS", 72)
    months = "SELECT DISTINCT month FROM fee_entry WHERE source_id = 'RELIEF-SARS'"
    assert set(rows(env, months)) == {(date(2003, 5, 1),), (date(2003, 6, 1),)}


def test_the_fees_of_six_months_balance_to_the_fen(
    env: Mapping[str, str], told: str
) -> None:
    """F4, F5: what was charged is what was paid, waived, or is still owed."""
    assert told
    (line,) = named(env, BALANCE)
    assert line["months"] == 6
    assert line["written_off"] == 0
    assert line["assessed"] == line["paid"] + line["waived"] + line["owed"]
    charged, settled = line["assessed"], line["paid"] + line["waived"]
    assert dict(rows(env, ENTRIES)) == {True: charged, False: settled}
    owed = named(env, "SELECT * FROM fee_arrears('2003-06-30')")
    assert 0 < sum(each["outstanding_fen"] for each in owed) < line["owed"]
    for month in range(1, 6):
        assert rows(env, f"SELECT * FROM fee_leakage('2003-{month:02}-01')") == []


def test_leave_was_kept_overstayed_and_revoked(log: list[Recorded[Any]]) -> None:
    """F2: found open, the months of the leave are charged after all (INV-33)."""
    told_of = Counter(type(each.event) for each in log)
    assert told_of[LeaveRequested] == 4
    assert (told_of[LeaveStarted], told_of[LeaveOverstayed], told_of[LeaveRevoked]) == (
        3,
        1,
        1,
    )
    assert (told_of[FeeBackCharged], told_of[DunningNoticeIssued]) == (3, 16)


def test_every_beat_was_cleared_every_month(env: Mapping[str, str], told: str) -> None:
    """E4: 「每月清理一次经济户口卡」; six clearances of each of four beats, certified by
    the last working day. R23: 「每月清理一次」."""
    assert told
    found = named(env, "SELECT * FROM clearance")
    assert len({(each["beat_id"], each["month"]) for each in found}) == len(found) == 24
    assert {each["status"] for each in found} == {"CERTIFIED"}
    assert all(each["certified_on"] <= each["due_on"] for each in found)
    assert all(each["counted"] == each["registered"] for each in found)


def test_the_check_of_every_case_finds_no_breach(env: Mapping[str, str], told: str) -> None:
    assert told
    assert here(Path(env["HUKA_DATA"]), "check", "--all").code == 0
