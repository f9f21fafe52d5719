"""What the legal division (法制机构) reads: whole cases, explained and checked."""
