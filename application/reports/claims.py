"""What the report of 2003 says in its rows: its own words, misprints included."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from application.words import Words

ABOUT_WITHIN = Decimal("0.1")
"""How far a figure may lie from one that the source says is about so: our assumption."""


class Precision(StrEnum):
    """How exactly the source says it."""

    EXACT = "EXACT"
    AT_LEAST = "AT_LEAST"
    """「…余」: so many and more."""
    AT_MOST = "AT_MOST"
    """「…以内」."""
    ABOUT = "ABOUT"
    """「近…余」, which is at once nearly and more than."""
    BETWEEN = "BETWEEN"
    """From the one to the other."""
    OF_WHAT = "OF_WHAT"
    """A rate whose denominator the source does not give: nothing can agree with it."""


PRECISIONS: Mapping[Precision, Words] = {
    Precision.EXACT: Words("exact", "确数"),
    Precision.AT_LEAST: Words("at least", "不少于"),
    Precision.AT_MOST: Words("at most", "不超过"),
    Precision.ABOUT: Words("about", "约"),
    Precision.BETWEEN: Words("between", "介于"),
    Precision.OF_WHAT: Words("of an unstated whole, at most", "分母不明，不超过"),
}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row of the source: its words and, where it is a number, the value; money in fen.

    ``upto`` is the upper end of what lies between two numbers.
    """

    phrase: str
    value: Decimal | None = None
    precision: Precision = Precision.EXACT
    upto: Decimal | None = None

    def agrees(self, value: Decimal | None) -> bool | None:
        """None where the source says no number, or not of what it is a part; a figure
        without value never agrees."""
        if self.value is None or self.precision is Precision.OF_WHAT:
            return None
        if value is None:
            return False
        match self.precision:
            case Precision.AT_LEAST:
                return value >= self.value
            case Precision.AT_MOST:
                return value <= self.value
            case Precision.ABOUT:
                return abs(value - self.value) <= self.value * ABOUT_WITHIN
            case Precision.BETWEEN:
                return self.value <= value <= (self.upto or self.value)
            case _:
                return value == self.value


def exactly(phrase: str, value: str) -> Claimed:
    return Claimed(phrase, Decimal(value))


SOURCE_2003_H1: Mapping[str, Claimed] = {
    "unlicensed-discovered": exactly("上半年共检查无照经营697户", "697"),
    "unlicensed-licensed": exactly("督促补办了560户", "560"),
    "unlicensed-dealt-with": exactly("查处137查户", "137"),
    "unlicensed-fines": Claimed("罚款2万余元", Decimal(2_000_000), Precision.AT_LEAST),
    "unlicensed-rate": Claimed(
        "无照经营率己下降到5%以内", Decimal("0.05"), Precision.OF_WHAT
    ),
    "campaign-officer-times": exactly("累计出动执法人员325人（次）", "325"),
    "campaign-vehicle-times": exactly("执法车辆53台（次）", "53"),
    "campaign-units": exactly("检查经营单位957户", "957"),
    "campaign-ordered-units": exactly("责令整改43户", "43"),
    "campaign-punished-units": exactly("查处违法违章经营单位17户", "17"),
    "cases-filed": exactly("上半年共少立案查处各类经济案件20起", "20"),
    "case-value": exactly("案值261.1万元", "261100000"),
    "cases-closed": exactly("目前己结案18起", "18"),
    "case-closure-rate": exactly("结案率为90%", "0.9"),
    "R15": exactly("全局共有计算机七十九台", "79"),
    "R16": exactly("人均普及率己达到百分之六十六点七", "0.667"),
    "R17": exactly("各工商所达到了三台终端", "3"),
    "relief-persons": Claimed("等八类人员共六百余人", Decimal(600), Precision.AT_LEAST),
    "relief-classes": exactly("等八类人员", "8"),
    "relief-waived": Claimed(
        "减免各种规费近六十余万元", Decimal(60_000_000), Precision.ABOUT
    ),
    "R20": Claimed(
        "这两项政策的落实将减少规费收入一百万至一百五十万元",
        Decimal(100_000_000),
        Precision.BETWEEN,
        Decimal(150_000_000),
    ),
    "R21": exactly("42项规章制度", "42"),
    "R22": Claimed(
        "争取在二零零四年底前全面完成管理软件的开发和硬件建设，"
        "最迟也要在二零零五年上半年达到此规划目标"
    ),
    "clearances-certified": exactly("市场管理人员必须每月清理一次经济户口卡", "1"),
}
"""By the name of the statistic, or by the row's number where nothing is computed. That
cards must be cleared every month is a demand, which is met where all of them are.
"""

SOURCES: Mapping[str, Mapping[str, Claimed]] = {"2003-H1": SOURCE_2003_H1}
"""The periods of which we have somebody else's table to compare with."""
