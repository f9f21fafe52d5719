"""How the tests speak to the server: an officer, an act, what was answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID, uuid5

import httpx

from domain.kernel.messages import Duty

KEYS = UUID("11111111-2222-5333-8444-555555555555")
COUNTER = count(1)

STATION, ELSEWHERE = "620200-01", "620200-02"


def fresh_key() -> str:
    """Another key for every act of a test run."""
    return str(uuid5(KEYS, str(next(COUNTER))))


def fresh_number() -> dict[str, str]:
    """A number that nobody has: of a foreign register, so that it needs no check."""
    return {
        "kind": "SOURCE",
        "number": f"S-{next(COUNTER):08}",
        "register_name": "样例名册",
    }


@dataclass(frozen=True)
class Person:
    """An officer of the test bureau."""

    name: str
    duties: tuple[Duty, ...]
    station: str | None = None
    certificate: str | None = None


PEOPLE = {
    "registrar": Person("登记甲", (Duty.REGISTRATION,)),
    "collector": Person("收费乙", (Duty.COLLECTION,), STATION),
    "beat": Person("管户丙", (Duty.SUPERVISION,), STATION, "样例证 001"),
    "second": Person("管户丁", (Duty.SUPERVISION,), STATION, "样例证 002"),
    "elsewhere": Person("管户戊", (Duty.SUPERVISION,), ELSEWHERE, "样例证 003"),
    "both": Person("两岗子", (Duty.SUPERVISION, Duty.LEGAL), STATION, "样例证 004"),
    "trainee": Person("见习丑", (Duty.SUPERVISION,), STATION),
    "leader": Person("领导己", (Duty.LEADERSHIP,)),
    "deputy": Person("领导寅", (Duty.LEADERSHIP,)),
    "personnel": Person("人事庚", (Duty.PERSONNEL,)),
    "legal": Person("法制辛", (Duty.LEGAL,)),
    "statistician": Person("统计壬", (Duty.STATISTICS,)),
    "houseless": Person("收费癸", (Duty.COLLECTION,)),
}


@dataclass(frozen=True)
class Answer:
    """What came back of an act that was carried out."""

    stream: str
    version: int
    position: int
    body: dict[str, Any]
    response: httpx.Response


@dataclass(frozen=True)
class Officer:
    """One who is signed in. ``acts`` must succeed; ``asks`` may be refused."""

    id: str
    http: httpx.Client
    token: str = field(repr=False)

    def asks(
        self,
        address: str,
        body: Any = None,
        *,
        version: int | str | None = None,
        key: str | None = "",
        **more: Any,
    ) -> httpx.Response:
        headers = dict(more.pop("headers", {}))
        if key is not None:
            headers["Idempotency-Key"] = key or fresh_key()
        if version is not None:
            headers["If-Match"] = f'"{version}"' if isinstance(version, int) else version
        body = {} if body is None else body
        return self.http.post(f"/api/v1/{address}", json=body, headers=headers, **more)

    def acts(self, address: str, body: Any = None, **more: Any) -> Answer:
        response = self.asks(address, body, **more)
        assert response.status_code in {200, 201}, response.text
        said = response.json()
        return Answer(said["stream"], said["version"], said["position"], said, response)

    def goes_on(
        self, before: Answer, collection: str, verb: str, body: Any = None
    ) -> Answer:
        """The next act in a matter, with the version that the last one answered."""
        address = f"{collection}/{before.stream}/commands/{verb}"
        return self.acts(address, body, version=before.version)

    def reads(self, address: str, **more: Any) -> httpx.Response:
        return self.http.get(f"/api/v1/{address}", **more)

    def waits_for(self, address: str, position: int) -> httpx.Response:
        """Reads what was written, on a list that follows the log."""
        headers = {"Huka-Min-Position": str(position)}
        response = self.reads(address, headers=headers)
        assert response.status_code == 200, response.text
        return response


@dataclass(frozen=True)
class Bureau:
    """The running server and everybody who is signed in to it."""

    url: str
    log: Any
    today: date
    people: dict[str, Officer]

    def __getattr__(self, name: str) -> Officer:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    def household(self, station: str = STATION, **more: Any) -> Answer:
        """A new household at a station."""
        registration = {
            "number": fresh_number(),
            "name": "样例面馆（虚构）",
            "kind": "INDIVIDUAL_BUSINESS",
        }
        body = {"registration": registration, "station": station, **more}
        return self.people["registrar"].acts("households/commands/open-household", body)

    def assigned(self) -> Answer:
        """A household that the first beat officer answers for."""
        leader, beat = self.people["leader"], self.people["beat"]
        number = next(COUNTER)
        defined = {"station": STATION, "name": f"东片{number}", "territory": "样例路以东"}
        drawn = leader.acts("beats/commands/define-beat", defined)
        group = {"group": "一组", "officers": [beat.id, self.people["second"].id]}
        leader.goes_on(drawn, "beats", "allocate-beat", group)
        claimed = beat.goes_on(self.household(), "households", "claim-household")
        to = {"beat": drawn.stream, "officer": beat.id}
        return leader.goes_on(claimed, "households", "assign-household", to)

    def patrol(self, household: Answer, *officers: Officer) -> Answer:
        """A patrol that these officers have started."""
        beat = self.people["beat"]
        plan = {
            "household": household.stream,
            "station": STATION,
            "kind": "ROUTINE",
            "planned_on": self.today.isoformat(),
        }
        planned = beat.acts("patrols/commands/plan-patrol", plan)
        present = {"officers": [each.id for each in officers]}
        return beat.goes_on(planned, "patrols", "start-patrol", present)


@contextmanager
def signed_in(url: str, id: str, token: str) -> Iterator[Officer]:  # noqa: A002
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=url, headers=headers, timeout=20) as client:
        yield Officer(id, client, token)


def every_page(officer: Officer, address: str, key: str, limit: int = 3) -> list[str]:
    """All the keys of a list, page by page."""
    found: list[str] = []
    cursor = ""
    while True:
        page = officer.reads(f"{address}&limit={limit}{cursor}")
        assert page.status_code == 200, page.text
        said = page.json()
        found += [each[key] for each in said["rows"]]
        if said["next"] is None:
            return found
        assert len(said["rows"]) == limit
        cursor = f"&cursor={said['next']}"
