"""The log on PostgreSQL, through the library ``eventsourcing``, which nobody else sees."""
