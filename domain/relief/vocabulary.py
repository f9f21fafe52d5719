"""The nouns of relief, and every reason for which a grant says no."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from domain.kernel.errors import Because, Reason

Tail = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]{1,4}$")]
"""The last places of a certificate's number: all of it that is ever written in clear."""

NOTICE_57 = "国办发〔2002〕57号"


class Mismatch(StrEnum):
    """不符: what did not agree when the papers were laid side by side."""

    ID_HOLDER = "ID_HOLDER"
    """The identity card is not the applicant's."""
    CERTIFICATE_HOLDER = "CERTIFICATE_HOLDER"
    """The certificate is somebody else's."""
    CERTIFICATE_NO = "CERTIFICATE_NO"
    """It is not the certificate that the application names."""
    PHOTO = "PHOTO"
    """The photo does not show whoever has come."""


class RevocationCause(StrEnum):
    """撤销原因: by fraud everything is clawed back, otherwise nothing."""

    FRAUD = "FRAUD"
    """弄虚作假、冒名顶替."""
    NO_LONGER_ENTITLED = "NO_LONGER_ENTITLED"
    """不再符合条件."""


class GrantBecause(Because):
    """Why a grant refuses a command."""

    NOT_NOW = Reason(
        "6.11",
        "The grant's present state does not allow this.",
        "减免审批的当前状态不允许此操作。",
    )
    NO_RULE = Reason(
        "INV-29",
        "No policy of relief was in force on this day.",
        "该日期没有可适用的优惠政策。",
    )
    NOT_ENTITLED = Reason(
        "6.11-CLASS",
        "This policy has nothing for this class of persons.",
        "该优惠政策不适用于此类人员。",
    )
    WRONG_CERTIFICATE = Reason(
        "6.11-PAPER",
        "This class of persons is shown by another certificate.",
        "该类人员须持其他证件申请。",
    )
    NOT_STARTED = Reason(
        "6.11-START",
        "The business had not been approved yet on this day.",
        "该日期尚未核准经营。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.11-ORDER",
        "This day is before the grant's last step.",
        "该日期早于减免审批的上一步骤。",
    )
    NOT_VERIFIED = Reason(
        "INV-30",
        "Relief is granted to whoever has been checked by the real name, with success.",
        "未经实名核对相符，不得批准减免。",
    )
    ONE_GRANT = Reason(
        "INV-30-ONE",
        "This person has a grant, or asks for one, under this policy already.",
        "同一人员同一优惠政策只能享受一项减免。",
    )
    SECTOR_EXCLUDED = Reason(
        "INV-30-SECTOR",
        "This sector is excluded from the policy.",
        "该行业不享受此项优惠政策。",
        NOTICE_57,
    )
    STARTED_TOO_LATE = Reason(
        "6.11-WINDOW",
        "The business was started after the last day of the policy.",
        "开业日期超过优惠政策的截止日期。",
        NOTICE_57,
    )
    YEARS_ARE_OVER = Reason(
        "6.11-YEARS",
        "The years of relief since the business was approved are over.",
        "自核准经营之日起的减免年限已满。",
    )
    NOT_YET_DUE = Reason("6.11-EXPIRY", "The grant has not expired.", "减免期限尚未届满。")
    NOTHING_TO_CLAW_BACK = Reason(
        "6.11-CLAW-BACK",
        "Only what was had by fraud is clawed back.",
        "只追缴以弄虚作假取得的减免。",
    )
    DOCUMENT_TAKEN = Reason(
        "6.11-CLAW-BACK-ONCE",
        "This document has clawed back another amount.",
        "该文号已用于另一笔追缴。",
    )
