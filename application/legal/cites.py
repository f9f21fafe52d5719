"""An article for a step, and the days on which it held."""

from dataclasses import dataclass
from datetime import date

from domain.law.procedure import APL_2021
from domain.law.rule import Confidence

LAW, RULES = "行政处罚法", "市场监督管理行政处罚程序规定"


@dataclass(frozen=True, slots=True)
class Cite:
    """An article for a step, and the days on which it held."""

    article: str
    confidence: Confidence = Confidence.V
    from_on: date = APL_2021
    to_on: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day <= self.to_on)


def rules(articles: str) -> tuple[Cite, ...]:
    """Of the rules of procedure since 2021, read in full."""
    return (Cite(f"{RULES} Art. {articles}"),)


def law(articles: str) -> tuple[Cite, ...]:
    """Of the 行政处罚法 of 2021."""
    return (Cite(f"{LAW} Art. {articles}"),)
