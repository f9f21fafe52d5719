"""The decision, and what becomes of it."""

from typing import Annotated

from pydantic import Field

from domain.enforcement.case.vocabulary import (
    ClosingGround,
    ExecutionEnd,
    NoPenaltyGround,
    Result,
)
from domain.enforcement.penalty import Penalties
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.identity import (
    ExecutionId,
    OfficerId,
)
from domain.kernel.messages import Command
from domain.kernel.persons import PersonallyResponsible
from domain.kernel.texts import DocumentNo, Name, Text


class DiscussCollectively(Command):
    """集体讨论."""

    participants: Annotated[frozenset[OfficerId], Field(min_length=2, max_length=30)]
    conclusion: Text


class DecideCase(Command):
    """作出决定: penalty, no penalty, violation not established, transfer.

    ``responsible`` is the finding that the legal representative is personally responsible
    for what the licence is revoked for.
    """

    document_no: DocumentNo
    result: Result
    penalties: Penalties = ()
    reasoning: Text
    ground: NoPenaltyGround | None = None
    transferred_to: Name | None = None
    responsible: PersonallyResponsible | None = None


class ServeDecision(Command):
    """送达决定书."""

    mode: ServiceMode
    recipient: Text


class AlterDecision(Command):
    """变更处罚决定: by reconsideration or court, never to something heavier."""

    document_no: DocumentNo
    by: Name
    penalties: Penalties
    reason: Text


class RevokeDecision(Command):
    """撤销处罚决定: by reconsideration, court or oneself."""

    document_no: DocumentNo
    by: Name
    reason: Text


class ReopenCase(Command):
    """重新调查: after a decision was revoked."""

    reason: Text


class NoteExecution(Command):
    """How the execution of the decision ended; it says so by itself."""

    execution: ExecutionId
    end: ExecutionEnd


class CloseCase(Command):
    """结案, by a leader."""

    ground: ClosingGround
    summary: Text


class ArchiveCase(Command):
    """归档."""

    file_no: DocumentNo


class TransferCase(Command):
    """移送: to the authority whose case it is, or to the judiciary."""

    to: Name
    reason: Text
