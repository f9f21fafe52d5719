"""What is stored was stored for ever: shapes only grow, names never change."""

import json
from datetime import date
from typing import Any

import pytest

from application.assessment.names import OFFICER_ASSESSMENTS
from application.counter import OPENED
from application.credit.names import CREDIT_FILES
from application.deadlines import TICKS
from application.enforcement.case.numbers import one_case_no
from application.enforcement.case.reactions import LEADS
from application.enforcement.execution.reactions import EXECUTIONS
from application.enforcement.rectification.reactions import ORDERS
from application.enforcement.unlicensed.checks import one_operation
from application.enforcement.unlicensed.reactions import OPERATIONS
from application.fees.assessing import ASSESSMENTS
from application.fees.names import FEES, LEAVES
from application.goods_access.reactions import DEMANDS
from application.organisation.appointing import APPOINTED
from application.patrol.draw.names import DRAWN
from application.patrol.programme.names import PROGRAMMES
from application.patrol.programme.planning import PLANNING
from application.publicity.reactions import ANNOUNCEMENTS
from application.reacting import REACTIONS
from application.registration.annual_run import ANNUAL_DUTIES
from application.registration.names import ANNUAL_FILES
from application.relief.waiving import WAIVERS
from application.reports.names import REPORTS
from application.scoring.run import SCORINGS
from application.supervision.aftercare.reactions import SUPERVISIONS
from application.supervision.clearance.names import CLEARANCES
from application.supervision.clearance.opening import ROSTERS
from domain.assessment.scheme import one_scheme
from domain.assessment.vocabulary import AssessmentPeriod
from domain.campaigns import one_campaign
from domain.enforcement.case.one_fine import one_fine
from domain.enforcement.execution import one_receipt
from domain.enforcement.penalty import Act, Offence, Provision
from domain.fees.account import one_fee_receipt
from domain.goods_access import one_file
from domain.kernel.claims import CLAIMS, Claim
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import HouseholdId, PersonId, StationId, StreamId
from domain.kernel.messages import Event, Value
from domain.law.relief import Policy
from domain.organisation.officer import one_subject
from domain.registration.application import one_approval
from domain.registration.application.numbers import HOUSEHOLDS
from domain.relief.grant import one_grant
from domain.supervision.beat import one_beat_name
from domain.supervision.household import one_number
from domain.supervision.office import OFFICES
from infrastructure.composition import BUREAU
from tests.architecture import shapes
from tests.architecture.test_language import CONTEXTS

ACT = Act(
    what="销售不合格商品",
    from_on=date(2026, 1, 1),
    until_on=date(2026, 1, 31),
    provisions=(Provision(offence=Offence.OTHER),),
)
STORED = shapes.stored()


def grown(before: Any, now: Any, where: str = "") -> list[str]:
    """Where a schema is not what it was, growth left out: a new field with a default, or
    a new member of an enumeration.
    """
    if isinstance(before, dict) and isinstance(now, dict):
        told = [f"{where} lost {name}" for name in before.keys() - now.keys()]
        for name in before.keys() & now.keys():
            told += grown(before[name], now[name], f"{where}/{name}")
        kept = {"properties", "fields"}
        if where.rpartition("/")[2] not in kept:
            told += [f"{where} got {name}" for name in now.keys() - before.keys()]
        return told
    if where.endswith("/enum"):
        return [f"{where} lost {each}" for each in before if each not in now]
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        pairs = enumerate(zip(before, now, strict=True))
        return [told for n, pair in pairs for told in grown(*pair, f"{where}/{n}")]
    return [] if before == now else [f"{where}: {before} is now {now}"]


@pytest.mark.parametrize("name", STORED)
def test_stored_shapes_only_grow(name: str) -> None:
    """Adding a field needs a default; removing one, a new version. New: ``make freeze``."""
    now = json.loads(json.dumps(shapes.shape(STORED[name])))
    assert grown(shapes.frozen(name), now) == []


def test_nothing_that_was_ever_stored_is_forgotten() -> None:
    names = {path.stem for path in shapes.DIRECTORY.glob("*.json")}
    first = {name.partition("@")[0] for name in names}
    assert first == {name.partition("@")[0] for name in STORED}


class Before(Value):
    name: str
    on: date | None = None


def test_a_shape_that_shrank_or_asks_for_more_is_noticed() -> None:
    class Wider(Value):
        name: str
        on: date | None = None
        note: str | None = None

    class Stricter(Value):
        name: str
        on: date | None = None
        note: str

    class Narrower(Value):
        name: str

    class Other(Value):
        name: int
        on: date | None = None

    before = shapes.shape(Before)
    assert grown(before, shapes.shape(Wider)) == []
    assert all(grown(before, shapes.shape(each)) for each in (Stricter, Narrower, Other))


def test_a_topic_names_its_context() -> None:
    for topic, event in Event.known.items():
        module = event.__module__.split(".")
        if module[0] == "domain":
            assert topic.partition(".")[0] == module[1]


def test_names_of_reactions_are_frozen() -> None:
    """Ids of commands follow from them; a new reaction is added here, none is renamed."""
    assert [each.name for each in BUREAU.reactions] == [
        "enforcement.draft-from-finding",
        "enforcement.ask-for-escalation",
        "enforcement.lead-from-finding",
        "enforcement.lead-from-order",
        "enforcement.lead-from-supervision",
        "enforcement.open-execution",
        "enforcement.note-execution",
        "enforcement.accrue-anew",
        "enforcement.alter-due",
        "supervision.revoke-licence",
        "supervision.suspend-business",
        "supervision.open-supervision",
        "supervision.restrict-office",
        "supervision.lift-office",
        "supervision.note-deregistered",
        "supervision.deregister",
        "supervision.restore",
        "fees.open-account",
        "fees.open-leave-book",
        "fees.look-at-leave",
        "fees.follow-leave",
        "fees.close-account",
        "enforcement.discover-from-finding",
        "enforcement.discover-from-supervision",
        "enforcement.lead-from-unlicensed",
        "clearance.unlicensed-found",
        "publicity.follow-decision",
        "relief.give-back",
        "goods_access.draft-order",
        "goods_access.receive-lead",
        "credit.keep-file",
        "credit.take-award-away",
        "patrol.note-visit",
        "patrol.plan-drawn",
        "registration.open-household",
        "registration.open-annual-file",
        "registration.close-annual-file",
    ]


def test_rules_of_claims_and_their_streams_are_frozen() -> None:
    number = LicenceNumber(kind=NumberKind.SOURCE, number="A-7", register_name="chicago")
    claims = [
        one_subject("wang"),
        one_beat_name(StationId("620102-01"), "东"),
        one_number(number),
        one_receipt("0001"),
        one_case_no("样例〔2026〕1号"),
        one_fine("household", ACT),
        one_fee_receipt("A", "0001"),
        one_operation(StreamId("case-1")),
        one_grant(PersonId("person"), Policy.REEMPLOYMENT),
        one_campaign(StreamId("case-1")),
        one_approval(number),
        one_file(HouseholdId(StreamId("household-1"))),
        one_scheme(AssessmentPeriod("2003-H1")),
    ]
    assert {claim.rule: claim.stream for claim in claims} == {
        "organisation.one-subject": "claim-a99b1a86-a144-5668-8179-0008d147bf25",
        "supervision.one-beat-name": "claim-685cf74a-483a-5675-b4fb-aa40cb2d53c1",
        "supervision.one-number": "claim-11509f00-4907-5b9b-a4ed-efa29d4cf2ff",
        "enforcement.one-receipt": "claim-28f9539c-d0b4-5784-ac0f-aa03f364711e",
        "enforcement.one-case-no": "claim-0b25f26e-13d5-5273-bde6-496cd0034efc",
        "enforcement.one-act-one-fine": "claim-ca13d686-e86b-51be-8c55-cbaf22a3b781",
        "fees.one-receipt": "claim-4b27bc19-1143-5fab-be90-695498743a9b",
        "enforcement.one-penalty-one-operation": (
            "claim-277b96ef-cb2c-5482-86f7-b3b8a65b4f55"
        ),
        "relief.one-grant": "claim-8e428149-5a59-50a0-90fc-4e1e2c3c06d4",
        "campaigns.one-campaign": "claim-270f4c40-bb14-537a-ac36-1726126bc40a",
        "registration.one-approval": "claim-730f6a84-b2c2-5da7-b4de-f56b44270b58",
        "goods_access.one-file": "claim-dab68ff7-54b0-5265-9d20-4a2e30ce9762",
        "assessment.one-scheme": "claim-24e9bd86-c738-5bdb-9a65-fa440f1b11af",
    }
    assert Claim(rule="a", about=("b",)).stream != Claim(rule="b", about=("a",)).stream


NAMESPACES = (
    CLAIMS,
    REACTIONS,
    TICKS,
    OPENED,
    ORDERS,
    APPOINTED,
    LEADS,
    EXECUTIONS,
    SUPERVISIONS,
    OFFICES,
    FEES,
    LEAVES,
    ASSESSMENTS,
    OPERATIONS,
    CLEARANCES,
    ROSTERS,
    ANNOUNCEMENTS,
    DEMANDS,
    WAIVERS,
    HOUSEHOLDS,
    ANNUAL_FILES,
    ANNUAL_DUTIES,
    CREDIT_FILES,
    PROGRAMMES,
    PLANNING,
    DRAWN,
    REPORTS,
    OFFICER_ASSESSMENTS,
    SCORINGS,
)


def test_namespaces_are_frozen() -> None:
    assert [str(each) for each in NAMESPACES] == [
        "5f1f7f0e-4b0a-5c5e-9d0b-2f4f3c1a7e10",
        "f3b0a6f2-6c0e-5b53-9a3b-3b5e9d6f0c11",
        "0c0a3c0e-2f5d-5f6e-8d3f-6c1b4c8a9d21",
        "8a4f9a53-9a52-5d1c-8b5f-0f6b6c1d2e3f",
        "b9c5d9f0-77a1-5a94-9e3f-5d2a4a1c7e02",
        "3c1d0c62-6a55-5c0b-9d55-1f5a6c7b8e90",
        "4d0e6c1f-8b3a-5f27-a6d4-92c7e15b08f3",
        "6e2b8d14-90c7-5a3d-8f51-c4d07a9b2e36",
        "6d1c8e52-3b7f-5a49-8e20-94c6f1b0a735",
        "2f7a6c1e-8d34-5b0a-9c57-3e1d5a7b9f42",
        "b3f05d7a-62c9-5e18-9a44-0d7e5c2f8b61",
        "e81a4c36-7f0d-5b92-86c5-2b9d3f6a1e07",
        "1c94e7d2-0b6a-5f83-a7d1-58e2f4c90b36",
        "a58f3c27-19d4-5e6b-b0c2-73d1e94f6a08",
        "81587210-b740-541a-ae24-3446c010824e",
        "3c3b79c7-3e54-56cd-a76a-b1668b312e45",
        "7a3e9c50-41bd-5f86-b2d7-0e65c8f4193a",
        "a7c4e0d2-5b18-5f6e-9a31-7d20c8e4b59f",
        "7c2a9e14-5d60-5b38-b1f7-e09d4a63c285",
        "d92c6b04-3e71-5a8f-b5c9-7f1e0a48d263",
        "4c8f17b2-d05a-5e63-91ab-6e37c2d8f094",
        "e03b95a7-6c2d-5f14-8d70-1ab94f72c6e8",
        "c5d2f7a1-3e94-5b68-8c07-1f6ab93d4e20",
        "4be2c7f0-1d95-5a68-b3a1-9c60f2d7e845",
        "93a1f5de-6c27-5b04-8e72-d15b08c4a7f9",
        "c80d3e96-f4a1-5d72-9b15-27e6a0c3d85f",
        "d20b7e64-3f1a-5c97-8b40-6a9e15c7f2d8",
        "d2f86b41-3a97-5c0e-8e15-7b49c6a02f3d",
        "94c7a0e6-5d2b-5138-b6f4-1e80d3a7c952",
    ]


def test_the_words_cover_every_event_of_every_context() -> None:
    told = {
        event for topic, event in Event.known.items() if topic.partition(".")[0] in CONTEXTS
    }
    assert told <= BUREAU.phrases.events.keys()
