"""中文 or English, as the caller prefers."""

from typing import Protocol

from starlette.datastructures import Headers

from application.words import Language


class Asking(Protocol):
    """Anything with headers."""

    @property
    def headers(self) -> Headers: ...


def language(request: Asking) -> Language:
    """English unless Chinese stands first in Accept-Language."""
    preferred = request.headers.get("accept-language", "").strip().lower()
    return "zh" if preferred.startswith("zh") else "en"
