"""The ids of what is imported: the same register and key give the same id, for ever."""

from dataclasses import dataclass, field
from hashlib import sha1
from uuid import UUID

from domain.kernel.identity import (
    ActorId,
    CaseId,
    HouseholdId,
    PatrolId,
    RectificationId,
    StreamId,
    stream_id,
)
from infrastructure.imports.kinds import Matter
from infrastructure.imports.source import Told

IMPORTS = UUID("8d0f7a52-6b0c-5f0e-9a43-1c7b5e2d9f60")
"""The namespace of imports. Frozen: every id below is derived from it."""

SEPARATOR = "\x1f"
"""Between the parts of a name; no key holds it, so no two names are the same."""


BEGUN = sha1(IMPORTS.bytes, usedforsecurity=False)


def derived(name: str) -> UUID:
    """``uuid5(IMPORTS, name)``, in half the time."""
    whole = BEGUN.copy()
    whole.update(name.encode())
    return UUID(bytes=whole.digest()[:16], version=5)


@dataclass(frozen=True, slots=True)
class Names:
    """How one register's keys become ids. The name of a register may never change."""

    register: str

    @property
    def actor(self) -> ActorId:
        return ActorId(f"import:{self.register}")

    def household(self, key: str) -> HouseholdId:
        unique = derived(f"{self.register}/{key}")
        return HouseholdId(stream_id("household", unique))

    def patrol(self, household: str, visit: str) -> PatrolId:
        unique = derived(f"{self.register}/{household}{SEPARATOR}{visit}")
        return PatrolId(stream_id("patrol", unique))

    def rectification(self, household: str, order_no: str) -> RectificationId:
        unique = derived(
            f"{self.register}/{household}{SEPARATOR}order{SEPARATOR}{order_no}"
        )
        return RectificationId(stream_id("rectification", unique))

    def case(self, household: str, case_no: str) -> CaseId:
        unique = derived(f"{self.register}/{household}{SEPARATOR}case{SEPARATOR}{case_no}")
        return CaseId(stream_id("case", unique))

    def said(self, told: Told, stream: StreamId) -> str:
        """What a fact says, and not where it stands: a register's next edition has other
        row numbers, and new rows between old ones.
        """
        said = [f"{name}={value}" for name, value in told.own.items() if value is not None]
        place = f"{self.register}/{stream}/{told.kind}/{told.on_date}/"
        return place + SEPARATOR.join(said)

    def command(self, said: str, time: int) -> UUID:
        """Where a stream was told the same thing twice, the second time is another fact."""
        return derived(said if time == 1 else f"{said}{SEPARATOR}{time}")

    def run(self, digest: str) -> UUID:
        """What the events of one set of files have in common."""
        return derived(f"{self.register}/{digest}")


@dataclass(frozen=True, slots=True)
class Home:
    """One household of a register: the ids of all that is told of it, worked out once."""

    names: Names
    household: str
    stream: HouseholdId
    _matters: dict[tuple[Matter, str], StreamId] = field(default_factory=dict)

    def patrol(self, visit: str) -> PatrolId:
        return PatrolId(self.matter(Matter.PATROL, visit))

    def matter(self, matter: Matter, key: str) -> StreamId:
        found = self._matters.get((matter, key))
        if found is None:
            found = self._matters[matter, key] = self._derived(matter, key)
        return found

    def _derived(self, matter: Matter, key: str) -> StreamId:
        match matter:
            case Matter.HOUSEHOLD:
                return self.stream
            case Matter.PATROL:
                return self.names.patrol(self.household, key)
            case Matter.RECTIFICATION:
                return self.names.rectification(self.household, key)
            case Matter.CASE:
                return self.names.case(self.household, key)
            case _:
                raise ValueError(f"{matter} has no streams")
