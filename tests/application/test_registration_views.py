"""What is seen of applications and annual files, and what becomes of their deadlines."""

from datetime import date
from typing import Any

from application.deadline_view import DEADLINE
from application.registration.annual_views import ABNORMAL_LIST, ANNUAL_DUTY, ANNUAL_FILE
from application.registration.application_views import REGISTRATION_APPLICATION
from application.registration.paper_views import COMMITMENT, PRE_APPROVAL
from domain.kernel.calendar import DeadlineKind
from domain.kernel.projection import Projection
from domain.registration.application import household_of
from tests.application.handing_in import history
from tests.domain.registration import yearly
from tests.domain.registration.applying import (
    APPLICATION,
    DAY,
    DUE,
    FOOD,
    LATER,
    OLD,
    approve,
    breach,
    check,
    commit,
    extend,
    keep,
    notify,
    refuse,
    submit,
    supplement,
    tick,
    withdraw,
)
from tests.domain.supervision.examples import numbered
from tests.given import told

STREAM, FILE = numbered("registration", 1), numbered("annual", 1)
REGISTER, PROVE = DeadlineKind.REGISTER, DeadlineKind.PROVE
AFTER = date(2003, 7, 3)


def seen(projection: Projection[Any], *commands: Any) -> dict[str, Any]:
    events: list[Any] = list(told(APPLICATION, commands))
    return projection.fold(history(events, STREAM))


def row(*commands: Any) -> Any:
    return seen(REGISTRATION_APPLICATION, *commands)[STREAM]


def filed(projection: Projection[Any], *commands: Any) -> dict[str, Any]:
    return projection.fold(history(yearly.after(*commands), FILE))


def test_an_application_shows_how_far_it_is() -> None:
    """N1, N4."""
    assert (row(submit()).status, row(submit()).due_on) == ("PENDING", DUE)
    waiting = row(submit(), notify("场地证明"))
    assert (waiting.status, waiting.due_on, waiting.notified_on) == ("WAITING", None, LATER)
    assert waiting.missing == ("场地证明",)
    complete = row(submit(), notify("场地证明"), supplement("场地证明"))
    assert (complete.status, complete.due_on) == ("PENDING", date(2003, 7, 9))
    promised = row(submit(), notify("场地证明"), commit(material="场地证明"))
    assert (promised.status, promised.open_commitments) == ("PENDING", 1)
    assert row(submit(), tick(REGISTER, AFTER)).overdue_on is not None
    longer = row(submit(date(2022, 6, 6)), extend(date(2022, 6, 8)))
    assert longer.due_on == date(2022, 6, 14)


def test_an_application_shows_how_it_ended() -> None:
    """N2, N4."""
    approved = row(submit(), check(), approve())
    assert (approved.status, approved.decided_on) == ("APPROVED", LATER)
    assert (approved.number_kind, approved.registration_number) == ("OLD13", OLD.number)
    assert (approved.household_id, approved.verified) == (household_of(OLD), (FOOD,))
    refused = row(submit(), refuse())
    assert (refused.status, refused.article) == ("REFUSED", "登记规定")
    assert row(submit(), withdraw()).decided_on is None
    assert row(submit(), commit(), keep(LATER)).open_commitments == 0
    assert row(submit(), commit(), refuse()).open_commitments == 0
    assert row(submit(), commit(), breach(LATER)).breached_commitments == 1


def test_what_was_seen_of_approvals_is_kept_by_item() -> None:
    """N2."""
    first, renewed = check(valid_until=date(2003, 12, 31)), check(valid_until=None)
    found = seen(PRE_APPROVAL, submit(), first, renewed)
    (kept,) = found.values()
    assert (kept.item, kept.issued_on, kept.valid_until) == (FOOD, DAY, None)


def test_a_commitment_shows_what_became_of_it() -> None:
    """S4."""
    base = (submit(), check(), commit())
    (promised,) = seen(COMMITMENT, *base).values()
    assert (promised.status, promised.prove_due_on) == ("OPEN", date(2003, 7, 9))
    (late,) = seen(COMMITMENT, *base, tick(PROVE, date(2003, 7, 10), 1)).values()
    assert late.status == "OVERDUE"
    (broken,) = seen(COMMITMENT, *base, approve(), breach(LATER)).values()
    assert (broken.status, broken.outcome) == ("BREACHED", "现场未配消防设施")
    assert broken.household_id == household_of(OLD)
    (kept,) = seen(COMMITMENT, *base, keep(LATER)).values()
    assert (kept.status, kept.settled_on) == ("KEPT", LATER)
    (released,) = seen(COMMITMENT, *base, refuse()).values()
    assert released.status == "RELEASED"


def statuses(found: dict[str, Any]) -> dict[str, str]:
    return {key.partition("/")[2]: each.status for key, each in found.items()}


def test_deadlines_of_an_application_end_with_it() -> None:
    base = (submit(), check(), commit())
    assert statuses(seen(DEADLINE, *base)) == {"REGISTER": "RUNNING", "PROVE/1": "RUNNING"}
    assert statuses(seen(DEADLINE, *base, approve())) == {
        "REGISTER": "MET",
        "PROVE/1": "RUNNING",
    }
    assert statuses(seen(DEADLINE, *base, refuse())) == {
        "REGISTER": "MET",
        "PROVE/1": "LIFTED",
    }
    late = (*base, breach(date(2003, 7, 10)))
    assert statuses(seen(DEADLINE, *late))["PROVE/1"] == "MISSED"
    assert statuses(seen(DEADLINE, submit(), refuse(AFTER))) == {"REGISTER": "MISSED"}
    waited = (submit(), notify("场地证明"))
    assert statuses(seen(DEADLINE, *waited)) == {"REGISTER": "LIFTED"}
    again = (*waited, supplement("场地证明"))
    assert statuses(seen(DEADLINE, *again)) == {"REGISTER": "RUNNING"}


def test_a_duty_shows_whether_it_was_done() -> None:
    """P4."""

    def status(*more: Any) -> tuple[str, int, int]:
        (duty,) = filed(ANNUAL_DUTY, *yearly.DUE_2004, *more).values()
        (file,) = filed(ANNUAL_FILE, *yearly.DUE_2004, *more).values()
        return duty.status, file.open_duties, file.missed_duties

    spring = date(2004, 3, 1)
    assert status() == ("OPEN", 1, 0)
    assert status(yearly.inspect(spring)) == ("DONE", 0, 0)
    failed = yearly.inspect(spring, "资本不实")
    assert status(failed) == ("FAILED", 0, 0)
    assert status(failed, yearly.inspect(yearly.MAY_2004)) == ("DONE_LATE", 0, 0)
    assert status(failed, yearly.inspect(date(2004, 4, 1))) == ("DONE", 0, 0)
    assert status(yearly.missed(2004, yearly.MAY_2004)) == ("MISSED", 0, 1)
    assert status(yearly.inspect(yearly.MAY_2004)) == ("DONE_LATE", 0, 1)
    assert status(yearly.close(spring)) == ("RELEASED", 0, 0)


def test_the_list_keeps_every_entry_from_its_day_to_its_end() -> None:
    """P4."""
    later = date(2016, 8, 2)
    twice = (*yearly.LISTED, yearly.list_for(yearly.UNREACHABLE, later))
    first, second = filed(ABNORMAL_LIST, *twice).values()
    assert (first.ground, first.year, first.by_itself) == ("NOT_REPORTED", 2016, True)
    assert (second.ground, second.serious_due_on) == ("UNREACHABLE", None)
    cleared = (*twice, yearly.remove(yearly.UNREACHABLE, later))
    first, second = filed(ABNORMAL_LIST, *cleared).values()
    assert (first.ended_by, second.ended_by) == (None, "REMOVED")
    (file,) = filed(ANNUAL_FILE, *cleared).values()
    assert (file.abnormal_grounds, file.abnormal_since) == (1, yearly.JULY_2016)
    closed = (*twice, yearly.close(later))
    assert [each.ended_by for each in filed(ABNORMAL_LIST, *closed).values()] == [
        "CLOSED",
        "CLOSED",
    ]
    (file,) = filed(ANNUAL_FILE, *closed).values()
    assert (file.abnormal_since, file.closed_on) == (None, later)


def test_deadlines_of_an_annual_file_end_with_it() -> None:
    serious = yearly.tick(DeadlineKind.SERIOUS_LIST, date(2019, 7, 2))
    assert statuses(filed(DEADLINE, *yearly.LISTED)) == {
        "ANNUAL/2016": "MISSED",
        "SERIOUS_LIST": "RUNNING",
    }
    assert statuses(filed(DEADLINE, *yearly.LISTED, serious)) == {
        "ANNUAL/2016": "MISSED",
        "SERIOUS_LIST": "MET",
        "SERIOUS_REMOVAL": "RUNNING",
    }
    left = yearly.tick(DeadlineKind.SERIOUS_REMOVAL, date(2024, 7, 3))
    found = statuses(filed(DEADLINE, *yearly.LISTED, serious, left))
    assert found["SERIOUS_REMOVAL"] == "MET"
    over = statuses(filed(DEADLINE, *yearly.DUE_2016, yearly.close(date(2016, 2, 1))))
    assert over == {"ANNUAL/2016": "LIFTED"}
    (file,) = filed(ANNUAL_FILE, *yearly.LISTED, serious, left).values()
    assert (file.serious_since, file.serious_until) == (None, None)
    (file,) = filed(ANNUAL_FILE, *yearly.LISTED, serious).values()
    assert file.serious_until == date(2024, 7, 2)
