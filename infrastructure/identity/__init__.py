"""Who asks, and how people's numbers are kept."""
