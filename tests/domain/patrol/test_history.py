"""What a foreign register tells of visits."""

import pytest

from domain.patrol.events import FindingTranscribed, VisitTranscribed
from domain.patrol.facts import FindingMade, PatrolFact, VisitMade
from domain.patrol.history import transcribe
from domain.patrol.patrol.states import Unplanned
from domain.patrol.vocabulary import PatrolKind, VisitOutcome
from tests.domain.patrol.visits import (
    DAY,
    FOUND_ELSEWHERE,
    PATROL,
    PLANNED,
    SHOP,
    STARTED,
    STATION,
    VISITED,
)

PASSED = VisitOutcome(outcome="Pass", score=12, grade="A")
VISIT = VisitMade(
    on=DAY,
    household=SHOP,
    station=STATION,
    kind=PatrolKind.COMPLAINT,
    source_kind="Cycle Inspection",
    outcomes=(PASSED,),
)
FINDING = FindingMade(
    on=DAY, matter="Food not protected", clause="04L", severity="Critical", outcome="Pass"
)


def test_a_visit_from_elsewhere_is_transcribed_as_the_register_tells_it() -> None:
    assert transcribe(VISIT, Unplanned()) == [
        VisitTranscribed(
            household=SHOP,
            station=STATION,
            kind=PatrolKind.COMPLAINT,
            source_kind="Cycle Inspection",
            outcomes=(PASSED,),
        )
    ]


def test_a_finding_from_elsewhere_is_numbered_within_its_visit() -> None:
    assert transcribe(FINDING, PATROL.replay([VISITED, FOUND_ELSEWHERE])) == [
        FindingTranscribed(
            household=SHOP,
            station=STATION,
            number=2,
            clause="04L",
            matter="Food not protected",
            severity="Critical",
            outcome="Pass",
        )
    ]


def test_a_finding_without_its_visit_is_no_history() -> None:
    with pytest.raises(ValueError, match="only to a visit from elsewhere"):
        transcribe(FINDING, Unplanned())


@pytest.mark.parametrize("fact", [VISIT, FINDING])
def test_nothing_is_transcribed_into_a_patrol_of_our_own(fact: PatrolFact) -> None:
    with pytest.raises(ValueError, match="is transcribed"):
        transcribe(fact, PATROL.replay([PLANNED, STARTED]))


def test_a_visit_is_transcribed_once() -> None:
    with pytest.raises(ValueError, match="transcribed once"):
        transcribe(VISIT, PATROL.replay([VISITED]))
