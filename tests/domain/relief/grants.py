"""A laid-off worker's grant, step by step, of which the examples speak."""

from datetime import date

from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    CertificateId,
    HouseholdId,
    OfficerId,
    PersonId,
    RuleId,
    StationId,
)
from domain.kernel.money import Fen
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.law.rulebook import RULE_BOOK
from domain.relief import commands, events
from domain.relief.grant import grant_decider
from domain.relief.vocabulary import RevocationCause
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.examples import numbered

CALENDAR = BureauCalendar()
GRANT = grant_decider(RULE_BOOK, CALENDAR)
SHOP = HouseholdId(numbered("household", 1))
STATION = StationId("620102-01")
PERSON, OTHER = PersonId(numbered("person", 1)), PersonId(numbered("person", 2))
PAPER = CertificateId(numbered("certificate", 1))
OTHER_PAPER = CertificateId(numbered("certificate", 2))
OFFICER = OfficerId(numbered("officer", 1))

STARTED, DAY, LATER = date(2003, 3, 10), date(2003, 6, 16), date(2003, 6, 23)
"""2003-06-16 is a Monday."""
UNTIL = date(2006, 3, 10)

APPLY = commands.ApplyForGrant(
    occurred_on=DAY,
    household=SHOP,
    station=STATION,
    person=PERSON,
    beneficiary=BeneficiaryClass.LAID_OFF,
    policy=Policy.REEMPLOYMENT,
    certificate_kind=Certificate.REEMPLOYMENT,
    certificate=PAPER,
    certificate_tail="0042",
    sector=Sector.CATERING,
    started_on=STARTED,
)
APPLIED = events.GrantApplied(
    **APPLY.model_dump(exclude={"occurred_on", "late_entry"}), on=DAY
)
VERIFIED = events.RealNameVerified(household=SHOP, verified_by=OFFICER, on=DAY)
APPROVED = events.GrantApproved(
    household=SHOP,
    station=STATION,
    person=PERSON,
    beneficiary=BeneficiaryClass.LAID_OFF,
    policy=Policy.REEMPLOYMENT,
    document_no="减1号",
    from_month=date(2003, 6, 1),
    until_month=date(2006, 3, 1),
    deadline=Deadline(
        kind=DeadlineKind.GRANT,
        due_on=UNTIL,
        starts_on=STARTED,
        days=36,
        unit=Unit.MONTHS,
        rule_id=RuleId("BENEFICIARIES-2002"),
        calendar_id=CALENDAR.calendar_id,
    ),
    on=LATER,
)
IN_EFFECT = (APPLIED, VERIFIED, APPROVED)


def verify(
    day: date = DAY,
    *,
    id_holder: PersonId = PERSON,
    certificate_holder: PersonId = PERSON,
    certificate: CertificateId = PAPER,
    photo_matches: bool = True,
) -> commands.VerifyRealName:
    return commands.VerifyRealName(
        occurred_on=day,
        id_holder=id_holder,
        certificate_holder=certificate_holder,
        certificate=certificate,
        photo_matches=photo_matches,
        verified_by=OFFICER,
    )


def approve(day: date = LATER) -> commands.ApproveGrant:
    return commands.ApproveGrant(occurred_on=day, document_no="减1号")


def reject(day: date = LATER) -> commands.RejectGrant:
    return commands.RejectGrant(occurred_on=day, reason="人证不符")


def suspend(day: date) -> commands.SuspendGrant:
    return commands.SuspendGrant(occurred_on=day, reason="接到举报")


def resume(day: date) -> commands.ResumeGrant:
    return commands.ResumeGrant(occurred_on=day, reason="举报不实")


def revoke(
    day: date, cause: RevocationCause = RevocationCause.FRAUD
) -> commands.RevokeGrant:
    return commands.RevokeGrant(
        occurred_on=day, cause=cause, reason="冒用他人证件", document_no="撤1号"
    )


def revoked(day: date) -> events.GrantRevoked:
    """By fraud."""
    return events.GrantRevoked(
        household=SHOP,
        person=PERSON,
        policy=Policy.REEMPLOYMENT,
        cause=RevocationCause.FRAUD,
        reason="冒用他人证件",
        document_no="撤1号",
        last_month=None,
        claw_back_from=date(2003, 6, 1),
        on=day,
    )


def claw_back(day: date, amount: int = 12_000, number: str = "追1号") -> commands.ClawBack:
    return commands.ClawBack(occurred_on=day, amount=Fen(amount), document_no=number)


def tick(day: date, kind: DeadlineKind = DeadlineKind.GRANT) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)
