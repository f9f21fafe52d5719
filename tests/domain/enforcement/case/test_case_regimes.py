"""The same case under the four rule sets of the procedure: the days that events fix."""

from collections import Counter
from datetime import date

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    CaseCommand,
    ExtendMeasure,
    ExtendTimeLimit,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseSubmittedForReview,
    MeasureTaken,
    PenaltyDecided,
)
from domain.enforcement.case.vocabulary import ExtendedBy, MeasureKind, ReviewKind
from domain.enforcement.penalty import Offence
from domain.kernel.calendar import DeadlineKind
from domain.law.procedure import ReviewClass
from tests.domain.enforcement.case.cases import (
    ASK,
    CALL,
    CONCLUDE,
    DECIDE,
    FILE,
    HOLD,
    LEAD,
    NOTIFY,
    PASS,
    PLEAD,
    SEIZE,
    SERVE,
    SUBMIT,
    act,
    after,
    answer,
    due_days,
    fine,
    on,
    so_far,
)

Kind = DeadlineKind
Days = dict[DeadlineKind, date]


def story(
    received: date, filed: date, held: date, noticed: date, amount: int
) -> tuple[CaseCommand, ...]:
    """A case of unlicensed operation, decided ten days after its notice."""
    decided = date.fromordinal(noticed.toordinal() + 10)
    proposed = (fine(amount),)
    facts = (act(Offence.UNLICENSED_OPERATION, until=received),)
    filing = on(FILE, filed, conduct_from=received, conduct_until=received)
    return (
        on(LEAD, received),
        filing,
        on(HOLD, held),
        on(SEIZE, held),
        on(CONCLUDE, noticed, acts=facts, penalties=proposed),
        on(SUBMIT, noticed),
        on(PASS, noticed),
        on(NOTIFY, noticed, penalties=proposed),
        on(DECIDE, decided, penalties=proposed),
        on(SERVE, decided),
    )


def fixed(history: list[CaseEvent]) -> Days:
    return {kind: day for event in history for kind, day in due_days(event).items()}


# A fine of 5,000 yuan grants a citizen a hearing in 2003 and in 2008, not later.
IN_2003 = story(
    date(2003, 3, 3), date(2003, 3, 10), date(2003, 4, 18), date(2003, 4, 28), 5_000
)
IN_2008 = story(
    date(2008, 3, 3), date(2008, 3, 10), date(2008, 3, 28), date(2008, 4, 1), 5_000
)
IN_2019 = story(
    date(2019, 5, 6), date(2019, 5, 13), date(2019, 5, 31), date(2019, 6, 4), 5_000
)
IN_2026 = story(
    date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 10), date(2026, 4, 8), 5_000
)
GOLDEN: list[tuple[tuple[CaseCommand, ...], Days]] = [
    (
        # Calendar days, and no limit to file, to decide, to plead or to close. Seven days
        # after 18 April is Friday the 25th; fifteen is 3 May, and three after 28 April the
        # first, both in the holiday of the year of SARS, which ended on the 5th.
        IN_2003,
        {
            Kind.HOLD: date(2003, 4, 25),
            Kind.SEIZURE: date(2003, 5, 6),
            Kind.HEARING_REQUEST: date(2003, 5, 6),
            Kind.SERVE: date(2003, 5, 15),
        },
    ),
    (
        # Ninety days after 10 March is Sunday 8 June, the Dragon Boat Festival, off until
        # Monday; seven after 28 March is Qingming, and the third working day after 1 April
        # comes behind it.
        IN_2008,
        {
            Kind.FILE: date(2008, 3, 12),
            Kind.DECIDE: date(2008, 6, 10),
            Kind.HOLD: date(2008, 4, 7),
            Kind.SEIZURE: date(2008, 4, 14),
            Kind.RESPOND: date(2008, 4, 7),
            Kind.HEARING_REQUEST: date(2008, 4, 7),
            Kind.SERVE: date(2008, 4, 18),
        },
    ),
    (
        # Ninety days after 13 May is Sunday 11 August; seven after 31 May is Friday 7 June,
        # the Dragon Boat Festival. Seizure has no term of its own until 2021.
        IN_2019,
        {
            Kind.FILE: date(2019, 5, 27),
            Kind.DECIDE: date(2019, 8, 12),
            Kind.HOLD: date(2019, 6, 10),
            Kind.RESPOND: date(2019, 6, 10),
            Kind.SERVE: date(2019, 6, 21),
        },
    ),
    (
        # Seven working days to hold and to serve, ten to review, five to plead and to
        # inform; thirty calendar days to seize.
        IN_2026,
        {
            Kind.FILE: date(2026, 3, 23),
            Kind.INFORM: date(2026, 3, 16),
            Kind.DECIDE: date(2026, 6, 8),
            Kind.HOLD: date(2026, 3, 19),
            Kind.SEIZURE: date(2026, 4, 9),
            Kind.REVIEW: date(2026, 4, 22),
            Kind.RESPOND: date(2026, 4, 15),
            Kind.SERVE: date(2026, 4, 28),
        },
    ),
]


@pytest.mark.parametrize(("commands", "days"), GOLDEN)
def test_inv_45_each_step_runs_under_the_rules_of_its_day(
    commands: tuple[CaseCommand, ...], days: Days
) -> None:
    history = so_far(*commands)
    assert fixed(history) == days
    each = Counter(type(event) for event in history)
    assert each == Counter(dict.fromkeys(each, 1) | {MeasureTaken: 2})


@pytest.mark.parametrize(
    ("commands", "kind"),
    [
        (IN_2003, ReviewKind.LEGAL),
        (IN_2008, ReviewKind.LEGAL),
        (IN_2019, ReviewKind.CASE),
        (IN_2026, ReviewKind.CASE),
    ],
)
def test_inv_18_until_2019_the_legal_unit_reviewed_every_case(
    commands: tuple[CaseCommand, ...], kind: ReviewKind
) -> None:
    [submitted] = [e for e in so_far(*commands) if isinstance(e, CaseSubmittedForReview)]
    assert submitted.kind is kind


@pytest.mark.parametrize(
    ("commands", "band"),
    [(IN_2003, "UNL-370"), (IN_2008, "UNL-370"), (IN_2019, "UNL-684")],
)
def test_inv_45_each_fine_names_the_regime_of_its_day(
    commands: tuple[CaseCommand, ...], band: str
) -> None:
    [decided] = [e for e in so_far(*commands) if isinstance(e, PenaltyDecided)]
    assert decided.bands == (band,)


def test_a_case_of_2003_has_no_limit_to_decide_and_is_never_late() -> None:
    *before, decision, _ = IN_2003
    [decided] = answer(before, on(decision, date(2006, 5, 8)))
    assert isinstance(decided, PenaltyDecided)
    extend = ExtendTimeLimit(
        occurred_on=date(2003, 4, 1), by=ExtendedBy.LEADER, reason="案情复杂"
    )
    after(*IN_2003[:2]).when(extend).refused(Because.NOTHING_TO_EXTEND)


def test_inv_16_in_2003_the_window_of_a_hearing_is_waited_for() -> None:
    *before, decision, _ = IN_2003
    after(*before).when(on(decision, date(2003, 5, 6))).refused(
        Because.HEARING_MAY_BE_ASKED_FOR
    )
    assert answer(before, on(decision, date(2003, 5, 7)))


def test_inv_16_in_2003_a_small_fine_is_decided_after_the_day_of_its_notice() -> None:
    *before, decision, _ = story(
        date(2003, 3, 3), date(2003, 3, 10), date(2003, 4, 18), date(2003, 4, 28), 4_999
    )
    noticed = date(2003, 4, 28)
    after(*before).when(on(decision, noticed)).refused(Because.STILL_TO_BE_HEARD)
    assert answer(before, on(decision, date(2003, 4, 29)))
    assert answer([*before, on(PLEAD, noticed)], on(decision, noticed))


def test_in_2003_a_hearing_is_called_seven_calendar_days_before() -> None:
    before = (*IN_2003[:-2], on(ASK, date(2003, 4, 29)))
    called = date(2003, 4, 29)
    early = on(CALL, called, held_on=date(2003, 5, 5))
    after(*before).when(early).refused(Because.HEARING_CALLED_TOO_LATE, "held_on")
    assert answer(before, on(CALL, called, held_on=date(2003, 5, 6)))


def test_seizure_of_the_unlicensed_is_extended_by_fifteen_days_in_2008() -> None:
    extend = ExtendMeasure(occurred_on=date(2008, 4, 10), number=2, reason="案情复杂")
    [extended] = answer(IN_2008[:4], extend)
    # Thirty days after 28 March: Sunday 27 April.
    assert due_days(extended) == {DeadlineKind.SEIZURE: date(2008, 4, 28)}
    without = on(extend, date(2019, 6, 3))
    after(*IN_2019[:4]).when(without).refused(Because.NOTHING_TO_EXTEND, "number")


def test_only_the_unlicensed_have_the_term_of_their_regime() -> None:
    lead, filing, _, seize, *_ = IN_2008
    other = on(filing, date(2008, 3, 10), offence=Offence.COUNTERFEIT_GOODS)
    for kind in (MeasureKind.SEIZURE, MeasureKind.SEALING):
        [taken] = answer([lead, other], on(seize, date(2008, 3, 28), kind=kind))
        assert isinstance(taken, MeasureTaken)
        assert taken.deadline is None


def test_inv_18_before_2021_only_complex_cases_were_discussed() -> None:
    *before, decision, _ = IN_2019
    for classes, refused in (
        (frozenset({ReviewClass.BY_LAW}), False),
        (frozenset({ReviewClass.COMPLEX}), True),
    ):
        listed = [
            on(each, each.occurred_on, classes=classes)
            if isinstance(each, type(CONCLUDE))
            else each
            for each in before
        ]
        if refused:
            after(*listed).when(decision).refused(Because.NOT_DISCUSSED)
        else:
            assert answer(listed, decision)
