"""What a bureau may find about a natural person."""

from domain.kernel.identity import PersonId
from domain.kernel.messages import Value
from domain.kernel.texts import Name, Text


class PersonallyResponsible(Value):
    """负有个人责任: a finding about one person, of its own and with reasons (INV-23).

    That somebody represents an enterprise whose licence is revoked is not enough.
    """

    person: PersonId
    name: Name
    reasons: Text
