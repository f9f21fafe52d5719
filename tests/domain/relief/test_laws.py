"""What holds of every grant, whatever was asked of it."""

from datetime import date, timedelta
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind, months_later
from domain.kernel.claims import Release, Take
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import PersonId, StreamId
from domain.law.relief import Policy
from domain.relief import events
from domain.relief.commands import ApplyForGrant, GrantCommand
from domain.relief.events import GrantEvent
from domain.relief.grant import (
    ONE_GRANT,
    Grant,
    Unapplied,
    one_grant,
    station_of,
    waives,
)
from domain.relief.grant.states import Applied, InEffect, Mismatched, Verified
from domain.relief.vocabulary import RevocationCause
from tests.domain.relief.grants import (
    APPLY,
    DAY,
    GRANT,
    LATER,
    OTHER,
    PERSON,
    STATION,
    UNTIL,
    approve,
    claw_back,
    reject,
    resume,
    revoke,
    suspend,
    tick,
    verify,
)
from tests.domain.supervision.examples import numbered
from tests.given import told

AFTER = UNTIL + timedelta(days=1)
days = st.dates(DAY, date(2003, 12, 31)) | st.dates(date(2006, 2, 1), date(2006, 4, 30))
BEGINNINGS: list[list[GrantCommand]] = [
    [],
    [APPLY],
    [APPLY, verify()],
    [APPLY, verify(), approve()],
    [APPLY, verify(), approve(), suspend(LATER)],
    [APPLY, verify(), approve(), revoke(LATER)],
]
commands: st.SearchStrategy[GrantCommand] = st.one_of(
    st.just(APPLY),
    st.builds(lambda day, fits: verify(day, photo_matches=fits), days, st.booleans()),
    st.builds(approve, days),
    st.builds(reject, days),
    st.builds(suspend, days),
    st.builds(resume, days),
    st.builds(revoke, days, st.sampled_from(RevocationCause)),
    st.builds(
        claw_back, days, st.sampled_from([1, 12_000]), st.sampled_from(["追1号", "追2号"])
    ),
    st.builds(tick, days, st.sampled_from([DeadlineKind.GRANT, DeadlineKind.PAY])),
)
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=10).map(lambda more: [*begun, *more])
)
MONTHS = [months_later(date(2003, 1, 1), count) for count in range(48)]


def answers(command: GrantCommand, history: list[GrantEvent]) -> list[GrantEvent] | Refused:
    try:
        return list(GRANT.decide(command, GRANT.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[GrantCommand]) -> None:
    grant = GRANT.replay(told(GRANT, asked))
    assert station_of(grant) == (None if isinstance(grant, Unapplied) else STATION)


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[GrantCommand], command: GrantCommand
) -> None:
    history = told(GRANT, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands)
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[GrantCommand], command: GrantCommand
) -> None:
    history = told(GRANT, asked)
    mark = answers(tick(command.occurred_on), history)
    marked = [*history, *(mark if isinstance(mark, list) else [])]
    before, after = answers(command, history), answers(command, marked)
    assert isinstance(before, Refused) == isinstance(after, Refused)
    if isinstance(before, list) and isinstance(after, list):
        is_tick = isinstance(command, MarkOverdue)
        if before and not is_tick:
            assert GRANT.replay([*history, *before]) == GRANT.replay([*marked, *after])


@forall(stories)
def test_inv_29_a_grant_waives_within_its_period_only(asked: list[GrantCommand]) -> None:
    history = told(GRANT, asked)
    grant = GRANT.replay(history)
    approved = [each for each in history if isinstance(each, events.GrantApproved)]
    for month in MONTHS:
        if waives(grant, month):
            (grants,) = approved
            assert grants.from_month <= month <= grants.until_month
            assert grants.deadline.starts_on.replace(day=1) <= month
            assert month <= grants.deadline.due_on


@forall(stories)
def test_inv_30_nothing_is_approved_that_was_not_verified(
    asked: list[GrantCommand],
) -> None:
    seen: set[type[GrantEvent]] = set()
    for event in told(GRANT, asked):
        if isinstance(event, events.GrantApproved):
            assert events.RealNameVerified in seen
        seen.add(type(event))


OVER = (events.GrantRejected, events.GrantRevoked, events.GrantExpired)
STREAMS = [numbered("grant", number) for number in range(1, 5)]
asking = st.tuples(st.sampled_from(STREAMS), st.sampled_from([PERSON, OTHER]), commands)


def active(grant: Grant) -> bool:
    return isinstance(grant, Applied | Mismatched | Verified | InEffect)


class Office:
    """Several grants and the claims between them, as one append records them."""

    def __init__(self) -> None:
        self.log: dict[StreamId, list[GrantEvent]] = {each: [] for each in STREAMS}
        self.claims: dict[StreamId, list[object]] = {}

    def hold(self, command: Take | Release) -> None:
        held = self.claims.setdefault(command.claim.stream, [])
        held += ONE_GRANT.decide(command, ONE_GRANT.replay(held))  # type: ignore[arg-type]

    def ask(self, stream: StreamId, person: PersonId, command: GrantCommand) -> None:
        claim, day = one_grant(person, Policy.REEMPLOYMENT), command.occurred_on
        if isinstance(command, ApplyForGrant):
            command = command.model_copy(update={"person": person})
        decided = GRANT.decide(command, GRANT.replay(self.log[stream]))
        if decided and isinstance(command, ApplyForGrant):
            self.hold(Take(occurred_on=day, claim=claim, by=stream))
        self.log[stream] += decided
        for event in decided:
            if isinstance(event, OVER):
                theirs = one_grant(event.person, event.policy)
                self.hold(Release(occurred_on=day, claim=theirs, by=stream))


@forall(st.lists(asking, max_size=25))
def test_inv_30_a_person_has_one_active_grant_under_a_policy(
    asked: list[tuple[StreamId, PersonId, GrantCommand]],
) -> None:
    office = Office()
    for stream, person, command in asked:
        try:
            office.ask(stream, person, command)
        except Refused:
            continue
        grants = [GRANT.replay(history) for history in office.log.values()]
        people = [
            each.applied.person
            for each in grants
            if not isinstance(each, Unapplied) and active(each)
        ]
        assert len(people) == len(set(people))


def test_every_event_can_happen() -> None:
    granted: list[GrantCommand] = [APPLY, verify(), approve()]
    stories_told: list[list[GrantCommand]] = [
        [APPLY, verify(photo_matches=False), reject()],
        [*granted, suspend(LATER), resume(LATER), tick(AFTER)],
        [*granted, revoke(LATER), claw_back(LATER)],
    ]
    happened = [event for story in stories_told for event in told(GRANT, story)]
    assert {type(event) for event in happened} == set(get_args(GrantEvent))
