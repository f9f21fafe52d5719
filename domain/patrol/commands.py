"""What may be asked of a patrol: before, during and after (巡查前、中、后)."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import Text
from domain.patrol.vocabulary import Disposition, ItemAnswer, ItemCode, PatrolKind, Premises


class PlanPatrol(Command):
    """计划巡查. Without ``items`` the checklist in force on ``planned_on`` is taken."""

    household: HouseholdId
    station: StationId
    kind: PatrolKind
    planned_on: date
    items: tuple[ItemCode, ...] = Field(default=(), max_length=60)


class StartPatrol(Command):
    """开始巡查."""

    officers: frozenset[OfficerId] = Field(min_length=1, max_length=20)


class CheckItem(Command):
    """检查事项; answering again replaces the answer, both stay on record."""

    item: ItemCode
    answer: ItemAnswer
    remarks: Text | None = None


class RecordFinding(Command):
    """记录发现的问题."""

    matter: Text
    item: ItemCode | None = None
    clause: Text | None = None


class DisposeFinding(Command):
    """处置问题; ``demand`` says what must be put right, for RECTIFY."""

    finding: int = Field(ge=1, le=10_000)
    disposition: Disposition
    remarks: Text | None = None
    demand: Text | None = None


class ConcludePatrol(Command):
    """结束巡查."""

    premises: Premises
    remarks: Text | None = None


class CancelPatrol(Command):
    """取消巡查."""

    reason: Text


PatrolCommand: TypeAlias = (
    PlanPatrol
    | StartPatrol
    | CheckItem
    | RecordFinding
    | DisposeFinding
    | ConcludePatrol
    | CancelPatrol
)
