"""优惠对象: who is relieved of fees, by which policy, on which papers and for how long."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.kernel.identity import RuleId
from domain.law.fees import FEES, RELIEF, Sector
from domain.law.rule import Confidence, Rule, Succession


class Policy(StrEnum):
    """优惠政策: which policy relieves. The list is open; it grows and never shrinks."""

    REEMPLOYMENT = "REEMPLOYMENT"
    """下岗失业人员再就业, of the State Council's office, 2002."""
    GRADUATES = "GRADUATES"
    """高校毕业生从事个体经营."""
    LOCAL = "LOCAL"
    """省、市制定的各项优惠政策, whose texts nobody has found."""


class BeneficiaryClass(StrEnum):
    """优惠对象: the eight classes of the report. The list is open; it never shrinks."""

    LAID_OFF = "LAID_OFF"
    """下岗失业职工."""
    DISABLED = "DISABLED"
    """残疾人员."""
    RELEASED_PRISONER = "RELEASED_PRISONER"
    """刑满释放人员."""
    RELEASED_FROM_REEDUCATION = "RELEASED_FROM_REEDUCATION"
    """解除劳动教养人员."""
    GRADUATE = "GRADUATE"
    """大中专毕业生."""
    MARTYRS_FAMILY = "MARTYRS_FAMILY"
    """烈属."""
    SERVICEMENS_FAMILY = "SERVICEMENS_FAMILY"
    """军属."""
    DESTITUTE = "DESTITUTE"
    """特困人员."""


class Certificate(StrEnum):
    """证件: the paper that shows somebody to be of a class."""

    REEMPLOYMENT = "REEMPLOYMENT"
    """再就业优惠证."""
    DISABILITY = "DISABILITY"
    """残疾证."""
    RELEASE = "RELEASE"
    """刑满释放证明书."""
    REEDUCATION_ENDED = "REEDUCATION_ENDED"
    """解除劳动教养证明书."""
    DIPLOMA = "DIPLOMA"
    """毕业证书."""
    MARTYRS_FAMILY = "MARTYRS_FAMILY"
    """烈属证明."""
    SERVICEMENS_FAMILY = "SERVICEMENS_FAMILY"
    """军属证明."""
    HARDSHIP = "HARDSHIP"
    """特困证明."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """What one class has under one policy: ``years`` from the day the business was
    approved, ``start_by`` the last such day, ``excluded`` the sectors that have nothing.
    """

    beneficiary: BeneficiaryClass
    policy: Policy
    certificate: Certificate
    years: int
    start_by: date | None = None
    excluded: frozenset[Sector] = frozenset()
    confidence: Confidence = Confidence.A


@dataclass(frozen=True, slots=True, kw_only=True)
class BeneficiaryRules(Rule):
    """Who may be granted relief on a day.

    The bureau's report names the eight classes and no more. What the laid-off have is that
    of RELIEF-57; for the others the provincial and municipal texts are not available, so
    three years and the same excluded sectors are assumed, and no last day to start.
    """

    entitlements: tuple[Entitlement, ...]

    def of(self, beneficiary: BeneficiaryClass, policy: Policy) -> Entitlement | None:
        """``None`` where this policy has nothing for this class."""
        return next(
            (
                each
                for each in self.entitlements
                if (each.beneficiary, each.policy) == (beneficiary, policy)
            ),
            None,
        )


(RELIEF_57,) = RELIEF
(MANAGEMENT_FEES,) = FEES

LAID_OFF = Entitlement(
    beneficiary=BeneficiaryClass.LAID_OFF,
    policy=Policy.REEMPLOYMENT,
    certificate=Certificate.REEMPLOYMENT,
    years=RELIEF_57.years,
    start_by=RELIEF_57.start_by,
    excluded=RELIEF_57.excluded,
    confidence=RELIEF_57.confidence,
)

GRADUATE = replace(
    LAID_OFF,
    beneficiary=BeneficiaryClass.GRADUATE,
    policy=Policy.GRADUATES,
    certificate=Certificate.DIPLOMA,
    years=1,
    start_by=None,
    # One year is from memory; the excluded sectors are assumed to be the same.
    confidence=Confidence.M,
)

LOCAL = tuple(
    replace(
        LAID_OFF,
        beneficiary=beneficiary,
        policy=Policy.LOCAL,
        certificate=certificate,
        start_by=None,
        confidence=Confidence.A,
    )
    for beneficiary, certificate in (
        (BeneficiaryClass.DISABLED, Certificate.DISABILITY),
        (BeneficiaryClass.RELEASED_PRISONER, Certificate.RELEASE),
        (BeneficiaryClass.RELEASED_FROM_REEDUCATION, Certificate.REEDUCATION_ENDED),
        (BeneficiaryClass.MARTYRS_FAMILY, Certificate.MARTYRS_FAMILY),
        (BeneficiaryClass.SERVICEMENS_FAMILY, Certificate.SERVICEMENS_FAMILY),
        (BeneficiaryClass.DESTITUTE, Certificate.HARDSHIP),
    )
)

BENEFICIARIES_2002 = BeneficiaryRules(
    id=RuleId("BENEFICIARIES-2002"),
    in_force_from=RELIEF_57.in_force_from,
    in_force_to=date(2005, 12, 31),
    confidence=Confidence.A,
    entitlements=(LAID_OFF, GRADUATE, *LOCAL),
)

BENEFICIARIES = Succession(
    (
        BENEFICIARIES_2002,
        replace(
            BENEFICIARIES_2002,
            id=RuleId("BENEFICIARIES-2006"),
            in_force_from=date(2006, 1, 1),
            # Since the management fees have ended there is nothing left to relieve.
            in_force_to=MANAGEMENT_FEES.in_force_to,
            entitlements=(
                LAID_OFF,
                replace(GRADUATE, years=3, confidence=Confidence.VP),
                *LOCAL,
            ),
        ),
    )
)
