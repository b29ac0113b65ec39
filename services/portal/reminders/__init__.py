"""What falls due: the office's table of it, who is told, and what became of every message."""
