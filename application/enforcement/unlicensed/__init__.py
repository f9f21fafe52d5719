"""Unlicensed operations: who may do what, what is seen of them, what follows by itself."""
