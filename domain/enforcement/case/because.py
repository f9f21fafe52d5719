"""Every reason for which a case says no."""

from domain.kernel.errors import Because, Reason

LAW = "行政处罚法"
RULES = "市场监督管理行政处罚程序规定"


class CaseBecause(Because):
    """Why a case refuses a command."""

    NOT_NOW = Reason(
        "6.6",
        "The case is not at a step that allows this.",
        "案件的当前状态不允许此操作。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.6",
        "This day is before the case's last step.",
        "该日期早于案件的上一步骤。",
    )
    NOT_YET_DUE = Reason(
        "6.6", "The day of this deadline has not passed.", "该期限尚未届满。"
    )
    NO_RULE = Reason(
        "INV-45",
        "No rule of procedure is known for this day.",
        "该日期没有可适用的程序规则。",
    )
    TOO_FEW_OFFICERS = Reason(
        "INV-09",
        "It takes at least two officers, none of them recused.",
        "执法人员不得少于两人，且均不在回避之列。",
        f"{LAW} 第四十二条",
    )
    RECUSED = Reason(
        "INV-15",
        "This officer has been recused from the case.",
        "该人员已决定回避，不得参与本案。",
        f"{LAW} 第四十三条",
    )
    NOT_CHALLENGED = Reason(
        "INV-15",
        "Nobody has asked for this officer's recusal.",
        "尚无对该人员的回避申请。",
        f"{LAW} 第四十三条",
    )
    REVIEWER_INVESTIGATED = Reason(
        "INV-15",
        "Whoever investigated the case does not review it.",
        "审核人员不得是本案的办案人员。",
        f"{RULES} 第四十九条",
    )
    REVIEWER_UNNAMED = Reason(
        "INV-18",
        "A review is signed by whoever made it.",
        "审核意见须由审核人员签署。",
    )
    CHAIR_INVESTIGATED = Reason(
        "INV-15",
        "Whoever investigated the case does not preside over its hearing.",
        "听证主持人不得是本案调查人员。",
        f"{LAW} 第六十四条",
    )
    CRITERIA_NOT_MET = Reason(
        "6.6",
        "A case is filed when all four criteria are met.",
        "立案须同时符合四项条件。",
        f"{RULES} 第十九条",
    )
    OUT_OF_TIME = Reason(
        "6.6",
        "The conduct ended too long ago to be punished.",
        "违法行为已超过追责时效，不再给予行政处罚。",
        f"{LAW} 第三十六条",
    )
    ENDS_BEFORE_IT_BEGINS = Reason(
        "6.6", "The conduct ends before it begins.", "违法行为的终了之日早于开始之日。"
    )
    NOT_DONE_YET = Reason(
        "6.6", "The conduct lies after this day.", "违法行为的日期晚于本步骤日期。"
    )
    NOBODY_TO_TELL = Reason(
        "6.6",
        "Nobody reported this under their own name.",
        "本案没有实名举报人。",
    )
    NOTHING_TO_EXTEND = Reason(
        "6.6", "No term runs that could be extended.", "没有可以延长的期限。"
    )
    ALREADY_EXTENDED = Reason(
        "6.6", "This term is extended once only.", "该期限只能延长一次。"
    )
    EXTENDED_TOO_LATE = Reason(
        "6.6",
        "An extension is granted before the term ends, not after.",
        "延期须在期限届满前办理。",
    )
    LEADER_FIRST = Reason(
        "INV-19",
        "Collective discussion extends what a leader has extended before.",
        "经负责人批准延期后，方可由集体讨论决定继续延期。",
        f"{RULES} 第六十四条",
    )
    NO_COLLECTIVE_EXTENSION = Reason(
        "INV-19",
        "The rules of the day do not know this extension.",
        "当时的规定没有此种延期。",
    )
    DAYS_MISSING = Reason(
        "INV-19",
        "Collective discussion fixes by how many days.",
        "集体讨论决定延期的，应当确定延长的期限。",
        f"{RULES} 第六十四条",
    )
    DAYS_ARE_FIXED = Reason(
        "INV-19",
        "A leader extends to what the rule allows, by no other number of days.",
        "经负责人批准的延期以规定的期限为准，不另定天数。",
    )
    IS_SUSPENDED = Reason(
        "6.6",
        "The investigation is suspended: resume it first.",
        "案件已中止调查，须先恢复调查。",
        f"{RULES} 第四十六条",
    )
    STILL_WAITING = Reason(
        "6.6",
        "The investigation waits for a test or an appraisal: resume it first.",
        "检测、检验、检疫或者鉴定等尚未结束，须先恢复计算期限。",
    )
    NO_CAUSE_TO_SUSPEND = Reason(
        "6.6",
        "Hearings and announcements stop the clock by themselves.",
        "听证、公告的期间不通过中止调查办理。",
    )
    NO_SUCH_MEASURE = Reason("INV-46", "There is no such measure.", "没有该项强制措施。")
    MEASURE_IS_OVER = Reason(
        "INV-46", "This measure has already ended.", "该项措施已经解除。"
    )
    MUST_BE_RETURNED = Reason(
        "INV-46",
        "Its day has passed: it can only be given back, handed over or confiscated.",
        "该项措施已逾期，只能返还、移交或者依法没收。",
        f"{LAW} 第五十六条",
    )
    MEASURE_STILL_OPEN = Reason(
        "INV-46",
        "Something is still held, sealed or seized.",
        "尚有先行登记保存、查封或者扣押的物品未作处理。",
        f"{LAW} 第五十六条；行政强制法 第二十五条",
    )
    ACTS_MISSING = Reason(
        "6.6",
        "A penalty presupposes at least one act.",
        "给予处罚的，须列明违法事实。",
    )
    NO_SUCH_ACT = Reason(
        "6.6", "A penalty names an act that is not there.", "处罚所对应的违法事实不存在。"
    )
    PENALTIES_MISSING = Reason(
        "6.6", "It is a penalty, but none is named.", "给予处罚的，须列明处罚内容。"
    )
    FINED_TWICE = Reason(
        "INV-20",
        "One act is fined once, by the provision with the higher fine.",
        "对同一违法行为不得给予两次以上罚款；违反多个规范的，按罚款数额高的规定处罚。",
        f"{LAW} 第二十九条",
    )
    ALREADY_FINED = Reason(
        "INV-20",
        "This act has been fined in another case.",
        "该违法行为已在另案中给予罚款。",
        f"{LAW} 第二十九条（一事不再罚）",
    )
    NO_BAND = Reason(
        "INV-14",
        "The book holds no fine for this: the provision must be cited.",
        "法规库没有该行为的罚款幅度，须援引具体条款。",
    )
    OUTSIDE_THE_BAND = Reason(
        "INV-14",
        "The fine lies outside what the provision allows.",
        "罚款数额超出所适用条款的幅度。",
    )
    NO_ORDER = Reason(
        "INV-13",
        "This fine presupposes an order to correct that was refused or has expired.",
        "该项罚款须以责令改正后拒不改正为前提，请先关联责令改正。",
        "市场主体登记管理条例 第四十三条",
    )
    NOT_REVIEWED = Reason(
        "INV-18",
        "No penalty is notified or decided before the review has passed.",
        "未经审核或者审核未通过的，不得告知和作出处罚决定。",
        f"{LAW} 第五十八条；{RULES} 第五十条、第五十二条",
    )
    NOT_REVIEWED_AFTER_HEARING = Reason(
        "INV-18",
        "After a hearing the legal unit must review the case before it is decided.",
        "经过听证程序的案件，作出决定之前须经法制审核。",
        f"{LAW} 第五十八条；{RULES} 第五十条",
    )
    NOT_DISCUSSED = Reason(
        "INV-18",
        "A complex or major case is decided only after collective discussion.",
        "情节复杂或者重大的案件，须经集体讨论决定。",
        f"{LAW} 第五十七条；{RULES} 第六十条",
    )
    NOT_NOTIFIED = Reason(
        "INV-16",
        "No penalty is decided before the party was told of it.",
        "作出处罚决定之前，须先告知当事人拟处罚的内容、事实、理由、依据和权利。",
        f"{LAW} 第四十四条、第六十二条",
    )
    STILL_TO_BE_HEARD = Reason(
        "INV-16",
        "The party may still plead.",
        "当事人陈述、申辩的期限尚未届满。",
        f"{LAW} 第四十五条；{RULES} 第五十七条",
    )
    HEARING_MAY_BE_ASKED_FOR = Reason(
        "INV-16",
        "The party may still ask for a hearing.",
        "当事人要求听证的期限尚未届满。",
        f"{LAW} 第六十四条",
    )
    HEARING_PENDING = Reason(
        "INV-16",
        "A hearing was asked for: it must be held, or the request withdrawn.",
        "当事人已要求听证，须先举行听证或者由其撤回。",
        f"{LAW} 第六十三条至第六十五条",
    )
    NO_RIGHT_TO_A_HEARING = Reason(
        "INV-16",
        "The law grants no hearing for this penalty.",
        "该项处罚不属于听证范围。",
        f"{LAW} 第六十三条",
    )
    HEARING_ASKED_TOO_LATE = Reason(
        "INV-16",
        "The time to ask for a hearing has passed.",
        "要求听证的期限已经届满。",
        f"{LAW} 第六十四条",
    )
    RIGHTS_WAIVED = Reason(
        "INV-16", "The party has waived this right.", "当事人已明确放弃该项权利。"
    )
    HEARING_CALLED_TOO_LATE = Reason(
        "INV-16",
        "The party is told of a hearing earlier than this.",
        "通知听证的时间距举行听证的日期不足规定天数。",
        f"{LAW} 第六十四条",
    )
    HEARING_NOT_YET = Reason(
        "INV-16",
        "A hearing is not held before the day it was called for.",
        "听证不得早于通知的日期举行。",
    )
    HEAVIER_THAN_NOTIFIED = Reason(
        "INV-17",
        "This is heavier than what the party was told: serve a new notice first.",
        "处罚重于告知的内容，须重新告知；不得因当事人陈述、申辩而给予更重的处罚。",
        f"{LAW} 第四十五条",
    )
    HEAVIER_THAN_DECIDED = Reason(
        "INV-17",
        "A decision is never altered to something heavier.",
        "变更后的处罚不得重于原处罚决定。",
    )
    NOT_PROPOSED = Reason(
        "6.6",
        "Without a review only what the investigation proposed can be decided.",
        "未经审核的，只能按调查终结报告的处理意见决定。",
    )
    UNCALLED_FOR = Reason(
        "6.6", "This belongs to another kind of result.", "该项内容与处理结果不符。"
    )
    GROUND_MISSING = Reason(
        "6.6", "Say on what ground no penalty is given.", "不予处罚的，须写明理由。"
    )
    RECEIVER_MISSING = Reason(
        "6.6", "Say to whom the case is transferred.", "移送的，须写明受移送机关。"
    )
    RESPONSIBLE_WITHOUT_REVOCATION = Reason(
        "INV-23",
        "Personal responsibility is found only where the licence is revoked.",
        "只有吊销营业执照的，才认定法定代表人负有个人责任。",
    )
    CANNOT_CLOSE_SO = Reason(
        "INV-21",
        "The case has not come to the end that this ground names.",
        "案件尚未达到该结案事由所要求的状态。",
        f"{RULES} 第七十七条",
    )
