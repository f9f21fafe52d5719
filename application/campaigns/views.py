"""What is seen of special campaigns, and of all that they did."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.campaigns import events
from domain.campaigns.vocabulary import InspectedUnit
from domain.kernel.identity import (
    CampaignId,
    HouseholdId,
    PatrolId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class CampaignInRegister:
    """One campaign. ``status`` is PLANNED, RUNNING or CONCLUDED; the counts are those so
    far, and of a concluded campaign those that were frozen.
    """

    campaign_id: CampaignId
    name: str
    station: StationId | None
    status: str
    targets: tuple[str, ...]
    from_on: date
    to_on: date
    planned_on: date
    document_no: str | None = None
    launched_on: date | None = None
    concluded_on: date | None = None
    officer_times: int = 0
    vehicle_times: int = 0
    visits: int = 0
    units: int = 0
    orders: int = 0
    ordered_units: int = 0
    actions: int = 0
    punished_units: int = 0
    report: str | None = None


@dataclass(frozen=True, slots=True)
class CampaignRow(CampaignInRegister):
    """One campaign, with the units it has met, so that each counts once."""

    inspected_keys: tuple[str, ...] = ()
    ordered_keys: tuple[str, ...] = ()
    punished_keys: tuple[str, ...] = ()


def evolve(
    row: CampaignRow | None, key: str, recorded: Recorded[Any]
) -> CampaignRow | None:
    match row, recorded.event:
        case None, events.CampaignPlanned() as plan:
            return CampaignRow(
                campaign_id=CampaignId(StreamId(key)),
                name=plan.name,
                station=plan.station,
                status="PLANNED",
                targets=tuple(each.name or each.target.value for each in plan.targets),
                from_on=plan.from_on,
                to_on=plan.to_on,
                planned_on=recorded.occurred_on,
            )
        case CampaignRow(), events.CampaignLaunched(document_no=number):
            day = recorded.occurred_on
            return replace(row, status="RUNNING", launched_on=day, document_no=number)
        case CampaignRow(), events.CampaignConcluded() as ended:
            return replace(
                row,
                status="CONCLUDED",
                concluded_on=recorded.occurred_on,
                report=ended.report,
                **dict(ended.figures),
            )
        case CampaignRow(), _:
            return counted(row, recorded)
        case _:
            return row


def counted(row: CampaignRow, recorded: Recorded[Any]) -> CampaignRow:
    match recorded.event:
        case events.DispatchRecorded(officer_times=officers, vehicle_times=vehicles):
            return replace(
                row,
                officer_times=row.officer_times + officers,
                vehicle_times=row.vehicle_times + vehicles,
            )
        case events.CampaignInspectionRecorded(unit=unit):
            keys = met(row.inspected_keys, unit)
            return replace(row, visits=row.visits + 1, units=len(keys), inspected_keys=keys)
        case events.CampaignOrderRecorded(unit=unit):
            keys = met(row.ordered_keys, unit)
            return replace(
                row, orders=row.orders + 1, ordered_units=len(keys), ordered_keys=keys
            )
        case events.CampaignActionRecorded(unit=unit):
            keys = met(row.punished_keys, unit)
            return replace(
                row, actions=row.actions + 1, punished_units=len(keys), punished_keys=keys
            )
        case _:
            return row


def met(keys: tuple[str, ...], unit: InspectedUnit) -> tuple[str, ...]:
    return keys if unit.key in keys else (*keys, unit.key)


CAMPAIGN: Projection[CampaignRow] = Projection(
    name="campaign",
    row=CampaignRow,
    reads=(
        events.CampaignPlanned,
        events.CampaignLaunched,
        events.DispatchRecorded,
        events.CampaignInspectionRecorded,
        events.CampaignOrderRecorded,
        events.CampaignActionRecorded,
        events.CampaignConcluded,
    ),
    evolve=evolve,
    sought_by=("station, status", "from_on"),
)


@dataclass(frozen=True, slots=True)
class CampaignDispatchRow:
    """出动: one dispatch sheet."""

    dispatch_id: str
    campaign_id: CampaignId
    dispatched_on: date
    sheet_no: str
    officer_times: int
    vehicle_times: int
    officers: tuple[str, ...]


def numbered(recorded: Recorded[Any]) -> tuple[str, ...]:
    """The place in the campaign: what was recorded once has it for ever."""
    return (f"{recorded.stream}/{recorded.version}",)


def dispatched(
    row: CampaignDispatchRow | None, key: str, recorded: Recorded[Any]
) -> CampaignDispatchRow | None:
    match recorded.event:
        case events.DispatchRecorded() as sent:
            return CampaignDispatchRow(
                dispatch_id=key,
                campaign_id=CampaignId(recorded.stream),
                dispatched_on=recorded.occurred_on,
                sheet_no=sent.sheet_no,
                officer_times=sent.officer_times,
                vehicle_times=sent.vehicle_times,
                officers=tuple(sent.officers),
            )
        case _:
            return row


CAMPAIGN_DISPATCH: Projection[CampaignDispatchRow] = Projection(
    name="campaign_dispatch",
    row=CampaignDispatchRow,
    reads=(events.DispatchRecorded,),
    keys=numbered,
    evolve=dispatched,
    sought_by=("campaign_id", "dispatched_on"),
)


@dataclass(frozen=True, slots=True)
class CampaignInspectionRow:
    """检查: one visit. ``unit_key`` tells units apart: the household, or the name without
    spaces."""

    inspection_id: str
    campaign_id: CampaignId
    inspected_on: date
    target: str
    unit_key: str
    household_id: HouseholdId | None
    unit_name: str | None
    patrol_id: PatrolId | None


def inspected(
    row: CampaignInspectionRow | None, key: str, recorded: Recorded[Any]
) -> CampaignInspectionRow | None:
    match recorded.event:
        case events.CampaignInspectionRecorded() as seen:
            return CampaignInspectionRow(
                inspection_id=key,
                campaign_id=CampaignId(recorded.stream),
                inspected_on=recorded.occurred_on,
                target=seen.target.name or seen.target.target.value,
                unit_key=seen.unit.key,
                household_id=seen.unit.household,
                unit_name=seen.unit.name,
                patrol_id=seen.patrol,
            )
        case _:
            return row


CAMPAIGN_INSPECTION: Projection[CampaignInspectionRow] = Projection(
    name="campaign_inspection",
    row=CampaignInspectionRow,
    reads=(events.CampaignInspectionRecorded,),
    keys=numbered,
    evolve=inspected,
    sought_by=("campaign_id", "household_id", "inspected_on"),
)


@dataclass(frozen=True, slots=True)
class CampaignActionRow:
    """责令整改 and 查处: one matter. ``kind`` is ORDER, CASE, SUMMARY or UNLICENSED."""

    action_id: str
    campaign_id: CampaignId
    taken_on: date
    kind: str
    matter_id: StreamId
    unit_key: str
    household_id: HouseholdId | None
    unit_name: str | None


def acted(
    row: CampaignActionRow | None, key: str, recorded: Recorded[Any]
) -> CampaignActionRow | None:
    match recorded.event:
        case events.CampaignOrderRecorded(order=order) as event:
            kind, matter = "ORDER", StreamId(order)
        case events.CampaignActionRecorded(kind=named, matter=matter) as event:
            kind = named.value
        case _:
            return row
    return CampaignActionRow(
        action_id=key,
        campaign_id=CampaignId(recorded.stream),
        taken_on=recorded.occurred_on,
        kind=kind,
        matter_id=matter,
        unit_key=event.unit.key,
        household_id=event.unit.household,
        unit_name=event.unit.name,
    )


CAMPAIGN_ACTION: Projection[CampaignActionRow] = Projection(
    name="campaign_action",
    row=CampaignActionRow,
    reads=(events.CampaignOrderRecorded, events.CampaignActionRecorded),
    keys=numbered,
    evolve=acted,
    sought_by=("campaign_id", "household_id", "matter_id", "taken_on"),
)
