"""A service of our own making, served by a real process over a real broker."""
