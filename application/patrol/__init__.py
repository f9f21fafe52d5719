"""Patrols: who may do what, what is seen of them, and how it is said."""
