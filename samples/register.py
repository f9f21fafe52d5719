"""Who and what there is in the small bureau; all of it is invented (虚构).

``620299`` is the code of no division, so that no number here can be a real business's.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from application.organisation.appointing import Appointment
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import StationId
from domain.kernel.messages import Duty
from domain.supervision.vocabulary import Division, EntityKind, Industry, Registration

FIRST_DAY, LAST_DAY = date(2026, 9, 1), date(2026, 11, 20)
EAST, WEST = StationId("620200-01"), StationId("620200-02")

OFFICERS = (
    Appointment("样例人事员（虚构）", "personnel", (Duty.PERSONNEL,)),
    Appointment("样例局长（虚构）", "leader", (Duty.LEADERSHIP,)),
    Appointment("样例登记员（虚构）", "registrar", (Duty.REGISTRATION,)),
    Appointment("样例收费员（虚构）", "collector", (Duty.COLLECTION,)),
    Appointment("样例法制员（虚构）", "legal", (Duty.LEGAL,)),
    Appointment("样例统计员（虚构）", "statistician", (Duty.STATISTICS,)),
    Appointment(
        "样例东甲（虚构）", "beat-east-1", (Duty.SUPERVISION,), EAST, "样例执法证0001"
    ),
    Appointment(
        "样例东乙（虚构）", "beat-east-2", (Duty.SUPERVISION,), EAST, "样例执法证0002"
    ),
    Appointment(
        "样例西甲（虚构）", "beat-west-1", (Duty.SUPERVISION,), WEST, "样例执法证0003"
    ),
    Appointment(
        "样例西乙（虚构）", "beat-west-2", (Duty.SUPERVISION,), WEST, "样例执法证0004"
    ),
)

KINDS: Mapping[EntityKind, str] = MappingProxyType(
    {
        EntityKind.ENTERPRISE: "91",
        EntityKind.INDIVIDUAL_BUSINESS: "92",
        EntityKind.COOPERATIVE: "93",
    }
)
"""The first two places of a unified code: registered by market supervision, and as what."""

TRADES = {
    "C": ("食品生产",),
    "F": (
        "服装零售",
        "五金零售",
        "水果零售",
        "建材批发",
        "音像零售",
        "化工批发",
        "贸易",
        "图书零售",
    ),
    "H": ("餐饮", "餐饮", "住宿"),
    "O": ("理发", "摄影", "洗浴", "缝纫"),
}
LETTERS: Mapping[str, str] = MappingProxyType(
    {trade: letter for letter, trades in TRADES.items() for trade in trades}
)
"""Trades by section of GB/T 4754-2017."""


def unified(serial: int, kind: EntityKind) -> LicenceNumber:
    """统一社会信用代码 with its check character."""
    body = f"{KINDS[kind]}620299MA{serial:07d}"
    return LicenceNumber(
        kind=NumberKind.USCC, number=body + uscc.calc_check_digit(body + "0")
    )


def fifteen(serial: int) -> LicenceNumber:
    """注册号 of GS 15-2006 with its check digit."""
    body = f"6202996{serial:07d}"
    return LicenceNumber(
        kind=NumberKind.GS15, number=body + mod_11_10.calc_check_digit(body)
    )


def business(
    serial: int,
    trade: str,
    name: str,
    registered_on: date,
    kind: EntityKind = EntityKind.INDIVIDUAL_BUSINESS,
) -> Registration:
    return Registration(
        number=unified(serial, kind),
        name=f"样例{name}（虚构）",
        kind=kind,
        address=f"样例路{serial}号",
        trade=trade,
        division=Division(code="620200", edition=2020),
        industry=Industry(letter=LETTERS[trade], edition=2017),
        registered_on=registered_on,
        legal_representative="样例经营者（虚构）",
    )


NOODLES = business(1, "餐饮", "面馆", date(2019, 4, 8))
CLOTHES_2026 = business(2, "服装零售", "服装店", date(1998, 6, 16))
HARDWARE = business(3, "五金零售", "五金店", date(2020, 9, 1))
HAIRDRESSER = business(4, "理发", "理发店", date(2023, 2, 20))
FRUIT = business(5, "水果零售", "水果店", date(2021, 5, 11))
BUILDING = business(6, "建材批发", "建材公司", date(2017, 8, 3), EntityKind.ENTERPRISE)
FOOD = business(7, "食品生产", "食品厂", date(2018, 11, 26), EntityKind.ENTERPRISE)
TEAHOUSE = business(8, "餐饮", "茶馆", date(2022, 7, 14))
PHOTOS = business(9, "摄影", "照相馆", date(2016, 3, 9))
VIDEOS = business(10, "音像零售", "音像店", date(2015, 12, 1))
BATHS = business(11, "洗浴", "浴室", date(2019, 10, 22))
CHEMICALS = business(12, "化工批发", "化工商行", date(2020, 6, 5), EntityKind.ENTERPRISE)
TAILOR = business(13, "缝纫", "缝纫铺", date(2017, 1, 17))
TRADING = business(14, "贸易", "贸易行", date(2026, 8, 20), EntityKind.ENTERPRISE)
HOSTEL = business(15, "住宿", "旅馆", date(2016, 9, 15), EntityKind.ENTERPRISE)
BOOKS = business(16, "图书零售", "书店", LAST_DAY)

CLOTHES_1998 = CLOTHES_2026.model_copy(
    update={"number": LicenceNumber(kind=NumberKind.OLD13, number="6202992000002")}
)
CLOTHES_2008 = CLOTHES_2026.model_copy(update={"number": fifteen(2)})

OPENED_FIRST: Mapping[StationId, tuple[Registration, ...]] = MappingProxyType(
    {
        EAST: (
            NOODLES,
            CLOTHES_1998,
            HARDWARE,
            HAIRDRESSER,
            FRUIT,
            BUILDING,
            PHOTOS,
            CHEMICALS,
            TRADING,
        ),
        WEST: (FOOD, TEAHOUSE, VIDEOS, BATHS, TAILOR, HOSTEL),
    }
)
