"""考核: schemes of indicators, and what they say of each officer."""
