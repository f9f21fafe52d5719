"""How one case is handled from its lead to its end, as steps in the diary."""

from dataclasses import dataclass
from typing import Any

from application.enforcement.case.reactions import case_from
from application.enforcement.execution.reactions import execution_of
from domain.enforcement.case import commands
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    Criterion,
    Disposal,
    EvidenceKind,
    LeadSource,
    MeasureKind,
    Result,
)
from domain.enforcement.execution.commands import ReceivePayment
from domain.enforcement.penalty import Act, Offence, Penalty, PenaltyKind, Provision
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.identity import StreamId
from domain.kernel.messages import Command
from domain.kernel.persons import PersonallyResponsible
from domain.patrol.vocabulary import Disposition
from samples.half_year_2003.agenda import Agenda, after
from samples.half_year_2003.cases import CaseStory, yuan
from samples.half_year_2003.people import CASHIER, LEADER, LEGAL, TEAMS, person
from samples.story import Story
from samples.telling import Found

UNKNOWN = StreamId("case-not-yet")
PLACE = "样例工商局三楼会议室（虚构）"


@dataclass(slots=True)
class CaseTold:
    """One case while it is told."""

    story: Story
    agenda: Agenda
    case: CaseStory
    stream: StreamId = UNKNOWN

    def plan(self) -> None:
        """Enters every step of the case in the diary, in order."""
        case, on = self.case, self.agenda.on
        on(case.lead, self.lead)
        on(case.filed, self.file)
        on(after(case.filed, 3), self.gather)
        if case.concluded is None:
            return
        on(case.concluded, self.conclude)
        on(after(case.concluded, 2), self.review)
        if case.result is Result.PENALTY:
            on(after(case.concluded, 4), self.notify)
            if case.hearing is not None:
                on(after(case.concluded, 6), self.ask_for_hearing)
                on(case.hearing, self.hear)
            else:
                on(after(case.concluded, 6), self.respond)
        if case.decided is not None:
            on(case.decided, self.decide)
            on(after(case.decided, 1), self.serve)
        if case.paid is not None:
            on(case.paid, self.pay)
        if case.closed is not None:
            on(case.closed, self.close)

    @property
    def first(self) -> str:
        return TEAMS[self.case.station][0]

    @property
    def household(self) -> StreamId | None:
        return self.story.card(self.case.business) if self.case.business else None

    def ask(self, subject: str, command: type[Command], /, **said: Any) -> None:
        self.story.told.ask(subject, command, self.stream, **said)

    def lead(self) -> None:
        case, told = self.case, self.story.told
        match case.source:
            case LeadSource.PATROL if case.business is not None:
                found = Found(case.matter, Disposition.LEAD)
                visit = self.story.visit(case.business, *TEAMS[case.station], found=[found])
                told.followers.react()
                self.stream = case_from(f"{visit}/1")
            case LeadSource.RECTIFICATION if case.business is not None:
                self.stream = case_from(self.story.orders[case.business.name])
            case source:
                self.stream = told.ask(
                    self.first,
                    commands.ReceiveLead,
                    household=self.household,
                    station=case.station,
                    source=source,
                    matter=case.matter,
                    suspect=case.party.name,
                )

    def file(self) -> None:
        case = self.case
        self.ask(
            LEADER,
            commands.FileCase,
            case_no=case.case_no,
            party=case.party,
            offence=case.offence,
            conduct_from=case.began,
            conduct_until=case.ended,
            criteria=frozenset(Criterion),
            officers=frozenset(map(self.story.told.officer, TEAMS[case.station])),
            case_value=yuan(case.value),
        )
        if case.offence is Offence.COUNTERFEIT_GOODS:
            self.ask(
                self.first,
                commands.TakeMeasure,
                kind=MeasureKind.HOLD,
                document_no=f"样例工商登保〔2003〕{case.number}号",
                items=f"涉案商品（{case.matter}）",
                approved_by=self.story.told.officer(LEADER),
            )

    def gather(self) -> None:
        """A written record for each case, kept as a file; what was held is seized."""
        case = self.case
        papers = (
            (EvidenceKind.RECORD, "现场检查笔录"),
            (EvidenceKind.STATEMENT, "询问笔录"),
        )
        for kind, name in papers:
            text = f"{name}\n{case.case_no}\n{case.matter}\n本文书为虚构样例。\n"
            kept = self.story.told.services.documents.keep([text.encode()])
            self.ask(
                self.first,
                commands.FileEvidence,
                kind=kind,
                name=f"{name}.txt",
                description=f"{case.matter}：{name}",
                sha256=kept.sha256,
                size=kept.size,
                media_type=kept.media_type,
            )
        if case.offence is Offence.COUNTERFEIT_GOODS:
            said = {"disposal": Disposal.EXAMINED, "remarks": "取样送检，其余退还"}
            self.ask(self.first, commands.EndMeasure, number=1, **said)

    @property
    def penalties(self) -> tuple[Penalty, ...]:
        case = self.case
        found = []
        if case.fine:
            found.append(Penalty(kind=PenaltyKind.FINE, amount=yuan(case.fine)))
        if case.gains:
            kind = PenaltyKind.CONFISCATION_OF_GAINS
            found.append(Penalty(kind=kind, amount=yuan(case.gains)))
        if case.revokes:
            found.append(Penalty(kind=PenaltyKind.LICENCE_REVOCATION))
        return tuple(found)

    def conclude(self) -> None:
        case = self.case
        provision = Provision(offence=case.offence, cited=case.basis)
        act = Act(
            what=case.matter,
            from_on=case.began,
            until_on=case.ended,
            provisions=(provision,),
        )
        self.ask(
            self.first,
            commands.ConcludeInvestigation,
            acts=(act,),
            proposes=case.result,
            penalties=self.penalties,
            report=f"{case.matter}一案调查终结报告（虚构）",
        )

    def review(self) -> None:
        self.ask(self.first, commands.SubmitForReview)
        self.ask(LEGAL, commands.PassReview, opinion="事实清楚，证据充分，程序合法，同意")

    def notify(self) -> None:
        case = self.case
        self.ask(
            self.first,
            commands.ServePreDecisionNotice,
            document_no=f"样例工商告字〔2003〕{case.number}号",
            penalties=self.penalties,
            mode=ServiceMode.DIRECT,
            recipient=case.party.name,
        )

    def respond(self) -> None:
        self.ask(
            self.first, commands.WaiveRights, statement="当事人书面表示放弃陈述、申辩权利"
        )

    def ask_for_hearing(self) -> None:
        case = self.case
        self.ask(self.first, commands.RequestHearing, statement="当事人书面要求听证")
        self.ask(
            self.first,
            commands.CallHearing,
            held_on=case.hearing,
            place=PLACE,
            chair=self.story.told.officer(LEGAL),
        )

    def hear(self) -> None:
        said = {"record": "听证笔录（虚构）", "opinion": "维持拟作出的处罚"}
        self.ask(self.first, commands.HoldHearing, **said)

    def decide(self) -> None:
        case = self.case
        if case.revokes or case.hearing is not None:
            leaders = frozenset(map(self.story.told.officer, (LEADER, "deputy")))
            said = {"participants": leaders, "conclusion": "同意拟作出的处理决定"}
            self.ask(LEADER, commands.DiscussCollectively, **said)
        responsible = None
        if case.responsible is not None and case.business is not None:
            responsible = PersonallyResponsible(
                person=person(case.number),
                name=case.business.legal_representative or "",
                reasons=case.responsible,
            )
        self.ask(
            LEADER,
            commands.DecideCase,
            document_no=case.decision_no,
            result=case.result,
            penalties=self.penalties if case.result is Result.PENALTY else (),
            reasoning=f"{case.matter}，依法处理（虚构）",
            transferred_to="样例公安局（虚构）" if case.result is Result.TRANSFER else None,
            responsible=responsible,
        )

    def serve(self) -> None:
        if self.case.result is not Result.TRANSFER:
            said = {"mode": ServiceMode.DIRECT, "recipient": self.case.party.name}
            self.ask(self.first, commands.ServeDecision, **said)

    def pay(self) -> None:
        case, told = self.case, self.story.told
        told.followers.react()
        said = {"amount": yuan(case.fine + case.gains)}
        receipt = f"样例罚没票2003-{case.number:04d}"
        stream = execution_of(self.stream)
        told.ask(CASHIER, ReceivePayment, stream, receipt_no=receipt, **said)
        told.followers.react()

    def close(self) -> None:
        grounds = {
            Result.PENALTY: ClosingGround.EXECUTED,
            Result.TRANSFER: ClosingGround.TRANSFERRED,
        }
        ground = grounds.get(self.case.result, ClosingGround.NO_PENALTY)
        said = {"ground": ground, "summary": f"{self.case.matter}一案结案"}
        self.ask(LEADER, commands.CloseCase, **said)
