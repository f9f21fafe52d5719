"""What other contexts tell of a business's conduct, as its credit file records it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from application.credit.recording import bad, good, struck
from domain.credit.award.events import AwardExpired, AwardGranted, AwardRefused
from domain.credit.award.events import AwardWithdrawn as AwardTakenAway
from domain.credit.file.commands import CreditCommand, OpenCreditFile, ReleaseAward
from domain.enforcement.case.events import (
    DecisionAltered,
    DecisionRevoked,
    DecisionServed,
)
from domain.enforcement.penalty import PAID, Penalty, PenaltyKind
from domain.enforcement.rectification import events as orders
from domain.enforcement.summary.events import SummaryPenaltyImposed
from domain.fees.account.events import DunningNoticeIssued
from domain.fees.leave.events import LeaveOverstayed
from domain.goods_access.events import AccessWarningIssued
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import AwardId
from domain.kernel.messages import Event, Recorded
from domain.law.credit import ConductMatter
from domain.registration.annual import events as annual
from domain.registration.application.events import CommitmentBreached
from domain.relief.events import GrantRevoked
from domain.relief.vocabulary import RevocationCause
from domain.supervision.events import (
    ConductCorrected,
    ConductRecorded,
    HouseholdOpened,
    LicenceRevoked,
)
from domain.supervision.vocabulary import Conduct

Told: TypeAlias = Iterable[CreditCommand]
Reading: TypeAlias = Callable[[Recorded[Any]], Told]

HEAVY = frozenset(
    {
        PenaltyKind.ACTIVITY_RESTRICTION,
        PenaltyKind.BUSINESS_SUSPENSION,
        PenaltyKind.LICENCE_SUSPENSION,
        PenaltyKind.LICENCE_REVOCATION,
        PenaltyKind.INDUSTRY_BAN,
    }
)


def opened(recorded: Recorded[Any]) -> Told:
    """What another register numbers is not graded by us."""
    event: HouseholdOpened = recorded.event
    if event.registration.number.kind is not NumberKind.SOURCE:
        since = event.registration.registered_on
        yield OpenCreditFile(
            occurred_on=recorded.occurred_on,
            household=recorded.stream,
            station=event.station,
            in_business_since=since or recorded.occurred_on,
        )


def on_card(recorded: Recorded[Any]) -> Told:
    """What beat officers write on the card (E6); a correction takes the entry's place."""
    event: ConductRecorded | ConductCorrected = recorded.event
    corrects = isinstance(event, ConductCorrected)
    how: dict[str, Any] = {
        "part": f"conduct/{event.number}",
        "said": event.matter,
        "replaces": corrects,
    }
    if event.conduct is Conduct.BAD:
        yield bad(recorded, ConductMatter.CARD_BAD, **how)
    elif event.conduct is Conduct.GOOD:
        yield good(recorded, ConductMatter.CARD_GOOD, **how)
    elif corrects:
        yield struck(recorded, f"conduct/{event.number}")


def of_penalties(penalties: Iterable[Penalty]) -> ConductMatter | None:
    """The gravest of what a decision imposes."""
    kinds = {each.kind for each in penalties}
    if PenaltyKind.CLOSURE in kinds:
        return ConductMatter.CLOSURE_ORDERED
    if kinds & HEAVY:
        return ConductMatter.PENALTY_HEAVY
    if kinds & (PAID | {PenaltyKind.CONFISCATION_OF_GOODS}):
        return ConductMatter.PENALTY
    return ConductMatter.PENALTY_WARNING if kinds else None


def decided(recorded: Recorded[Any]) -> Told:
    event: DecisionServed | DecisionAltered = recorded.event
    altered, matter = isinstance(event, DecisionAltered), of_penalties(event.penalties)
    if matter is not None:
        yield bad(recorded, matter, said=event.document_no, replaces=altered)
    elif altered:
        yield struck(recorded)


def ordered(recorded: Recorded[Any]) -> Told:
    match recorded.event:
        case orders.RectificationComplied(late=late):
            in_time = ConductMatter.RECTIFICATION_COMPLIED
            yield good(recorded, ConductMatter.CORRECTED_LATE if late else in_time)
        case orders.RectificationOverdue():
            yield bad(recorded, ConductMatter.RECTIFICATION_OVERDUE)
        case orders.RectificationRefused(remarks=remarks):
            # One order is one conduct: refused, it is no longer merely overdue.
            refused = ConductMatter.RECTIFICATION_REFUSED
            yield bad(recorded, refused, said=remarks, replaces=True)
        case orders.RectificationOrderWithdrawn():
            yield struck(recorded)


def released(recorded: Recorded[Any]) -> Told:
    """A honour that was taken away is no good conduct any more."""
    yield ReleaseAward(occurred_on=recorded.occurred_on, award=AwardId(recorded.stream))
    if isinstance(recorded.event, AwardTakenAway):
        yield struck(recorded)


def of_year(recorded: Recorded[Any]) -> Told:
    """年检、年报: what is done in time is good, what is missed bad; both stay on record.
    What was done in time and entered late takes the place of what seemed to be missed."""
    event, part = recorded.event, f"duty/{recorded.event.number}"
    done = ConductMatter.ANNUAL_DUTY_DONE
    match event:
        case annual.AnnualInspectionFiled(passed=True, late=False):
            yield good(recorded, done, part=part, replaces=True)
        case annual.AnnualReportFiled(late=False):
            yield good(recorded, done, part=part, replaces=True)
        case annual.AnnualDutyMissed():
            yield bad(recorded, ConductMatter.ANNUAL_DUTY_MISSED, part=part)


def listed(recorded: Recorded[Any]) -> Told:
    """名录: whoever comes off the serious list is eliminated no more."""
    match recorded.event:
        case annual.ListedAsAbnormal(number=number):
            yield bad(recorded, ConductMatter.ABNORMAL_LIST, part=f"abnormal/{number}")
        case annual.RemovedFromAbnormalList(document_no=document_no):
            yield good(recorded, ConductMatter.OFF_ABNORMAL_LIST, said=document_no)
        case annual.ListedAsSerious():
            yield bad(recorded, ConductMatter.SERIOUS_LIST, part="serious")
        case annual.RemovedFromSeriousList():
            yield struck(recorded, "serious")


def fraud(recorded: Recorded[Any]) -> Told:
    event: GrantRevoked = recorded.event
    if event.cause is RevocationCause.FRAUD:
        yield bad(recorded, ConductMatter.RELIEF_FRAUD, said=event.document_no)


READINGS: Mapping[type[Event], Reading] = {
    HouseholdOpened: opened,
    ConductRecorded: on_card,
    ConductCorrected: on_card,
    LicenceRevoked: lambda told: [
        bad(
            told,
            ConductMatter.LICENCE_REVOKED,
            part=told.event.decision_no,
            said=told.event.decision_no,
        )
    ],
    DecisionServed: decided,
    DecisionAltered: decided,
    DecisionRevoked: lambda told: [struck(told)],
    SummaryPenaltyImposed: lambda told: [
        bad(told, ConductMatter.SUMMARY_PENALTY, said=told.event.document_no)
    ],
    orders.RectificationComplied: ordered,
    orders.RectificationOverdue: ordered,
    orders.RectificationRefused: ordered,
    orders.RectificationOrderWithdrawn: ordered,
    AccessWarningIssued: lambda told: [
        bad(
            told,
            ConductMatter.GOODS_WARNING,
            part=told.event.number,
            said=told.event.matter,
        )
    ],
    DunningNoticeIssued: lambda told: [
        bad(
            told,
            ConductMatter.FEE_DUNNED,
            part=told.event.document_no,
            said=told.event.document_no,
        )
    ],
    LeaveOverstayed: lambda told: [
        bad(told, ConductMatter.LEAVE_OVERSTAYED, part=told.event.number)
    ],
    GrantRevoked: fraud,
    annual.AnnualInspectionFiled: of_year,
    annual.AnnualReportFiled: of_year,
    annual.AnnualDutyMissed: of_year,
    annual.ListedAsAbnormal: listed,
    annual.RemovedFromAbnormalList: listed,
    annual.ListedAsSerious: listed,
    annual.RemovedFromSeriousList: listed,
    CommitmentBreached: lambda told: [
        bad(
            told,
            ConductMatter.COMMITMENT_BREACHED,
            part=f"commitment/{told.event.number}",
            said=told.event.matter,
        )
    ],
    AwardGranted: lambda told: [
        good(told, ConductMatter.AWARD, said=told.event.document_no)
    ],
    AwardRefused: released,
    AwardTakenAway: released,
    AwardExpired: released,
}
"""Every event that a credit file learns from, and what it makes of it."""
