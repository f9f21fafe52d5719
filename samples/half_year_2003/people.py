"""Who and what there is; all of it is invented (虚构).

``620299`` is the code of no division, so that no number here can be a real business's.
"""

from dataclasses import dataclass
from datetime import date

from application.organisation.appointing import Appointment
from domain.enforcement.case.vocabulary import Party, PartyKind
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import PersonId, StationId
from domain.kernel.messages import Duty
from domain.supervision.vocabulary import Division, EntityKind, Industry, Registration

FIRST_DAY, LAST_DAY = date(2003, 1, 2), date(2003, 6, 30)
XINHUA, XIONGGUAN = StationId("620200-11"), StationId("620200-12")

LEADER, LEGAL, CASHIER, REGISTRAR = "leader", "legal", "collector", "registrar"
FIRST, SECOND, SQUAD = "case-1", "case-2", "squad"
BEAT_1, BEAT_2, BEAT_3, BEAT_4, BEAT_5, BEAT_6 = (f"beat-{n}" for n in range(1, 7))

OFFICERS = (
    Appointment("样例人事员（虚构）", "personnel", (Duty.PERSONNEL,)),
    Appointment("样例局长（虚构）", LEADER, (Duty.LEADERSHIP,)),
    Appointment("样例副局长（虚构）", "deputy", (Duty.LEADERSHIP,)),
    Appointment("样例注册员（虚构）", REGISTRAR, (Duty.REGISTRATION,)),
    Appointment("样例收费员（虚构）", CASHIER, (Duty.COLLECTION,)),
    Appointment("样例法制科员（虚构）", LEGAL, (Duty.LEGAL,)),
    Appointment("样例统计员（虚构）", "statistician", (Duty.STATISTICS,)),
    Appointment("样例经检甲（虚构）", FIRST, (Duty.SUPERVISION,), XINHUA, "样例检查证0301"),
    Appointment(
        "样例经检乙（虚构）", SECOND, (Duty.SUPERVISION,), XINHUA, "样例检查证0302"
    ),
    Appointment(
        "样例管段甲（虚构）", BEAT_1, (Duty.SUPERVISION,), XIONGGUAN, "样例检查证0303"
    ),
    Appointment(
        "样例管段乙（虚构）", BEAT_2, (Duty.SUPERVISION,), XIONGGUAN, "样例检查证0304"
    ),
    Appointment(
        "样例管段丙（虚构）", BEAT_3, (Duty.SUPERVISION,), XINHUA, "样例检查证0305"
    ),
    Appointment(
        "样例管段丁（虚构）", BEAT_4, (Duty.SUPERVISION,), XINHUA, "样例检查证0306"
    ),
    Appointment(
        "样例管段戊（虚构）", BEAT_5, (Duty.SUPERVISION,), XIONGGUAN, "样例检查证0307"
    ),
    Appointment(
        "样例管段己（虚构）", BEAT_6, (Duty.SUPERVISION,), XIONGGUAN, "样例检查证0308"
    ),
    Appointment("样例市场科长（虚构）", SQUAD, (Duty.SUPERVISION,), None, "样例检查证0309"),
)
"""The case officers sit at 新华所; both stations, 新华所 and 雄关所, are made up."""

TEAMS: dict[StationId, tuple[str, str]] = {
    XINHUA: (FIRST, SECOND),
    XIONGGUAN: (BEAT_1, BEAT_2),
}


@dataclass(frozen=True, slots=True)
class Patch:
    """片区: a beat, its station and the two officers of its group."""

    name: str
    station: StationId
    officers: tuple[str, str]


PATCHES = (
    Patch("新华一片", XINHUA, (FIRST, SECOND)),
    Patch("新华二片", XINHUA, (BEAT_3, BEAT_4)),
    Patch("雄关一片", XIONGGUAN, (BEAT_1, BEAT_2)),
    Patch("雄关二片", XIONGGUAN, (BEAT_5, BEAT_6)),
)
FIRST_PATCH = {XINHUA: PATCHES[0], XIONGGUAN: PATCHES[2]}


def person(serial: int) -> PersonId:
    """Nobody: a pseudonym that no resident ID leads to."""
    return PersonId(f"person-00000000-0000-4000-8000-{serial:012d}")


def business(
    serial: int,
    name: str,
    trade: str,
    since: int,
    kind: EntityKind = EntityKind.ENTERPRISE,
) -> Registration:
    """A business registered in some year, under a number of 13 digits."""
    letter, of = trade.split(" ")
    return Registration(
        number=LicenceNumber(kind=NumberKind.OLD13, number=f"620299{serial:07d}"),
        name=f"样例{name}（虚构）",
        kind=kind,
        address=f"样例街{serial}号",
        trade=of,
        division=Division(code="620200", edition=2002),
        industry=Industry(letter=letter, edition=2002),
        registered_on=date(since, 5, 16),
        legal_representative=f"样例负责人{serial}（虚构）",
        representative=person(serial) if kind is EntityKind.ENTERPRISE else None,
    )


def small_business(
    serial: int, name: str, trade: str, registered_on: date, operator: PersonId
) -> Registration:
    """An individual business, whose number shows the year of its registration."""
    letter, of = trade.split(" ")
    number = f"620299{registered_on.year % 100:02d}{serial:05d}"
    return Registration(
        number=LicenceNumber(kind=NumberKind.OLD13, number=number),
        name=f"样例{name}{serial}（虚构）",
        kind=EntityKind.INDIVIDUAL_BUSINESS,
        address=f"样例巷{serial}号",
        trade=of,
        division=Division(code="620200", edition=2002),
        industry=Industry(letter=letter, edition=2002),
        registered_on=registered_on,
        legal_representative=f"样例经营者{serial}（虚构）",
        operator=operator,
    )


def party(registration: Registration) -> Party:
    """An individual business stands for its owner, a citizen."""
    alone = registration.kind is EntityKind.INDIVIDUAL_BUSINESS
    return Party(
        kind=PartyKind.CITIZEN if alone else PartyKind.ORGANISATION,
        name=registration.name or "样例当事人（虚构）",
        number=registration.number,
    )


def citizen(serial: int) -> Party:
    return Party(kind=PartyKind.CITIZEN, name=f"样例当事人{serial}（虚构）")
