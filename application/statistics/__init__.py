"""Figures with names: each with its definition, its version and where it comes from."""
