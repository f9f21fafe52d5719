"""An invented bureau in the first half of 2003, whose cases add up to the report's."""
