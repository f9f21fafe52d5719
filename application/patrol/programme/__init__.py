"""Patrol programmes: who may plan, what follows by itself, and what is seen of them."""
