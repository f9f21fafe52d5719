"""What a patrol met, for other contexts whose rules ask."""

from application.handling import Handler
from application.seen import Visit, Visits
from domain.kernel.identity import PatrolId, StreamId
from domain.patrol.patrol import PatrolDecider
from domain.patrol.patrol.states import Concluded, InProgress, Transcribed
from domain.patrol.vocabulary import Premises


def visits(decider: PatrolDecider) -> Visits:
    """Looks visits up in the log; None where there was none, or it has not begun."""

    def visit(handler: Handler, patrol_id: PatrolId) -> Visit | None:
        match handler.state(decider, StreamId(patrol_id)):
            case Concluded(plan=plan, conclusion=conclusion):
                return Visit(plan.household, conclusion.premises is not Premises.OPEN)
            case InProgress(household=household) | Transcribed(household=household):
                return Visit(household, found_closed=False)
            case _:
                return None

    return visit
