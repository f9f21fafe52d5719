"""The command line: what operators, statisticians and lawyers type."""
