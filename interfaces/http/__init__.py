"""REST under /api/v1, by the conventions of docs/rest.md."""
