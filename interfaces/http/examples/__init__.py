"""One example body for every command; a test holds each against its command."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from interfaces.http.examples import (
    aftercare,
    assessment,
    bureau,
    campaigns,
    cases,
    clearance,
    credit,
    executions,
    fees,
    goods_access,
    patrol,
    publicity,
    registration,
    relief,
    reporting,
    service,
    unlicensed,
)

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    **bureau.EXAMPLES,
    **cases.EXAMPLES,
    **executions.EXAMPLES,
    **fees.EXAMPLES,
    **unlicensed.EXAMPLES,
    **aftercare.EXAMPLES,
    **clearance.EXAMPLES,
    **publicity.EXAMPLES,
    **campaigns.EXAMPLES,
    **goods_access.EXAMPLES,
    **relief.EXAMPLES,
    **registration.EXAMPLES,
    **credit.EXAMPLES,
    **patrol.EXAMPLES,
    **reporting.EXAMPLES,
    **service.EXAMPLES,
    **assessment.EXAMPLES,
}
