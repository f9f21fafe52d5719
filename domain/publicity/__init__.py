"""公示: what the bureau tells the public, after review, for a time, and nothing else."""
