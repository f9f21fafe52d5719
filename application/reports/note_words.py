"""What the notes to the half-year table say, in 中文 and English."""

from application.words import Words

RATE_SOURCE = Words(
    "In the source all {found} operations were disposed of, which leaves {open} open;"
    " yet a rate within 5 % is claimed, and of what is not said. For 5 % it would be"
    " of {base_of_found} businesses if {found} are the numerator, of {base_of_acted}"
    " if {acted} are.",
    "原报告中{found}户均已处理，剩余{open}户，却称无照经营率在5%以内，且未载明分母："
    "若以{found}户为分子，分母应为{base_of_found}户；若以{acted}户为分子，应为{base_of_acted}户。",
)
RATE_HERE = Words(
    "In the register the rate is {part} of {whole} on the last day; 5 % is a target.",
    "登记数据中，期末无照经营率为{part}户比{whole}户；5%仅为目标值。",
)
AVERAGE_FINE = Words(
    "The source has {sum} dealt with ({acted} and {punished}) but only {filed} cases"
    " filed. Its average fine, at least {average} yuan, is above the {limit} yuan"
    " that a citizen could then be fined on the spot: such fines"
    " need a case, or many were warnings or bans.",
    "原报告查处合计{sum}户（{acted}户加{punished}户），立案仅{filed}起；平均罚款至少{average}元，"
    "高于当时对公民当场罚款的限额{limit}元：此类罚款应当立案，"
    "否则多数应为警告或者取缔。",
)
COUNTED_APART = Words(
    "The register counts apart: {acted} unlicensed operations dealt with, {summary}"
    " penalties on the spot, {filed} cases filed; fines above the limit of the spot"
    " without a case: {above}.",
    "登记数据分别统计：查处无照{acted}户，当场处罚{summary}件，立案{filed}起；"
    "超过当场处罚限额而未立案的罚款：{above}件。",
)
OVERLAP_SOURCE = Words(
    "Whether the {campaign} of the campaigns, the {unlicensed} unlicensed operations"
    " and the {cases} cases are different ones the source does not say.",
    "专项整治{campaign}户、查处无照{unlicensed}户与立案{cases}起是否互不重复，原报告未载明。",
)
OVERLAP_HERE = Words(
    "In the register these counts add up to {added} and are {once} distinct subjects;"
    " {twice} of them are counted more than once.",
    "登记数据中三项相加为{added}，去重后为{once}个对象，其中{twice}个重复计入。",
)
CLASSES = Words(
    "The source says eight classes and names six. Read as eight: the laid-off, the"
    " disabled, released prisoners, those released from re-education, graduates,"
    " families of martyrs, families of servicemen, the destitute; 「等」 leaves the"
    " list open. The register's list has {listed}; grants of the period are of"
    " {here}.",
    "原报告称八类而只列六项；可读作八类：下岗失业、残疾、刑满释放、解除劳教、大中专毕业生、"
    "烈属、军属、特困；「等」字使其为开放目录。系统目录现有{listed}类，本期涉及{here}类。",
)
COMPUTERS = Words(
    "No whole number of staff gives 79 computers at 66.7 %: it would be {staff}; the"
    " nearest are {nearest}. The head-count is to be recorded, and the rate computed.",
    "没有任何整数人数可使79台等于66.7%：应为{staff}人；最接近者为{nearest}。"
    "应登记人数，由系统计算比率。",
)
TERMINALS = Words(
    "Three terminals at each station, and one computer for everybody in the main"
    " departments, cannot be reconciled with 66.7 % without the staffing plan.",
    "各所三台终端、主要部门人手一台，与66.7%无法相互印证，须有人员编制方可核对。",
)
TIME_BASE = Words(
    "Order 370 took effect on 2003-03-01, and the half-year begins in January: what"
    " was done before March must not cite it.",
    "国务院第370号令自2003年3月1日起施行，而上半年含1月、2月：此前的行为不得引用该办法。",
)
RELIEF_YEARS = Words(
    "{half} yuan in half a year and a loss of 1.0 to 1.5 million yuan ahead are"
    " consistent only if the loss is a year's, twice {half} being {year} yuan, and"
    " includes the relief for the epidemic from 2003-05-01. Twice the register's"
    " {here} yuan is {doubled} yuan.",
    "上半年{half}元与今后100万至150万元，仅在后者为全年数且含2003年5月1日起的非典减免时"
    "方可一致（{half}元的两倍为{year}元）。登记数据{here}元的两倍为{doubled}元。",
)
NAMES_VARY = Words(
    "Names vary in the source: 《末位待岗制》 and 《末位待岗制度》,"
    " 《管理目标考评办法》 and 《管理目标责任制》, and one meeting under two names;"
    " 42 rules and three added are 45.",
    "原报告名称不一：《末位待岗制》与《末位待岗制度》，《管理目标考评办法》与"
    "《管理目标责任制》，同一会议两种名称；42项加新增3项为45项。",
)
COMMITMENT = Words(
    "《告知承诺制》 stands beside 「不得违反规定随意降低条件和简化程序」: a"
    " commitment may not take the place of a required pre-approval.",
    "《告知承诺制》与「不得违反规定随意降低条件和简化程序」并存：承诺不得代替必需的前置审批。",
)
REVENUE = Words(
    "「做到应收尽收」 and an assessment by revenue conflict with today's law: only"
    " whether assessed fees were collected may be an indicator, and never fines"
    " (行政处罚法 Art. 74).",
    "「做到应收尽收」及按收入考核与现行法律相抵触：只有已核定规费的收缴情况可作为指标，"
    "罚款不得作为考核指标（行政处罚法第七十四条）。",
)
