"""The SQL of the database: schemas and rights, and the views over the read models."""

from importlib.resources import files

SCHEMAS = files(__name__) / "schemas.sql"
LOG = files(__name__) / "log.sql"


def views() -> bytes:
    """Every ``views*.sql`` in the order of the names; a later one may use an earlier."""
    scripts = [each for each in files(__name__).iterdir() if each.name.startswith("views")]
    return b"\n".join(
        each.read_bytes() for each in sorted(scripts, key=lambda each: each.name)
    )
