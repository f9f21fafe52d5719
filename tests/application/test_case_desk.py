"""Who may ask what of a case, what is looked up first, and what it claims."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from application.authority import AuthorityBecause
from application.enforcement.case.checks import CaseDeskBecause as Because
from application.enforcement.case.service import LEADERSHIP, LEGAL, SUPERVISION, cases
from application.ports import Kept
from domain.enforcement.case import case_decider, commands, events
from domain.enforcement.case.vocabulary import (
    EvidenceKind,
    LeadSource,
    MeasureKind,
    Result,
)
from domain.enforcement.rectification import events as orders
from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.unlicensed import unlicensed_decider
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Because as AnyBecause
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import HouseholdId, OfficerId, RectificationId
from domain.kernel.messages import Command, Duty, Event
from domain.law.rulebook import RULE_BOOK
from domain.organisation.events import DutyGranted, OfficerAppointed, OfficerQualified
from domain.organisation.officer import Span
from infrastructure.calendars import BureauCalendar
from tests.application import test_case_views as told
from tests.application.handing_in import after, handed_in
from tests.application.test_case_views import CASE, OF, SHOP, WHY, until
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, EAST, LI, WANG, WEST, ZHAO, numbered

HASH = "a" * 64
SUPERVISES = Span(DAY, None)
DECIDER = case_decider(RULE_BOOK, BureauCalendar())
CALENDAR = BureauCalendar()
DESK = cases(
    DECIDER,
    rectification(RULE_BOOK, CALENDAR),
    unlicensed_decider(RULE_BOOK, CALENDAR),
)
ORDER = RectificationId(numbered("rectification", 1))
TODAY: dict[str, Any] = {"occurred_on": after(9)}
Known = Mapping[Any, Iterable[Event]]


def officer(*more: Event) -> list[Event]:
    return [OfficerAppointed(name="样例", subject="sample", station=WEST), *more]


CERTIFIED = OfficerQualified(certificate_no="样证1号", from_on=DAY, until_on=told.LAST)
LEADS = DutyGranted(duty=Duty.LEADERSHIP, from_on=DAY, until_on=None)


def kept(sha256: str) -> Kept | None:
    return Kept(HASH, 7, "application/pdf") if sha256 == HASH else None


def check(command: Command, *happened: Event, known: Known | None = None) -> None:
    """What the desk looks up before the case itself is asked."""
    asked = handed_in(command, CASE, known)
    on_duty = replace(asked.caller.known, duties=((Duty.SUPERVISION, SUPERVISES),))
    asked = replace(asked, caller=replace(asked.caller, known=on_duty), kept=kept)
    DESK.verb(type(command)).check(asked, DECIDER.replay(happened))  # type: ignore[arg-type]


def refused(
    because: AnyBecause, command: Command, *happened: Event, known: Known | None = None
) -> None:
    with pytest.raises(Refused) as refusal:
        check(command, *happened, known=known)
    assert refusal.value.because is because


def unknown(
    what: str, command: Command, *happened: Event, known: Known | None = None
) -> None:
    with pytest.raises(Unknown) as found:
        check(command, *happened, known=known)
    assert found.value.what == what


OF_LEADERS: set[type[Command]] = {
    commands.ExtendVerification,
    commands.FileCase,
    commands.DeclineFiling,
    commands.AssignCaseOfficers,
    commands.DecideRecusal,
    commands.ExtendTimeLimit,
    commands.ExtendMeasure,
    commands.TerminateInvestigation,
    commands.DiscussCollectively,
    commands.DecideCase,
    commands.AlterDecision,
    commands.RevokeDecision,
    commands.ReopenCase,
    commands.CloseCase,
    commands.TransferCase,
}
OF_REVIEWERS: set[type[Command]] = {commands.ReturnFromReview, commands.PassReview}


def test_leaders_decide_reviewers_review_and_supervision_does_the_rest() -> None:
    """O10: 「一把手负责制」."""
    for verb in DESK.verbs:
        if verb.command in OF_LEADERS:
            assert verb.duties == LEADERSHIP
        elif verb.command in OF_REVIEWERS:
            assert (verb.duties, verb.signed) == (LEGAL, "reviewer")
        else:
            assert verb.duties == SUPERVISION


def test_everything_but_what_happens_by_itself_has_one_verb() -> None:
    asked = [verb.command for verb in DESK.verbs]
    assert len(asked) == len(set(asked))
    named = {getattr(commands, name) for name in commands.__all__} - {commands.CaseCommand}
    assert set(asked) == named - {commands.NoteExecution}
    assert MarkOverdue not in asked
    assert [verb.command for verb in DESK.verbs if verb.opens] == [commands.ReceiveLead]


def lead(**said: Any) -> commands.ReceiveLead:
    return commands.ReceiveLead(
        **TODAY, source=LeadSource.REPORT, matter="无照经营", **said
    )


def test_a_lead_may_be_about_nobody_we_know() -> None:
    check(lead())
    check(lead(station=WEST))


def test_a_lead_about_a_household_is_about_one_of_the_station() -> None:
    shop = {SHOP: [examples.OPENED, examples.CLAIMED]}
    check(lead(household=SHOP, station=WEST), known=shop)
    unknown("household", lead(household=SHOP, station=WEST))
    unknown("household", lead(household=SHOP, station=EAST), known=shop)
    refused(Because.STATION_OF_HOUSEHOLD, lead(household=SHOP), known=shop)


def test_a_lead_is_registered_at_a_station_that_one_sees() -> None:
    unknown("station", lead(station=EAST))


FILE = commands.FileCase(
    **TODAY,
    case_no=told.FILED.case_no,
    party=told.PARTY,
    offence=told.FILED.offence,
    conduct_from=DAY,
    conduct_until=DAY,
    criteria=frozenset(told.FILED.criteria),
    officers=frozenset({WANG, LI}),
)
ASSIGN = commands.AssignCaseOfficers(**TODAY, officers=FILE.officers, reason=WHY)


@pytest.mark.parametrize("command", [FILE, ASSIGN])
def test_officers_of_a_case_are_known_and_certified(command: Command) -> None:
    certified = officer(CERTIFIED)
    check(command, told.LEAD, known={WANG: certified, LI: certified})
    unknown("officer", command, told.LEAD, known={WANG: certified})
    bare = {WANG: certified, LI: officer()}
    refused(AuthorityBecause.UNQUALIFIED, command, told.LEAD, known=bare)


def measure(approved_by: OfficerId = ZHAO) -> commands.TakeMeasure:
    return commands.TakeMeasure(
        **TODAY,
        kind=MeasureKind.HOLD,
        document_no="样存1号",
        items="面粉二十袋",
        approved_by=approved_by,
    )


EVIDENCE = commands.FileEvidence(
    **TODAY,
    kind=EvidenceKind.DOCUMENTARY,
    name="进货单据",
    description="扫描件",
    sha256=HASH,
    size=7,
    media_type="application/pdf",
)
CONCLUDE = commands.ConcludeInvestigation(**TODAY, proposes=Result.PENALTY, report=WHY)
INVESTIGATING = (told.LEAD, told.FILED)
OTHERS = events.CaseOfficersAssigned(**OF, officers=(LI, ZHAO), reason=WHY)


@pytest.mark.parametrize(
    "command",
    [
        EVIDENCE,
        measure(),
        CONCLUDE,
        commands.ResumeInvestigation(**TODAY, reason=WHY),
    ],
    ids=lambda each: type(each).__name__,
)
def test_inv_15_only_officers_of_the_case_investigate_it(command: Command) -> None:
    known = {ZHAO: officer(LEADS)}
    check(command, *INVESTIGATING, known=known)
    refused(Because.NOT_A_CASE_OFFICER, command, *INVESTIGATING, OTHERS, known=known)
    check(command, told.LEAD, known=known)  # the case itself refuses it, being none yet


def test_a_measure_is_approved_by_somebody_who_leads_on_the_day() -> None:
    refused(AuthorityBecause.NO_LEADER, measure(), *INVESTIGATING)
    for other in (officer(), officer(LEADS.model_copy(update={"from_on": after(10)}))):
        refused(AuthorityBecause.NO_LEADER, measure(), *INVESTIGATING, known={ZHAO: other})


def test_evidence_is_a_file_that_is_kept_and_is_what_it_is_said_to_be() -> None:
    check(EVIDENCE, *INVESTIGATING)
    lost = EVIDENCE.model_copy(update={"sha256": "b" * 64})
    refused(Because.FILE_NOT_KEPT, lost, *INVESTIGATING)
    for other in ({"size": 8}, {"media_type": "image/png"}):
        differs = EVIDENCE.model_copy(update=other)
        refused(Because.FILE_DIFFERS, differs, *INVESTIGATING)


def test_a_hearing_is_presided_over_by_somebody_of_the_bureau() -> None:
    call = commands.CallHearing(**TODAY, held_on=told.LAST, place="会议室", chair=ZHAO)
    check(call, *INVESTIGATING, known={ZHAO: officer()})
    unknown("officer", call, *INVESTIGATING)


WHOSE = {"household": SHOP, "station": WEST}
ORDERED: tuple[Event, ...] = (
    orders.RectificationOrderDrafted(
        **WHOSE, matter="无照经营", demand="停止", drafted_on=DAY
    ),
    orders.RectificationOrderIssued(
        **OF, document_no="样改1号", deadline=until(after(2), DeadlineKind.SERVE)
    ),
    orders.RectificationOrderServed(
        **OF,
        mode=ServiceMode.DIRECT,
        recipient="本人",
        deadline=until(after(8), DeadlineKind.COMPLY),
    ),
)
REFUSED = orders.RectificationRefused(**OF, remarks="拒不改正")
OVERDUE = orders.RectificationOverdue(**OF, due_on=after(8))
ESCALATED = orders.RectificationEscalated(**OF, to=Escalation.CASE_LEAD, reason=WHY)
COMPLIED = orders.RectificationComplied(**OF, late=False)


def link(days: int = 9) -> commands.LinkOrder:
    return commands.LinkOrder(occurred_on=after(days), order=ORDER)


@pytest.mark.parametrize(
    "more", [(), (REFUSED,), (OVERDUE,), (OVERDUE, ESCALATED)], ids=len
)
def test_inv_13_an_order_that_was_not_obeyed_is_linked(more: tuple[Event, ...]) -> None:
    check(link(), *INVESTIGATING, known={ORDER: [*ORDERED, *more]})


def test_inv_13_an_order_that_may_still_be_obeyed_is_not_linked() -> None:
    waived = orders.EscalationWaived(**OF, reason=WHY)
    for more in ([], [COMPLIED], [OVERDUE, waived]):
        told_of = {ORDER: [*ORDERED, *more]}
        day = 9 if more else 8
        refused(Because.ORDER_NOT_DISOBEYED, link(day), *INVESTIGATING, known=told_of)
    issued = {ORDER: ORDERED[:2]}
    refused(Because.ORDER_NOT_DISOBEYED, link(), *INVESTIGATING, known=issued)


def test_inv_13_an_order_about_another_household_is_not_linked() -> None:
    unknown("rectification", link(), *INVESTIGATING)
    elsewhere = HouseholdId(numbered("household", 2))
    for household in (elsewhere, None):
        filed = told.FILED.model_copy(update={"household": household})
        known = {ORDER: [*ORDERED, REFUSED]}
        refused(Because.ORDER_OF_ANOTHER, link(), told.LEAD, filed, known=known)
    check(link(), told.LEAD)  # a lead has no orders, as the case itself says
