"""What holds of every household, whatever is asked of it and whatever is told of it."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import TypeAlias, get_args

import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.errors import Refused
from domain.supervision.commands import (
    AmendRegistrationData,
    AssignHousehold,
    ClaimHousehold,
    ConfirmAbandoned,
    CorrectConduct,
    DeregisterHousehold,
    HouseholdCommand,
    LapseLicence,
    MarkSuspectedAbandoned,
    OpenHousehold,
    PermitResumption,
    PushHousehold,
    ReassignHousehold,
    RecordConduct,
    ReinstateHousehold,
    RescindRegistration,
    RestoreHousehold,
    ReturnHousehold,
    RevokeLicence,
    SuspendBusiness,
)
from domain.supervision.events import HouseholdEvent
from domain.supervision.facts import (
    HouseholdFact,
    HouseholdKnown,
    ResumptionPermitted,
    SuspensionOrdered,
)
from domain.supervision.history import transcribe
from domain.supervision.household import Household, Opened, numbers
from domain.supervision.household.states import Assigned
from domain.supervision.vocabulary import Conduct
from tests.domain.supervision.examples import (
    A_MONTH_LATER,
    BEAT_1,
    BEAT_2,
    DAY,
    EAST,
    FOREIGN,
    HOUSEHOLD,
    LI,
    NOODLES,
    OLD,
    OTHER_OLD,
    PATROL_1,
    PATROL_2,
    REASON,
    REGISTERED_ON,
    WANG,
    WEST,
    event_id,
    numbered,
    with_number,
)
from tests.given import told

days = st.sampled_from([DAY, DAY + timedelta(days=1), A_MONTH_LATER, date(2016, 1, 4)])
patrols = st.sampled_from([PATROL_1, PATROL_2])
reasons = st.sampled_from([REASON, "经群众举报"])
conducts = st.sampled_from(Conduct)
registrations = st.sampled_from(
    [
        NOODLES,
        with_number(OTHER_OLD, REGISTERED_ON),
        with_number(FOREIGN, None),
        NOODLES.model_copy(update={"name": "老王面馆"}),
    ]
)
posts = st.fixed_dictionaries(
    {"beat": st.sampled_from([BEAT_1, BEAT_2]), "officer": st.sampled_from([WANG, LI])}
)
corrected = st.integers(1, 9).map(event_id)
words = st.fixed_dictionaries({"conduct": conducts, "matter": reasons})
asked_on = st.fixed_dictionaries({"occurred_on": days})


Part: TypeAlias = Mapping[str, object]


def asking(
    command: type[HouseholdCommand], *parts: st.SearchStrategy[Part]
) -> st.SearchStrategy[HouseholdCommand]:
    """A command of which every part is drawn from a handful."""

    def build(drawn: tuple[Part, ...]) -> HouseholdCommand:
        fields = {name: value for part in drawn for name, value in part.items()}
        return command.model_validate(fields)

    return st.tuples(asked_on, *parts).map(build)


def field(name: str, values: st.SearchStrategy[object]) -> st.SearchStrategy[Part]:
    return values.map(lambda value: {name: value})


SUPERVISION = numbered("supervision", 1)
reason = field("reason", reasons)
patrol = field("patrol", patrols)
corrects = field("corrects", corrected)
OPEN = OpenHousehold(occurred_on=DAY, registration=NOODLES, station=WEST)

repeatable: st.SearchStrategy[HouseholdCommand] = st.one_of(
    st.just(OPEN),
    asking(PushHousehold, field("station", st.sampled_from([WEST, EAST]))),
    asking(ClaimHousehold),
    asking(ReturnHousehold, reason),
    asking(AssignHousehold, posts),
    asking(ReassignHousehold, posts, reason),
    asking(RecordConduct, words, patrol),
    asking(CorrectConduct, words, corrects, reason),
    asking(AmendRegistrationData, field("registration", registrations), reason),
    asking(AmendRegistrationData, field("registration", registrations), reason, corrects),
    asking(MarkSuspectedAbandoned, patrol),
    asking(ConfirmAbandoned, patrol),
    asking(ReinstateHousehold, reason),
    asking(SuspendBusiness, reason, patrol),
    asking(SuspendBusiness, reason),
    asking(PermitResumption, reason),
)
ends: st.SearchStrategy[HouseholdCommand] = st.one_of(
    asking(
        RevokeLicence,
        field("revoked_on", days),
        field("served_on", days),
        st.just({"decision_no": "甘工商处字〔2003〕1号"}),
    ),
    asking(LapseLicence, reason),
    asking(DeregisterHousehold, reason),
    asking(DeregisterHousehold, reason, st.just({"forced_by": SUPERVISION})),
    asking(RestoreHousehold, reason),
    asking(RescindRegistration, reason, st.just({"decision_no": "甘撤〔2003〕2号"})),
)
unattended = asking(RecordConduct, words)
"""Without a patrol, the same words are another entry: only the command's id tells."""

commands = st.one_of(repeatable, repeatable, repeatable, ends, unattended)
stories = st.lists(commands, max_size=20).map(lambda asked: [OPEN, *asked])

facts: st.SearchStrategy[HouseholdFact] = st.one_of(
    st.builds(
        HouseholdKnown,
        on=days,
        registration=st.sampled_from([NOODLES, with_number(OLD, None)]),
        station=st.sampled_from([WEST, EAST]),
    ),
    st.builds(SuspensionOrdered, on=days, reason=reasons),
    st.builds(ResumptionPermitted, on=days, reason=reasons),
)


@forall(stories)
@settings(max_examples=100)
def test_whatever_is_decided_can_be_replayed(asked: list[HouseholdCommand]) -> None:
    history = told(HOUSEHOLD, asked)
    household = HOUSEHOLD.replay(history)
    assert isinstance(household, Opened)
    assert household.version == len(history)


@forall(stories, st.one_of(repeatable, ends))
@settings(max_examples=200)
def test_asking_again_changes_nothing(
    asked: list[HouseholdCommand], command: HouseholdCommand
) -> None:
    history = told(HOUSEHOLD, [*asked, command])
    with suppress(Refused):
        assert not HOUSEHOLD.decide(command, HOUSEHOLD.replay(history))


@forall(stories)
@settings(max_examples=100)
def test_inv_44_no_number_is_ever_forgotten(asked: list[HouseholdCommand]) -> None:
    seen: set[object] = set()
    history = told(HOUSEHOLD, asked)
    for length in range(1, len(history) + 1):
        household = HOUSEHOLD.replay(history[:length])
        assert isinstance(household, Opened)
        assert seen <= set(numbers(household.registration))
        seen = set(numbers(household.registration))


@forall(stories)
@settings(max_examples=100)
def test_inv_02_nobody_is_assigned_but_the_officer_named_last(
    asked: list[HouseholdCommand],
) -> None:
    history = told(HOUSEHOLD, asked)
    household = HOUSEHOLD.replay(history)
    named = [event for event in history if "assigned" in event.topic]
    assert isinstance(household, Opened)
    assert household.assignments == len(named)
    if isinstance(household.custody, Assigned):
        assert household.custody.number == len(named)
        assert household.custody.officer == getattr(named[-1], "officer", None)


@forall(stories)
@settings(max_examples=100)
def test_numbers_count_from_one_without_a_gap(asked: list[HouseholdCommand]) -> None:
    counted: dict[str, list[int]] = {}
    for event in told(HOUSEHOLD, asked):
        number = getattr(event, "number", None)
        if number is not None and "corrected" not in event.topic:
            topic = event.topic.replace("reassigned", "assigned")
            counted.setdefault(topic, []).append(number)
    for found in counted.values():
        assert found == list(range(1, len(found) + 1))


def test_every_event_can_happen() -> None:
    long_ago = {"occurred_on": DAY, "reason": REASON}
    beginning: list[HouseholdCommand] = [
        OPEN,
        ReturnHousehold.model_validate(long_ago),
        PushHousehold(occurred_on=DAY, station=EAST),
        ClaimHousehold(occurred_on=DAY),
        AssignHousehold(occurred_on=DAY, beat=BEAT_1, officer=WANG),
        ReassignHousehold.model_validate({**long_ago, "beat": BEAT_1, "officer": LI}),
        RecordConduct(occurred_on=DAY, conduct=Conduct.BAD, matter="未亮照经营"),
        CorrectConduct.model_validate(
            {**long_ago, "corrects": event_id(7), "conduct": "GOOD", "matter": "亮照经营"}
        ),
        AmendRegistrationData.model_validate(
            {**long_ago, "registration": with_number(OTHER_OLD, REGISTERED_ON)}
        ),
        MarkSuspectedAbandoned(occurred_on=DAY, patrol=PATROL_1),
        ConfirmAbandoned(occurred_on=A_MONTH_LATER, patrol=PATROL_2),
        ReinstateHousehold.model_validate(long_ago),
        SuspendBusiness.model_validate(long_ago),
        PermitResumption.model_validate(long_ago),
    ]
    revocation = RevokeLicence(
        occurred_on=DAY, revoked_on=DAY, served_on=DAY, decision_no="甘工商处字〔2003〕1号"
    )
    stories: list[list[HouseholdCommand]] = [
        [
            *beginning,
            revocation,
            DeregisterHousehold.model_validate({**long_ago, "forced_by": SUPERVISION}),
            RestoreHousehold.model_validate(long_ago),
        ],
        [
            OPEN,
            LapseLicence.model_validate(long_ago),
            RescindRegistration.model_validate({**long_ago, "decision_no": "甘撤2号"}),
        ],
    ]
    happened = {type(event) for story in stories for event in told(HOUSEHOLD, story)}
    assert happened == set(get_args(HouseholdEvent))


def transcribed(fact: HouseholdFact, household: Household) -> list[HouseholdEvent]:
    """What a fact adds, or nothing where it cannot follow."""
    try:
        return transcribe(fact, household)
    except ValueError:
        return []


@forall(st.lists(facts), st.lists(commands, max_size=10))
@settings(max_examples=100)
def test_whatever_is_transcribed_can_be_replayed_and_gone_on_with(
    found: list[HouseholdFact], asked: list[HouseholdCommand]
) -> None:
    history: list[HouseholdEvent] = []
    for fact in found:
        history += transcribed(fact, HOUSEHOLD.replay(history))
    for command in asked:
        with suppress(Refused):
            history += HOUSEHOLD.decide(command, HOUSEHOLD.replay(history))
    household = HOUSEHOLD.replay(history)
    assert not history or isinstance(household, Opened)
    for fact in found:
        after = HOUSEHOLD.replay([*history, *transcribed(fact, household)])
        assert not history or isinstance(after, Opened)


def test_what_cannot_have_happened_is_not_read() -> None:
    opened = told(HOUSEHOLD, [OPEN])
    with pytest.raises(ValueError, match="cannot follow"):
        HOUSEHOLD.replay([*opened, *opened])
