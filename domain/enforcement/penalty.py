"""What is punished, and with what: the nouns of 行政处罚."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from domain.kernel.messages import Value
from domain.kernel.money import Fen
from domain.kernel.texts import Text, Word


class Offence(StrEnum):
    """违法行为: the lines of work of the report of 2003 (C5, C6) and of today."""

    UNLICENSED_OPERATION = "UNLICENSED_OPERATION"
    UNREGISTERED_OPERATION = "UNREGISTERED_OPERATION"
    FACILITATING_UNLICENSED = "FACILITATING_UNLICENSED"
    SCOPE_EXCEEDED = "SCOPE_EXCEEDED"
    COUNTERFEIT_GOODS = "COUNTERFEIT_GOODS"
    SMUGGLING = "SMUGGLING"
    PYRAMID_SELLING = "PYRAMID_SELLING"
    REGIONAL_BLOCKADE = "REGIONAL_BLOCKADE"
    MONOPOLY = "MONOPOLY"
    FALSE_ADVERTISING = "FALSE_ADVERTISING"
    FALSE_REGISTRATION = "FALSE_REGISTRATION"
    REPRESENTATIVE_NOT_REPLACED = "REPRESENTATIVE_NOT_REPLACED"
    ANNUAL_CONTROL_MISSED = "ANNUAL_CONTROL_MISSED"
    DORMANCY = "DORMANCY"
    FOOD_SAFETY = "FOOD_SAFETY"
    OTHER = "OTHER"


class Severity(StrEnum):
    """情节: which band of a provision applies."""

    ORDINARY = "ORDINARY"
    SERIOUS = "SERIOUS"
    DANGEROUS = "DANGEROUS"


class Cited(Value):
    """援引的罚则: a provision that the book does not hold, with the fine it allows.

    Whoever reviews the case answers for the citation; the band is then as binding as one
    of the book's.
    """

    instrument: Word
    article: Word
    least: Fen = Field(default=Fen(0), ge=0)
    most: Fen = Field(default=Fen(0), ge=0)

    @model_validator(mode="after")
    def _least_is_not_above_most(self) -> "Cited":
        if self.most < self.least:
            raise ValueError("The least fine is above the most.")
        return self


class Provision(Value):
    """适用条款: what an act breaches; the band is the book's, or that of what is cited."""

    offence: Offence
    severity: Severity = Severity.ORDINARY
    cited: Cited | None = None


class Act(Value):
    """违法事实: one act, done from one day to another; continuing ones count at their end.

    It may breach several provisions and is fined once, by the higher (INV-20).
    """

    what: Text
    from_on: date
    until_on: date
    provisions: tuple[Provision, ...] = Field(min_length=1, max_length=10)

    @model_validator(mode="after")
    def _ends_not_before_it_begins(self) -> "Act":
        if self.until_on < self.from_on:
            raise ValueError("The act ends before it begins.")
        return self


class PenaltyKind(StrEnum):
    """处罚种类 (行政处罚法 Art. 9), from the lightest to the heaviest."""

    WARNING = "WARNING"
    CRITICISM = "CRITICISM"
    FINE = "FINE"
    CONFISCATION_OF_GAINS = "CONFISCATION_OF_GAINS"
    CONFISCATION_OF_GOODS = "CONFISCATION_OF_GOODS"
    ACTIVITY_RESTRICTION = "ACTIVITY_RESTRICTION"
    BUSINESS_SUSPENSION = "BUSINESS_SUSPENSION"
    LICENCE_SUSPENSION = "LICENCE_SUSPENSION"
    CLOSURE = "CLOSURE"
    LICENCE_REVOCATION = "LICENCE_REVOCATION"
    INDUSTRY_BAN = "INDUSTRY_BAN"


PAID = frozenset({PenaltyKind.FINE, PenaltyKind.CONFISCATION_OF_GAINS})
"""Penalties that are an amount to be paid."""
VALUED = PAID | {PenaltyKind.CONFISCATION_OF_GOODS}
"""Penalties that are worth an amount."""


class Penalty(Value):
    """处罚内容: one penalty for one of the case's acts (counted from 1), in fen where it
    is worth money."""

    kind: PenaltyKind
    act: int = Field(default=1, ge=1, le=20)
    amount: Fen | None = Field(default=None, gt=0)
    description: Text | None = None

    @model_validator(mode="after")
    def _is_worth_what_its_kind_is(self) -> "Penalty":
        if (self.kind in VALUED) != (self.amount is not None):
            raise ValueError("Fines and confiscations name an amount, nothing else does.")
        return self


Acts = Annotated[tuple[Act, ...], Field(max_length=20)]
Penalties = Annotated[tuple[Penalty, ...], Field(max_length=40)]
