"""The phases of a case, from a lead to the archive."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from domain.enforcement.case.events import (
    CaseArchived,
    CaseClosed,
    CaseTransferred,
    DecisionRevoked,
    DecisionServed,
    ExecutionNoted,
    FilingDeclined,
    HearingCalled,
    InvestigationTerminated,
    LeadReceived,
    LeadVerificationExtended,
)
from domain.enforcement.case.file import File, Informing, Notice
from domain.enforcement.case.vocabulary import Result, ReviewKind
from domain.enforcement.penalty import Penalty
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.persons import PersonallyResponsible
from domain.law.rule import NotCounted


@dataclass(frozen=True, slots=True)
class Unreceived:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Lead:
    """案源: it is being verified whether there is a case."""

    received: LeadReceived
    since: date
    verify: Deadline | None
    extension: LeadVerificationExtended | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class NotFiled:
    """不予立案."""

    lead: Lead
    declined: FilingDeclined
    since: date
    informing: Informing | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The investigation is suspended, or waits for a test, an appraisal…"""

    why: NotCounted
    from_on: date


@dataclass(frozen=True, slots=True)
class Investigating:
    """调查中."""

    file: File
    waiting: Waiting | None = None


@dataclass(frozen=True, slots=True)
class Terminated:
    """终止调查: to be closed."""

    file: File
    terminated: InvestigationTerminated


@dataclass(frozen=True, slots=True)
class Concluded:
    """调查终结."""

    file: File


@dataclass(frozen=True, slots=True)
class NotAsked:
    """No hearing was asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A hearing was requested; ``called`` says for when, once it is known."""

    from_on: date
    called: HearingCalled | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The hearing was held."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The request was taken back, or nobody came."""


Hearing: TypeAlias = NotAsked | Asked | Held | Withdrawn


@dataclass(frozen=True, slots=True)
class InReview:
    """审核中; ``heard`` is the notice to go back to where a hearing was held before."""

    file: File
    kind: ReviewKind
    deadline: Deadline | None
    heard: Notice | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Reviewed:
    """审核通过."""

    file: File


@dataclass(frozen=True, slots=True)
class Notified:
    """已告知: the party may plead, and ask for a hearing where the law grants one."""

    file: File
    notice: Notice
    hearing: Hearing


@dataclass(frozen=True, slots=True)
class Decision:
    """处理决定, as it now stands; ``altered_by`` is the document that changed it last."""

    result: Result
    document_no: str
    decided_on: date
    penalties: tuple[Penalty, ...] = ()
    responsible: PersonallyResponsible | None = None
    altered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """已决定: to be served."""

    file: File
    decision: Decision
    serve: Deadline | None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Served:
    """已送达: to be carried out, then closed."""

    file: File
    decision: Decision
    served: DecisionServed
    close: Deadline | None
    execution: ExecutionNoted | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Revoked:
    """处罚决定已撤销: to be investigated again, or closed."""

    file: File
    revoked: DecisionRevoked


@dataclass(frozen=True, slots=True)
class Transferred:
    """已移送; a lead that is transferred never was a case, and is not closed as one."""

    household: HouseholdId | None
    station: StationId | None
    transferred: CaseTransferred
    file: File | None


@dataclass(frozen=True, slots=True)
class Closed:
    """结案; ``decision`` is the one that a court or a superior may still revoke."""

    file: File
    closed: CaseClosed
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Archived:
    """归档."""

    file: File
    archived: CaseArchived
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Transcribed:
    """A case of a foreign register: nothing can be asked of it here."""

    household: HouseholdId
    station: StationId
    outcome: str | None = None
    closed: bool = False


Undecided: TypeAlias = Investigating | Concluded | InReview | Reviewed | Notified
"""Filed, and no decision yet: the 办案期限 runs."""
Filed: TypeAlias = Undecided | Terminated | Decided | Served | Revoked | Closed | Archived
"""Every phase that has a file."""
Case: TypeAlias = Unreceived | Lead | NotFiled | Filed | Transferred | Transcribed


def station_of(case: Case) -> StationId | None:
    """The station whose case it is; ``None``: the bureau's own, or no case yet."""
    match case:
        case Unreceived():
            return None
        case Lead():
            return case.received.station
        case NotFiled():
            return case.lead.received.station
        case Transferred() | Transcribed():
            return case.station
        case (
            Investigating()
            | Terminated()
            | Concluded()
            | InReview()
            | Reviewed()
            | Notified()
            | Decided()
            | Served()
            | Revoked()
            | Closed()
            | Archived()
        ):
            return case.file.station
        case _:
            raise ValueError(f"{case} is no state of a case")
