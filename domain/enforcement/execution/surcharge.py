"""加处罚款: what an unpaid fine grows by, every day under the rule of that day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.enforcement.execution.events import SurchargeAccrued, SurchargeCorrected
from domain.enforcement.execution.states import NOTHING, Account
from domain.kernel.calendar import Pause
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.law.procedure import SurchargeRules
from domain.law.rule import Succession

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Accrual:
    """So much for so many days, by which rules; ``capped`` where the last day's rule has a
    cap and it is reached."""

    amount: Fen = NOTHING
    days: int = 0
    rules: tuple[RuleId, ...] = ()
    capped: bool = False


def accrued(  # noqa: PLR0913
    rules: Succession[SurchargeRules],
    unpaid: Fen,
    from_on: date,
    to_on: date,
    *,
    pauses: Sequence[Pause] = (),
    already: Fen = NOTHING,
    principal: Fen,
) -> Accrual:
    """From one day to another, both included, on a fine of which so much is unpaid all the
    while. A day's part is rounded down to the fen. A cap that comes into force stops what
    has grown beyond it, and takes nothing back.
    """
    amount, days, by, capped = 0, 0, dict[RuleId, None](), False
    day = from_on
    while day <= to_on:
        rule = rules.on(day)
        if rule is not None:
            part = _of_a_day(rule, unpaid, day, pauses)
            room = max(0, principal - already - amount)
            if rule.capped_at_principal:
                part = min(part, room)
            if part > 0:
                amount, days = amount + part, days + 1
                by[rule.id] = None
            capped = rule.capped_at_principal and already + amount >= principal
        day += A_DAY
    return Accrual(Fen(amount), days, tuple(by), capped)


def _of_a_day(rule: SurchargeRules, unpaid: Fen, day: date, pauses: Sequence[Pause]) -> int:
    if rule.paused_under_review and any(pause.holds(day) for pause in pauses):
        return 0
    return unpaid * rule.percent_per_day // 100


def settled(
    rules: Succession[SurchargeRules], account: Account, to_on: date
) -> Sequence[SurchargeAccrued]:
    """What has accrued since it was last reckoned up, if anything."""
    from_on = account.settled_to + A_DAY
    found = _grown(rules, account, from_on, to_on, account.accrued)
    if found.amount == 0:
        return []
    return [
        SurchargeAccrued(
            case=account.case,
            household=account.household,
            from_on=from_on,
            to_on=to_on,
            days=found.days,
            amount=found.amount,
            rules=found.rules,
            capped=found.capped,
            owed=account.charged(found.amount).owed,
        )
    ]


def corrected(
    rules: Succession[SurchargeRules], account: Account, to_on: date, *, on: date
) -> Sequence[SurchargeCorrected]:
    """Takes back what was reckoned for the days after ``to_on``, if anything was."""
    to_on = max(to_on, account.grown_to)
    if to_on >= account.settled_to:
        return []
    from_on = account.grown_to + A_DAY
    found = _grown(rules, account, from_on, to_on, account.grown)
    # Whatever the rules may say by now: no more is taken back than was recorded.
    left = Fen(min(account.accrued, account.grown + found.amount))
    if left == account.accrued:
        return []
    return [
        SurchargeCorrected(
            case=account.case,
            household=account.household,
            from_on=to_on + A_DAY,
            to_on=account.settled_to,
            amount=Fen(account.accrued - left),
            surcharge=left,
            owed=replace(account, accrued=left).owed,
            on=on,
        )
    ]


def _grown(
    rules: Succession[SurchargeRules],
    account: Account,
    from_on: date,
    to_on: date,
    already: Fen,
) -> Accrual:
    """What the account's fine grows by while nothing is paid."""
    return accrued(
        rules,
        account.owed.fine,
        from_on,
        to_on,
        pauses=(*account.pauses, *_open(account, to_on)),
        already=already,
        principal=account.fine,
    )


def _open(account: Account, to_on: date) -> Sequence[Pause]:
    """The review that still goes on, which may have begun before it was paused here."""
    paused = account.paused
    if paused is None or paused.on is None or to_on < paused.on:
        return []
    return [Pause(from_on=paused.on, to_on=to_on, why=paused.cause)]
