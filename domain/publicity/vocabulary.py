"""The nouns of an announcement."""

import re
from enum import StrEnum
from unicodedata import normalize

from domain.kernel.identifiers import resident_id
from domain.kernel.messages import Value
from domain.kernel.texts import DocumentNo, Name, Text, Word

RESIDENT_LIKE = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")


class AnnouncementKind(StrEnum):
    """公告种类."""

    PENALTY = "PENALTY"
    """行政处罚信息."""
    REVOCATION = "REVOCATION"
    """吊销公告: a penalty too."""
    GOOD_CONDUCT = "GOOD_CONDUCT"
    """良好行为."""
    CAMPAIGN_RESULT = "CAMPAIGN_RESULT"
    """专项整治结果."""
    AWARD = "AWARD"
    """表彰、授牌."""
    OTHER = "OTHER"


PENAL = frozenset({AnnouncementKind.PENALTY, AnnouncementKind.REVOCATION})
"""What the rules on the publicity of penalties are about."""


class Sanction(StrEnum):
    """处罚种类, as far as publicity tells them apart."""

    WARNING = "WARNING"
    CRITICISM = "CRITICISM"
    FINE = "FINE"
    CONFISCATION = "CONFISCATION"
    RESTRICTION = "RESTRICTION"
    SUSPENSION = "SUSPENSION"
    CLOSURE = "CLOSURE"
    REVOCATION = "REVOCATION"
    BAN = "BAN"


WARNING_ONLY = frozenset({Sanction.WARNING})
LIGHT = frozenset({Sanction.WARNING, Sanction.CRITICISM, Sanction.FINE})
"""Where nothing else was imposed, and the fine is a lower one, the display is short."""
NEVER_EARLY = frozenset({Sanction.CLOSURE, Sanction.REVOCATION})
"""责令关闭、吊销: shown to the end (Order 45 Art. 14)."""


class Content(Value):
    """公示内容: what the public reads, and all that it reads."""

    party: Name | None = None
    violation: Word | None = None
    text: Text
    authority: Name | None = None
    document_no: DocumentNo | None = None

    def lacks(self, kind: AnnouncementKind) -> str | None:
        """The first thing that is missing before it may be shown (Order 45 Art. 4)."""
        wanted = ["authority"]
        if kind in PENAL:
            wanted += ["party", "violation", "document_no"]
        return next((name for name in wanted if getattr(self, name) is None), None)

    def tells_a_resident_number(self) -> bool:
        """Whether somebody's identity number (公民身份号码) stands anywhere in it."""
        said = (self.party, self.violation, self.text, self.authority, self.document_no)
        return any(holds_a_resident_number(each) for each in said if each)


def holds_a_resident_number(text: str) -> bool:
    """By its check character, so that other long numbers are let pass."""
    return any(
        is_resident_number(found)
        for found in RESIDENT_LIKE.findall(normalize("NFKC", text))
    )


def is_resident_number(text: str) -> bool:
    try:
        resident_id(text)
    except ValueError:
        return False
    return True
