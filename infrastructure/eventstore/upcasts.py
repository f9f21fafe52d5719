"""Old shapes to new ones: for each topic and version a pure function on the JSON."""

from collections.abc import Callable
from typing import Any, TypeAlias

Upcast: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]

UPCASTS: dict[tuple[str, int], Upcast] = {}
"""From (topic, version) to the next version. A missing step fails in the tests of shape."""
