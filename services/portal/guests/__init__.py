"""The guest book (buku tamu) and what was promised in it."""
