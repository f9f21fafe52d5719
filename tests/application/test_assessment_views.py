"""What is seen of schemes, assessments and scores, and who may ask for what."""

from typing import Any

import pytest

from application.assessment.names import assessment_of
from application.assessment.service import ANY, KEEPING, LEADERSHIP, assessments, schemes
from application.assessment.views import (
    ASSESSMENT,
    ASSESSMENT_SCHEME,
    ASSESSMENT_SCORE,
    AssessmentRow,
)
from application.deadline_view import DEADLINE
from domain.assessment.assessment import commands as acts
from domain.assessment.scheme import commands
from domain.assessment.vocabulary import AssessedGroup, SuspensionResult
from domain.kernel.errors import Unknown
from domain.organisation.events import OfficerAppointed
from tests.application.counting_from import Told
from tests.application.handing_in import handed_in
from tests.domain.assessment import assessing as assess
from tests.domain.supervision.examples import LI, WANG, WEST, numbered

OURS = assessment_of(WANG, assess.FIRST_HALF)
DESKS = schemes(assess.SCHEME), assessments(assess.ASSESSMENT)


def log(*asked: Any) -> Told:
    told = Told()
    told.decided(OURS, assess.ASSESSMENT, asked)
    return told


def row(*asked: Any) -> AssessmentRow:
    return ASSESSMENT.fold(log(*asked).entries)[OURS]


REJECTED = (*assess.FINAL, assess.appeal(), assess.answer(upheld=False))
UPHELD = (*assess.FINAL, assess.appeal(), assess.answer(upheld=True))
PROPOSED = (*REJECTED, assess.propose())
SUSPENDED = (*PROPOSED, assess.impose())


@pytest.mark.parametrize(
    ("asked", "status", "points"),
    [
        (assess.COUNTED[:2], "OPEN", None),
        (assess.COUNTED, "SCORED", None),
        (assess.FINAL, "FINAL", 7_800),
        ((*assess.FINAL, assess.appeal()), "APPEALED", 7_800),
        (REJECTED, "APPEAL_REJECTED", 7_800),
        (UPHELD, "SCORED", None),
        (PROPOSED, "SUSPENSION_PROPOSED", 7_800),
        (SUSPENDED, "SUSPENDED", 7_800),
        ((*PROPOSED, assess.spare()), "SETTLED", 7_800),
        ((*SUSPENDED, assess.end(SuspensionResult.RETURNED)), "SETTLED", 7_800),
    ],
)
def test_a_row_says_where_an_assessment_stands(
    asked: Any, status: str, points: int | None
) -> None:
    """S3, S6, S7."""
    found = row(*asked)
    assert (found.status, found.points) == (status, points)


def test_accountability_is_seen_with_its_cause_at_any_step() -> None:
    """S7: 「责任追究制度」; A4: 「“吃、拿、卡、要”」."""
    found = row(*assess.COUNTED, assess.hold())
    assert (found.accountabilities, found.last_cause) == (1, "EXTORTING_FAVOURS")
    assert found.status == "SCORED"


def test_every_score_has_a_row_with_its_numerator_and_denominator() -> None:
    """A1."""
    more = assess.put(assess.score(9, 10))
    scores = ASSESSMENT_SCORE.fold(log(*assess.COUNTED, more).entries)
    findings = scores[f"{OURS}/FINDINGS_DISPOSED"]
    assert (findings.numerator, findings.denominator, findings.points) == (9, 10, 9_000)
    assert findings.officer_id == WANG
    assert len(scores) == 2


def test_the_window_of_appeal_stands_on_the_deadline_board() -> None:
    """S6: it is the officer's; nobody was late."""
    running = DEADLINE.fold(log(*assess.FINAL).entries)
    assert [each.status for each in running.values()] == ["RUNNING"]
    for ending in (assess.close(), assess.appeal()):
        (found,) = DEADLINE.fold(log(*assess.FINAL, ending).entries).values()
        assert found.status == "LIFTED"


def test_a_scheme_is_seen_with_its_indicators_and_their_versions() -> None:
    """S6, S8, A2."""
    told, scheme = Told(), numbered("scheme", 1)
    heavier = assess.indicator(version=2, weight=70)
    steps = (assess.adopt(cadres=frozenset({LI})), assess.amend(heavier))
    told.decided(scheme, assess.SCHEME, steps)
    found = ASSESSMENT_SCHEME.fold(told.entries)[scheme]
    assert found.indicators == ("FINDINGS_DISPOSED v2",)
    assert (found.amendments, found.cadres) == (1, (LI,))


def test_leaders_decide_officers_appeal_and_nobody_types_in_a_figure() -> None:
    """S3, S7, A1: opening, scoring and proposing have no verb."""
    duties = {verb.command: verb.duties for desk in DESKS for verb in desk.verbs}
    for engine in (acts.OpenAssessment, acts.ScoreIndicator, acts.ProposeSuspension):
        assert engine not in duties
    assert duties[acts.AppealAssessment] == ANY
    assert duties[acts.FinaliseAssessment] == KEEPING
    for command in (
        *(commands.AdoptScheme, commands.AmendScheme, acts.DecideAppeal),
        *(acts.ImposeSuspension, acts.DeclineSuspension, acts.HoldAccountable),
    ):
        assert duties[command] == LEADERSHIP


def test_cadres_are_of_the_bureau_and_ranked_among_themselves() -> None:
    """O7, O12: 中层干部、科级干部."""
    check = DESKS[0].verb(commands.AdoptScheme).check
    asked = assess.adopt(cadres=frozenset({LI}))
    named = OfficerAppointed(name="样例", subject="li", station=WEST)
    initial = assess.SCHEME.initial
    check(handed_in(asked, numbered("scheme", 1), {LI: (named,)}), initial)
    with pytest.raises(Unknown, match="officer"):
        check(handed_in(asked, numbered("scheme", 1)), initial)
    ours = assess.indicator(group=AssessedGroup.CADRE)
    assert ours.concerns(AssessedGroup.CADRE)
    assert not ours.concerns(AssessedGroup.OFFICER)
    assert assess.FINDINGS.concerns(AssessedGroup.OFFICER)
