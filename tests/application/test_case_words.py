"""Whatever may happen to a case can be said in both languages."""

from enum import Enum, StrEnum
from inspect import getmembers, isclass
from string import Formatter
from typing import get_args

import pytest

from application.enforcement.case.words import PHRASES
from application.enforcement.rectification.words import PHRASES as ORDERS
from application.words import DUTIES, Language, Phrasebook
from domain.enforcement import penalty
from domain.enforcement.case import events, vocabulary
from domain.enforcement.case.vocabulary import (
    DeclineGround,
    NoPenaltyGround,
    ReviewKind,
)
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.kernel.calendar import Pause
from domain.kernel.messages import Duty, Event
from domain.kernel.money import Fen
from domain.law.procedure import ReviewClass
from domain.law.rule import NotCounted
from tests.application import test_case_views as told
from tests.application.handing_in import after
from tests.application.test_case_views import OF, WHY
from tests.domain.supervision.examples import DAY, WANG

EVENTS: tuple[type[Event], ...] = get_args(events.CaseEvent)
VOCABULARIES = {
    each
    for module in (vocabulary, penalty)
    for _, each in getmembers(module, isclass)
    if issubclass(each, StrEnum) and each is not StrEnum
} | {ReviewClass, NotCounted}
TERMS = sorted((term for each in VOCABULARIES for term in each), key=repr)
SAID = PHRASES | ORDERS | Phrasebook(events={}, terms=DUTIES)


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: each.topic)
def test_every_event_is_said_by_the_same_fields_in_both_languages(
    event: type[Event],
) -> None:
    words = PHRASES.events[event]
    en, zh = (
        {name for _, name, _, _ in Formatter().parse(sentence) if name}
        for sentence in (words.en, words.zh)
    )
    assert en == zh
    assert {name.partition(".")[0] for name in en} <= event.model_fields.keys()


@pytest.mark.parametrize("term", TERMS, ids=repr)
def test_every_term_has_a_name_in_both_languages(term: Enum) -> None:
    assert PHRASES.term(term, "en")
    assert PHRASES.term(term, "zh")


def test_no_phrase_is_of_something_that_cannot_happen() -> None:
    assert set(PHRASES.events) == set(EVENTS)
    assert len(PHRASES.terms) == len(TERMS)


def test_equal_words_of_two_vocabularies_keep_their_own_names() -> None:
    assert SAID.term(ReviewKind.LEGAL, "zh") == "法制审核"
    assert SAID.term(Duty.LEGAL, "zh") == "法制"
    assert SAID.term(DeclineGround.FIRST_OFFENCE, "zh") == "初次违法并及时改正"
    assert (
        SAID.term(NoPenaltyGround.FIRST_OFFENCE, "zh") == "初次违法、危害后果轻微并及时改正"
    )


FINED = told.DECIDED.model_copy(
    update={
        "penalties": (
            told.FINE,
            Penalty(kind=PenaltyKind.CONFISCATION_OF_GOODS, amount=Fen(305)),
            Penalty(kind=PenaltyKind.CLOSURE, description="样例路店"),
        )
    }
)


@pytest.mark.parametrize(
    ("event", "language", "said"),
    [
        (
            told.LEAD,
            "zh",
            "登记案源（举报）：无照经营；涉嫌当事人：样例某；应于2003-06-17前决定是否立案",
        ),
        (
            told.LEAD.model_copy(update={"suspect": None, "deadline": None}),
            "en",
            "A lead was received from a report: 无照经营",
        ),
        (
            FINED,
            "zh",
            (
                "行政处罚决定（样罚1号）：罚款5,000.00元；没收非法财物3.05元；"
                "责令关闭（样例路店）。经核实"
            ),
        ),
        (
            FINED,
            "en",
            (
                "Decision 样罚1号: fine of 5,000.00 yuan; confiscation of goods of 3.05"
                " yuan; closure (样例路店). 经核实"
            ),
        ),
        (
            events.RecusalDecided(**OF, officer=WANG, granted=False, reason=WHY),
            "zh",
            f"驳回{WANG}回避：经核实",
        ),
        (
            events.CaseValued(**OF, case_value=Fen(305), before=Fen(0), reason=WHY),
            "en",
            "The value of the case was set from 0.00 yuan to 3.05 yuan: 经核实",
        ),
        (
            events.InvestigationResumed(
                **OF,
                pause=Pause(from_on=DAY, to_on=after(2), why=NotCounted.TESTING),
                reason=WHY,
            ),
            "zh",
            "恢复调查：经核实（2003-06-02 – 2003-06-04不计入期限）",
        ),
        (
            events.RightsLapsed(**OF, due_on=DAY, hearing=True),
            "en",
            "The right to a hearing was not used by 2003-06-02.",
        ),
        (
            events.CaseOutcomeTranscribed(
                **OF, outcome=None, fine=Fen(20_000), closed=True
            ),
            "zh",
            "其他登记簿所载结果；罚款200.00（该登记簿货币）；是否结案：是。",
        ),
    ],
)
def test_an_event_reads_like_a_story(event: Event, language: Language, said: str) -> None:
    assert PHRASES.say(event, language) == said
