"""History from elsewhere: which profile, which files, and what became of every row."""

from pathlib import Path

from infrastructure.imports.profile import Profile, ProfileRefused, read_profile
from infrastructure.imports.report import ImportReport

SHIPPED = Path(__file__).parents[2] / "profiles"


def profile(said: str) -> Profile:
    """A profile by its folder, or by its name where it comes with Huka. Raises
    ``ProfileRefused``.
    """
    folder = Path(said)
    return read_profile(folder if folder.is_dir() else SHIPPED / said)


def rejects(data: str | None, register: str) -> Path:
    """Where the rows go that are not taken: the latest import's, by its register."""
    return Path(data or "var") / "imports" / f"{register}-rejects.csv"


def sentences(report: ImportReport) -> str:
    """What an import did, for people."""
    lines = [
        f"{report.register}: {report.facts:,} facts of {report.households:,} households",
        *(
            f"  {kind:<22}{tally.appended:>9,} new {tally.already:>9,} known"
            f" {tally.rejected:>7,} rejected"
            for kind, tally in report.kinds.items()
        ),
    ]
    would = "would be " if report.dry_run else ""
    lines.append(f"{report.events:,} events {would}appended in {report.seconds:.0f} s.")
    lines += [f"Look here: {each}" for each in report.unexpected]
    if report.rejects:
        lines.append(f"Rejected rows, each with its reason: {report.rejects}")
    return "\n".join(lines)


__all__ = ["ProfileRefused", "profile", "sentences"]
