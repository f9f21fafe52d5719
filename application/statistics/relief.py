"""Relief in figures: rows R18 and R19 of the report of 2003."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words

RELIEVED_PERSONS = Statistic(
    name="relief-persons",
    version=1,
    label=Words("Persons relieved", "优惠减免人员"),
    unit=UnitOf.PERSONS,
    definition=Words(
        "Persons with a verified, approved grant in effect on some day of the period, each"
        " once: over so many grants.",
        "期间内任一日享有已核实、已批准优惠的人数，每人只计一次；分母为优惠件数。",
    ),
    source="relief_total",
    value="persons",
    numerator="persons",
    denominator="grants",
    reads=("preferential_grant",),
)

RELIEVED_CLASSES = Statistic(
    name="relief-classes",
    version=1,
    label=Words("Classes of them", "优惠对象类别"),
    unit=UnitOf.CLASSES,
    definition=Words(
        "The classes that these grants are of. The list of classes is open.",
        "上述优惠所属的对象类别数；类别目录为开放目录。",
    ),
    source="relief_total",
    value="classes",
    numerator="classes",
    reads=("preferential_grant",),
)

WAIVED = Statistic(
    name="relief-waived",
    version=1,
    label=Words("Fees waived", "减免规费"),
    unit=UnitOf.MONEY,
    definition=Words(
        "Waivers by grant or policy entered in the period and not reversed by its end: in"
        " fen, over so many waivers. Leave is no relief.",
        "期间内依优惠或者政策减免、至期末未冲销的规费；分子以分计，分母为减免笔数；请假不计。",
    ),
    source="relief_total",
    value="waived_fen",
    numerator="waived_fen",
    denominator="waivers",
    reads=("fee_entry",),
)

RELIEF = (RELIEVED_PERSONS, RELIEVED_CLASSES, WAIVED)
