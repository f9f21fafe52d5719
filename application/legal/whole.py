"""The whole history of a case (全案经过): all that it touched, in one order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from application.authority import Caller
from application.enforcement.execution.reactions import execution_of
from application.ports import EventStore
from application.reading import Reading, visible
from application.supervision.aftercare.reactions import supervision_of
from domain.enforcement.case import events as cases
from domain.kernel.errors import Unknown
from domain.kernel.identity import UUID_TEXT, StreamId
from domain.kernel.messages import Recorded

TOUCHED = re.compile(
    rf"(?:household|patrol|rectification|unlicensed|execution|supervision)-{UUID_TEXT}"
)
"""What a case may touch. Another case that it comes from is a matter of its own."""

History: TypeAlias = Sequence[Recorded[Any]]
Touched: TypeAlias = Mapping[StreamId, History]
"""The case's own history first, then those of everything that it touched."""


def follows(recorded: Recorded[Any]) -> Iterator[StreamId]:
    """The streams that an event opens under ids derived from it, where they exist."""
    match recorded.event:
        case cases.DecisionServed(household=household, document_no=number):
            yield execution_of(recorded.stream)
            if household is not None:
                yield supervision_of(household, number)
        case _:
            return


def named_in(value: Any) -> Iterator[StreamId]:
    """Every stream that an event's data names, however deep it stands."""
    match value:
        case str():
            if TOUCHED.fullmatch(value):
                yield StreamId(value)
        case Mapping():
            for each in value.values():
                yield from named_in(each)
        case list() | tuple() | set() | frozenset():
            for each in value:
                yield from named_in(each)
        case _:
            return


@dataclass(slots=True)
class _Search:
    """One case while it is followed: what was found, and what is still to be read."""

    case: StreamId
    found: dict[StreamId, History]
    wanted: list[StreamId]

    def take(self, histories: Touched) -> None:
        """Takes what was read, and looks where it leads. A card leads nowhere: it names
        all that ever came of its household."""
        read, self.wanted = self.wanted, []
        for stream in read:
            history = histories.get(stream, ())
            if history:
                self.found[stream] = history
            if not stream.startswith("household-"):
                self._follow(history)

    def _follow(self, history: History) -> None:
        for recorded in history:
            for stream in (*follows(recorded), *named_in(recorded.event.model_dump())):
                if stream not in self.found and stream not in self.wanted:
                    self.wanted.append(stream)


def touched_by_each(
    store: EventStore, case_ids: Sequence[StreamId]
) -> dict[StreamId, Touched]:
    """What every one of these cases touched, read in as few steps as its links are long.
    A case that does not exist touches nothing.
    """
    searches = [_Search(each, {}, [each]) for each in case_ids]
    while wanted := list(dict.fromkeys(each for one in searches for each in one.wanted)):
        histories = store.histories(wanted)
        for search in searches:
            search.take(histories)
    return {each.case: each.found for each in searches}


def touched(store: EventStore, case_id: StreamId) -> Touched:
    """Everything that one case touched."""
    return touched_by_each(store, [case_id])[case_id]


def whole(histories: Touched) -> list[Recorded[Any]]:
    """One story: by the day it happened, then by when it was recorded. Of a household only
    its opening and what happened from the first day on that the matter touches.
    """
    others = [
        each
        for stream, history in histories.items()
        if not stream.startswith("household-")
        for each in history
    ]
    first = min((each.occurred_on for each in others), default=date.max)
    cards = [
        each
        for stream, history in histories.items()
        if stream.startswith("household-")
        for each in history
        if each.version == 1 or each.occurred_on >= first
    ]
    return sorted([*others, *cards], key=order)


def order(recorded: Recorded[Any]) -> tuple[Any, ...]:
    return recorded.occurred_on, recorded.recorded_at, recorded.stream, recorded.version


def seen(histories: Touched, reading: Reading, caller: Caller, on: date) -> Touched:
    """What of it this caller may see: what belongs to other stations is theirs to show."""
    if caller.stations(on) is None:
        return histories
    return {
        stream: history
        for stream, history in histories.items()
        if _visible(stream, history, reading, caller, on)
    }


def _visible(
    stream: StreamId, history: History, reading: Reading, caller: Caller, on: date
) -> bool:
    try:
        dossier = reading.dossier_of(stream)
    except Unknown:
        return False
    row = dossier.row.fold(history).get(stream)
    return row is not None and visible(row.station, caller, on)
