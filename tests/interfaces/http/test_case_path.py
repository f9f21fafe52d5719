"""A case from what was found to the archive, by its officers over HTTP."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.interfaces.http.callers import STATION, Answer, Bureau, Officer
from tests.interfaces.http.prosecuting import (
    FINE,
    listed,
    numbered,
    prosecution,
    settle,
    taken_up,
)
from tests.interfaces.http.whole_path import PHOTO, Path, followed

TOPIC = "enforcement.lead-received"


@pytest.fixture(scope="module")
def path(bureau: Bureau) -> Path:
    """A fine and a revocation, served; what follows by itself has followed."""
    return followed(bureau)


@pytest.fixture(scope="module")
def archived(bureau: Bureau, path: Path) -> Answer:
    """The same case: paid in two parts, closed, and put away."""
    execution = taken_up(bureau.collector, "executions", path.execution)
    for amount in (2_000_000, 3_000_000):
        paid = {"amount": amount, "receipt_no": numbered("收据")}
        execution = bureau.collector.goes_on(
            execution, "executions", "receive-payment", paid
        )
    assert execution.body["events"][-1]["topic"] == "enforcement.penalty-discharged"
    settle(bureau)
    case = taken_up(bureau.leader, "cases", path.case)
    closed = {"ground": "EXECUTED", "summary": "样例：罚款已缴清，执照已吊销"}
    case = bureau.leader.goes_on(case, "cases", "close-case", closed)
    file_no = {"file_no": numbered("档")}
    return bureau.beat.goes_on(case, "cases", "archive-case", file_no)


def names(rows: list[dict[str, Any]]) -> set[str]:
    return {each.get("matter_id") or each["case_id"] for each in rows}


def queue(officer: Officer, asked: str, position: int) -> set[str]:
    """What is in a queue once it has followed so far."""
    return names(officer.waits_for(f"{asked}&limit=200", position).json()["rows"])


def test_a_finding_disposed_as_a_lead_is_a_lead_by_itself(bureau: Bureau) -> None:
    beat, household = bureau.beat, bureau.assigned()
    patrol = bureau.patrol(household, beat, bureau.second)
    finding = {"matter": "样例：涉嫌超出登记范围经营"}
    patrol = beat.goes_on(patrol, "patrols", "record-finding", finding)
    disposed = {"finding": 1, "disposition": "LEAD"}
    beat.goes_on(patrol, "patrols", "dispose-finding", disposed)
    settle(bureau)
    (lead,) = listed(beat, f"cases?household={household.stream}")
    assert (lead["status"], lead["source"]) == ("LEAD", "PATROL")
    assert (lead["origin"], lead["matter"]) == (patrol.stream, finding["matter"])
    assert lead["file_due_on"] > bureau.today.isoformat()
    (entry,) = beat.reads(f"cases/{lead['case_id']}/history").json()["entries"]
    assert entry["topic"] == TOPIC
    assert entry["context"]["actor"] == "reaction:enforcement.lead-from-finding"


def test_an_order_that_ran_out_is_escalated_and_is_a_lead_by_itself(
    bureau: Bureau, path: Path
) -> None:
    order = bureau.beat.reads(f"rectifications/{path.order}").json()["row"]
    assert order["status"] == "ESCALATED"
    first = bureau.beat.reads(f"cases/{path.case}/history").json()["entries"][0]
    assert first["topic"] == TOPIC
    assert first["context"]["actor"] == "reaction:enforcement.lead-from-order"
    assert first["data"]["origin"] == path.order


def test_evidence_comes_back_as_it_was_sent(bureau: Bureau, path: Path) -> None:
    (evidence,) = bureau.beat.reads(f"cases/{path.case}").json()["evidence"]
    assert (evidence["evidence_no"], evidence["filed_by"]) == (1, bureau.second.id)
    for reader in (bureau.second, bureau.legal):
        sent = reader.reads(f"cases/{path.case}/evidence/1/file")
        assert sent.status_code == 200
        assert sent.content == PHOTO
        assert sent.headers["ETag"] == f'"{evidence["sha256"]}"'


def test_what_was_held_was_given_back(bureau: Bureau, path: Path) -> None:
    (measure,) = bureau.beat.reads(f"cases/{path.case}").json()["measures"]
    assert (measure["kind"], measure["disposal"]) == ("HOLD", "RETURNED")
    assert measure["approved_by"] == bureau.leader.id
    assert measure["ended_on"] < measure["due_on"]
    assert measure["lapsed_on"] is None


def test_a_served_decision_opens_one_execution_of_its_fine(
    bureau: Bureau, path: Path
) -> None:
    entries = bureau.leader.reads(f"executions/{path.execution}/history").json()["entries"]
    opened = entries[0]
    assert [each["topic"] for each in entries].count(opened["topic"]) == 1
    assert opened["topic"] == "enforcement.execution-opened"
    case = bureau.leader.reads(f"cases/{path.case}/history").json()["entries"]
    (served,) = [each for each in case if each["topic"] == "enforcement.decision-served"]
    assert opened["context"]["causation_id"] == served["id"]
    assert opened["context"]["duty"] == "AUTOMATIC"
    assert (opened["data"]["case"], opened["data"]["owed"]["fine"]) == (
        path.case,
        FINE["amount"],
    )


def test_inv_25_a_served_revocation_revokes_and_opens_one_supervision(
    bureau: Bureau, path: Path
) -> None:
    """N3: 「市场主体准入退出」; N4: 「退出行为」; X1: 「都应实施事后监督」."""
    read = bureau.leader.reads(f"households/{path.household}").json()["row"]
    assert read["registration_state"] == "REVOKED"
    card = bureau.leader.reads(f"households/{path.household}/history").json()["entries"]
    (revocation,) = [each for each in card if each["topic"].endswith("licence-revoked")]
    assert revocation["data"]["case"] == path.case
    assert revocation["data"]["revoked_on"] == bureau.today.isoformat()
    (row,) = listed(bureau.leader, f"supervisions?household={path.household}")
    assert (row["case_id"], row["decision_no"]) == (
        path.case,
        revocation["data"]["decision_no"],
    )


def test_inv_23_whoever_was_found_responsible_is_restricted_for_three_years(
    bureau: Bureau, path: Path
) -> None:
    (restricted,) = path.restricted
    assert (restricted["household_id"], restricted["station"]) == (path.household, STATION)
    assert restricted["from_on"] == bureau.today.isoformat()
    assert int(restricted["until_on"][:4]) == bureau.today.year + 3


def test_inv_21_a_case_that_is_paid_is_closed_and_archived(
    bureau: Bureau, path: Path, archived: Answer
) -> None:
    case = bureau.beat.reads(f"cases/{archived.stream}").json()["row"]
    assert (case["status"], case["closing_ground"]) == ("ARCHIVED", "EXECUTED")
    assert (case["fine_fen"], case["revokes_licence"]) == (FINE["amount"], True)
    assert case["ended_on"] == bureau.today.isoformat()
    paid = bureau.leader.reads(f"executions/{path.execution}").json()["row"]
    assert (paid["status"], paid["owed_fen"], paid["payments"]) == ("PAID", 0, 2)
    work = queue(bureau.leader, f"work?household={path.household}", archived.position)
    assert work.isdisjoint({path.case, path.execution})
    assert path.supervision in work


def test_business_that_goes_on_after_a_revocation_is_a_new_lead(
    bureau: Bureau, path: Path
) -> None:
    watched = taken_up(bureau.beat, "supervisions", path.supervision)
    ceased = {"ceased": True, "remarks": "样例：店门已关"}
    watched = bureau.beat.goes_on(watched, "supervisions", "check-cessation", ceased)
    going_on = {"ceased": False, "remarks": "样例：仍在原址经营"}
    bureau.beat.goes_on(watched, "supervisions", "check-cessation", going_on)
    settle(bureau)
    cases = listed(bureau.beat, f"cases?household={path.household}")
    (lead,) = [each for each in cases if each["source"] == "SUPERVISION"]
    assert (lead["status"], lead["origin"]) == ("LEAD", path.supervision)
    assert lead["matter"] == going_on["remarks"]
    row = bureau.beat.reads(f"supervisions/{path.supervision}").json()["row"]
    assert row["status"] == "STILL_OPERATING"


def test_a_lead_is_in_the_queue_of_its_leader_until_an_officer_has_it(
    bureau: Bureau,
) -> None:
    leader, beat = bureau.leader, bureau.beat
    brought = prosecution(bureau, since=bureau.today)
    lead = brought.lead()
    due_on = date.fromisoformat(lead.body["deadlines"][0]["due_on"])
    mine = "work?mine=true"
    nobodys = f"work?unassigned=true&kind=CASE&household={brought.household}"
    at = lead.position
    assert queue(leader, nobodys, at) == {lead.stream}
    assert not queue(leader, f"{nobodys}&due_before={due_on}", at)
    soon = f"{nobodys}&due_before={due_on + timedelta(days=1)}"
    assert queue(leader, soon, at) == {lead.stream}
    assert lead.stream not in queue(beat, mine, at)
    case = brought.filed(lead)
    assert not queue(leader, nobodys, case.position)
    for officer in (beat, bureau.second):
        assert case.stream in queue(officer, mine, case.position)
    assert case.stream not in queue(bureau.both, mine, case.position)


def test_a_case_is_in_the_queue_of_its_reviewers_while_it_is_in_review(
    bureau: Bureau,
) -> None:
    brought = prosecution(bureau)
    asked = f"cases?in_review=true&household={brought.household}"
    concluded = brought.concluded()
    assert not queue(bureau.legal, asked, concluded.position)
    submitted = brought.submitted(concluded)
    assert queue(bureau.legal, asked, submitted.position) == {submitted.stream}
    every = "cases?in_review=true"
    assert submitted.stream in queue(bureau.legal, every, submitted.position)
    passed = brought.reviewed(submitted)
    assert not queue(bureau.legal, asked, passed.position)


def test_every_deadline_of_the_case_says_how_it_was_counted_and_how_it_ended(
    bureau: Bureau, path: Path, archived: Answer
) -> None:
    said = bureau.legal.reads(f"cases/{path.case}/deadlines").json()
    assert said["version"] == archived.version
    assert [(each["deadline"]["kind"], each["status"]) for each in said["deadlines"]] == [
        ("FILE", "MET"),
        ("DECIDE", "MET"),
        ("HOLD", "MET"),
        ("REVIEW", "MET"),
        ("RESPOND", "MET"),
        ("HEARING_REQUEST", "LIFTED"),
        ("SERVE", "MET"),
        ("CLOSE", "MET"),
    ]
    for each in said["deadlines"]:
        assert not each["overdue"]
        assert each["counted"] == each["deadline"]["days"]
        assert each["deadline"]["article"]
    (pay,) = bureau.legal.reads(f"executions/{path.execution}/deadlines").json()[
        "deadlines"
    ]
    assert (pay["deadline"]["kind"], pay["status"]) == ("PAY", "MET")


def test_the_whole_history_tells_of_all_that_the_case_touched(
    bureau: Bureau, path: Path, archived: Answer
) -> None:
    said = bureau.legal.reads(f"cases/{archived.stream}/whole-history").json()
    assert set(said["streams"]) == {
        path.case,
        path.household,
        path.order,
        path.execution,
        path.supervision,
    }
    days = [each["occurred_on"] for each in said["entries"]]
    assert days == sorted(days)
    told = {each["topic"]: each["basis"] for each in said["entries"]}
    assert told["enforcement.notice-served"]["article"] == "行政处罚法 Art. 44"
    assert told["enforcement.case-closed"]["article"].endswith("Art. 77")
    (barred,) = told["supervision.representative-restricted"]["rules"]
    assert barred["article"] == "公司法 2023 Art. 178(4)"
    assert all(each["said"] for each in said["entries"])


def test_the_difference_tells_what_was_known_when_the_case_was_filed(
    bureau: Bureau, path: Path, archived: Answer
) -> None:
    history = bureau.legal.reads(f"cases/{path.case}/history").json()["entries"]
    known = {"recorded_at": history[1]["recorded_at"]}
    asked = f"cases/{path.case}/difference"
    said = bureau.legal.reads(asked, params=known).json()
    changed = {each["name"]: (each["then"], each["now"]) for each in said["fields"]}
    assert changed["status"] == ("INVESTIGATING", "ARCHIVED")
    assert changed["fine_fen"] == (0, FINE["amount"])
    assert len(said["since"]) == archived.version - 2
    assert {each["part"] for each in said["parts"]} == {
        "evidence",
        "measures",
        "deadlines",
    }


def test_the_check_finds_no_breach_and_nothing_that_it_cannot_tell(
    bureau: Bureau, archived: Answer
) -> None:
    said = bureau.legal.reads(f"cases/{archived.stream}/check").json()
    assert (said["breaches"], said["unknown"]) == ([], [])
