"""What the procedure of a case refuses, by which rule and which article."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.interfaces.http.callers import STATION, Answer, Bureau
from tests.interfaces.http.prosecuting import (
    DIRECT,
    FINE,
    REVOCATION,
    UNREGISTERED,
    numbered,
    prosecution,
)
from tests.interfaces.http.refusing import Refusal, refused_of_case

Env = Mapping[str, str]
PENALTY_LAW = "行政处罚法"
PROCEDURE = "市场监督管理行政处罚程序规定"
MAJOR = ("HEARING_AND_MAJOR_RIGHTS",)


def test_inv_09_one_officer_alone_is_given_no_case(bureau: Bureau, env: Env) -> None:
    brought = prosecution(bureau)
    alone = {**brought.filing(), "officers": [bureau.beat.id]}
    assert refused_of_case(env, bureau.leader, brought.lead(), "file-case", alone) == (
        409,
        "too_few_officers",
        "INV-09",
        f"{PENALTY_LAW} 第四十二条",
    )


def test_inv_09_an_officer_without_a_certificate_is_given_no_case(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau)
    filing = {**brought.filing(), "officers": [bureau.beat.id, bureau.trainee.id]}
    expected = (409, "unqualified", "INV-09", f"{PENALTY_LAW} 第四十二条")
    lead = brought.lead()
    assert refused_of_case(env, bureau.leader, lead, "file-case", filing) == expected
    assigned = {"officers": filing["officers"], "reason": "样例：调整"}
    case = brought.filed(lead)
    verb = "assign-case-officers"
    assert refused_of_case(env, bureau.leader, case, verb, assigned) == expected


def test_inv_15_whoever_investigated_does_not_review(bureau: Bureau, env: Env) -> None:
    brought = prosecution(bureau, officers=("beat", "both"))
    expected = (409, "reviewer_investigated", "INV-15", f"{PROCEDURE} 第四十九条")
    opinion = {"opinion": "样例：同意"}
    case = brought.submitted()
    assert refused_of_case(env, bureau.both, case, "pass-review", opinion) == expected
    others = [bureau.beat.id, bureau.second.id]
    replaced = {"officers": others, "reason": "样例：调整办案人员"}
    case = bureau.leader.goes_on(case, "cases", "assign-case-officers", replaced)
    assert refused_of_case(env, bureau.both, case, "pass-review", opinion) == expected
    brought.reviewed(case)


def test_inv_15_whoever_investigated_does_not_preside_over_the_hearing(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(
        bureau, since=bureau.today, penalties=(REVOCATION,), classes=MAJOR
    )
    asked = {"statement": "样例：要求听证"}
    case = bureau.beat.goes_on(brought.notified(), "cases", "request-hearing", asked)
    called = {
        "held_on": bureau.today.replace(year=bureau.today.year + 1, day=1).isoformat(),
        "place": "样例会议室",
        "chair": bureau.second.id,
    }
    assert refused_of_case(env, bureau.beat, case, "call-hearing", called) == (
        409,
        "chair_investigated",
        "INV-15",
        f"{PENALTY_LAW} 第六十四条",
    )
    called["chair"] = bureau.legal.id
    bureau.beat.goes_on(case, "cases", "call-hearing", called)


def test_nobody_signs_a_review_for_somebody_else(bureau: Bureau, env: Env) -> None:
    case = prosecution(bureau).submitted()
    signed = {"opinion": "样例：同意", "reviewer": bureau.leader.id}
    assert refused_of_case(env, bureau.legal, case, "pass-review", signed) == (
        403,
        "signed_for_another",
        "O16",
        None,
    )


def test_a_file_that_was_never_handed_in_is_no_evidence(bureau: Bureau, env: Env) -> None:
    absent = {
        "kind": "DOCUMENTARY",
        "name": "样例单据",
        "description": "样例",
        "sha256": "0" * 64,
        "size": 1,
        "media_type": "application/pdf",
    }
    case = prosecution(bureau).filed()
    assert refused_of_case(env, bureau.beat, case, "file-evidence", absent) == (
        409,
        "file_not_kept",
        "6.6",
        None,
    )


def disobeyed(bureau: Bureau, household: str) -> str:
    """An order to register that the party refuses to obey."""
    draft = {
        "household": household,
        "station": STATION,
        "matter": "样例：未经设立登记从事经营活动",
        "demand": "办理设立登记",
    }
    order = bureau.beat.acts("rectifications/commands/draft-order", draft)
    steps: list[tuple[str, dict[str, Any]]] = [
        ("issue-order", {"document_no": numbered("责改")}),
        ("serve-order", dict(DIRECT)),
        ("record-refusal", {"remarks": "样例：当场表示拒不改正"}),
    ]
    for verb, said in steps:
        order = bureau.beat.goes_on(order, "rectifications", verb, said)
    return order.stream


def test_inv_13_who_is_not_registered_is_ordered_to_register_before_a_fine(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau, since=bureau.today, provision=UNREGISTERED)
    case, concluded = brought.filed(), brought.conclusion()
    verb = "conclude-investigation"
    assert refused_of_case(env, bureau.beat, case, verb, concluded) == (
        409,
        "no_order",
        "INV-13",
        "市场主体登记管理条例 第四十三条",
    )
    linked = {"order": disobeyed(bureau, brought.household)}
    case = bureau.beat.goes_on(case, "cases", "link-order", linked)
    brought.reviewed(brought.submitted(brought.concluded(case)))


@pytest.mark.parametrize(
    ("provision", "amount"),
    [
        ({}, 10_000_001),
        ({}, 999_999),
        ({"provision": {"offence": "UNLICENSED_OPERATION"}}, 1_000_001),
    ],
)
def test_inv_14_a_fine_lies_within_what_its_provision_allows(
    bureau: Bureau, env: Env, provision: dict[str, Any], amount: int
) -> None:
    brought = prosecution(bureau, **provision)
    case = brought.filed()
    said = {**brought.conclusion(), "penalties": [{**FINE, "amount": amount}]}
    verb = "conclude-investigation"
    expected = (409, "outside_the_band", "INV-14", None)
    assert refused_of_case(env, bureau.beat, case, verb, said) == expected


def test_inv_18_no_penalty_is_notified_or_decided_before_the_review(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau)
    case = brought.submitted()
    basis = f"{PENALTY_LAW} 第五十八条；{PROCEDURE} 第五十条、第五十二条"
    expected = (409, "not_reviewed", "INV-18", basis)
    decision = brought.decision()
    assert refused_of_case(env, bureau.leader, case, "decide-case", decision) == expected
    notice = {"document_no": numbered("罚告"), "penalties": [FINE], **DIRECT}
    verb = "serve-pre-decision-notice"
    assert refused_of_case(env, bureau.beat, case, verb, notice) == expected


def test_inv_16_no_penalty_is_decided_before_the_party_was_told(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau)
    case = brought.reviewed()
    decision = brought.decision()
    assert refused_of_case(env, bureau.leader, case, "decide-case", decision) == (
        409,
        "not_notified",
        "INV-16",
        f"{PENALTY_LAW} 第四十四条、第六十二条",
    )


def undecidable(bureau: Bureau, env: Env, case: Answer, decision: Any) -> Refusal:
    """That this case cannot be decided so."""
    return refused_of_case(env, bureau.leader, case, "decide-case", decision)


def test_inv_16_no_penalty_is_decided_while_the_party_may_still_plead(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau, since=bureau.today)
    case = brought.notified()
    assert undecidable(bureau, env, case, brought.decision()) == (
        409,
        "still_to_be_heard",
        "INV-16",
        f"{PENALTY_LAW} 第四十五条；{PROCEDURE} 第五十七条",
    )
    plea = {"content": "样例：请求从轻", "accepted": False, "answer": "样例：不予采纳"}
    case = bureau.beat.goes_on(case, "cases", "receive-representations", plea)
    brought.decided(case)


def test_inv_16_no_licence_is_revoked_while_a_hearing_may_be_asked_for(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(
        bureau, since=bureau.today, penalties=(FINE, REVOCATION), classes=MAJOR
    )
    case = brought.notified()
    plea = {"content": "样例：请求从轻", "accepted": False, "answer": "样例：不予采纳"}
    case = bureau.beat.goes_on(case, "cases", "receive-representations", plea)
    assert undecidable(bureau, env, case, brought.decision()) == (
        409,
        "hearing_may_be_asked_for",
        "INV-16",
        f"{PENALTY_LAW} 第六十四条",
    )


def test_inv_18_what_touches_major_rights_is_discussed_collectively_first(
    bureau: Bureau, env: Env
) -> None:
    """O11: 「重大事情」."""
    brought = prosecution(bureau, penalties=(FINE, REVOCATION), classes=MAJOR)
    assert undecidable(bureau, env, brought.notified(), brought.decision()) == (
        409,
        "not_discussed",
        "INV-18",
        f"{PENALTY_LAW} 第五十七条；{PROCEDURE} 第六十条",
    )


def test_inv_17_nothing_is_decided_that_is_heavier_than_the_party_was_told(
    bureau: Bureau, env: Env
) -> None:
    brought = prosecution(bureau)
    case = brought.notified()
    more = {**FINE, "amount": FINE["amount"] + 1}
    for penalties in ([more], [FINE, REVOCATION]):
        decision = brought.decision(penalties=penalties)
        assert undecidable(bureau, env, case, decision) == (
            409,
            "heavier_than_notified",
            "INV-17",
            f"{PENALTY_LAW} 第四十五条",
        )
    brought.decided(case, penalties=[{**FINE, "amount": 4_000_000}])
