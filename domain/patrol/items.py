"""The items of every list: each stands here once, whichever lists it is on.

The report of 2003 names one, the verification of purchases and sales, and what follows
from it (提出警示、限期改正、依法查处). All else is our assumption (A), not law.
"""

from domain.patrol.listed import ChecklistItem, Said
from domain.patrol.vocabulary import Disposition

EDUCATED, WARNED = Disposition.EDUCATED, Disposition.WARNED
RECTIFY, LEAD = Disposition.RECTIFY, Disposition.LEAD
SUMMARY, TRANSFER = Disposition.SUMMARY_PENALTY, Disposition.TRANSFER
CORRECTION = Disposition.REG_CORRECTION

LICENCE = ChecklistItem(
    "LICENCE",
    focus=False,
    zh="亮照经营",
    en="Licence displayed",
    look_for=Said("有无执照、是否有效", "Whether there is a licence, and a valid one"),
    how=Said("查看悬挂的执照，与户卡核对", "See it on the wall; compare it with the card"),
    then=Said(
        "未亮照的当场教育或责令改正；无照经营的移交查处",
        "Not displayed: educate or order; no licence at all: unlicensed operation",
    ),
    dispositions=(EDUCATED, WARNED, RECTIFY, Disposition.UNLICENSED),
)
REGISTERED = ChecklistItem(
    "REGISTERED-ITEMS",
    focus=False,
    zh="登记事项与实际相符",
    en="What is registered is so: name, operator, premises",
    look_for=Said(
        "字号、经营者、地址有无变更", "Whether name, operator or address changed"
    ),
    how=Said("现场询问并与登记事项逐项核对", "Ask, and compare entry by entry on the spot"),
    then=Said(
        "责令限期办理变更登记；登记差错转登记机关更正",
        "Order the change to be registered; an error of ours goes to registration",
    ),
    dispositions=(EDUCATED, RECTIFY, CORRECTION, LEAD),
)
SCOPE = ChecklistItem(
    "SCOPE",
    focus=False,
    zh="按核准的经营范围经营",
    en="Business within the registered scope",
    look_for=Said("有无须经许可的项目", "Whether anything sold there needs a permit"),
    how=Said("查看经营项目，与经营范围核对", "Look at the trade, and at the scope"),
    then=Said(
        "责令改正；涉及许可的立案或移交查处",
        "Order to correct; where a permit is missing, a case or unlicensed operation",
    ),
    dispositions=(EDUCATED, RECTIFY, Disposition.UNLICENSED, LEAD),
)
PURCHASE_RECORDS = ChecklistItem(
    "PURCHASE-RECORDS",
    focus=True,
    zh="索证索票、进货查验和购销台账",
    en="Documents of suppliers, checks of goods received, purchase and sales books",
    look_for=Said(
        "购销查验制度是否执行，有无假冒伪劣商品",
        "Whether goods are verified, and whether any are fake or shoddy",
    ),
    how=Said(
        "抽取数种商品，由货架查到票证和台账",
        "Take some goods and follow each from the shelf to its papers and the book",
    ),
    then=Said(
        "提出警示，限期改正，不认真落实或售假的依法查处",
        "Warn; then order rectification in time; then, or for fake goods, a case",
    ),
    dispositions=(WARNED, RECTIFY, LEAD),
)
MARKS = ChecklistItem(
    "MARKS-AND-ADVERTISING",
    focus=False,
    zh="商标使用和广告",
    en="Trade marks and advertising",
    look_for=Said("有无侵权商标和虚假广告", "Marks of others, and untrue advertising"),
    how=Said("查看招牌、商品和宣传资料", "Look at signs, goods and leaflets"),
    then=Said(
        "责令改正，涉嫌侵权的立案", "Order to correct; suspected infringement: a case"
    ),
    dispositions=(EDUCATED, WARNED, RECTIFY, LEAD),
)
CONTRACTS = ChecklistItem(
    "CONTRACTS",
    focus=False,
    zh="合同订立与履行",
    en="Contracts made and kept",
    look_for=Said("有无欺诈、霸王条款", "Deceit, and terms that nobody could agree to"),
    how=Said("抽查合同，询问相对方", "Read some contracts; ask the other side"),
    then=Said("指导规范，涉嫌欺诈的立案", "Guidance; suspected deceit: a case"),
    dispositions=(EDUCATED, RECTIFY, LEAD),
)
FAIR_TRADING = ChecklistItem(
    "FAIR-TRADING",
    focus=False,
    zh="公平交易和消费者权益",
    en="Fair trading and the rights of consumers",
    look_for=Said("计量、承诺、退换货", "Weights, promises, goods taken back"),
    how=Said(
        "复秤，询问消费者，查看投诉记录", "Weigh again; ask customers; read complaints"
    ),
    then=Said(
        "当场纠正，属其他机关职权的移送",
        "Put right on the spot; what is another authority's goes there",
    ),
    dispositions=(EDUCATED, WARNED, RECTIFY, TRANSFER, LEAD),
)
ANNUAL_REPORT = ChecklistItem(
    "ANNUAL-REPORT",
    focus=False,
    zh="年度报告公示",
    en="Annual report made public",
    look_for=Said("是否按期公示、内容是否真实", "Whether in time, and whether true"),
    how=Said("查询公示系统，与现场情况核对", "Look it up; compare it with what you see"),
    then=Said("催报；隐瞒或弄虚作假的立案", "Remind; what is concealed or false: a case"),
    dispositions=(EDUCATED, RECTIFY, LEAD),
)
PERMITS = ChecklistItem(
    "PERMITS",
    focus=False,
    zh="后置许可审批",
    en="Permits that follow the licence",
    look_for=Said("许可是否取得、是否到期", "Whether they were got, and have not expired"),
    how=Said("查验许可证原件及有效期", "See the originals and their dates"),
    then=Said("责令停止，立案或移送主管部门", "Order to stop; a case, or to the authority"),
    dispositions=(RECTIFY, Disposition.UNLICENSED, TRANSFER, LEAD),
)
SAFETY_RECORDS = ChecklistItem(
    "SAFETY-RECORDS",
    focus=True,
    zh="商品质量和食品安全记录",
    en="Records of the safety of goods and food",
    look_for=Said(
        "进货查验记录是否真实完整", "Whether the records of goods received are whole"
    ),
    how=Said(
        "抽取数种商品，由货架查到票证和记录",
        "Take some goods and follow each from the shelf to its papers and records",
    ),
    then=Said("警告，责令限期改正，情节严重的立案", "Warn; order in time; grave: a case"),
    dispositions=(WARNED, RECTIFY, LEAD),
)
PRICING = ChecklistItem(
    "PRICING",
    focus=False,
    zh="明码标价",
    en="Prices are labelled",
    look_for=Said("有无未标价、价外加价", "Goods without a price, or sold above it"),
    how=Said("随机查看标价，与收银价核对", "Compare some labels with the till"),
    then=Said("责令改正，可当场处罚", "Order to correct; a penalty on the spot may do"),
    dispositions=(EDUCATED, RECTIFY, SUMMARY, LEAD),
)
ADVERTISING = ChecklistItem(
    "ADVERTISING",
    focus=False,
    zh="广告宣传",
    en="Advertising",
    look_for=Said("有无绝对化用语和虚假宣传", "Superlatives, and what is not true"),
    how=Said("查看店内外及网上宣传", "Look inside, outside and on the web"),
    then=Said("责令停止发布，涉嫌违法的立案", "Order to take it down; suspicion: a case"),
    dispositions=(EDUCATED, RECTIFY, SUMMARY, LEAD),
)
