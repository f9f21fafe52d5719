"""案卷: what a case carries along from step to step, whatever its phase."""

from dataclasses import dataclass, replace
from datetime import date

from domain.enforcement.case.events import (
    CaseFiled,
    CaseTimeLimitExtended,
    CollectiveDiscussionHeld,
    InvestigationConcluded,
    LegalReviewPassed,
    MeasureEnded,
    MeasureExtended,
    MeasureTaken,
    PreDecisionNoticeServed,
    RecusalDecided,
    RepresentationsReceived,
)
from domain.enforcement.case.vocabulary import MeasureKind, Party, PartyRole
from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    RectificationId,
    StationId,
    UnlicensedId,
)
from domain.kernel.money import Fen


@dataclass(frozen=True, slots=True)
class Informing:
    """告知举报人: whether whoever reported under their own name has been told."""

    deadline: Deadline | None
    told: bool = False
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing held, sealed or seized, with its own clock (INV-46)."""

    taken: MeasureTaken
    taken_on: date
    deadline: Deadline | None
    extended: MeasureExtended | None = None
    ended: MeasureEnded | None = None
    lapsed: bool = False

    def past(self, day: date) -> bool:
        return self.deadline is not None and day > self.deadline.due_on

    def is_open_on(self, day: date) -> bool:
        """A hold lapses by itself; what was sealed or seized must be given back."""
        if self.ended is not None:
            return False
        return self.taken.kind is not MeasureKind.HOLD or not self.past(day)


@dataclass(frozen=True, slots=True)
class Notice:
    """行政处罚告知书: the windows that run from it, and how they were used."""

    served: PreDecisionNoticeServed
    served_on: date
    pleaded: RepresentationsReceived | None = None
    waived: bool = False
    respond_lapsed: bool = False
    request_lapsed: bool = False

    @property
    def respond(self) -> Deadline | None:
        return self.served.respond

    @property
    def request(self) -> Deadline | None:
        return self.served.request


@dataclass(frozen=True, slots=True)
class File:
    """``since`` is the day of the last step of the main line; ``investigators`` are all
    who ever handled the case; ``limit`` is the 办案期限 as it now runs.
    """

    filed: CaseFiled
    filed_on: date
    since: date
    officers: frozenset[OfficerId]
    investigators: frozenset[OfficerId]
    case_value: Fen
    parties: tuple[tuple[Party, PartyRole], ...]
    limit: Deadline | None
    informing: Informing | None = None
    recusals: tuple[RecusalDecided, ...] = ()
    challenged: frozenset[OfficerId] = frozenset()
    recused: frozenset[OfficerId] = frozenset()
    order: RectificationId | UnlicensedId | None = None
    """What was disobeyed: an order to rectify, or the urging of an unlicensed operator."""
    evidence: frozenset[str] = frozenset()
    measures: tuple[Measure, ...] = ()
    extensions: tuple[CaseTimeLimitExtended, ...] = ()
    overdue: bool = False
    reopened: bool = False
    conclusion: InvestigationConcluded | None = None
    passed: LegalReviewPassed | None = None
    heard: bool = False
    review_after_hearing: bool = False
    """A hearing was held, and no review has passed since."""
    discussed: CollectiveDiscussionHeld | None = None

    @property
    def household(self) -> HouseholdId | None:
        return self.filed.household

    @property
    def station(self) -> StationId | None:
        return self.filed.station

    def measure(self, number: int) -> Measure | None:
        return self.measures[number - 1] if number <= len(self.measures) else None

    def with_measure(self, number: int, measure: Measure) -> "File":
        before, after = self.measures[: number - 1], self.measures[number:]
        return replace(self, measures=(*before, measure, *after))

    def on(self, day: date | None) -> "File":
        """After a step of the main line; one that does not say its day was on the last."""
        return replace(self, since=day or self.since)

    def again(self) -> "File":
        """As the investigation goes on: what was concluded counts no more."""
        return replace(
            self,
            conclusion=None,
            passed=None,
            heard=False,
            review_after_hearing=False,
            discussed=None,
        )
