"""Registration: who may do what, what is seen of it, what follows by itself."""
