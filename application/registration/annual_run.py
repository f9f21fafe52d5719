"""The yearly run: every annual file is asked to open the year's duty, each once."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid5

from application.batch import NOTHING, Over, run
from application.handling import Ask, Handler
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Context, Duty
from domain.kernel.money import Fen
from domain.law.annual import control_of
from domain.registration.annual import AnnualDecider
from domain.registration.annual.commands import OpenAnnualDuty
from domain.registration.vocabulary import AnnualBecause

ANNUAL_DUTIES = UUID("e03b95a7-6c2d-5f14-8d70-1ab94f72c6e8")
"""The namespace of commands that the run gives. Frozen: a year is asked for once."""

OPENER = ActorId("annual")


@dataclass(frozen=True, slots=True)
class Opened:
    """What a run has done: opened now, opened before, and passed over by reason."""

    year: int
    opened: int = 0
    before: int = 0
    passed_over: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnnualRun:
    """Goes through the files in batches. A run that is killed half way and run again opens
    nothing twice: ids follow from the year and the file, and the file itself holds one duty
    for one year.
    """

    handler: Handler
    decider: AnnualDecider

    def check(self, year: int, on: date) -> None:
        """Raises ``Refused`` where no file at all could open the year's duty."""
        if on.year != year:
            raise Refused(AnnualBecause.NOT_ITS_YEAR, "year")
        if control_of(self.handler.book.annual, year) is None:
            raise Refused(AnnualBecause.NO_CONTROL, "year")

    def open(self, year: int, files: Over[StreamId], on: date) -> Opened:
        """A file that refuses is passed over, with its reason."""
        self.check(year, on)
        done = run(files, lambda file: self.open_one(year, file, on))
        return Opened(year, done.now, done.before, dict(done.passed_over))

    def open_one(self, year: int, file: StreamId, on: date) -> Fen | None:
        """Nothing is charged; ``None`` where it was opened before. Raises ``Refused``."""
        command_id = uuid5(ANNUAL_DUTIES, f"{year}/{file}")
        answer = self.handler.handle(
            Ask(
                self.decider,
                file,
                OpenAnnualDuty(occurred_on=on, year=year),
                filled=frozenset({"occurred_on"}),
            ),
            context=Context(
                actor=OPENER,
                duty=Duty.AUTOMATIC,
                command_id=command_id,
                correlation_id=command_id,
            ),
        )
        return None if answer.replayed or not answer.outcome.events else NOTHING
