"""How reports and their figures look on the wire."""

from datetime import date

from pydantic import BaseModel, Field

from application.reports.claims import Precision
from application.statistics.statistic import UnitOf


class FigureView(BaseModel):
    """A figure: what it is called, what it means, and what it is made of."""

    statistic: str
    version: int = Field(description="Another one means another definition")
    label: str
    unit: UnitOf
    value: str | None = Field(
        description="Exact: a count, fen, or a rate from 0 to 1; none of nothing"
    )
    said: str
    numerator: int | None
    denominator: int | None
    definition: str
    reads: list[str]


class RowView(BaseModel):
    """A row of the table beside what its source says; a row that no event leads to has
    no statistic, and says why."""

    row: str | None = Field(description="Its number in the report of 2003")
    statistic: str | None
    version: int | None = Field(description="Another one means another definition")
    label: str
    unit: UnitOf | None
    value: str | None = Field(
        description="Exact: a count, fen, or a rate from 0 to 1; none of nothing"
    )
    said: str | None
    numerator: int | None
    denominator: int | None
    definition: str | None
    reads: list[str]
    source: str | None = Field(description="The words of that report")
    source_value: str | None = Field(description="Its number, as exact as it says it")
    source_upto: str | None
    source_says: Precision | None
    agrees: bool | None
    why_not: str | None = Field(description="Why nothing is computed")
    notes: list[int]


class CheckView(BaseModel):
    """What must add up among the rows: in the register, and in the source."""

    formula: str
    rows: list[str]
    register_: str = Field(alias="register")
    holds: bool | None
    source: str | None
    source_holds: bool | None


class NoteView(BaseModel):
    """What does not fit together, beside the rows it is about."""

    number: int
    rows: list[str]
    said: str
    warns: bool


class ChangeView(BaseModel):
    """A row from what to what."""

    key: str
    number: str | None
    before: str | None
    after: str | None


class FrozenView(BaseModel):
    """定稿情况: the version that is shown, and what makes an amendment due."""

    version: int
    versions: int
    digest: str
    made_on: date
    made_by: str
    reason: str | None
    from_position: int
    to_position: int
    certified_on: date | None
    certified_by: str | None
    changes: list[ChangeView]
    amendment_due: list[ChangeView]


class HalfYearView(BaseModel):
    """半年报: the table of one half-year, as frozen or as of today."""

    report: str
    period: str
    from_on: date
    to_on: date
    rows: list[RowView]
    checks: list[CheckView]
    notes: list[NoteView]
    frozen: FrozenView | None
