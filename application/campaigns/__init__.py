"""Special campaigns: who may do what, and what is seen of them."""
