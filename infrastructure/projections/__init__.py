"""Read models as typed tables: folded live, rebuilt in a shadow, swapped in at once."""
