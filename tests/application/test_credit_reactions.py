"""What credit files learn from other contexts, and what follows by itself."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from application.credit.matters import READINGS, of_penalties
from application.credit.names import file_of
from application.credit.reactions import keep_file
from application.credit.wiring import reactions
from application.handling import Handler
from domain.credit.file.commands import (
    RecordBadConduct,
    RecordGoodConduct,
    StrikeConduct,
)
from domain.credit.file.events import GoodConductRecorded
from domain.credit.file.states import OnFile
from domain.enforcement.case.events import DecisionAltered, DecisionRevoked
from domain.enforcement.rectification import events as orders
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import CaseId, HouseholdId, StreamId
from domain.kernel.messages import Event, Recorded
from domain.law.annual import AnnualControl
from domain.law.credit import ConductMatter
from domain.law.rulebook import RULE_BOOK
from domain.registration.annual import events as annual
from domain.supervision.events import ConductCorrected
from domain.supervision.vocabulary import Conduct
from tests.application.credit_telling import (
    CASE,
    FINE,
    HARD,
    OPENED,
    ORDER,
    TOLD,
    WHOSE,
    served,
)
from tests.application.handing_in import CONTEXT
from tests.domain.credit.files import DAY, FILE, SHOP
from tests.domain.credit.honours import CALENDAR
from tests.domain.supervision import examples
from tests.domain.supervision.examples import numbered
from tests.infrastructure.eventstore.memory import Memory

NOW = datetime(2026, 11, 20, 4, tzinfo=UTC)


def happened(stream: StreamId, event: Event, version: int = 1) -> Recorded[Any]:
    return Recorded(stream, version, NOW, DAY, CONTEXT, event)


def matters(stream: StreamId, event: Event) -> list[str]:
    """What the file is told: the matter, or that something is struck."""
    found = []
    for at, command in keep_file(happened(stream, event)):
        assert at == file_of(SHOP)
        if isinstance(command, RecordGoodConduct | RecordBadConduct):
            assert command.evidence == f"{stream}@1"
            found.append(command.matter.value)
        elif isinstance(command, StrikeConduct):
            found.append("STRUCK")
    return found


@pytest.mark.parametrize(
    ("stream", "event", "found"), TOLD, ids=[each.topic for _, each, _ in TOLD]
)
def test_good_and_bad_conduct_is_recorded_from_the_event_it_comes_from(
    stream: StreamId, event: Event, found: list[str]
) -> None:
    """K3, E6, C5: 良好行为和不良行为信息及时记录, from cards, patrols' orders, unlicensed
    and counterfeit cases, goods, fees, relief, registration. E6: 「考核监管对象」."""
    assert matters(stream, event) == found


def test_every_reading_is_told_by_an_example() -> None:
    rest = {
        "supervision.household-opened",
        "supervision.conduct-corrected",
        "enforcement.decision-altered",
        "enforcement.decision-revoked",
        "credit.award-refused",
        "credit.award-withdrawn",
        "credit.award-expired",
    }
    told = {event.topic for _, event, _ in TOLD}
    assert told | rest == {event.topic for event in READINGS}
    assert of_penalties(()) is None


class Bureau:
    """A log in memory, with the reactions of credit."""

    def __init__(self) -> None:
        self.store = Memory()
        self.at: dict[StreamId, int] = {}

    def tell(self, stream: StreamId, event: Event, day: date = DAY) -> None:
        version = self.at[stream] = self.at.get(stream, 0) + 1
        key = UUID(int=1000 * len(self.store.log) + version)
        context = CONTEXT.model_copy(update={"command_id": key})
        self.store.append([Recorded(stream, version, NOW, day, context, event)])
        self.react()

    def react(self) -> None:
        handler = Handler(self.store, lambda: NOW, RULE_BOOK)
        for reaction in reactions(RULE_BOOK, CALENDAR):
            for cause in list(self.store.log):
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        handler.handle(ask, context=context)

    def file(self) -> OnFile:
        stream = file_of(SHOP)
        found = FILE.replay(self.events(stream))
        assert isinstance(found, OnFile)
        return found

    def events(self, stream: StreamId) -> Iterable[Any]:
        return [each.event for each in self.store.histories([stream])[stream]]


def test_a_file_is_opened_with_the_household_and_once() -> None:
    """K1: 企业分类监管 begins with a file for everybody."""
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    bureau.react()
    file = bureau.file()
    assert file.opened.in_business_since == examples.REGISTERED_ON
    foreign = OPENED.model_copy(
        update={"registration": examples.with_number(examples.FOREIGN, None)}
    )
    assert list(keep_file(happened(SHOP, foreign))) == []


def test_inv_34_a_revoked_licence_means_d_by_itself() -> None:
    """K2: 淘汰机制."""
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    bureau.tell(SHOP, examples.REVOKED)
    assert bureau.file().grade is CreditGrade.D
    bureau.tell(numbered("household", 2), examples.REVOKED)  # without a file


def test_a_decision_that_falls_no_longer_counts() -> None:
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    bureau.tell(CASE, served(HARD))
    assert bureau.file().grade is CreditGrade.C
    altered = {**WHOSE, "document_no": "复1号", "by": "复议机关", "reason": "过重"}
    bureau.tell(CASE, DecisionAltered(**altered, penalties=(FINE,)))
    assert bureau.file().grade is CreditGrade.B
    bureau.tell(CASE, DecisionRevoked(**altered))
    assert bureau.file().bad == ()
    nothing = DecisionAltered(**altered, penalties=())
    assert matters(CASE, nothing) == ["STRUCK"]


def test_a_corrected_entry_of_the_card_takes_the_place_of_the_first() -> None:
    """E6."""
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    bureau.tell(SHOP, examples.RECORDED)
    corrected = ConductCorrected(
        corrects=examples.event_id(2),
        number=1,
        conduct=Conduct.GOOD,
        matter="已亮照经营",
        reason="记录有误",
    )
    bureau.tell(SHOP, corrected)
    file = bureau.file()
    assert (len(file.bad), len(file.good)) == (0, 1)
    neutral = corrected.model_copy(update={"conduct": Conduct.NEUTRAL})
    bureau.tell(SHOP, neutral)
    assert bureau.file().good == ()


def test_an_overdue_order_that_is_refused_is_one_conduct() -> None:
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    bureau.tell(ORDER, orders.RectificationOverdue(**WHOSE, due_on=DAY))
    bureau.tell(ORDER, orders.RectificationRefused(**WHOSE, remarks="拒不改正"))
    (standing,) = bureau.file().bad
    assert standing.matter is ConductMatter.RECTIFICATION_REFUSED
    assert bureau.file().grade is CreditGrade.C


def test_what_was_done_in_time_and_entered_late_was_not_missed() -> None:
    """K3: the tick came by first; the record of it gives way to what happened."""
    bureau = Bureau()
    bureau.tell(SHOP, OPENED)
    duty = {"household": SHOP, "year": 2016, "number": 2016}
    stream = numbered("annual", 1)
    missed = annual.AnnualDutyMissed(
        **duty,
        station=OPENED.station,
        control=AnnualControl.REPORT,
        due_on=DAY,
        on=DAY,
    )
    bureau.tell(stream, missed)
    assert bureau.file().grade is CreditGrade.B
    bureau.tell(stream, annual.AnnualReportFiled(**duty, late=False, on=DAY))
    assert bureau.file().bad == ()
    late = annual.AnnualReportFiled(**duty, late=True, on=DAY)
    assert matters(stream, late) == []


def test_a_penalty_of_somebody_without_a_household_is_nobodys_conduct() -> None:
    nobodys = served(FINE).model_copy(update={"household": None})
    assert list(keep_file(happened(CaseId(CASE), nobodys))) == []
    bureau = Bureau()
    bureau.tell(HouseholdId(SHOP), OPENED)
    bureau.tell(CASE, nobodys)
    kinds = {type(each) for each in bureau.events(file_of(SHOP))}
    assert GoodConductRecorded not in kinds
    assert len(kinds) == 1
