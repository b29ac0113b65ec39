"""A whole office under a seeded fault run: what is broken, what must hold afterwards."""
