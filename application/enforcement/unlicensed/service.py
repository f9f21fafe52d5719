"""The desk of unlicensed operations (无照经营)."""

from application.desk import Desk, Verb
from application.enforcement.unlicensed.checks import (
    check_discovery,
    check_licence,
    check_penalty,
    its_penalty,
)
from domain.enforcement.case import CaseDecider
from domain.enforcement.summary import SummaryDecider
from domain.enforcement.unlicensed import (
    Operation,
    UnlicensedDecider,
    commands,
    station_of,
)
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})


def operations(
    decider: UnlicensedDecider, cases: CaseDecider, summaries: SummaryDecider
) -> Desk[Operation]:
    """What the tick asks for has no verb here: nobody else may."""
    return Desk(
        collection="unlicensed-operations",
        kind="unlicensed",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                commands.DiscoverOperation,
                SUPERVISION,
                opens=True,
                check=check_discovery(decider),
            ),
            Verb(commands.ClassifyOperation, SUPERVISION),
            Verb(commands.UrgeRegularisation, SUPERVISION),
            Verb(commands.NoteUnwillingness, SUPERVISION),
            Verb(commands.LinkLicence, SUPERVISION, check=check_licence),
            Verb(commands.ExemptOperation, SUPERVISION),
            Verb(commands.TransferToPermitAuthority, SUPERVISION),
            Verb(commands.TakeAction, SUPERVISION),
            Verb(commands.BanOperation, LEADERSHIP),
            Verb(
                commands.PenaliseOperation,
                SUPERVISION,
                check=check_penalty(cases, summaries),
                claims=its_penalty,
            ),
            Verb(commands.CloseOperation, SUPERVISION | LEADERSHIP),
        ),
    )
