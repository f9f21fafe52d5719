"""Whom the bureau dealt with, counted across contexts: what keeps three counts apart."""

from application.statistics.statistic import Statistic, UnitOf
from application.words import Words

READS = ("unlicensed_operation", "campaign_action", "case_file", "summary_penalty")

DISTINCT_SUBJECTS = Statistic(
    name="dealt-with-distinct",
    version=1,
    label=Words("Subjects dealt with, each once", "查处对象（去重）"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Subjects of unlicensed operations dealt with, of what campaigns acted on and of"
        " the cases filed in the period, each once; the denominator is the three added up.",
        "期间内查处无照、专项整治查处与立案所涉对象，每个只计一次；分母为三项直接相加。",
    ),
    source="dealings",
    value="distinct_subjects",
    numerator="distinct_subjects",
    denominator="counted",
    reads=READS,
)

IN_MORE_THAN_ONE = Statistic(
    name="dealt-with-overlap",
    version=1,
    label=Words("Of these counted more than once", "其中重复计入"),
    unit=UnitOf.HOUSEHOLDS,
    definition=Words(
        "Subjects counted in two or three of: unlicensed operations, campaigns, cases.",
        "在查处无照、专项整治、立案三项中计入两项以上的对象数。",
    ),
    source="dealings",
    value="in_more_than_one",
    numerator="in_more_than_one",
    denominator="distinct_subjects",
    reads=READS,
)

SUMMARY_PENALTIES = Statistic(
    name="summary-penalties",
    version=1,
    label=Words("Penalties on the spot", "当场处罚"),
    unit=UnitOf.MATTERS,
    definition=Words(
        "Penalties decided on the spot in the period; they are no cases filed.",
        "期间内当场作出的处罚决定件数；不计入立案。",
    ),
    source="dealings",
    value="summary_penalties",
    numerator="summary_penalties",
    reads=("summary_penalty",),
)

FINES_ABOVE_LIMIT = Statistic(
    name="fines-above-summary-limit",
    version=1,
    label=Words("Fines above the limit without a case", "超过当场处罚限额而未立案的罚款"),
    unit=UnitOf.MATTERS,
    definition=Words(
        "Penalties on the spot above the limit of their day, and fines for unlicensed"
        " operation that rest on no case and no penalty on the spot.",
        "超过当日简易程序限额的当场罚款，以及既未立案、又无当场处罚决定的无照经营罚款件数。",
    ),
    source="dealings",
    value="fines_above_limit",
    numerator="fines_above_limit",
    reads=READS,
)

DEALINGS = (DISTINCT_SUBJECTS, IN_MORE_THAN_ONE, SUMMARY_PENALTIES, FINES_ABOVE_LIMIT)
