"""一事不再罚: one act of one party is fined once, in whatever case (INV-20)."""

from domain.enforcement.case.because import CaseBecause
from domain.enforcement.case.commands import CaseCommand, DecideCase
from domain.enforcement.case.file import File
from domain.enforcement.case.penalties import acts_of
from domain.enforcement.case.states import Case, Notified
from domain.enforcement.case.vocabulary import Result
from domain.enforcement.penalty import Act, PenaltyKind
from domain.kernel.claims import Claim, claiming

ONE_FINE = claiming(otherwise=CaseBecause.ALREADY_FINED)


def one_fine(party_or_household: str, act: Act) -> Claim:
    """An act is known by who did it, from when to when, and what it breaches."""
    offences = sorted({provision.offence for provision in act.provisions})
    return Claim(
        rule="enforcement.one-act-one-fine",
        about=(
            party_or_household,
            act.from_on.isoformat(),
            act.until_on.isoformat(),
            *offences,
        ),
    )


def fines(state: Case, command: CaseCommand) -> tuple[Claim, ...]:
    """What a decision takes: one claim for each act that it fines."""
    if not isinstance(state, Notified) or not isinstance(command, DecideCase):
        return ()
    if command.result is not Result.PENALTY:
        return ()
    acts, who = acts_of(state.file), offender(state.file)
    fined = {p.act for p in command.penalties if p.kind is PenaltyKind.FINE}
    return tuple(one_fine(who, acts[n - 1]) for n in sorted(fined) if n <= len(acts))


def offender(file: File) -> str:
    """The household, or the party by the best that is known of it."""
    party = file.filed.party
    number = f"{party.number.kind}:{party.number.number}" if party.number else None
    return file.household or party.person or number or party.name
