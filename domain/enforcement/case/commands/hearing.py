"""Review, notice, and the party's right to be heard."""

from datetime import date

from domain.enforcement.penalty import Penalties
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.identity import (
    OfficerId,
)
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Text


class SubmitForReview(Command):
    """送审: to the legal unit, or to case review where that is enough."""


class ReturnFromReview(Command):
    """审核退回. ``reviewer`` is whoever asks."""

    reasons: Text
    reviewer: OfficerId | None = None


class PassReview(Command):
    """审核通过. ``reviewer`` is whoever asks."""

    opinion: Text
    reviewer: OfficerId | None = None


class ServePreDecisionNotice(Command):
    """送达行政处罚告知书: the facts, the basis and the penalties proposed."""

    document_no: DocumentNo
    penalties: Penalties
    mode: ServiceMode
    recipient: Text


class ReceiveRepresentations(Command):
    """听取陈述申辩, and what is made of it."""

    content: Text
    accepted: bool
    answer: Text


class WaiveRights(Command):
    """放弃陈述申辩和听证的权利, expressly."""

    statement: Text


class RequestHearing(Command):
    """要求听证."""

    statement: Text


class CallHearing(Command):
    """通知听证: where and when, and who presides; that is no case officer."""

    held_on: date
    place: Text
    chair: OfficerId


class HoldHearing(Command):
    """举行听证: the record and the chair's opinion."""

    record: Text
    opinion: Text


class WithdrawHearing(Command):
    """撤回听证申请, or not coming, which is the same."""

    reason: Text
