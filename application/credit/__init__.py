"""Credit: what other contexts tell of a business, the grade that follows, the award."""
