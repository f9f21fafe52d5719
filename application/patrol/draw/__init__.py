"""Draws by lot: who may hold them, what they lead to, and how they are checked."""
