"""Special campaigns, in words."""

from application.words import Phrasebook, Words
from domain.campaigns import events
from domain.campaigns.vocabulary import CampaignMatter, PublicityKind, Target

PHRASES = Phrasebook(
    events={
        events.CampaignPlanned: Words(
            "The campaign “{name}” was planned{station:? at %}, from {from_on} to {to_on}.",
            "制定专项整治方案“{name}”{station:?（%）}，自{from_on}至{to_on}。",
        ),
        events.CampaignLaunched: Words(
            "The campaign was launched{document_no:? as %}.",
            "部署开展专项整治{document_no:?（%）}。",
        ),
        events.DispatchRecorded: Words(
            "Dispatch {sheet_no}: {officer_times} officers and {vehicle_times} vehicles"
            " went out.",
            "出动执法人员{officer_times}人次、执法车辆{vehicle_times}台次（{sheet_no}）。",
        ),
        events.CampaignPublicityRecorded: Words(
            "Made known by {kind}: {subject}{people:?, % people}{copies:?, % copies}.",
            "以{kind}的方式宣传：{subject}{people:?，%人}{copies:?，%份}。",
        ),
        events.CampaignInspectionRecorded: Words(
            "Inspected for {target.target}{target.name:? (%)}:"
            " {unit.name}{unit.household}{patrol:?, on %}.",
            "检查{target.target}{target.name:?（%）}经营单位："
            "{unit.name}{unit.household}{patrol:?（%）}。",
        ),
        events.CampaignOrderRecorded: Words(
            "{unit.name}{unit.household} was ordered to rectify ({order}).",
            "责令{unit.name}{unit.household}整改（{order}）。",
        ),
        events.CampaignActionRecorded: Words(
            "{unit.name}{unit.household} was dealt with: {kind} ({matter}).",
            "查处{unit.name}{unit.household}：{kind}（{matter}）。",
        ),
        events.CampaignConcluded: Words(
            "The campaign was concluded: {figures.officer_times} officer-times,"
            " {figures.vehicle_times} vehicle-times, {figures.visits} visits to"
            " {figures.units} units, {figures.orders} orders to {figures.ordered_units},"
            " {figures.actions} actions against {figures.punished_units}. {report}",
            "专项整治结束：累计出动执法人员{figures.officer_times}人次、执法车辆"
            "{figures.vehicle_times}台次，检查{figures.visits}户次、{figures.units}户，"
            "责令整改{figures.orders}件、{figures.ordered_units}户，查处"
            "{figures.actions}件、{figures.punished_units}户。{report}",
        ),
    },
    terms={
        Target.AGRICULTURAL_INPUTS: Words("agricultural inputs", "农资"),
        Target.ENTERTAINMENT: Words("entertainment", "娱乐"),
        Target.CATERING: Words("catering", "餐饮"),
        Target.BEAUTY: Words("hairdressing and beauty", "美容美发"),
        Target.COUNTER_LEASING: Words("counter leasing", "柜台租赁"),
        Target.WILD_ANIMALS: Words("trade in wild animals", "经营野生动物"),
        Target.OTHER: Words("other", "其他"),
        PublicityKind.MEETING: Words("a meeting", "召开会议"),
        PublicityKind.MATERIALS: Words("materials given out", "发放宣传材料"),
        PublicityKind.MEDIA: Words("the media", "利用新闻媒体"),
        CampaignMatter.CASE: Words("a case", "立案查处"),
        CampaignMatter.SUMMARY: Words("a penalty on the spot", "当场处罚"),
        CampaignMatter.UNLICENSED: Words("unlicensed operation", "查处无照经营"),
    },
)
