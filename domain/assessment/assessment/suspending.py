"""末位待岗 and 责任追究: proposed by the ranking, decided by a leader with reasons."""

from collections.abc import Sequence

from domain.assessment.assessment.commands import (
    AssessmentCommand,
    DeclineSuspension,
    EndSuspension,
    HoldAccountable,
    ImposeSuspension,
    ProposeSuspension,
)
from domain.assessment.assessment.events import (
    AssessmentEvent,
    OfficerHeldAccountable,
    OfficerSuspendedForReassignment,
    SuspensionDeclined,
    SuspensionEnded,
    SuspensionProposed,
)
from domain.assessment.assessment.states import (
    Final,
    ProposedForSuspension,
    Scoring,
    Settled,
    SuspendedForReassignment,
    UnderAssessment,
)
from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.vocabulary import SuspensionResult
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId
from domain.law.assessment import AssessmentRules


def decide(
    command: AssessmentCommand, assessment: UnderAssessment, rules: AssessmentRules
) -> Sequence[AssessmentEvent]:
    match command, assessment.step:
        case ProposeSuspension(), Final() as final:
            return propose(command, final, rules)
        case ProposeSuspension(), ProposedForSuspension() | SuspendedForReassignment():
            return []
        case ImposeSuspension(), ProposedForSuspension():
            return [imposed(command, assessment)]
        case ImposeSuspension(), Scoring():
            raise Refused(Because.APPEAL_OPEN)
        case ImposeSuspension(), Final() as final if not final.settled_on(
            command.occurred_on
        ):
            raise Refused(Because.APPEAL_OPEN)
        case ImposeSuspension(), SuspendedForReassignment(imposed=known):
            return already(so=command.reasons == known.reasons)
        case DeclineSuspension(), ProposedForSuspension():
            decided_by = another(command.decided_by, assessment)
            day = command.occurred_on
            return [
                SuspensionDeclined(reasons=command.reasons, decided_by=decided_by, on=day)
            ]
        case DeclineSuspension(), Settled(by=SuspensionDeclined() as known):
            return already(so=command.reasons == known.reasons)
        case EndSuspension(), SuspendedForReassignment():
            return end(command)
        case EndSuspension(), Settled(by=SuspensionEnded() as known):
            return already(so=command.result is known.result)
        case _:
            raise Refused(Because.NOT_NOW)


def propose(
    command: ProposeSuspension, final: Final, rules: AssessmentRules
) -> Sequence[AssessmentEvent]:
    """Of the last place, once it is final and no appeal is or can be pending (INV-41)."""
    if not final.settled_on(command.occurred_on):
        raise Refused(Because.APPEAL_OPEN)
    last = command.place > command.ranked - rules.last_places
    if not last or command.ranked < rules.least_ranked:
        raise Refused(Because.NOT_LAST, "place")
    return [
        SuspensionProposed(
            place=command.place, ranked=command.ranked, on=command.occurred_on
        )
    ]


def imposed(
    command: ImposeSuspension, assessment: UnderAssessment
) -> OfficerSuspendedForReassignment:
    return OfficerSuspendedForReassignment(
        officer=assessment.opened.officer,
        reasons=command.reasons,
        document_no=command.document_no,
        decided_by=another(command.decided_by, assessment),
        on=command.occurred_on,
    )


def end(command: EndSuspension) -> Sequence[AssessmentEvent]:
    """Whoever is reassigned is told where to."""
    moved = command.result is SuspensionResult.REASSIGNED
    if moved != (command.post is not None):
        raise Refused(Because.NO_POST, "post")
    return [
        SuspensionEnded(
            result=command.result,
            post=command.post,
            remarks=command.remarks,
            on=command.occurred_on,
        )
    ]


def hold(
    command: HoldAccountable, assessment: UnderAssessment
) -> Sequence[AssessmentEvent]:
    """The same cause and facts are one matter."""
    decided_by = another(command.decided_by, assessment)
    for known in assessment.held:
        if (command.cause, command.facts) == (known.cause, known.facts):
            return already(so=command.measure == known.measure)
    return [
        OfficerHeldAccountable(
            number=len(assessment.held) + 1,
            officer=assessment.opened.officer,
            cause=command.cause,
            facts=command.facts,
            measure=command.measure,
            document_no=command.document_no,
            decided_by=decided_by,
            on=command.occurred_on,
        )
    ]


def another(leader: OfficerId | None, assessment: UnderAssessment) -> OfficerId:
    """A leader who is not the one it is about."""
    if leader is None or leader == assessment.opened.officer:
        raise Refused(Because.ONES_OWN_MATTER, "decided_by")
    return leader


def already(*, so: bool) -> Sequence[AssessmentEvent]:
    """Nothing happens where it is so already; anything else is refused."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
