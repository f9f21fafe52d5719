"""What is seen of executions, who may ask, and what follows by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

import pytest
from hypothesis import given as forall

from application import deadline_view
from application.deadline_view import board
from application.enforcement.case import terms
from application.enforcement.execution.ends import ENDS, EVENTS
from application.enforcement.execution.reactions import execution_of
from application.enforcement.execution.service import executions
from application.enforcement.execution.views import PENALTY, PenaltyRow
from application.enforcement.execution.words import PHRASES
from application.words import Language, Phrasebook
from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution import Unopened, commands, one_receipt
from domain.enforcement.execution.commands import AlterDue, ExecutionCommand
from domain.enforcement.execution.events import (
    ExecutionEvent,
    FinePaid,
    SurchargeAccrued,
)
from domain.enforcement.execution.states import Due, Ended
from domain.kernel.calendar import DeadlineKind
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty, Recorded
from domain.kernel.money import Fen
from tests.application.handing_in import CONTEXT, NOW, handed_in
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    APPLY,
    CASE,
    COURT_BY,
    DEMAND,
    DUE_ON,
    EXECUTION,
    FINE,
    JUNE,
    MAY,
    OPEN,
    PLAN,
    accrue,
    defer,
    enforce,
    pause,
    pay,
    resume,
    terminate,
    tick,
    waive,
)
from tests.domain.enforcement.execution.test_laws import stories

STREAM = execution_of(CASE)
LATE = date(2026, 3, 18)


def recorded(*asked_for: ExecutionCommand) -> list[Recorded[Any]]:
    """What was decided on the day of each command; what is refused is left out."""
    log: list[Recorded[Any]] = []
    for command in asked_for:
        state = EXECUTION.replay(each.event for each in log)
        try:
            decided: Sequence[ExecutionEvent] = EXECUTION.decide(command, state)
        except Refused:
            continue
        for event in decided:
            day, version = command.occurred_on, len(log) + 1
            log.append(Recorded(STREAM, version, NOW, day, CONTEXT, event))
    return log


def row(*asked_for: ExecutionCommand) -> PenaltyRow:
    (found,) = PENALTY.fold(recorded(*asked_for)).values()
    return found


def test_a_fine_is_seen_from_its_service_to_its_payment() -> None:
    opened = row(OPEN)
    assert opened == PenaltyRow(
        execution_id=STREAM,
        case_id=CASE,
        household_id=OPEN.household,
        station=OPEN.station,
        status="DUE",
        party_name="样例甲",
        party_kind=OPEN.party.kind,
        document_no=OPEN.document_no,
        served_on=OPEN.occurred_on,
        fine_fen=FINE,
        gains_fen=0,
        owed_fen=FINE,
        due_on=DUE_ON,
    )
    assert row(OPEN, pay(DUE_ON, FINE)) == replace(
        opened,
        status="PAID",
        owed_fen=0,
        paid_fen=FINE,
        payments=1,
        last_paid_on=DUE_ON,
        discharged_on=DUE_ON,
        discharged_by=ExecutionEnd.PAID,
        ended_on=DUE_ON,
    )


@pytest.mark.parametrize(
    ("story", "status"),
    [
        ([defer(DUE_ON, MAY)], "DEFERRED"),
        ([PLAN], "INSTALMENTS"),
        ([PLAN, pay(MAY, 300_000)], "INSTALMENTS"),
        ([tick(DeadlineKind.PAY, LATE)], "OVERDUE"),
        ([DEMAND], "DEMANDED"),
        ([DEMAND, APPLY], "AT_COURT"),
        ([DEMAND, APPLY, enforce(COURT_BY, FINE)], "ENFORCED"),
        ([terminate(DUE_ON)], "TERMINATED"),
    ],
)
def test_a_status_says_which_step_it_is_at(
    story: list[ExecutionCommand], status: str
) -> None:
    assert row(OPEN, *story).status == status


def test_a_row_says_what_has_grown_was_waived_and_is_to_be_given_back() -> None:
    day = date(2026, 3, 20)
    grown = row(OPEN, accrue(day), waive(day, A_DAY))
    assert (grown.surcharge_fen, grown.surcharge_waived_fen) == (3 * A_DAY, A_DAY)
    assert (grown.owed_surcharge_fen, grown.owed_fen) == (2 * A_DAY, FINE + 2 * A_DAY)
    assert (grown.overdue_on, grown.accrued_to) == (day, day)
    assert grown.court_due_on == COURT_BY
    lower = AlterDue(occurred_on=DUE_ON, document_no="复议1号", fine=Fen(100_000))
    altered = row(OPEN, pay(DUE_ON, 150_000), lower)
    assert (altered.fine_fen, altered.overpaid_fen) == (100_000, 50_000)
    assert (altered.status, altered.altered_on) == ("PAID", DUE_ON)


def test_a_review_is_seen_while_it_lasts() -> None:
    assert row(OPEN, pause(DUE_ON)).paused_on == DUE_ON
    assert row(OPEN, pause(DUE_ON), resume(MAY)).paused_on is None


def test_another_day_to_pay_takes_back_that_it_was_overdue() -> None:
    demanded = row(OPEN, DEMAND)
    assert (demanded.demanded_on, demanded.demand_due_on) == (
        DEMAND.occurred_on,
        date(2026, 9, 17),
    )
    later = row(OPEN, DEMAND, defer(date(2026, 9, 4), date(2026, 12, 1)))
    assert (later.overdue_on, later.demanded_on, later.court_due_on) == (None, None, None)
    assert later.due_on == date(2026, 12, 1)


@forall(stories)
def test_a_row_says_what_the_execution_itself_says(story: list[ExecutionCommand]) -> None:
    happened = recorded(*story)
    execution = EXECUTION.replay(each.event for each in happened)
    rows = list(PENALTY.fold(happened).values())
    if isinstance(execution, Unopened):
        assert rows == []
        return
    account, (found,) = execution.account, rows
    assert (found.fine_fen, found.gains_fen) == (account.fine, account.gains)
    assert (found.paid_fen, found.owed_fen) == (account.paid, account.owed.total)
    assert found.owed_surcharge_fen == account.owed.surcharge
    assert found.overpaid_fen == account.overpaid
    assert found.surcharge_fen - found.surcharge_waived_fen == (
        account.accrued - account.waived
    )
    assert (found.ended_on is not None) is isinstance(execution, Ended)
    if isinstance(execution, Due):
        assert found.due_on == (execution.pay.due_on if execution.pay else None)


@pytest.fixture
def of_executions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline_view, "ENDS", {**deadline_view.ENDS, **ENDS})


@pytest.mark.usefixtures("of_executions")
@pytest.mark.parametrize(
    ("story", "stands"),
    [
        ([], {"PAY": "RUNNING"}),
        ([pay(DUE_ON, FINE)], {"PAY": "MET"}),
        ([pay(DUE_ON, 1)], {"PAY": "RUNNING"}),
        ([defer(DUE_ON, MAY)], {"PAY": "RUNNING"}),
        ([terminate(DUE_ON)], {"PAY": "LIFTED"}),
        ([accrue(LATE)], {"PAY": "MISSED", "COURT": "RUNNING"}),
        ([accrue(LATE), defer(LATE, MAY)], {"PAY": "RUNNING", "COURT": "LIFTED"}),
        ([PLAN], {"PAY": "LIFTED", "PAY/1": "RUNNING"}),
        (
            [PLAN, pay(MAY, 300_000)],
            {"PAY": "LIFTED", "PAY/1": "MET", "PAY/2": "RUNNING"},
        ),
        ([PLAN, pay(MAY, FINE)], {"PAY": "LIFTED", "PAY/1": "MET", "PAY/2": "MET"}),
        (
            [PLAN, accrue(JUNE)],
            {"PAY": "LIFTED", "PAY/1": "MISSED", "COURT": "RUNNING"},
        ),
        ([PLAN, terminate(MAY)], {"PAY": "LIFTED", "PAY/1": "LIFTED"}),
        ([DEMAND], {"PAY": "MISSED", "COURT": "RUNNING", "DEMAND": "RUNNING"}),
        ([DEMAND, APPLY], {"PAY": "MISSED", "COURT": "MET", "DEMAND": "MISSED"}),
        (
            [DEMAND, pay(DEMAND.occurred_on, 2 * FINE)],
            {"PAY": "MISSED", "COURT": "LIFTED", "DEMAND": "MET"},
        ),
        (
            [accrue(LATE), tick(DeadlineKind.COURT, date(2026, 12, 3))],
            {"PAY": "MISSED", "COURT": "MISSED"},
        ),
    ],
)
def test_the_board_knows_what_became_of_every_deadline(
    story: list[ExecutionCommand], stands: dict[str, str]
) -> None:
    rows = board(EVENTS).fold(recorded(OPEN, *story))
    found = {key.removeprefix(f"{STREAM}/"): each.status for key, each in rows.items()}
    assert found == stands


def test_inv_27_only_the_collection_duty_records_a_payment_and_its_receipt_is_claimed() -> (
    None
):
    desk = executions(EXECUTION)
    verb = desk.verb(commands.ReceivePayment)
    assert verb.duties == {Duty.COLLECTION}
    assert all(
        Duty.COLLECTION not in other.duties for other in desk.verbs if other is not verb
    )
    (ask,) = verb.claims(handed_in(pay(DUE_ON, 1, "收据9"), STREAM))
    claim = one_receipt("收据9")
    assert ask.stream == claim.stream
    assert ask.command == Take(occurred_on=DUE_ON, claim=claim, by=STREAM)


def test_nobody_opens_an_execution_by_hand() -> None:
    desk = executions(EXECUTION)
    assert commands.OpenExecution not in {verb.command for verb in desk.verbs}
    assert not any(verb.opens for verb in desk.verbs)
    assert desk.station(EXECUTION.replay(each.event for each in recorded(OPEN))) == (
        OPEN.station
    )


BOOK = PHRASES | Phrasebook(events={}, terms=terms.TERMS)


@pytest.mark.parametrize(
    ("event", "language", "said"),
    [
        (
            FinePaid,
            "zh",
            "缴款5,000.00元（收据号收据0001），尚欠150.00元。",
        ),
        (
            SurchargeAccrued,
            "en",
            (
                "The surcharge grew by 150.00 yuan from 2026-03-18 to 2026-03-18"
                " (days counted: 1); 5,150.00 yuan is owed."
            ),
        ),
    ],
)
def test_money_is_told_in_yuan(
    event: type[ExecutionEvent], language: Language, said: str
) -> None:
    happened = [each.event for each in recorded(OPEN, pay(LATE, FINE))]
    (told,) = (each for each in happened if isinstance(each, event))
    assert BOOK.say(told, language) == said


def test_every_event_can_be_told_in_both_languages() -> None:
    told_of = chain(
        recorded(OPEN, PLAN, pay(MAY, 300_000), accrue(date(2026, 6, 9))),
        recorded(OPEN, defer(DUE_ON, MAY), pause(DUE_ON), resume(DUE_ON)),
        recorded(OPEN, accrue(LATE), waive(LATE, 1)),
        recorded(OPEN, AlterDue(occurred_on=DUE_ON, document_no="复议1号", fine=Fen(1))),
        recorded(OPEN, DEMAND, tick(DeadlineKind.COURT, date(2026, 12, 3))),
        recorded(OPEN, DEMAND, APPLY, enforce(COURT_BY, FINE)),
        recorded(OPEN, accrue(LATE), terminate(DUE_ON)),
    )
    told = {type(each.event): each.event for each in told_of}
    assert told.keys() == set(EVENTS)
    for event in told.values():
        for language in ("en", "zh"):
            said = BOOK.say(event, language)
            assert said
            assert "None" not in said
