"""Money is a whole number of fen (分); there are no floats and no decimals."""

from typing import Annotated, NewType

from pydantic import Field

Fen = NewType("Fen", Annotated[int, Field(ge=0, le=10**17)])
"""An amount in fen, 1/100 yuan. Never negative: a debt is named, not signed."""


def yuan(amount: Fen) -> str:
    """As people read it: ``2,611,000.00``."""
    whole, rest = divmod(amount, 100)
    return f"{whole:,}.{rest:02}"
