"""How relief was granted: names held against papers, and months waived by a run."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from application.relief.waiving import WaiverRun
from domain.kernel.identity import GrantId, StreamId
from domain.kernel.months import Month, month_of
from domain.relief.commands import ApplyForGrant, ApproveGrant, VerifyRealName
from samples.half_year_2003.agenda import Agenda
from samples.half_year_2003.custody import take_over
from samples.half_year_2003.grantees import ENTERED_ON, EVERY_GRANTEE, SHOPS, Grantee
from samples.half_year_2003.people import LEADER, REGISTRAR
from samples.story import Story


@dataclass(slots=True)
class Relief:
    """All grants while they are told."""

    story: Story
    grants: dict[int, StreamId] = field(default_factory=dict)

    def plan(self, agenda: Agenda) -> None:
        agenda.on(ENTERED_ON, self.enter_shops)
        applied, approved = defaultdict(list), defaultdict(list)
        for each in EVERY_GRANTEE:
            applied[each.applied_on].append(each)
            approved[each.approved_on].append(each)
        for day, grantees in applied.items():
            agenda.on(day, partial(self.apply, grantees))
        for day, grantees in approved.items():
            agenda.on(day, partial(self.approve, grantees))

    def enter_shops(self) -> None:
        """Who was in business before gets a card (建立经济户口)."""
        with self.story.told.sitting():
            for each in SHOPS:
                self.story.open(each.registration, each.patch.station)
        take_over(self.story, [(each.registration, each.patch) for each in SHOPS])

    def apply(self, grantees: Sequence[Grantee]) -> None:
        """实名制: one person, one identity card, one certificate, one face (INV-30)."""
        told = self.story.told
        with told.sitting():
            for each in grantees:
                self.grants[each.number] = told.ask(
                    REGISTRAR,
                    ApplyForGrant,
                    household=self.story.card(each.registration),
                    station=each.patch.station,
                    person=each.registration.operator,
                    beneficiary=each.beneficiary,
                    policy=each.entitlement.policy,
                    certificate_kind=each.entitlement.certificate,
                    certificate=each.certificate,
                    certificate_tail=f"{each.number:04d}",
                    started_on=each.registration.registered_on,
                )
        with told.sitting():
            for each in grantees:
                who = each.registration.operator
                told.ask(
                    REGISTRAR,
                    VerifyRealName,
                    self.grants[each.number],
                    id_holder=who,
                    certificate_holder=who,
                    certificate=each.certificate,
                    photo_matches=True,
                )

    def approve(self, grantees: Sequence[Grantee]) -> None:
        with self.story.told.sitting():
            for each in grantees:
                document_no = f"样例工商减免〔2003〕{each.number + 1}号"
                stream = self.grants[each.number]
                self.story.told.ask(LEADER, ApproveGrant, stream, document_no=document_no)

    def waive(self, month: Month, on: date) -> None:
        """The run waives what rests on a grant; no officer names the months."""
        services = self.story.told.services
        desks = services.bureau.desks
        run = WaiverRun(
            services.counter.handler, desks["grant"].decider, desks["fee"].decider
        )
        with self.story.told.sitting():
            for each in EVERY_GRANTEE:
                if month_of(each.applied_on) <= month and each.approved_on <= on:
                    run.waive(GrantId(self.grants[each.number]), month, on)
