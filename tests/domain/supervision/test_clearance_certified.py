"""The two counts are brought together, or the clearance is not certified (INV-05)."""

import pytest
from pydantic import ValidationError

from domain.kernel.errors import Because
from domain.kernel.identity import OfficerId
from domain.law.clearance import DynamicCategory as Category
from domain.supervision.clearance import Certified, Compared
from domain.supervision.clearance.commands import ClearanceCommand
from domain.supervision.clearance.events import (
    ClearanceCertified,
    ClearanceReconciled,
    DiscrepancyRaised,
    DiscrepancyResolved,
    ResolutionProposed,
)
from domain.supervision.clearance.vocabulary import (
    ClearanceBecause,
    Difference,
    DiscrepancyKind,
    Side,
    Sighting,
)
from tests.domain.supervision.clearing import (
    AN,
    CERTIFY,
    CLEARANCE,
    HANDED_IN,
    JUNE,
    SUBMIT,
    accept,
    classify,
    enrol,
    entry,
    happened,
    in_register,
    june,
    on_street,
    propose,
    reconcile,
    resolve,
    shop,
    strike,
    tick,
)
from tests.domain.supervision.examples import BEAT_1, LI, WANG, WEST
from tests.given import given

CERTIFIED = ClearanceCertified(
    beat=BEAT_1,
    station=WEST,
    month=JUNE,
    households=3,
    registered=3,
    explained=0,
    remarks=None,
    on=june(30),
)


def certifies(*more: ClearanceCommand) -> bool:
    state = CLEARANCE.replay(happened(*HANDED_IN, *more, CERTIFY))
    return isinstance(state, Certified)


def refused(command: ClearanceCommand, because: Because, *more: ClearanceCommand) -> None:
    history = happened(*HANDED_IN, *more)
    given(CLEARANCE, *history).when(command).refused(because)


def test_the_branch_counts_for_itself_and_may_count_again() -> None:
    """E5, O2: 「并与注册分局核对汇总」."""
    history = happened(*HANDED_IN)
    said = ClearanceReconciled(
        registered=4, households=3, explained=0, remarks=None, on=june(26)
    )
    given(CLEARANCE, *history).when(reconcile(4)).then(said)
    given(CLEARANCE, *history, said).when(reconcile(4)).then()
    again = said.model_copy(update={"registered": 3})
    given(CLEARANCE, *history, said).when(reconcile(3)).then(again)
    refused(reconcile(3, day=24), ClearanceBecause.BEFORE_THE_LAST_STEP)


def test_inv_05_what_adds_up_is_certified_and_never_changes_again() -> None:
    """E5, E6: the categories add up to the register's count."""
    history = happened(*HANDED_IN, reconcile(3))
    given(CLEARANCE, *history).when(CERTIFY).then(CERTIFIED)
    over = [*history, CERTIFIED]
    given(CLEARANCE, *over).when(CERTIFY).then()
    later: list[ClearanceCommand] = [
        classify(1, Category.ABANDONED),
        accept(1),
        enrol(entry(4)),
        strike(1),
        reconcile(4),
        on_street(),
        propose(),
        resolve(),
        SUBMIT,
        CERTIFY.model_copy(update={"remarks": "改"}),
    ]
    for command in later:
        given(CLEARANCE, *over).when(command).refused(ClearanceBecause.NOT_NOW)
    given(CLEARANCE, *over).when(tick(june(30))).then()


def test_inv_05_what_does_not_add_up_is_not_certified() -> None:
    """E5."""
    refused(CERTIFY, ClearanceBecause.NOT_RECONCILED)
    refused(CERTIFY, ClearanceBecause.DOES_NOT_ADD_UP, reconcile(4))
    refused(CERTIFY, ClearanceBecause.OPEN_DISCREPANCY, reconcile(4), in_register(9))
    wrong = (reconcile(5), in_register(9), propose(), resolve())
    refused(CERTIFY, ClearanceBecause.DOES_NOT_ADD_UP, *wrong)
    early = CERTIFY.model_copy(update={"occurred_on": june(25)})
    refused(early, ClearanceBecause.BEFORE_THE_LAST_STEP, reconcile(3))


def test_inv_05_every_difference_may_be_a_discrepancy_that_both_sides_resolved() -> None:
    """E5: one more in the register, one less, and what no card stands for."""
    assert certifies(reconcile(4), in_register(9), propose(), resolve())
    assert certifies(reconcile(2), on_street(3), propose(), resolve())
    assert certifies(reconcile(3), on_street(), propose(), resolve())
    assert certifies(
        *(reconcile(4), in_register(9), on_street()),
        *(propose(1), resolve(1), propose(2), resolve(2)),
    )
    again = on_street(3)
    seen = again.difference.model_copy(update={"sighting": Sighting(seen="又见其营业")})
    twice = (on_street(3), again.model_copy(update={"difference": seen}))
    signed = (propose(1), resolve(1), propose(2), resolve(2))
    assert certifies(reconcile(2), *twice, *signed)
    assert not certifies(reconcile(1), *twice, *signed)
    assert not certifies(reconcile(2), on_street(), propose(), resolve())
    assert not certifies(reconcile(4), in_register(1), propose(), resolve())


def test_a_difference_is_raised_once_and_names_what_it_is_about() -> None:
    """E5."""
    history = happened(*HANDED_IN)
    raised = DiscrepancyRaised(
        number=1,
        beat=BEAT_1,
        station=WEST,
        month=JUNE,
        difference=in_register(9).difference,
        on=june(26),
    )
    given(CLEARANCE, *history).when(in_register(9)).then(raised)
    given(CLEARANCE, *history, raised).when(in_register(9, day=27)).then()
    with pytest.raises(ValidationError):
        Difference(kind=DiscrepancyKind.IN_REGISTER_NOT_ON_STREET)
    with pytest.raises(ValidationError):
        Difference(kind=DiscrepancyKind.ON_STREET_NOT_IN_REGISTER, household=shop(1))


def test_one_side_proposes_and_the_other_agrees() -> None:
    """E5: two officers, of two duties."""
    raised = happened(*HANDED_IN, in_register(9))
    proposed = ResolutionProposed(
        number=1,
        side=Side.STREET,
        resolution=propose().resolution,
        proposed_by=WANG,
        on=june(27),
    )
    given(CLEARANCE, *raised).when(propose()).then(proposed)
    history = [*raised, proposed]
    given(CLEARANCE, *history).when(propose()).then()
    resolved = DiscrepancyResolved(
        number=1,
        side=Side.REGISTER,
        resolution=propose().resolution,
        proposed_by=WANG,
        agreed_by=AN,
        explained=1,
        on=june(27),
    )
    given(CLEARANCE, *history).when(resolve()).then(resolved)
    over = [*history, resolved]
    given(CLEARANCE, *over).when(resolve()).then()
    already = ClearanceBecause.RESOLVED_ALREADY
    given(CLEARANCE, *over).when(resolve(by=LI)).refused(already, "number")
    other = propose(by=AN, side=Side.REGISTER)
    given(CLEARANCE, *over).when(other).refused(already, "number")


@pytest.mark.parametrize(
    ("by", "side", "because"),
    [
        (None, Side.REGISTER, ClearanceBecause.UNSIGNED),
        (LI, Side.STREET, ClearanceBecause.ONE_SIDE_ONLY),
        (WANG, Side.REGISTER, ClearanceBecause.SAME_OFFICER),
    ],
)
def test_nobody_agrees_with_oneself_or_with_the_own_side(
    by: OfficerId | None, side: Side, because: Because
) -> None:
    """E5: both sides sign."""
    refused(resolve(by=by, side=side), because, in_register(9), propose())


def test_a_counter_proposal_replaces_the_first_and_wants_the_other_signature() -> None:
    counter = propose(by=AN, side=Side.REGISTER)
    more = (in_register(9), propose(), counter)
    refused(resolve(), ClearanceBecause.ONE_SIDE_ONLY, *more)
    state = CLEARANCE.replay(
        happened(*HANDED_IN, reconcile(4), *more, resolve(by=WANG, side=Side.STREET))
    )
    assert isinstance(state, Compared)
    assert state.sheet.discrepancies[1].resolved is not None


def test_what_nobody_raised_or_proposed_is_not_resolved() -> None:
    refused(resolve(), ClearanceBecause.NO_SUCH_DISCREPANCY)
    refused(propose(), ClearanceBecause.NO_SUCH_DISCREPANCY)
    refused(resolve(), ClearanceBecause.NOTHING_PROPOSED, in_register(9))
    refused(propose(by=None), ClearanceBecause.UNSIGNED, in_register(9))
    early = ClearanceBecause.BEFORE_THE_LAST_STEP
    refused(resolve(day=26), early, in_register(9), propose())
