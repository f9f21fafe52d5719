"""The nouns that orders, cases and executions share."""

from enum import StrEnum


class ServiceMode(StrEnum):
    """送达方式: how a document reached the party."""

    DIRECT = "DIRECT"
    LEFT_AT_PLACE = "LEFT_AT_PLACE"
    BY_POST = "BY_POST"
    ELECTRONIC = "ELECTRONIC"
    ANNOUNCEMENT = "ANNOUNCEMENT"
