"""Who and what there is; all of it is invented (虚构).

``620299`` is the code of no division, so that no number here can be a real business's.
"""

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
FIRST, SECOND = "case-1", "case-2"
BEAT_1, BEAT_2 = "beat-1", "beat-2"

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
)
"""The case officers sit at 新华所, the beat officers at 雄关所; both are made up."""

TEAMS: dict[StationId, tuple[str, str]] = {
    XINHUA: (FIRST, SECOND),
    XIONGGUAN: (BEAT_1, BEAT_2),
}


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
