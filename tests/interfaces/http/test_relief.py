"""A certificate goes in once, and a pseudonym comes out (INV-31)."""

import pytest

from tests.interfaces.http.callers import Bureau

NUMBER = "62010219700101001X41"


def test_inv_31_a_certificate_is_told_back_by_pseudonym_and_last_places(
    bureau: Bureau,
) -> None:
    said = {"kind": "DISABILITY", "number": NUMBER}
    first, again = (bureau.registrar.asks("persons/certificates", said) for _ in "12")
    assert (first.status_code, again.json()) == (200, first.json())
    assert first.json()["certificate_tail"] == "1X41"
    assert first.json()["certificate_id"].startswith("certificate-")
    assert NUMBER[:14] not in first.text
    assert NUMBER not in bureau.log.read_text()
    not_theirs = bureau.beat.asks("persons/certificates", said)
    assert (not_theirs.status_code, not_theirs.json()["rule"]) == (403, "INV-01")


@pytest.mark.parametrize("number", ["", "------", "1-2", "样例证件000001", "1" * 60])
def test_what_is_no_number_is_refused_and_not_told_back(
    bureau: Bureau, number: str
) -> None:
    said = {"kind": "DISABILITY", "number": number}
    refused = bureau.registrar.asks("persons/certificates", said)
    assert refused.status_code == 422, refused.text
    assert not number or number not in refused.text
