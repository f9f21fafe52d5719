"""One case from an order that ran out to what its decision leads to, over HTTP."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.interfaces.http.callers import STATION, Answer, Bureau
from tests.interfaces.http.prosecuting import (
    DIRECT,
    FILES,
    FINE,
    REVOCATION,
    Prosecution,
    enterprise,
    listed,
    numbered,
    prosecution,
    settle,
    somebody,
    taken_up,
)

PHOTO = b"\xff\xd8\xff\xe0 \xe6\xa0\xb7\xe4\xbe\x8b" * 40_000


@dataclass(frozen=True)
class Path:
    """One case, and all that came of it so far."""

    person: str
    household: str
    order: str
    case: str
    execution: str
    supervision: str
    restricted: list[dict[str, Any]]


def ran_out(bureau: Bureau, household: str, on: date) -> tuple[str, date]:
    """An order to correct that nobody obeyed, and the first day after its term."""
    beat, served_on = bureau.beat, on.isoformat()
    draft = {
        "household": household,
        "station": STATION,
        "matter": "样例：住所变更后未办理变更登记",
        "demand": "办理变更登记",
        "occurred_on": served_on,
    }
    order = beat.acts("rectifications/commands/draft-order", draft)
    issue = {"document_no": numbered("责改"), "occurred_on": served_on}
    order = beat.goes_on(order, "rectifications", "issue-order", issue)
    serve = {**DIRECT, "term_days": 1, "occurred_on": served_on}
    order = beat.goes_on(order, "rectifications", "serve-order", serve)
    over = date.fromisoformat(order.body["deadlines"][0]["due_on"]) + timedelta(days=1)
    day = max(over, bureau.today - timedelta(days=20))
    said = {
        "to": "CASE_LEAD",
        "reason": "样例：到期仍未办理变更登记",
        "occurred_on": day.isoformat(),
    }
    escalated = beat.goes_on(order, "rectifications", "escalate-order", said)
    topics = [each["topic"] for each in escalated.body["events"]]
    assert topics == [
        "enforcement.rectification-overdue",
        "enforcement.rectification-escalated",
    ]
    return order.stream, day


def investigated(brought: Prosecution, order: str) -> Answer:
    """From the lead that came by itself to the end of the investigation."""
    bureau, day = brought.bureau, brought.since
    (lead,) = listed(bureau.leader, f"cases?household={brought.household}")
    assert (lead["status"], lead["source"], lead["origin"]) == (
        "LEAD",
        "RECTIFICATION",
        order,
    )
    case = brought.filed(taken_up(bureau.leader, "cases", lead["case_id"]))
    case = brought.step(bureau.beat, case, "link-order", order=order)
    kept = bureau.beat.http.post(FILES, content=PHOTO).json()
    assert kept["sha256"] == hashlib.sha256(PHOTO).hexdigest()
    filed = {"kind": "AUDIOVISUAL", "name": "住所照片.jpg", "description": "样例", **kept}
    case = brought.step(bureau.second, case, "file-evidence", **filed)
    hold = {
        "kind": "HOLD",
        "document_no": numbered("先存"),
        "items": "样例账册一本",
        "approved_by": bureau.leader.id,
    }
    case = brought.step(bureau.beat, case, "take-measure", **hold)
    (deadline,) = case.body["deadlines"]
    assert (deadline["kind"], deadline["number"], deadline["days"]) == ("HOLD", 1, 7)
    end = {"number": 1, "disposal": "RETURNED", "remarks": "样例：核对后返还"}
    case = brought.step(bureau.beat, case, "end-measure", **end)
    assert deadline["starts_on"] == day.isoformat()
    return brought.concluded(case)


def punished(brought: Prosecution, concluded: Answer, person: str) -> Answer:
    """From the review to the service of the decision."""
    bureau = brought.bureau
    case = brought.notified(brought.reviewed(brought.submitted(concluded)))
    assert {each["kind"] for each in case.body["deadlines"]} == {
        "RESPOND",
        "HEARING_REQUEST",
    }
    plea = {"content": "样例：请求从轻", "accepted": False, "answer": "样例：不予采纳"}
    case = brought.step(bureau.beat, case, "receive-representations", **plea)
    present = [bureau.leader.id, bureau.deputy.id]
    discussed = {"participants": present, "conclusion": "样例：同意"}
    case = bureau.leader.goes_on(case, "cases", "discuss-collectively", discussed)
    reasons = "样例：决定不办理变更登记，并继续以原住所经营"
    named = {"person": person, "name": "样例法定代表人（虚构）", "reasons": reasons}
    return brought.served(brought.decided(case, responsible=named))


def followed(bureau: Bureau) -> Path:
    """A fine and a revocation, served; what follows by itself has followed."""
    person = somebody(bureau)
    on = bureau.today - timedelta(days=29)
    household = enterprise(bureau, person, on).stream
    order, day = ran_out(bureau, household, on)
    settle(bureau)
    brought = prosecution(
        bureau,
        household,
        since=day,
        penalties=(FINE, REVOCATION),
        classes=("HEARING_AND_MAJOR_RIGHTS",),
    )
    case = punished(brought, investigated(brought, order), person)
    settle(bureau)
    (execution,) = listed(bureau.leader, f"executions?case={case.stream}")
    (supervision,) = listed(bureau.leader, f"supervisions?household={household}")
    restricted = listed(bureau.leader, f"restricted-persons?person={person}")
    return Path(
        person,
        household,
        order,
        case.stream,
        execution["execution_id"],
        supervision["supervision_id"],
        restricted,
    )
