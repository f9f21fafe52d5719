"""A real PostgreSQL and an issuer of tokens that start with the program."""
