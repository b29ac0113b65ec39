"""Who read personal data."""
