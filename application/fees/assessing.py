"""The assessment run (核定): every account is asked for a month's fee, each once."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID, uuid5

from application.batch import NOTHING, Next, Over, run
from application.handling import Ask, EnvelopeBecause, Handler
from domain.fees.account import Account, FeeAccountDecider
from domain.fees.account.commands import AssessMonthlyFee
from domain.fees.account.states import FeeAccount
from domain.fees.vocabulary import FeeBecause
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Context, Duty
from domain.kernel.money import Fen
from domain.kernel.months import Month, first_day, month_of

ASSESSMENTS = UUID("1c94e7d2-0b6a-5f83-a7d1-58e2f4c90b36")
"""The namespace of commands that the run gives. Frozen: a month is asked for once."""

ASSESSOR = ActorId("assessment")

Accounts: TypeAlias = Next[StreamId]
"""The next accounts after one of them, in order; empty after the last."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """What a run has done: charged now and how much, charged before, and passed over by
    reason."""

    month: Month
    charged: int = 0
    before: int = 0
    sum_fen: Fen = NOTHING
    passed_over: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssessmentRun:
    """Goes through the accounts in batches. A run that is killed half way and run again
    charges nobody twice: ids follow from the month and the account, and the account itself
    holds one line for one month (INV-28).
    """

    handler: Handler
    decider: FeeAccountDecider

    def check(self, month: Month, on: date) -> None:
        """Raises ``Refused`` where no account at all could be charged."""
        if on > bureau_date(self.handler.clock()):
            raise Refused(EnvelopeBecause.IN_THE_FUTURE, "occurred_on")
        if self.handler.book.on(first_day(month)).fees is None:
            raise Refused(FeeBecause.NO_FEE_IN_FORCE, "month")
        if month > month_of(on):
            raise Refused(FeeBecause.NOT_BEGUN, "month")

    def assess(self, month: Month, accounts: Over[StreamId], on: date) -> Assessed:
        """An account that refuses is passed over, with its reason. Raises ``Refused``
        where all of them would."""
        self.check(month, on)
        done = run(accounts, lambda account: self.assess_one(month, account, on))
        passed_over = dict(done.passed_over)
        return Assessed(month, done.now, done.before, done.sum_fen, passed_over)

    def assess_one(self, month: Month, account: StreamId, on: date) -> Fen | None:
        """What the account was charged now, ``None`` where it was charged before. Raises
        ``Refused``.
        """
        command_id = uuid5(ASSESSMENTS, f"{month}/{account}")
        seen: list[Account] = []
        answer = self.handler.handle(
            Ask(
                self.decider,
                account,
                AssessMonthlyFee(occurred_on=on, month=month),
                guard=seen.append,
                filled=frozenset({"occurred_on"}),
            ),
            context=Context(
                actor=ASSESSOR,
                duty=Duty.AUTOMATIC,
                command_id=command_id,
                correlation_id=command_id,
            ),
        )
        if answer.replayed or not answer.outcome.events:
            return None
        found = seen[-1] if seen else None
        return found.quota(month) if isinstance(found, FeeAccount) else None
