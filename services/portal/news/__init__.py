"""News of the office for those who agreed, and the way out of it."""
