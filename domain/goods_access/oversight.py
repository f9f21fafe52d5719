"""备案、警示、限期改正、查处: what the bureau does about a trader's goods (G4, G5)."""

from collections.abc import Sequence

from domain.goods_access.checks import already, batch_of, check_not_before
from domain.goods_access.commands import (
    DemandRectification,
    EscalateTrader,
    FileLinkage,
    GoodsCommand,
    WarnTrader,
)
from domain.goods_access.events import (
    AccessWarningIssued,
    GoodsEvent,
    LinkageFiled,
    RectificationDemanded,
    TraderEscalated,
)
from domain.goods_access.states import GoodsFile
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.kernel.errors import Refused


def decide(command: GoodsCommand, file: GoodsFile) -> Sequence[GoodsEvent]:
    match command:
        case FileLinkage():
            return link(command, file)
        case WarnTrader():
            return warn(command, file)
        case DemandRectification():
            return demand(command, file)
        case EscalateTrader():
            return escalate(command, file)
        case _:
            raise Refused(Because.NOT_NOW)


def link(command: FileLinkage, file: GoodsFile) -> Sequence[GoodsEvent]:
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    filed = LinkageFiled(
        **asked,
        household=file.opened.household,
        station=file.opened.station,
        on=command.occurred_on,
    )
    for known in file.linkages:
        if known.filing_no == filed.filing_no:
            so = known == filed
            return already(so=so, because=Because.ENTRY_TAKEN, field="filing_no")
    return [filed]


def warn(command: WarnTrader, file: GoodsFile) -> Sequence[GoodsEvent]:
    """The same words on the same day are the same warning."""
    said = (command.matter, command.occurred_on)
    if any((each.matter, each.on) == said for each in file.warnings):
        return []
    return [
        AccessWarningIssued(
            household=file.opened.household,
            station=file.opened.station,
            number=len(file.warnings) + 1,
            matter=command.matter,
            on=command.occurred_on,
        )
    ]


def demand(command: DemandRectification, file: GoodsFile) -> Sequence[GoodsEvent]:
    """One warning leads to one order (警示, 限期改正)."""
    if command.warning > len(file.warnings):
        raise Refused(Because.NO_WARNING, "warning")
    warning = file.warnings[command.warning - 1]
    asked = RectificationDemanded(
        household=file.opened.household,
        station=file.opened.station,
        warning=warning.number,
        matter=warning.matter,
        demand=command.demand,
        on=command.occurred_on,
    )
    for known in file.demands:
        if known.warning == asked.warning:
            so = known == asked
            return already(so=so, because=Because.ENTRY_TAKEN, field="warning")
    check_not_before(command, warning.on)
    return [asked]


def escalate(command: EscalateTrader, file: GoodsFile) -> Sequence[GoodsEvent]:
    """「提供和销售假冒伪劣商品的经营者要依法查处」: a batch leads to one case."""
    batch = batch_of(file, command.batch_no)
    raised = TraderEscalated(
        household=file.opened.household,
        station=file.opened.station,
        batch_no=command.batch_no,
        goods=batch.purchased.goods,
        reason=command.reason,
        on=command.occurred_on,
    )
    if batch.escalated is not None:
        return already(so=batch.escalated == raised)
    if not batch.failed:
        raise Refused(Because.NOT_FAILED, "batch_no")
    check_not_before(command, batch.samples[-1].on)
    return [raised]
