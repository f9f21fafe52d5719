"""Unlicensed operations in figures: rows R1 to R5 of the report of 2003."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words

READS = ("unlicensed_operation",)

UNLICENSED_FOUND = Statistic(
    name="unlicensed-discovered",
    version=1,
    label=Words("Unlicensed operations found", "检查无照经营"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Unlicensed operations discovered in the period, both days included.",
        "期间内（首尾两日均计）发现的无照经营户数。",
    ),
    source="unlicensed_pipeline",
    value="discovered",
    numerator="discovered",
    reads=READS,
)

UNLICENSED_LICENSED = Statistic(
    name="unlicensed-licensed",
    version=1,
    label=Words("Of these licensed", "督促补办"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Of those discovered in the period, those licensed by its last day.",
        "期间内发现的无照经营户中，至期末已补办执照的户数。",
    ),
    source="unlicensed_pipeline",
    value="licensed",
    numerator="licensed",
    denominator="discovered",
    reads=READS,
)

UNLICENSED_DEALT_WITH = Statistic(
    name="unlicensed-dealt-with",
    version=1,
    label=Words("Of these dealt with", "查处"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Of those discovered in the period, those banned, penalised or under action on its"
        " last day. To be under action is neither a case filed nor a penalty imposed.",
        "期间内发现的无照经营户中，至期末已取缔、已处罚或者正在查处的户数；"
        "查处不等于立案，也不等于处罚。",
    ),
    source="unlicensed_pipeline",
    value="dealt_with",
    numerator="dealt_with",
    denominator="discovered",
    reads=READS,
)

UNLICENSED_FINES = Statistic(
    name="unlicensed-fines",
    version=1,
    label=Words("Fines for it", "罚款"),
    unit=UnitOf.MONEY,
    definition=Words(
        "The fines imposed, whether paid or not, on those discovered in the period and"
        " penalised by its last day: in fen, over so many penalised.",
        "期间内发现、至期末已处罚的无照经营户的罚款数额之和（不论是否缴纳）；"
        "分子以分计，分母为已处罚户数。",
    ),
    source="unlicensed_pipeline",
    value="fine_fen",
    numerator="fine_fen",
    denominator="penalised",
    reads=READS,
)

UNLICENSED_OPEN = Statistic(
    name="unlicensed-open",
    version=1,
    label=Words("Of these not disposed of", "其中尚未处理完毕"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Of those discovered in the period, those not disposed of on its last day; those"
        " under action are among them.",
        "期间内发现的无照经营户中，至期末尚未处理完毕的户数（含正在查处的）。",
    ),
    source="unlicensed_pipeline",
    value="still_open",
    numerator="still_open",
    denominator="discovered",
    reads=READS,
)

UNLICENSED_RATE = Statistic(
    name="unlicensed-rate",
    version=1,
    label=Words("Rate of unlicensed operation", "无照经营率"),
    unit=UnitOf.RATE,
    definition=Words(
        "On the period's last day: unlicensed operations discovered and not disposed of, of"
        " these and the households whose licence was good. 5 % is a target, not a datum.",
        "期末：已发现而未处理完毕的无照经营户 ÷（该户数＋执照有效的经济户口数）；"
        "5%仅为目标值，不作为数据。",
    ),
    source="unlicensed_rate",
    value="rate",
    numerator="numerator",
    denominator="denominator",
    reads=("unlicensed_operation", "household"),
    on_last_day=True,
)

UNLICENSED = (
    UNLICENSED_FOUND,
    UNLICENSED_LICENSED,
    UNLICENSED_DEALT_WITH,
    UNLICENSED_OPEN,
    UNLICENSED_FINES,
    UNLICENSED_RATE,
)
