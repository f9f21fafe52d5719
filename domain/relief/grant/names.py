"""实名制: one person, one identity card, one certificate, one face (INV-30)."""

from collections.abc import Iterator

from domain.relief.commands import VerifyRealName
from domain.relief.events import GrantApplied, RealNameMismatchFound, RealNameVerified
from domain.relief.vocabulary import Mismatch


def verification(
    command: VerifyRealName, said: GrantApplied
) -> RealNameVerified | RealNameMismatchFound:
    """What was found when the papers were held against the application."""
    mismatches = tuple(differences(command, said))
    if mismatches:
        return RealNameMismatchFound(
            household=said.household,
            mismatches=mismatches,
            verified_by=command.verified_by,
            on=command.occurred_on,
        )
    return RealNameVerified(
        household=said.household, verified_by=command.verified_by, on=command.occurred_on
    )


def differences(command: VerifyRealName, said: GrantApplied) -> Iterator[Mismatch]:
    if command.id_holder != said.person:
        yield Mismatch.ID_HOLDER
    if command.certificate_holder != said.person:
        yield Mismatch.CERTIFICATE_HOLDER
    if command.certificate != said.certificate:
        yield Mismatch.CERTIFICATE_NO
    if not command.photo_matches:
        yield Mismatch.PHOTO
