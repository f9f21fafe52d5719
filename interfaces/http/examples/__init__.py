"""One example body for every command; a test holds each against its command."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from interfaces.http.examples import (
    aftercare,
    bureau,
    campaigns,
    cases,
    executions,
    fees,
    goods_access,
    publicity,
    relief,
    unlicensed,
)

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    **bureau.EXAMPLES,
    **cases.EXAMPLES,
    **executions.EXAMPLES,
    **fees.EXAMPLES,
    **unlicensed.EXAMPLES,
    **aftercare.EXAMPLES,
    **publicity.EXAMPLES,
    **campaigns.EXAMPLES,
    **goods_access.EXAMPLES,
    **relief.EXAMPLES,
}
