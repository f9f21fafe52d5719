"""The four grades of credit (信用等级), which more than one context goes by."""

from enum import StrEnum


class CreditGrade(StrEnum):
    """信用等级 A–D: 守信、警示、失信、严重失信 (工商企字〔2003〕131号, as reported).

    A business that was never graded has none.
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
