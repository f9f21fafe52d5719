"""What officers decide about a grade: review, override, repair; all with evidence."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.credit.file.commands import GradeCredit, OverrideGrade, RepairCredit
from domain.credit.file.events import (
    CreditEvent,
    CreditGraded,
    CreditGradeOverridden,
    CreditRepaired,
)
from domain.credit.file.grading import Judgement, graded, judged, measures, worse
from domain.credit.file.states import OnFile, OnRecord, evolve
from domain.credit.vocabulary import CreditBecause as Because
from domain.credit.vocabulary import GradingGround
from domain.kernel.calendar import months_later
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused
from domain.kernel.identity import EventId
from domain.law.credit import CreditRules, Gravity
from domain.law.publicity import CreditRepairRules, RepairClass

CLASSES = {
    Gravity.MINOR: RepairClass.MINOR,
    Gravity.MATERIAL: RepairClass.GENERAL,
    Gravity.GRAVE: RepairClass.SERIOUS,
}
"""Our reading of the three classes of the rules on repair (信用修复)."""


def review(command: GradeCredit, file: OnFile, rules: CreditRules) -> Sequence[CreditEvent]:
    """定期复核: the grade by the rules of the day. It rises only on good conduct that is
    named and came since the present grade, and not before its period is over."""
    if repeated(command, file):
        return []
    check(file, command.occurred_on)
    judgement = judged(file, rules, command.occurred_on)
    if not command.clean_evidence <= {each.evidence for each in judgement.good}:
        raise Refused(Because.UNKNOWN_EVIDENCE, "clean_evidence")
    if rises(file, judgement):
        check_rise(command, file, judgement, rules)
    return graded(
        file,
        judgement,
        rules,
        GradingGround.REVIEW,
        reasons=command.reasons,
        clean=command.clean_evidence,
    )


def repeated(command: GradeCredit, file: OnFile) -> bool:
    last = file.graded
    return (
        isinstance(last, CreditGraded)
        and last.ground is GradingGround.REVIEW
        and (last.on, last.reasons, frozenset(last.clean))
        == (command.occurred_on, command.reasons, command.clean_evidence)
    )


def check(file: OnFile, day: date) -> None:
    """D stands while its ground does; nothing is decided before the present grade."""
    if file.eliminated:
        raise Refused(Because.ELIMINATED)
    if day < file.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def rises(file: OnFile, judgement: Judgement) -> bool:
    """The first grade is no rise unless it is A."""
    if file.grade is None:
        return judgement.grade is CreditGrade.A
    return worse(file.grade, judgement.grade)


def check_rise(
    command: GradeCredit, file: OnFile, judgement: Judgement, rules: CreditRules
) -> None:
    if file.graded is not None and command.occurred_on < months_later(
        file.graded.on, rules.review_months
    ):
        raise Refused(Because.TOO_SOON, "occurred_on")
    since = max(judgement.window_from, file.since) if file.graded else judgement.window_from
    fresh = {each.evidence for each in judgement.good if each.on >= since}
    if not command.clean_evidence & fresh:
        raise Refused(Because.NO_CLEAN_EVIDENCE, "clean_evidence")


def override(
    command: OverrideGrade, file: OnFile, rules: CreditRules
) -> Sequence[CreditEvent]:
    """调整: to A, B or C, whatever the criteria give, with reasons that stay on record."""
    if command.grade is CreditGrade.D:
        raise Refused(Because.NEVER_D, "grade")
    check(file, command.occurred_on)
    if command.grade is file.grade:
        return []
    check_cited(command.evidence, (*file.bad, *file.good), "evidence")
    given = CreditGradeOverridden(
        household=file.opened.household,
        station=file.opened.station,
        number=file.gradings + 1,
        grade=command.grade,
        previous=file.grade,
        reasons=command.reasons,
        evidence=tuple(sorted(command.evidence)),
        award=file.award,
        on=command.occurred_on,
    )
    return [given, *measures(file, command.grade, rules, command.occurred_on)]


def check_cited(
    cited: frozenset[EventId], among: Iterable[OnRecord], field: str
) -> tuple[OnRecord, ...]:
    """Only what is recorded in the file, and stands, may be cited (INV-34)."""
    found = tuple(each for each in among if each.evidence in cited)
    if {each.evidence for each in found} != cited:
        raise Refused(Because.UNKNOWN_EVIDENCE, field)
    return found


def repair(
    command: RepairCredit,
    file: OnFile,
    rules: CreditRules,
    law: CreditRepairRules | None,
) -> Sequence[CreditEvent]:
    """信用修复: the named conducts count no more, and the grade follows."""
    done = {each.evidence for each in file.conducts if each.repaired}
    if command.conducts <= done:
        return []
    check(file, command.occurred_on)
    repaired = check_cited(command.conducts, file.bad, "conducts")
    proof = check_cited(command.proof, file.good, "proof")
    last = max(each.on for each in repaired)
    if any(each.on < last for each in proof):
        raise Refused(Because.NO_PROOF, "proof")
    for each in repaired:
        ready_on = repairable_on(each, rules, law)
        if ready_on is None or command.occurred_on < ready_on:
            raise Refused(Because.TOO_SOON_TO_REPAIR, "conducts")
    said = CreditRepaired(
        household=file.opened.household,
        station=file.opened.station,
        conducts=tuple(sorted(command.conducts)),
        proof=tuple(sorted(command.proof)),
        reasons=command.reasons,
        document_no=command.document_no,
        on=command.occurred_on,
    )
    return [said, *follows_repair(command, file, said, rules)]


def follows_repair(
    command: RepairCredit, file: OnFile, said: CreditRepaired, rules: CreditRules
) -> Sequence[CreditEvent]:
    after = evolve(file, said)
    if not isinstance(after, OnFile) or file.grade is None:
        return []
    judgement = judged(after, rules, command.occurred_on)
    if not worse(file.grade, judgement.grade):
        return []
    return graded(
        after,
        judgement,
        rules,
        GradingGround.REPAIR,
        reasons=command.reasons,
        clean=command.proof & {each.evidence for each in judgement.good},
    )


def repairable_on(
    conduct: OnRecord, rules: CreditRules, law: CreditRepairRules | None
) -> date | None:
    """By the rules on repair where some are in force, else after our own times."""
    if conduct.gravity not in CLASSES:
        return None
    if law is None:
        return rules.repairable_on(conduct.gravity, conduct.on)
    waits = {each.gravity: each.min_months or 0 for each in law.windows}
    general = waits.get(RepairClass.OTHER, 0)
    return months_later(conduct.on, waits.get(CLASSES[conduct.gravity], general))
