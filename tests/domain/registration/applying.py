"""Two businesses that ask to be registered in 2003, of which the examples speak."""

from datetime import date
from typing import Any

from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import OfficerId, PersonId, StationId
from domain.law.registration import PreApprovalItem
from domain.law.rulebook import RULE_BOOK
from domain.registration.application import application_decider, commands
from domain.registration.vocabulary import Branch, BusinessForm, Locality, Particulars
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.examples import numbered

CALENDAR = BureauCalendar()
APPLICATION = application_decider(RULE_BOOK, CALENDAR)
WEST, EAST = StationId("620102-01"), StationId("620102-02")
OWNER = PersonId(numbered("person", 1))
CLERK, CHIEF = OfficerId(numbered("officer", 1)), OfficerId(numbered("officer", 2))
OLD = LicenceNumber(kind=NumberKind.OLD13, number="6201022300011")
OTHER_OLD = LicenceNumber(kind=NumberKind.OLD13, number="6201022300012")
UNIFIED = LicenceNumber(kind=NumberKind.USCC, number="92620201MA7ABCD347")

DAY, LATER = date(2003, 6, 2), date(2003, 6, 9)
"""Two Mondays."""
DUE = date(2003, 7, 2)
IN_2022 = date(2022, 6, 6)

NOODLES = Particulars(
    form=BusinessForm.INDIVIDUAL_BUSINESS,
    name="样例牛肉面馆",
    address="样例路1号",
    trade="餐饮",
    division=Locality(code="620102", edition=2002),
    industry=Branch(letter="H", edition=2002),
    operator=OWNER,
)
COMPANY = Particulars(
    form=BusinessForm.ENTERPRISE,
    name="样例商贸有限公司",
    address="样例路2号",
    representative=OWNER,
    legal_representative="样例某",
)
FOOD, TOBACCO = PreApprovalItem.FOOD_HYGIENE, PreApprovalItem.TOBACCO
HAZARDOUS = PreApprovalItem.HAZARDOUS_CHEMICALS


def submit(on: date = DAY, **more: Any) -> commands.SubmitApplication:
    said = {
        "station": WEST,
        "applicant": "样例某",
        "particulars": NOODLES,
        "items": frozenset({FOOD}),
        "received_by": CLERK,
    }
    return commands.SubmitApplication(occurred_on=on, **{**said, **more})


def check(
    item: PreApprovalItem = FOOD,
    on: date = LATER,
    issued_on: date = DAY,
    valid_until: date | None = None,
) -> commands.CheckPreApproval:
    return commands.CheckPreApproval(
        occurred_on=on,
        item=item,
        authority="样例区卫生局",
        document_no="样例卫食证〔2003〕1号",
        issued_on=issued_on,
        valid_until=valid_until,
        verified_by=CLERK,
    )


def notify(*missing: str, on: date = LATER) -> commands.GiveOneTimeNotice:
    return commands.GiveOneTimeNotice(occurred_on=on, missing=frozenset(missing))


def supplement(*materials: str, on: date = LATER) -> commands.SupplementMaterials:
    return commands.SupplementMaterials(occurred_on=on, materials=frozenset(materials))


def commit(
    on: date = LATER, item: PreApprovalItem | None = None, material: str | None = None
) -> commands.AcceptCommitment:
    return commands.AcceptCommitment(
        occurred_on=on, promise="场地符合消防要求", item=item, material=material
    )


def approve(
    on: date = LATER, number: LicenceNumber = OLD, station: StationId = WEST
) -> commands.ApproveRegistration:
    return commands.ApproveRegistration(
        occurred_on=on, number=number, station=station, approved_by=CHIEF
    )


def refuse(on: date = LATER) -> commands.RefuseRegistration:
    return commands.RefuseRegistration(
        occurred_on=on, reasons="未取得前置审批", article="登记规定"
    )


def withdraw(on: date = LATER) -> commands.WithdrawApplication:
    return commands.WithdrawApplication(occurred_on=on, reason="另选场所")


def extend(on: date) -> commands.ExtendDecision:
    return commands.ExtendDecision(occurred_on=on, reason="须现场核实")


def keep(on: date, number: int = 1) -> commands.RecordCommitmentKept:
    return commands.RecordCommitmentKept(
        occurred_on=on, number=number, proof="已提交消防验收意见"
    )


def breach(on: date, number: int = 1) -> commands.RecordCommitmentBreach:
    return commands.RecordCommitmentBreach(
        occurred_on=on, number=number, matter="现场未配消防设施"
    )


def tick(kind: DeadlineKind, on: date, number: int | None = None) -> MarkOverdue:
    return MarkOverdue(occurred_on=on, kind=kind, number=number)
