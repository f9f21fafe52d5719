"""The nouns of the organisation, and every reason for which it says no."""

from typing import Annotated

from pydantic import StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Duty

SEPARATED = frozenset({Duty.REGISTRATION, Duty.COLLECTION, Duty.SUPERVISION})
"""登记、收费、管理三分离: nobody holds two of these at once."""

Subject = Annotated[str, StringConstraints(pattern=r"^[^\s\x00-\x1f]{1,120}$")]
"""By what name the identity provider knows somebody (the ``sub`` of a token)."""


class OfficerBecause(Because):
    """Why the organisation refuses a command."""

    NOT_NOW = Reason(
        "O14",
        "This officer's standing does not allow this.",
        "该人员的任职状态不允许此操作。",
    )
    SEPARATED_DUTIES = Reason(
        "INV-01",
        "Nobody holds two of registration, fee collection and supervision at once.",
        "登记、收费、管理三分离：同一人不得同时担任其中两项。",
    )
    PERSONNEL_APART = Reason(
        "INV-01",
        "Whoever grants duties holds no other duty.",
        "授予职责者不得兼任其他职责。",
    )
    SUBJECT_TAKEN = Reason(
        "O14", "Another officer signs in under this name.", "该登录名已属他人。", None
    )
    ENDS_BEFORE_IT_BEGINS = Reason(
        "O14", "The last day is before the first.", "截止日早于起始日。"
    )
