"""更正内容: the rows that changed, as people write them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from application.reports.rows import BY_KEY, Row
from application.statistics.statistic import said
from application.words import Language, Words
from domain.reporting.vocabulary import FigureChanged

VALUE_STAYS = Words(
    " (the value stays; what it is made of, or its definition, changed)",
    "（数值未变，分子、分母或者指标定义变动）",
)


def changes_said(found: Sequence[FigureChanged], language: Language) -> Iterator[str]:
    """One sentence for each row, with its unit, not in the units of the log."""
    for each in found:
        row = BY_KEY.get(each.key)
        label = each.key if row is None else f"{row.label.of(language)} ({each.key})"
        name = f"{each.number} {label}" if each.number else label
        before, after = (value(said_, row, language) for said_ in (each.before, each.after))
        stays = VALUE_STAYS.of(language) if each.before == each.after else ""
        yield f"{name}: {before} → {after}{stays}"


def value(stored: str | None, row: Row | None, language: Language) -> str:
    """A row that no definition of today knows stays as it was stored."""
    if stored is None:
        return "—"
    if row is None:
        return stored
    return said(Decimal(stored), row.statistic.unit, language)
