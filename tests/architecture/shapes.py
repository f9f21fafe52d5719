"""The stored shapes, frozen: ``python -m tests.architecture.shapes`` writes what is new.

A shape says of every field, however deep, what it may hold and whether it must be there.
Titles and descriptions do not count. What was written once is never overwritten.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

import infrastructure.composition
from domain.kernel.messages import Context, Event
from infrastructure.eventstore.codec import stored_name

DIRECTORY = Path(__file__).parent / "frozen"
ROOT = Path(infrastructure.composition.__file__).parents[1]


def stored() -> dict[str, Any]:
    """Everything of ours that is kept in the log, by its name there."""
    ours = {
        stored_name(topic, event.version): event
        for topic, event in Event.known.items()
        if event.__module__.startswith("domain.")
    }
    return {**ours, "context": Context}


def shape(kept: Any) -> dict[str, Any]:
    """Each field with its schema; ``required`` are those without a default."""
    schema = TypeAdapter(kept).json_schema(mode="validation")
    found = without_words(inlined(schema, schema.get("$defs", {})))
    return {
        "fields": found.get("properties", {}),
        "required": sorted(found.get("required", [])),
    }


def inlined(schema: Any, known: dict[str, Any]) -> Any:
    """A schema that refers to nothing outside itself."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            return inlined(known[schema["$ref"].rpartition("/")[2]], known)
        return {
            name: inlined(part, known) for name, part in schema.items() if name != "$defs"
        }
    return [inlined(part, known) for part in schema] if isinstance(schema, list) else schema


def without_words(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {
            name: {field: without_words(part) for field, part in each.items()}
            if name == "properties"
            else without_words(each)
            for name, each in schema.items()
            if name not in {"title", "description"}
        }
    return [without_words(part) for part in schema] if isinstance(schema, list) else schema


def path(name: str) -> Path:
    return DIRECTORY / f"{name}.json"


def frozen(name: str) -> dict[str, Any]:
    """A shape as it was written. Raises ``FileNotFoundError``: run ``make freeze``."""
    found: dict[str, Any] = json.loads(path(name).read_text(encoding="utf-8"))
    return found


def main() -> None:
    DIRECTORY.mkdir(exist_ok=True)
    for name, kept in stored().items():
        if not path(name).exists():
            said = json.dumps(shape(kept), ensure_ascii=False, indent=1, sort_keys=True)
            path(name).write_text(said + "\n", encoding="utf-8")
            print(f"frozen: {name}")


if __name__ == "__main__":
    main()
