"""Execution and closing: what is owed grows no further than the law lets it (INV-21)."""

from collections.abc import Iterator, Mapping, Sequence

from application.legal.check.walk import (
    RULES,
    Breach,
    Finding,
    Step,
    Walk,
    before,
    first,
    ids,
    last,
    of,
)
from application.words import Words
from domain.enforcement.case import events as cases
from domain.enforcement.case.vocabulary import ClosingGround, ExecutionEnd
from domain.enforcement.execution import events as executions
from domain.enforcement.penalty import PAID
from domain.kernel.messages import Event
from domain.kernel.money import Fen, yuan

SHOWN_BY: Mapping[ClosingGround, tuple[type[Event], ...]] = {
    ClosingGround.NO_PENALTY: (cases.NoPenaltyDecided, cases.ViolationNotEstablished),
    ClosingGround.TERMINATED: (cases.InvestigationTerminated,),
    ClosingGround.TRANSFERRED: (cases.CaseTransferred,),
    ClosingGround.REVOKED: (cases.DecisionRevoked,),
}
ENDED: Mapping[ClosingGround, frozenset[ExecutionEnd]] = {
    ClosingGround.EXECUTED: frozenset({ExecutionEnd.PAID, ExecutionEnd.ENFORCED}),
    ClosingGround.COURT_ENDED: frozenset({ExecutionEnd.ENFORCED, ExecutionEnd.TERMINATED}),
    ClosingGround.TERMINATED: frozenset({ExecutionEnd.TERMINATED}),
}


def closed_without_ground(walk: Walk) -> Iterator[Finding]:
    """INV-21: closed only where the ground it names is shown by the record."""
    for closed in walk.all(cases.CaseClosed):
        ground: ClosingGround = closed.event.ground
        past = before(walk.steps, closed)
        if first(past, *SHOWN_BY.get(ground, ())) or _executed(walk, past, ground):
            continue
        unpaid = ground is ClosingGround.EXECUTED
        said = (
            Words(
                "Closed as executed, while nothing shows the penalty paid or enforced.",
                "以执行完毕结案，但没有缴清或者强制执行完毕的记录。",
            )
            if unpaid
            else Words(
                f"Closed on the ground {ground}, of which the record shows nothing.",
                f"结案事由（{ground}）在案件记录中没有依据。",
            )
        )
        shown = last(past, cases.DecisionServed, cases.ExecutionNoted)
        yield Breach(
            "INV-21", walk.article(closed, f"{RULES} Art. 77"), said, ids(shown, closed)
        )


def _executed(walk: Walk, past: Sequence[Step], ground: ClosingGround) -> bool:
    """Whether the execution ended as the ground says; what is no money need only be
    served."""
    ends = ENDED.get(ground, frozenset())
    noted = {each.event.end for each in of(past, cases.ExecutionNoted)}
    for _, history in walk.of_kind("execution"):
        noted |= {each.event.end for each in of(history, executions.PenaltyDischarged)}
    if noted & ends:
        return True
    penalties = last(past, cases.DecisionServed, cases.DecisionAltered)
    return (
        ground is ClosingGround.EXECUTED
        and penalties is not None
        and bool(penalties.event.penalties)
        and not any(each.kind in PAID for each in penalties.event.penalties)
    )


def surcharge_above_the_cap(walk: Walk) -> Iterator[Finding]:
    """6.7: where the law of the day caps the surcharge at the fine, it does not pass it."""
    for _, history in walk.of_kind("execution"):
        principal, accrued = Fen(0), 0
        for step in history:
            match step.event:
                case executions.ExecutionOpened(owed=owed):
                    principal, accrued = owed.fine, 0
                case executions.DueAltered(fine=fine):
                    principal = fine
                case executions.SurchargeCorrected(surcharge=left):
                    accrued = left
                case executions.SurchargeAccrued() as surcharge:
                    accrued += surcharge.amount
                    rule = walk.book.on(surcharge.to_on).surcharge
                    if (
                        rule is not None
                        and rule.capped_at_principal
                        and surcharge.amount
                        and accrued > principal
                    ):
                        yield _above(step, rule.article, Fen(accrued), principal)
                case _:
                    pass


def _above(step: Step, article: str | None, accrued: Fen, principal: Fen) -> Breach:
    return Breach(
        "6.7",
        article,
        Words(
            f"A surcharge of {yuan(accrued)} yuan on a fine of {yuan(principal)}.",
            f"加处罚款累计{yuan(accrued)}元，超过罚款数额{yuan(principal)}元。",
        ),
        ids(step),
    )
