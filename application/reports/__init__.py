"""Reports: tables of figures, each with where it comes from."""
