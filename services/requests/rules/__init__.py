"""The rules by which something asked of the office is refused, by subject."""
