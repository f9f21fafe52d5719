"""Special campaigns in figures: rows R6 to R10 of the report of 2003."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words


def counted(  # noqa: PLR0913, PLR0917
    name: str, column: str, label: Words, unit: UnitOf, definition: Words, model: str
) -> Statistic:
    """A count over all campaigns of a period."""
    return Statistic(
        name=name,
        version=1,
        label=label,
        unit=unit,
        definition=definition,
        source="campaign_results",
        value=column,
        numerator=column,
        reads=(model,),
    )


OFFICER_TIMES = counted(
    "campaign-officer-times",
    "officer_times",
    Words("Officers sent out", "出动执法人员"),
    UnitOf.OFFICER_TIMES,
    Words(
        "Officers sent out in the period, each as often as sent (officer-times).",
        "期间内专项整治出动执法人员的人次。",
    ),
    "campaign_dispatch",
)

VEHICLE_TIMES = counted(
    "campaign-vehicle-times",
    "vehicle_times",
    Words("Vehicles sent out", "出动执法车辆"),
    UnitOf.VEHICLE_TIMES,
    Words(
        "Vehicles sent out in the period, each as often as sent (vehicle-times).",
        "期间内专项整治出动执法车辆的台次。",
    ),
    "campaign_dispatch",
)

UNITS = counted(
    "campaign-units",
    "units",
    Words("Businesses inspected", "检查经营单位"),
    UnitOf.HOUSEHOLDS,
    Words(
        "Businesses inspected by campaigns in the period, each once.",
        "期间内专项整治检查的经营单位户数，每户只计一次。",
    ),
    "campaign_inspection",
)

VISITS = counted(
    "campaign-visits",
    "visits",
    Words("Inspections of them", "检查户次"),
    UnitOf.VISITS,
    Words(
        "Inspections by campaigns in the period, every visit counted.",
        "期间内专项整治检查的户次，每次检查均计。",
    ),
    "campaign_inspection",
)

ORDERED_UNITS = counted(
    "campaign-ordered-units",
    "ordered_units",
    Words("Ordered to rectify", "责令整改"),
    UnitOf.HOUSEHOLDS,
    Words(
        "Businesses that campaigns ordered to rectify in the period, each once.",
        "期间内专项整治责令整改的经营单位户数，每户只计一次。",
    ),
    "campaign_action",
)

ORDERS = counted(
    "campaign-orders",
    "orders",
    Words("Orders to rectify", "责令整改件数"),
    UnitOf.MATTERS,
    Words(
        "Orders to rectify that campaigns count in the period, each once.",
        "期间内专项整治计入的责令改正通知书件数，每件只计一次。",
    ),
    "campaign_action",
)

PUNISHED_UNITS = counted(
    "campaign-punished-units",
    "punished_units",
    Words("Dealt with", "查处违法违章经营单位"),
    UnitOf.HOUSEHOLDS,
    Words(
        "Businesses against which campaigns acted in the period (a case, a penalty on the"
        " spot or unlicensed operation), each once.",
        "期间内专项整治查处（立案、当场处罚或者查处无照）的经营单位户数，每户只计一次。",
    ),
    "campaign_action",
)

CAMPAIGNS = (
    OFFICER_TIMES,
    VEHICLE_TIMES,
    UNITS,
    VISITS,
    ORDERED_UNITS,
    ORDERS,
    PUNISHED_UNITS,
)
