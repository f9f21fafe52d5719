"""What a summary penalty allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.enforcement.bands import band_of, needs_an_order
from domain.enforcement.case.vocabulary import PartyKind
from domain.enforcement.summary.commands import (
    CollectOnTheSpot,
    FileSummaryPenalty,
    HandInFine,
    PayIn,
    PunishOnTheSpot,
    SummaryCommand,
)
from domain.enforcement.summary.events import (
    FineCollectedOnTheSpot,
    FineHandedIn,
    HandInOverdue,
    SummaryEvent,
    SummaryFilingOverdue,
    SummaryFineOverdue,
    SummaryFinePaid,
    SummaryPenaltyFiled,
    SummaryPenaltyImposed,
)
from domain.enforcement.summary.states import Punished, SummaryPenalty, Unpunished
from domain.enforcement.summary.vocabulary import LIMITS
from domain.enforcement.summary.vocabulary import SummaryBecause as Because
from domain.kernel.calendar import Deadline, DeadlineKind, Term, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.law.procedure import ProcedureRules
from domain.law.rulebook import RuleBook
from domain.law.summary import SummaryRules


@dataclass(frozen=True, slots=True)
class Summaries:
    """The rules of a summary penalty: those of its day, for every later step too."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: SummaryCommand, penalty: SummaryPenalty
    ) -> Sequence[SummaryEvent]:
        match command, penalty:
            case PunishOnTheSpot(), Unpunished():
                return [self._imposed(command)]
            case PunishOnTheSpot(), Punished():
                return already(so=same(command, penalty.imposed))
            case _, Unpunished():
                raise Refused(Because.NOT_NOW)
            case MarkOverdue(), Punished():
                return mark_overdue(command, penalty)
            case _, Punished():
                # Whether the tick has come by must make no difference.
                said = self._go_on(command, penalty)
                return [*overdue(penalty, command.occurred_on), *said] if said else []
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(self, command: SummaryCommand, penalty: Punished) -> Sequence[SummaryEvent]:
        if command.occurred_on < penalty.imposed.on:
            raise Refused(Because.BEFORE_THE_PENALTY, "occurred_on")
        match command:
            case CollectOnTheSpot():
                return self._collect(command, penalty)
            case HandInFine():
                return hand_in(command, penalty)
            case PayIn():
                return pay_in(command, penalty)
            case FileSummaryPenalty():
                return file(command, penalty)
            case _:
                raise Refused(Because.NOT_NOW)

    def _imposed(self, command: PunishOnTheSpot) -> SummaryPenaltyImposed:
        day = command.occurred_on
        procedure, summary = self._rules(day)
        if len(command.officers) < summary.officers_at_least:
            raise Refused(Because.TOO_FEW_OFFICERS, "officers")
        if command.act.until_on > day:
            raise Refused(Because.ACT_NOT_OVER, "act")
        limit, band, pay = limit_of(command, procedure), None, None
        if command.fine is not None:
            if command.fine > limit:
                raise Refused(LIMITS.get(limit, Because.ABOVE_THE_LIMIT), "fine")
            band = self._band(command, command.fine)
            pay = self._due(procedure.pay_within, DeadlineKind.PAY, day)
        return SummaryPenaltyImposed(
            household=command.household,
            station=command.station,
            party=command.party,
            act=command.act,
            fine=command.fine,
            document_no=command.document_no,
            officers=tuple(sorted(command.officers)),
            patrol=command.patrol,
            finding=command.finding,
            limit=limit,
            band=band,
            pay=pay,
            file=self._due(procedure.simple_file_within, DeadlineKind.SUMMARY_FILE, day),
            on=day,
        )

    def _rules(self, day: date) -> tuple[ProcedureRules, SummaryRules]:
        rules = self.book.on(day)
        if rules.procedure is None or rules.summary is None:
            raise Refused(Because.NO_RULE_THEN, "occurred_on")
        return rules.procedure, rules.summary

    def _due(self, term: Term | None, kind: DeadlineKind, day: date) -> Deadline | None:
        return due(term, kind, day, self.calendar) if term is not None else None

    def _band(self, command: PunishOnTheSpot, fine: Fen) -> RuleId:
        if needs_an_order(command.act, self.book):
            raise Refused(Because.ORDER_FIRST, "fine")
        banded = band_of(command.act, command.occurred_on, self.book)
        if banded is None:
            raise Refused(Because.NOTHING_FINED_THEN, "act")
        rule_id, allowed = banded
        if not allowed.holds(fine):
            raise Refused(Because.OUTSIDE_THE_BAND, "fine")
        return rule_id

    def _collect(
        self, command: CollectOnTheSpot, penalty: Punished
    ) -> Sequence[SummaryEvent]:
        imposed, day = penalty.imposed, command.occurred_on
        if imposed.fine is None:
            raise Refused(Because.NOTHING_DUE)
        procedure, summary = self._rules(imposed.on)
        collected = FineCollectedOnTheSpot(
            household=imposed.household,
            amount=imposed.fine,
            receipt_no=command.receipt_no,
            hardship=command.hardship,
            hand_in=self._due(summary.hand_in, DeadlineKind.HAND_IN, day),
            on=day,
        )
        if penalty.collected is not None or penalty.paid is not None:
            return already(so=penalty.collected == collected)
        if day != imposed.on:
            raise Refused(Because.NOT_ON_THE_SPOT, "occurred_on")
        most = procedure.on_spot_collect_max
        if command.hardship is None and (most is None or imposed.fine > most):
            raise Refused(Because.NOT_COLLECTED_THEN, "hardship")
        return [collected]


def limit_of(command: PunishOnTheSpot, procedure: ProcedureRules) -> Fen:
    """The highest fine on the spot for such a party, under the procedure of the day."""
    most = procedure.simple_max
    if most is None:
        raise Refused(Because.NO_RULE_THEN, "occurred_on")
    return most.citizen if command.party.kind is PartyKind.CITIZEN else most.organisation


def same(command: PunishOnTheSpot, imposed: SummaryPenaltyImposed) -> bool:
    """Whether this very penalty was imposed already."""
    asked = command.model_dump(exclude={"occurred_on", "late_entry", "officers"})
    told = imposed.model_dump(include=set(asked))
    who = tuple(sorted(command.officers))
    return (asked, who, command.occurred_on) == (told, imposed.officers, imposed.on)


def hand_in(command: HandInFine, penalty: Punished) -> Sequence[SummaryEvent]:
    collected = penalty.collected
    if collected is None:
        raise Refused(Because.NOT_NOW)
    handed = FineHandedIn(
        household=collected.household, amount=collected.amount, on=command.occurred_on
    )
    return already(so=penalty.handed_in == handed) if penalty.handed_in else [handed]


def pay_in(command: PayIn, penalty: Punished) -> Sequence[SummaryEvent]:
    imposed = penalty.imposed
    if imposed.fine is None:
        raise Refused(Because.NOTHING_DUE)
    paid = SummaryFinePaid(
        household=imposed.household,
        amount=command.amount,
        receipt_no=command.receipt_no,
        on=command.occurred_on,
    )
    if penalty.paid is not None or penalty.collected is not None:
        return already(so=penalty.paid == paid)
    if command.amount != imposed.fine:
        raise Refused(Because.NOT_THE_WHOLE, "amount")
    return [paid]


def file(command: FileSummaryPenalty, penalty: Punished) -> Sequence[SummaryEvent]:
    filed = SummaryPenaltyFiled(
        household=penalty.imposed.household,
        file_no=command.file_no,
        on=command.occurred_on,
    )
    return already(so=penalty.filed == filed) if penalty.filed else [filed]


def mark_overdue(command: MarkOverdue, penalty: Punished) -> Sequence[SummaryEvent]:
    """Each deadline is raised once; one that no longer runs is not raised at all."""
    for deadline in penalty.running():
        if deadline.kind is command.kind:
            if command.occurred_on <= deadline.due_on:
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            return [missed(deadline, penalty)]
    return []


def overdue(penalty: Punished, day: date) -> Sequence[SummaryEvent]:
    """Every term that ran out before a day and was not said to."""
    return [missed(each, penalty) for each in penalty.running() if day > each.due_on]


def missed(deadline: Deadline, penalty: Punished) -> SummaryEvent:
    household, due_on = penalty.imposed.household, deadline.due_on
    match deadline.kind:
        case DeadlineKind.PAY:
            return SummaryFineOverdue(household=household, due_on=due_on)
        case DeadlineKind.HAND_IN:
            return HandInOverdue(household=household, due_on=due_on)
        case DeadlineKind.SUMMARY_FILE:
            return SummaryFilingOverdue(household=household, due_on=due_on)
        case _:
            raise ValueError(f"No summary penalty has a deadline {deadline.kind}")


def already(*, so: bool) -> Sequence[SummaryEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
