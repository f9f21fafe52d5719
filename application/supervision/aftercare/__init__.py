"""Supervision after a revocation: who may do what, what is seen, what follows."""
