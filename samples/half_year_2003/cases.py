"""The twenty cases: worth 2,611,000 yuan together, eighteen closed by 30 June."""

from dataclasses import dataclass
from datetime import date

from domain.enforcement.case.vocabulary import LeadSource, Party, Result
from domain.enforcement.penalty import Cited, Offence
from domain.kernel.identity import StationId
from domain.kernel.money import Fen
from domain.supervision.vocabulary import EntityKind, Registration
from samples.half_year_2003.people import XINHUA, XIONGGUAN, business, citizen, party


def day(month: int, of_month: int) -> date:
    return date(2003, month, of_month)


def yuan(amount: int) -> Fen:
    return Fen(amount * 100)


def cited(article: str, least: int, most: int) -> Cited:
    """A provision of the sample's own, so that no real one is misquoted."""
    return Cited(
        instrument="样例罚则（虚构）", article=article, least=yuan(least), most=yuan(most)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStory:
    """One case from its lead to its end, if it has come to one; amounts in yuan.

    ``began`` and ``ended`` are the days of the conduct; the days of the procedure follow
    in order. A case without ``concluded`` is still being investigated on 30 June, one
    without ``closed`` is not closed by then.
    """

    number: int
    matter: str
    source: LeadSource
    offence: Offence
    value: int
    began: date
    ended: date
    lead: date
    filed: date
    business: Registration | None = None
    suspect: Party | None = None
    station: StationId = XINHUA
    basis: Cited | None = None
    concluded: date | None = None
    result: Result = Result.PENALTY
    fine: int = 0
    gains: int = 0
    revokes: bool = False
    hearing: date | None = None
    decided: date | None = None
    paid: date | None = None
    closed: date | None = None
    responsible: str | None = None

    @property
    def party(self) -> Party:
        if self.business is not None:
            return party(self.business)
        return self.suspect or citizen(self.number)

    @property
    def case_no(self) -> str:
        return f"样例工商立字〔2003〕{self.number}号"

    @property
    def decision_no(self) -> str:
        return f"样例工商处字〔2003〕{self.number}号"


PATROL, ORDER = LeadSource.PATROL, LeadSource.RECTIFICATION
REPORT, COMPLAINT = LeadSource.REPORT, LeadSource.COMPLAINT
SUPERIOR, SENT = LeadSource.SUPERIOR, LeadSource.TRANSFERRED_IN
ALONE = EntityKind.INDIVIDUAL_BUSINESS

CEMENT = business(1, "水泥制品公司", "H 建材批发", 1999)
SEEDS = business(2, "种子经营部", "H 种子零售", 2000)
FERTILISER = business(3, "农资门市部", "H 农资零售", 2001, ALONE)
LIQUOR = business(4, "烟酒商行", "H 烟酒零售", 1998, ALONE)
HEALTH = business(7, "保健品公司", "H 保健品批发", 2001)
HOUSING = business(8, "房产公司", "K 房产开发", 1997)
TOBACCO = business(9, "商贸行", "H 百货零售", 2000, ALONE)
CHEMICALS = business(11, "化工公司", "H 化工批发", 1999)
DECORATION = business(12, "装饰部", "E 装饰装修", 2001, ALONE)
SUPPLY = business(13, "供应公司", "D 管道安装", 1996)
CLOTHES = business(14, "服装店", "H 服装零售", 2002, ALONE)
STEEL = business(15, "钢材公司", "H 钢材批发", 1998)
GAME = business(16, "野味餐厅", "I 餐饮", 2000, ALONE)
COUNTERS = business(17, "商场", "L 柜台租赁", 1997)
DORMANT = business(18, "物资公司", "H 物资批发", 1995)
MISSED = business(19, "运输公司", "F 货物运输", 1996)
DISINFECTANT = business(20, "日化门市部", "H 日化零售", 2001)

REGISTERED: dict[StationId, tuple[Registration, ...]] = {
    XINHUA: (
        CEMENT,
        SEEDS,
        LIQUOR,
        HEALTH,
        HOUSING,
        TOBACCO,
        CHEMICALS,
        SUPPLY,
        STEEL,
        COUNTERS,
        DORMANT,
        MISSED,
        DISINFECTANT,
    ),
    XIONGGUAN: (FERTILISER, DECORATION, CLOTHES, GAME),
}

CASES = (
    CaseStory(
        number=1,
        matter="销售不合格水泥",
        source=SUPERIOR,
        business=CEMENT,
        offence=Offence.COUNTERFEIT_GOODS,
        basis=cited("第一条", 1_000, 120_000),
        value=386_000,
        began=day(1, 3),
        ended=day(1, 10),
        lead=day(1, 10),
        filed=day(1, 14),
        concluded=day(2, 12),
        fine=60_000,
        gains=23_500,
        hearing=day(3, 5),
        decided=day(3, 11),
        paid=day(3, 21),
        closed=day(3, 25),
    ),
    CaseStory(
        number=2,
        matter="销售假冒种子",
        source=REPORT,
        business=SEEDS,
        offence=Offence.COUNTERFEIT_GOODS,
        basis=cited("第一条", 1_000, 120_000),
        value=214_500,
        began=day(1, 6),
        ended=day(1, 20),
        lead=day(1, 20),
        filed=day(1, 22),
        concluded=day(2, 20),
        fine=32_000,
        decided=day(3, 4),
        paid=day(3, 14),
        closed=day(3, 18),
    ),
    CaseStory(
        number=3,
        matter="销售不合格化肥",
        source=PATROL,
        business=FERTILISER,
        station=XIONGGUAN,
        offence=Offence.COUNTERFEIT_GOODS,
        basis=cited("第一条", 1_000, 120_000),
        value=178_000,
        began=day(2, 10),
        ended=day(2, 18),
        lead=day(2, 18),
        filed=day(2, 20),
        concluded=day(3, 14),
        fine=4_500,
        decided=day(3, 24),
        paid=day(4, 3),
        closed=day(4, 8),
    ),
    CaseStory(
        number=4,
        matter="销售假冒注册商标的白酒",
        source=COMPLAINT,
        business=LIQUOR,
        offence=Offence.COUNTERFEIT_GOODS,
        basis=cited("第二条", 0, 50_000),
        value=96_300,
        began=day(1, 15),
        ended=day(2, 11),
        lead=day(2, 11),
        filed=day(2, 13),
        concluded=day(3, 6),
        fine=4_000,
        decided=day(3, 17),
        paid=day(3, 27),
        closed=day(4, 1),
    ),
    CaseStory(
        number=5,
        matter="无照收购废旧金属",
        source=REPORT,
        suspect=citizen(5),
        offence=Offence.UNLICENSED_OPERATION,
        value=42_000,
        began=day(1, 8),
        ended=day(3, 10),
        lead=day(3, 11),
        filed=day(3, 13),
        concluded=day(3, 31),
        fine=4_800,
        decided=day(4, 10),
        paid=day(4, 18),
        closed=day(4, 22),
    ),
    CaseStory(
        number=6,
        matter="无照经营小餐馆",
        source=COMPLAINT,
        suspect=citizen(6),
        offence=Offence.UNLICENSED_OPERATION,
        value=18_600,
        began=day(2, 1),
        ended=day(3, 20),
        lead=day(3, 20),
        filed=day(3, 24),
        concluded=day(4, 9),
        fine=2_000,
        decided=day(4, 17),
        paid=day(4, 25),
        closed=day(4, 29),
    ),
    CaseStory(
        number=7,
        matter="发布虚假保健品广告",
        source=COMPLAINT,
        business=HEALTH,
        offence=Offence.FALSE_ADVERTISING,
        basis=cited("第三条", 0, 65_000),
        value=65_000,
        began=day(1, 2),
        ended=day(2, 24),
        lead=day(2, 25),
        filed=day(2, 27),
        concluded=day(3, 20),
        fine=20_000,
        decided=day(4, 1),
        paid=day(4, 11),
        closed=day(4, 16),
    ),
    CaseStory(
        number=8,
        matter="房产广告虚假宣传",
        source=REPORT,
        business=HOUSING,
        offence=Offence.FALSE_ADVERTISING,
        basis=cited("第三条", 0, 120_000),
        value=120_000,
        began=day(2, 1),
        ended=day(3, 3),
        lead=day(3, 4),
        filed=day(3, 7),
        concluded=day(4, 2),
        fine=36_000,
        decided=day(4, 14),
        paid=day(4, 24),
        closed=day(4, 28),
    ),
)
