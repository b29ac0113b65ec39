"""What falls due, who is told, and what became of every message."""
