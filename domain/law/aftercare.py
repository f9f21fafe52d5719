"""事后监督: how soon those are watched whose licence was revoked."""

from dataclasses import dataclass, replace
from datetime import date

from domain.kernel.calendar import Term
from domain.kernel.identity import RuleId
from domain.law.rule import (
    SINCE_EVER,
    Confidence,
    Mark,
    Rule,
    Succession,
    calendar_days,
    inherited,
    months,
    working_days,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AftercareRules(Rule):
    """「检查是否已停止经营活动并进行清算」, and by when.

    No instrument names a term: a supervision is opened within one working day (INV-25),
    the first look is taken within ten, and whoever still operates is looked at again
    within thirty days. ``special_mark`` is law, since 2022: six months without a notice of
    liquidation or a deregistration.
    """

    open_within: Term
    check_within: Term
    check_again_within: Term
    special_mark: Term | None = None


SINCE_2003, SINCE_2022 = map(RuleId, ("AFTERCARE-2003", "AFTERCARE-2022"))


AFTERCARE_2003 = AftercareRules(
    id=SINCE_2003,
    in_force_from=SINCE_EVER,
    in_force_to=date(2022, 2, 28),
    confidence=Confidence.A,
    open_within=working_days(1, SINCE_2003),
    check_within=working_days(10, SINCE_2003),
    check_again_within=calendar_days(30, SINCE_2003),
)

AFTERCARE = Succession(
    (
        AFTERCARE_2003,
        replace(
            inherited(AFTERCARE_2003, SINCE_2022),
            in_force_from=date(2022, 3, 1),
            in_force_to=None,
            marks=(Mark("special_mark", Confidence.V),),
            special_mark=months(6, SINCE_2022, "市场主体登记管理条例实施细则 Art. 67"),
        ),
    )
)
