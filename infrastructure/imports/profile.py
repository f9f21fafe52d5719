"""A profile: how the files of one register are read, and the facts they tell."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, ValidationError

from domain.kernel.messages import Value
from infrastructure.imports.kinds import FactKind

FILE_NAME = "profile.toml"

RegisterName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,39}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
SqlType = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9(), ]+$")]
Sign = Annotated[str, StringConstraints(min_length=1, max_length=1)]


class ProfileRefused(Exception):
    """A profile, or the files given to it, cannot be used; says why in one sentence."""


class Register(Value):
    """``begins_on`` is the first day that can be true; earlier days are mistakes."""

    name: RegisterName
    title: Words
    begins_on: date | None = None


class Reading(Value):
    """How the files are read. What is not typed is text; ``null`` lists what means nothing.

    The last three hold for CSV only.
    """

    format: Literal["csv", "parquet", "json"] = "csv"
    types: Mapping[str, SqlType] = Field(default_factory=dict)
    null: tuple[str, ...] = ("",)
    delimiter: Sign = ","
    quote: Sign = '"'
    encoding: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$")] = "utf-8"


class Telling(Value):
    """The SELECT of one kind of fact, and perhaps one that counts them another way."""

    kind: FactKind
    sql: Words
    expect: Words | None = None


class Profile(Value):
    register_: Register = Field(alias="register")
    source: Reading = Reading()
    facts: tuple[Telling, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        return self.register_.name


def read_profile(place: Path) -> Profile:
    """The profile in a folder, or in a TOML file. Raises ``ProfileRefused``."""
    file = place / FILE_NAME if place.is_dir() else place
    try:
        text = tomllib.loads(file.read_text(encoding="utf-8"))
        profile = Profile.model_validate(text)
        facts = tuple(_with_sql(each, file.parent) for each in profile.facts)
    except OSError as error:
        raise ProfileRefused(
            f"{Path(error.filename or file).name}: cannot be read ({error.strerror})."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileRefused(f"{file.name}: is not TOML: {error}.") from error
    except ValidationError as error:
        raise ProfileRefused(f"{file.name}: {_first(error, text)}.") from error
    return profile.model_copy(update={"facts": facts})


def _with_sql(telling: Telling, folder: Path) -> Telling:
    """The same with its SQL in place, where it stood in a file of its own."""
    if not telling.sql.endswith(".sql") or "\n" in telling.sql:
        return telling
    if Path(telling.sql).name != telling.sql:
        raise ProfileRefused(
            f'{FILE_NAME}: fact "{telling.kind}", sql: '
            f"{telling.sql} must stand beside the profile."
        )
    sql = (folder / telling.sql).read_text(encoding="utf-8")
    return telling.model_copy(update={"sql": sql})


def _first(error: ValidationError, text: dict[str, Any]) -> str:
    """Where a profile is wrong and why: the first place only, one thing at a time."""
    first = error.errors()[0]
    place = [str(each) for each in first["loc"]]
    if len(place) > 1 and place[0] == "facts":
        kind = text["facts"][int(place[1])].get("kind", "without a kind")
        place = [f'fact "{kind}" (number {int(place[1]) + 1})', *place[2:]]
    return f"{', '.join(place)}: {first['msg']}"
