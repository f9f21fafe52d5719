"""Before anything is shown: what is drafted, reviewed, and published, and by when."""

from datetime import date

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.law.publicity import RepairClass
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.commands import AnnouncementCommand
from domain.publicity.announcement.events import (
    AnnouncementDrafted,
    AnnouncementDropped,
    AnnouncementPublished,
    AnnouncementWithdrawn,
    PublicationOverdue,
    SecrecyReviewCleared,
)
from domain.publicity.vocabulary import AnnouncementKind, Content, Sanction
from tests.domain.publicity.notices import (
    ANNOUNCEMENT,
    CONTENT,
    DECIDED_ON,
    DRAFTED_ON,
    DUE_ON,
    FINE,
    LOWER,
    REVIEWER,
    SHOP,
    SHOWING,
    SHOWN_ON,
    asking,
    clearing,
    drafting,
    happened,
    publishing,
    revising,
    tick,
    withdrawing,
)
from tests.given import given

WARNING = frozenset({Sanction.WARNING})
APRIL = date(2026, 4, 1)


def drafted(command: AnnouncementCommand) -> AnnouncementDrafted:
    (event,) = happened(command)
    assert isinstance(event, AnnouncementDrafted)
    return event


def published(*commands: AnnouncementCommand) -> AnnouncementPublished:
    event = happened(*commands)[-1]
    assert isinstance(event, AnnouncementPublished)
    return event


def test_inv_36_the_day_to_publish_by_stands_in_the_event() -> None:
    """K3: twenty working days from the decision, by the rule of the day."""
    deadline = drafted(drafting()).deadline
    assert deadline is not None
    assert (deadline.kind, deadline.due_on) == (DeadlineKind.PUBLISH, DUE_ON)
    assert (deadline.starts_on, deadline.rule_id) == (DECIDED_ON, "PUB-2021")


def test_before_there_was_such_a_duty_there_is_no_deadline_and_it_may_be_told() -> None:
    """K3: of the time of the report, revocations were told in the newspaper."""
    day = date(2003, 11, 10)
    draft = drafting(day, decided_on=day, sanctions=frozenset({Sanction.REVOCATION}))
    assert drafted(draft).deadline is None
    shown = published(draft, clearing(day), publishing(day, told_on=None, gravity=None))
    assert (shown.late_days, shown.deadline) == (0, None)


@pytest.mark.parametrize(
    "kind", [AnnouncementKind.GOOD_CONDUCT, AnnouncementKind.AWARD, AnnouncementKind.OTHER]
)
def test_good_conduct_is_told_as_well_without_a_term(kind: AnnouncementKind) -> None:
    """K3, K5: good and bad conduct."""
    content = Content(party="样例面馆（虚构）", text="守合同重信用", authority="样例局")
    draft = drafting(kind=kind, sanctions=frozenset(), content=content)
    assert drafted(draft).deadline is None
    shown = published(draft, clearing(), publishing(told_on=None))
    assert (shown.late_days, shown.deadline) == (0, None)


def test_inv_37_a_mere_warning_is_not_published_since_september_2021() -> None:
    given(ANNOUNCEMENT).when(drafting(sanctions=WARNING)).refused(
        Because.WARNING_ONLY, "sanctions"
    )
    before = date(2021, 8, 31)
    assert drafted(drafting(before, decided_on=before, sanctions=WARNING)).deadline
    day = date(2021, 9, 1)
    old = happened(drafting(before, decided_on=before, sanctions=WARNING), clearing(day))
    given(ANNOUNCEMENT, *old).when(publishing(day, told_on=day, gravity=None)).refused(
        Because.WARNING_ONLY
    )
    both = WARNING | FINE
    assert drafted(drafting(sanctions=both)).sanctions == (Sanction.FINE, Sanction.WARNING)


def test_inv_36_nothing_is_published_that_was_not_cleared() -> None:
    given(ANNOUNCEMENT, *happened(drafting())).when(publishing()).refused(
        Because.NOT_CLEARED
    )
    revised = happened(drafting(), clearing(), revising())
    given(ANNOUNCEMENT, *revised).when(publishing()).refused(Because.NOT_CLEARED)
    shown = published(drafting(), clearing(), revising(), clearing(), publishing())
    assert shown.content == LOWER


def test_inv_36_the_reviewer_has_removed_what_is_personal_and_what_is_secret() -> None:
    for field in ("personal_removed", "secrets_removed"):
        given(ANNOUNCEMENT, *happened(drafting())).when(
            clearing(DRAFTED_ON, **{field: False})
        ).refused(Because.NOT_REMOVED, field)
    given(ANNOUNCEMENT, *happened(drafting())).when(clearing()).then(
        SecrecyReviewCleared(household=SHOP, reviewer=REVIEWER, on=DRAFTED_ON)
    )


@pytest.mark.parametrize(
    "said", ["11010519491231002X", "１１０１０５１９４９１２３１００２Ｘ"]
)
def test_inv_31_nobodys_identity_number_is_told(said: str) -> None:
    told = CONTENT.model_copy(update={"text": f"当事人（{said}）罚款"})
    given(ANNOUNCEMENT).when(drafting(content=told)).refused(
        Because.RESIDENT_NUMBER, "content"
    )
    given(ANNOUNCEMENT, *happened(drafting())).when(revising(content=told)).refused(
        Because.RESIDENT_NUMBER
    )
    other = CONTENT.model_copy(update={"text": "注册号110105194912310021，罚款"})
    drafted(drafting(content=other))


@pytest.mark.parametrize("missing", ["party", "violation", "authority", "document_no"])
def test_a_penalty_is_not_cleared_before_all_that_must_be_told_is_there(
    missing: str,
) -> None:
    content = CONTENT.model_copy(update={missing: None})
    given(ANNOUNCEMENT, *happened(drafting(content=content))).when(clearing()).refused(
        Because.INCOMPLETE, f"content.{missing}"
    )


@pytest.mark.parametrize("told_on", [None, date(2026, 3, 1), date(2026, 3, 11)])
def test_the_party_is_told_in_writing_before(told_on: date | None) -> None:
    ready = happened(drafting(), clearing())
    given(ANNOUNCEMENT, *ready).when(publishing(told_on=told_on)).refused(
        Because.PARTY_NOT_TOLD, "told_on"
    )


def test_inv_36_late_publishing_is_said_and_never_silent() -> None:
    assert published(*SHOWING).late_days == 0
    assert published(drafting(), clearing(), publishing(DUE_ON)).late_days == 0
    by_itself = happened(drafting(), clearing(), publishing(APRIL))[-2:]
    assert by_itself[0] == PublicationOverdue(household=SHOP, due_on=DUE_ON)
    marked = happened(
        drafting(), tick(DeadlineKind.PUBLISH, date(2026, 3, 31)), clearing(APRIL)
    )
    marked = [*marked, *happened_after(marked, publishing(APRIL))]
    assert marked[-1] == by_itself[-1]
    assert isinstance(marked[-1], AnnouncementPublished)
    assert marked[-1].late_days == 2


def happened_after(history: list, command: AnnouncementCommand) -> list:  # type: ignore[type-arg]
    return list(ANNOUNCEMENT.decide(command, ANNOUNCEMENT.replay(history)))


def test_the_tick_raises_what_is_overdue_once_and_not_before() -> None:
    history = happened(drafting())
    given(ANNOUNCEMENT, *history).when(tick(DeadlineKind.PUBLISH, DUE_ON)).refused(
        Because.NOT_YET_DUE
    )
    late = tick(DeadlineKind.PUBLISH, APRIL)
    overdue = PublicationOverdue(household=SHOP, due_on=DUE_ON)
    given(ANNOUNCEMENT, *history).when(late).then(overdue)
    given(ANNOUNCEMENT, *history, overdue).when(late).then()
    given(ANNOUNCEMENT).when(late).then()


def test_a_draft_of_a_decision_that_fell_is_dropped() -> None:
    """An announcement never published is closed."""
    dropped = AnnouncementDropped(household=SHOP, reason="程序违法", on=SHOWN_ON)
    for story in ((drafting(),), (drafting(), clearing())):
        given(ANNOUNCEMENT, *happened(*story)).when(asking(SHOWN_ON)).then(dropped)
        given(ANNOUNCEMENT, *happened(*story)).when(asking(SHOWN_ON, WARNING)).then(dropped)
    given(ANNOUNCEMENT).when(asking(SHOWN_ON)).then()


def test_a_draft_of_a_decision_that_was_altered_is_written_anew() -> None:
    returned = happened(drafting(), clearing(), asking(SHOWN_ON, FINE))
    given(ANNOUNCEMENT, *returned).when(publishing()).refused(Because.NOT_CLEARED)
    given(ANNOUNCEMENT, *returned).when(clearing(SHOWN_ON)).refused(Because.OUTDATED)
    given(ANNOUNCEMENT, *returned).when(revising(SHOWN_ON, CONTENT)).refused(
        Because.OUTDATED
    )
    again = [*returned, *happened_after(returned, revising(SHOWN_ON))]
    again += happened_after(again, clearing(SHOWN_ON))
    (shown,) = happened_after(again, publishing())
    assert shown.content == LOWER


def test_a_case_that_is_decided_anew_is_announced_anew() -> None:
    second = CONTENT.model_copy(update={"document_no": "样例市监罚〔2026〕19号"})
    anew = drafting(APRIL, content=second)
    same = drafting(APRIL)
    dropped = happened(drafting(), asking(SHOWN_ON))
    assert ANNOUNCEMENT.decide(anew, ANNOUNCEMENT.replay(dropped))
    given(ANNOUNCEMENT, *dropped).when(same).refused(Because.NOT_NOW)
    given(ANNOUNCEMENT, *happened(*SHOWING)).when(anew).refused(Because.NOT_NOW)
    asked = happened(*SHOWING, asking(date(2026, 3, 30)))
    first, last = happened_after(asked, anew)
    assert first == AnnouncementWithdrawn(household=SHOP, reason="程序违法", on=APRIL)
    assert isinstance(last, AnnouncementDrafted)


def test_what_is_said_of_a_penalty_is_said_of_nothing_else() -> None:
    none: frozenset[Sanction] = frozenset()
    given(ANNOUNCEMENT).when(drafting(sanctions=none)).refused(Because.NO_SANCTIONS)
    given(ANNOUNCEMENT).when(drafting(kind=AnnouncementKind.AWARD)).refused(
        Because.NO_SANCTIONS
    )
    given(ANNOUNCEMENT).when(drafting(date(2026, 3, 1))).refused(Because.DECIDED_LATER)


@pytest.mark.parametrize(
    ("gravity", "field"),
    [(None, "gravity"), (RepairClass.OTHER, "gravity")],
)
def test_the_class_is_one_of_those_of_the_day(
    gravity: RepairClass | None, field: str
) -> None:
    ready = happened(drafting(), clearing())
    given(ANNOUNCEMENT, *ready).when(publishing(gravity=gravity)).refused(
        Because.GRAVITY_WANTED, field
    )


def test_nothing_lies_before_the_last_step_and_nothing_comes_before_a_draft() -> None:
    ready = happened(drafting(), clearing(SHOWN_ON))
    for early in (publishing(DRAFTED_ON), revising(), withdrawing(DRAFTED_ON)):
        given(ANNOUNCEMENT, *ready).when(early).refused(Because.BEFORE_THE_LAST_STEP)
        given(ANNOUNCEMENT).when(early).refused(Because.NOT_NOW)
