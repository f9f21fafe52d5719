"""What follows by itself: a concluded patrol is put to the household's programme."""

from collections.abc import Iterator
from typing import Any

from application.patrol.programme.names import programme_of
from application.reacting import Reaction
from domain.kernel.identity import PatrolId, ProgrammeId
from domain.kernel.messages import Recorded
from domain.patrol.events import PatrolConcluded
from domain.patrol.programme import ProgrammeDecider
from domain.patrol.programme.commands import NoteVisit
from domain.patrol.vocabulary import PatrolKind, Premises


def note_visit(recorded: Recorded[Any]) -> Iterator[tuple[ProgrammeId, NoteVisit]]:
    """Behind a closed door nothing is checked: such a visit is still to be made."""
    seen: PatrolConcluded = recorded.event
    if seen.premises is Premises.OPEN:
        yield (
            programme_of(seen.household),
            NoteVisit(
                occurred_on=recorded.occurred_on,
                patrol=PatrolId(recorded.stream),
                kind=seen.kind or PatrolKind.ROUTINE,
            ),
        )


def reactions(programmes: ProgrammeDecider) -> tuple[Reaction[Any, Any, Any], ...]:
    return (Reaction("patrol.note-visit", (PatrolConcluded,), note_visit, programmes),)
