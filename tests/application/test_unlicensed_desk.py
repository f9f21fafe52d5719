"""Who may ask what of an unlicensed operation, and what is looked up first."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.authority import AuthorityBecause
from application.desk import Asked
from application.enforcement.summary.service import (
    COLLECTION,
    SummaryDeskBecause,
    summaries,
)
from application.enforcement.unlicensed.checks import UnlicensedDeskBecause as Because
from application.enforcement.unlicensed.service import (
    LEADERSHIP,
    SUPERVISION,
    operations,
)
from domain.enforcement.case import case_decider
from domain.enforcement.case.vocabulary import PartyKind
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.enforcement.summary import commands as summary_commands
from domain.enforcement.unlicensed import commands
from domain.kernel.claims import Take
from domain.kernel.errors import Because as AnyBecause
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Command, Duty, Event
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK
from domain.organisation.events import OfficerAppointed, OfficerQualified
from domain.organisation.officer import Span
from infrastructure.calendars import BureauCalendar
from tests.application import test_case_views as told
from tests.application.handing_in import handed_in
from tests.domain.enforcement.summary import slips
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, EAST, LI, WANG, WEST, numbered

CASES = case_decider(RULE_BOOK, BureauCalendar())
DESK = operations(stalls.OPERATION, CASES, slips.SUMMARY)
SUMMARIES = summaries(slips.SUMMARY)
OPERATION = numbered("unlicensed", 1)
EARLIER = stalls.EARLIER
SUMMARY = stalls.SUMMARY
Known = Mapping[Any, Iterable[Event]]


def on_duty(command: Command, stream: StreamId, known: Known | None = None) -> Asked[Any]:
    """Wang supervises at the western station."""
    asked = handed_in(command, stream, known)
    supervises = ((Duty.SUPERVISION, Span(DAY, None)),)
    return replace(
        asked,
        caller=replace(asked.caller, known=replace(asked.caller.known, duties=supervises)),
    )


def check(command: Command, known: Known | None = None) -> None:
    asked = on_duty(command, OPERATION, known)
    DESK.verb(type(command)).check(asked, stalls.state(stalls.happened(*stalls.URGED)))


def refused(command: Command, because: AnyBecause, known: Known | None = None) -> None:
    with pytest.raises(Refused) as refusal:
        check(command, known)
    assert refusal.value.because is because


def test_whoever_supervises_works_on_it_and_only_a_leader_bans() -> None:
    duties = {each.command: each.duties for each in DESK.verbs}
    assert duties.pop(commands.BanOperation) == LEADERSHIP
    assert duties.pop(commands.CloseOperation) == SUPERVISION | LEADERSHIP
    assert set(duties.values()) == {SUPERVISION}


def test_an_operation_is_discovered_at_a_station_that_one_sees() -> None:
    check(stalls.discover(station=WEST))
    with pytest.raises(Unknown):
        check(stalls.discover(station=EAST))
    shop = HouseholdId(numbered("household", 1))
    with pytest.raises(Unknown):
        check(stalls.discover(station=WEST, household=shop))
    check(stalls.discover(station=WEST, household=shop), {shop: [examples.OPENED]})


def test_what_goes_on_does_not_recur() -> None:
    again = stalls.discover(station=WEST, recurrence_of=EARLIER)
    with pytest.raises(Unknown):
        check(again)
    refused(again, Because.NOT_A_RECURRENCE, {EARLIER: stalls.happened(*stalls.URGED)})
    over = stalls.happened(*stalls.UNDER_ACTION, stalls.ban(stalls.later(30)))
    check(again, {EARLIER: over})


def test_inv_12_the_licence_is_that_of_a_household_registered_on_that_day() -> None:
    shop = HouseholdId(numbered("household", 1))
    linked = stalls.link(DAY, examples.REGISTERED_ON, shop)
    with pytest.raises(Unknown):
        check(linked)
    check(linked, {shop: [examples.OPENED]})
    other = stalls.link(DAY, stalls.later(1, examples.REGISTERED_ON), shop)
    refused(other, Because.NOT_REGISTERED_SO, {shop: [examples.OPENED]})
    ended = [examples.OPENED, examples.DEREGISTERED]
    refused(linked, Because.NOT_REGISTERED_SO, {shop: ended})
    elsewhere = examples.OPENED.model_copy(update={"station": EAST})
    with pytest.raises(Unknown):
        check(linked, {shop: [elsewhere]})


def case_fined(amount: int) -> list[Event]:
    penalty = Penalty(kind=PenaltyKind.FINE, amount=Fen(amount))
    decided = told.DECIDED.model_copy(update={"penalties": (penalty,)})
    return [*told.TO_DECISION[:-1], decided]


def test_a_penalty_rests_on_a_case_that_decided_this_very_fine() -> None:
    penalised = stalls.penalise(stalls.later(30), 50_000)
    with pytest.raises(Unknown):
        check(penalised)
    refused(penalised, Because.NOT_SO_DECIDED, {stalls.CASE: [told.LEAD]})
    refused(penalised, Because.NOT_SO_DECIDED, {stalls.CASE: case_fined(40_000)})
    check(penalised, {stalls.CASE: case_fined(50_000)})


def test_a_fine_without_a_case_is_one_on_the_spot_within_its_limit() -> None:
    """R1 to R3: what was fined above the limit of the summary procedure was a case."""
    asked = {"summary": SUMMARY, "conduct_until": DAY, "occurred_on": DAY}
    fined = commands.PenaliseOperation(**asked, fine=Fen(50 * slips.YUAN))
    with pytest.raises(Unknown):
        check(fined)
    known = {SUMMARY: slips.happened(slips.punish(slips.THEN, station=WEST))}
    check(fined, known)
    more = commands.PenaliseOperation(**asked, fine=Fen(51 * slips.YUAN))
    refused(more, Because.NOT_SO_DECIDED, known)


def test_a_penalty_ends_one_operation_only() -> None:
    penalised = stalls.penalise(DAY, 50_000)
    (claim,) = DESK.verb(commands.PenaliseOperation).claims(handed_in(penalised, OPERATION))
    assert isinstance(claim.command, Take)
    assert claim.command.claim.about == (stalls.CASE,)
    assert claim.command.by == OPERATION


def officer(*more: Event) -> list[Event]:
    return [OfficerAppointed(name="样例", subject="sample", station=WEST), *more]


CERTIFIED = OfficerQualified(
    certificate_no="样证1号", from_on=date(2003, 1, 1), until_on=date(2004, 1, 1)
)


def test_inv_09_officers_with_certificates_punish_on_the_spot() -> None:
    both = frozenset({WANG, LI})
    verb = SUMMARIES.verb(summary_commands.PunishOnTheSpot)
    asked = slips.punish(slips.THEN, station=WEST, household=None, officers=both)
    known = {WANG: officer(CERTIFIED), LI: officer(CERTIFIED)}
    state = slips.SUMMARY.initial
    verb.check(on_duty(asked, SUMMARY, known), state)
    with pytest.raises(Unknown):
        verb.check(on_duty(asked, SUMMARY, {WANG: officer(CERTIFIED)}), state)
    with pytest.raises(Refused) as refusal:
        verb.check(on_duty(asked, SUMMARY, known | {LI: officer()}), state)
    assert refusal.value.because is AuthorityBecause.UNQUALIFIED
    others = slips.punish(
        slips.THEN, station=WEST, household=None, officers=frozenset({LI})
    )
    with pytest.raises(Refused) as refusal:
        verb.check(on_duty(others, SUMMARY, known), state)
    assert refusal.value.because is SummaryDeskBecause.NOT_OF_THESE_OFFICERS
    with pytest.raises(Unknown):
        verb.check(on_duty(slips.punish(station=EAST), SUMMARY, known), state)
    with pytest.raises(Unknown):
        verb.check(on_duty(slips.punish(station=WEST), SUMMARY, known), state)


def test_only_whoever_was_there_collects_on_the_spot() -> None:
    verb = SUMMARIES.verb(summary_commands.CollectOnTheSpot)
    asked = handed_in(slips.collect(), SUMMARY)
    theirs = slips.SUMMARY.replay(
        slips.happened(slips.punish(slips.THEN, officers=frozenset({LI})))
    )
    with pytest.raises(Refused):
        verb.check(asked, theirs)
    ours = slips.happened(slips.punish(slips.THEN, officers=frozenset({WANG})))
    verb.check(asked, slips.SUMMARY.replay(ours))
    verb.check(asked, slips.SUMMARY.initial)


def test_inv_20_an_act_fined_on_the_spot_is_fined_in_no_case() -> None:
    verb = SUMMARIES.verb(summary_commands.PunishOnTheSpot)
    (claim,) = verb.claims(handed_in(slips.punish(), SUMMARY))
    assert claim.command.claim.rule == "enforcement.one-act-one-fine"
    assert claim.command.claim.about[0] == slips.SHOP
    nobody = slips.punish(household=None)
    (claim,) = verb.claims(handed_in(nobody, SUMMARY))
    assert claim.command.claim.about[0] == "样例乙"
    assert nobody.party.kind is PartyKind.CITIZEN
    assert list(verb.claims(handed_in(slips.punish(fine=None), SUMMARY))) == []


def test_inv_27_what_is_paid_in_is_entered_by_the_collection_duty_alone() -> None:
    duties = {each.command: each.duties for each in SUMMARIES.verbs}
    assert duties[summary_commands.PayIn] == COLLECTION
    assert duties[summary_commands.HandInFine] == COLLECTION
    (claim,) = SUMMARIES.verb(summary_commands.PayIn).claims(
        handed_in(slips.pay_in(slips.NOW), SUMMARY)
    )
    assert claim.command.claim.rule == "enforcement.one-receipt"
