"""Preferential households and relief by class, as the database answers them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from application.fees.account.views import FEE_ENTRY
from application.relief.views import PREFERENTIAL_GRANT
from application.supervision.views import HOUSEHOLD
from domain.fees.account.commands import WaiveFee
from domain.fees.vocabulary import ByPolicy
from domain.kernel.identity import CertificateId, PersonId, RuleId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief.commands import GrantCommand
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from infrastructure.operations import Operations
from infrastructure.projections.tables import Table
from tests.application.handing_in import CARD, history
from tests.application.test_relief_views import AUGUST, GRANTED, JULY, recorded
from tests.application.test_relief_waiving import (
    MONTHS,
    OCTOBER,
    PURSE,
    QUOTA,
    STREAM,
    Office,
)
from tests.domain.relief.grants import (
    APPLY,
    DAY,
    LATER,
    UNTIL,
    approve,
    claw_back,
    resume,
    revoke,
    suspend,
    verify,
)
from tests.domain.supervision import examples
from tests.domain.supervision.examples import numbered
from tests.infrastructure.conftest import quiet

Rows = list[dict[str, Any]]


FOLDED: tuple[Projection[Any], ...] = (HOUSEHOLD, PREFERENTIAL_GRANT, FEE_ENTRY)


class Following:
    """A database into which histories are folded."""

    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def follow(self, *told: Recorded[Any]) -> None:
        with self.connection.cursor() as cursor:
            for each in FOLDED:
                Table(each).take(cursor, told)

    def category(self, day: date) -> str:
        asked = "SELECT * FROM read.household_categories(%s)"
        (found,) = self.connection.execute(asked, (day,)).fetchall()
        assert found["preferential"] is (found["primary_category"] == "PREFERENTIAL")
        category: str = found["primary_category"]
        return category

    def relief(self, from_date: date, to_date: date) -> Rows:
        asked = "SELECT * FROM read.policy_relief(%s, %s)"
        return self.connection.execute(asked, (from_date, to_date)).fetchall()


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = embedded_url(tmp_path_factory.mktemp("relief"))
    Operations(Database(url), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def following(migrated: str) -> Iterator[Following]:
    """Nothing of a test is left after it."""
    with psycopg.connect(migrated, row_factory=dict_row) as connection:
        yield Following(connection)
        connection.rollback()


def test_a_household_is_preferential_while_its_grant_is_in_effect(
    following: Following,
) -> None:
    """E5: 优惠户."""
    following.follow(*history([examples.OPENED], CARD))
    following.follow(*recorded(*GRANTED, suspend(JULY), resume(AUGUST), revoke(UNTIL)))
    days = (DAY, LATER, JULY, AUGUST, UNTIL - timedelta(days=1), UNTIL)
    assert [following.category(day) for day in days] == [
        "NORMAL",
        "PREFERENTIAL",
        "NORMAL",
        "PREFERENTIAL",
        "PREFERENTIAL",
        "NORMAL",
    ]


def test_relief_is_counted_by_class_persons_once(following: Following) -> None:
    """F5: 「八类人员共六百余人」."""
    disabled = APPLY.model_copy(
        update={
            "beneficiary": BeneficiaryClass.DISABLED,
            "policy": Policy.LOCAL,
            "certificate_kind": Certificate.DISABILITY,
            "person": PersonId(numbered("person", 3)),
            "certificate": CertificateId(numbered("certificate", 3)),
        }
    )
    theirs = verify(
        id_holder=disabled.person,
        certificate_holder=disabled.person,
        certificate=disabled.certificate,
    )
    following.follow(*recorded(*GRANTED, revoke(JULY), claw_back(JULY)))
    again: list[GrantCommand] = [
        APPLY.model_copy(update={"occurred_on": AUGUST}),
        verify(AUGUST),
    ]
    second = [*again, approve(AUGUST)]
    following.follow(*recorded(*second, stream=numbered("grant", 2)))
    others: list[GrantCommand] = [disabled, theirs, approve()]
    following.follow(*recorded(*others, stream=numbered("grant", 3)))
    following.follow(*recorded(APPLY, verify(), stream=numbered("grant", 4)))
    found = following.relief(date(2003, 6, 1), date(2003, 12, 31))
    assert [(each["beneficiary"], each["persons"], each["grants"]) for each in found] == [
        ("DISABLED", 1, 1),
        ("LAID_OFF", 1, 2),
    ]
    assert (found[1]["revocations"], found[1]["clawed_back_fen"]) == (1, 12_000)
    assert following.relief(date(2003, 1, 1), DAY) == []
    (before, after) = following.relief(AUGUST, date(2003, 12, 31))
    assert (before["approvals"], after["grants"], after["approvals"]) == (0, 1, 1)


def test_totals_by_class_tie_to_waivers_and_grants(following: Following) -> None:
    """F4, F5: by class, by policy alone (非典), and together all that was waived."""
    office = Office()
    by_sector = ByPolicy(policy=RuleId("RELIEF-SARS"), sector=Sector.CATERING)
    may = WaiveFee(occurred_on=OCTOBER, month=MONTHS[1], source=by_sector)
    office.tell(*GRANTED, may)
    waived = len(list(office.waived()))
    before = office.handler.store.histories([PURSE, STREAM])
    for told in before.values():
        following.follow(*told)
    of_class, of_policy = following.relief(date(2003, 1, 1), date(2003, 12, 31))
    assert (of_class["beneficiary"], of_class["policy"]) == ("LAID_OFF", "REEMPLOYMENT")
    assert (of_class["persons"], of_class["waivers"]) == (1, waived)
    assert of_class["waived_fen"] == waived * QUOTA
    assert (of_policy["beneficiary"], of_policy["policy"]) == (None, "RELIEF-SARS")
    assert (of_policy["persons"], of_policy["waived_fen"]) == (0, QUOTA)
    asked = "SELECT sum(amount_fen) AS fen FROM read.fee_entry WHERE kind = 'WAIVER'"
    (entries,) = following.connection.execute(asked).fetchall()
    assert entries["fen"] == of_class["waived_fen"] + of_policy["waived_fen"]
    office.tell(revoke(OCTOBER))
    office.run.take_back(STREAM, OCTOBER)
    for stream, told in office.handler.store.histories([PURSE, STREAM]).items():
        following.follow(*told[len(before[stream]) :])
    (of_class, _) = following.relief(date(2003, 1, 1), date(2003, 12, 31))
    assert (of_class["waived_fen"], of_class["revocations"]) == (0, 1)
