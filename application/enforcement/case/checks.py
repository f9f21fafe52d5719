"""What is looked up of officers, households, orders and files before a case goes on."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from application.desk import Asked
from application.enforcement.case.reactions import case_from
from application.supervision.standing import check_household
from domain.enforcement.case import Case, commands
from domain.enforcement.case.file import File
from domain.enforcement.rectification import RectificationDecider
from domain.enforcement.rectification.events import RectificationEscalated
from domain.enforcement.rectification.states import (
    Disobeyed,
    Over,
    Rectification,
    Served,
    Undrafted,
)
from domain.enforcement.unlicensed import Operation, UnlicensedDecider
from domain.enforcement.unlicensed.states import UnderAction, Undiscovered, Urged
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Because, Reason, Refused, Unknown
from domain.kernel.identity import HouseholdId

Check: TypeAlias = Callable[[Asked[Any], Case], None]


class CaseDeskBecause(Because):
    """Why a case cannot go on as asked, by what is known of other matters."""

    STATION_OF_HOUSEHOLD = Reason(
        "6.6",
        "A lead about a household names the household's station.",
        "涉及经济户口的案源须注明其所属工商所。",
    )
    NOT_A_CASE_OFFICER = Reason(
        "INV-15",
        "Only the officers of the case take this step.",
        "该步骤须由本案办案人员实施。",
        "行政处罚法 第四十二条",
    )
    ORDER_OF_ANOTHER = Reason(
        "INV-13",
        "This order to rectify is not about the household of the case.",
        "该责令改正并非针对本案当事人的经济户口。",
    )
    ORDER_NOT_DISOBEYED = Reason(
        "INV-13",
        "Only an order that was refused, or has run out, can be linked.",
        "只能关联当事人拒不改正或者逾期未改正的责令改正。",
        "市场主体登记管理条例 第四十三条",
    )
    OPERATION_OF_ANOTHER = Reason(
        "INV-13",
        "This case does not come from this unlicensed operation, nor from its household.",
        "本案并非由该无照经营引起，亦不涉及同一经济户口。",
    )
    OPERATION_NOT_DISOBEYED = Reason(
        "INV-13",
        "Only an operator who was urged, and refused or overran the term, can be linked.",
        "只能关联经督促拒不改正或者逾期未改正的无照经营。",
        "市场主体登记管理条例 第四十三条",
    )
    FILE_NOT_KEPT = Reason(
        "6.6",
        "No file with this hash is kept; hand it in first.",
        "尚未保存该哈希值的文件，请先上传。",
    )
    FILE_DIFFERS = Reason(
        "6.6",
        "The file that is kept under this hash has another size or another type.",
        "该哈希值对应的文件大小或者类型与所填不符。",
    )


def file_of(case: Case) -> File | None:
    """案卷: what there is of a case once it was filed."""
    found: File | None = getattr(case, "file", None)
    return found


def all_of(*checks: Check) -> Check:
    def check(asked: Asked[Any], case: Case) -> None:
        for each in checks:
            each(asked, case)

    return check


def check_lead(asked: Asked[commands.ReceiveLead], case: Case) -> None:
    """A household that is named is known, and of the station; a station is the caller's."""
    lead = asked.command
    if lead.household is not None:
        if lead.station is None:
            raise Refused(CaseDeskBecause.STATION_OF_HOUSEHOLD, "station")
        check_household(asked, case)
    elif lead.station is not None and not asked.caller.sees(
        lead.station, bureau_date(asked.handler.clock())
    ):
        raise Unknown("station")


def check_officers(
    asked: Asked[commands.FileCase] | Asked[commands.AssignCaseOfficers], _: Case
) -> None:
    """Every one is of the bureau, and holds a certificate on the day (INV-09)."""
    officers = sorted(asked.command.officers)
    if any(asked.authority.officer(each) is None for each in officers):
        raise Unknown("officer")
    asked.authority.check_qualified(officers, asked.command.occurred_on)


def check_handles(asked: Asked[Any], case: Case) -> None:
    """Whoever asks is one of the officers of the case; before it is filed it has none."""
    file = file_of(case)
    if file is not None and asked.caller.officer not in file.officers:
        raise Refused(CaseDeskBecause.NOT_A_CASE_OFFICER)


def check_approved(asked: Asked[commands.TakeMeasure], _: Case) -> None:
    approved_by, day = asked.command.approved_by, asked.command.occurred_on
    asked.authority.check_leader(approved_by, day, "approved_by")


def check_chair(asked: Asked[commands.CallHearing], _: Case) -> None:
    if asked.authority.officer(asked.command.chair) is None:
        raise Unknown("officer")


def check_order(decider: RectificationDecider) -> Check:
    """An order about the household of the case, which was not obeyed (INV-13)."""

    def check(asked: Asked[commands.LinkOrder], case: Case) -> None:
        file = file_of(case)
        if file is None:
            return  # nothing can be linked yet, as the case will say itself
        order = asked.handler.state(decider, asked.command.order)
        if isinstance(order, Undrafted):
            raise Unknown("rectification")
        about = household_of(order)
        if about is None or about != file.household:
            raise Refused(CaseDeskBecause.ORDER_OF_ANOTHER, "order")
        if not disobeyed(order, asked.command.occurred_on):
            raise Refused(CaseDeskBecause.ORDER_NOT_DISOBEYED, "order")

    return check


def check_operation(decider: UnlicensedDecider) -> Check:
    """The operation that the case came from, or one of its household, whose operator did
    not do as urged (INV-13)."""

    def check(asked: Asked[commands.LinkOperation], case: Case) -> None:
        file = file_of(case)
        if file is None:
            return  # nothing can be linked yet, as the case will say itself
        operation = asked.handler.state(decider, asked.command.operation)
        if isinstance(operation, Undiscovered):
            raise Unknown("unlicensed operation")
        household = operation.found.household
        its_own = household is not None and household == file.household
        if not its_own and case_from(asked.command.operation) != asked.stream:
            raise Refused(CaseDeskBecause.OPERATION_OF_ANOTHER, "operation")
        if not disobeyed_when_urged(operation, asked.command.occurred_on):
            raise Refused(CaseDeskBecause.OPERATION_NOT_DISOBEYED, "operation")

    return check


def disobeyed_when_urged(operation: Operation, day: date) -> bool:
    """Refused or run out, whether or not the tick has come by."""
    match operation:
        case Urged(urged=urged):
            return operation.disobeyed or day > urged.deadline.due_on
        case UnderAction():
            return operation.disobeyed
        case _:
            return False


def household_of(order: Rectification) -> HouseholdId | None:
    match order:
        case Undrafted():
            return None
        case Over(by=by):
            return by.household
        case _:
            return order.household


def disobeyed(order: Rectification, day: date) -> bool:
    """Refused or run out, whether or not the tick has come by; and what followed it."""
    match order:
        case Served(comply=comply):
            return day > comply.due_on
        case Disobeyed() | Over(by=RectificationEscalated()):
            return True
        case _:
            return False


def check_kept(asked: Asked[commands.FileEvidence], _: Case) -> None:
    """The file is kept, and is what it is said to be."""
    evidence = asked.command
    kept = asked.kept(evidence.sha256)
    if kept is None:
        raise Refused(CaseDeskBecause.FILE_NOT_KEPT, "sha256")
    if kept.size != evidence.size:
        raise Refused(CaseDeskBecause.FILE_DIFFERS, "size")
    if kept.media_type != evidence.media_type:
        raise Refused(CaseDeskBecause.FILE_DIFFERS, "media_type")
