"""Publicity: who may do what, what is seen, what follows, what the public is given."""
