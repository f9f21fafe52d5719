"""案号: the number of a case, which no other case has."""

from collections.abc import Iterator

from application.desk import Asked
from application.handling import Ask
from domain.enforcement.case.commands import FileCase
from domain.kernel.claims import Claim, ClaimCommand, ClaimEvent, Holding, Take, claiming
from domain.kernel.errors import Because, Reason


class NumberBecause(Because):
    """Why a case cannot have a number."""

    CASE_NO_TAKEN = Reason(
        "6.6", "Another case has this number already.", "该案号已被其他案件使用。"
    )


ONE_CASE_NO = claiming(otherwise=NumberBecause.CASE_NO_TAKEN)


def one_case_no(case_no: str) -> Claim:
    """A case number is of one case, however it is spaced."""
    return Claim(rule="enforcement.one-case-no", about=("".join(case_no.split()),))


def its_number(
    asked: Asked[FileCase],
) -> Iterator[Ask[ClaimCommand, Holding, ClaimEvent]]:
    claim = one_case_no(asked.command.case_no)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_CASE_NO, claim.stream, take)
