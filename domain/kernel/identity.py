"""A type for every kind of id, so that a household never stands where a patrol belongs."""

from typing import Annotated, NewType
from uuid import UUID

from pydantic import StringConstraints

UUID_TEXT = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

StreamId = NewType("StreamId", str)
EventId = NewType("EventId", str)
RuleId = NewType("RuleId", str)


def stream_id(kind: str, unique: UUID) -> StreamId:
    return StreamId(f"{kind}-{unique}")


def of(kind: str) -> StringConstraints:
    """What an id of this kind looks like, wherever it comes from: ``patrol-0190...``."""
    return StringConstraints(pattern=rf"^{kind}-{UUID_TEXT}$")


AnnouncementId = NewType("AnnouncementId", Annotated[StreamId, of("announcement")])
BeatId = NewType("BeatId", Annotated[StreamId, of("beat")])
CampaignId = NewType("CampaignId", Annotated[StreamId, of("campaign")])
CaseId = NewType("CaseId", Annotated[StreamId, of("case")])
ClaimId = NewType("ClaimId", Annotated[StreamId, of("claim")])
ExecutionId = NewType("ExecutionId", Annotated[StreamId, of("execution")])
GoodsFileId = NewType("GoodsFileId", Annotated[StreamId, of("goods")])
FeeAccountId = NewType("FeeAccountId", Annotated[StreamId, of("fee")])
GrantId = NewType("GrantId", Annotated[StreamId, of("grant")])
HouseholdId = NewType("HouseholdId", Annotated[StreamId, of("household")])
LeaveBookId = NewType("LeaveBookId", Annotated[StreamId, of("leave")])
OfficerId = NewType("OfficerId", Annotated[StreamId, of("officer")])
PatrolId = NewType("PatrolId", Annotated[StreamId, of("patrol")])
OfficeId = NewType("OfficeId", Annotated[StreamId, of("office")])
RectificationId = NewType("RectificationId", Annotated[StreamId, of("rectification")])
SummaryId = NewType("SummaryId", Annotated[StreamId, of("summary")])
SupervisionId = NewType("SupervisionId", Annotated[StreamId, of("supervision")])
UnlicensedId = NewType("UnlicensedId", Annotated[StreamId, of("unlicensed")])
CreditFileId = NewType("CreditFileId", Annotated[StreamId, of("credit")])
AwardId = NewType("AwardId", Annotated[StreamId, of("award")])
DrawId = NewType("DrawId", Annotated[StreamId, of("draw")])
ProgrammeId = NewType("ProgrammeId", Annotated[StreamId, of("programme")])
SchemeId = NewType("SchemeId", Annotated[StreamId, of("scheme")])
AssessmentId = NewType("AssessmentId", Annotated[StreamId, of("assessment")])
ServiceRequestId = NewType("ServiceRequestId", Annotated[StreamId, of("service")])
ApplicationId = NewType("ApplicationId", Annotated[StreamId, of("registration")])
AnnualFileId = NewType("AnnualFileId", Annotated[StreamId, of("annual")])
ClearanceId = NewType("ClearanceId", Annotated[StreamId, of("clearance")])
ReportId = NewType("ReportId", Annotated[StreamId, of("report")])

ActorId = NewType("ActorId", str)
"""Who acted: an officer's id, or ``reaction:…``, ``import:…``, ``tick`` for the system."""

PersonId = NewType("PersonId", Annotated[str, of("person")])
"""A natural person, known by a pseudonym that only the key holder can link to an ID."""

CertificateId = NewType("CertificateId", Annotated[str, of("certificate")])
"""A certificate, known by a pseudonym: some kinds carry their holder's resident ID."""

StationId = NewType(
    "StationId", Annotated[str, StringConstraints(pattern=r"^[0-9A-Z-]{2,24}$")]
)
"""工商所: a local office, by its code."""
