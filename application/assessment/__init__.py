"""考核: how officers are counted, ranked and held to account, and what is seen of it."""
