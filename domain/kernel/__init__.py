"""The few words that every context shares."""
