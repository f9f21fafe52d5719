"""Whatever may be asked of a case, in whatever order and on whatever day."""

from datetime import date

from hypothesis import strategies as st

from domain.enforcement.case.commands import (
    AlterDecision,
    ArchiveCase,
    AssignCaseOfficers,
    CaseCommand,
    DecideRecusal,
    DeclineFiling,
    EndMeasure,
    ExtendMeasure,
    ExtendTimeLimit,
    ExtendVerification,
    NameParty,
    ReopenCase,
    RequestRecusal,
    ResumeInvestigation,
    ReturnFromReview,
    RevokeDecision,
    SuspendInvestigation,
    TellInformant,
    TerminateInvestigation,
    TransferCase,
    ValueCase,
    WaiveRights,
    WithdrawHearing,
)
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    DeclineGround,
    Disposal,
    ExecutionEnd,
    ExtendedBy,
    NoPenaltyGround,
    PartyRole,
    Result,
)
from domain.kernel.calendar import DeadlineKind
from domain.law.rule import NotCounted
from tests.domain.enforcement.case.cases import (
    ASK,
    CALL,
    CLOSE,
    COMPANY,
    CONCLUDE,
    DECIDE,
    DISCUSS,
    EVIDENCE,
    FILE,
    GRAVE,
    HE,
    HEAR,
    HOLD,
    LEAD,
    LINK,
    LINK_OPERATION,
    NOTIFY,
    NOTIFY_GRAVE,
    PAID,
    PASS,
    PLEAD,
    SEIZE,
    SERVE,
    SHE,
    SUBMIT,
    THIRD,
    TO_CONCLUDE,
    TO_DECISION,
    TO_FILE,
    TO_HEARING,
    TO_NOTICE,
    TO_REVIEW,
    TO_SERVICE,
    april,
    fine,
    march,
    on,
    tick,
    yuan,
)

DAY, JUNE = march(9), date(2026, 6, 10)
EXTEND_VERIFICATION = ExtendVerification(occurred_on=DAY, reason="案情复杂")
DECLINE = DeclineFiling(occurred_on=DAY, ground=DeclineGround.NOT_OURS, reason="非本局管辖")
TELL = TellInformant(occurred_on=DAY, told="已经立案")
ASSIGN = AssignCaseOfficers(
    occurred_on=DAY, officers=frozenset({SHE, THIRD}), reason="改派"
)
CHALLENGE = RequestRecusal(occurred_on=DAY, officer=HE, by="样例一号", reason="系近亲属")
RECUSE = DecideRecusal(occurred_on=DAY, officer=HE, granted=True, reason="属实")
NAME = NameParty(occurred_on=DAY, party=COMPANY, role=PartyRole.THIRD_PARTY)
VALUE = ValueCase(occurred_on=DAY, case_value=yuan(300), reason="清点库存")
EXTEND_MEASURE = ExtendMeasure(occurred_on=DAY, number=2, reason="案情复杂")
END_MEASURE = EndMeasure(
    occurred_on=DAY, number=2, disposal=Disposal.RETURNED, remarks="发还"
)
SUSPEND = SuspendInvestigation(
    occurred_on=DAY, why=NotCounted.SUSPENSION, reason="下落不明"
)
TEST = on(SUSPEND, DAY, why=NotCounted.TESTING)
RESUME = ResumeInvestigation(occurred_on=DAY, reason="事由消除")
EXTEND_LIMIT = ExtendTimeLimit(occurred_on=DAY, by=ExtendedBy.LEADER, reason="案情复杂")
EXTEND_AGAIN = on(EXTEND_LIMIT, DAY, by=ExtendedBy.COLLECTIVE, days=9)
TERMINATE = TerminateInvestigation(occurred_on=DAY, reason="当事人死亡")
GIVE_BACK = ReturnFromReview(
    occurred_on=april(8), reasons="证据不足", reviewer=PASS.reviewer
)
WAIVE = WaiveRights(occurred_on=april(9), statement="放弃权利")
WITHDRAW = WithdrawHearing(occurred_on=april(20), reason="当事人撤回")
QUASH = RevokeDecision(
    occurred_on=JUNE, document_no="1号", by="样例市政府", reason="程序违法"
)
ALTER = AlterDecision(
    occurred_on=april(20),
    document_no="2号",
    by="样例法院",
    penalties=(fine(3_000),),
    reason="过罚不当",
)
REOPEN = ReopenCase(occurred_on=JUNE, reason="重新调查")
ARCHIVE = ArchiveCase(occurred_on=JUNE, file_no="档1号")
TRANSFER = TransferCase(occurred_on=DAY, to="样例区公安局", reason="涉嫌犯罪")
NOT_PAID = on(PAID, DAY, end=ExecutionEnd.TERMINATED)
SPARE = on(
    DECIDE,
    april(16),
    result=Result.NO_PENALTY,
    penalties=(),
    ground=NoPenaltyGround.NO_FAULT,
)
CLEAR = on(DECIDE, april(16), result=Result.NOT_ESTABLISHED, penalties=())
REVOKE_LICENCE = on(DECIDE, april(16), penalties=GRAVE)
ACQUIT = on(CONCLUDE, DAY, proposes=Result.NO_PENALTY, penalties=())
KNOWN: list[CaseCommand] = [
    *(
        LEAD,
        FILE,
        EVIDENCE,
        HOLD,
        SEIZE,
        LINK,
        LINK_OPERATION,
        CONCLUDE,
        SUBMIT,
        PASS,
        NOTIFY,
        PLEAD,
    ),
    *(NOTIFY_GRAVE, ASK, CALL, HEAR, DISCUSS, DECIDE, SERVE, PAID, CLOSE, TELL, ASSIGN),
    *(EXTEND_VERIFICATION, DECLINE, CHALLENGE, RECUSE, NAME, VALUE, EXTEND_MEASURE),
    *(END_MEASURE, SUSPEND, TEST, RESUME, EXTEND_LIMIT, EXTEND_AGAIN, TERMINATE, WAIVE),
    *(GIVE_BACK, WITHDRAW, QUASH, ALTER, REOPEN, ARCHIVE, TRANSFER, NOT_PAID, SPARE),
    *(CLEAR, REVOKE_LICENCE, ACQUIT),
]
FINING: list[CaseCommand] = [CONCLUDE, NOTIFY, DECIDE]
Kind = DeadlineKind
BEGINNINGS: list[tuple[CaseCommand, ...]] = [
    (),
    (LEAD,),
    (*TO_FILE, HOLD, SEIZE),
    TO_CONCLUDE,
    TO_REVIEW,
    TO_NOTICE,
    TO_HEARING,
    TO_DECISION,
    (*TO_SERVICE, ALTER, PAID),
    (LEAD, EXTEND_VERIFICATION, tick(Kind.FILE, april(20)), on(DECLINE, april(20))),
    (
        *TO_FILE,
        CHALLENGE,
        RECUSE,
        ASSIGN,
        NAME,
        VALUE,
        LINK,
        LINK_OPERATION,
        EXTEND_LIMIT,
        TELL,
    ),
    (*TO_FILE, tick(Kind.INFORM, march(17)), HOLD, tick(Kind.HOLD, march(20), 1), SUSPEND),
    (*TO_FILE, HOLD, SEIZE, on(EXTEND_MEASURE, march(11)), on(END_MEASURE, march(12))),
    (*TO_FILE, TEST, on(RESUME, march(20))),
    (*TO_FILE, TERMINATE),
    (*TO_FILE, TRANSFER),
    (*TO_CONCLUDE, SUBMIT, tick(Kind.REVIEW, april(20)), on(GIVE_BACK, april(20))),
    (*TO_REVIEW, NOTIFY_GRAVE, ASK, WITHDRAW, tick(Kind.RESPOND, april(21))),
    (*TO_REVIEW, NOTIFY_GRAVE, ASK, CALL),
    (*TO_NOTICE, PLEAD, WAIVE),
    (*TO_NOTICE, tick(Kind.DECIDE, JUNE), on(DISCUSS, JUNE), on(SPARE, JUNE)),
    (*TO_NOTICE, CLEAR, tick(Kind.SERVE, april(28)), on(SERVE, april(28))),
    (*TO_NOTICE, SPARE, SERVE, tick(Kind.CLOSE, JUNE)),
    (*TO_SERVICE, PAID, CLOSE, ARCHIVE),
    (*TO_SERVICE, PAID, CLOSE, QUASH, REOPEN),
]
days = st.dates(march(1), date(2026, 7, 31)) | st.sampled_from(
    [date(1995, 5, 1), date(2003, 3, 3), date(2008, 3, 3), date(2019, 6, 3)]
)
amounts = st.sampled_from([1, 4_999, 5_000, 10_000, 10_001, 90_000])


def moved(command: CaseCommand) -> st.SearchStrategy[CaseCommand]:
    """The command, on its own day or on any other."""
    return st.just(command) | days.map(lambda day: on(command, day))


def fined(command: CaseCommand) -> st.SearchStrategy[CaseCommand]:
    """The command with a fine of some amount."""
    return st.builds(
        lambda day, amount: on(command, day, penalties=(fine(amount),)), days, amounts
    )


commands: st.SearchStrategy[CaseCommand] = st.one_of(
    st.sampled_from(KNOWN).flatmap(moved),
    st.sampled_from(FINING).flatmap(fined),
    st.builds(tick, st.sampled_from(DeadlineKind), days, st.sampled_from([None, 1, 2])),
    st.builds(
        lambda day, ground: on(CLOSE, day, ground=ground),
        days,
        st.sampled_from(ClosingGround),
    ),
)


def in_order(asked: list[CaseCommand]) -> list[CaseCommand]:
    return sorted(asked, key=lambda command: command.occurred_on)


stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=25).map(
        lambda more: [*begun, *in_order(more)]
    )
)
"""A beginning that is no matter of chance, and then whatever may come, day after day."""
