"""The economic household and everything watched over time."""
