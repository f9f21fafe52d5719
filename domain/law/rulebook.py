"""法规库: every rule there is, and the rules of one day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from domain.kernel.identity import RuleId
from domain.law import (
    aftercare,
    annual,
    assessment,
    assumptions,
    catalogue,
    clearance,
    collection,
    courts,
    credit,
    display,
    fees,
    goods,
    procedure_sets,
    programme,
    publicity,
    registration,
    relief,
    revocation,
    summary,
    unlicensed,
)
from domain.law.aftercare import AftercareRules
from domain.law.annual import AbnormalRules, AnnualRules
from domain.law.assessment import AssessmentRules
from domain.law.assumptions import (
    AbandonmentRules,
    NumberRules,
    PatrolRules,
    RecordingRules,
    RectificationRules,
)
from domain.law.clearance import ClearanceRules
from domain.law.collection import CollectionRules
from domain.law.courts import CourtRules
from domain.law.credit import AwardRules, CreditRules
from domain.law.display import DisplayRules
from domain.law.fees import EpidemicReliefRules, FeeRules, ReliefRules, SuspensionRules
from domain.law.goods import GoodsRules
from domain.law.procedure import (
    InformantRules,
    ProcedureRules,
    ReconsiderationRules,
    SurchargeRules,
)
from domain.law.programme import ProgrammeRules
from domain.law.publicity import CreditRepairRules, PublicityRules
from domain.law.registration import CatalogueRules, ExpeditedRules, RegistrationRules
from domain.law.relief import BeneficiaryRules
from domain.law.revocation import ForcedDeregistrationRules, RevocationRules
from domain.law.rule import Rule, Succession
from domain.law.service import ServiceRules
from domain.law.summary import SummaryRules
from domain.law.unlicensed import UnlicensedRules, UnregisteredRules

DAYS = 10_000
"""How many days' rules are kept at hand."""
GAPLESS = (
    "aftercare",
    "clearance",
    "collection",
    "abandonment",
    "recording",
    "numbers",
    "credit",
    "award",
    "pre_approval",
    "service",
    "assessment",
    "programme",
)
"""Subjects that leave no day without a rule."""


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
    display: DisplayRules | None
    unlicensed: UnlicensedRules | None
    unregistered: UnregisteredRules | None
    summary: SummaryRules | None
    revocation: RevocationRules | None
    forced_deregistration: ForcedDeregistrationRules | None
    fees: FeeRules | None
    relief: ReliefRules | None
    beneficiaries: BeneficiaryRules | None
    epidemic_relief: EpidemicReliefRules | None
    suspension: SuspensionRules | None
    rectification: RectificationRules | None
    patrol: PatrolRules | None
    goods: GoodsRules | None
    registration: RegistrationRules | None
    expedited: ExpeditedRules | None
    annual: AnnualRules | None
    abnormal: AbnormalRules | None
    pre_approval: CatalogueRules
    aftercare: AftercareRules
    clearance: ClearanceRules
    collection: CollectionRules
    abandonment: AbandonmentRules
    recording: RecordingRules
    programme: ProgrammeRules
    numbers: NumberRules
    credit: CreditRules
    award: AwardRules
    service: ServiceRules
    assessment: AssessmentRules

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
    display: Succession[DisplayRules]
    unlicensed: Succession[UnlicensedRules]
    unregistered: Succession[UnregisteredRules]
    summary: Succession[SummaryRules]
    revocation: Succession[RevocationRules]
    forced_deregistration: Succession[ForcedDeregistrationRules]
    fees: Succession[FeeRules]
    relief: Succession[ReliefRules]
    beneficiaries: Succession[BeneficiaryRules]
    epidemic_relief: Succession[EpidemicReliefRules]
    suspension: Succession[SuspensionRules]
    rectification: Succession[RectificationRules]
    patrol: Succession[PatrolRules]
    goods: Succession[GoodsRules]
    registration: Succession[RegistrationRules]
    expedited: Succession[ExpeditedRules]
    annual: Succession[AnnualRules]
    abnormal: Succession[AbnormalRules]
    pre_approval: Succession[CatalogueRules]
    aftercare: Succession[AftercareRules]
    clearance: Succession[ClearanceRules]
    collection: Succession[CollectionRules]
    abandonment: Succession[AbandonmentRules]
    recording: Succession[RecordingRules]
    programme: Succession[ProgrammeRules]
    numbers: Succession[NumberRules]
    credit: Succession[CreditRules]
    award: Succession[AwardRules]
    service: Succession[ServiceRules]
    assessment: Succession[AssessmentRules]

    def __post_init__(self) -> None:
        for rule_id, times in Counter(rule.id for rule in self).items():
            if times > 1:
                raise ValueError(f"{rule_id} names {times} rules")
        for subject in GAPLESS:
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
            display=self.display.on(day),
            unlicensed=self.unlicensed.on(day),
            unregistered=self.unregistered.on(day),
            summary=self.summary.on(day),
            revocation=self.revocation.on(day),
            forced_deregistration=self.forced_deregistration.on(day),
            fees=self.fees.on(day),
            relief=self.relief.on(day),
            beneficiaries=self.beneficiaries.on(day),
            epidemic_relief=self.epidemic_relief.on(day),
            suspension=self.suspension.on(day),
            rectification=self.rectification.on(day),
            patrol=self.patrol.on(day),
            goods=self.goods.on(day),
            registration=self.registration.on(day),
            expedited=self.expedited.on(day),
            annual=self.annual.on(day),
            abnormal=self.abnormal.on(day),
            pre_approval=self.pre_approval.always_on(day),
            aftercare=self.aftercare.always_on(day),
            clearance=self.clearance.always_on(day),
            collection=self.collection.always_on(day),
            abandonment=self.abandonment.always_on(day),
            recording=self.recording.always_on(day),
            programme=self.programme.always_on(day),
            numbers=self.numbers.always_on(day),
            credit=self.credit.always_on(day),
            award=self.award.always_on(day),
            service=self.service.always_on(day),
            assessment=self.assessment.always_on(day),
        )


RULE_BOOK = RuleBook(
    procedure=procedure_sets.PROCEDURES,
    surcharge=procedure_sets.SURCHARGES,
    informant=procedure_sets.INFORMANTS,
    reconsideration=procedure_sets.RECONSIDERATIONS,
    court=courts.COURTS,
    publicity=publicity.PUBLICITY,
    credit_repair=publicity.CREDIT_REPAIR,
    display=display.DISPLAYS,
    unlicensed=unlicensed.UNLICENSED,
    unregistered=unlicensed.UNREGISTERED,
    summary=summary.SUMMARY,
    revocation=revocation.REVOCATIONS,
    forced_deregistration=revocation.FORCED_DEREGISTRATION,
    fees=fees.FEES,
    relief=fees.RELIEF,
    beneficiaries=relief.BENEFICIARIES,
    epidemic_relief=fees.EPIDEMIC_RELIEF,
    suspension=fees.SUSPENSION,
    rectification=assumptions.RECTIFICATION,
    patrol=assumptions.PATROL,
    goods=goods.GOODS,
    registration=registration.REGISTRATIONS,
    expedited=registration.EXPEDITED,
    annual=annual.ANNUAL,
    abnormal=annual.ABNORMAL,
    pre_approval=registration.CATALOGUES,
    aftercare=aftercare.AFTERCARE,
    clearance=clearance.CLEARANCE,
    collection=collection.COLLECTION,
    abandonment=assumptions.ABANDONMENT,
    recording=assumptions.RECORDING,
    programme=programme.PROGRAMMES,
    numbers=assumptions.NUMBERS,
    credit=credit.CREDIT,
    award=credit.AWARDS,
    service=catalogue.SERVICES,
    assessment=assessment.ASSESSMENTS,
)
