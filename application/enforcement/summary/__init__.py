"""Summary penalties: who may do what, what is seen of them."""
