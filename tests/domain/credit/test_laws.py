"""What holds of every credit file, whatever was asked of it."""

from datetime import date

from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.credit.file import Unfiled, events
from domain.credit.file.commands import ApplyMeasure, CreditCommand
from domain.credit.file.states import OnFile
from domain.credit.vocabulary import GradingGround
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused
from domain.law.credit import ConductMatter, Gravity
from domain.law.rulebook import RULE_BOOK
from tests.domain.credit import files
from tests.domain.credit.files import DAY, FILE, OPEN, bad, event_id, good
from tests.given import told

few = settings(max_examples=25)
days = st.dates(DAY, date(2006, 6, 30))
numbers = st.integers(1, 4)
BAD = [each for each, _ in RULE_BOOK.on(DAY).credit.gravities]
matters = st.sampled_from(BAD)
cited = st.builds(event_id, st.sampled_from(["case", "household"]), numbers)
commands: st.SearchStrategy[CreditCommand] = st.one_of(
    st.builds(bad, matters, numbers, days),
    st.builds(lambda number, day: bad(ConductMatter.CARD_BAD, number, day), numbers, days),
    st.builds(good, numbers, days),
    st.builds(files.strike, numbers, days),
    st.builds(files.review, days, numbers),
    st.builds(files.override, st.sampled_from(CreditGrade), days, cited),
    st.builds(files.repair, days, numbers, numbers),
    st.builds(lambda day: ApplyMeasure(occurred_on=day), days),
)
stories = st.lists(commands, max_size=14).map(
    lambda asked: [OPEN, *sorted(asked, key=lambda each: each.occurred_on)]
)
pell_mell = st.lists(commands, max_size=14).map(lambda asked: [OPEN, *asked])


@few
@forall(stories | pell_mell)
def test_inv_34_d_stands_as_long_as_what_eliminates_and_no_longer(
    asked: list[CreditCommand],
) -> None:
    history = list[events.CreditEvent]()
    for command in asked:
        history += told_one(command, history)
        file = FILE.replay(history)
        assert isinstance(file, OnFile)
        assert (file.grade is CreditGrade.D) is file.eliminated


def told_one(
    command: CreditCommand, history: list[events.CreditEvent]
) -> list[events.CreditEvent]:
    try:
        return list(FILE.decide(command, FILE.replay(history)))
    except Refused:
        return []


@few
@forall(stories)
def test_inv_34_every_grade_cites_only_what_the_file_records(
    asked: list[CreditCommand],
) -> None:
    known = set[str]()
    for event in told(FILE, asked):
        match event:
            case events.GoodConductRecorded() | events.BadConductRecorded():
                known.add(event.evidence)
            case events.CreditGraded():
                assert {*event.bad, *event.good, *event.clean} <= known
                assert set(event.clean) <= set(event.good)
                assert len(event.good) == event.counts.good
            case events.CreditGradeOverridden():
                assert event.evidence
                assert set(event.evidence) <= known
            case _:
                pass


@few
@forall(
    st.lists(st.tuples(matters, st.booleans()), max_size=6),
    st.randoms(use_true_random=False),
    st.sampled_from([None, *"ABC"]),
)
def test_the_order_in_which_conducts_of_one_day_arrive_does_not_matter(
    what: list[tuple[ConductMatter, bool]], random: object, before: str | None
) -> None:
    """K3: 及时记录."""
    asked: list[CreditCommand] = [
        bad(matter, number) if is_bad else good(10 + number)
        for number, (matter, is_bad) in enumerate(what, 1)
    ]
    shuffled = list(asked)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    begun: list[CreditCommand] = [OPEN, good(9)]
    if before is not None:
        begun.append(files.override(CreditGrade(before), DAY, event_id("household", 9)))
    one = FILE.replay(told(FILE, [*begun, *asked]))
    other = FILE.replay(told(FILE, [*begun, *shuffled]))
    assert isinstance(one, OnFile)
    assert isinstance(other, OnFile)
    assert one.grade is other.grade


@few
@forall(stories, commands)
def test_asking_again_changes_nothing_but_a_grade_already_reviewed(
    asked: list[CreditCommand], command: CreditCommand
) -> None:
    history = told(FILE, asked)
    first = told_one(command, history)
    assert told_one(command, [*history, *first]) == []


@few
@forall(stories)
def test_a_grade_rises_only_for_a_reason_that_is_written_down(
    asked: list[CreditCommand],
) -> None:
    """6.12: never silently by time."""
    for event in told(FILE, asked):
        if isinstance(event, events.CreditGraded) and event.previous is not None:
            rises = "ABCD".index(event.grade) < "ABCD".index(event.previous)
            said = event.ground in {GradingGround.STRUCK, GradingGround.REPAIR}
            assert not rises or event.clean or said


@few
@forall(stories)
def test_the_measures_are_those_of_the_grade(asked: list[CreditCommand]) -> None:
    file = FILE.replay(told(FILE, asked))
    assert isinstance(file, OnFile)
    if file.grade is None:
        assert file.measures is None
    else:
        assert file.measures is not None
        rules = RULE_BOOK.on(file.since).credit
        assert file.measures.mechanism is rules.of(file.grade).mechanism


def test_every_matter_is_grave_in_its_way_or_good() -> None:
    rules = RULE_BOOK.on(DAY).credit
    good_ones = {each for each in ConductMatter if rules.gravity(each) is None}
    assert good_ones == {
        ConductMatter.CARD_GOOD,
        ConductMatter.RECTIFICATION_COMPLIED,
        ConductMatter.CORRECTED_LATE,
        ConductMatter.ANNUAL_DUTY_DONE,
        ConductMatter.OFF_ABNORMAL_LIST,
        ConductMatter.AWARD,
    }
    assert rules.repairable_on(Gravity.ELIMINATING, DAY) is None
    assert isinstance(FILE.initial, Unfiled)
