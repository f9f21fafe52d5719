"""From a lead to whether a case is filed (立案)."""

from collections.abc import Sequence

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import (
    already,
    check_enough,
    check_not_before,
    is_past,
)
from domain.enforcement.case.commands import (
    CaseCommand,
    DeclineFiling,
    ExtendVerification,
    FileCase,
    ReceiveLead,
    TellInformant,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseFiled,
    FilingDeclined,
    InformantNotTold,
    InformantTold,
    LeadReceived,
    LeadVerificationExtended,
    LeadVerificationOverdue,
)
from domain.enforcement.case.file import File, Informing
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import Lead, NotFiled, Unreceived
from domain.enforcement.case.vocabulary import Criterion
from domain.kernel.calendar import Deadline, DeadlineKind, months_later
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId


def decide(
    command: CaseCommand, case: Unreceived | Lead | NotFiled, law: Law
) -> Sequence[CaseEvent]:
    match command, case:
        case ReceiveLead(), Unreceived():
            return [received(command, law)]
        case ReceiveLead(), Lead():
            return already(so=received(command, law) == case.received)
        case ExtendVerification(), Lead():
            return extend(command, case, law)
        case FileCase(), Lead():
            check_not_before(case.since, command)
            return [*overrun(case, command), filed(command, case, law)]
        case DeclineFiling(), Lead():
            check_not_before(case.since, command)
            return [*overrun(case, command), declined(command, case, law)]
        case DeclineFiling(), NotFiled():
            return already(so=declined(command, case.lead, law) == case.declined)
        case TellInformant(), NotFiled():
            check_not_before(case.since, command)
            return tell(command, case.lead.received.household, case.informing)
        case _:
            raise Refused(Because.NOT_NOW)


def received(command: ReceiveLead, law: Law) -> LeadReceived:
    day = command.occurred_on
    verify = law.procedure(day).file_decision
    return LeadReceived(
        household=command.household,
        station=command.station,
        source=command.source,
        matter=command.matter,
        suspect=command.suspect,
        origin=command.origin,
        real_name=command.real_name,
        deadline=law.deadline(verify.term if verify else None, DeadlineKind.FILE, day),
        on=day,
    )


def extend(command: ExtendVerification, lead: Lead, law: Law) -> Sequence[CaseEvent]:
    """核查期限 is extended once, to the rule's longest, counted from its start."""
    before = lead.extension
    if before and (before.reason, before.on) == (command.reason, command.occurred_on):
        return []
    check_not_before(lead.since, command)
    if lead.verify is None:
        raise Refused(Because.NOTHING_TO_EXTEND)
    if before is not None:
        raise Refused(Because.ALREADY_EXTENDED)
    if is_past(lead.verify, command.occurred_on):
        raise Refused(Because.EXTENDED_TOO_LATE, "occurred_on")
    start = lead.verify.starts_on
    rules = law.procedure(start).file_decision
    longest = law.deadline(rules.longest if rules else None, DeadlineKind.FILE, start)
    if longest is None:
        raise Refused(Because.NOTHING_TO_EXTEND)
    return [
        LeadVerificationExtended(
            household=lead.received.household,
            deadline=longest,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def overrun(lead: Lead, command: FileCase | DeclineFiling) -> Sequence[CaseEvent]:
    """Whether the tick has come by must make no difference."""
    if lead.overdue or lead.verify is None or command.occurred_on <= lead.verify.due_on:
        return []
    household = lead.received.household
    return [LeadVerificationOverdue(household=household, due_on=lead.verify.due_on)]


def filed(command: FileCase, lead: Lead, law: Law) -> CaseFiled:
    check_fileable(command, law)
    day = command.occurred_on
    limit = law.procedure(day).decide_within
    return CaseFiled(
        household=lead.received.household,
        station=lead.received.station,
        case_no=command.case_no,
        party=command.party,
        offence=command.offence,
        conduct_from=command.conduct_from,
        conduct_until=command.conduct_until,
        criteria=tuple(sorted(command.criteria)),
        officers=tuple(sorted(command.officers)),
        case_value=command.case_value,
        endangers=command.endangers,
        deadline=law.deadline(limit.term if limit else None, DeadlineKind.DECIDE, day),
        inform=inform(lead, command, law),
        on=day,
    )


def check_fileable(command: FileCase, law: Law) -> None:
    """Two officers (INV-09), the four criteria, and 追责时效 from the conduct's end."""
    day = command.occurred_on
    check_enough(command.officers, law, day)
    if command.criteria != frozenset(Criterion):
        raise Refused(Because.CRITERIA_NOT_MET, "criteria")
    if command.conduct_until < command.conduct_from:
        raise Refused(Because.ENDS_BEFORE_IT_BEGINS, "conduct_until")
    if day < command.conduct_until:
        raise Refused(Because.NOT_DONE_YET, "conduct_until")
    limitation = law.procedure(day).limitation
    if limitation is None:
        return
    years = limitation.general
    if command.endangers and limitation.with_harm is not None:
        years = limitation.with_harm
    if day > months_later(command.conduct_until, 12 * years):
        raise Refused(Because.OUT_OF_TIME, "conduct_until")


def declined(command: DeclineFiling, lead: Lead, law: Law) -> FilingDeclined:
    return FilingDeclined(
        household=lead.received.household,
        ground=command.ground,
        reason=command.reason,
        inform=inform(lead, command, law),
        on=command.occurred_on,
    )


def inform(lead: Lead, command: FileCase | DeclineFiling, law: Law) -> Deadline | None:
    rules = law.book.on(command.occurred_on).informant
    if rules is None or not lead.received.real_name:
        return None
    return law.deadline(rules.feedback_within, DeadlineKind.INFORM, command.occurred_on)


def tell_of_file(command: TellInformant, file: File) -> Sequence[CaseEvent]:
    if command.occurred_on < file.filed_on:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    return tell(command, file.household, file.informing)


def tell(
    command: TellInformant, household: HouseholdId | None, informing: Informing | None
) -> Sequence[CaseEvent]:
    """Being told late does not undo that the day had passed."""
    if informing is None:
        raise Refused(Because.NOBODY_TO_TELL)
    if informing.told:
        return []
    by = informing.deadline
    late: list[CaseEvent] = []
    if by is not None and command.occurred_on > by.due_on and not informing.overdue:
        late = [InformantNotTold(household=household, due_on=by.due_on)]
    told = InformantTold(household=household, told=command.told, on=command.occurred_on)
    return [*late, told]
