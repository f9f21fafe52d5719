"""One active grant for each natural person and policy (INV-30).

It is claimed with the application, so that two of them cannot be approved side by side,
and given back when the grant is rejected, revoked or has expired.
"""

from domain.kernel.claims import Claim, claiming
from domain.kernel.identity import PersonId
from domain.law.relief import Policy
from domain.relief.vocabulary import GrantBecause as Because

ONE_GRANT = claiming(otherwise=Because.ONE_GRANT)


def one_grant(person: PersonId, policy: Policy) -> Claim:
    """A person under a policy, whichever business it is for. The rule is frozen."""
    return Claim(rule="relief.one-grant", about=(person, policy))
