"""The rules by which something asked of the scoring is refused, by subject."""
