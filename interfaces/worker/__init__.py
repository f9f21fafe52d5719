"""Follows the log: read models, reactions, and the daily tick."""
