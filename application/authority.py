"""Who may ask for what on a date; duties come from our own records, never from a token."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from application.handling import Handler
from domain.kernel.claims import Held
from domain.kernel.errors import Because, NotPermitted, Reason, Refused
from domain.kernel.identity import OfficerId, StationId
from domain.kernel.messages import Command, Duty
from domain.organisation.officer import OFFICER, ONE_SUBJECT, Appointed, one_subject

BUREAU_WIDE = frozenset(
    {Duty.REGISTRATION, Duty.LEGAL, Duty.STATISTICS, Duty.LEADERSHIP, Duty.PERSONNEL}
)
"""Duties that see every station; the others see their own (属地管理), or every one where
they are held at the bureau itself."""


class AuthorityBecause(Because):
    """Why somebody may not ask."""

    NO_SUCH_OFFICER = Reason(
        "O14", "Nobody of the bureau signs in under this name.", "本局无此登录人员。"
    )
    WRONG_DUTY = Reason(
        "INV-01",
        "None of your duties on this day allows this act.",
        "您当日的职责均无权办理此事项。",
    )
    UNQUALIFIED = Reason(
        "INV-09",
        "An enforcement act needs officers who hold an enforcement certificate on its day.",
        "执法行为须由当日持有执法证的人员实施。",
        "行政处罚法 第四十二条",
    )
    SIGNED_FOR_ANOTHER = Reason(
        "O16", "Nobody signs for somebody else.", "不得代他人签署。"
    )
    NO_LEADER = Reason(
        "O10",
        "Whoever is named as having approved it holds no leading duty on this day.",
        "所列批准人当日不具有领导职责。",
    )
    APPROVED_BY_ONESELF = Reason(
        "INV-07",
        "A late entry is approved by a leader other than oneself.",
        "补登须由本人以外的领导批准。",
    )


@dataclass(frozen=True, slots=True)
class Caller:
    """An officer who asks: as we know them, not as a token describes them."""

    officer: OfficerId
    known: Appointed

    def sees(self, station: StationId | None, day: date) -> bool:
        """Whether a matter of this station is visible to the caller."""
        visible = self.stations(day)
        return visible is None or station in visible

    def stations(self, day: date) -> frozenset[StationId] | None:
        """The stations whose matters are visible; None where all are."""
        duties = self.known.duties_on(day)
        own = self.known.station
        if duties & BUREAU_WIDE or (duties and own is None):
            return None
        return frozenset({own}) if duties and own is not None else frozenset()

    def duty_for(self, allowed: frozenset[Duty], day: date) -> Duty:
        """The duty in which this officer does it. Raises ``NotPermitted`` (INV-01)."""
        held = self.known.duties_on(day) & allowed
        if not held:
            raise NotPermitted(AuthorityBecause.WRONG_DUTY)
        return min(held)


@dataclass(frozen=True, slots=True)
class Authority:
    """Reads officers from the log itself, so that what was withdrawn is so at once."""

    handler: Handler

    def caller(self, subject: str) -> Caller:
        """Raises ``NotPermitted`` where nobody of the bureau has this name."""
        held = self.handler.state(ONE_SUBJECT, one_subject(subject).stream)
        if not isinstance(held, Held):
            raise NotPermitted(AuthorityBecause.NO_SUCH_OFFICER)
        officer = OfficerId(held.by)
        known = self.officer(officer)
        if known is None:
            raise NotPermitted(AuthorityBecause.NO_SUCH_OFFICER)
        return Caller(officer, known)

    def officer(self, officer: OfficerId) -> Appointed | None:
        state = self.handler.state(OFFICER, officer)
        return state if isinstance(state, Appointed) else None

    def check_qualified(self, officers: Iterable[OfficerId], day: date) -> None:
        """Every one holds a certificate on this day. Raises ``Refused`` (INV-09)."""
        for each in officers:
            known = self.officer(each)
            if known is None or not known.qualified_on(day):
                raise Refused(AuthorityBecause.UNQUALIFIED, "officers")

    def check_leader(self, officer: OfficerId, day: date, field: str) -> None:
        """A leader on this day. Raises ``Refused``."""
        known = self.officer(officer)
        if known is None or Duty.LEADERSHIP not in known.duties_on(day):
            raise Refused(AuthorityBecause.NO_LEADER, field)

    def check_late_entry(self, command: Command, caller: Caller, today: date) -> None:
        """A late entry is approved by a leader, not by oneself (INV-07)."""
        if command.late_entry is None:
            return
        approver = command.late_entry.approved_by
        known = self.officer(approver)
        leads = known is not None and Duty.LEADERSHIP in known.duties_on(today)
        if approver == caller.officer or not leads:
            raise Refused(AuthorityBecause.APPROVED_BY_ONESELF, "late_entry")
