"""The nouns of supervision, and every reason for which it says no."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import PersonId
from domain.kernel.messages import Value
from domain.kernel.money import Fen
from domain.kernel.texts import Name


class EntityKind(StrEnum):
    """市场主体类型."""

    INDIVIDUAL_BUSINESS = "INDIVIDUAL_BUSINESS"
    ENTERPRISE = "ENTERPRISE"
    COOPERATIVE = "COOPERATIVE"
    OTHER = "OTHER"


class Division(Value):
    """行政区划 GB/T 2260; a code means something only in its edition (INV-44)."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
    edition: int = Field(ge=1980, le=2100)


class Industry(Value):
    """国民经济行业分类 GB/T 4754; letters F to I changed places in 2011 (INV-44)."""

    letter: Annotated[str, StringConstraints(pattern=r"^[A-T]$")]
    edition: int = Field(ge=1984, le=2100)


class Registration(Value):
    """登记事项: what the Registration Branch knows of a market entity."""

    number: LicenceNumber
    former_numbers: tuple[LicenceNumber, ...] = Field(default=(), max_length=20)
    name: Name | None = None
    kind: EntityKind
    address: Name | None = None
    trade: Name | None = None
    division: Division | None = None
    industry: Industry | None = None
    registered_on: date | None = None
    legal_representative: Name | None = None
    operator: PersonId | None = None
    representative: PersonId | None = None
    """法定代表人, as a pseudonym; ``legal_representative`` is the name."""
    capital: Fen | None = None


class RegistrationState(StrEnum):
    """登记状态. 吊销, 注销, 撤销 and lapse are four different ends."""

    ACTIVE = "ACTIVE"
    REVOKED = "REVOKED"
    LAPSED = "LAPSED"
    RESCINDED = "RESCINDED"
    DEREGISTERED = "DEREGISTERED"


class CustodyState(StrEnum):
    """划片到组、定户到人: how far a household has come to an officer."""

    PUSHED = "PUSHED"
    RETURNED = "RETURNED"
    CLAIMED = "CLAIMED"
    ASSIGNED = "ASSIGNED"


class OperationState(StrEnum):
    """经营状态, as patrols have found it."""

    OPERATING = "OPERATING"
    SUSPECTED = "SUSPECTED"
    ABANDONED = "ABANDONED"


class Conduct(StrEnum):
    """良好行为, 不良行为 or neither."""

    GOOD = "GOOD"
    BAD = "BAD"
    NEUTRAL = "NEUTRAL"


class HouseholdBecause(Because):
    """Why a household refuses a command."""

    NOT_NOW = Reason(
        "6.1",
        "The household's present state does not allow this.",
        "经济户口的当前状态不允许此操作。",
    )
    NOT_OPENED = Reason(
        "INV-03",
        "A household is opened by a registration of the Registration Branch, nothing else.",
        "经济户口须由注册分局的登记建立。",
    )
    NUMBER_TAKEN = Reason(
        "INV-44",
        "This licence number belongs to another household.",
        "该注册号已属于另一经济户口。",
    )
    NUMBER_NOT_OF_ITS_TIME = Reason(
        "INV-44",
        "Numbers of this kind were not issued on the day of registration.",
        "登记之日尚不使用该类注册号。",
    )
    NOT_OF_THE_GROUP = Reason(
        "INV-02",
        "The officer does not belong to the group of this beat.",
        "该人员不属于负责此片区的巡查组。",
    )
    BEAT_OF_ANOTHER_STATION = Reason(
        "INV-02",
        "The beat belongs to another station than the household.",
        "该片区与经济户口不属同一工商所。",
    )
    CORRECTS_NOTHING = Reason(
        "INV-06",
        "A correction names an event of this household that can be corrected.",
        "更正须指明本户可更正的原事件。",
    )
    SECOND_PATROL_TOO_SOON = Reason(
        "6.1-ABANDON",
        "Abandonment is confirmed by a second patrol, so many days after the first.",
        "认定弃业须间隔规定天数后再次巡查。",
    )
    SAME_PATROL = Reason(
        "6.1-ABANDON",
        "The patrol that raised the suspicion cannot confirm it.",
        "不得以同一次巡查认定弃业。",
    )
    REVOCATION_INCOMPLETE = Reason(
        "INV-22",
        "A revocation is served on or after its day, and neither lies in the future.",
        "吊销日期与送达日期须真实且先后相符。",
    )
    DONE_BY_FORCE_ELSEWHERE = Reason(
        "FORCED-DEREG",
        "A forced deregistration is done in the supervision after the revocation.",
        "强制注销须在事后监督中办理。",
    )
    NOT_DONE_BY_FORCE = Reason(
        "FORCED-DEREG-BACK",
        "Only what was deregistered by force is restored.",
        "只有被强制注销的才能恢复登记。",
    )
    BEFORE_IT_WAS_OPENED = Reason(
        "INV-03",
        "The day is before the household was opened.",
        "该日期早于建立经济户口之日。",
    )


class BeatBecause(Because):
    """Why a beat refuses a command."""

    NOT_NOW = Reason(
        "INV-02",
        "The beat's present state does not allow this.",
        "片区的当前状态不允许此操作。",
    )
    NAME_TAKEN = Reason(
        "INV-02",
        "The station has a beat of this name.",
        "本所已有同名片区。",
    )
