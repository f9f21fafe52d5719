"""The stations, officers, patrols and businesses of which the examples speak."""

from datetime import date, timedelta
from uuid import UUID

from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import (
    BeatId,
    EventId,
    OfficerId,
    PatrolId,
    StationId,
    StreamId,
    stream_id,
)
from domain.law.rulebook import RULE_BOOK
from domain.supervision.events import (
    AbandonmentConfirmed,
    AbandonmentSuspected,
    BusinessSuspended,
    ConductRecorded,
    HouseholdAssigned,
    HouseholdClaimed,
    HouseholdDeregistered,
    HouseholdOpened,
    LicenceRevoked,
)
from domain.supervision.household import household
from domain.supervision.vocabulary import Conduct, EntityKind, Registration

HOUSEHOLD = household(RULE_BOOK)


def numbered(kind: str, number: int) -> StreamId:
    return stream_id(kind, UUID(int=number))


WEST, EAST = StationId("620102-01"), StationId("620102-02")
BEAT_1, BEAT_2 = BeatId(numbered("beat", 1)), BeatId(numbered("beat", 2))
WANG, LI = OfficerId(numbered("officer", 1)), OfficerId(numbered("officer", 2))
ZHAO = OfficerId(numbered("officer", 3))
PATROL_1, PATROL_2 = PatrolId(numbered("patrol", 1)), PatrolId(numbered("patrol", 2))

REGISTERED_ON = date(2003, 3, 10)
DAY = date(2003, 6, 2)
A_MONTH_LATER = DAY + timedelta(days=30)

OLD = LicenceNumber(kind=NumberKind.OLD13, number="6201022300001")
OTHER_OLD = LicenceNumber(kind=NumberKind.OLD13, number="6201022300002")
FIFTEEN = LicenceNumber(kind=NumberKind.GS15, number="620201300000124")
UNIFIED = LicenceNumber(kind=NumberKind.USCC, number="92620201MA7ABCD347")
FOREIGN = LicenceNumber(kind=NumberKind.SOURCE, number="A-7", register_name="chicago")

NOODLES = Registration(
    number=OLD,
    name="城关区老王牛肉面馆",
    kind=EntityKind.INDIVIDUAL_BUSINESS,
    registered_on=REGISTERED_ON,
)
REASON = "经核实"


def with_number(number: LicenceNumber, registered_on: date | None) -> Registration:
    return NOODLES.model_copy(update={"number": number, "registered_on": registered_on})


def event_id(version: int) -> EventId:
    return EventId(f"{numbered('household', 1)}@{version}")


OPENED = HouseholdOpened(registration=NOODLES, station=WEST)
CLAIMED = HouseholdClaimed(station=WEST)
ASSIGNED = HouseholdAssigned(number=1, beat=BEAT_1, officer=WANG)
RECORDED = ConductRecorded(
    number=1, conduct=Conduct.BAD, matter="未亮照经营", patrol=PATROL_1
)
SUSPECTED = AbandonmentSuspected(patrol=PATROL_1, on=DAY)
ABANDONED = AbandonmentConfirmed(number=1, patrol=PATROL_2, suspected_on=DAY)
SUSPENDED = BusinessSuspended(number=1, replaces=False, reason=REASON, patrol=PATROL_1)
REVOKED = LicenceRevoked(
    revoked_on=DAY,
    decision_no="甘工商处字〔2003〕1号",
    served_on=DAY,
    entity=EntityKind.INDIVIDUAL_BUSINESS,
    station=WEST,
    name=NOODLES.name,
)
DEREGISTERED = HouseholdDeregistered(reason=REASON)
