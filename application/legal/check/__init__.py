"""The procedural check (程序核查): which numbered rules a recorded history breaks."""
