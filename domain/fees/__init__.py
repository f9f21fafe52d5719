"""规费: what individual businesses paid by the month until August 2008, and their leave."""
