"""What a run found, as the page that keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.history import Scale
from tests.benchmarks.machine import Machine, Moment
from tests.benchmarks.measuring import Figure, Round, Spread

HOW = """\
# Benchmarks
`make bench` measures ratios against named baselines, in one run, and rewrites this page.

* Each figure is the median of {rounds}: the contestants take turns, A B A B … Ratios are
  taken within a round: of rates, so that above 1 ours is quicker, below 1 the baseline.
* Completeness is checked in each round, outside the timing. Append: every row is there and
  every acknowledged position distinct. Live folding: no event left, rows with the hashes of
  a rebuild. Rebuild: no difference from the live rows. Import: every fact there, once.
* Append: threads hand commands (责令改正, an order drafted) to the handler: read, decided,
  recorded with a receipt. The baseline only inserts the same states; library defaults.
* Live folding: all read models, by one process. The baseline commits one event at a time to
  one of these read models, from the same events and with the same decoding.
* Rebuild: from empty tables to the last index; both rates count the whole log. Import: from
  the file to the last commit. A checkpoint is written before the clock of each starts.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run from beginning to end."""

    scale: Scale
    rounds: int
    register: str
    machine: Machine
    began: Moment
    ended: Moment
    figures: Sequence[Figure]


def page(run: Run) -> str:
    rounds = "1 round" if run.rounds == 1 else f"{run.rounds} interleaved rounds"
    parts = [HOW.format(rounds=rounds), where(run), table(run.figures)]
    if any(each.latencies for figure in run.figures for each in figure.ours):
        parts.append(latencies(run.figures))
    return "\n".join(parts)


def where(run: Run) -> str:
    said = run.machine
    lines = [
        "## The run",
        f"* {run.began.at} to {run.ended.at}, commit {said.commit}",
        f"* Scale {run.scale}, register {run.register}",
        f"* {said.processor}",
        f"* {said.system}",
        f"* {said.database}",
        f"* {said.packages}",
        f"* Load averages of 1, 5, 15 minutes: {run.began.load}, later {run.ended.load}",
    ]
    return "\n".join((*lines, ""))


def table(figures: Sequence[Figure]) -> str:
    lines = [
        "## Figures",
        "| what | ours | baseline | ratio | aim | spread (least to most) |",
        "|---|---|---|---|---|---|",
        *(row(each) for each in figures),
    ]
    return "\n".join((*lines, ""))


def row(figure: Figure) -> str:
    aims = [f"{aim}: {'met' if met else 'missed'}" for aim, met in figure.aims]
    spreads = [
        f"ours {between(figure.rate)}",
        f"baseline {between(figure.baseline_rate)}",
        f"ratio {factor(figure.ratio.least)} to {factor(figure.ratio.most)}",
    ]
    cells = [
        figure.what,
        measured(figure.rate, figure.unit, figure.ours),
        f"{figure.named}: {measured(figure.baseline_rate, figure.unit, figure.baseline)}",
        f"**{factor(figure.ratio.middle)}×**",
        "; ".join(aims) or "stated",
        "; ".join(spreads),
    ]
    return f"| {' | '.join(cells)} |"


def measured(rate: Spread, unit: str, rounds: Sequence[Round]) -> str:
    seconds = median(each.seconds for each in rounds)
    return f"{rate.middle:,.0f} {unit}/s ({seconds:.3g} s)"


def between(rate: Spread) -> str:
    return f"{rate.least:,.0f} to {rate.most:,.0f}/s"


def factor(ratio: float) -> str:
    return (
        f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}" if ratio >= 1 else f"{ratio:.3f}"
    )


def latencies(figures: Sequence[Figure]) -> str:
    lines = [
        "## Latencies",
        "Medians over the rounds of the 50th and the 99th percentile.",
        "",
        "| what | ours p50 | ours p99 | baseline p50 | baseline p99 |",
        "|---|---|---|---|---|",
    ]
    for figure in figures:
        if any(each.latencies for each in figure.ours):
            cells = [
                f"{median(each.percentile(which) for each in rounds) * 1e3:.2f} ms"
                for rounds in (figure.ours, figure.baseline)
                for which in (50, 99)
            ]
            lines.append(f"| {figure.what} | {' | '.join(cells)} |")
    return "\n".join((*lines, ""))
