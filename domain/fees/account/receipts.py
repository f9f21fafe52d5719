"""票据号: one number of a series is one payment, in the whole bureau (INV-27)."""

from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.claims import Claim, claiming

ONE_FEE_RECEIPT = claiming(otherwise=Because.RECEIPT_TAKEN)


def one_fee_receipt(series: str, receipt_no: str) -> Claim:
    """A receipt of a series, whichever account it was written for. The rule is frozen."""
    return Claim(rule="fees.one-receipt", about=(series, receipt_no))
