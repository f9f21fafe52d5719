"""What is refused once there is a decision: other fines, payments, ends and offices."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.interfaces.http.callers import STATION, Answer, Bureau, fresh_key
from tests.interfaces.http.prosecuting import (
    FINE,
    enterprise,
    listed,
    numbered,
    prosecution,
    registration,
    revoked,
    settle,
    somebody,
    taken_up,
)
from tests.interfaces.http.refusing import is_recorded, refused, refused_of_case

Env = Mapping[str, str]
OPEN = "households/commands/open-household"
BARRED = (
    409,
    "restricted",
    "INV-24",
    "市场主体登记管理条例 第十二条第四项；公司法 第一百七十八条第四项",
)


def test_what_was_carried_out_is_found_in_the_log_by_its_key(
    bureau: Bureau, env: Env
) -> None:
    key = fresh_key()
    assert not is_recorded(env, key)
    body = {"registration": registration(None), "station": STATION}
    bureau.registrar.acts(OPEN, body, key=key)
    assert is_recorded(env, key)


def test_inv_20_one_act_is_fined_in_one_case_only(bureau: Bureau, env: Env) -> None:
    first = prosecution(bureau)
    second = prosecution(bureau, first.household)
    first.decided()
    case, decision = second.notified(), second.decision()
    assert refused_of_case(env, bureau.leader, case, "decide-case", decision) == (
        409,
        "already_fined",
        "INV-20",
        "行政处罚法 第二十九条（一事不再罚）",
    )
    spared = {"result": "NO_PENALTY", "penalties": [], "ground": "ALREADY_FINED"}
    second.decided(case, **spared)


@pytest.fixture(scope="module")
def unpaid(bureau: Bureau) -> Answer:
    """A case whose fine is served and not paid."""
    case = prosecution(bureau).served()
    settle(bureau)
    return case


def execution_of(bureau: Bureau, case: Answer) -> Answer:
    (row,) = listed(bureau.collector, f"executions?case={case.stream}")
    return taken_up(bureau.collector, "executions", row["execution_id"])


def test_inv_21_a_case_does_not_close_while_its_fine_is_not_paid(
    bureau: Bureau, env: Env, unpaid: Answer
) -> None:
    for ground in ("EXECUTED", "COURT_ENDED", "NO_PENALTY"):
        closed = {"ground": ground, "summary": "样例：结案"}
        assert refused_of_case(env, bureau.leader, unpaid, "close-case", closed) == (
            409,
            "cannot_close_so",
            "INV-21",
            "市场监督管理行政处罚程序规定 第七十七条",
        )


@pytest.mark.parametrize("subject", ["beat", "registrar", "leader"])
def test_inv_27_only_the_collection_duty_records_a_payment(
    bureau: Bureau, env: Env, unpaid: Answer, subject: str
) -> None:
    execution = execution_of(bureau, unpaid)
    paid = {"amount": FINE["amount"], "receipt_no": numbered("收据")}
    address = f"executions/{execution.stream}/commands/receive-payment"
    said = refused(env, bureau.people[subject], address, paid, execution)
    assert said[:3] == (403, "wrong_duty", "INV-01")
    assert execution_of(bureau, unpaid).version == execution.version


def test_inv_27_a_receipt_is_one_payment_for_one_decision(
    bureau: Bureau, env: Env, unpaid: Answer
) -> None:
    other = prosecution(bureau).served()
    settle(bureau)
    paid = {"amount": 1_000_000, "receipt_no": numbered("收据")}
    execution = bureau.collector.goes_on(
        execution_of(bureau, unpaid), "executions", "receive-payment", paid
    )
    again = bureau.collector.goes_on(execution, "executions", "receive-payment", paid)
    assert (again.version, again.body["events"]) == (execution.version, [])
    more = {**paid, "amount": 1_000_001}
    for each, body in ((execution, more), (execution_of(bureau, other), paid)):
        address = f"executions/{each.stream}/commands/receive-payment"
        assert refused(env, bureau.collector, address, body, each) == (
            409,
            "receipt_taken",
            "INV-27",
            "行政处罚法 第七十条",
        )


@pytest.mark.parametrize("absent", ["revoked_on", "served_on", "decision_no"])
def test_inv_22_no_licence_is_revoked_without_its_particulars(
    bureau: Bureau, env: Env, absent: str
) -> None:
    company, today = enterprise(bureau), bureau.today.isoformat()
    particulars = {
        "revoked_on": today,
        "served_on": today,
        "decision_no": numbered("罚"),
    }
    del particulars[absent]
    address = f"households/{company.stream}/commands/revoke-licence"
    said = refused(env, bureau.leader, address, particulars, company)
    assert said[:2] == (422, "invalid_fields")
    again = bureau.leader.asks(address, particulars, version=company.version).json()
    assert [each["name"] for each in again["invalid_params"]] == [f"body.{absent}"]
    read = bureau.leader.reads(f"households/{company.stream}").json()
    assert (read["version"], read["row"]["registration_state"]) == (1, "ACTIVE")


@pytest.fixture(scope="module")
def barred(bureau: Bureau) -> str:
    """A person who was found responsible for a revocation today."""
    person = somebody(bureau)
    revoked(bureau, person)
    settle(bureau)
    return person


def test_inv_24_who_is_restricted_represents_no_new_enterprise(
    bureau: Bureau, env: Env, barred: str
) -> None:
    """X2: 「市场经济行为依法进行限制」."""
    company = registration(barred)
    body: dict[str, Any] = {"registration": company, "station": STATION}
    assert refused(env, bureau.registrar, OPEN, body) == BARRED
    settle(bureau)
    number = company["number"]["number"]
    assert not listed(bureau.registrar, f"households?registration_no={number}")


def test_inv_24_who_is_restricted_takes_over_no_enterprise(
    bureau: Bureau, env: Env, barred: str
) -> None:
    company = enterprise(bureau, somebody(bureau))
    address = f"households/{company.stream}/commands/amend-registration-data"
    read = bureau.registrar.reads(f"households/{company.stream}/history").json()
    before = read["entries"][0]["data"]["registration"]

    def represented_by(person: str) -> dict[str, Any]:
        now = {**before, "representative": person}
        return {"registration": now, "reason": "样例：变更法定代表人"}

    asked = represented_by(barred)
    assert refused(env, bureau.registrar, address, asked, company) == BARRED
    asked = represented_by(somebody(bureau))
    changed = bureau.registrar.acts(address, asked, version=company.version)
    assert changed.version == company.version + 1


def test_inv_24_who_is_restricted_may_run_an_individual_business(
    bureau: Bureau, barred: str
) -> None:
    own = registration(barred, kind="INDIVIDUAL_BUSINESS", operator=barred)
    body = {"registration": own, "station": STATION}
    opened = bureau.registrar.acts(OPEN, body)
    assert bureau.registrar.reads(f"households/{opened.stream}").status_code == 200
