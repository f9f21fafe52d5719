"""告知承诺: what may be promised instead of shown, and what becomes of the promise."""

from datetime import date
from typing import Any

from domain.kernel.calendar import DeadlineKind
from domain.registration.application import events as happened
from domain.registration.application import household_of
from domain.registration.vocabulary import RegistrationBecause as Because
from tests.domain.registration.applying import (
    APPLICATION,
    DAY,
    FOOD,
    IN_2022,
    LATER,
    OLD,
    TOBACCO,
    approve,
    breach,
    check,
    commit,
    keep,
    notify,
    refuse,
    submit,
    tick,
)
from tests.given import given, told

PROVE = DeadlineKind.PROVE
TO_PROVE = date(2003, 7, 9)
AFTER = date(2003, 7, 10)
PROMISED = (submit(), check(), commit())


def after(*commands: Any) -> list[Any]:
    return told(APPLICATION, commands)


def test_inv_38_no_commitment_stands_in_for_a_required_approval() -> None:
    """S4, N2: 告知承诺 does not replace what somebody else must approve (§ 9.2-10)."""
    given(APPLICATION, *after(submit())).when(commit(item=FOOD)).refused(
        Because.NO_COMMITMENT_FOR_THIS, "item"
    )
    given(APPLICATION, *after(submit())).when(commit(item=TOBACCO)).refused(
        Because.NOT_ASKED_FOR, "item"
    )
    given(APPLICATION, *after(submit(), commit())).when(approve()).refused(
        Because.PRE_APPROVAL_MISSING
    )


def test_what_needs_no_approval_on_the_day_may_be_committed_to() -> None:
    """S4."""
    accepted = after(submit(IN_2022), commit(IN_2022, item=FOOD))[-1]
    assert isinstance(accepted, happened.CommitmentAccepted)
    assert (accepted.number, accepted.item) == (1, FOOD)
    assert accepted.prove.rule_id == "REG-2022"


def test_a_commitment_may_stand_for_a_material_that_was_told_to_be_missing() -> None:
    """S4, N1."""
    history = (submit(), check(), notify("场地证明", "身份证明"))
    one = commit(material="场地证明")
    given(APPLICATION, *after(*history, one)).when(approve()).refused(Because.STILL_MISSING)
    given(APPLICATION, *after(*history)).when(commit(material="照片")).refused(
        Because.NOT_MISSING, "material"
    )
    both = commit(material="身份证明")
    complete = after(*history, one, both)
    assert complete[-1].missing == ()
    assert complete[-1].decide.starts_on == LATER
    given(APPLICATION, *complete).when(both).then()


def test_a_commitment_is_proved_by_a_day() -> None:
    """S4: 「告知承诺制」."""
    assert after(*PROMISED)[-1].prove.due_on == TO_PROVE
    household = household_of(OLD)
    kept = happened.CommitmentKept(
        household=household, number=1, proof="已提交消防验收意见", on=TO_PROVE
    )
    history = after(*PROMISED, approve())
    given(APPLICATION, *history).when(keep(TO_PROVE)).then(kept)
    given(APPLICATION, *history, kept).when(keep(TO_PROVE)).then()
    given(APPLICATION, *history, kept).when(breach(TO_PROVE)).refused(
        Because.NO_SUCH_COMMITMENT
    )
    given(APPLICATION, *history, kept).when(tick(PROVE, AFTER, 1)).then()
    given(APPLICATION, *history).when(keep(TO_PROVE, number=2)).refused(
        Because.NO_SUCH_COMMITMENT
    )
    given(APPLICATION, *history).when(keep(DAY)).refused(Because.BEFORE_THE_LAST_STEP)


def test_a_commitment_that_is_not_proved_is_overdue_and_may_prove_breached() -> None:
    """S4."""
    history = after(*PROMISED, approve())
    overdue = happened.CommitmentOverdue(
        household=household_of(OLD), number=1, due_on=TO_PROVE
    )
    given(APPLICATION, *history).when(tick(PROVE, TO_PROVE, 1)).refused(Because.NOT_YET_DUE)
    given(APPLICATION, *history).when(tick(PROVE, AFTER, 1)).then(overdue)
    given(APPLICATION, *history, overdue).when(tick(PROVE, AFTER, 1)).then()
    breached = happened.CommitmentBreached(
        household=household_of(OLD), number=1, matter="现场未配消防设施", on=AFTER
    )
    given(APPLICATION, *history, overdue).when(breach(AFTER)).then(breached)
    # Whether the tick has come by makes no difference.
    given(APPLICATION, *history).when(breach(AFTER)).then(overdue, breached)


def test_whoever_broke_a_commitment_is_not_registered_on_it() -> None:
    """S4, N1."""
    broken = after(*PROMISED, breach(LATER))
    assert broken[-1].household is None
    given(APPLICATION, *broken).when(approve()).refused(Because.COMMITMENT_BROKEN)


def test_a_promise_kept_before_the_approval_may_be_told_again_after_it() -> None:
    """S4: which household it became does not make it another proof."""
    history = after(*PROMISED, keep(LATER), approve())
    given(APPLICATION, *history).when(keep(LATER)).then()
    given(APPLICATION, *history).when(breach(LATER)).refused(
        Because.NO_SUCH_COMMITMENT, "number"
    )


def test_where_nothing_is_registered_nothing_is_to_be_proved() -> None:
    released = after(*PROMISED, refuse())
    assert released[-1] == happened.CommitmentReleased(number=1, on=LATER)
    given(APPLICATION, *released).when(tick(PROVE, AFTER, 1)).then()
    given(APPLICATION, *released).when(keep(LATER)).refused(Because.NOT_NOW)
