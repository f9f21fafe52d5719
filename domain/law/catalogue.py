"""办事目录: the public catalogue of services as it stood from time to time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    Mark,
    Succession,
    calendar_days,
    working_days,
)
from domain.law.service import (
    CatalogueEntry,
    Charged,
    FeeStandard,
    LegalBasis,
    Material,
    Named,
    ServiceItem,
    ServiceRules,
    pledged,
)

SERVICE_EARLIER, SERVICE_2002 = RuleId("SERVICE-EARLIER"), RuleId("SERVICE-2002")
SERVICE_2008 = RuleId("SERVICE-2008")
SERVICE_2011, SERVICE_2022 = RuleId("SERVICE-2011"), RuleId("SERVICE-2022")

Bases: TypeAlias = tuple[LegalBasis, LegalBasis, LegalBasis]
"""To open, to change, to close."""

RULES_1987 = LegalBasis("城乡个体工商户管理暂行条例 Art. 7", Confidence.VP)
CLOSING_1987 = LegalBasis("城乡个体工商户管理暂行条例 Art. 10", Confidence.VP)
RULES_2011 = LegalBasis("个体工商户条例 Art. 9", Confidence.V)
RULES_2022 = LegalBasis("市场主体登记管理条例 Art. 15, 19", Confidence.V)
BASES_1987 = (
    RULES_1987,
    LegalBasis("城乡个体工商户管理暂行条例", Confidence.VP),
    CLOSING_1987,
)
BASES_2011 = (RULES_2011, *(LegalBasis("个体工商户条例", Confidence.V),) * 2)
BASES_2022 = (RULES_2022, *(LegalBasis("市场主体登记管理条例", Confidence.V),) * 2)
"""Articles, and terms, stand only where they were read."""
RELIEF_57 = LegalBasis("国办发〔2002〕57号", Confidence.VP)
STOPPED = LegalBasis("财综〔2008〕61号", Confidence.VP)
QUOTA = LegalBasis("个体工商户管理费（依据未载入本系统）", Confidence.L)
LOCAL = LegalBasis("个体工商户请销假管理（地方措施）", Confidence.A)
OPEN_REGISTER = LegalBasis("办事程序公开（地方措施）", Confidence.A)

APPLICATION = Material("APPLICATION", Named("申请书", "the application"))
IDENTITY = Material("IDENTITY", Named("经营者身份证明", "proof of who the operator is"))
PREMISES = Material("PREMISES", Named("经营场所使用证明", "proof of the premises"))
PRE_APPROVAL = Material(
    "PRE_APPROVAL",
    Named("依法须经批准的，批准文件", "the permit, or a note that the trade needs none"),
)
LICENCE = Material("LICENCE", Named("营业执照正副本", "the licence and its duplicate"))
CERTIFICATE = Material(
    "REEMPLOYMENT", Named("再就业优惠证", "the re-employment preferential certificate")
)

STEPS = (
    Named("受理：首问责任人接收申请", "received by whoever is asked first"),
    Named("审查：核对登记材料和证明文件", "the papers are examined"),
    Named("决定：依法核准或者不予核准", "approved or refused according to law"),
    Named("公开：公布办理结果", "the result is disclosed"),
)
NOT_ON_FILE = FeeStandard(
    Charged.NOT_ON_FILE,
    Named("收费标准未载入本系统，以公布的标准为准", "the standard is not on file here"),
)
REGISTRATION_FEE = FeeStandard(
    Charged.CHARGED,
    Named(
        "个体工商户登记费，按物价部门核定标准；符合再就业政策的免收",
        "the registration fee at the approved rate; free under the re-employment policy",
    ),
    RELIEF_57,
)
MANAGEMENT_FEE = FeeStandard(
    Charged.CHARGED,
    Named(
        "个体工商户管理费，按月定额；费率为参数，未经核实",
        "the management fee, a monthly quota; its rate is a parameter, unconfirmed",
    ),
    QUOTA,
)
FREE_SINCE_2008 = FeeStandard(
    Charged.FREE, Named("自2008年9月1日起停止征收", "stopped on 1 September 2008"), STOPPED
)
NO_FEE = FeeStandard(Charged.FREE, Named("不收费", "free"), OPEN_REGISTER)


def registrations(
    rule: RuleId,
    bases: Bases,
    statutory: Term | None,
    pledge: int,
    fee: FeeStandard,
) -> Iterable[CatalogueEntry]:
    """设立、变更、注销: the papers of each, under the instrument of the time."""
    basis, changing, closing = bases
    opening = CatalogueEntry(
        item=ServiceItem.REGISTER_INDIVIDUAL,
        label=Named("个体工商户设立登记", "registration of an individual business"),
        basis=(basis,),
        steps=STEPS,
        materials=(APPLICATION, IDENTITY, PREMISES, PRE_APPROVAL),
        pledge=pledged(pledge, rule),
        statutory=statutory,
        fee=fee,
    )
    yield opening
    yield replace(
        opening,
        item=ServiceItem.CHANGE_INDIVIDUAL,
        label=Named("个体工商户变更登记", "change of a registration"),
        basis=(changing,),
        materials=(APPLICATION, IDENTITY, LICENCE),
        statutory=None,
    )
    yield replace(
        opening,
        item=ServiceItem.DEREGISTER_INDIVIDUAL,
        label=Named("个体工商户注销登记", "deregistration"),
        basis=(closing,),
        materials=(APPLICATION, LICENCE),
        statutory=None,
        fee=NOT_ON_FILE,
    )


def quota(rule: RuleId, fee: FeeStandard, basis: LegalBasis) -> CatalogueEntry:
    return CatalogueEntry(
        item=ServiceItem.FEE_QUOTA,
        label=Named("核定个体工商户管理费", "the quota of the management fee"),
        basis=(basis,),
        steps=STEPS,
        materials=(LICENCE,),
        pledge=pledged(5, rule),
        fee=fee,
    )


def looking_up(rule: RuleId) -> CatalogueEntry:
    return CatalogueEntry(
        item=ServiceItem.LOOK_UP,
        label=Named("查询登记信息", "a look into the register"),
        basis=(OPEN_REGISTER,),
        steps=(STEPS[0], STEPS[3]),
        materials=(APPLICATION,),
        pledge=pledged(1, rule),
        fee=NO_FEE,
    )


RELIEF = CatalogueEntry(
    item=ServiceItem.FEE_RELIEF,
    label=Named("减免规费", "relief from fees"),
    basis=(RELIEF_57,),
    steps=STEPS,
    materials=(APPLICATION, IDENTITY, CERTIFICATE),
    pledge=pledged(5, SERVICE_2002),
    fee=NO_FEE,
)
LEAVE = CatalogueEntry(
    item=ServiceItem.LEAVE,
    label=Named("请假、销假", "leave and the report of return"),
    basis=(LOCAL,),
    steps=STEPS,
    materials=(APPLICATION, LICENCE),
    pledge=pledged(3, SERVICE_2002),
    fee=NO_FEE,
)
ASSUMED = (Mark("disclose", Confidence.A), Mark("entries", Confidence.A))

SERVICES = Succession(
    (
        ServiceRules(
            id=SERVICE_EARLIER,
            in_force_from=SINCE_EVER,
            in_force_to=date(2002, 10, 16),
            confidence=Confidence.A,
            entries=(
                *registrations(SERVICE_EARLIER, BASES_1987, None, 7, NOT_ON_FILE),
                quota(SERVICE_EARLIER, MANAGEMENT_FEE, QUOTA),
                replace(LEAVE, pledge=pledged(3, SERVICE_EARLIER)),
                looking_up(SERVICE_EARLIER),
            ),
            disclose=pledged(5, SERVICE_EARLIER),
        ),
        ServiceRules(
            id=SERVICE_2002,
            in_force_from=date(2002, 10, 17),
            in_force_to=date(2008, 8, 31),
            article="政务承诺制",
            confidence=Confidence.D,
            marks=ASSUMED,
            entries=(
                *registrations(SERVICE_2002, BASES_1987, None, 7, REGISTRATION_FEE),
                quota(SERVICE_2002, MANAGEMENT_FEE, QUOTA),
                RELIEF,
                LEAVE,
                looking_up(SERVICE_2002),
            ),
            disclose=pledged(5, SERVICE_2002),
        ),
        ServiceRules(
            id=SERVICE_2008,
            in_force_from=date(2008, 9, 1),
            in_force_to=date(2011, 10, 31),
            article="财综〔2008〕61号",
            confidence=Confidence.VP,
            marks=ASSUMED,
            entries=(
                *registrations(SERVICE_2008, BASES_1987, None, 7, NOT_ON_FILE),
                quota(SERVICE_2008, FREE_SINCE_2008, STOPPED),
                looking_up(SERVICE_2008),
            ),
            disclose=pledged(5, SERVICE_2008),
        ),
        ServiceRules(
            id=SERVICE_2011,
            in_force_from=date(2011, 11, 1),
            in_force_to=date(2022, 2, 28),
            article="个体工商户条例 Art. 9",
            confidence=Confidence.V,
            marks=ASSUMED,
            entries=(
                *registrations(
                    SERVICE_2011,
                    BASES_2011,
                    calendar_days(15, SERVICE_2011, RULES_2011.article),
                    5,
                    NOT_ON_FILE,
                ),
                quota(SERVICE_2011, FREE_SINCE_2008, STOPPED),
                looking_up(SERVICE_2011),
            ),
            disclose=pledged(5, SERVICE_2011),
        ),
        ServiceRules(
            id=SERVICE_2022,
            in_force_from=date(2022, 3, 1),
            article="市场主体登记管理条例 Art. 19",
            confidence=Confidence.V,
            marks=ASSUMED,
            entries=(
                *registrations(
                    SERVICE_2022,
                    BASES_2022,
                    working_days(3, SERVICE_2022, RULES_2022.article),
                    3,
                    NOT_ON_FILE,
                ),
                quota(SERVICE_2022, FREE_SINCE_2008, STOPPED),
                looking_up(SERVICE_2022),
            ),
            disclose=pledged(5, SERVICE_2022),
        ),
    )
)
"""登记时限 before 2011 was not read (thirty days, from memory): no statutory term is kept.
Papers and steps are those that every text asks for; each list is our assumption."""
