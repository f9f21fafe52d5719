"""Officers, in words."""

from application.words import DUTIES, Phrasebook, Words
from domain.organisation import events

PHRASES = Phrasebook(
    events={
        events.OfficerAppointed: Words(
            "{name} joined the bureau and signs in as {subject}.",
            "{name}任职，登录名：{subject}。",
        ),
        events.DutyGranted: Words(
            "The duty of {duty} was granted: {from_on} – {until_on}",
            "授予{duty}职责：{from_on} – {until_on}",
        ),
        events.DutyEnded: Words(
            "The duty of {duty} ended; its last day was {until_on}.",
            "解除{duty}职责，末日为{until_on}。",
        ),
        events.OfficerQualified: Words(
            "Holds the enforcement certificate {certificate_no}: {from_on} – {until_on}",
            "持有执法证（{certificate_no}）：{from_on} – {until_on}",
        ),
    },
    terms=DUTIES,
)
