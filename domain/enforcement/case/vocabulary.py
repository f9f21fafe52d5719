"""The nouns of a case."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import OfficerId, PersonId
from domain.kernel.messages import Value
from domain.kernel.texts import Name

Officers = Annotated[frozenset[OfficerId], Field(min_length=1, max_length=20)]

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A file by the hash of its content."""

Number = Annotated[int, Field(ge=1, le=10_000)]
"""One of several, counted from 1."""


class LeadSource(StrEnum):
    """案源: where a lead comes from."""

    PATROL = "PATROL"
    RECTIFICATION = "RECTIFICATION"
    SUPERVISION = "SUPERVISION"
    COMPLAINT = "COMPLAINT"
    REPORT = "REPORT"
    TRANSFERRED_IN = "TRANSFERRED_IN"
    SUPERIOR = "SUPERIOR"
    OTHER = "OTHER"
    UNLICENSED = "UNLICENSED"
    GOODS_ACCESS = "GOODS_ACCESS"


class PartyKind(StrEnum):
    """公民 or 法人、其他组织: thresholds and bands differ."""

    CITIZEN = "CITIZEN"
    ORGANISATION = "ORGANISATION"


class Party(Value):
    """当事人: the person or body that a case is about, or that has a part in it."""

    kind: PartyKind
    name: Name
    person: PersonId | None = None
    number: LicenceNumber | None = None


class PartyRole(StrEnum):
    """在案件中的身份."""

    OFFENDER = "OFFENDER"
    LEGAL_REPRESENTATIVE = "LEGAL_REPRESENTATIVE"
    AGENT = "AGENT"
    THIRD_PARTY = "THIRD_PARTY"
    RIGHT_HOLDER = "RIGHT_HOLDER"


class Criterion(StrEnum):
    """立案条件 (行政处罚程序规定 Art. 19): all four, or no case."""

    EVIDENCE = "EVIDENCE"
    PUNISHABLE = "PUNISHABLE"
    JURISDICTION = "JURISDICTION"
    WITHIN_LIMITATION = "WITHIN_LIMITATION"


class DeclineGround(StrEnum):
    """不予立案的理由."""

    MINOR_CORRECTED_NO_HARM = "MINOR_CORRECTED_NO_HARM"
    FIRST_OFFENCE = "FIRST_OFFENCE"
    NO_FAULT = "NO_FAULT"
    NO_EVIDENCE = "NO_EVIDENCE"
    NOT_OURS = "NOT_OURS"
    OUT_OF_TIME = "OUT_OF_TIME"


class EvidenceKind(StrEnum):
    """证据种类 (行政处罚法 Art. 46)."""

    DOCUMENTARY = "DOCUMENTARY"
    PHYSICAL = "PHYSICAL"
    AUDIOVISUAL = "AUDIOVISUAL"
    ELECTRONIC = "ELECTRONIC"
    TESTIMONY = "TESTIMONY"
    STATEMENT = "STATEMENT"
    APPRAISAL = "APPRAISAL"
    RECORD = "RECORD"


class MeasureKind(StrEnum):
    """先行登记保存、查封、扣押: what is kept, each with its own clock (INV-46)."""

    HOLD = "HOLD"
    SEALING = "SEALING"
    SEIZURE = "SEIZURE"


class Disposal(StrEnum):
    """What became of what was held or seized."""

    RETURNED = "RETURNED"
    SEIZED = "SEIZED"
    EXAMINED = "EXAMINED"
    HANDED_OVER = "HANDED_OVER"
    CONFISCATED = "CONFISCATED"


class ReviewKind(StrEnum):
    """法制审核 or 案件审核."""

    LEGAL = "LEGAL"
    CASE = "CASE"


class Result(StrEnum):
    """处理意见、处理结果: what an investigation proposes and a decision says."""

    PENALTY = "PENALTY"
    NO_PENALTY = "NO_PENALTY"
    NOT_ESTABLISHED = "NOT_ESTABLISHED"
    TRANSFER = "TRANSFER"


class NoPenaltyGround(StrEnum):
    """不予处罚的理由 (行政处罚法 Art. 33)."""

    MINOR_CORRECTED_NO_HARM = "MINOR_CORRECTED_NO_HARM"
    FIRST_OFFENCE = "FIRST_OFFENCE"
    NO_FAULT = "NO_FAULT"
    OUT_OF_TIME = "OUT_OF_TIME"
    ALREADY_FINED = "ALREADY_FINED"


class ExtendedBy(StrEnum):
    """延期的批准: the leader once, then collective discussion."""

    LEADER = "LEADER"
    COLLECTIVE = "COLLECTIVE"


class ClosingGround(StrEnum):
    """结案事由 (行政处罚程序规定 Art. 77)."""

    EXECUTED = "EXECUTED"
    COURT_ENDED = "COURT_ENDED"
    TERMINATED = "TERMINATED"
    NO_PENALTY = "NO_PENALTY"
    TRANSFERRED = "TRANSFERRED"
    REVOKED = "REVOKED"


class ExecutionEnd(StrEnum):
    """How the execution of a penalty ended."""

    PAID = "PAID"
    ENFORCED = "ENFORCED"
    TERMINATED = "TERMINATED"
