"""Orders to rectify; later cases, penalties and their execution."""
