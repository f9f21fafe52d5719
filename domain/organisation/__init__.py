"""Who works for the bureau, in which duties, from when to when (三定方案)."""
