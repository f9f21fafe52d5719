"""Credit files and awards, scripted to their end like the cases."""

from datetime import date
from functools import cache

from domain.credit.file import commands as file
from domain.kernel.calendar import DeadlineKind
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import AwardId
from domain.law.credit import ConductMatter
from tests.domain.credit import files, honours
from tests.domain.supervision.examples import numbered
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

SOON, LATER = date(2004, 7, 1), date(2006, 1, 9)
SOUGHT = AwardId(numbered("award", 101))

FILES: list[Script] = [
    (files.OPEN,),
    (files.OPEN, files.good(), files.review(files.DAY, 1)),
    (
        *(files.OPEN, files.bad(), files.good(1, SOON), files.repair(SOON)),
        files.override(CreditGrade.B, SOON),
        file.NoteAward(occurred_on=LATER, award=SOUGHT),
        file.ReleaseAward(occurred_on=LATER, award=SOUGHT),
    ),
    (
        *(files.OPEN, files.bad(ConductMatter.SERIOUS_LIST), files.strike()),
        files.bad(ConductMatter.LICENCE_REVOKED, 2),
    ),
]

SHOWN = (honours.APPLY, honours.screen(), honours.review(), honours.publicise())
HELD = (*SHOWN, honours.grant())
TERM_OVER = date(2005, 9, 27)
AWARDS: list[Script] = [
    (*SHOWN, honours.objecting(), honours.settling(upheld=True), honours.refuse()),
    (*HELD, honours.lose(SOON)),
    (*HELD, honours.tick(TERM_OVER, DeadlineKind.AWARD_TERM)),
    HELD,
]

KINDS: list[tuple[str, Told]] = [
    ("credit", [(files.FILE, FILES)]),
    ("award", [(honours.AWARD, AWARDS)]),
]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
