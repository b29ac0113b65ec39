"""Villages: where an ormas is on a day, and what regulations changed."""
