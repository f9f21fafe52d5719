"""服务: who may do what at the counter, what is seen of it, and what is made public."""
