"""Reports, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.reporting import commands

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.FreezePeriod: {"period": "2026-H1"},
    commands.CertifyReport: {"number": 1},
    commands.AmendReport: {"reason": "补登案件，数据变动"},
}
