"""巡查: visits to households, what was found there, and what became of it."""
