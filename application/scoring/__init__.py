"""考核计分: what indicators may count, the engine that counts, the run that scores."""
