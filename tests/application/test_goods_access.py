"""What is seen of goods files, who may ask, and what follows by itself (G1 to G5)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from application.enforcement.case.reactions import case_from
from application.enforcement.case.reactions import reactions as case_reactions
from application.goods_access.reactions import order_from, reactions
from application.goods_access.service import GoodsDeskBecause, goods_files
from application.goods_access.views import (
    GOODS_BATCH,
    GOODS_FILE,
    GOODS_LINKAGE,
    GOODS_SALE,
    GoodsBatchRow,
)
from application.goods_access.words import PHRASES
from application.handling import Ask, Handler
from application.ports import Kept
from application.reacting import Reaction
from domain.enforcement.case import case_decider
from domain.enforcement.case.states import Lead
from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.commands import (
    EscalateOrder,
    IssueOrder,
    RecordRefusal,
    RectificationCommand,
    ServeOrder,
)
from domain.enforcement.rectification.states import Drafted
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.goods_access import commands
from domain.goods_access.commands import GoodsCommand
from domain.goods_access.vocabulary import (
    BatchDocumentKind,
    BatchProof,
    GoodsBecause,
    SampleResult,
)
from domain.kernel.errors import Refused, Unknown
from domain.kernel.messages import Command, Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Span
from infrastructure.calendars import BureauCalendar
from tests.application.handing_in import CONTEXT, NOW, handed_in
from tests.domain.goods_access.trading import (
    BOUGHT,
    FILE,
    GOODS,
    LICENCE,
    LINK,
    OPEN,
    OPENED,
    PROOF,
    SHOP,
    STATION,
    attach,
    buy,
    dispose,
    escalate,
    produce,
    sample,
    sell,
    sept,
    supply,
    warn,
)
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, EAST, WEST
from tests.infrastructure.eventstore.memory import Memory

PASSED, FAILED = SampleResult.PASSED, SampleResult.FAILED
HASH = "a" * 64
DEMAND = commands.DemandRectification(occurred_on=sept(10), warning=1, demand="按批次索证")
BEGUN: list[GoodsCommand] = [OPEN, supply(LICENCE), produce(LICENCE), buy()]
SOLD: list[GoodsCommand] = [*BEGUN, attach(), sell("销1", 30), dispose("处1", 4)]


def happened(asked: Iterable[GoodsCommand]) -> list[Recorded[Any]]:
    state, history = GOODS.initial, list[Recorded[Any]]()
    for command in asked:
        for event in GOODS.decide(command, state):
            state = GOODS.evolve(state, event)
            day, version = command.occurred_on, len(history) + 1
            history.append(Recorded(FILE, version, NOW, day, CONTEXT, event))
    return history


def batch(*asked: GoodsCommand) -> GoodsBatchRow:
    return GOODS_BATCH.fold(happened(asked))[f"{FILE}/批1"]


def test_inv_43_the_purchase_ledger_shows_what_is_left_and_whether_it_may_be_sold() -> None:
    """INV-43, G3."""
    assert batch(*BEGUN).status == "HELD"
    row = batch(*SOLD)
    assert (row.status, row.saleable_on, row.documents) == ("SALEABLE", sept(6), 1)
    assert (row.purchased, row.sold, row.disposed, row.remaining) == (40, 30, 4, 6)
    assert row.remaining == row.purchased - row.sold - row.disposed
    assert (row.supplier_name, row.producer_name) == ("样例批发商行", "样例面粉厂")
    assert row.keep_until == BOUGHT.keep_until


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ([sample("抽1", PASSED)], "SALEABLE"),
        ([sample("抽1", FAILED)], "FAILED"),
        ([sample("抽1", FAILED), sample("抽2", PASSED, sept(9))], "SALEABLE"),
    ],
)
def test_g2_a_batch_stands_as_its_latest_sample_says(
    asked: list[GoodsCommand], status: str
) -> None:
    """G2."""
    assert batch(*SOLD, *asked).status == status


def test_a_batch_that_passes_again_is_held_where_papers_are_missing() -> None:
    """G2."""
    failed: list[GoodsCommand] = [*BEGUN, sample("抽1", FAILED)]
    assert batch(*failed).status == "FAILED"
    assert batch(*failed, sample("抽2", PASSED, sept(9))).status == "HELD"
    assert batch(*failed, escalate()).escalated_on == sept(12)


def test_g3_the_sales_ledger_shows_where_the_goods_went() -> None:
    """G3: 「商品销售去向」."""
    (row,) = GOODS_SALE.fold(happened(SOLD)).values()
    assert (row.batch_no, row.quantity, row.unit, row.buyer) == ("批1", 30, "袋", "食堂")
    assert (row.household_id, row.station, row.sold_on) == (SHOP, STATION, sept(7))


def test_g4_a_linkage_is_seen() -> None:
    """G4: 「市场准入备案制度」."""
    (row,) = GOODS_LINKAGE.fold(happened([OPEN, LINK])).values()
    assert (row.kind, row.filing_no, row.filed_on) == ("MARKET_FACTORY", "备1号", sept(3))


def test_g5_a_file_shows_how_far_it_has_come() -> None:
    """G5."""
    asked = [*SOLD, LINK, sample("抽1", FAILED), warn(), DEMAND, escalate()]
    row = GOODS_FILE.fold(happened(asked))[FILE]
    assert (row.batches, row.sales, row.linkages, row.failed_samples) == (1, 1, 1, 1)
    assert (row.warned_on, row.demanded_on) == (sept(9), sept(10))
    assert (row.warnings, row.demands, row.escalated_on) == (1, 1, sept(12))


def test_a_purchase_reads_like_the_ledger() -> None:
    """G3."""
    assert PHRASES.say(BOUGHT, "zh") == (
        "购进批次批1：面粉40袋，供货单位样例批发商行，生产单位样例面粉厂，"
        "保质期至2027-05-31；凭证保存至2027-11-30。"
    )


ORDERS = rectification(RULE_BOOK, BureauCalendar())
CASES = case_decider(RULE_BOOK, BureauCalendar())


def at_noon(store: Memory) -> Handler:
    return Handler(store, lambda: datetime(2026, 9, 20, 4, tzinfo=UTC), RULE_BOOK)


def react(store: Memory, those: Iterable[Reaction[Any, Any, Any]]) -> None:
    """Whatever follows by itself, twice over."""
    for reaction in (*those, *those):
        for cause in list(store.log):
            if isinstance(cause.event, reaction.reads):
                for ask, context in reaction.asks(cause):
                    at_noon(store).handle(ask, context=context)


def test_g5_a_demand_drafts_an_order_and_a_failed_batch_leads_to_a_case() -> None:
    """G5: once, however often the reactions run."""
    asked = [*BEGUN, sample("抽1", FAILED), warn(), DEMAND, escalate()]
    store = Memory(happened(asked))
    handler = at_noon(store)
    before = len(store.log)
    react(store, reactions(ORDERS, CASES))
    assert len(store.log) == before + 2
    order = handler.state(ORDERS, order_from(FILE, 1))
    assert isinstance(order, Drafted)
    assert (order.household, order.drafted.demand) == (SHOP, "按批次索证")
    case = handler.state(CASES, case_from(f"{FILE}/批1"))
    assert isinstance(case, Lead)
    assert (case.received.household, case.received.origin) == (SHOP, FILE)


def test_g5_a_warning_leads_to_an_order_and_a_refused_order_to_a_case() -> None:
    """G5: 警示, 限期改正, 依法查处; no case without the order's own escalation."""
    store = Memory(happened([OPEN, warn(), DEMAND]))
    every = (*reactions(ORDERS, CASES), *case_reactions(CASES))
    react(store, every)
    order = order_from(FILE, 1)
    steps: tuple[RectificationCommand, ...] = (
        IssueOrder(occurred_on=sept(11), document_no="样例责改1号"),
        ServeOrder(occurred_on=sept(11), mode=ServiceMode.DIRECT, recipient="样例甲"),
        RecordRefusal(occurred_on=sept(14), remarks="当事人拒不改正"),
        EscalateOrder(occurred_on=sept(15), to=Escalation.CASE_LEAD, reason="拒不改正"),
    )
    for number, command in enumerate(steps, 1):
        assert at_noon(store).state(CASES, case_from(order)) == CASES.initial
        context = CONTEXT.model_copy(update={"command_id": UUID(int=number)})
        at_noon(store).handle(Ask(ORDERS, order, command), context=context)
    react(store, every)
    case = at_noon(store).state(CASES, case_from(order))
    assert isinstance(case, Lead)
    assert case.received.matter == "未索取检验证明"


def test_one_warning_is_one_order() -> None:
    assert order_from(FILE, 1) == order_from(FILE, 1)
    assert order_from(FILE, 1) != order_from(FILE, 2)


DESK = goods_files(GOODS)


def kept(sha256: str) -> Kept | None:
    return Kept(HASH, 7, "application/pdf") if sha256 == HASH else None


def check(command: Command, known: Mapping[Any, Iterable[Event]] | None = None) -> None:
    asked = handed_in(command, FILE, known)
    on_duty = replace(asked.caller.known, duties=((Duty.SUPERVISION, Span(DAY, None)),))
    asked = replace(asked, caller=replace(asked.caller, known=on_duty), kept=kept)
    DESK.verb(type(command)).check(asked, GOODS.replay([OPENED]))


def test_a_file_is_opened_for_a_household_of_the_station_and_once() -> None:
    known = {SHOP: (examples.OPENED,)}
    mine = OPEN.model_copy(update={"station": WEST})
    check(mine, known)
    for other in (OPEN.model_copy(update={"station": EAST}), mine):
        with pytest.raises(Unknown):
            check(other, known if other is not mine else None)
    verb = DESK.verb(commands.OpenGoodsFile)
    (ask,) = verb.claims(handed_in(OPEN, FILE))
    (again,) = verb.claims(handed_in(OPEN, examples.numbered("goods", 2)))
    taken = ask.decider.decide(ask.command, ask.decider.initial)
    with pytest.raises(Refused) as refusal:
        again.decider.decide(again.command, again.decider.replay(taken))
    assert refusal.value.because is GoodsBecause.FILE_TAKEN


def test_a_paper_that_is_handed_in_is_kept() -> None:
    """G1, G2."""
    for sha256, good in ((HASH, True), ("b" * 64, False)):
        proof = BatchProof(kind=BatchDocumentKind.QUALITY, sha256=sha256)
        paper = LICENCE.model_copy(update={"sha256": sha256})
        for command in (attach(proof=proof), supply(paper), produce(paper)):
            if good:
                check(command)
                continue
            with pytest.raises(Refused) as refusal:
                check(command)
            assert refusal.value.because is GoodsDeskBecause.FILE_NOT_KEPT
    check(attach(proof=PROOF))
    check(supply(LICENCE))
    assert all(verb.duties == {Duty.SUPERVISION} for verb in DESK.verbs)
