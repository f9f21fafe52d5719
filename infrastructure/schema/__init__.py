"""The SQL of the database: schemas and rights, and the views over the read models."""

from importlib.resources import files

SCHEMAS = files(__name__) / "schemas.sql"
LOG = files(__name__) / "log.sql"
VIEWS = files(__name__) / "views.sql"
