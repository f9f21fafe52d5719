"""Whatever may happen can be said in both languages, and every term has a name."""

from enum import Enum, StrEnum
from inspect import getmembers, isclass
from string import Formatter
from types import ModuleType

import pytest

from application.words import DUTIES, Language
from domain.campaigns import vocabulary as of_campaigns
from domain.enforcement import penalty as of_penalties
from domain.enforcement import vocabulary as of_enforcement
from domain.enforcement.case import vocabulary as of_cases
from domain.enforcement.execution import vocabulary as of_executions
from domain.enforcement.rectification import vocabulary as of_orders
from domain.enforcement.unlicensed import vocabulary as of_unlicensed
from domain.fees import vocabulary as of_fees
from domain.goods_access import vocabulary as of_goods
from domain.kernel.identifiers import NumberKind
from domain.kernel.messages import Duty, Event
from domain.organisation import vocabulary as of_organisation
from domain.organisation.events import DutyGranted
from domain.patrol import vocabulary as of_patrol
from domain.publicity import vocabulary as of_publicity
from domain.registration import vocabulary as of_registration
from domain.supervision import vocabulary as of_supervision
from domain.supervision.aftercare import vocabulary as of_aftercare
from infrastructure.composition import BUREAU
from tests.domain.patrol.visits import CONCLUDED, RECTIFIED, VISITED
from tests.domain.supervision.examples import DAY, OPENED, RECORDED, SUSPECTED

PHRASES = BUREAU.phrases
CONTEXTS = (
    "campaigns.",
    "enforcement.",
    "fees.",
    "goods_access.",
    "organisation.",
    "patrol.",
    "publicity.",
    "registration.",
    "supervision.",
)
EVENTS = sorted(
    (topic, event) for topic, event in Event.known.items() if topic.startswith(CONTEXTS)
)
VOCABULARIES = (
    of_aftercare,
    of_campaigns,
    of_cases,
    of_enforcement,
    of_executions,
    of_fees,
    of_goods,
    of_orders,
    of_organisation,
    of_patrol,
    of_penalties,
    of_publicity,
    of_registration,
    of_supervision,
    of_unlicensed,
)


def terms_of(vocabulary: ModuleType) -> list[Enum]:
    return [
        member
        for _, each in getmembers(vocabulary, isclass)
        if issubclass(each, StrEnum) and each is not Duty
        for member in each
    ]


TERMS = [*DUTIES, *NumberKind, *(term for each in VOCABULARIES for term in terms_of(each))]


@pytest.mark.parametrize(("topic", "event"), EVENTS)
def test_every_event_has_a_sentence_of_its_own_fields(
    topic: str, event: type[Event]
) -> None:
    words = PHRASES.events[event]
    for sentence in (words.en, words.zh):
        named = {
            name.partition(".")[0]
            for _, name, _, _ in Formatter().parse(sentence)
            if name is not None
        }
        assert named <= event.model_fields.keys(), topic


def test_both_languages_tell_of_the_same_fields() -> None:
    for topic, event in EVENTS:
        words = PHRASES.events[event]
        en, zh = (
            {name for _, name, _, _ in Formatter().parse(sentence) if name}
            for sentence in (words.en, words.zh)
        )
        assert en == zh, topic


@pytest.mark.parametrize("term", TERMS, ids=str)
def test_every_term_has_a_name_in_both_languages(term: Enum) -> None:
    assert PHRASES.term(term, "en")
    assert PHRASES.term(term, "zh")


@pytest.mark.parametrize(
    ("event", "language", "said"),
    [
        (
            OPENED,
            "zh",
            "依登记为城关区老王牛肉面馆（6201022300001）建立经济户口，下发至620102-01。",
        ),
        (RECORDED, "en", "Bad conduct was recorded: 未亮照经营"),
        (SUSPECTED, "zh", "2003-06-02巡查发现关门，疑似弃业。"),
        (
            RECTIFIED,
            "en",
            "Finding 1 (货架商品未标价) led to an order to rectify. 全部商品明码标价",
        ),
        (CONCLUDED, "en", "The patrol was concluded; the premises were open."),
        (VISITED, "en", "A routine visit was made, as another register tells."),
        (
            DutyGranted(duty=Duty.SUPERVISION, from_on=DAY),
            "zh",
            "授予监管职责：2003-06-02 –",
        ),
    ],
)
def test_an_event_reads_like_a_story(event: Event, language: Language, said: str) -> None:
    assert PHRASES.say(event, language) == said
