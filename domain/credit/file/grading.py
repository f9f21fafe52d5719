"""How a grade follows from the conducts in the window, and the measures from the grade."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.credit.file.events import (
    CreditEvent,
    CreditGraded,
    CreditMeasureApplied,
    CreditMeasureLifted,
)
from domain.credit.file.states import OnFile, OnRecord
from domain.credit.vocabulary import ConductCounts, GradeCriterion, GradingGround
from domain.kernel.calendar import months_later
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import EventId
from domain.law.credit import PENALTIES, AwardRules, CreditRules, Gravity

GIVES = {
    GradeCriterion.ELIMINATED: CreditGrade.D,
    GradeCriterion.GRAVE: CreditGrade.C,
    GradeCriterion.REPEATED: CreditGrade.C,
    GradeCriterion.REPEATED_MINOR: CreditGrade.C,
    GradeCriterion.MATERIAL: CreditGrade.B,
    GradeCriterion.MINOR: CreditGrade.B,
    GradeCriterion.FIRST_PERIOD: CreditGrade.B,
    GradeCriterion.UNREVIEWED: CreditGrade.B,
    GradeCriterion.CLEAN: CreditGrade.A,
}
"""Which grade each criterion gives."""

RANKS = "ABCD"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules of a day make of a file."""

    criterion: GradeCriterion
    bad: tuple[OnRecord, ...]
    good: tuple[OnRecord, ...]
    window_from: date
    day: date

    @property
    def grade(self) -> CreditGrade:
        return GIVES[self.criterion]

    def held(self, criterion: GradeCriterion) -> "Judgement":
        """The same, by another criterion."""
        return replace(self, criterion=criterion)

    @property
    def counts(self) -> ConductCounts:
        of = Counter(each.gravity for each in self.bad)
        return ConductCounts(
            minor=of[Gravity.MINOR],
            material=of[Gravity.MATERIAL],
            grave=of[Gravity.GRAVE],
            eliminating=of[Gravity.ELIMINATING],
            good=len(self.good),
        )


def worse(one: CreditGrade, other: CreditGrade | None) -> bool:
    """Whoever has no grade yet has lost none: any is worse."""
    return other is None or RANKS.index(one) > RANKS.index(other)


def judged(
    file: OnFile, rules: CreditRules, day: date, since: date | None = None
) -> Judgement:
    """The grade by the conducts of the window, or of a longer one that begins ``since``.
    What eliminates counts however long ago it was (INV-34).
    """
    window = min(rules.window(day), since or day)
    bad = tuple(
        each
        for each in file.bad
        if each.on >= window or each.gravity is Gravity.ELIMINATING
    )
    good = tuple(each for each in file.good if each.on >= window)
    return Judgement(criterion(file, bad, rules, day), bad, good, window, day)


def criterion(
    file: OnFile, bad: Sequence[OnRecord], rules: CreditRules, day: date
) -> GradeCriterion:
    """The gravest that is fulfilled; the order in which conducts came does not matter."""
    of = Counter(each.gravity for each in bad)
    first_until = months_later(file.opened.in_business_since, rules.first_months)
    fulfilled = (
        (GradeCriterion.ELIMINATED, of[Gravity.ELIMINATING] > 0),
        (GradeCriterion.GRAVE, of[Gravity.GRAVE] > 0),
        (GradeCriterion.REPEATED, of[Gravity.MATERIAL] >= rules.material_for_c),
        (GradeCriterion.REPEATED_MINOR, of[Gravity.MINOR] >= rules.minor_for_c),
        (GradeCriterion.MATERIAL, of[Gravity.MATERIAL] > 0),
        (GradeCriterion.MINOR, of[Gravity.MINOR] > 0),
        (GradeCriterion.FIRST_PERIOD, day < first_until),
        (GradeCriterion.CLEAN, True),
    )
    return next(each for each, so in fulfilled if so)


def named(conducts: Iterable[OnRecord]) -> tuple[EventId, ...]:
    return tuple(sorted(each.evidence for each in conducts))


def graded(  # noqa: PLR0913
    file: OnFile,
    judgement: Judgement,
    rules: CreditRules,
    ground: GradingGround,
    *,
    reasons: str | None = None,
    clean: Iterable[EventId] = (),
) -> list[CreditEvent]:
    """The grade with all that explains it, and the measures that follow by themselves."""
    given = CreditGraded(
        household=file.opened.household,
        station=file.opened.station,
        number=file.gradings + 1,
        grade=judgement.grade,
        previous=file.grade,
        ground=ground,
        criterion=judgement.criterion,
        bad=named(judgement.bad),
        good=named(judgement.good),
        clean=tuple(sorted(clean)),
        counts=judgement.counts,
        window_from=judgement.window_from,
        rule=rules.id,
        pilot=rules.pilot,
        reasons=reasons,
        award=file.award,
        on=judgement.day,
    )
    return [given, *measures(file, judgement.grade, rules, judgement.day)]


def measures(
    file: OnFile, grade: CreditGrade, rules: CreditRules, day: date
) -> list[CreditEvent]:
    """激励、预警、惩戒、淘汰: the old ones are lifted, the new ones applied, or nothing."""
    wanted, had = rules.of(grade), file.measures
    told: list[CreditEvent] = []
    if had is not None:
        if (had.mechanism, had.measures) == (wanted.mechanism, wanted.measures):
            return []
        told.append(
            CreditMeasureLifted(
                household=file.opened.household,
                station=file.opened.station,
                mechanism=had.mechanism,
                measures=had.measures,
                on=day,
            )
        )
    applied = CreditMeasureApplied(
        household=file.opened.household,
        station=file.opened.station,
        grade=grade,
        mechanism=wanted.mechanism,
        measures=wanted.measures,
        rule=rules.id,
        on=day,
    )
    return [*told, applied]


def worthy(file: OnFile, rules: AwardRules, day: date) -> bool:
    """Whether a business may be honoured: grade A, and no penalty looking back (K4)."""
    since = rules.looks_back_to(day)
    punished = any(
        each.matter in PENALTIES and each.on >= since
        for each in file.conducts
        if not each.struck
    )
    return file.grade is CreditGrade.A and not punished
