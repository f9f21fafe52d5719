"""Schemes and assessments as the examples tell them: what is asked, and what happens."""

from datetime import date
from typing import Any

from domain.assessment.assessment import assessment_decider
from domain.assessment.assessment.commands import (
    AppealAssessment,
    AssessmentCommand,
    DecideAppeal,
    DeclineSuspension,
    EndSuspension,
    FinaliseAssessment,
    HoldAccountable,
    ImposeSuspension,
    OpenAssessment,
    ProposeSuspension,
    ScoreIndicator,
)
from domain.assessment.assessment.events import AssessmentEvent
from domain.assessment.scheme import SchemeDecider
from domain.assessment.scheme.commands import AdoptScheme, AmendScheme
from domain.assessment.vocabulary import (
    AccountabilityCause,
    AssessedGroup,
    AssessmentPeriod,
    Counted,
    CountsFor,
    Direction,
    Indicator,
    IndicatorLabel,
    Score,
    SuspensionResult,
)
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import OfficerId, SchemeId
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from infrastructure.composition import BUREAU
from tests.domain.supervision.examples import WANG, WEST, ZHAO, numbered
from tests.given import told

SCHEME: SchemeDecider = BUREAU.desks["scheme"].decider
ASSESSMENT = assessment_decider(RULE_BOOK, BureauCalendar())
LEADER = ZHAO
FIRST_HALF = AssessmentPeriod("2003-H1")
ADOPTED_ON, OVER_ON = date(2003, 1, 6), date(2003, 7, 1)
WINDOW_UNTIL, AFTER = date(2003, 7, 8), date(2003, 7, 9)
OURS = SchemeId(numbered("scheme", 1))


def counted(topic: str = "patrol.finding-disposed", **said: Any) -> Counted:
    wanted = {"counts_for": CountsFor.ASSIGNED, **said}
    return Counted(topic=topic, **wanted)


def indicator(code: str = "FINDINGS_DISPOSED", **said: Any) -> Indicator:
    wanted: dict[str, Any] = {
        "label": IndicatorLabel(zh="巡查问题处置率", en="findings disposed of"),
        "numerator": counted(),
        "denominator": counted("patrol.finding-recorded"),
        "weight": 60,
        **said,
    }
    return Indicator(code=code, **wanted)


FINDINGS, PATROLS = (
    indicator(),
    indicator("PATROLS", weight=40, numerator=counted("patrol.concluded")),
)


def adopt(
    *indicators: Indicator,
    on: date = ADOPTED_ON,
    period: AssessmentPeriod = FIRST_HALF,
    **said: Any,
) -> AdoptScheme:
    return AdoptScheme(
        occurred_on=on,
        period=period,
        title="管理目标考评办法",
        indicators=indicators or (FINDINGS, PATROLS),
        **said,
    )


def amend(*indicators: Indicator, on: date = date(2003, 3, 3)) -> AmendScheme:
    return AmendScheme(occurred_on=on, indicators=indicators, reason="修改和完善")


def start(officer: OfficerId = WANG) -> OpenAssessment:
    return OpenAssessment(
        occurred_on=OVER_ON,
        officer=officer,
        station=WEST,
        period=FIRST_HALF,
        scheme=OURS,
        group=AssessedGroup.OFFICER,
        codes=("FINDINGS_DISPOSED", "PATROLS"),
    )


def score(above: int, below: int, code: str = "FINDINGS_DISPOSED", **said: Any) -> Score:
    return Score(
        code=code,
        version=1,
        numerator=above,
        denominator=below,
        weight=60 if code == "FINDINGS_DISPOSED" else 40,
        direction=said.get("direction", Direction.HIGHER),
    )


def put(found: Score, on: date = OVER_ON) -> ScoreIndicator:
    return ScoreIndicator(occurred_on=on, score=found)


def finalise(on: date = OVER_ON) -> FinaliseAssessment:
    return FinaliseAssessment(occurred_on=on)


def appeal(on: date = WINDOW_UNTIL, by: OfficerId = WANG) -> AppealAssessment:
    return AppealAssessment(occurred_on=on, grounds="病假期间不应计入", officer=by)


def answer(*, upheld: bool, on: date = AFTER, by: OfficerId = LEADER) -> DecideAppeal:
    return DecideAppeal(occurred_on=on, upheld=upheld, reasons="经核实", decided_by=by)


def propose(on: date = AFTER, place: int = 9, ranked: int = 9) -> ProposeSuspension:
    return ProposeSuspension(occurred_on=on, place=place, ranked=ranked)


def impose(by: OfficerId = LEADER, on: date = AFTER) -> ImposeSuspension:
    return ImposeSuspension(occurred_on=on, reasons="考核末位", decided_by=by)


def spare(by: OfficerId = LEADER) -> DeclineSuspension:
    return DeclineSuspension(occurred_on=AFTER, reasons="任职不满半年", decided_by=by)


def end(result: SuspensionResult, post: str | None = None) -> EndSuspension:
    return EndSuspension(occurred_on=date(2003, 10, 8), result=result, post=post)


def hold(by: OfficerId = LEADER, measure: str = "书面检查") -> HoldAccountable:
    return HoldAccountable(
        occurred_on=AFTER,
        cause=AccountabilityCause.EXTORTING_FAVOURS,
        facts="样例：接受经营户宴请",
        measure=measure,
        decided_by=by,
    )


def close(on: date = AFTER) -> MarkOverdue:
    return MarkOverdue(occurred_on=on, kind=DeadlineKind.ASSESSMENT_APPEAL)


COUNTED = (start(), put(score(8, 10)), put(score(30, 40, "PATROLS")))
FINAL = (*COUNTED, finalise())


def after(*commands: AssessmentCommand) -> list[AssessmentEvent]:
    return told(ASSESSMENT, commands)
