"""How the world is reached; decides nothing."""
