"""A case closes when its decision was carried out, or for what needs no carrying out."""

from datetime import date

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    AlterDecision,
    ArchiveCase,
    CaseCommand,
    CloseCase,
    DecideCase,
    ExtendTimeLimit,
    FileCase,
    ReopenCase,
    RevokeDecision,
    TerminateInvestigation,
    TransferCase,
)
from domain.enforcement.case.events import (
    CaseClosed,
    CaseClosingOverdue,
    CaseReopened,
    DecisionServed,
    DecisionServiceOverdue,
    ExecutionNoted,
)
from domain.enforcement.case.states import Closed, Investigating
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    ExecutionEnd,
    ExtendedBy,
    NoPenaltyGround,
    Result,
)
from domain.enforcement.penalty import PenaltyKind
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import DeadlineKind
from tests.domain.enforcement.case.cases import (
    CLOSE,
    CONCLUDE,
    DECIDE,
    FILE,
    GRAVE,
    NOTIFY_GRAVE,
    PAID,
    PARTY,
    SERVE,
    SHOP,
    STATION,
    TO_DECISION,
    TO_FILE,
    TO_NOTICE,
    TO_REVIEW,
    TO_SERVICE,
    after,
    answer,
    april,
    due_days,
    fine,
    march,
    on,
    penalty,
    state,
    tick,
)

REVOKED_LICENCE = (
    *TO_REVIEW,
    NOTIFY_GRAVE,
    on(DECIDE, april(16), penalties=GRAVE),
    SERVE,
)
SPARED = (
    *TO_NOTICE,
    on(
        DECIDE,
        april(16),
        result=Result.NO_PENALTY,
        penalties=(),
        ground=NoPenaltyGround.NO_FAULT,
    ),
    SERVE,
)
TERMINATED = (
    *TO_FILE,
    TerminateInvestigation(occurred_on=march(20), reason="当事人死亡"),
)
TRANSFERRED = (
    *TO_FILE,
    TransferCase(occurred_on=march(20), to="样例区公安局", reason="涉嫌犯罪"),
)
QUASH = RevokeDecision(
    occurred_on=date(2026, 6, 1),
    document_no="复议〔2026〕1号",
    by="样例市政府",
    reason="程序",
)
QUASHED = (*TO_SERVICE, QUASH)
EASE = AlterDecision(
    occurred_on=date(2026, 6, 1),
    document_no="复议〔2026〕1号",
    by="样例市政府",
    penalties=(fine(3_000),),
    reason="过罚不当",
)
REOPEN = ReopenCase(occurred_on=date(2026, 6, 2), reason="重新调查")
ARCHIVE = ArchiveCase(occurred_on=date(2026, 5, 6), file_no="档〔2026〕1号")
CLOSED = (*TO_SERVICE, PAID, CLOSE)
END = {
    end: on(PAID, date(2026, 4, 27), end=end)
    for end in (ExecutionEnd.PAID, ExecutionEnd.ENFORCED, ExecutionEnd.TERMINATED)
}


def test_what_is_served_says_all_that_its_execution_needs() -> None:
    served = DecisionServed(
        household=SHOP,
        station=STATION,
        document_no="罚〔2026〕1号",
        decided_on=april(16),
        party=PARTY,
        penalties=(fine(5_000),),
        mode=ServiceMode.DIRECT,
        recipient="样例一号",
        on=april(17),
    )
    after(*TO_DECISION).when(SERVE).then(served)
    after(*TO_SERVICE).when(SERVE).then()
    after(*TO_SERVICE).when(on(SERVE, april(18))).refused(Because.NOT_NOW)


def test_where_nothing_is_to_be_paid_the_term_to_close_runs_from_service() -> None:
    for story in (REVOKED_LICENCE, SPARED):
        [served] = answer(story[:-1], SERVE)
        # Fifteen working days after 17 April, over Labour Day.
        assert due_days(served) == {DeadlineKind.CLOSE: date(2026, 5, 12)}
    [noted] = answer(TO_SERVICE, PAID)
    assert isinstance(noted, ExecutionNoted)
    assert due_days(noted) == {DeadlineKind.CLOSE: date(2026, 5, 20)}
    after(*TO_SERVICE, PAID).when(PAID).then()
    other = on(PAID, date(2026, 4, 27), end=ExecutionEnd.TERMINATED)
    after(*TO_SERVICE, PAID).when(other).refused(Because.NOT_NOW)


ALLOWED = [
    ((*TO_SERVICE, END[ExecutionEnd.PAID]), {ClosingGround.EXECUTED}),
    (
        (*TO_SERVICE, END[ExecutionEnd.ENFORCED]),
        {ClosingGround.EXECUTED, ClosingGround.COURT_ENDED},
    ),
    ((*TO_SERVICE, END[ExecutionEnd.TERMINATED]), {ClosingGround.COURT_ENDED}),
    (REVOKED_LICENCE, {ClosingGround.EXECUTED}),
    (SPARED, {ClosingGround.NO_PENALTY}),
    (TERMINATED, {ClosingGround.TERMINATED}),
    (TRANSFERRED, {ClosingGround.TRANSFERRED}),
    (QUASHED, {ClosingGround.REVOKED}),
    (TO_SERVICE, set()),
    (TO_DECISION, set()),
]


@pytest.mark.parametrize("ground", list(ClosingGround))
@pytest.mark.parametrize(("story", "grounds"), ALLOWED)
def test_inv_21_a_case_closes_on_the_ground_that_it_came_to(
    story: tuple[CaseCommand, ...], grounds: set[ClosingGround], ground: ClosingGround
) -> None:
    close = CloseCase(occurred_on=date(2026, 6, 2), ground=ground, summary="结案")
    if ground in grounds:
        assert isinstance(answer(story, close)[-1], CaseClosed)
        after(*story, close).when(close).then()
    else:
        after(*story).when(close).refused(Because.CANNOT_CLOSE_SO, "ground")


@pytest.mark.parametrize("story", [TO_FILE, TO_REVIEW, TO_NOTICE])
def test_inv_21_an_open_case_does_not_close(story: tuple[CaseCommand, ...]) -> None:
    after(*story).when(CLOSE).refused(Because.NOT_NOW)


def test_late_service_and_late_closing_are_said_once() -> None:
    service = DecisionServiceOverdue(household=SHOP, due_on=april(27))
    late = tick(DeadlineKind.SERVE, april(28))
    after(*TO_DECISION).when(late).then(service)
    after(*TO_DECISION, late).when(late).then()
    assert answer(TO_DECISION, on(SERVE, april(28)))[0] == service
    assert len(answer([*TO_DECISION, late], on(SERVE, april(28)))) == 1
    closing = CaseClosingOverdue(household=SHOP, due_on=date(2026, 5, 20))
    paid, tardy = (*TO_SERVICE, PAID), tick(DeadlineKind.CLOSE, date(2026, 5, 21))
    after(*paid).when(tardy).then(closing)
    after(*paid, tardy).when(tardy).then()
    assert answer(paid, on(CLOSE, date(2026, 5, 21)))[0] == closing
    assert len(answer([*paid, tardy], on(CLOSE, date(2026, 5, 21)))) == 1
    after(*CLOSED).when(tardy).then()


def test_inv_17_a_decision_is_altered_to_something_lighter_only() -> None:
    for story in (TO_SERVICE, CLOSED):
        assert answer(story, EASE)
        after(*story, EASE).when(EASE).then()
        heavier = on(EASE, date(2026, 6, 1), penalties=(fine(5_001),))
        after(*story).when(heavier).refused(Because.HEAVIER_THAN_DECIDED, "penalties")
    again = on(EASE, date(2026, 6, 3), penalties=(fine(4_000),), document_no="判决1号")
    after(*TO_SERVICE, EASE).when(again).refused(Because.HEAVIER_THAN_DECIDED)
    nothing = on(EASE, date(2026, 6, 1), penalties=())
    after(*TO_SERVICE).when(nothing).refused(Because.PENALTIES_MISSING, "penalties")
    after(*SPARED).when(EASE).refused(Because.NOT_NOW)


def test_a_warning_in_place_of_a_fine_leaves_nothing_to_be_paid() -> None:
    warned = on(EASE, date(2026, 6, 1), penalties=(penalty(PenaltyKind.WARNING),))
    assert answer([*TO_SERVICE, warned], on(CLOSE, date(2026, 6, 2)))


def test_a_revoked_decision_leads_back_to_the_investigation() -> None:
    for story in (TO_DECISION, TO_SERVICE, CLOSED, (*CLOSED, ARCHIVE)):
        again = state(*story, QUASH, REOPEN)
        assert isinstance(again, Investigating)
        assert again.file.conclusion is None
    [reopened] = answer(QUASHED, REOPEN)
    assert isinstance(reopened, CaseReopened)
    assert due_days(reopened) == {DeadlineKind.DECIDE: date(2026, 8, 31)}
    after(*QUASHED, REOPEN).when(REOPEN).then()
    after(*QUASHED).when(QUASH).then()
    after(*QUASHED).when(PAID).then()
    after(*TO_SERVICE).when(REOPEN).refused(Because.NOT_NOW)
    after(*TERMINATED[:2]).when(REOPEN).refused(Because.NOT_NOW)


def test_inv_19_the_limit_of_a_reopened_case_runs_and_is_extended_anew() -> None:
    extend = ExtendTimeLimit(occurred_on=march(20), by=ExtendedBy.LEADER, reason="案情复杂")
    begun = (*TO_FILE, extend, *TO_SERVICE[2:], QUASH, REOPEN)
    [extended] = answer(begun, on(extend, date(2026, 6, 3)))
    # 120 days after 2 June: Wednesday 30 September.
    assert due_days(extended) == {DeadlineKind.DECIDE: date(2026, 9, 30)}


def test_a_case_that_was_reopened_is_decided_again_after_all_its_steps() -> None:
    june = date(2026, 6, 3)
    story = (*QUASHED, REOPEN, on(CONCLUDE, june))
    after(*story).when(on(DECIDE, june)).refused(Because.NOT_REVIEWED)


def test_a_case_is_archived_after_it_was_closed() -> None:
    assert answer(CLOSED, ARCHIVE)
    after(*CLOSED, ARCHIVE).when(ARCHIVE).then()
    after(*TO_SERVICE).when(ARCHIVE).refused(Because.NOT_NOW)
    after(*CLOSED).when(PAID).then()
    assert isinstance(state(*CLOSED), Closed)


def test_what_is_over_takes_no_step_of_the_beginning() -> None:
    for story in (CLOSED, TERMINATED, TRANSFERRED, QUASHED):
        for command in (FILE, DECIDE):
            assert isinstance(command, FileCase | DecideCase)
            after(*story).when(command).refused(Because.NOT_NOW)
    after(*TERMINATED).when(TERMINATED[-1]).then()
    after(*TRANSFERRED).when(TRANSFERRED[-1]).then()
