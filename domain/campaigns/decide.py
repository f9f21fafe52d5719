"""What a special campaign allows: everything once, and nothing after its conclusion."""

from collections.abc import Sequence
from datetime import date

from domain.campaigns.commands import (
    CampaignCommand,
    ConcludeCampaign,
    LaunchCampaign,
    PlanCampaign,
    RecordAction,
    RecordDispatch,
    RecordInspection,
    RecordOrder,
    RecordPublicity,
)
from domain.campaigns.events import (
    CampaignActionRecorded,
    CampaignConcluded,
    CampaignEvent,
    CampaignInspectionRecorded,
    CampaignLaunched,
    CampaignOrderRecorded,
    CampaignPlanned,
    CampaignPublicityRecorded,
    DispatchRecorded,
)
from domain.campaigns.states import (
    Campaign,
    Frozen,
    InPreparation,
    NotPlanned,
    UnderWay,
    figures,
)
from domain.campaigns.vocabulary import KINDS, InspectedUnit, PublicityKind
from domain.campaigns.vocabulary import CampaignBecause as Because
from domain.kernel.errors import Refused


def decide(command: CampaignCommand, campaign: Campaign) -> Sequence[CampaignEvent]:
    match command, campaign:
        case PlanCampaign(), NotPlanned():
            return [plan(command)]
        case PlanCampaign(), InPreparation() | UnderWay() | Frozen():
            return already(so=planned(command) == campaign.planned)
        case LaunchCampaign(), InPreparation():
            check_not_before(command, campaign.planned.on)
            return [launched(command)]
        case LaunchCampaign(), UnderWay() | Frozen():
            return already(so=launched(command) == campaign.launched)
        case ConcludeCampaign(), Frozen(concluded=concluded):
            said = (concluded.report, concluded.on)
            return already(so=(command.report, command.occurred_on) == said)
        case _, Frozen():
            raise Refused(Because.FROZEN)
        case _, UnderWay():
            return under_way(command, campaign)
        case _:
            raise Refused(Because.NOT_NOW)


def under_way(command: CampaignCommand, campaign: UnderWay) -> Sequence[CampaignEvent]:
    match command:
        case RecordDispatch():
            return dispatch(command, campaign)
        case RecordPublicity():
            return make_known(command, campaign)
        case RecordInspection():
            return inspect(command, campaign)
        case RecordOrder():
            return order(command, campaign)
        case RecordAction():
            return act(command, campaign)
        case ConcludeCampaign():
            check_not_before(command, campaign.last_on)
            return [
                CampaignConcluded(
                    figures=figures(campaign),
                    report=command.report,
                    on=command.occurred_on,
                )
            ]
        case _:
            raise Refused(Because.NOT_NOW)


def planned(command: PlanCampaign) -> CampaignPlanned:
    asked = command.model_dump(exclude={"occurred_on", "late_entry", "targets"})
    return CampaignPlanned(**asked, targets=command.targets, on=command.occurred_on)


def plan(command: PlanCampaign) -> CampaignPlanned:
    if command.to_on < command.from_on:
        raise Refused(Because.ENDS_BEFORE_IT_BEGINS, "to_on")
    if len(set(command.targets)) < len(command.targets):
        raise Refused(Because.SAME_TARGET_TWICE, "targets")
    return planned(command)


def launched(command: LaunchCampaign) -> CampaignLaunched:
    return CampaignLaunched(document_no=command.document_no, on=command.occurred_on)


def dispatch(command: RecordDispatch, campaign: UnderWay) -> Sequence[CampaignEvent]:
    officers = tuple(sorted(command.officers or ()))
    sent = DispatchRecorded(
        sheet_no=command.sheet_no,
        officer_times=command.headcount or len(officers),
        officers=officers,
        vehicle_times=command.vehicles,
        on=command.occurred_on,
    )
    for known in campaign.dispatches:
        if known.sheet_no == sent.sheet_no:
            return already(so=known == sent, because=Because.SHEET_TAKEN, field="sheet_no")
    check_not_before(command, campaign.launched.on)
    return [sent]


def make_known(command: RecordPublicity, campaign: UnderWay) -> Sequence[CampaignEvent]:
    """The same kind and subject of one day are one, however often they are entered."""
    if command.copies is not None and command.kind is not PublicityKind.MATERIALS:
        raise Refused(Because.NO_COPIES_GIVEN_OUT, "copies")
    made = CampaignPublicityRecorded(
        kind=command.kind,
        subject=command.subject,
        people=command.people,
        copies=command.copies,
        on=command.occurred_on,
    )
    for known in campaign.publicity:
        if (known.kind, known.subject, known.on) == (made.kind, made.subject, made.on):
            return already(so=known == made, because=Because.PUBLICITY_TAKEN)
    check_not_before(command, campaign.launched.on)
    return [made]


def inspect(command: RecordInspection, campaign: UnderWay) -> Sequence[CampaignEvent]:
    if command.target not in campaign.planned.targets:
        raise Refused(Because.NOT_A_TARGET, "target")
    seen = CampaignInspectionRecorded(
        target=command.target,
        unit=command.unit,
        patrol=command.patrol,
        on=command.occurred_on,
    )
    for known in campaign.inspections:
        if same_visit(known, seen):
            return already(so=known == seen, because=Because.VISIT_TAKEN)
    check_not_before(command, campaign.launched.on)
    return [seen]


def same_visit(one: CampaignInspectionRecorded, other: CampaignInspectionRecorded) -> bool:
    """Two patrols are two visits, even on one day; otherwise a day of a unit is one."""
    if one.patrol is not None and other.patrol is not None:
        return one.patrol == other.patrol
    return one.on == other.on and one.unit.key == other.unit.key


def order(command: RecordOrder, campaign: UnderWay) -> Sequence[CampaignEvent]:
    issued = CampaignOrderRecorded(
        order=command.order, unit=command.unit, on=command.occurred_on
    )
    for known in campaign.orders:
        if known.order == issued.order:
            return already(so=known == issued, because=Because.COUNTED_ALREADY)
    check_inspected(command.unit, command.occurred_on, campaign)
    return [issued]


def act(command: RecordAction, campaign: UnderWay) -> Sequence[CampaignEvent]:
    if not command.matter.startswith(f"{KINDS[command.kind]}-"):
        raise Refused(Because.NOT_OF_THIS_KIND, "matter")
    taken = CampaignActionRecorded(
        kind=command.kind,
        matter=command.matter,
        unit=command.unit,
        on=command.occurred_on,
    )
    for known in campaign.actions:
        if known.matter == taken.matter:
            return already(so=known == taken, because=Because.COUNTED_ALREADY)
    check_inspected(command.unit, command.occurred_on, campaign)
    return [taken]


def check_inspected(unit: InspectedUnit, day: date, campaign: UnderWay) -> None:
    """Every order and every action is attributed to a unit that was met (6.13)."""
    key, met = unit.key, (each for each in campaign.inspections if each.on <= day)
    if all(each.unit.key != key for each in met):
        raise Refused(Because.NOT_INSPECTED, "unit")


def check_not_before(command: CampaignCommand, day: date) -> None:
    if command.occurred_on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def already(
    *, so: bool, because: Because = Because.NOT_NOW, field: str | None = None
) -> Sequence[CampaignEvent]:
    """Nothing happens where it is so already; anything else is refused."""
    if not so:
        raise Refused(because, field)
    return []
