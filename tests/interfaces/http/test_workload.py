"""The managers' summary of the work there is, and the queue's own filters, over HTTP."""

import pytest

from tests.interfaces.http.callers import STATION, Bureau

WORKLOAD = "reports/workload"


def test_the_summary_adds_up_and_follows_what_has_happened(bureau: Bureau) -> None:
    household = bureau.household()
    leader = bureau.people["leader"]
    said = leader.waits_for(WORKLOAD, household.position)
    assert said.headers["Huka-Behind"].isdecimal()
    body = said.json()
    assert body["on_date"] == bureau.today.isoformat()
    levels = {
        level: [row for row in body["rows"] if row["level"] == level]
        for level in ("OFFICER", "STATION", "BUREAU")
    }
    (whole,) = levels["BUREAU"]
    assert whole["unclaimed"] >= 1
    for level in ("OFFICER", "STATION"):
        for column in ("open", "due_in_7_days", "overdue", "unclaimed"):
            assert sum(row[column] for row in levels[level]) == whole[column]
    unclaimed = leader.reads(f"work?unclaimed=true&household={household.stream}").json()
    assert [row["matter_id"] for row in unclaimed["rows"]] == [household.stream]
    (row,) = unclaimed["rows"]
    assert (row["kind"], row["unclaimed"], row["beat_id"]) == ("HOUSEHOLD", True, None)
    assert row["station"] == STATION
    overdue = leader.reads(f"work?overdue=true&household={household.stream}").json()
    assert overdue["rows"] == []


@pytest.mark.parametrize("subject", ["beat", "collector", "registrar"])
def test_inv_01_officers_do_not_read_the_workload_of_others(
    bureau: Bureau, subject: str
) -> None:
    refused = bureau.people[subject].reads(WORKLOAD)
    assert (refused.status_code, refused.json()["rule"]) == (403, "INV-01")
