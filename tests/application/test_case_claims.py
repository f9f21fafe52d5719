"""What a case claims of others: its number, and every act that it fines."""

from typing import Any

import pytest

from application.desk import Asked
from application.enforcement.case.numbers import NumberBecause, one_case_no
from domain.enforcement.case import commands
from domain.enforcement.case.because import CaseBecause
from domain.enforcement.case.vocabulary import Result
from domain.enforcement.penalty import Act, Offence, Provision
from domain.kernel.claims import ClaimTaken, Release, Take
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Command, Event
from tests.application import test_case_views as told
from tests.application.handing_in import after, handed_in
from tests.application.test_case_desk import DESK, FILE, INVESTIGATING, TODAY
from tests.application.test_case_views import CASE, WHY
from tests.domain.supervision.examples import DAY, numbered


def claimed(command: Command, stream: StreamId, *happened: Event) -> list[Any]:
    asked: Asked[Any] = handed_in(command, stream, {stream: happened})
    return list(DESK.verb(type(command)).claims(asked))


def test_a_case_number_is_of_one_case_however_it_is_spaced() -> None:
    (ask,) = claimed(FILE, CASE)
    assert ask.stream == one_case_no("样案〔2003〕 1号").stream
    taken = ClaimTaken(claim=ask.command.claim, by=numbered("case", 2))
    with pytest.raises(Refused) as refusal:
        ask.decider.decide(ask.command, ask.decider.replay([taken]))
    assert refusal.value.because is NumberBecause.CASE_NO_TAKEN


ACTS = tuple(
    Act(
        what="无照经营",
        from_on=DAY,
        until_on=until_on,
        provisions=(Provision(offence=Offence.UNREGISTERED_OPERATION),),
    )
    for until_on in (DAY, after(1))
)
CONCLUDED = told.CONCLUDED.model_copy(update={"acts": ACTS})
NOTIFIED = (*INVESTIGATING, CONCLUDED, told.SUBMITTED, told.PASSED, told.NOTIFIED)
DECIDE = commands.DecideCase(
    **TODAY,
    document_no="样罚1号",
    result=Result.PENALTY,
    penalties=told.PENALTIES,
    reasoning=WHY,
)
REVOKE = commands.RevokeDecision(**TODAY, document_no="样复1号", by="上级", reason=WHY)


def test_inv_20_an_act_that_is_fined_is_fined_once() -> None:
    asks = claimed(DECIDE, CASE, *NOTIFIED)
    assert [type(ask.command) for ask in asks] == [Take, Take]
    assert len({ask.stream for ask in asks}) == 2
    again = claimed(DECIDE, numbered("case", 2), *NOTIFIED)
    assert [ask.stream for ask in again] == [ask.stream for ask in asks]
    first = asks[0].decider.decide(asks[0].command, asks[0].decider.initial)
    with pytest.raises(Refused) as refusal:
        again[0].decider.decide(again[0].command, again[0].decider.replay(first))
    assert refusal.value.because is CaseBecause.ALREADY_FINED


def test_what_fines_nobody_claims_nothing() -> None:
    closure = DECIDE.model_copy(update={"penalties": told.PENALTIES[2:]})
    assert claimed(closure, CASE, *NOTIFIED) == []
    assert claimed(DECIDE, CASE, *INVESTIGATING) == []


def test_inv_20_a_revoked_decision_gives_its_acts_back() -> None:
    asks = claimed(REVOKE, CASE, *NOTIFIED, told.DECIDED)
    assert [type(ask.command) for ask in asks] == [Release, Release]
    taken = claimed(DECIDE, CASE, *NOTIFIED)
    assert [ask.stream for ask in asks] == [ask.stream for ask in taken]
    held = taken[0].decider.decide(taken[0].command, taken[0].decider.initial)
    free = asks[0].decider.decide(asks[0].command, asks[0].decider.replay(held))
    assert asks[0].decider.replay([*held, *free]) == asks[0].decider.initial
    assert claimed(REVOKE, CASE) == []
