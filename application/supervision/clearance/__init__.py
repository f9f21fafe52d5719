"""The monthly clearance: who may do what, what is seen of it, and the run that opens it."""
