"""Who is on the roster, and under which categories each of them is found."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId
from domain.law.clearance import ClearanceRules, DynamicCategory
from domain.supervision.clearance.commands import (
    AcceptProposals,
    ClassifyHousehold,
    ClassifyHouseholds,
    EnrolHouseholds,
    StrikeHouseholds,
)
from domain.supervision.clearance.events import (
    ClearanceEvent,
    HouseholdClassified,
    HouseholdsClassified,
    HouseholdsEnrolled,
    HouseholdsStruckOff,
    ProposalsAccepted,
)
from domain.supervision.clearance.states import (
    ClearanceSheet,
    Clearing,
    Underway,
    as_proposed,
)
from domain.supervision.clearance.vocabulary import (
    AT_ONCE,
    Classification,
    EnrolledHousehold,
    Flags,
    Observation,
    in_order,
)
from domain.supervision.clearance.vocabulary import ClearanceBecause as Because


def enrol(
    command: EnrolHouseholds, clearance: Underway, rules: ClearanceRules
) -> Sequence[ClearanceEvent]:
    """Those who are new; before it is handed in, also those whose officer or proposal is.
    The same batch again is nothing."""
    sheet = clearance.sheet
    check_once([each.household for each in command.entries])
    entries = [
        EnrolledHousehold(
            household=each.household,
            officer=each.officer,
            proposed=checked(each.proposed),
            primary=rules.primary(each.proposed),
        )
        for each in command.entries
    ]
    newcomers = [each for each in entries if each.household not in sheet.roster]
    if isinstance(clearance, Clearing):
        changed = [each for each in entries if sheet.roster.get(each.household) != each]
    else:
        changed = newcomers
    if not changed:
        return []
    check_not_before(sheet.opened.on, command.occurred_on)
    return [
        HouseholdsEnrolled(
            beat=sheet.opened.beat,
            station=sheet.opened.station,
            month=sheet.opened.month,
            entries=tuple(changed),
            enrolled=len(sheet.roster) + len(newcomers),
            remaining=sheet.remaining + len(newcomers),
            on=command.occurred_on,
        )
    ]


def strike(command: StrikeHouseholds, sheet: ClearanceSheet) -> Sequence[ClearanceEvent]:
    check_once(command.households)
    gone = tuple(each for each in command.households if each in sheet.roster)
    if not gone:
        return []
    check_not_before(sheet.opened.on, command.occurred_on)
    return [
        HouseholdsStruckOff(
            households=gone,
            enrolled=len(sheet.roster) - len(gone),
            remaining=sheet.remaining - sum(each not in sheet.classified for each in gone),
            on=command.occurred_on,
        )
    ]


def classify(
    command: ClassifyHousehold | ClassifyHouseholds,
    sheet: ClearanceSheet,
    rules: ClearanceRules,
) -> Sequence[ClearanceEvent]:
    """Anew before it is handed in: the last word counts, and every word stays."""
    match command:
        case ClassifyHousehold():
            said = [classified(command, rules)]
        case ClassifyHouseholds():
            said = [classified(each, rules) for each in command.observations]
        case _:
            raise Refused(Because.NOT_NOW)
    households = [each.household for each in said]
    check_once(households)
    check_on_the_roster(sheet, households)
    said = [each for each in said if sheet.classified.get(each.household) != each]
    if not said:
        return []
    check_not_before(sheet.opened.on, command.occurred_on)
    rest = after(sheet, [each.household for each in said])
    if isinstance(command, ClassifyHousehold):
        return [
            HouseholdClassified(
                **dict(said[0]), rule_id=rules.id, remaining=rest, on=command.occurred_on
            )
        ]
    return [
        HouseholdsClassified(
            classifications=tuple(said),
            rule_id=rules.id,
            remaining=rest,
            on=command.occurred_on,
        )
    ]


def accept(
    command: AcceptProposals, sheet: ClearanceSheet, rules: ClearanceRules
) -> Sequence[ClearanceEvent]:
    """Of those who are named, or of all that are left; in events of moderate size."""
    named = command.households
    if named is None:
        chosen = sorted(each for each in sheet.roster if each not in sheet.classified)
    else:
        check_once(named)
        check_on_the_roster(sheet, named)
        chosen = [
            each
            for each in named
            if sheet.classified.get(each) != as_proposed(sheet.roster[each])
        ]
    if not chosen:
        return []
    check_not_before(sheet.opened.on, command.occurred_on)
    return list(accepted(sheet, chosen, rules, command.occurred_on))


def accepted(
    sheet: ClearanceSheet, chosen: Sequence[HouseholdId], rules: ClearanceRules, on: date
) -> Iterator[ProposalsAccepted]:
    for start in range(0, len(chosen), AT_ONCE):
        upto = chosen[: start + AT_ONCE]
        yield ProposalsAccepted(
            households=tuple(chosen[start : start + AT_ONCE]),
            rule_id=rules.id,
            remaining=after(sheet, upto),
            on=on,
        )


def classified(
    said: ClassifyHousehold | Observation, rules: ClearanceRules
) -> Classification:
    """The primary category is the table's to say, never the officer's."""
    return Classification(
        household=said.household,
        flags=checked(said.flags),
        primary=rules.primary(said.flags),
        remarks=said.remarks,
    )


def checked(flags: Flags) -> tuple[DynamicCategory, ...]:
    if DynamicCategory.NORMAL in flags and len(flags) > 1:
        raise Refused(Because.NORMAL_AND_OTHERWISE, "flags")
    return in_order(flags)


def after(sheet: ClearanceSheet, households: Iterable[HouseholdId]) -> int:
    """How many remain once these are classified."""
    return sheet.remaining - sum(each not in sheet.classified for each in households)


def check_once(households: Sequence[HouseholdId]) -> None:
    if len(set(households)) < len(households):
        raise Refused(Because.NAMED_TWICE)


def check_on_the_roster(sheet: ClearanceSheet, households: Iterable[HouseholdId]) -> None:
    if not all(each in sheet.roster for each in households):
        raise Refused(Because.NOT_ON_THE_ROSTER)


def check_not_before(day: date, on: date) -> None:
    if on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
