"""The environment, read once and typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

EVIDENCE_LIMIT = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class OidcSettings:
    """An external identity provider: who issues, for whom, and where its keys stand."""

    issuer: str
    audience: str
    jwks: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a process is told by its environment.

    HUKA_DATA            the data directory (default ./var)
    HUKA_DATABASE_URL    the owner's address of an external PostgreSQL (>= 15)
    HUKA_WRITER_URL, HUKA_PROJECTOR_URL, HUKA_READER_URL
                         the addresses of the three roles, where they differ from the
                         owner's with the role's name and derived password
    HUKA_OIDC_ISSUER, HUKA_OIDC_AUDIENCE, HUKA_OIDC_JWKS
                         an external issuer of tokens; without it the embedded one
    HUKA_DOCUMENTS       where evidence files are kept (default documents/ in the data
                         directory); several API servers of one database share one such
                         directory, under one user
    HUKA_EVIDENCE_LIMIT  the largest evidence file, in bytes (default 200 MiB)
    """

    data: Path
    documents: Path
    evidence_limit: int
    database_url: str | None
    role_urls: Mapping[str, str]
    oidc: OidcSettings | None


def settings(env: Mapping[str, str]) -> Settings:
    """Raises ``ValueError`` in one sentence where the environment is half said."""
    given = [env.get(f"HUKA_OIDC_{each}", "") for each in ("ISSUER", "AUDIENCE", "JWKS")]
    if any(given) and not all(given):
        raise ValueError(
            "HUKA_OIDC_ISSUER, _AUDIENCE and _JWKS are set together or not at all"
        )
    limit = env.get("HUKA_EVIDENCE_LIMIT") or str(EVIDENCE_LIMIT)
    if not (limit.isascii() and limit.isdigit() and int(limit) > 0):
        raise ValueError("HUKA_EVIDENCE_LIMIT is a number of bytes, at least 1")
    data = directory(env.get("HUKA_DATA") or "var")
    names = ("writer", "projector", "reader")
    urls = {each: env.get(f"HUKA_{each.upper()}_URL", "") for each in names}
    return Settings(
        data=data,
        documents=directory(env.get("HUKA_DOCUMENTS") or str(data / "documents")),
        evidence_limit=int(limit),
        database_url=env.get("HUKA_DATABASE_URL") or None,
        role_urls={name: url for name, url in urls.items() if url},
        oidc=OidcSettings(*given) if all(given) else None,
    )


def directory(said: str) -> Path:
    return Path(said).expanduser().absolute()
