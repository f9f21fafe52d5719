"""The assessment run (核定): every account is asked for a month's fee, each once."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID, uuid5

from application.handling import Ask, Handler
from domain.fees.account import FeeAccountDecider
from domain.fees.account.commands import AssessMonthlyFee
from domain.fees.months import Month
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Context, Duty

ASSESSMENTS = UUID("1c94e7d2-0b6a-5f83-a7d1-58e2f4c90b36")
"""The namespace of commands that the run gives. Frozen: a month is asked for once."""

ASSESSOR = ActorId("assessment")

Accounts: TypeAlias = Callable[[StreamId | None], Sequence[StreamId]]
"""The next accounts after one of them, in order; empty after the last."""

Told: TypeAlias = Callable[[int, int], None]


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """What a run has done: charged now, charged before, and passed over by reason."""

    month: Month
    charged: int = 0
    before: int = 0
    passed_over: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssessmentRun:
    """Goes through the accounts in batches. A run that is killed half way and run again
    charges nobody twice: ids follow from the month and the account, and the account itself
    holds one line for one month (INV-28).
    """

    handler: Handler
    decider: FeeAccountDecider

    def assess(
        self,
        month: Month,
        accounts: Accounts,
        on: date,
        total: int = 0,
        told: Told = quiet,
    ) -> Assessed:
        """An account that refuses is passed over, with its reason."""
        charged, before, passed_over = 0, 0, Counter[str]()
        done, last = 0, None
        while batch := accounts(last):
            for account in batch:
                try:
                    charged_now = self.assess_one(month, account, on)
                except Refused as refusal:
                    passed_over[refusal.because.code] += 1
                else:
                    charged += charged_now
                    before += not charged_now
                done += 1
                told(done, max(done, total))
            last = batch[-1]
        return Assessed(month, charged, before, dict(passed_over))

    def assess_one(self, month: Month, account: StreamId, on: date) -> bool:
        """Whether the account was charged now. Raises ``Refused``."""
        command_id = uuid5(ASSESSMENTS, f"{month}/{account}")
        answer = self.handler.handle(
            Ask(
                self.decider,
                account,
                AssessMonthlyFee(occurred_on=on, month=month),
                filled=frozenset({"occurred_on"}),
            ),
            context=Context(
                actor=ASSESSOR,
                duty=Duty.AUTOMATIC,
                command_id=command_id,
                correlation_id=command_id,
            ),
        )
        return bool(answer.outcome.events) and not answer.replayed
