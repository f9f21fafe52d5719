"""Which events of registration start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.registration.annual import events as annual
from domain.registration.application import events

REGISTER, PROVE = DeadlineKind.REGISTER, DeadlineKind.PROVE
ANNUAL = DeadlineKind.ANNUAL
LISTED, SERIOUS = DeadlineKind.SERIOUS_LIST, DeadlineKind.SERIOUS_REMOVAL

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.DeficiencyNotified: {REGISTER: "LIFTED"},
    events.DecisionOverdue: {REGISTER: "MISSED"},
    events.RegistrationApproved: {REGISTER: "MET"},
    events.RegistrationRefused: {REGISTER: "MET"},
    events.ApplicationWithdrawn: {REGISTER: "LIFTED"},
    events.CommitmentKept: {PROVE: "MET"},
    events.CommitmentBreached: {PROVE: "MISSED"},
    events.CommitmentOverdue: {PROVE: "MISSED"},
    events.CommitmentReleased: {PROVE: "LIFTED"},
    annual.AnnualInspectionFiled: {ANNUAL: "MET"},
    annual.AnnualReportFiled: {ANNUAL: "MET"},
    annual.AnnualDutyMissed: {ANNUAL: "MISSED"},
    annual.AnnualDutyReleased: {ANNUAL: "LIFTED"},
    annual.RemovedFromAbnormalList: {LISTED: "LIFTED"},
    annual.AbnormalTermPassed: {LISTED: "MET"},
    annual.ListedAsSerious: {LISTED: "MET"},
    annual.RemovedFromSeriousList: {SERIOUS: "MET"},
    annual.AnnualFileClosed: {LISTED: "LIFTED", SERIOUS: "LIFTED"},
}
"""Commitments are numbered from 1, duties by their years; every event says which it is."""

EVENTS: tuple[type[Event], ...] = (
    *get_args(events.ApplicationEvent),
    *get_args(annual.AnnualEvent),
)
