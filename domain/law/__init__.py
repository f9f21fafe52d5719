"""Law is data: dated, with its article and our confidence."""
