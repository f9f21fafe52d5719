"""What the system does for people; knows no framework."""
