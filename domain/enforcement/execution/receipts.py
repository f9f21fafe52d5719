"""收据号: one receipt number is one payment, in the whole bureau (INV-27)."""

from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.claims import Claim, claiming

ONE_RECEIPT = claiming(otherwise=Because.RECEIPT_TAKEN)


def one_receipt(receipt_no: str) -> Claim:
    """A receipt number, whichever execution it was written for. The rule is frozen."""
    return Claim(rule="enforcement.one-receipt", about=(receipt_no,))
