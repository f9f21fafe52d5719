"""Over HTTP: from the counter to a household on the station's desk (N1 to N4)."""

import time
from typing import Any

from stdnum.cn import uscc

from tests.interfaces.http.callers import COUNTER, STATION, Answer, Bureau, Officer

COLLECTION, APPROVE = "registrations", "approve-registration"
CHEMICALS = {
    "form": "ENTERPRISE",
    "name": "样例化工有限公司",
    "address": "样例路3号",
    "legal_representative": "样例某",
}


def fresh_code() -> dict[str, str]:
    """A unified code that nobody has."""
    number = f"91620201MA8{next(COUNTER):06}"
    return {"kind": "USCC", "number": number + uscc.calc_check_digit(number)}


def applied(bureau: Bureau, *items: str) -> Answer:
    body = {
        "station": STATION,
        "applicant": "样例某",
        "particulars": CHEMICALS,
        "items": list(items),
    }
    return bureau.registrar.acts("registrations/commands/submit-application", body)


def approval(**number: str) -> dict[str, Any]:
    return {"number": number or fresh_code(), "station": STATION}


def opened(bureau: Bureau, position: int, number: str) -> dict[str, Any]:
    """The household, once the reaction has opened it."""
    address = f"households?registration_no={number}"
    for _ in range(200):
        rows = bureau.beat.waits_for(address, position).json()["rows"]
        if rows:
            found: dict[str, Any] = rows[0]
            return found
        time.sleep(0.05)
    raise AssertionError(number)


def refused(
    officer: Officer, before: Answer, verb: str, body: dict[str, Any]
) -> tuple[int, str]:
    """The status and the rule of a refusal."""
    address = f"{COLLECTION}/{before.stream}/commands/{verb}"
    answer = officer.asks(address, body, version=before.version)
    return answer.status_code, answer.json()["rule"]


def test_inv_38_a_business_under_approval_is_registered_once_it_is_approved(
    bureau: Bureau,
) -> None:
    """N2: 「前置审批」; N3: 「市场主体准入」; N4."""
    registrar, item = bureau.registrar, "HAZARDOUS_CHEMICALS"
    asked = applied(bureau, item)
    assert refused(registrar, asked, APPROVE, approval()) == (409, "INV-38")
    promised = {"promise": "承诺取得许可", "item": item}
    found = refused(registrar, asked, "accept-commitment", promised)
    assert found == (409, "INV-38-COMMITMENT")
    seen = {
        "item": item,
        "authority": "样例应急管理局",
        "document_no": "样例危化〔2026〕1号",
        "issued_on": bureau.today.isoformat(),
    }
    checked = registrar.goes_on(asked, COLLECTION, "check-pre-approval", seen)
    number = fresh_code()
    approved = registrar.goes_on(checked, COLLECTION, APPROVE, approval(**number))
    household = opened(bureau, approved.position, number["number"])
    assert (household["name"], household["station"]) == (CHEMICALS["name"], STATION)
    mine = f"registrations?mine=true&household={household['household_id']}"
    (listed,) = registrar.waits_for(mine, approved.position).json()["rows"]
    assert listed["status"] == "APPROVED"
    dossier = registrar.reads(f"registrations/{asked.stream}").json()
    assert dossier["row"]["household_id"] == household["household_id"]
    assert dossier["row"]["received_by"] == registrar.id
    (pre_approval,) = dossier["pre_approvals"]
    assert pre_approval["document_no"] == seen["document_no"]


def test_inv_44_one_number_is_not_given_twice(bureau: Bureau) -> None:
    first, second, number = applied(bureau), applied(bureau), fresh_code()
    bureau.registrar.goes_on(first, COLLECTION, APPROVE, approval(**number))
    found = refused(bureau.registrar, second, APPROVE, approval(**number))
    assert found == (409, "INV-44-ONCE")


def test_inv_01_only_the_duty_of_registration_registers(bureau: Bureau) -> None:
    """O16: 「每个工作岗位」; N1, S4."""
    asked = applied(bureau)
    for other in (bureau.beat, bureau.collector, bureau.leader):
        assert refused(other, asked, APPROVE, approval()) == (403, "INV-01")


def test_what_is_missing_is_told_once(bureau: Bureau) -> None:
    """N1, S4: 一次性告知, and a promise in place of a paper. S4: 「告知承诺制」; N1:
    「把好登记材料和证明文件审查关」."""
    registrar, notice = bureau.registrar, "give-one-time-notice"
    missing = {"missing": ["场地证明", "章程"]}
    told = registrar.goes_on(applied(bureau), COLLECTION, notice, missing)
    assert refused(registrar, told, notice, {"missing": ["照片"]}) == (409, "REG-ONCE")
    assert refused(registrar, told, APPROVE, approval()) == (409, "REG-INCOMPLETE")
    more = {"materials": ["章程"]}
    part = registrar.goes_on(told, COLLECTION, "supplement-materials", more)
    promise = {"promise": "三十日内补交", "material": "场地证明"}
    last = registrar.goes_on(part, COLLECTION, "accept-commitment", promise)
    listed = f"commitments?mine=true&open=true&station={STATION}"
    rows = registrar.waits_for(listed, last.position).json()["rows"]
    assert last.stream in {row["application_id"] for row in rows}
