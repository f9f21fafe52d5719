"""The check of what a case touched: orders, executions, households, supervisions."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from domain.enforcement.case import events as cases
from domain.enforcement.execution import events as executions
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.enforcement.rectification import events as orders
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.unlicensed import events as unlicensed
from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.identity import (
    HouseholdId,
    PersonId,
    RuleId,
    StreamId,
    UnlicensedId,
    stream_id,
)
from domain.kernel.money import Fen
from domain.supervision import events as supervision
from domain.supervision.aftercare import events as aftercare
from domain.supervision.vocabulary import EntityKind
from tests.application.legal.stories import CASE, FAULTLESS, Told, bent, check, rules, told
from tests.domain.enforcement.case.cases import SHOP, UNREGISTERED, april, fine, march
from tests.domain.enforcement.execution import fines
from tests.domain.supervision import revoked

STORY = told(*FAULTLESS)
ORDER = stream_id("rectification", UUID(int=1))
EXECUTION = stream_id("execution", UUID(int=1))
WATCHED = stream_id("supervision", UUID(int=1))
NUMBER = "罚〔2026〕1号"


def term(kind: DeadlineKind, starts_on: date, days: int) -> Deadline:
    return Deadline(
        kind=kind,
        due_on=starts_on + timedelta(days=days),
        starts_on=starts_on,
        days=days,
        unit=Unit.CALENDAR_DAYS,
        rule_id=RuleId("RECT-2021"),
        calendar_id="test",
    )


SERVED = orders.RectificationOrderServed.model_validate(
    {
        "household": SHOP,
        "mode": "DIRECT",
        "recipient": "样例一号",
        "deadline": term(DeadlineKind.COMPLY, march(2), 10),
    }
)
OVERDUE = orders.RectificationOverdue(household=SHOP, due_on=march(12))
ASKED = orders.EscalationAsked(
    household=SHOP, deadline=term(DeadlineKind.ESCALATE, march(13), 5)
)
ESCALATED = orders.RectificationEscalated(
    household=SHOP, to=Escalation.CASE_LEAD, reason="逾期未改正"
)
REFUSED = orders.RectificationRefused(household=SHOP, remarks="拒绝")
COMPLIED = orders.RectificationComplied(household=SHOP, late=False)


@pytest.mark.parametrize(
    ("order", "broken"),
    [
        ([(march(2), SERVED), (march(9), COMPLIED)], []),
        ([(march(2), SERVED), (march(9), ESCALATED)], ["INV-10"]),
        ([(march(2), SERVED), (march(9), REFUSED), (march(9), ESCALATED)], []),
        (
            [
                (march(2), SERVED),
                (march(13), OVERDUE),
                (march(13), ASKED),
                (march(18), ESCALATED),
            ],
            [],
        ),
        (
            [
                (march(2), SERVED),
                (march(13), OVERDUE),
                (march(13), ASKED),
                (march(19), ESCALATED),
            ],
            ["INV-11"],
        ),
        ([(march(2), SERVED), (march(13), OVERDUE), (march(13), ASKED)], ["INV-11"]),
        ([(march(2), SERVED)], ["INV-11"]),
    ],
)
def test_an_order_is_taken_up_when_its_term_ends_and_not_before(
    order: Told, broken: list[str]
) -> None:
    assert rules(STORY, {ORDER: order}) == broken


def test_an_order_is_served_within_its_term() -> None:
    issued = orders.RectificationOrderIssued(
        household=SHOP,
        document_no="改〔2026〕1号",
        deadline=term(DeadlineKind.SERVE, march(2), 7),
    )

    def story(day: date) -> Told:
        return [(march(2), issued), (day, SERVED), (day, COMPLIED)]

    assert rules(STORY, {ORDER: story(march(9))}) == []
    assert rules(STORY, {ORDER: story(march(10))}) == ["6.4"]


def test_an_order_is_due_after_the_day_of_its_service() -> None:
    at_once = SERVED.model_copy(update={"deadline": term(DeadlineKind.COMPLY, march(2), 0)})
    story: Told = [(march(2), at_once), (march(2), COMPLIED)]
    assert rules(STORY, {ORDER: story}) == ["INV-10"]


def test_inv_13_an_order_that_was_refused_before_the_decision_is_enough() -> None:
    story = bent(STORY, cases.InvestigationConcluded, acts=(UNREGISTERED,))
    big = (fine(20_000),)
    story = bent(story, cases.PenaltyDecided, penalties=big)
    story = bent(story, cases.PreDecisionNoticeServed, penalties=big)
    story = bent(story, cases.LeadReceived, origin=ORDER)
    disobeyed: Told = [(march(2), SERVED), (march(9), REFUSED)]
    obeyed: Told = [(march(2), SERVED), (march(9), COMPLIED)]
    overdue = orders.RectificationOverdue(household=SHOP, due_on=march(6))
    noted_late: Told = [(march(2), SERVED), (march(31), overdue)]
    assert rules(story, {ORDER: disobeyed}) == []
    assert "INV-13" not in rules(story, {ORDER: noted_late})
    assert rules(story, {ORDER: obeyed}) == ["INV-13"]


def test_inv_13_an_unlicensed_operator_who_would_not_be_urged_is_enough() -> None:
    operation = UnlicensedId(stream_id("unlicensed", UUID(int=1)))
    story = bent(STORY, cases.InvestigationConcluded, acts=(UNREGISTERED,))
    big = (fine(20_000),)
    story = bent(story, cases.PenaltyDecided, penalties=big)
    story = bent(story, cases.PreDecisionNoticeServed, penalties=big)
    linked = cases.OperationLinked(household=SHOP, operation=operation, on=march(10))
    place = next(n for n, (_, e) in enumerate(story) if isinstance(e, cases.CaseFiled)) + 1
    story = [*story[:place], (march(10), linked), *story[place:]]
    unwilling = unlicensed.RegularisationRefused(
        household=None, remarks="不办理", on=march(9)
    )
    overdue = unlicensed.RegularisationOverdue(household=None, due_on=march(6))
    assert "INV-13" not in rules(story, {operation: [(march(9), unwilling)]})
    assert "INV-13" not in rules(story, {operation: [(march(31), overdue)]})
    assert "INV-13" in rules(story, {operation: []})


def test_a_surcharge_ends_at_the_fine_where_the_law_of_the_day_caps_it() -> None:
    def grown(day: date, amount: int) -> Told:
        opened = fines.EXECUTION.decide(fines.opening(day), fines.EXECUTION.initial)
        accrued = executions.SurchargeAccrued(
            case=fines.CASE,
            household=SHOP,
            from_on=day,
            to_on=day + timedelta(days=60),
            days=60,
            amount=Fen(amount),
            rules=(),
            capped=False,
            owed=fines.owed(fine=fines.FINE),
        )
        return [*((day, each) for each in opened), (day, accrued)]

    assert rules(STORY, {EXECUTION: grown(march(2), fines.FINE)}) == []
    assert rules(STORY, {EXECUTION: grown(march(2), fines.FINE + 1)}) == ["6.7"]
    assert rules(STORY, {EXECUTION: grown(date(2010, 3, 2), fines.FINE + 1)}) == []


def test_surcharge_that_was_taken_back_does_not_count_twice() -> None:
    day = date(2026, 4, 20)
    late = fines.pay(march(18), fines.FINE - 100)
    history = fines.happened(fines.OPEN, fines.accrue(day), late, fines.accrue(day))
    grown = [each for each in history if isinstance(each, executions.SurchargeAccrued)]
    assert sum(each.amount for each in grown) > fines.FINE
    assert rules(STORY, {EXECUTION: [(day, each) for each in history]}) == []


REVOCATION = (Penalty(kind=PenaltyKind.LICENCE_REVOCATION),)
GRAVE = bent(
    bent(
        bent(STORY, cases.DecisionServed, penalties=REVOCATION),
        cases.PenaltyDecided,
        penalties=REVOCATION,
    ),
    cases.PreDecisionNoticeServed,
    penalties=REVOCATION,
)
CARD = supervision.LicenceRevoked(
    revoked_on=april(16), decision_no=NUMBER, served_on=april(17)
)
SERVED_ON = april(17)


def opening(**changed: object) -> aftercare.SupervisionOpened:
    (opened, *_) = revoked.happened(revoked.opening(date(2026, 4, 16), served_on=SERVED_ON))
    return aftercare.SupervisionOpened.model_validate(
        {**dict(opened), "decision_no": NUMBER, "household": SHOP, **changed}
    )


def watched(day: date = SERVED_ON, **changed: object) -> Told:
    seen = aftercare.CessationConfirmed(household=HouseholdId(SHOP), remarks="已停止")
    return [(day, opening(**changed)), (day, seen)]


CARRIED_OUT: dict[StreamId, Told] = {
    StreamId(SHOP): [(SERVED_ON, CARD)],
    WATCHED: watched(),
}


def test_a_revocation_that_was_carried_out_and_is_watched_breaks_nothing() -> None:
    assert rules(GRAVE, CARRIED_OUT) == []


def test_inv_22_a_served_revocation_stands_on_the_card_with_its_particulars() -> None:
    opened = supervision.HouseholdClaimed.model_validate({"station": "620102-01"})
    bare: Told = [(march(1), opened)]
    assert rules(GRAVE, {**CARRIED_OUT, StreamId(SHOP): bare}) == ["INV-22"]
    odd = CARD.model_copy(update={"served_on": april(1)})
    told_so: Told = [(SERVED_ON, odd)]
    assert rules(GRAVE, {**CARRIED_OUT, StreamId(SHOP): told_so}) == ["INV-22"]


def test_inv_25_one_supervision_is_opened_for_it_in_time() -> None:
    card = {StreamId(SHOP): CARRIED_OUT[StreamId(SHOP)]}
    assert rules(GRAVE, card) == ["INV-25"]
    assert rules(GRAVE, card, on=SERVED_ON) == []
    twice = {**CARRIED_OUT, stream_id("supervision", UUID(int=2)): watched()}
    assert rules(GRAVE, twice) == ["INV-25"]
    late = {**CARRIED_OUT, WATCHED: watched(date(2026, 4, 30))}
    assert rules(GRAVE, late) == ["INV-25"]


def bar(**changed: object) -> Told:
    barred = aftercare.RepresentativeRestricted.model_validate(
        {
            "household": SHOP,
            "person": PersonId("person-00000000-0000-0000-0000-000000000001"),
            "name": "样例甲",
            "reasons": "明知而为",
            "from_on": date(2026, 4, 16),
            "until_on": date(2029, 4, 16),
            "deadline": term(DeadlineKind.OFFICE_RESTRICTION, date(2026, 4, 16), 1096),
            **changed,
        }
    )
    return [(SERVED_ON, barred)]


@pytest.mark.parametrize(
    ("more", "entity", "broken"),
    [
        (bar(), EntityKind.ENTERPRISE, []),
        (bar(until_on=date(2031, 4, 16)), EntityKind.ENTERPRISE, ["INV-23"]),
        (bar(reasons=" "), EntityKind.ENTERPRISE, ["INV-23"]),
        (bar(), EntityKind.INDIVIDUAL_BUSINESS, ["INV-23"]),
    ],
)
def test_inv_23_a_bar_from_office_has_reasons_and_runs_three_years(
    more: Told, entity: EntityKind, broken: list[str]
) -> None:
    story = [*watched(entity=entity), *more]
    assert rules(GRAVE, {**CARRIED_OUT, WATCHED: story}) == broken


def test_a_breach_elsewhere_names_the_event_of_the_stream_where_it_happened() -> None:
    (breach,) = check(STORY, {ORDER: [(march(2), SERVED)]}).breaches
    assert breach.events == (f"{ORDER}@1",)
    assert not any(each.startswith(CASE) for each in breach.events)
