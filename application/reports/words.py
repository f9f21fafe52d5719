"""Reports, in words."""

from application.words import Phrasebook, Words
from domain.reporting import events
from domain.reporting.vocabulary import ReportUnit

PHRASES = Phrasebook(
    events={
        events.PeriodFrozen: Words(
            "The report {period} ({unit}) was frozen from the log up to position"
            " {measured.to_position}; digest {digest}.",
            "{period}报表（{unit}）定稿，数据截至日志位置{measured.to_position}，"
            "摘要{digest}。",
        ),
        events.ReportCertified: Words(
            "Version {number} was certified by {certified_by}; digest {digest}.",
            "{certified_by}审签第{number}版，摘要{digest}。",
        ),
        events.ReportAmended: Words(
            "The report was amended to version {number}: {reason} (log position"
            " {measured.to_position}, digest {digest}).",
            "报表更正为第{number}版：{reason}（日志位置{measured.to_position}，摘要{digest}）。",
        ),
    },
    terms={ReportUnit.BUREAU: Words("the bureau", "全局")},
)
