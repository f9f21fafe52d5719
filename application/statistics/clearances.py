"""Monthly clearances in figures: row R23 of the report of 2003."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words

CLEARANCE_RATE = Statistic(
    name="clearances-certified",
    version=1,
    label=Words("Cards cleared every month", "每月清卡"),
    unit=UnitOf.RATE,
    definition=Words(
        "Clearances of beats certified by the period's last day, of those due: one for"
        " every beat with cards and every whole month of the period.",
        "期末前已审定的清卡次数 ÷ 应清次数（期间内每一整月、每一有户片区各一次）。",
    ),
    source="clearances_in",
    value="rate",
    numerator="numerator",
    denominator="denominator",
    reads=("clearance", "assignment", "beat"),
)
