"""How tests bring a case from its lead to its decision, as its officers do over HTTP."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

import httpx
from stdnum.cn import ric

from tests.interfaces.http.callers import (
    COUNTER,
    STATION,
    Answer,
    Bureau,
    Officer,
    fresh_number,
)

PATIENCE = 20.0
PERSONS = count(100)
FILES = "/api/v1/evidence-files"
CRITERIA = ["EVIDENCE", "PUNISHABLE", "JURISDICTION", "WITHIN_LIMITATION"]
FINE: Mapping[str, Any] = {"kind": "FINE", "amount": 5_000_000}
REVOCATION = {"kind": "LICENCE_REVOCATION"}
NOT_AMENDED: Mapping[str, Any] = {
    "offence": "OTHER",
    "severity": "SERIOUS",
    "cited": {
        "instrument": "市场主体登记管理条例",
        "article": "第四十六条",
        "least": 1_000_000,
        "most": 10_000_000,
    },
}
"""未办理变更登记: the book holds no band for it, so the provision is cited."""
UNREGISTERED = {"offence": "UNREGISTERED_OPERATION"}
DIRECT = {"mode": "DIRECT", "recipient": "样例法定代表人（虚构）"}


def numbered(what: str) -> str:
    """The number of a document, which no other has."""
    return f"样例市监{what}〔2026〕{next(COUNTER)}号"


def somebody(bureau: Bureau) -> str:
    """The pseudonym of a person whom nobody has asked about before."""
    first = f"11010519491231{next(PERSONS):03}"
    said = {"resident_id": first + ric.calc_check_digit(f"{first}?")}
    answered = bureau.registrar.http.post("/api/v1/persons/search", json=said)
    person: str = answered.json()["person_id"]
    return person


def registration(representative: str | None, **more: Any) -> dict[str, Any]:
    """An enterprise, unless it is said to be something else."""
    return {
        "number": fresh_number(),
        "name": "样例商贸有限公司（虚构）",
        "kind": "ENTERPRISE",
        "legal_representative": "样例法定代表人（虚构）",
        "representative": representative,
        **more,
    }


def enterprise(
    bureau: Bureau, representative: str | None = None, on: date | None = None
) -> Answer:
    """A company at the first station, registered on a day, or today."""
    opened = {"station": STATION, "occurred_on": (on or bureau.today).isoformat()}
    body = {"registration": registration(representative), **opened}
    return bureau.registrar.acts("households/commands/open-household", body)


def revoked(bureau: Bureau, person: str) -> Answer:
    """A company whose licence is revoked by a case of other times, and whose
    representative was found responsible."""
    today = bureau.today.isoformat()
    reasons = "样例：决定以虚假地址继续经营"
    revocation = {
        "revoked_on": today,
        "decision_no": numbered("罚"),
        "served_on": today,
        "responsible": {
            "person": person,
            "name": "样例法定代表人（虚构）",
            "reasons": reasons,
        },
    }
    company = enterprise(bureau, person)
    return bureau.leader.goes_on(company, "households", "revoke-licence", revocation)


def settle(bureau: Bureau) -> None:
    """Until all that follows by itself has followed, and is read."""
    before, until = None, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        said = httpx.get(f"{bureau.url}/readyz").json()
        behind = {name for name, each in said["followers"].items() if each["behind"]}
        # A reaction may just be writing: only what stays so is settled.
        if not behind and before == said["head"]:
            return
        before = said["head"]
        time.sleep(0.02)
    raise AssertionError(f"never settled: {behind}")


def taken_up(officer: Officer, collection: str, stream: str) -> Answer:
    """A matter as it stands, for whoever goes on with what others, or nobody, did."""
    read = officer.reads(f"{collection}/{stream}")
    assert read.status_code == 200, read.text
    position = int(read.headers["Huka-Position"])
    return Answer(stream, read.json()["version"], position, read.json(), read)


def listed(officer: Officer, asked: str) -> list[dict[str, Any]]:
    """The rows of a list that is not long."""
    read = officer.reads(f"{asked}&limit=200")
    assert read.status_code == 200, read.text
    rows: list[dict[str, Any]] = read.json()["rows"]
    assert read.json()["next"] is None
    return rows


@dataclass(frozen=True)
class Prosecution:
    """A case yet to be brought: whom it is about, for what, by whom, since which day.

    Every step brings the case there, from the step before that is handed in, or else from
    a lead of its own; what is said beside replaces what would be said.
    """

    bureau: Bureau
    household: str
    since: date
    penalties: Sequence[Mapping[str, Any]] = (FINE,)
    provision: Mapping[str, Any] = field(default_factory=lambda: NOT_AMENDED)
    officers: Sequence[str] = ("beat", "second")
    classes: Sequence[str] = ()

    @property
    def handler(self) -> Officer:
        return self.bureau.people[self.officers[0]]

    @property
    def act(self) -> dict[str, Any]:
        """The same for every case about the household: only its party tells it apart."""
        until = self.since - timedelta(days=1)
        return {
            "what": "样例：住所变更后未办理变更登记",
            "from_on": (until - timedelta(days=60)).isoformat(),
            "until_on": until.isoformat(),
            "provisions": [self.provision],
        }

    def step(self, officer: Officer, before: Answer, verb: str, **said: Any) -> Answer:
        body = {"occurred_on": self.since.isoformat(), **said}
        return officer.goes_on(before, "cases", verb, body)

    def lead(self) -> Answer:
        said = {
            "occurred_on": self.since.isoformat(),
            "household": self.household,
            "station": STATION,
            "source": "OTHER",
            "matter": "样例：涉嫌未办理变更登记（虚构）",
        }
        return self.handler.acts("cases/commands/receive-lead", said)

    def filing(self) -> dict[str, Any]:
        """What a leader says who files the case."""
        return {
            "occurred_on": self.since.isoformat(),
            "case_no": numbered("立"),
            "party": {"kind": "ORGANISATION", "name": "样例商贸有限公司（虚构）"},
            "offence": self.act["provisions"][0]["offence"],
            "conduct_from": self.act["from_on"],
            "conduct_until": self.act["until_on"],
            "criteria": CRITERIA,
            "officers": [self.bureau.people[each].id for each in self.officers],
        }

    def filed(self, lead: Answer | None = None) -> Answer:
        received = lead or self.lead()
        return self.step(self.bureau.leader, received, "file-case", **self.filing())

    def conclusion(self) -> dict[str, Any]:
        """What its officers say at the end of an investigation."""
        return {
            "occurred_on": self.since.isoformat(),
            "acts": [self.act],
            "proposes": "PENALTY",
            "penalties": list(self.penalties),
            "classes": list(self.classes),
            "report": "样例：事实清楚，证据确凿",
        }

    def concluded(self, filed: Answer | None = None) -> Answer:
        before = filed or self.filed()
        verb = "conclude-investigation"
        return self.step(self.handler, before, verb, **self.conclusion())

    def submitted(self, concluded: Answer | None = None) -> Answer:
        return self.step(self.handler, concluded or self.concluded(), "submit-for-review")

    def reviewed(self, submitted: Answer | None = None) -> Answer:
        before = submitted or self.submitted()
        opinion = "样例：程序合法，同意"
        return self.step(self.bureau.legal, before, "pass-review", opinion=opinion)

    def notified(self, reviewed: Answer | None = None) -> Answer:
        said = {"document_no": numbered("罚告"), "penalties": list(self.penalties)}
        before = reviewed or self.reviewed()
        verb = "serve-pre-decision-notice"
        return self.step(self.handler, before, verb, **said, **DIRECT)

    def decision(self, **more: Any) -> dict[str, Any]:
        """What a leader says who decides, today."""
        return {
            "document_no": numbered("罚"),
            "result": "PENALTY",
            "penalties": list(self.penalties),
            "reasoning": "样例：违法事实成立，依法处罚",
            **more,
        }

    def decided(self, notified: Answer | None = None, **more: Any) -> Answer:
        before = notified or self.notified()
        said = self.decision(**more)
        return self.bureau.leader.goes_on(before, "cases", "decide-case", said)

    def served(self, decided: Answer | None = None) -> Answer:
        before = decided or self.decided()
        return self.handler.goes_on(before, "cases", "serve-decision", DIRECT)


def prosecution(bureau: Bureau, household: str | None = None, **more: Any) -> Prosecution:
    """Of a company of its own, begun so long ago that every window is closed by now: on
    the day on which the officers were appointed."""
    since = bureau.today - timedelta(days=20)
    return Prosecution(
        bureau, household or enterprise(bureau).stream, **{"since": since, **more}
    )
