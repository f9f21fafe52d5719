"""What is looked up of officers, households, patrols and matters before they count."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from application.desk import Asked
from application.enforcement.case.checks import file_of, household_of
from application.handling import Handler
from application.seen import Visits
from application.supervision.standing import standing
from domain.campaigns import Campaign, commands, station_of
from domain.campaigns.vocabulary import CampaignMatter, InspectedUnit
from domain.enforcement.case import CaseDecider
from domain.enforcement.case.states import Unreceived
from domain.enforcement.rectification import RectificationDecider
from domain.enforcement.rectification.states import Drafted, Undrafted
from domain.enforcement.summary import Punished, SummaryDecider
from domain.enforcement.unlicensed import Disposed, Undiscovered, UnlicensedDecider
from domain.enforcement.unlicensed.events import OperationBanned, OperationPenalised
from domain.enforcement.unlicensed.states import UnderAction
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Because, Reason, Refused, Unknown
from domain.kernel.identity import HouseholdId, StationId, StreamId

Check: TypeAlias = Callable[[Asked[Any], Campaign], None]
Whose: TypeAlias = tuple[StationId | None, HouseholdId | None]
"""The station whose matter it is, and the household it is about."""


class CampaignDeskBecause(Because):
    """Why something does not count, by what is known of other matters."""

    PATROL_OF_ANOTHER = Reason(
        "C2",
        "This patrol was not made to this unit.",
        "该次巡查并非针对该经营单位。",
    )
    MATTER_OF_ANOTHER = Reason(
        "9.2-3",
        "This matter is not about this unit.",
        "该事项并非针对该经营单位。",
    )
    NOT_ISSUED = Reason(
        "C2", "The order to rectify was not issued yet.", "该责令改正尚未签发。"
    )
    NOT_DEALT_WITH = Reason(
        "9.2-2",
        "No action was taken against this unlicensed operation.",
        "该无照经营尚未查处。",
    )
    NOT_FILED = Reason("C3", "This is a lead, and no case yet.", "该案源尚未立案。")


def check_crew(asked: Asked[commands.RecordDispatch], _: Campaign) -> None:
    """Everybody who is named is of the bureau."""
    for each in sorted(asked.command.officers or ()):
        if asked.authority.officer(each) is None:
            raise Unknown("officer")


def check_unit(asked: Asked[Any], unit: InspectedUnit, campaign: Campaign) -> None:
    """A household that is named is known; a station's campaign stays in its station."""
    if unit.household is None:
        return
    found, station = standing(asked.handler, unit.household), station_of(campaign)
    today = bureau_date(asked.handler.clock())
    if (
        found is None
        or station not in {None, found.station}
        or not asked.caller.sees(found.station, today)
    ):
        raise Unknown("household")


def check_inspection(seen: Visits) -> Check:
    """A patrol that is named was made to the unit (C2)."""

    def check(asked: Asked[commands.RecordInspection], campaign: Campaign) -> None:
        unit, patrol = asked.command.unit, asked.command.patrol
        check_unit(asked, unit, campaign)
        if patrol is not None:
            visit = seen(asked.handler, patrol)
            if visit is None or visit.household != unit.household:
                raise Refused(CampaignDeskBecause.PATROL_OF_ANOTHER, "patrol")

    return check


def check_order(orders: RectificationDecider) -> Check:
    """An order that was issued, and to this unit."""

    def check(asked: Asked[commands.RecordOrder], campaign: Campaign) -> None:
        check_unit(asked, asked.command.unit, campaign)
        order = asked.handler.state(orders, StreamId(asked.command.order))
        if isinstance(order, Undrafted):
            raise Unknown("rectification")
        check_about(household_of(order), asked.command.unit)
        if isinstance(order, Drafted):
            raise Refused(CampaignDeskBecause.NOT_ISSUED, "order")

    return check


@dataclass(frozen=True, slots=True)
class Matters:
    """The deciders of whatever a campaign may count as an action (查处)."""

    cases: CaseDecider
    summaries: SummaryDecider
    operations: UnlicensedDecider

    def check(self, asked: Asked[commands.RecordAction], campaign: Campaign) -> None:
        """What was done to this unit; a lead, or a mere discovery, is nothing yet
        (9.2-2)."""
        unit, matter = asked.command.unit, asked.command.matter
        check_unit(asked, unit, campaign)
        match asked.command.kind:
            case CampaignMatter.CASE:
                station, household = self._case(asked.handler, matter)
            case CampaignMatter.SUMMARY:
                station, household = self._summary(asked.handler, matter)
            case CampaignMatter.UNLICENSED:
                station, household = self._operation(asked.handler, matter)
        if not asked.caller.sees(station, bureau_date(asked.handler.clock())):
            raise Unknown("matter")
        if household is not None or unit.household is not None:
            check_about(household, unit)

    def _case(self, handler: Handler, matter: StreamId) -> Whose:
        case = handler.state(self.cases, matter)
        if isinstance(case, Unreceived):
            raise Unknown("case")
        file = file_of(case)
        if file is None:
            raise Refused(CampaignDeskBecause.NOT_FILED, "matter")
        return file.station, file.household

    def _summary(self, handler: Handler, matter: StreamId) -> Whose:
        penalty = handler.state(self.summaries, matter)
        if not isinstance(penalty, Punished):
            raise Unknown("summary")
        return penalty.imposed.station, penalty.imposed.household

    def _operation(self, handler: Handler, matter: StreamId) -> Whose:
        operation = handler.state(self.operations, matter)
        match operation:
            case Undiscovered():
                raise Unknown("unlicensed")
            case UnderAction() | Disposed(by=OperationBanned() | OperationPenalised()):
                return operation.found.station, operation.found.household
            case _:
                raise Refused(CampaignDeskBecause.NOT_DEALT_WITH, "matter")


def check_about(household: HouseholdId | None, unit: InspectedUnit) -> None:
    if household != unit.household:
        raise Refused(CampaignDeskBecause.MATTER_OF_ANOTHER, "unit")
