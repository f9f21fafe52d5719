"""An officer's assessment: counted, final, appealed, and what a leader decides."""

from datetime import date, timedelta

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from domain.assessment.assessment import NotAssessed, UnderAssessment
from domain.assessment.assessment.commands import AssessmentCommand
from domain.assessment.assessment.events import (
    AppealDecided,
    AppealWindowClosed,
    AssessmentAppealed,
    AssessmentFinalised,
    OfficerHeldAccountable,
    OfficerSuspendedForReassignment,
    SuspensionDeclined,
    SuspensionEnded,
    SuspensionProposed,
)
from domain.assessment.assessment.states import Final, Scoring
from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.vocabulary import (
    AccountabilityCause,
    Direction,
    SuspensionResult,
    total,
)
from tests.domain.assessment.assessing import (
    AFTER,
    ASSESSMENT,
    COUNTED,
    FINAL,
    LEADER,
    OVER_ON,
    WINDOW_UNTIL,
    after,
    answer,
    appeal,
    close,
    end,
    finalise,
    hold,
    impose,
    propose,
    put,
    score,
    spare,
    start,
)
from tests.domain.supervision.examples import LI, WANG
from tests.given import given, told

PROPOSED = (*FINAL, propose())
SUSPENDED = (*PROPOSED, impose())


def test_an_assessment_is_made_final_when_all_is_scored_and_the_period_is_over() -> None:
    """A1, E6, S8: the weighted mean of what was counted. S8: 「年终进行考核」."""
    history = after(*COUNTED)
    (event,) = ASSESSMENT.decide(finalise(), ASSESSMENT.replay(history))
    assert isinstance(event, AssessmentFinalised)
    assert event.points == (60 * 8_000 + 40 * 7_500) // 100
    assert event.appeal.due_on == WINDOW_UNTIL
    given(ASSESSMENT, *history, event).when(finalise()).then()
    given(ASSESSMENT, *after(*COUNTED[:2])).when(finalise()).refused(Because.NOT_ALL_SCORED)
    early = after(
        start().model_copy(update={"occurred_on": date(2003, 6, 1)}),
    )
    given(ASSESSMENT, *early).when(finalise(date(2003, 6, 30))).refused(Because.NOT_OVER)
    given(ASSESSMENT).when(finalise()).refused(Because.NOT_NOW)


def test_the_same_figures_are_once_and_other_figures_take_their_place() -> None:
    """A1."""
    history = after(*COUNTED)
    given(ASSESSMENT, *history).when(put(score(8, 10))).then()
    given(ASSESSMENT, *history).when(start()).then()
    now = after(*COUNTED, put(score(9, 10)))
    state = ASSESSMENT.replay(now)
    assert isinstance(state, UnderAssessment)
    assert isinstance(state.step, Scoring)
    assert state.step.scores["FINDINGS_DISPOSED"].numerator == 9
    given(ASSESSMENT, *history).when(put(score(1, 1, "OTHER"))).refused(
        Because.NOT_OF_THE_SCHEME
    )
    given(ASSESSMENT, *after(*FINAL)).when(put(score(9, 10))).refused(Because.NOT_NOW)
    given(ASSESSMENT, *history).when(put(score(9, 10), date(2003, 6, 30))).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_what_nobody_had_to_do_does_not_count_and_less_may_be_better() -> None:
    """S6."""
    nothing, late = score(0, 0), score(1, 4, "PATROLS", direction=Direction.LOWER)
    assert total((nothing,)) is None
    assert total((nothing, late)) == 7_500
    assert score(12, 10).basis_points == 10_000


def test_an_officer_appeals_in_time_and_only_what_is_their_own() -> None:
    """S6: the window is a parameter."""
    history = after(*FINAL)
    given(ASSESSMENT, *history).when(appeal()).then(
        AssessmentAppealed(grounds="病假期间不应计入", on=WINDOW_UNTIL)
    )
    given(ASSESSMENT, *history).when(appeal(by=LI)).refused(Because.NOT_ONES_OWN, "officer")
    given(ASSESSMENT, *history).when(appeal(AFTER)).refused(Because.WINDOW_CLOSED)
    appealed = after(*FINAL, appeal())
    given(ASSESSMENT, *appealed).when(appeal()).then()
    given(ASSESSMENT, *history).when(answer(upheld=True)).refused(Because.NOT_NOW)
    given(ASSESSMENT, *appealed).when(answer(upheld=True, by=WANG)).refused(
        Because.ONES_OWN_MATTER
    )


def test_an_appeal_that_is_upheld_sends_the_assessment_back() -> None:
    """S6: scored anew, and final anew, with a window of its own."""
    back = after(*FINAL, appeal(), answer(upheld=True))
    assert isinstance(back[-1], AppealDecided)
    again = after(
        *(*FINAL, appeal(), answer(upheld=True), put(score(10, 10), AFTER)),
        finalise(AFTER),
    )
    last = again[-1]
    assert isinstance(last, AssessmentFinalised)
    assert last.points == (60 * 10_000 + 40 * 7_500) // 100
    assert last.appeal.due_on > WINDOW_UNTIL
    given(ASSESSMENT, *again).when(propose(AFTER)).refused(Because.APPEAL_OPEN)


def test_inv_41_a_last_place_is_proposed_only_when_final_and_no_appeal_is_open() -> None:
    """S3: 末位待岗制."""
    given(ASSESSMENT, *after(*COUNTED)).when(propose()).refused(Because.NOT_NOW)
    final = after(*FINAL)
    given(ASSESSMENT, *final).when(propose(WINDOW_UNTIL)).refused(Because.APPEAL_OPEN)
    proposed = SuspensionProposed(place=9, ranked=9, on=AFTER)
    given(ASSESSMENT, *final).when(propose()).then(proposed)
    given(ASSESSMENT, *final, proposed).when(propose()).then()
    pending = after(*FINAL, appeal())
    much_later = AFTER + timedelta(days=90)
    given(ASSESSMENT, *pending).when(propose(much_later)).refused(Because.APPEAL_OPEN)
    rejected = after(*FINAL, appeal(OVER_ON), answer(upheld=False, on=OVER_ON))
    given(ASSESSMENT, *rejected).when(propose(OVER_ON)).then(
        proposed.model_copy(update={"on": OVER_ON})
    )
    given(ASSESSMENT, *rejected).when(answer(upheld=False)).then()


def test_inv_41_whoever_suspends_too_early_is_told_of_the_window() -> None:
    """S3: the refusal names the rule, not only the step."""
    early = impose().model_copy(update={"occurred_on": WINDOW_UNTIL})
    for history in (after(*COUNTED), after(*FINAL), after(*FINAL, appeal())):
        given(ASSESSMENT, *history).when(early).refused(Because.APPEAL_OPEN)
    given(ASSESSMENT, *after(*FINAL)).when(impose()).refused(Because.NOT_NOW)


def test_inv_41_only_a_last_place_among_enough_is_proposed() -> None:
    """S3, O7, O12: places and numbers are parameters of ours."""
    final = after(*FINAL)
    for place, ranked in ((8, 9), (2, 2), (1, 1)):
        given(ASSESSMENT, *final).when(propose(place=place, ranked=ranked)).refused(
            Because.NOT_LAST, "place"
        )


def test_the_window_closes_by_the_tick_where_nobody_appealed() -> None:
    """S3."""
    final = after(*FINAL)
    closed = AppealWindowClosed(due_on=WINDOW_UNTIL, on=AFTER)
    given(ASSESSMENT, *final).when(close()).then(closed)
    given(ASSESSMENT, *final, closed).when(close()).then()
    given(ASSESSMENT, *final).when(close(WINDOW_UNTIL)).refused(Because.NOT_YET_DUE)
    given(ASSESSMENT, *after(*FINAL, appeal())).when(close()).then()
    given(ASSESSMENT, *after(*COUNTED)).when(close()).refused(Because.NOT_NOW)
    given(ASSESSMENT, *final, closed).when(appeal(AFTER)).refused(Because.WINDOW_CLOSED)
    entered_late = AssessmentAppealed(grounds="病假期间不应计入", on=WINDOW_UNTIL)
    given(ASSESSMENT, *final, closed).when(appeal()).then(entered_late)
    appealed = [*final, closed, entered_late]
    given(ASSESSMENT, *appealed).when(propose()).refused(Because.APPEAL_OPEN)


def test_a_leader_decides_on_a_proposal_with_reasons() -> None:
    """S3."""
    proposed = after(*PROPOSED)
    imposed = OfficerSuspendedForReassignment(
        officer=WANG, reasons="考核末位", document_no=None, decided_by=LEADER, on=AFTER
    )
    declined = SuspensionDeclined(reasons="任职不满半年", decided_by=LEADER, on=AFTER)
    given(ASSESSMENT, *proposed).when(impose()).then(imposed)
    given(ASSESSMENT, *proposed, imposed).when(impose()).then()
    given(ASSESSMENT, *proposed).when(spare()).then(declined)
    given(ASSESSMENT, *proposed, declined).when(spare()).then()
    given(ASSESSMENT, *proposed, declined).when(impose()).refused(Because.NOT_NOW)
    given(ASSESSMENT, *proposed).when(impose(WANG)).refused(Because.ONES_OWN_MATTER)
    given(ASSESSMENT, *after(*FINAL)).when(impose()).refused(Because.NOT_NOW)


def test_a_suspension_ends_with_a_return_or_another_post() -> None:
    """A3: 对在岗位上不能发挥作用的个别人作了调整."""
    suspended = after(*SUSPENDED)
    moved = end(SuspensionResult.REASSIGNED, "样例工商所内勤")
    ended = SuspensionEnded(
        result=SuspensionResult.REASSIGNED,
        post="样例工商所内勤",
        remarks=None,
        on=moved.occurred_on,
    )
    given(ASSESSMENT, *suspended).when(moved).then(ended)
    given(ASSESSMENT, *suspended, ended).when(moved).then()
    for wrong in (
        end(SuspensionResult.REASSIGNED),
        end(SuspensionResult.RETURNED, "样例工商所内勤"),
    ):
        given(ASSESSMENT, *suspended).when(wrong).refused(Because.NO_POST, "post")


def test_somebody_is_held_accountable_for_a_cause_that_is_named() -> None:
    """S7, A4: 责任追究; 「吃、拿、卡、要」; at any step, once for the same facts. A2:
    「又充实了」."""
    event = OfficerHeldAccountable(
        number=1,
        officer=WANG,
        cause=AccountabilityCause.EXTORTING_FAVOURS,
        facts="样例：接受经营户宴请",
        measure="书面检查",
        document_no=None,
        decided_by=LEADER,
        on=AFTER,
    )
    for steps in (COUNTED, FINAL, SUSPENDED):
        history = after(*steps)
        given(ASSESSMENT, *history).when(hold()).then(event)
        given(ASSESSMENT, *history, event).when(hold()).then()
        given(ASSESSMENT, *history, event).when(hold(measure="通报批评")).refused(
            Because.NOT_NOW
        )
        given(ASSESSMENT, *history).when(hold(WANG)).refused(Because.ONES_OWN_MATTER)


ASKED: tuple[AssessmentCommand, ...] = (
    *FINAL,
    put(score(9, 10), AFTER),
    finalise(AFTER),
    appeal(),
    answer(upheld=True),
    answer(upheld=False),
    close(),
    propose(),
    impose(),
    spare(),
    end(SuspensionResult.RETURNED),
    hold(),
)


@forall(st.lists(st.sampled_from(ASKED), max_size=20))
def test_inv_41_nobody_is_suspended_while_an_appeal_is_open(
    asked: list[AssessmentCommand],
) -> None:
    """S3: whatever is asked, in whatever order; and it can be replayed."""
    history = told(ASSESSMENT, [*FINAL, *asked])
    for place, event in enumerate(history):
        if isinstance(event, SuspensionProposed):
            before = ASSESSMENT.replay(history[:place])
            assert isinstance(before, UnderAssessment)
            assert isinstance(before.step, Final)
            assert before.step.settled_on(event.on)


def test_what_cannot_follow_fails_loudly() -> None:
    """S6."""
    closed = AppealWindowClosed(due_on=WINDOW_UNTIL, on=AFTER)
    for history in ([], after(*COUNTED)):
        with pytest.raises(ValueError, match="cannot follow"):
            ASSESSMENT.evolve(ASSESSMENT.replay(history), closed)
    with pytest.raises(ValueError, match="cannot follow"):
        ASSESSMENT.evolve(
            ASSESSMENT.replay(after(*FINAL)),
            SuspensionEnded(
                result=SuspensionResult.RETURNED, post=None, remarks=None, on=AFTER
            ),
        )
    assert ASSESSMENT.initial == NotAssessed()
