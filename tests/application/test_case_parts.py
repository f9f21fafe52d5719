"""What is seen of a case's parties, evidence and measures, each under its number."""

from datetime import date

from application.enforcement.case.party_views import CASE_MEASURE, CASE_PARTY, EVIDENCE
from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import (
    Disposal,
    EvidenceKind,
    MeasureKind,
    Party,
    PartyKind,
    PartyRole,
)
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import PersonId
from domain.kernel.messages import Event
from tests.application.handing_in import CONTEXT, after, history
from tests.application.test_case_views import CASE, FILED, LEAD, OF, PARTY, WHY, until
from tests.domain.supervision.examples import FIFTEEN, ZHAO, numbered

HASH = "0" * 64
PERSON = PersonId(numbered("person", 1))
AGENT = Party(kind=PartyKind.CITIZEN, name="样例代理人", person=PERSON, number=FIFTEEN)
NAMED = events.PartyNamed(**OF, number=2, party=AGENT, role=PartyRole.AGENT)
HOLD_UNTIL, SEIZED_UNTIL, LONGER = date(2003, 6, 13), date(2003, 7, 4), date(2003, 8, 4)
HELD = events.MeasureTaken(
    **OF,
    number=1,
    kind=MeasureKind.HOLD,
    document_no="样存1号",
    items="面粉二十袋",
    approved_by=ZHAO,
    deadline=until(HOLD_UNTIL, DeadlineKind.HOLD, number=1),
)
SEIZED = HELD.model_copy(
    update={
        "number": 2,
        "kind": MeasureKind.SEIZURE,
        "deadline": until(SEIZED_UNTIL, DeadlineKind.SEIZURE, number=2),
    }
)
EXTENDED = events.MeasureExtended(
    **OF, number=2, deadline=until(LONGER, DeadlineKind.SEIZURE, number=2), reason=WHY
)
RETURNED = events.MeasureEnded(**OF, number=2, disposal=Disposal.RETURNED, remarks=WHY)
LAPSED = events.MeasureLapsed(**OF, number=1, kind=MeasureKind.HOLD, due_on=HOLD_UNTIL)
MEASURES = (LEAD, FILED, HELD, SEIZED, EXTENDED, LAPSED, RETURNED)


def filed(number: int) -> Event:
    return events.EvidenceFiled(
        **OF,
        number=number,
        kind=EvidenceKind.DOCUMENTARY,
        name=f"进货单据 {number}",
        description="扫描件",
        sha256=HASH,
        size=number,
        media_type="application/pdf",
    )


def test_the_offender_is_the_first_party_and_others_follow() -> None:
    rows = CASE_PARTY.fold(history([LEAD, FILED, NAMED], CASE))
    assert list(rows) == [f"{CASE}/1", f"{CASE}/2"]
    offender, agent = rows.values()
    assert (offender.role, offender.name) == (PartyRole.OFFENDER, PARTY.name)
    assert (offender.registration_no, offender.person_id) == (None, None)
    assert (agent.role, agent.party_no, agent.named_on) == (PartyRole.AGENT, 2, after(2))
    assert (agent.number_kind, agent.registration_no, agent.person_id) == (
        NumberKind.GS15,
        FIFTEEN.number,
        PERSON,
    )


def test_each_piece_of_evidence_is_kept_with_who_filed_it() -> None:
    rows = EVIDENCE.fold(history([LEAD, FILED, filed(1), filed(2)], CASE))
    assert [row.evidence_no for row in rows.values()] == [1, 2]
    first = rows[f"{CASE}/1"]
    assert (first.case_id, first.sha256, first.size) == (CASE, HASH, 1)
    assert (first.filed_on, first.filed_by) == (after(2), CONTEXT.actor)


def test_each_measure_has_a_clock_of_its_own() -> None:
    rows = CASE_MEASURE.fold(history(MEASURES, CASE))
    held, seized = rows[f"{CASE}/1"], rows[f"{CASE}/2"]
    assert (held.due_on, held.extended, held.lapsed_on) == (HOLD_UNTIL, False, after(5))
    assert (held.ended_on, held.disposal) == (None, None)
    assert (seized.due_on, seized.extended, seized.lapsed_on) == (LONGER, True, None)
    assert (seized.ended_on, seized.disposal) == (after(6), Disposal.RETURNED)


def test_a_measure_without_a_term_has_no_due_day() -> None:
    untimed = HELD.model_copy(update={"deadline": None})
    assert CASE_MEASURE.fold(history([untimed], CASE))[f"{CASE}/1"].due_on is None


def test_what_ends_before_it_began_is_seen_nowhere() -> None:
    assert CASE_MEASURE.fold(history([RETURNED, LAPSED, EXTENDED], CASE)) == {}
