"""法规库: every rule there is, and the rules of one day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from domain.kernel.identity import RuleId
from domain.law import (
    aftercare,
    assumptions,
    courts,
    fees,
    procedure_sets,
    publicity,
    revocation,
    unlicensed,
)
from domain.law.aftercare import AftercareRules
from domain.law.assumptions import (
    AbandonmentRules,
    NumberRules,
    PatrolRules,
    RecordingRules,
    RectificationRules,
)
from domain.law.courts import CourtRules
from domain.law.fees import EpidemicReliefRules, FeeRules, ReliefRules, SuspensionRules
from domain.law.procedure import (
    InformantRules,
    ProcedureRules,
    ReconsiderationRules,
    SurchargeRules,
)
from domain.law.publicity import CreditRepairRules, PublicityRules
from domain.law.revocation import ForcedDeregistrationRules, RevocationRules
from domain.law.rule import Rule, Succession
from domain.law.unlicensed import UnlicensedRules, UnregisteredRules

DAYS = 10_000
"""How many days' rules are kept at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What was in force on one day; ``None`` where nothing was."""

    on: date
    procedure: ProcedureRules | None
    surcharge: SurchargeRules | None
    informant: InformantRules | None
    reconsideration: ReconsiderationRules | None
    court: CourtRules | None
    publicity: PublicityRules | None
    credit_repair: CreditRepairRules | None
    unlicensed: UnlicensedRules | None
    unregistered: UnregisteredRules | None
    revocation: RevocationRules | None
    forced_deregistration: ForcedDeregistrationRules | None
    fees: FeeRules | None
    relief: ReliefRules | None
    epidemic_relief: EpidemicReliefRules | None
    suspension: SuspensionRules | None
    rectification: RectificationRules | None
    patrol: PatrolRules | None
    aftercare: AftercareRules
    abandonment: AbandonmentRules
    recording: RecordingRules
    numbers: NumberRules

    @property
    def rule_set(self) -> RuleId | None:
        """The procedure in force: what ``Context.rule_set`` records."""
        return self.procedure.id if self.procedure else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RuleBook:
    """Every subject with its rules in order of time. Ids are never used twice."""

    procedure: Succession[ProcedureRules]
    surcharge: Succession[SurchargeRules]
    informant: Succession[InformantRules]
    reconsideration: Succession[ReconsiderationRules]
    court: Succession[CourtRules]
    publicity: Succession[PublicityRules]
    credit_repair: Succession[CreditRepairRules]
    unlicensed: Succession[UnlicensedRules]
    unregistered: Succession[UnregisteredRules]
    revocation: Succession[RevocationRules]
    forced_deregistration: Succession[ForcedDeregistrationRules]
    fees: Succession[FeeRules]
    relief: Succession[ReliefRules]
    epidemic_relief: Succession[EpidemicReliefRules]
    suspension: Succession[SuspensionRules]
    rectification: Succession[RectificationRules]
    patrol: Succession[PatrolRules]
    aftercare: Succession[AftercareRules]
    abandonment: Succession[AbandonmentRules]
    recording: Succession[RecordingRules]
    numbers: Succession[NumberRules]

    def __post_init__(self) -> None:
        for rule_id, times in Counter(rule.id for rule in self).items():
            if times > 1:
                raise ValueError(f"{rule_id} names {times} rules")
        for subject in ("aftercare", "abandonment", "recording", "numbers"):
            if not getattr(self, subject).leaves_no_gap:
                raise ValueError(f"There are days without a rule for {subject}")

    def __iter__(self) -> Iterator[Rule]:
        for field in fields(self):
            yield from getattr(self, field.name)

    @lru_cache(maxsize=DAYS)  # noqa: B019 - a book lives as long as the process
    def on(self, day: date) -> Rules:
        """The rules in force on a day of the bureau's calendar."""
        return Rules(
            on=day,
            procedure=self.procedure.on(day),
            surcharge=self.surcharge.on(day),
            informant=self.informant.on(day),
            reconsideration=self.reconsideration.on(day),
            court=self.court.on(day),
            publicity=self.publicity.on(day),
            credit_repair=self.credit_repair.on(day),
            unlicensed=self.unlicensed.on(day),
            unregistered=self.unregistered.on(day),
            revocation=self.revocation.on(day),
            forced_deregistration=self.forced_deregistration.on(day),
            fees=self.fees.on(day),
            relief=self.relief.on(day),
            epidemic_relief=self.epidemic_relief.on(day),
            suspension=self.suspension.on(day),
            rectification=self.rectification.on(day),
            patrol=self.patrol.on(day),
            aftercare=self.aftercare.always_on(day),
            abandonment=self.abandonment.always_on(day),
            recording=self.recording.always_on(day),
            numbers=self.numbers.always_on(day),
        )


RULE_BOOK = RuleBook(
    procedure=procedure_sets.PROCEDURES,
    surcharge=procedure_sets.SURCHARGES,
    informant=procedure_sets.INFORMANTS,
    reconsideration=procedure_sets.RECONSIDERATIONS,
    court=courts.COURTS,
    publicity=publicity.PUBLICITY,
    credit_repair=publicity.CREDIT_REPAIR,
    unlicensed=unlicensed.UNLICENSED,
    unregistered=unlicensed.UNREGISTERED,
    revocation=revocation.REVOCATIONS,
    forced_deregistration=revocation.FORCED_DEREGISTRATION,
    fees=fees.FEES,
    relief=fees.RELIEF,
    epidemic_relief=fees.EPIDEMIC_RELIEF,
    suspension=fees.SUSPENSION,
    rectification=assumptions.RECTIFICATION,
    patrol=assumptions.PATROL,
    aftercare=aftercare.AFTERCARE,
    abandonment=assumptions.ABANDONMENT,
    recording=assumptions.RECORDING,
    numbers=assumptions.NUMBERS,
)
