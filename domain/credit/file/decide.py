"""What a credit file allows: conducts are recorded, the grade follows, and says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from domain.credit.file import events
from domain.credit.file.commands import (
    ApplyMeasure,
    CreditCommand,
    GradeCredit,
    NoteAward,
    OpenCreditFile,
    OverrideGrade,
    RecordBadConduct,
    RecordGoodConduct,
    ReleaseAward,
    RepairCredit,
    StrikeConduct,
)
from domain.credit.file.grading import graded, judged, measures, worse
from domain.credit.file.reviewing import override, repair, review
from domain.credit.file.states import CreditFile, OnFile, OnRecord, Unfiled, evolve
from domain.credit.vocabulary import CreditBecause as Because
from domain.credit.vocabulary import GradeCriterion, GradingGround
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused
from domain.kernel.identity import EventId
from domain.law.credit import CreditRules, Gravity
from domain.law.rulebook import RuleBook

BY_ITSELF = (RecordGoodConduct, RecordBadConduct, StrikeConduct, ReleaseAward)


@dataclass(frozen=True, slots=True)
class CreditFiles:
    """The rules of a credit file, under the law of the day of each step."""

    book: RuleBook

    def decide(
        self, command: CreditCommand, file: CreditFile
    ) -> Sequence[events.CreditEvent]:
        match command, file:
            case OpenCreditFile(), Unfiled():
                return [opened(command)]
            case OpenCreditFile(), OnFile():
                return []
            case _, Unfiled() if isinstance(command, BY_ITSELF):
                return []  # what another register numbers has no file with us
            case RecordGoodConduct(), OnFile():
                return self._good(command, file)
            case RecordBadConduct(), OnFile():
                return self._bad(command, file)
            case StrikeConduct(), OnFile():
                return self._strike(command, file)
            case (
                (GradeCredit() | OverrideGrade() | RepairCredit() | ApplyMeasure()),
                OnFile(),
            ):
                return self._by_officers(command, file)
            case ((NoteAward() | ReleaseAward()), OnFile()):
                return of_award(command, file)
            case _:
                raise Refused(Because.NOT_NOW)

    def _rules(self, day: date) -> CreditRules:
        return self.book.on(day).credit

    def _good(
        self, command: RecordGoodConduct, file: OnFile
    ) -> Sequence[events.CreditEvent]:
        """Good conduct raises no grade by itself; what it replaces may."""
        if known(command.evidence, file):
            return []
        struck = replaced(command, file)
        good = events.GoodConductRecorded(
            household=file.opened.household,
            station=file.opened.station,
            number=len(file.conducts) + 1,
            matter=command.matter,
            evidence=command.evidence,
            origin=command.origin,
            said=command.said,
            on=command.occurred_on,
        )
        return self._then(file, [*struck, good], command.occurred_on)

    def _bad(self, command: RecordBadConduct, file: OnFile) -> Sequence[events.CreditEvent]:
        rules = self._rules(command.occurred_on)
        gravity = rules.gravity(command.matter)
        if gravity is None:
            raise Refused(Because.NOT_NOW, "matter")
        if known(command.evidence, file):
            return []
        struck = replaced(command, file)
        bad = events.BadConductRecorded(
            household=file.opened.household,
            station=file.opened.station,
            number=len(file.conducts) + 1,
            matter=command.matter,
            gravity=gravity,
            rule=rules.id,
            evidence=command.evidence,
            origin=command.origin,
            said=command.said,
            award=file.award,
            on=command.occurred_on,
        )
        return self._then(file, [*struck, bad], command.occurred_on)

    def _strike(self, command: StrikeConduct, file: OnFile) -> Sequence[events.CreditEvent]:
        found = struck(file, command.origin, command.cause, command.occurred_on)
        return self._then(file, found, command.occurred_on)

    def _then(
        self, file: OnFile, told: list[events.CreditEvent], day: date
    ) -> Sequence[events.CreditEvent]:
        """What was recorded, and the grade that follows at once. It falls with what came;
        it rises only where what it was founded on fell away."""
        if not told:
            return []
        after = reduced(file, told)
        on = max(day, file.since)
        rules = self._rules(on)
        if stood_on(file, told):
            return [*told, *self._refounded(file, after, rules, on)]
        judgement = judged(after, rules, on)
        if after.bad != file.bad and after.bad and worse(judgement.grade, file.grade):
            return [*told, *graded(after, judgement, rules, GradingGround.CONDUCT)]
        return told

    def _refounded(
        self, file: OnFile, after: OnFile, rules: CreditRules, on: date
    ) -> Sequence[events.CreditEvent]:
        """The grade without what fell away. All that counted when it was given counts
        still: that time has passed raises nobody. Nobody becomes A who never was."""
        judgement = judged(after, rules, on, file.window_from)
        if judgement.grade is CreditGrade.A and not after.was_a:
            judgement = judgement.held(GradeCriterion.UNREVIEWED)
        if judgement.grade is file.grade:
            return []
        return graded(after, judgement, rules, GradingGround.STRUCK)

    def _by_officers(
        self,
        command: GradeCredit | OverrideGrade | RepairCredit | ApplyMeasure,
        file: OnFile,
    ) -> Sequence[events.CreditEvent]:
        rules = self._rules(command.occurred_on)
        match command:
            case GradeCredit():
                return review(command, file, rules)
            case OverrideGrade():
                return override(command, file, rules)
            case RepairCredit():
                law = self.book.on(command.occurred_on).credit_repair
                return repair(command, file, rules, law)
            case ApplyMeasure() if file.grade is not None:
                if command.occurred_on < file.since:
                    raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
                return measures(file, file.grade, rules, command.occurred_on)
            case _:
                raise Refused(Because.NOT_NOW)


def opened(command: OpenCreditFile) -> events.CreditFileOpened:
    return events.CreditFileOpened(
        household=command.household,
        station=command.station,
        in_business_since=command.in_business_since,
        on=command.occurred_on,
    )


def known(evidence: EventId, file: OnFile) -> bool:
    return any(each.evidence == evidence for each in file.conducts)


def replaced(
    command: RecordGoodConduct | RecordBadConduct, file: OnFile
) -> list[events.CreditEvent]:
    if not command.replaces:
        return []
    return struck(file, command.origin, command.evidence, command.occurred_on)


def struck(
    file: OnFile, origin: str, cause: EventId, day: date
) -> list[events.CreditEvent]:
    of_it: list[OnRecord] = [
        each for each in file.conducts if each.origin == origin and not each.struck
    ]
    return [
        events.ConductStruck(
            household=file.opened.household,
            number=each.number,
            evidence=each.evidence,
            cause=cause,
            bad=each.gravity is not None,
            stood=each.stands,
            on=day,
        )
        for each in of_it
    ]


def reduced(file: OnFile, told: Sequence[events.CreditEvent]) -> OnFile:
    after = reduce(evolve, told, file)  # type: ignore[arg-type]
    if isinstance(after, Unfiled):
        raise TypeError("A file does not vanish.")
    return after


def stood_on(file: OnFile, told: Sequence[events.CreditEvent]) -> bool:
    """Whether something fell away that the present grade may rest on: a bad conduct that
    it could see, or what an override cites."""
    fallen = {each.evidence for each in told if isinstance(each, events.ConductStruck)}
    match file.graded:
        case events.CreditGraded(window_from=window):
            return any(
                each.evidence in fallen
                and (each.on >= window or each.gravity is Gravity.ELIMINATING)
                for each in file.bad
            )
        case events.CreditGradeOverridden(evidence=evidence):
            return bool(fallen & set(evidence))
        case None:
            return False
        case _:
            raise ValueError(f"{file.graded} gives no grade")


def of_award(
    command: NoteAward | ReleaseAward, file: OnFile
) -> Sequence[events.CreditEvent]:
    """One award, or one application, at a time; a release by another does nothing."""
    said = {
        "household": file.opened.household,
        "award": command.award,
        "on": command.occurred_on,
    }
    match command:
        case NoteAward() if file.award is None:
            return [events.AwardNoted.model_validate(said)]
        case ReleaseAward() if file.award == command.award:
            return [events.AwardReleased.model_validate(said)]
        case NoteAward() if file.award != command.award:
            raise Refused(Because.ONE_AWARD)
        case _ if isinstance(command, NoteAward | ReleaseAward):
            return []
        case _:
            raise Refused(Because.NOT_NOW)
