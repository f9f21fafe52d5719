"""Items of checklists by their names."""

from application.words import Language
from domain.patrol.checklist import CHECKLISTS

NAMES = {item.code: item for checklist in CHECKLISTS for item in checklist.items}


def item_name(code: str, language: Language) -> str | None:
    """What an item of any checklist is called; None for anything else."""
    item = NAMES.get(code)
    if item is None:
        return None
    return item.zh if language == "zh" else item.en
